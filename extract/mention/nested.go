package mention

import (
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/token"
)

// holding are the types whose names hold names of places that matter: the
// Bank of England is England's.
func holding(m Mention) bool {
	return m.Kind == Name && m.Type != "person" && m.Type != "sport_team" && m.Type != "country" && m.Type != "state" && m.Type != "city"
}

// nested finds the countries and the adjectives of places within the names of
// organizations, facilities and the like, and after "of" and "in" any place that ends them.
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
				of := i > 0 && j == len(words) && (words[i-1].text == "of" || words[i-1].text == "in")
				if n, ok := f.place(span.Text(source), of); ok && span != m.Span {
					n.Span, n.Confidence, n.Nested = span, m.Confidence, true
					out = append(out, n)
					i = j - 1
					break
				}
				if f.longPlace(span.Text(source)) { // no Mexico in "New Mexico"
					i = j - 1
					break
				}
			}
		}
	}
	return out
}

// longPlace says whether a text is the name of several words of a place that is no country.
func (f *Finder) longPlace(text string) bool {
	if !strings.Contains(text, " ") {
		return false
	}
	found := f.places.Places(text)
	return len(found) > 0 && found[0].Kind != gazetteer.Country
}

// place is the adjective of a place, or the country, that a text is; where it
// may be any place, also a region or city.
func (f *Finder) place(text string, anyPlace bool) (Mention, bool) {
	if p, ok := f.places.Adjective(text); ok {
		return Mention{Kind: Adjective, Type: placeType(p), Norm: p.Name}, true
	}
	for _, p := range f.places.Places(text) {
		if p.Kind == gazetteer.Country || anyPlace && (p.Kind != gazetteer.City || p.Population >= wellKnown) {
			return Mention{Kind: Name, Type: placeType(p)}, true
		}
	}
	return Mention{}, false
}

// part is a word within a name.
type part struct {
	token.Span
	text string
}

// spaced are the words of a name that spaces, hyphens and possessives part.
func spaced(text string) []part {
	var out []part
	start := -1
	for i := 0; i <= len(text); i++ {
		if i == len(text) || strings.ContainsRune(" \n-'/(),", rune(text[i])) {
			if start >= 0 {
				out = append(out, part{token.Span{Start: start, End: i}, text[start:i]})
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	return out
}
