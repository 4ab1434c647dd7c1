package extract

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
	"kgx/graph/format"
)

// TestEndedContext checks that an interrupt is told as the last result.
func TestEndedContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	x := newExtractor(t, Options{})
	articles := func(yield func(article.Article, error) bool) {
		_ = yield(article.Article{ID: "a", Text: "Ada Mboya met Luc Faure."}, nil)
	}
	results := slices.Collect(x.All(ctx, articles, 2))
	if len(results) != 1 || results[0].Err == nil {
		t.Errorf("results %+v, want the context's error alone", results)
	}
}

func graphOf(t *testing.T, x *Extractor, a article.Article) []byte {
	t.Helper()
	doc, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	g, err := doc.Graph(graph.Generator{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := format.ByName("json")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out, g, format.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
