package merge

import (
	"testing"

	"kgx/graph"
)

// A type of a user's own keeps the type that it narrows, and is taken before it.
func TestMergeKeepsWiderType(t *testing.T) {
	for name, types := range map[string][][2]string{
		"the user's first":  {{"club", "sport_team"}, {"sport_team", ""}},
		"the wider first":   {{"sport_team", ""}, {"club", "sport_team"}},
		"the user's twice":  {{"club", "sport_team"}, {"club", "sport_team"}},
		"one wider by more": {{"organization", ""}, {"club", "sport_team"}},
	} {
		t.Run(name, func(t *testing.T) {
			m := New(graph.Generator{}, Options{Rules: &Rules{Join: []Selectors{{{Name: "Halden Rovers"}, {Name: "Foxes"}}}}})
			for i, typ := range types {
				g := graph.New(graph.Generator{})
				id := []string{"a", "b"}[i]
				if _, err := g.AddDocument(graph.Document{ID: id, Text: "Halden Rovers"}); err != nil {
					t.Fatal(err)
				}
				n := graph.Node{Label: "Halden Rovers", Type: typ[0], Wider: typ[1], Confidence: 0.9, Mentions: []graph.Mention{{Document: id, End: 13, Text: "Halden Rovers", Kind: "name"}}}
				if _, err := g.AddNode(n); err != nil {
					t.Fatal(err)
				}
				if err := m.Add(g); err != nil {
					t.Fatal(err)
				}
			}
			g, err := m.Graph()
			if err != nil {
				t.Fatal(err)
			}
			if n := g.Nodes(); len(n) != 1 || n[0].Type != "club" || n[0].Wider != "sport_team" {
				t.Errorf("got %d nodes, the first a %s that is a %s", len(n), n[0].Type, n[0].Wider)
			}
		})
	}
}
