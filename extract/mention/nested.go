package mention

import (
	"strings"

	"kgx/extract/token"
)

// holding are the types whose names hold names of places that matter: the
// Bank of England is England's.
func holding(m Mention) bool {
	return m.Kind == Name && m.Type != "person" && m.Type != "sport_team" && m.Type != "country"
}

// nested finds the countries and the adjectives of places within the names of
// organizations, facilities and the like.
func (f *Finder) nested(source string, found []Mention) []Mention {
	var out []Mention
	for _, m := range found {
		if !holding(m) {
			continue
		}
		words := spaced(m.Text(source))
		for i := 0; i < len(words); i++ {
			for j := min(len(words), i+3); j > i; j-- {
				span := token.Span{Start: m.Start + words[i].Start, End: m.Start + words[j-1].End}
				if span == m.Span {
					continue
				}
				if n, ok := f.place(span.Text(source)); ok {
					n.Span, n.Confidence, n.Nested = span, m.Confidence, true
					out = append(out, n)
					i = j - 1
					break
				}
			}
		}
	}
	return out
}

// place is the country, or the adjective of a place, that a text is.
func (f *Finder) place(text string) (Mention, bool) {
	if p, ok := f.places.Adjective(text); ok {
		return Mention{Kind: Adjective, Type: placeType(p), Norm: p.Name}, true
	}
	if _, ok := f.places.Country(text); ok {
		return Mention{Kind: Name, Type: "country"}, true
	}
	return Mention{}, false
}

// spaced are the words of a text that spaces, hyphens and possessives part.
func spaced(text string) []token.Span {
	var out []token.Span
	start := -1
	for i := 0; i <= len(text); i++ {
		if i == len(text) || strings.ContainsRune(" \n-'/(),", rune(text[i])) {
			if start >= 0 {
				out = append(out, token.Span{Start: start, End: i})
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	return out
}
