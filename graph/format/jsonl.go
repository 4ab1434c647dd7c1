package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"kgx/graph"
)

// JSONL writes the graph in the form of [JSON] on one line, so that a file can
// hold one graph an article.
func JSONL(w io.Writer, g *graph.Graph, opts Options) error {
	return writeJSON(w, g, opts, "")
}

// ReadJSONL reads what [JSONL] wrote, a graph at a time. Empty lines are passed
// over. An error names the line; reading goes on behind a line that is no graph,
// and ends where r fails.
func ReadJSONL(r io.Reader) iter.Seq2[*graph.Graph, error] {
	return func(yield func(*graph.Graph, error) bool) {
		lines := bufio.NewReader(r)
		for number := 1; ; number++ {
			line, err := lines.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				g, err := readGraph(bytes.NewReader(line))
				if err != nil {
					err = fmt.Errorf("line %d: %w", number, err)
				}
				if !yield(g, err) {
					return
				}
			}
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(nil, fmt.Errorf("reading line %d: %w", number, err))
				return
			}
		}
	}
}
