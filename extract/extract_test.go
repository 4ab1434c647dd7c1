package extract

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"kgx/extract/article"
	"kgx/extract/encoder"
	"kgx/graph"
	"kgx/graph/format"
)

// TestKernelsAgree compares whole graphs, to the byte, between the kernels that
// this processor has.
func TestKernelsAgree(t *testing.T) {
	a := article.Article{ID: "a", Text: longText(30)}
	want := graphOf(t, newExtractor(t, Options{Kernel: encoder.Portable}), a)
	if !bytes.Contains(want, []byte(`"relation"`)) {
		t.Fatalf("nothing stated in\n%s", want)
	}
	for _, kernel := range []encoder.Kernel{encoder.AVX2, encoder.VNNI} {
		x, err := New(Options{Kernel: kernel})
		if err != nil {
			t.Logf("not compared: %v", err)
			continue
		}
		if got := graphOf(t, x, a); !bytes.Equal(got, want) {
			t.Errorf("%s gives another graph than the portable kernel", kernel)
		}
	}
}

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
