package extract_test

import (
	"context"
	"fmt"
	"log"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/graph"
)

// An article's text goes in, a graph comes out.
func Example() {
	extractor, err := extract.New(extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	document, err := extractor.Extract(context.Background(), article.Article{
		ID:   "visit",
		Text: "Danish Prime Minister Astrid Holm arrived in Oslo on Monday. Holm will meet the king.",
	})
	if err != nil {
		log.Fatal(err)
	}
	g, err := document.Graph(graph.Generator{})
	if err != nil {
		log.Fatal(err)
	}
	for _, edge := range g.Edges() {
		fmt.Printf("%s | %s | %s\n", g.Node(edge.Source).Label, edge.Label, g.Node(edge.Target).Label)
	}
	// Output:
	// Astrid Holm | represents | Denmark
	// Astrid Holm | citizen of | Denmark
	// Astrid Holm | head of government of | Denmark
}
