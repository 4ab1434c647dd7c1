package main

import (
	"kgx/extract/userschema"
	"kgx/graph"
	"kgx/graph/schema"

	"github.com/spf13/cobra"
)

// filterFlags cut a graph down.
type filterFlags struct {
	graph.Filter
	inferred bool
}

func (f *filterFlags) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.Float64Var(&f.MinConfidence, "min-confidence", 0, "leave out what is less sure than this, 0 to 1")
	flags.StringSliceVar(&f.Types, "types", nil, "keep only entities of these types and their subtypes, as in person,organization")
	flags.StringSliceVar(&f.Relations, "relations", nil, "keep only these relations, as in head_of_state,sign")
	flags.BoolVar(&f.AssertedOnly, "asserted", false, "keep only what the article itself asserts: no plans, threats or quotations")
	flags.BoolVar(&f.inferred, "inferred", false, inferredHelp)
	flags.IntVar(&f.Top, "top", 0, "keep only the N most salient entities")
	sameFlag(cmd, map[string]string{"type": "types", "relation": "relations"})
	completeValues(cmd, "types", typeNames())
	completeValues(cmd, "relations", relationNames())
}

// resolve checks what the user typed. own, which may be nil, has types of the user's.
func (f *filterFlags) resolve(own *userschema.Schema) (graph.Filter, error) {
	if !(f.MinConfidence >= 0 && f.MinConfidence <= 1) { // nor no number
		return graph.Filter{}, usageError("--min-confidence %v: must be from 0 to 1", f.MinConfidence)
	}
	if f.Top < 0 {
		return graph.Filter{}, usageError("--top %d: must not be negative", f.Top)
	}
	f.Types, f.Relations = typed(f.Types), related(f.Relations)
	if err := checkValues("--types", f.Types, append(typeNames(), own.TypeNames()...)); err != nil {
		return graph.Filter{}, err
	}
	if err := checkRelations("--relations", f.Relations); err != nil {
		return graph.Filter{}, err
	}
	filter := f.Filter
	filter.StatedOnly = !f.inferred
	return filter, nil
}

// inferredHelp describes --inferred, which several commands have.
const inferredHelp = "also show what no sentence states: what follows from other statements or from a gazetteer"

func typeNames() []string {
	var names []string
	for _, t := range schema.Types() {
		if t.Node {
			names = append(names, t.Name)
		}
	}
	return names
}

func relationNames() []string {
	var names []string
	for _, r := range schema.Relations() {
		names = append(names, r.Name)
	}
	return names
}
