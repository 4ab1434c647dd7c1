package merge_test

import (
	"fmt"
	"log"
	"strings"

	"kgx/graph"
	"kgx/graph/merge"
)

// coach is the graph of an article about a coach of that name and team.
func coach(document, name, team string) *graph.Graph {
	g := graph.New(graph.Generator{})
	at := []graph.Mention{{Document: document, Start: 0, End: 1}}
	g.AddDocument(graph.Document{ID: document})
	person, _ := g.AddNode(graph.Node{Label: name, Type: "person", Roles: []string{"coach"}, Mentions: at})
	club, _ := g.AddNode(graph.Node{Label: team, Type: "sport_team", Mentions: at})
	g.AddEdge(graph.Edge{Source: person.ID, Target: club.ID, Relation: "coach_of"})
	return g
}

func Example() {
	rules, err := merge.ReadRules(strings.NewReader("rename:\n  - {name: Ostia Rovers, to: Rovers of Ostia}\n"))
	if err != nil {
		log.Fatal(err)
	}
	m := merge.New(graph.Generator{}, merge.Options{Rules: rules, Explain: true})
	for _, g := range []*graph.Graph{
		coach("monday.txt", "Jon Berg", "Ostia Rovers"),
		coach("friday.txt", "Berg", "Ostia Rovers"),
	} {
		if err := m.Add(g); err != nil {
			log.Fatal(err)
		}
	}
	merged, err := m.Graph()
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range merged.Nodes() {
		fmt.Println(n.Label, n.Documents())
	}
	fmt.Println(m.Decisions()[0])
	// Output:
	// Jon Berg [monday.txt friday.txt]
	// Rovers of Ostia [monday.txt friday.txt]
	// joined     person "Berg" of friday.txt with "Jon Berg" of monday.txt: 4.75 = +0.5 the family name, +2 the same role "coach", +1.5 the same statement: coach of Rovers of Ostia, +0.75 articles about Rovers of Ostia both
}
