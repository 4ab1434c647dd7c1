package main

import (
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/schema"
	"kgx/internal/suggest"

	"github.com/spf13/cobra"
)

// completeValues offers values for a flag on the shell's completion.
func completeValues(cmd *cobra.Command, flag string, values []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // only a flag that does not exist fails
	}
}

// checkRelations refuses what can be no relation.
func checkRelations(flag string, names []string) error {
	for _, name := range names {
		if err := graph.CheckRelation(name); err != nil {
			return usageError("%s: %v", flag, err)
		}
	}
	return nil
}

// typed are the names of types that the user may have written as they are shown:
// "sport team".
func typed(names []string) []string {
	out := slices.Clone(names)
	for i, name := range out {
		out[i] = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), " ", "_")
	}
	return out
}

// related are the names of relations that the user may have written as they are
// shown: "head of state of" is head_of_state, "represents" agent_of. Words that are
// both the name of one and the label of another are the name.
func related(names []string) []string {
	out := slices.Clone(names)
	for i, name := range out {
		name = strings.ToLower(strings.TrimSpace(name))
		out[i] = strings.ReplaceAll(name, " ", "_")
		if _, known := schema.RelationByName(out[i]); known {
			continue
		}
		for _, r := range schema.Relations() {
			if strings.EqualFold(r.Label, strings.ReplaceAll(name, "_", " ")) {
				out[i] = r.Name
				break
			}
		}
	}
	return out
}

// checkValues refuses a value of a flag that is none of the known ones.
func checkValues(flag string, values, known []string) error {
	for _, v := range values {
		if !slices.Contains(known, v) {
			return usageError("%s: unknown value %q%s", flag, v, suggest.DidYouMean(v, known))
		}
	}
	return nil
}
