package check

import (
	"slices"
	"testing"

	"kgx/graph"
)

// TestOlderGoldens reads a golden of the form before events and kinds, and
// compares it: what it says is as it was.
func TestOlderGoldens(t *testing.T) {
	old, err := readGolden("../../testdata/backcompat/kgx-golden-1.json")
	if err != nil {
		t.Fatal(err)
	}
	var graphs []*graph.Graph
	for _, a := range old.Articles {
		g, err := a.graph(nil)
		if err != nil {
			t.Fatal(err)
		}
		graphs = append(graphs, g)
	}
	if differences, err := old.differences(graphs, false); err != nil || len(differences) > 0 {
		t.Errorf("it differs from itself: %v, %v", differences, err)
	}
	former := slices.ContainsFunc(graphs[0].Edges(), func(e *graph.Edge) bool { return e.Qualifiers["former"].Text == "yes" })
	if !former || newGolden(graphs, false).Schema != goldenSchema {
		t.Error("its qualifiers are lost")
	}
	if _, err := graphs[0].AddNode(graph.Node{Label: "the raid", Type: "event", Kind: graph.KindEvent}); err != nil {
		t.Fatal(err)
	}
	if differences, _ := old.differences(graphs, false); !slices.Equal(differences, []string{"new entity the raid (event)"}) {
		t.Errorf("an event that is found now gives %q", differences)
	}
}
