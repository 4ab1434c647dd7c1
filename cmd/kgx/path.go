package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"kgx/graph"
	"kgx/graph/format"

	"github.com/spf13/cobra"
)

func newPath(a *app) *cobra.Command {
	q := &answers{sources: sources{app: a}}
	cmd := &cobra.Command{
		Use:   "path ENTITY ENTITY [GRAPH|ARTICLE|-]...",
		Short: "Print how two entities are connected",
		Long: `path prints the shortest chain of statements between two entities, of equally
short ones the most certain. Statements count in both directions; negated ones
connect nothing. Entities are named by label, alias or id.` + sourcesHelp,
		Example: `  kgx path 'Vladimir Putin' Nakhchivan graph.json`,
		Args:    atLeast(2, "two entities"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return q.use(cmd, args[2:], func(g *graph.Graph) error {
				g, err := q.shown(g)
				if err != nil {
					return err
				}
				from, err := g.Resolve(args[0])
				if err != nil {
					return usageError("%v", err)
				}
				to, err := g.Resolve(args[1])
				if err != nil {
					return usageError("%v", err)
				}
				steps, err := g.Path(from.ID, to.ID)
				if errors.Is(err, graph.ErrNoPath) {
					fmt.Fprintf(q.err, "kgx: nothing connects %q and %q\n", from.Label, to.Label)
				} else if err != nil {
					return err
				}
				return q.print(
					func(w io.Writer, options format.Options) error { return format.Path(w, g, steps, options) },
					func(w io.Writer, _ format.Options) error { return writeJSON(w, map[string]any{"steps": steps}) },
				)
			})
		},
	}
	q.register(cmd)
	return cmd
}

// writeJSON prints a value that is no graph.
func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
