package statement

import (
	"kgx/extract/frame"
	"kgx/graph/schema"
)

// settlements are nouns that stand before the name of the very place: "the town
// of Bria", not "the capital of Chad".
var settlements = set("city town village hamlet island province state municipality port peninsula commune prefecture canton")

// placeNamed is the place that a noun names by its "of" phrase, or None.
func (b *builder) placeNamed(t *frame.Tree, head int) int {
	if !settlements[t.Lower(head)] {
		return None
	}
	for _, k := range t.Children(head, "nmod") {
		if t.Preposition(k) != "of" {
			continue
		}
		if e := b.named(t.Tokens[k].Span, false); e != None && schema.IsA(b.entities[e].Type, "location") {
			return e
		}
	}
	return None
}
