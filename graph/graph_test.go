package graph

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// accord is a small graph with all that a graph can hold: two documents, several
// statements of one pair, a loop, modality, speaker, qualifiers and a literal.
func accord(t testing.TB) *Graph {
	t.Helper()
	g := New(Generator{Version: "test", Model: "none"})
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	text := "Mara Lind, president of Norland, signed the accord in Sund. She threatened Ostia with sanctions."
	_, err := g.AddDocument(Document{ID: "accord.txt", Title: "Accord", Date: "2031-05-02", Text: text})
	must(err)
	place := func(quote string) (int, int) {
		start := strings.Index(text, quote)
		return start, start + len(quote)
	}
	node := func(label, kind string, salience float64, aliases ...string) {
		start, end := place(label)
		_, err := g.AddNode(Node{Label: label, Type: kind, Salience: salience, Confidence: 0.9, Aliases: aliases,
			Mentions: []Mention{{Document: "accord.txt", Start: start, End: end, Text: label, Kind: "name"}}})
		must(err)
	}
	node("Mara Lind", "person", 0.9, "Lind")
	node("Norland", "country", 0.8)
	node("accord", "agreement", 0.7)
	node("Sund", "city", 0.3)
	node("Ostia", "country", 0.2)
	edge := func(e Edge, quote string) {
		start, end := place(quote)
		e.Evidence = []Evidence{{Document: "accord.txt", Start: start, End: end, Text: quote}}
		_, err := g.AddEdge(e)
		must(err)
	}
	sund, lind := "sund", "mara-lind"
	edge(Edge{Source: "mara-lind", Target: "norland", Relation: "head_of_state", Label: "head of state of", Property: "P35", Confidence: 0.95}, "Mara Lind, president of Norland")
	edge(Edge{Source: "mara-lind", Target: "norland", Relation: "citizen_of", Label: "citizen of", Property: "P27", Confidence: 0.6, InferredFrom: []string{"mara-lind.head_of_state.norland"}}, "Mara Lind, president of Norland")
	edge(Edge{Source: "accord", Target: "mara-lind", Relation: "signed_by", Label: "signed by", Confidence: 0.8, Place: &sund}, "signed the accord in Sund")
	edge(Edge{Source: "mara-lind", Target: "ostia", Relation: "threatened", Label: "threatened", Confidence: 0.7, Qualifiers: map[string]Quantity{"with": Words("sanctions")}}, "She threatened Ostia with sanctions")
	edge(Edge{Source: "norland", Target: "ostia", Relation: "sanctions", Label: "sanctions", Modality: "threatened", Speaker: &lind, Confidence: 0.5}, "threatened Ostia with sanctions")
	edge(Edge{Source: "mara-lind", Relation: "threatened", Label: "threatened", Literal: "sanctions", Confidence: 0.4}, "threatened Ostia with sanctions")
	return g
}

func keys(edges []*Edge) []string {
	list := []string{}
	for _, e := range edges {
		list = append(list, e.Key)
	}
	return list
}

func ids(nodes []*Node) []string {
	list := []string{}
	for _, n := range nodes {
		list = append(list, n.ID)
	}
	return list
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func TestGraphKeepsOrderAndStatementsOfAPair(t *testing.T) {
	g := accord(t)
	same(t, "nodes", ids(g.Nodes()), []string{"mara-lind", "norland", "accord", "sund", "ostia"})
	same(t, "edges", keys(g.Edges()), []string{
		"mara-lind.head_of_state.norland",
		"mara-lind.citizen_of.norland",
		"accord.signed_by.mara-lind." + suffix(g.Edges()[2]),
		"mara-lind.threatened.ostia." + suffix(g.Edges()[3]),
		"norland.sanctions.ostia.threatened." + suffix(g.Edges()[4]),
	})
	same(t, "literals", keys(g.Literals()), []string{"mara-lind.threatened.sanctions." + suffix(g.Literals()[0])})
	same(t, "statements of Ostia", keys(g.EdgesOf("ostia")), keys(g.Edges()[3:]))
	same(t, "statements of nobody", keys(g.EdgesOf("nobody")), nil)
	if g.Node("nobody") != nil || g.Document("nothing") != nil || g.Edge("none") != nil {
		t.Error("what is not there must be nil")
	}

	pair, err := g.Topology().Edge("mara-lind", "norland")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "statements of the pair", keys(pair.Properties.Data.(Statements)), keys(g.Edges()[:2]))
}

func suffix(e *Edge) string { return e.Key[strings.LastIndexByte(e.Key, '.')+1:] }

func TestKeysAreTheSameInAnyOrder(t *testing.T) {
	g := accord(t)
	h := New(Generator{})
	for _, d := range g.Documents() {
		h.AddDocument(*d)
	}
	for _, n := range slices.Backward(g.Nodes()) {
		h.AddNode(*n)
	}
	for _, e := range slices.Backward(g.Edges()) {
		copied := *e
		copied.Key = ""
		added, err := h.AddEdge(copied)
		if err != nil {
			t.Fatal(err)
		}
		if added.Key != e.Key {
			t.Errorf("key %q became %q", e.Key, added.Key)
		}
	}
}

func TestIdenticalStatementsJoinTheirEvidence(t *testing.T) {
	g := accord(t)
	g.AddDocument(Document{ID: "later.txt"})
	again := Edge{Source: "mara-lind", Target: "norland", Relation: "citizen_of", Confidence: 0.9}
	for i := range 40 {
		again.Evidence = []Evidence{{Document: "later.txt", Start: i % 20, End: 30, Text: "Norland's Mara Lind"}}
		e, err := g.AddEdge(again)
		if err != nil {
			t.Fatal(err)
		}
		if want := min(i+2, 21); len(e.Evidence) != want {
			t.Fatalf("after %d more: %d passages of evidence, want %d", i+1, len(e.Evidence), want)
		}
	}
	e := g.Edge("mara-lind.citizen_of.norland")
	if len(g.Edges()) != 5 || e.Confidence != 0.9 || len(e.InferredFrom) != 0 {
		t.Errorf("got %d edges, %+v", len(g.Edges()), e)
	}
	same(t, "documents", e.Documents(), []string{"accord.txt", "later.txt"})
	same(t, "documents of the node", g.Node("mara-lind").Documents(), []string{"accord.txt"})
}

func TestWhatDoesNotFitIsRefused(t *testing.T) {
	text := "?"
	passage := []Evidence{{Document: "accord.txt", Start: 90, End: 9000}}
	tests := map[string]struct {
		add  func(*Graph) error
		want string
	}{
		"document without id":      {func(g *Graph) error { _, err := g.AddDocument(Document{}); return err }, "has no id"},
		"document twice":           {func(g *Graph) error { _, err := g.AddDocument(Document{ID: "accord.txt"}); return err }, "in the graph already"},
		"node without label":       {node(Node{ID: "x", Type: "person"}), "no label"},
		"node without type":        {node(Node{Label: "X"}), "no type"},
		"node id taken":            {node(Node{ID: "sund", Label: "X", Type: "city"}), `"sund": vertex already exists`},
		"mention in no document":   {node(Node{Label: "X", Type: "city", Mentions: []Mention{{Document: "y"}}}), `document "y" is not in the graph`},
		"mention turned around":    {node(Node{Label: "X", Type: "city", Mentions: []Mention{{Document: "accord.txt", Start: 2, End: 1}}}), "no range"},
		"salience over 1":          {node(Node{Label: "X", Type: "city", Salience: 1.5}), "salience 1.5 is not from 0 to 1"},
		"confidence no number":     {edge(Edge{Source: "ostia", Target: "sund", Relation: "r", Confidence: math.NaN()}), "confidence NaN"},
		"edge without relation":    {edge(Edge{Source: "sund", Target: "ostia"}), "no relation"},
		"edge from nowhere":        {edge(Edge{Source: "x", Target: "ostia", Relation: "r"}), `source "x" is no node`},
		"edge to nowhere":          {edge(Edge{Source: "ostia", Target: "x", Relation: "r"}), `target "x" is no node`},
		"edge with two objects":    {edge(Edge{Source: "ostia", Target: "sund", Literal: text, Relation: "r"}), "both a target and a literal"},
		"edge of other modality":   {edge(Edge{Source: "ostia", Target: "sund", Relation: "r", Modality: "certain"}), `modality "certain" is none of`},
		"edge's key taken":         {edge(Edge{Source: "ostia", Target: "sund", Relation: "r", Key: "mara-lind.citizen_of.norland"}), "is taken"},
		"statement under two keys": {edge(Edge{Source: "mara-lind", Target: "norland", Relation: "citizen_of", Key: "x"}), "state the same"},
		"evidence outside":         {edge(Edge{Source: "ostia", Target: "sund", Relation: "r", Evidence: passage}), "outside the 96 characters"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := test.add(accord(t))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
		})
	}
}

func node(n Node) func(*Graph) error {
	return func(g *Graph) error { _, err := g.AddNode(n); return err }
}

func edge(e Edge) func(*Graph) error {
	return func(g *Graph) error { _, err := g.AddEdge(e); return err }
}

func TestNodesOfOneName(t *testing.T) {
	g := New(Generator{})
	for _, want := range []string{"jon-berg", "jon-berg-2", "jon-berg-3"} {
		n, err := g.AddNode(Node{Label: "Jon Berg", Type: "person"})
		if err != nil || n.ID != want {
			t.Errorf("got %v, %v; want id %s", n, err, want)
		}
	}
	if n, _ := g.AddNode(Node{Label: "!?", Type: "misc"}); n.ID != "node" {
		t.Errorf("a name without letters got id %q", n.ID)
	}
}

func TestOpenLiterals(t *testing.T) {
	g := accord(t)
	view, err := g.OpenLiterals()
	if err != nil {
		t.Fatal(err)
	}
	same(t, "nodes", ids(view.Nodes()), append(ids(g.Nodes()), "sanctions"))
	same(t, "edges", keys(view.Edges()), append(keys(g.Edges()), keys(g.Literals())...))
	if n := view.Node("sanctions"); n.Type != LiteralType || n.Label != "sanctions" {
		t.Errorf("literal's node: %+v", n)
	}
	if len(view.Literals()) != 0 || len(g.Literals()) != 1 || g.Literals()[0].Literal != "sanctions" {
		t.Error("the view must have no literals and leave the graph as it was")
	}
}

func TestSymmetricStatementsJoin(t *testing.T) {
	g := accord(t)
	first, _ := g.AddEdge(Edge{Source: "norland", Target: "ostia", Relation: "borders"})
	second, err := g.AddEdge(Edge{Source: "ostia", Target: "norland", Relation: "borders"})
	if err != nil || first != second {
		t.Errorf("got %v and %v, %v", first, second, err)
	}
	third, err := g.AddEdge(Edge{Source: "ostia", Target: "norland", Relation: "sanctioned"})
	fourth, _ := g.AddEdge(Edge{Source: "norland", Target: "ostia", Relation: "sanctioned"})
	if err != nil || third == fourth {
		t.Errorf("a relation with a direction joined: %v", err)
	}
}
