package main

import (
	"io"

	"kgx/graph"
	"kgx/graph/format"

	"github.com/spf13/cobra"
)

func newStats(a *app) *cobra.Command {
	q := &answers{sources: sources{app: a}}
	cmd := &cobra.Command{
		Use:     "stats [GRAPH|ARTICLE|-]...",
		Short:   "Count what is in a graph",
		Long:    "stats counts entities by type, statements by relation and modality, and how\nthe graph hangs together." + sourcesHelp,
		Example: "  kgx stats graph.json\n  kgx stats --json articles/ | jq .types",
		RunE: func(cmd *cobra.Command, args []string) error {
			return q.use(cmd, args, func(g *graph.Graph) error {
				s := g.Stats()
				return q.print(
					func(w io.Writer, options format.Options) error { return format.Stats(w, s, options) },
					func(w io.Writer, _ format.Options) error { return writeJSON(w, s) },
				)
			})
		},
	}
	q.sources.register(cmd)
	cmd.Flags().BoolVar(&q.asJSON, "json", false, "print JSON")
	return cmd
}
