package extract

import (
	"context"
	"testing"
	"unicode/utf8"

	"kgx/extract/article"
	"kgx/graph"
)

// FuzzExtract takes odd texts through the whole pipeline: every span lies in
// the text, every relation has evidence and ends that exist, and the graph can
// be built.
func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"", " ", "\n\n", ".", "\x00", "\u2028", "’s", "“", "the", "Mr", "&nbsp;", "🇫🇷", "É\u0301\u0301", "\ufeffParis",
		"President", "of the of the of", "\"\"\"\"", "US$", "$1.5bn $", "on Monday", "1/2/3", "A. B. C.",
		"Kenya's President Ada Mboya met Luc Faure in Paris on Monday, he said.",
		"Both leaders will sign it.\n\nThe two signed it — \"never\", Ada Mboya (Kenya) said…",
		"OSLO, 3 May — The ministry of the ministry's minister's minister said that he said that she said.",
		"Orvia bought Tarn for $3 million; Orvia\tsold Tarn\r\nfor £2m.",
	} {
		f.Add(seed)
	}
	x, err := New(Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 4000 {
			t.Skip()
		}
		doc, err := x.Extract(context.Background(), article.Article{ID: "a", Text: text, Date: "2024-02-29"})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, doc)
		if _, err := doc.Graph(graph.Generator{}); err != nil {
			t.Fatal(err)
		}
	})
}

// checkDocument checks what the layers of a document promise of each other.
func checkDocument(t *testing.T, doc *Document) {
	t.Helper()
	size := len(doc.Article.Text)
	for i, m := range doc.Mentions {
		if m.Start < 0 || m.Start >= m.End || m.End > size {
			t.Errorf("mention %d is [%d, %d) in a text of %d bytes", i, m.Start, m.End, size)
		} else if words := doc.Article.Text[m.Start:m.End]; !utf8.ValidString(words) {
			t.Errorf("mention %d cuts a code point: %q", i, words)
		}
		if i > 0 && m.Start < doc.Mentions[i-1].Start {
			t.Errorf("mention %d stands before the one before it", i)
		}
	}
	for i, e := range doc.Entities {
		if e.Name == "" && !e.Nameless || len(e.Mentions) == 0 {
			t.Errorf("entity %d: name %q, mentions %v", i, e.Name, e.Mentions)
		}
		for _, m := range e.Mentions {
			if m < 0 || m >= len(doc.Mentions) {
				t.Errorf("entity %d has mention %d of %d", i, m, len(doc.Mentions))
			}
		}
	}
	for i, r := range doc.Relations {
		if len(r.Evidence) == 0 {
			t.Errorf("relation %d, %s, has no evidence", i, r.Name)
		}
		for _, s := range r.Evidence {
			if s.Start < 0 || s.Start >= s.End || s.End > size {
				t.Errorf("relation %d, %s, has evidence [%d, %d) in a text of %d bytes", i, r.Name, s.Start, s.End, size)
			}
		}
		for _, end := range []int{r.Subject, r.Object, r.Speaker, r.Place} {
			if end < -1 || end >= len(doc.Entities) {
				t.Errorf("relation %d, %s, is of entity %d of %d", i, r.Name, end, len(doc.Entities))
			}
		}
	}
}
