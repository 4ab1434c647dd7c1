package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
)

// articles are those of testdata and a made one of some 10,000 words.
func articles(tb testing.TB) []article.Article {
	tb.Helper()
	var all []article.Article
	for a, err := range article.Read([]string{"../testdata/articles/*.txt"}, article.Options{}) {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, a)
	}
	return append(all, article.Article{ID: "long", Text: longText(400)})
}

// longText makes an article of so many paragraphs of 25 words, with people,
// firms and places that come back.
func longText(paragraphs int) string {
	first := []string{"Ada", "Luc", "Marta", "Piet", "Rosa"}
	last := []string{"Mboya", "Faure", "Lindqvist", "Okafor", "Varga", "Brandt", "Serrano"}
	firm := []string{"Orvia", "Tarnwell", "Quellan", "Brixo", "Halden", "Moravo", "Pellam", "Sorvent", "Ultrix", "Wendel", "Yarrow"}
	place := []string{"Oslo", "Kenya", "Lisbon", "Peru", "Vienna", "Ghana"}
	var b strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&b, "%s %s, the head of %s Group, said on Monday that the firm would buy %s for $%d million. It employs %d people in %s.\n\n",
			first[i%len(first)], last[i%len(last)], firm[i%len(firm)], firm[(3*i+1)%len(firm)], i%90+2, 100*(i%17+1), place[i%len(place)])
	}
	return b.String()
}

// BenchmarkExtract measures the whole way of an article to its graph.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b, Options{})
	for _, a := range articles(b) {
		b.Run(a.ID, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				doc, err := x.Extract(context.Background(), a)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := doc.Graph(graph.Generator{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkStages measures each stage by itself.
func BenchmarkStages(b *testing.B) {
	x := newExtractor(b, Options{})
	for _, a := range articles(b) {
		w := x.begin(a)
		for _, stage := range []struct {
			name string
			run  func()
		}{
			{"split", w.split}, {"encode", w.encode}, {"parse", w.parse}, {"frame", w.frame}, {"mentions", w.findMentions}, {"entities", w.resolveEntities},
			{"state", w.state}, {"relations", w.findRelations},
			{"graph", func() { _, _ = w.doc.Graph(graph.Generator{}) }},
		} {
			stage.run() // the layer is there for the next stage, whichever are measured
			b.Run(a.ID+"/"+stage.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					stage.run()
				}
			})
		}
	}
}

func newExtractor(tb testing.TB, o Options) *Extractor {
	tb.Helper()
	x, err := New(o)
	if err != nil {
		tb.Fatal(err)
	}
	return x
}
