package main

import (
	"kgx/graph"

	"github.com/spf13/cobra"
)

func newConvert(a *app) *cobra.Command {
	from := &sources{app: a}
	var output outputFlags
	var filter filterFlags
	cmd := &cobra.Command{
		Use:   "convert [GRAPH|ARTICLE|-]...",
		Short: "Write a saved graph in another form",
		Long: `convert reads graphs that kgx saved as JSON or JSON Lines and writes them in the
form that -f or the ending of -o FILE names: a drawing, a table, RDF, a page to
explore. The flags that cut a graph down work as for 'kgx extract'.` + sourcesHelp,
		Example: `  kgx convert graph.json -o graph.graphml
  kgx convert graph.json -o graph.html --top 50
  kgx convert -f turtle graph.json | riot --validate -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && !isTerminal(a.in) {
				args = []string{"-"}
			}
			to, err := output.resolve(cmd.Context(), a, args, false)
			if err != nil {
				return err
			}
			from.options.Output = to.writes
			part, err := filter.resolve(nil)
			if err != nil {
				return err
			}
			return from.use(cmd, args, func(g *graph.Graph) error {
				_, err := to.write(part, g)
				return err
			})
		},
	}
	from.register(cmd)
	output.register(cmd)
	filter.register(cmd)
	return cmd
}
