package format

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"

	"kgx/graph"
)

// JSONL writes the graph in the form of [JSON] on one line, so that a file can
// hold one graph an article.
func JSONL(w io.Writer, g *graph.Graph, opts Options) error {
	return writeJSON(w, g, opts, "")
}

// graphStart is how a graph's JSON names its schema, which stands first in what
// this package writes.
var graphStart = regexp.MustCompile(`^\s*\{[^\n]*\n?[^\n]*"schema"\s*:\s*"kgx/`)

// IsGraph says whether a file that begins so holds saved graphs.
func IsGraph(start []byte) bool { return graphStart.Match(start) }

// ReadGraphs reads the graphs that [JSON] or [JSONL] wrote, one after the other.
// Reading goes on behind a graph that does not hold together, see [ReadJSON], and
// ends where the JSON breaks or r fails.
func ReadGraphs(r io.Reader) iter.Seq2[*graph.Graph, error] {
	return func(yield func(*graph.Graph, error) bool) {
		lines := &lineCounter{r: r}
		decoder := json.NewDecoder(lines)
		for number := 1; ; number++ {
			var text json.RawMessage
			err := decoder.Decode(&text)
			if errors.Is(err, io.EOF) {
				return
			}
			var g *graph.Graph
			broken := err != nil
			if broken {
				err = explain(lines.locate(err), "the JSON")
			} else {
				g, err = readGraph(bytes.NewReader(text))
			}
			if err != nil && number > 1 {
				err = fmt.Errorf("graph %d: %w", number, err)
			}
			if !yield(g, err) || broken {
				return
			}
		}
	}
}
