package main

import (
	"context"
	"io"

	"kgx/extract"
	"kgx/graph"
	"kgx/internal/check"

	"github.com/spf13/cobra"
)

// checking is what the user asks of 'kgx check'.
type checking struct {
	*app
	reading
	update, strict, fixed bool
	junit                 string
}

func newCheck(a *app) *cobra.Command {
	c := &checking{app: a}
	cmd := &cobra.Command{
		Use:   "check [FILE|FOLDER]...",
		Short: "Compare extraction with golden files and expectations",
		Long: `check extracts from articles again and says in words what differs from what was
found right before: missing entities, new relations, changed types. Beside an
article x.txt it looks for x.golden.json, everything that was extracted once,
and x.expect.yaml, what must be found and what must not. Without a path it
checks the current folder.

It ends with 1 where anything differs, 2 where something could not be checked.
docs/ci.md has a ready workflow and describes both kinds of file.`,
		Example: `  kgx check testdata/articles
  kgx check --update testdata/articles        write the golden files anew
  kgx check --junit report.xml testdata`,
		RunE: func(cmd *cobra.Command, args []string) error { return c.run(cmd.Context(), args) },
	}
	c.reading.register(cmd)
	flags := cmd.Flags()
	flags.BoolVar(&c.update, "update", false, "write golden files anew where they differ, and one for each article named itself")
	flags.BoolVar(&c.strict, "strict", false, "compare scores, offsets, evidence and the model's hash, too")
	flags.BoolVar(&c.fixed, "fail-on-fixed", false, "fail where an entry marked as known failing holds")
	flags.StringVar(&c.junit, "junit", "", "write the report as JUnit XML to this `FILE`, too")
	return cmd
}

func (c *checking) run(ctx context.Context, paths []string) error {
	if err := c.reading.resolve(); err != nil {
		return err
	}
	extractor, err := c.extractor(c.own)
	if err != nil {
		return err
	}
	report, err := check.Run(ctx, paths, check.Options{Extract: c.graphsOf(extractor), Update: c.update, Strict: c.strict, Fixed: c.fixed})
	if err != nil {
		return err
	}
	if c.junit != "" {
		if err := writeOutput(c.junit, c.out, report.JUnit); err != nil {
			return err
		}
	}
	if c.env("GITHUB_ACTIONS") == "true" {
		if err := report.Annotations(&screen{w: c.out}); err != nil {
			return err
		}
	}
	if err := writeOutput("", c.out, func(w io.Writer) error { return report.Text(&screen{w: w}) }); err != nil {
		return err
	}
	switch {
	case report.Broken():
		return exitError{code: exitUsage} // the report says what
	case report.Failed():
		return exitError{code: exitDifference}
	}
	return nil
}

// graphsOf extracts from all articles of a file.
func (c *checking) graphsOf(x *extract.Extractor) check.Extract {
	generator := newGenerator(x)
	return func(ctx context.Context, path string) ([]*graph.Graph, error) {
		var graphs []*graph.Graph
		for r := range x.All(ctx, c.articles([]string{path}, c.in, nil), 1) {
			if r.Err != nil {
				return nil, r.Err
			}
			g, err := r.Document.Graph(generator)
			if err != nil {
				return nil, err
			}
			graphs = append(graphs, g)
		}
		return graphs, nil
	}
}
