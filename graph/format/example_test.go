package format_test

import (
	"fmt"
	"os"

	"kgx/graph"
	"kgx/graph/format"
)

// meeting is a graph of two people and a statement.
func meeting() *graph.Graph {
	g := graph.New(graph.Generator{})
	for _, n := range []graph.Node{
		{Label: "Ada Moreau", Type: "person", Roles: []string{"president of Norland"}, Salience: 0.9},
		{Label: "Juri Halvorsen", Type: "person", Aliases: []string{"Halvorsen"}, Salience: 0.7},
	} {
		if _, err := g.AddNode(n); err != nil {
			panic(err)
		}
	}
	day := "2026-02-06"
	if _, err := g.AddEdge(graph.Edge{Source: "ada-moreau", Target: "juri-halvorsen", Relation: "met_with", Label: "met with", Modality: "planned", Time: graph.At("Friday", day)}); err != nil {
		panic(err)
	}
	return g
}

func ExampleText() {
	if err := format.Text(os.Stdout, meeting(), format.Options{Width: 60}); err != nil {
		panic(err)
	}
	// Output:
	// Graph
	// 2 entities · 1 statement
	//
	// What happened
	//   Planned: Ada Moreau to meet with Juri Halvorsen on 6
	//       February 2026
	//
	// People
	//   Ada Moreau      president of Norland
	//   Juri Halvorsen  also Halvorsen
}

// The ending of a file's name chooses its format; drawings show the most salient
// part of large graphs.
func ExampleByExtension() {
	f, err := format.ByExtension("meeting.csv")
	if err != nil {
		panic(err)
	}
	g, omitted, err := f.Limit.Apply(meeting())
	if err != nil {
		panic(err)
	}
	fmt.Println(f.Description, omitted.Any())
	for _, part := range f.Parts {
		fmt.Println(part.Path("meeting.csv"))
		if err := part.Write(os.Stdout, g, format.Options{}); err != nil {
			panic(err)
		}
	}
	// Output:
	// two tables, FILE.nodes.csv and FILE.edges.csv false
	// meeting.nodes.csv
	// id,label,type,kind,aliases,derived_aliases,roles,ids,salience,confidence,mentions,documents,count,predicate,modality,speaker,time,time_text,place,qualifiers,evidence
	// ada-moreau,Ada Moreau,person,name,,,president of Norland,,0.9,0,0,,,,,,,,,,
	// juri-halvorsen,Juri Halvorsen,person,name,Halvorsen,,,,0.7,0,0,,,,,,,,,,
	// meeting.edges.csv
	// source,target,id,label,relation,predicate,property,modality,speaker,time,time_text,place,qualifiers,confidence,inferred,evidence,documents
	// ada-moreau,juri-halvorsen,ada-moreau.met_with.juri-halvorsen.planned.40b8fade,met with,met_with,,,planned,,2026-02-06,Friday,,,0,false,,
}
