package graph_test

import (
	"fmt"
	"log"

	"kgx/graph"
)

// A graph of one article, made by hand.
func treaty() *graph.Graph {
	g := graph.New(graph.Generator{Version: "example"})
	text := "Mara Lind, president of Norland, signed the treaty."
	check := func(_ any, err error) {
		if err != nil {
			log.Fatal(err)
		}
	}
	check(g.AddDocument(graph.Document{ID: "treaty.txt", Date: "2031-05-02", Text: text}))
	check(g.AddNode(graph.Node{Label: "Mara Lind", Type: "person", Salience: 0.9, Confidence: 0.97, Aliases: []string{"Lind"},
		Mentions: []graph.Mention{{Document: "treaty.txt", Start: 0, End: 9, Text: "Mara Lind", Kind: "name"}}}))
	check(g.AddNode(graph.Node{Label: "Norland", Type: "country", Salience: 0.5, Confidence: 0.99}))
	check(g.AddNode(graph.Node{Label: "treaty", Type: "agreement", Salience: 0.7, Confidence: 0.8}))
	check(g.AddEdge(graph.Edge{Source: "mara-lind", Target: "norland", Relation: "head_of_state", Label: "head of state of", Confidence: 0.95,
		Evidence: []graph.Evidence{{Document: "treaty.txt", Start: 0, End: 31, Text: "Mara Lind, president of Norland"}}}))
	check(g.AddEdge(graph.Edge{Source: "treaty", Target: "mara-lind", Relation: "signed_by", Label: "signed by", Confidence: 0.9,
		Evidence: []graph.Evidence{{Document: "treaty.txt", Start: 0, End: 51, Text: text}}}))
	return g
}

func Example() {
	g := treaty()
	for _, e := range g.Edges() {
		fmt.Println(g.Node(e.Source).Label, "–", e.Label, "–", g.Node(e.Target).Label)
		fmt.Println("  ", e.Evidence[0].Text)
	}
	// Output:
	// Mara Lind – head of state of – Norland
	//    Mara Lind, president of Norland
	// treaty – signed by – Mara Lind
	//    Mara Lind, president of Norland, signed the treaty.
}

func ExampleGraph_Find() {
	found, err := treaty().Find(graph.Query{Types: []string{"person"}, Relations: []string{"head_of_state"}, Object: "Norland"})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range found.Nodes {
		fmt.Println(n.Label)
	}
	// Output: Mara Lind
}

func ExampleGraph_Path() {
	steps, err := treaty().Path("treaty", "norland")
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range steps {
		fmt.Println(s.From.Label, "–", s.To.Label, "by", s.Edges[0].Relation)
	}
	// Output:
	// treaty – Mara Lind by signed_by
	// Mara Lind – Norland by head_of_state
}

func ExampleGraph_Show() {
	p, err := treaty().Show("Lind")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Node.Label, "is mentioned in", p.Documents[0].ID)
	_, err = treaty().Show("Mara Linde")
	fmt.Println(err)
	// Output:
	// Mara Lind is mentioned in treaty.txt
	// no entity "Mara Linde" in the graph; did you mean "Mara Lind"?
}

func ExampleGraph_Filter() {
	part, cut, err := treaty().Filter(graph.Filter{Top: 2})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range part.Nodes() {
		fmt.Println(n.Label)
	}
	fmt.Println("left out:", cut.Nodes, "entities,", cut.Edges, "statements")
	// Output:
	// Mara Lind
	// treaty
	// left out: 1 entities, 1 statements
}

func ExampleDiff() {
	before, after := treaty(), treaty()
	after.Node("treaty").Type = "document"
	for _, c := range graph.Diff(before, after, graph.DiffOptions{}) {
		fmt.Println(c)
	}
	// Output: changed entity treaty (agreement): type agreement, now document
}

func ExampleSlug() {
	fmt.Println(graph.Slug("São Tomé’s Côte-d'Or"))
	// Output: sao-tomes-cote-dor
}
