package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/extract/userschema"
	"kgx/internal/suggest"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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
	terminal io.Writer // where messages go, for what only a terminal understands: progress
	color    string    // auto, always or never
	quiet    bool
	model    string // file of weights, "" for those in the binary

	made *extract.Extractor // used instead of making one, where it is set
}

// extractor makes the pipeline that the global flags ask for, with a schema of the
// user's, which may be nil.
func (a *app) extractor(own *userschema.Schema) (*extract.Extractor, error) {
	if a.made != nil {
		return a.made, nil
	}
	x, err := extract.New(extract.Options{Model: a.model, Schema: own})
	if err != nil {
		return nil, usageError("%v", err)
	}
	return x, nil
}

// run executes the command line and returns the exit code. Results go to
// s.out, everything else to s.err.
func run(ctx context.Context, args []string, s streams) int {
	terminal := s.err
	s.err = &screen{w: terminal}
	root := newRoot(&app{streams: s, terminal: terminal})
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	return report(s.err, root.ExecuteContext(ctx))
}

func newRoot(a *app) *cobra.Command {
	version := false
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
		Args: unknownCommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			if version {
				return printVersion(a)
			}
			return cmd.Help()
		},
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError("%v%s; see '%s --help'", err, likeFlag(cmd, err), cmd.CommandPath())
	})
	root.Flags().BoolVar(&version, "version", false, "print what decides the output, as 'kgx version' does")
	flags := root.PersistentFlags()
	flags.StringVar(&a.color, "color", "auto", "colour the output: auto, always or never")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "print no progress, notes or summary line")
	flags.StringVar(&a.model, "model", "", "file of weights to use instead of those in the program")
	completeValues(root, "color", colorModes)
	root.AddCommand(newExtract(a), newConvert(a), newCheck(a), newShow(a), newFind(a), newPath(a), newDiff(a), newStats(a), newEval(a), newSchema(a), newVersion(a), newMan(), exitCodesTopic())
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
	} else if isInput(args[0]) {
		hint = "did you mean 'kgx extract " + strings.Join(args, " ") + "'?"
	}
	return usageError("unknown command %q: %s", args[0], hint)
}

// isInput says whether an argument names a file or folder rather than a command.
func isInput(arg string) bool {
	if _, err := os.Stat(arg); err == nil || arg == "-" {
		return true
	}
	return slices.Contains(article.Endings(), strings.ToLower(filepath.Ext(arg)))
}

// likeFlag names the flag of a command that is most like the unknown one that err
// is about.
func likeFlag(cmd *cobra.Command, err error) string {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) || len(unknown.GetSpecifiedName()) < 2 {
		return ""
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			known = append(known, f.Name)
		}
	})
	if name := suggest.Nearest(unknown.GetSpecifiedName(), known); name != "" {
		return "; did you mean --" + name + "?"
	}
	return ""
}

// sameFlag lets the user write a flag in the singular or the plural; names maps the
// other form to the one that the command has.
func sameFlag(cmd *cobra.Command, names map[string]string) {
	cmd.Flags().SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if own, ok := names[name]; ok {
			name = own
		}
		return pflag.NormalizedName(name)
	})
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
