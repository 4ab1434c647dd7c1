package extract

import (
	"strings"
	"testing"

	"kgx/extract/article"
)

// A fault on one article is its error, and costs no other its result. An Extractor
// without a model faults on any.
func TestAllSurvivesFaults(t *testing.T) {
	articles := func(yield func(article.Article, error) bool) {
		_ = yield(article.Article{Source: "a.txt", Text: "Lind left."}, nil) && yield(article.Article{Source: "b.txt", Text: "Berg left."}, nil)
	}
	var got []string
	for r := range new(Extractor).All(t.Context(), articles, 1<<62) {
		if r.Err == nil {
			t.Fatal("no error")
		}
		got = append(got, r.Err.Error())
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "a.txt: cannot be worked on: a fault in kgx: ") || !strings.HasPrefix(got[1], "b.txt: ") {
		t.Errorf("got %q", got)
	}
}
