package extract

import (
	"context"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
	"kgx/internal/check"
)

// TestKinds reads many articles of a few sentences, several for each kind of
// thing that news says, and checks them against their expectation file. What is
// marked there as known failing may fail; kgx check says which marks can go.
func TestKinds(t *testing.T) {
	x := newExtractor(t, Options{})
	report, err := check.Run(context.Background(), []string{"../testdata/kinds"}, check.Options{Extract: func(ctx context.Context, path string) ([]*graph.Graph, error) {
		var out []*graph.Graph
		for a, err := range article.Read([]string{path}, article.Options{AnyLanguage: true}) {
			if err != nil {
				return nil, err
			}
			doc, err := x.Extract(ctx, a)
			if err != nil {
				return nil, err
			}
			g, err := doc.Graph(graph.Generator{})
			if err != nil {
				return nil, err
			}
			out = append(out, g)
		}
		return out, nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range report.Articles {
		for _, c := range a.Cases {
			if c.Status == check.Failed || c.Status == check.Broken {
				t.Errorf("%s:%d: %s: %v", c.File, c.Line, c.Name, c.Details)
			}
		}
	}
}
