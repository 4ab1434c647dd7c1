package format

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"kgx/graph"
)

// chain is a graph of 20,000 nodes and 100,000 edges.
func chain(b *testing.B) *graph.Graph {
	b.Helper()
	g := graph.New(graph.Generator{})
	if _, err := g.AddDocument(graph.Document{ID: "d"}); err != nil {
		b.Fatal(err)
	}
	const nodes = 20_000
	for i := range nodes {
		if _, err := g.AddNode(graph.Node{Label: fmt.Sprint("Entity ", i), Type: "person"}); err != nil {
			b.Fatal(err)
		}
	}
	for i := range 5 * nodes {
		_, err := g.AddEdge(graph.Edge{Source: g.Nodes()[i%nodes].ID, Target: g.Nodes()[(i+1+i/nodes)%nodes].ID, Relation: "visited", Confidence: 0.87,
			Evidence: []graph.Evidence{{Document: "d", Start: i, End: i + 40, Text: "They met on Monday, as both sides said."}}})
		if err != nil {
			b.Fatal(err)
		}
	}
	return g
}

func BenchmarkWriteJSON(b *testing.B) {
	g := chain(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := JSON(io.Discard, g, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadJSON(b *testing.B) {
	var text bytes.Buffer
	if err := JSON(&text, chain(b), Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadJSON(bytes.NewReader(text.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
