package main

import (
	"slices"

	"kgx/graph"
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

// checkValues refuses a value of a flag that is none of the known ones.
func checkValues(flag string, values, known []string) error {
	for _, v := range values {
		if !slices.Contains(known, v) {
			return usageError("%s: unknown value %q%s", flag, v, suggest.DidYouMean(v, known))
		}
	}
	return nil
}
