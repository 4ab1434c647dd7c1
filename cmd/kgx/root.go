package main

import (
	"context"
	"io"

	"kgx/extract"

	"github.com/spf13/cobra"
)

// streams is what a command reads from and writes to, so that tests need no
// process. Env looks up the few environment variables that concern terminals
// and CI; extraction itself reads none.
type streams struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
}

// app is what every command shares: the streams and the global flags.
type app struct {
	streams
	color string // auto, always or never
	quiet bool
	model string // file of weights, "" for those in the binary

	made *extract.Extractor // used instead of making one, where it is set
}

// extractor makes the pipeline that the global flags ask for.
func (a *app) extractor() (*extract.Extractor, error) {
	if a.made != nil {
		return a.made, nil
	}
	x, err := extract.New(extract.Options{Model: a.model})
	if err != nil {
		return nil, usageError("%v", err)
	}
	return x, nil
}

// run executes the command line and returns the exit code. Results go to
// s.out, everything else to s.err.
func run(ctx context.Context, args []string, s streams) int {
	root := newRoot(&app{streams: s})
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	return report(s.err, root.ExecuteContext(ctx))
}

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "kgx",
		Short: "Turn news articles into a knowledge graph",
		Long: `kgx reads English news articles and prints who, where, what and when as a
knowledge graph: entities, how they relate, and the words that state each fact.
It needs no network, and the same input gives the same output on every run.`,
		Example: `  kgx extract article.txt                       a readable summary
  kgx extract article.txt | dot -Tsvg > g.svg   a drawing, by Graphviz
  kgx extract -o graph.json corpus/ feed.rss    one graph of many articles
  kgx check testdata/articles                   extraction against golden files`,
		Args:              unknownCommand,
		RunE:              func(cmd *cobra.Command, args []string) error { return cmd.Help() },
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError("%v; see '%s --help'", err, cmd.CommandPath())
	})
	flags := root.PersistentFlags()
	flags.StringVar(&a.color, "color", "auto", "colour the output: auto, always or never")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "print no progress, notes or summary line")
	flags.StringVar(&a.model, "model", "", "file of weights to use instead of those in the program")
	completeValues(root, "color", colorModes)
	root.AddCommand(newExtract(a), newConvert(a), newCheck(a), newShow(a), newFind(a), newPath(a), newDiff(a), newStats(a), newEval(a), newSchema(a), newVersion(a), exitCodesTopic())
	return root
}

// unknownCommand explains a command that does not exist and names the ones
// that look like it.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	hint := "see 'kgx --help'"
	if s := cmd.SuggestionsFor(args[0]); len(s) > 0 {
		hint = "did you mean '" + s[0] + "'?"
	}
	return usageError("unknown command %q: %s", args[0], hint)
}

func exitCodesTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "exit-codes",
		Short: "What kgx's exit codes mean",
		Long: `0    done
1    a check found a difference: check or diff differs, or eval fell below --min
2    wrong use or unreadable input; the results of readable inputs are printed all the same
130  interrupted by Ctrl-C or SIGTERM`,
	}
}
