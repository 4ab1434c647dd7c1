package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"kgx/graph"
	"kgx/graph/format"
	"kgx/graph/merge"

	"github.com/spf13/cobra"
)

// sources is where a command that asks something of a graph gets it: saved
// graphs and articles, which become one graph.
type sources struct {
	*app
	reading
	merging mergeFlags
	workers int
	opened  map[string][]io.ReadCloser // pipes that were looked into, in the order in which they are to be read
}

// sourcesHelp ends the long help of commands with sources.
const sourcesHelp = `

The graph comes from files that kgx wrote (.json, .jsonl), from articles as
'kgx extract' reads them, or from standard input; several become one graph.`

func (s *sources) register(cmd *cobra.Command) {
	s.reading.register(cmd)
	s.merging.register(cmd)
	cmd.Flags().IntVarP(&s.workers, "jobs", "j", runtime.NumCPU(), "articles to work on at the same time; the output is the same for any number")
}

// use hands what the inputs hold, as one graph, to answer. Inputs that cannot be
// read are reported and cost the exit code, not the answer.
func (s *sources) use(cmd *cobra.Command, inputs []string, answer func(*graph.Graph) error) error {
	if err := s.reading.resolve(); err != nil {
		return err
	}
	if len(inputs) == 0 {
		if isTerminal(s.in) {
			return usageError("nothing to read: name a graph or an article, or - for standard input; see '%s --help'", cmd.CommandPath())
		}
		inputs = []string{"-"}
	}
	work := newProgress(s.app)
	graphs, err := s.load(cmd, inputs, work)
	work.finish()
	if err != nil {
		return err
	}
	if len(graphs) > 0 {
		g, err := s.join(graphs)
		if err != nil {
			return err
		}
		if err := answer(g); err != nil {
			return err
		}
	}
	if len(graphs)+work.failed == 0 {
		return usageError("no graph and no article in the input")
	}
	if work.failed > 0 {
		return exitError{code: exitUsage} // each input's error was printed when it came
	}
	return nil
}

// load reads the inputs in their order, a run of articles at once.
func (s *sources) load(cmd *cobra.Command, inputs []string, work *progress) ([]*graph.Graph, error) {
	var graphs []*graph.Graph
	var articles []string
	flush := func() error {
		if len(articles) == 0 {
			return nil
		}
		found, err := s.extract(cmd, articles, work)
		graphs = append(graphs, found...)
		articles = nil
		return err
	}
	for _, input := range inputs {
		if !s.holdsGraph(input) {
			articles = append(articles, input)
			continue
		}
		if err := flush(); err != nil {
			return nil, err
		}
		graphs = append(graphs, s.readGraphs(input, work)...)
	}
	return graphs, flush()
}

// holdsGraph looks whether an input begins as a saved graph does. What is read
// of standard input or a pipe stays to be read.
func (s *sources) holdsGraph(input string) bool {
	if input == "-" {
		buffered := bufio.NewReaderSize(s.in, enough)
		s.in = buffered
		return beginsGraph(buffered)
	}
	f, err := os.Open(input)
	if err != nil {
		return false // the reader of articles says what is wrong
	}
	buffered := bufio.NewReaderSize(f, enough)
	is := beginsGraph(buffered)
	if info, err := f.Stat(); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		// Such as <(kgx extract …) gives: opened again, it would be empty or wait for another writer.
		if s.opened == nil {
			s.opened = make(map[string][]io.ReadCloser)
		}
		s.opened[input] = append(s.opened[input], pipe{buffered, f})
		return is
	}
	f.Close()
	return is
}

// enough is how many bytes tell a graph from an article.
const enough = 4096

// beginsGraph reads no more than it must, since the writer of a pipe may wait.
func beginsGraph(r *bufio.Reader) bool {
	for n := 1; n <= enough; n++ {
		if start, err := r.Peek(n); err != nil {
			return format.IsGraph(start)
		}
		start, _ := r.Peek(r.Buffered())
		if text := bytes.TrimSpace(start); len(text) > 0 && text[0] != '{' || format.IsGraph(start) {
			return format.IsGraph(start)
		}
		n = len(start)
	}
	return false
}

// pipe reads what is buffered of a file and then the file.
type pipe struct {
	io.Reader
	io.Closer
}

// open opens a file, or goes on with a pipe that was looked into.
func (s *sources) open(path string) (io.ReadCloser, error) {
	if waiting := s.opened[path]; len(waiting) > 0 {
		s.opened[path] = waiting[1:]
		return waiting[0], nil
	}
	return os.Open(path)
}

// readGraphs reads the saved graphs of an input.
func (s *sources) readGraphs(input string, work *progress) (graphs []*graph.Graph) {
	name, r := "standard input", s.in
	if input != "-" {
		f, err := s.open(input)
		if err != nil {
			work.fail(err)
			return nil
		}
		defer f.Close()
		name, r = input, f
	}
	for g, err := range format.ReadGraphs(r) {
		if err != nil {
			work.fail(fmt.Errorf("%s: %w", name, err))
			continue
		}
		graphs = append(graphs, g)
	}
	return graphs
}

func (s *sources) extract(cmd *cobra.Command, articles []string, work *progress) ([]*graph.Graph, error) {
	extractor, err := s.extractor(s.own)
	if err != nil {
		return nil, err
	}
	x := &extraction{app: s.app, generator: newGenerator(extractor)}
	var graphs []*graph.Graph
	for g, err := range x.graphs(extractor.All(cmd.Context(), s.articles(articles, s.in, s.open), s.workers), work) {
		if err != nil {
			return nil, err
		}
		graphs = append(graphs, g)
	}
	return graphs, nil
}

// join makes one graph of several. A single one stays as it was saved.
func (s *sources) join(graphs []*graph.Graph) (*graph.Graph, error) {
	if len(graphs) == 1 && s.merging.rules == "" && s.own == nil {
		return graphs[0], nil
	}
	merger, err := s.merging.merger(graphs[0].Generator, s.own)
	if err != nil {
		return nil, err
	}
	for _, g := range graphs {
		if err := merger.Add(g); errors.Is(err, merge.ErrAddedBefore) {
			return nil, usageError("%v: two inputs hold the same article", err)
		} else if err != nil {
			return nil, fmt.Errorf("merging: %w", err)
		}
	}
	s.merging.report(s.err, merger)
	return merger.Graph()
}
