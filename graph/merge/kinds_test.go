package merge

import (
	"testing"

	"kgx/graph"
)

// crash is an article's graph of a driver, an event and somebody with a name.
func crash(t *testing.T, document string) *graph.Graph {
	t.Helper()
	g := graph.New(graph.Generator{})
	if _, err := g.AddDocument(graph.Document{ID: document, Text: "Eva Holt said the driver crashed."}); err != nil {
		t.Fatal(err)
	}
	said, driver := "eva-holt", "driver"
	for _, n := range []graph.Node{
		{Label: "Eva Holt", Type: "person", IDs: map[string]string{"wikidata": "Q1"}, Confidence: 1, Mentions: []graph.Mention{{Document: document, Start: 0, End: 8, Text: "Eva Holt", Kind: "name"}}},
		{Label: "driver", Type: "person", Kind: graph.KindDescribed, Confidence: 1, Mentions: []graph.Mention{{Document: document, Start: 14, End: 24, Text: "the driver", Kind: "nominal"}}},
		{Label: "crash", Type: "disaster", Kind: graph.KindEvent, Predicate: "crash", Speaker: &said, Confidence: 1,
			Qualifiers: map[string]graph.Quantity{"by": graph.Words(driver)}, Evidence: []graph.Evidence{{Document: document, Start: 0, End: 33, Text: "Eva Holt said the driver crashed."}}},
	} {
		if _, err := g.AddNode(n); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range []graph.Edge{
		{Source: "crash", Target: "driver", Relation: "agent", Label: "by", Confidence: 1},
		{Source: "driver", Target: "eva-holt", Relation: "meet", Label: "met", Confidence: 1, Qualifiers: map[string]graph.Quantity{"at": graph.Words("crash")}},
	} {
		if _, err := g.AddEdge(e); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

// Two articles' drivers and crashes are two, though their names are the same and
// they have to do with the same person; what refers to them goes on doing so.
func TestDescribedAndEventsStayApart(t *testing.T) {
	m := New(graph.Generator{}, Options{})
	for _, document := range []string{"a", "b"} {
		if err := m.Add(crash(t, document)); err != nil {
			t.Fatal(err)
		}
	}
	g, err := m.Graph()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, n := range g.Nodes() {
		kinds[n.Kind]++
	}
	if kinds[graph.KindName] != 1 || kinds[graph.KindDescribed] != 2 || kinds[graph.KindEvent] != 2 {
		t.Fatalf("nodes by kind: %v", kinds)
	}
	second := g.Node("crash-2")
	if second == nil || *second.Speaker != "eva-holt" || second.Qualifiers["by"].Text != "driver-2" || second.Evidence[0].Document != "b" || second.Predicate != "crash" {
		t.Fatalf("the second article's crash is %+v", second)
	}
	if ties := g.Ties(second); len(ties) != 1 || ties[0].Target != "driver-2" || *ties[0].Speaker != "eva-holt" {
		t.Errorf("it is tied to %v", ties)
	}
	if met := g.EdgesOf("driver-2"); len(met) != 2 || met[1].Qualifiers["at"].Text != "crash-2" {
		t.Errorf("the second driver's statements: %v", met)
	}
}
