package graph

import (
	"fmt"
	"unicode/utf8"
)

// Document is an article that statements come from.
type Document struct {
	ID     string `json:"id"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"` // ISO 8601
	Source string `json:"source,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text,omitempty"`

	length int // of Text in code points, 0 until counted
}

// checkPassage says what is wrong with a place in a document. Where the
// document's text is not kept, only the order of the two offsets can be checked.
func (g *Graph) checkPassage(document string, start, end int) error {
	d := g.documentByID[document]
	if d == nil {
		return fmt.Errorf("document %q is not in the graph", document)
	}
	if start < 0 || end < start {
		return fmt.Errorf("offsets %d to %d are no range", start, end)
	}
	if d.Text == "" {
		return nil
	}
	if d.length == 0 {
		d.length = utf8.RuneCountInString(d.Text)
	}
	if end > d.length {
		return fmt.Errorf("offsets %d to %d lie outside the %d characters of document %q", start, end, d.length, document)
	}
	return nil
}
