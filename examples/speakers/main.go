// Speakers prints who says what in articles, the most talkative first: a
// program on packages extract and graph.
//
//	go run ./examples/speakers testdata/articles/*.txt
package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"kgx/extract"
	"kgx/extract/article"
	"kgx/graph"
)

func main() {
	if err := run(context.Background(), os.Stdout, os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

// run reads the articles in order, several at once, and prints each as soon as
// it and those before it are done.
func run(ctx context.Context, out io.Writer, paths []string) error {
	extractor, err := extract.New(extract.Options{})
	if err != nil {
		return err
	}
	for result := range extractor.All(ctx, article.Read(paths, article.Options{}), 2) {
		if result.Err != nil {
			return result.Err
		}
		g, err := result.Document.Graph(graph.Generator{})
		if err != nil {
			return err
		}
		fmt.Fprintln(out, result.Document.Article.ID)
		for _, s := range speakers(g) {
			fmt.Fprintf(out, "  %d× %s\n", s.times, s.name)
		}
	}
	return nil
}

type speaker struct {
	name  string
	times int
}

// speakers counts the statements that the article does not make itself.
func speakers(g *graph.Graph) []speaker {
	times := map[string]int{}
	for _, e := range slices.Concat(g.Edges(), g.Literals()) {
		if e.Speaker != nil {
			times[*e.Speaker]++
		}
	}
	var out []speaker
	for id, n := range times {
		name := id
		if node := g.Node(id); node != nil {
			name = node.Label
		}
		out = append(out, speaker{name, n})
	}
	slices.SortFunc(out, func(a, b speaker) int {
		return cmp.Or(b.times-a.times, cmp.Compare(a.name, b.name))
	})
	return out
}
