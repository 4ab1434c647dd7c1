package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"

	"kgx/extract"
	"kgx/graph"

	"github.com/spf13/cobra"
)

// extraction is what the user asks of 'kgx extract'.
type extraction struct {
	*app
	reading
	output  outputFlags
	filter  filterFlags
	merging mergeFlags
	workers int
	each    bool

	generator graph.Generator
}

func newExtract(a *app) *cobra.Command {
	x := &extraction{app: a}
	cmd := &cobra.Command{
		Use:   "extract [FILE|FOLDER|-]...",
		Short: "Print the knowledge graph of articles",
		Long: `extract reads articles and prints what they say as a graph: the entities, how
they relate, and the words that state it. Several articles become one graph,
unless --each asks for a graph an article.

It reads plain text, Markdown, HTML pages, JSON, JSON Lines and RSS or Atom
feeds; folders and globs too, and - for standard input. On a terminal it prints
a readable summary, otherwise DOT for Graphviz; -f or the ending of -o FILE
chooses another form.`,
		Example: `  kgx extract article.txt
  kgx extract -o graph.json articles/ 'more/*.html' feed.rss
  kgx extract --each -f jsonl feed.jsonl > graphs.jsonl
  curl -s https://example.org/news | kgx extract -f json -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				if isTerminal(a.in) {
					return usageError("nothing to read: name a file or folder, or - for standard input; see 'kgx extract --help'")
				}
				args = []string{"-"}
			}
			return x.run(cmd, args)
		},
	}
	x.reading.register(cmd)
	x.output.register(cmd)
	x.filter.register(cmd)
	x.merging.register(cmd)
	cmd.Flags().IntVarP(&x.workers, "jobs", "j", runtime.NumCPU(), "articles to work on at the same time; the output is the same for any number")
	cmd.Flags().BoolVar(&x.each, "each", false, "one graph an article instead of one for all (text, dot or jsonl)")
	return cmd
}

func (x *extraction) run(cmd *cobra.Command, inputs []string) error {
	if err := x.reading.resolve(); err != nil {
		return err
	}
	out, err := x.output.resolve(cmd.Context(), x.app, inputs, x.each)
	if err != nil {
		return err
	}
	x.options.Output = out.writes
	filter, err := x.filter.resolve(x.own)
	if err != nil {
		return err
	}
	if x.each && !out.format.Appends {
		return usageError("--each writes graphs one after the other, which %s cannot hold: use -f jsonl", out.format.Name)
	}
	extractor, err := x.extractor(x.own)
	if err != nil {
		return err
	}
	x.generator = newGenerator(extractor)
	work := newProgress(x.app)
	if x.each && isTerminal(x.out) {
		work.live = false // the graphs stand where the line would
	}
	graphs := x.graphs(extractor.All(cmd.Context(), x.articles(inputs, x.in, nil), x.workers), work)
	if x.each {
		err = out.stream(filter, graphs, work)
	} else {
		err = x.merge(out, filter, graphs, work)
	}
	work.finish()
	if err == nil && work.failed > 0 {
		return exitError{code: exitUsage} // each input's error was printed when it came
	}
	return err
}

// graphs yields a graph for each article that could be read and prints an
// error for each that could not. Its last pair is the error that ended the
// work, if one did.
func (x *extraction) graphs(results iter.Seq[extract.Result], work *progress) iter.Seq2[*graph.Graph, error] {
	return func(yield func(*graph.Graph, error) bool) {
		for r := range results {
			if r.Err != nil {
				if isInterrupt(r.Err) {
					yield(nil, r.Err)
					return
				}
				work.fail(r.Err)
				continue
			}
			g, err := r.Document.Graph(x.generator)
			if err != nil {
				work.fail(err)
				continue
			}
			work.done()
			if !yield(g, nil) {
				return
			}
		}
	}
}

// merge writes one graph of all articles; nothing where none could be read.
func (x *extraction) merge(out target, filter graph.Filter, graphs iter.Seq2[*graph.Graph, error], work *progress) error {
	merger, err := x.merging.merger(x.generator, x.own)
	if err != nil {
		return err
	}
	articles := 0
	for g, err := range graphs {
		if err != nil {
			return err
		}
		if err := merger.Add(g); err != nil {
			return fmt.Errorf("merging: %w", err)
		}
		articles++
	}
	if articles == 0 {
		return nil
	}
	work.clear()
	x.merging.report(x.err, merger)
	merged, err := merger.Graph()
	if err != nil {
		return fmt.Errorf("merging: %w", err)
	}
	written, err := out.write(filter, merged)
	if err == nil {
		work.write(written)
	}
	return err
}

// errNothing keeps a file from being replaced where there is nothing to write.
var errNothing = errors.New("no article could be read")

// stream writes each graph as it comes, so that memory does not grow with the
// number of articles. Each is handed on whole, so that what was written ends with a
// line where the work is interrupted; a file then holds what was finished.
func (t target) stream(filter graph.Filter, graphs iter.Seq2[*graph.Graph, error], work *progress) error {
	var interrupted error
	wrote := 0
	err := writeOutput(t.path, t.out, func(w io.Writer) error {
		for g, err := range graphs {
			if isInterrupt(err) && wrote > 0 {
				interrupted = err
				return nil
			}
			if err != nil {
				return err
			}
			part, err := t.cut(filter, g)
			if err != nil {
				return err
			}
			var whole bytes.Buffer
			if err := t.format.Write(&whole, part, t.options); err != nil {
				return err
			}
			if err := writeWhole(w, whole.Bytes()); err != nil {
				return err
			}
			work.write(part)
			wrote++
		}
		if wrote == 0 {
			return errNothing
		}
		return nil
	})
	if errors.Is(err, errNothing) {
		return nil
	}
	if err == nil && interrupted != nil {
		if t.path != "" && t.path != "-" {
			work.clear()
			fmt.Fprintf(t.notes, "kgx: %s holds %s that %s finished\n", t.path, counted(wrote, "article", "articles"), wasWere(wrote))
		}
		return interrupted
	}
	return err
}

// writeWhole writes one graph at once and lets nothing of it wait.
func writeWhole(w io.Writer, graph []byte) error {
	if _, err := w.Write(graph); err != nil {
		return err
	}
	if buffered, ok := w.(*bufio.Writer); ok {
		return buffered.Flush()
	}
	return nil
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}
