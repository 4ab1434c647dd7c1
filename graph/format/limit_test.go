package format

import (
	"slices"
	"testing"

	"kgx/graph"
)

func TestLimit(t *testing.T) {
	g := summit()
	kept, omitted, err := Limit{Nodes: 5, Edges: 3}.Apply(g)
	if err != nil {
		t.Fatal(err)
	}
	var nodes, edges []string
	for _, n := range kept.Nodes() {
		nodes = append(nodes, n.ID)
	}
	for _, e := range kept.Edges() {
		edges = append(edges, e.Key)
	}
	if want := []string{"ada-moreau", "juri-halvorsen", "treaty-of-lake-eyre", "walter-quince", "summit"}; !slices.Equal(nodes, want) {
		t.Errorf("kept nodes %v, not %v", nodes, want)
	}
	if want := []string{"e4", "e5", "e7"}; !slices.Equal(edges, want) {
		t.Errorf("kept edges %v, not %v", edges, want)
	}
	if want := "left out 13 of 18 entities and 11 of 14 statements, the least salient ones"; omitted.String() != want {
		t.Errorf("got %q, not %q", omitted, want)
	}
}

func TestLimitLeavesOutInferredAndLonelyFirst(t *testing.T) {
	b := builder{graph.New(graph.Generator{})}
	b.node(graph.Node{ID: "lonely", Label: "Lonely", Type: "person", Salience: 1})
	b.node(graph.Node{ID: "a", Label: "A", Type: "person", Salience: 0.1})
	b.node(graph.Node{ID: "b", Label: "B", Type: "person", Salience: 0.1})
	b.edge(graph.Edge{Key: "inferred", Source: "a", Target: "b", Relation: "r", InferredFrom: []string{"stated"}})
	b.edge(graph.Edge{Key: "stated", Source: "a", Target: "b", Relation: "s"})
	kept, _, err := Limit{Nodes: 2, Edges: 1}.Apply(b.g)
	if err != nil {
		t.Fatal(err)
	}
	if kept.Node("lonely") != nil || len(kept.Nodes()) != 2 {
		t.Error("a node without statements must be the first to go")
	}
	if len(kept.Edges()) != 1 || kept.Edges()[0].Key != "stated" {
		t.Error("an inferred statement must be the first to go")
	}
}

// An event is drawn with all that takes part in it, or not at all.
func TestLimitKeepsEventsWhole(t *testing.T) {
	g := crash()
	for edges := 1; edges <= 12; edges++ {
		kept, _, err := Limit{Edges: edges}.Apply(g)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(kept.Edges()) + len(kept.Literals()); n > edges {
			t.Errorf("%d arrows, not %d", n, edges)
		}
		for _, n := range kept.Nodes() {
			if n.IsEvent() && len(kept.Ties(n)) > 0 && len(kept.Ties(n)) != len(g.Ties(g.Node(n.ID))) {
				t.Errorf("%d arrows: %s lacks part of what takes part in it", edges, n.ID)
			}
		}
	}
}

func TestLimitKeepsSmallGraphs(t *testing.T) {
	g := summit()
	for _, l := range []Limit{{}, {Nodes: 19, Edges: 15}, {Nodes: 100}} {
		if kept, omitted, err := l.Apply(g); kept != g || omitted.Any() || err != nil {
			t.Errorf("%+v: cut a graph that it allows (%v, %v)", l, omitted, err)
		}
	}
}
