package main

import (
	"io"

	"kgx/graph"
	"kgx/graph/format"

	"github.com/spf13/cobra"
)

func newFind(a *app) *cobra.Command {
	q := &answers{sources: sources{app: a}}
	var query graph.Query
	cmd := &cobra.Command{
		Use:   "find [GRAPH|ARTICLE|-]...",
		Short: "Print the statements or entities that fit",
		Long: `find prints the statements that fit all flags or, with --type alone, the
entities of those types. --type is the type of the entity that is looked for:
the subject where --object is given, the object where --subject is. Names are
labels, aliases or ids; --json prints what fits as a graph.` + sourcesHelp,
		Example: `  kgx find --type person --relation head_of_state --object Armenia graph.json
  kgx find --modality threatened --speaker Azerbaijan article.txt
  kgx find --type organization --json graph.json | jq -r '.nodes[].label'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			query.Types, query.Relations = typed(query.Types), related(query.Relations)
			if err := checkQuery(query); err != nil {
				return err
			}
			query.Literals = true
			return q.use(cmd, args, func(g *graph.Graph) error {
				g, err := q.shown(g)
				if err != nil {
					return err
				}
				m, err := g.Find(query)
				if err != nil {
					return usageError("%v", err)
				}
				return q.printPart(g, m.Edges, m.Nodes, func(w io.Writer, options format.Options) error {
					return format.Matches(w, g, m, options)
				})
			})
		},
	}
	q.register(cmd)
	flags := cmd.Flags()
	flags.StringSliceVar(&query.Types, "type", nil, "type of the entity looked for, narrower types included")
	flags.StringSliceVar(&query.Relations, "relation", nil, "relation of the statement")
	flags.StringVar(&query.Subject, "subject", "", "entity that the statement is about")
	flags.StringVar(&query.Object, "object", "", "entity that the statement leads to, or words in it")
	flags.StringVar(&query.Entity, "entity", "", "entity that is subject or object")
	flags.StringSliceVar(&query.Modalities, "modality", nil, "asserted, negated, planned, demanded, threatened, conditional or possible")
	flags.StringVar(&query.Speaker, "speaker", "", "who says it")
	flags.StringVar(&query.From, "from", "", "earliest time, as in 2025, 2025-08 or 2025-08-08; of the statement or else its article")
	flags.StringVar(&query.Until, "until", "", "latest time")
	flags.Float64Var(&query.MinConfidence, "min-confidence", 0, "leave out what is less sure than this, 0 to 1")
	sameFlag(cmd, map[string]string{"types": "type", "relations": "relation", "modalities": "modality"})
	completeValues(cmd, "type", typeNames())
	completeValues(cmd, "relation", relationNames())
	completeValues(cmd, "modality", graph.Modalities)
	return cmd
}

func checkQuery(q graph.Query) error {
	for _, flag := range []struct {
		name          string
		values, known []string
	}{{"--type", q.Types, typeNames()}, {"--modality", q.Modalities, graph.Modalities}} {
		if err := checkValues(flag.name, flag.values, flag.known); err != nil {
			return err
		}
	}
	if err := checkRelations("--relation", q.Relations); err != nil {
		return err
	}
	if !(q.MinConfidence >= 0 && q.MinConfidence <= 1) { // nor no number
		return usageError("--min-confidence %v: must be from 0 to 1", q.MinConfidence)
	}
	return nil
}
