package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// large is a graph of 20,000 nodes and 100,000 edges in which few nodes have
// many edges, as in news.
func large(b *testing.B) *Graph {
	b.Helper()
	const nodes, edges = 20_000, 100_000
	random := rand.New(rand.NewPCG(1, 2))
	g := New(Generator{})
	if _, err := g.AddDocument(Document{ID: "d"}); err != nil {
		b.Fatal(err)
	}
	for i := range nodes {
		_, err := g.AddNode(Node{Label: fmt.Sprint("Entity ", i), Type: "person", Salience: random.Float64(), Confidence: random.Float64(),
			Mentions: []Mention{{Document: "d", Start: i, End: i + 8, Text: "Entity", Kind: "name"}}})
		if err != nil {
			b.Fatal(err)
		}
	}
	for i := 0; len(g.edges) < edges; i++ {
		_, err := g.AddEdge(Edge{Source: g.nodes[random.IntN(nodes)].ID, Target: g.nodes[random.IntN(1+random.IntN(nodes))].ID,
			Relation: "met_with", Label: "met with", Confidence: random.Float64(),
			Evidence: []Evidence{{Document: "d", Start: i, End: i + 40, Text: "They met on Monday, as both sides said."}}})
		if err != nil {
			b.Fatal(err)
		}
	}
	return g
}

func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		large(b)
	}
}

func BenchmarkFilter(b *testing.B) {
	g := large(b)
	for b.Loop() {
		if _, _, err := g.Filter(Filter{MinConfidence: 0.5, Top: 5000}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	g := large(b)
	for b.Loop() {
		if _, err := g.Find(Query{Object: "Entity 7", Types: []string{"person"}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPath(b *testing.B) {
	g := large(b)
	for b.Loop() {
		if _, err := g.Path("entity-19999", "entity-19998"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	g, h := large(b), large(b)
	for b.Loop() {
		if changes := Diff(g, h, DiffOptions{}); len(changes) > 0 {
			b.Fatal(changes[0])
		}
	}
}

func BenchmarkStats(b *testing.B) {
	g := large(b)
	for b.Loop() {
		g.Stats()
	}
}
