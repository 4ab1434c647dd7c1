package main

import (
	"fmt"
	"io"
	"os"

	"kgx/extract/userschema"
	"kgx/graph"
	"kgx/graph/merge"

	"github.com/spf13/cobra"
)

// mergeFlags say how the graphs of several articles become one.
type mergeFlags struct {
	rules   string
	explain bool
}

func (m *mergeFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&m.rules, "merges", "", "file of rules on which entities to join, keep apart and rename (YAML, see docs/merging.md)")
	cmd.Flags().BoolVar(&m.explain, "explain-merges", false, "list on standard error which entities of several articles were joined, which not, and why")
}

// merger makes the merger that the user asks for. own, which may be nil, has names
// of one entity.
func (m *mergeFlags) merger(generator graph.Generator, own *userschema.Schema) (*merge.Merger, error) {
	options := merge.Options{Explain: m.explain}
	if m.rules != "" {
		f, err := os.Open(m.rules)
		if err != nil {
			return nil, usageError("--merges: %v", err)
		}
		defer f.Close()
		if options.Rules, err = merge.ReadRules(f); err != nil {
			return nil, usageError("--merges %s: %v", m.rules, err)
		}
	}
	if own != nil && len(own.Join) > 0 {
		if options.Rules == nil {
			options.Rules = &merge.Rules{}
		}
		for _, names := range own.Join {
			var same merge.Selectors
			for _, name := range names {
				same = append(same, merge.Selector{Name: name})
			}
			options.Rules.Join = append(options.Rules.Join, same)
		}
	}
	return merge.New(generator, options), nil
}

// report lists the decisions where the user asked for them.
func (m *mergeFlags) report(w io.Writer, merger *merge.Merger) {
	for _, d := range merger.Decisions() {
		fmt.Fprintln(w, oneLine(d.String()))
	}
}
