package main

import (
	"fmt"
	"io"

	"kgx/graph"

	"github.com/spf13/cobra"
)

func newDiff(a *app) *cobra.Command {
	before, after := &sources{app: a}, &sources{app: a}
	var options graph.DiffOptions
	var asJSON, inferred bool
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Print how two graphs differ in what they mean",
		Long: `diff prints, a line each, the entities and statements that are missing or new,
and what changed about the others. Order and ids carry no meaning; scores,
offsets and the model are compared with --strict only. OLD and NEW are graphs
that kgx wrote or articles. The exit code is 1 where they differ.`,
		Example: `  kgx diff old.json new.json
  kgx diff --json golden.json article.txt | jq -r '.changes[].what'`,
		Args: cobra.MatchAll(atLeast(2, "two graphs"), atMost(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			after.reading, after.merging, after.workers = before.reading, before.merging, before.workers
			return before.use(cmd, args[:1], func(g *graph.Graph) error {
				return after.use(cmd, args[1:], func(h *graph.Graph) error {
					for _, side := range []**graph.Graph{&g, &h} {
						part, _, err := (*side).Filter(graph.Filter{StatedOnly: !inferred})
						if err != nil {
							return err
						}
						*side = part
					}
					return writeDiff(a, graph.Diff(g, h, options), asJSON)
				})
			})
		},
	}
	before.register(cmd)
	cmd.Flags().BoolVar(&options.Strict, "strict", false, "compare scores, offsets and the model, too")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	cmd.Flags().BoolVar(&inferred, "inferred", false, inferredHelp)
	return cmd
}

func writeDiff(a *app, changes []graph.Change, asJSON bool) error {
	err := writeOutput("", a.out, func(w io.Writer) error {
		if asJSON {
			return writeJSON(w, map[string]any{"changes": append([]graph.Change{}, changes...)})
		}
		w = &screen{w: w} // whatever the graphs hold, and wherever the lines are shown
		for _, c := range changes {
			if _, err := fmt.Fprintln(w, oneLine(c.String())); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && len(changes) > 0 {
		return exitError{code: exitDifference} // what differs is printed
	}
	return err
}

// atMost refuses more arguments than n.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usageError("%s takes no argument %q; see '%s --help'", cmd.CommandPath(), args[n], cmd.CommandPath())
		}
		return nil
	}
}
