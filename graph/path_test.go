package graph

import (
	"fmt"
	"testing"
)

// Any number of statements about two entities make one step.
func TestPathOfManyStatements(t *testing.T) {
	g := New(Generator{})
	for i := range 3 {
		if _, err := g.AddNode(Node{ID: fmt.Sprint("n", i), Label: fmt.Sprint("N", i), Type: "person"}); err != nil {
			t.Fatal(err)
		}
	}
	const many = 20_000
	for i := range many {
		if _, err := g.AddEdge(Edge{Key: fmt.Sprint("k", i), Source: fmt.Sprint("n", i%2), Target: fmt.Sprint("n", i%2+1), Relation: fmt.Sprint("r", i), Label: "x", Confidence: 0.5}); err != nil {
			t.Fatal(err)
		}
	}
	u, err := g.undirected()
	if err != nil {
		t.Fatal(err)
	}
	if edges, err := u.Size(); err != nil || edges != 2 {
		t.Errorf("the library searches %d edges, %v; want one for each of 2 pairs", edges, err)
	}
	steps, err := g.Path("n0", "n2")
	if err != nil || len(steps) != 2 || len(steps[0].Edges) != many/2 {
		t.Errorf("got %d steps, %v", len(steps), err)
	}
}
