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
		if len(edge.InferredFrom) == 0 { // a sentence states it
			fmt.Printf("%s | %s | %s (%s)\n", g.Node(edge.Source).Label, edge.Label, g.Node(edge.Target).Label, edge.Modality)
		}
	}
	// Output:
	// Astrid Holm | arrived in | Oslo (asserted)
	// Astrid Holm | met | king (planned)
	// Astrid Holm | head of government of | Denmark (asserted)
}
