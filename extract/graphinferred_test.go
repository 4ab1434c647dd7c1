package extract

import (
	"context"
	"slices"
	"testing"

	"kgx/extract/article"
	"kgx/graph"
)

// TestInferred checks that what no words state is in the graph, names what it
// follows from, and that what is stated is not inferred as well.
func TestInferred(t *testing.T) {
	doc, err := newExtractor(t, Options{}).Extract(context.Background(), article.Article{
		ID: "visit", Text: "German Chancellor Angela Berg visited Hamburg on Monday. Berg met Anna Weber, the head of the Elbe Bank.",
	})
	if err != nil {
		t.Fatal(err)
	}
	g, err := doc.Graph(graph.Generator{})
	if err != nil {
		t.Fatal(err)
	}
	froms := map[[3]string][]string{}
	for _, e := range g.Edges() {
		k := [3]string{e.Source, e.Relation, e.Target}
		if from, twice := froms[k]; twice && len(from) != len(e.InferredFrom) {
			t.Errorf("%v is stated and inferred", k)
		}
		froms[k] = e.InferredFrom
		for _, from := range e.InferredFrom {
			if g.Edge(from) == nil && !slices.Contains([]string{"gazetteer", "name", "home country", fromContext}, from) {
				t.Errorf("%v follows from %q, which is neither a statement of the graph nor a known source", k, from)
			}
		}
	}
	if from := froms[[3]string{"hamburg", "located_in", "germany"}]; !slices.Equal(from, []string{"gazetteer"}) {
		t.Errorf("Hamburg in Germany follows from %q, want the gazetteer", from)
	}
	if from, ok := froms[[3]string{"angela-berg", "head_of_government", "germany"}]; !ok || len(from) > 0 {
		t.Errorf("the chancellor's office is in the graph: %v, follows from %q, want it stated", ok, from)
	}
}
