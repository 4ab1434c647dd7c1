package statement

import (
	"kgx/extract/frame"
	"kgx/graph/schema"
)

// firmsOwn is the company whose figure a bare noun is, where the article is about one:
// "Revenue dipped 1.4%" of an article on Orvo is Orvo's revenue. "" where that is not
// sure.
func (b *builder) firmsOwn(t *frame.Tree, head int) string {
	if !figures[lower(t.Lemma(head))] || t.Child(head, "amod", "compound", "nmod", "nmod:poss", "acl", "nummod", "conj") != frame.None || t.Is(head, "compound", "conj") || b.frames.QuoteAt(t.Tokens[head].Start) != frame.None {
		return ""
	}
	if det := t.Child(head, "det"); det != frame.None && t.Lower(det) != "the" {
		return ""
	}
	if b.firm == None {
		return ""
	}
	return b.entities[b.firm].Name
}

// mainCompany is the company that the article is about: it names it far more often than
// any other organization. None where there is none.
func (b *builder) mainCompany() int {
	var organizations []int
	for e := range b.entities {
		if !b.entities[e].Nameless && schema.IsA(b.entities[e].Type, "organization") {
			organizations = append(organizations, e)
		}
	}
	best, most, second := b.mostNamed(organizations)
	if best == None || most < 4 || most < 2*second || b.entities[best].Type != "company" {
		return None
	}
	return best
}

// mostNamed is the one of entities that the article speaks of most, the first of several;
// how often it does, and how often of the next. None of none.
func (b *builder) mostNamed(all []int) (best, most, second int) {
	best = None
	for _, e := range all {
		switch n := len(b.entities[e].Mentions); {
		case n > most:
			best, most, second = e, n, most
		case n > second:
			second = n
		}
	}
	return best, most, second
}

// figures are nouns for what companies report.
var figures = set("revenue profit sale earnings turnover share stock income margin output")
