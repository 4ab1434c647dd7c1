package extract

import (
	"testing"

	"kgx/extract/article"
)

// TestParseIsALayer: a model with heads for sentences gives the document a
// parse, sentence by sentence. It has none for relations, which does no harm.
func TestParseIsALayer(t *testing.T) {
	x, err := New(Options{Model: "parse/testdata/tiny.model"})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := x.Extract(t.Context(), article.Article{ID: "a", Text: "Ada Marsh met Olaf Berg. They signed a self-driving deal."})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Parse == nil || len(doc.Parse.Sentences) != 2 || len(doc.Parse.Sentences[1].Tokens) != 8 {
		t.Errorf("parse %+v", doc.Parse)
	}
}
