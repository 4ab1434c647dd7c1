package main

import (
	"io"

	"kgx/graph"
	"kgx/graph/format"

	"github.com/spf13/cobra"
)

// answers is what the commands that ask something of a graph share: where the
// graph comes from, and how the answer is printed.
type answers struct {
	sources
	asJSON, open, inferred bool
}

func (q *answers) register(cmd *cobra.Command) {
	q.sources.register(cmd)
	cmd.Flags().BoolVar(&q.asJSON, "json", false, "print JSON")
	cmd.Flags().BoolVar(&q.open, "open", false, "also show statements whose object is no entity and that are no news")
	cmd.Flags().BoolVar(&q.inferred, "inferred", false, inferredHelp)
}

// shown is the part of a graph that the user asks about: without --inferred what
// the articles state.
func (q *answers) shown(g *graph.Graph) (*graph.Graph, error) {
	part, _, err := g.Filter(graph.Filter{StatedOnly: !q.inferred})
	return part, err
}

// print writes an answer as text or, with --json, as JSON.
func (q *answers) print(text, asJSON func(io.Writer, format.Options) error) error {
	color, err := q.useColor(q.out)
	if err != nil {
		return err
	}
	options := format.Options{Color: color, Width: width(q.out, 80), Open: q.open, NoText: true}
	write := text
	if q.asJSON {
		write = asJSON
	}
	return writeOutput("", q.out, func(w io.Writer) error { return write(w, options) })
}

// printPart writes an answer that is a part of a graph: as JSON in the form of
// every graph.
func (q *answers) printPart(g *graph.Graph, edges []*graph.Edge, nodes []*graph.Node, text func(io.Writer, format.Options) error) error {
	return q.print(text, func(w io.Writer, options format.Options) error {
		part, err := partOf(g, nodes, edges)
		if err != nil {
			return err
		}
		return format.JSON(w, part, options)
	})
}

// partOf is the graph of some nodes and statements and of the statements' ends.
func partOf(g *graph.Graph, nodes []*graph.Node, edges []*graph.Edge) (*graph.Graph, error) {
	keptNodes, keptEdges := map[string]bool{}, map[string]bool{}
	for _, n := range nodes {
		keptNodes[n.ID] = true
	}
	for _, e := range edges {
		keptEdges[e.Key], keptNodes[e.Source], keptNodes[e.Target] = true, true, true
	}
	return g.Subgraph(func(n *graph.Node) bool { return keptNodes[n.ID] }, func(e *graph.Edge) bool { return keptEdges[e.Key] })
}

func newShow(a *app) *cobra.Command {
	q := &answers{sources: sources{app: a}}
	cmd := &cobra.Command{
		Use:   "show ENTITY [GRAPH|ARTICLE|-]...",
		Short: "Print what is known of an entity, with evidence",
		Long:  "show prints an entity's names, roles and statements with the words that state them.\nThe entity is named by label, alias or id." + sourcesHelp,
		Example: `  kgx show 'Ilham Aliyev' graph.json
  kgx extract -f json article.txt | kgx show armenia`,
		Args: atLeast(1, "an entity"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return q.use(cmd, args[1:], func(g *graph.Graph) error {
				all, err := g.Show(args[0])
				if err != nil {
					return usageError("%v", err)
				}
				if g, err = q.shown(g); err != nil {
					return err
				}
				p, err := g.Show(all.Node.ID)
				if err != nil {
					return err
				}
				hidden := statements(all) - statements(p)
				edges := append(append(append([]*graph.Edge{}, p.Subject...), p.Object...), p.Says...)
				return q.printPart(g, edges, []*graph.Node{p.Node}, func(w io.Writer, options format.Options) error {
					options.Inferred = hidden
					return format.Portrait(w, g, p, options)
				})
			})
		},
	}
	q.register(cmd)
	return cmd
}

func statements(p *graph.Portrait) int { return len(p.Subject) + len(p.Object) + len(p.Says) }

// atLeast refuses fewer arguments than n, of which what says what they are.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError("%s needs %s; see '%s --help'", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}
