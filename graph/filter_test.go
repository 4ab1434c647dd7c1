package graph

import (
	"strings"
	"testing"
)

func TestFilter(t *testing.T) {
	tests := map[string]struct {
		filter Filter
		nodes  string
		edges  string // their relations
		cut    Cut
	}{
		"nothing":        {Filter{}, "mara-lind norland accord sund ostia", "head_of_state citizen_of signed_by threatened sanctions", Cut{}},
		"confidence":     {Filter{MinConfidence: 0.65}, "mara-lind norland accord sund ostia", "head_of_state signed_by threatened", Cut{Edges: 2, Literals: 1}},
		"nodes too":      {Filter{MinConfidence: 0.93}, "", "", Cut{Nodes: 5, Edges: 5, Literals: 1}},
		"type":           {Filter{Types: []string{"person", "country"}}, "mara-lind norland ostia", "head_of_state citizen_of threatened sanctions", Cut{Nodes: 2, Edges: 1}},
		"narrower types": {Filter{Types: []string{"location"}}, "norland sund ostia", "sanctions", Cut{Nodes: 2, Edges: 4, Literals: 1}},
		"relation":       {Filter{Relations: []string{"head_of_state"}}, "mara-lind norland", "head_of_state", Cut{Nodes: 3, Edges: 4, Literals: 1}},
		"asserted":       {Filter{AssertedOnly: true}, "mara-lind norland accord sund ostia", "head_of_state citizen_of signed_by threatened", Cut{Edges: 1}},
		"top":            {Filter{Top: 2}, "mara-lind norland", "head_of_state citizen_of", Cut{Nodes: 3, Edges: 3}},
		"top of more":    {Filter{Top: 9}, "mara-lind norland accord sund ostia", "head_of_state citizen_of signed_by threatened sanctions", Cut{}},
		"top of a type":  {Filter{Top: 1, Types: []string{"location"}}, "norland", "", Cut{Nodes: 4, Edges: 5, Literals: 1}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			g := accord(t)
			part, cut, err := g.Filter(test.filter)
			if err != nil {
				t.Fatal(err)
			}
			var relations []string
			for _, e := range part.Edges() {
				relations = append(relations, e.Relation)
			}
			same(t, "nodes", ids(part.Nodes()), strings.Fields(test.nodes))
			same(t, "edges", relations, strings.Fields(test.edges))
			if cut != test.cut || cut.Any() != (test.cut != Cut{}) {
				t.Errorf("cut %+v, want %+v", cut, test.cut)
			}
			if len(part.Documents()) != 1 || len(g.Nodes()) != 5 || len(g.Edges()) != 5 {
				t.Error("documents must stay, and the whole graph as it was")
			}
		})
	}
}

func TestFilterKeepsReferencesReadable(t *testing.T) {
	g := accord(t)
	part, _, err := g.Filter(Filter{Types: []string{"country"}})
	if err != nil {
		t.Fatal(err)
	}
	if got := *part.Edges()[0].Speaker; got != "Mara Lind" {
		t.Errorf("speaker that is no node of the part: %q", got)
	}
	if got := *g.Edges()[4].Speaker; got != "mara-lind" {
		t.Errorf("the graph's own statement became %q", got)
	}
	whole, _, _ := g.Filter(Filter{})
	if got := *whole.Edges()[4].Speaker; got != "mara-lind" {
		t.Errorf("speaker that is a node of the part: %q", got)
	}
}

// Two statements that differ only in a node and its label as speaker become one
// where that node is left out.
func TestFilterJoinsWhatBecomesTheSame(t *testing.T) {
	g := accord(t)
	label := "Mara Lind"
	passage := Evidence{Document: "accord.txt", Start: 1, End: 2}
	if _, err := g.AddEdge(Edge{Source: "norland", Target: "ostia", Relation: "sanctions", Modality: "threatened", Speaker: &label, Evidence: []Evidence{passage}}); err != nil {
		t.Fatal(err)
	}
	part, cut, err := g.Filter(Filter{Types: []string{"country"}})
	if err != nil || len(part.Edges()) != 1 || len(part.Edges()[0].Evidence) != 2 {
		t.Errorf("got %v, %+v, %v", keys(part.Edges()), cut, err)
	}
	if len(g.Edges()[4].Evidence) != 1 {
		t.Error("the graph's own statement took over evidence")
	}
}
