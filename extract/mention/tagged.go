package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/extract/token"
)

// tagged turns the tagger's spans into mentions. Spans of one text and one
// coarse type get their fine type together, since each use tells of it.
func (f *Finder) tagged(source string, x *encoder.Encoding) []Mention {
	spans := f.tagger.Tag(x)
	alike := map[string][]encoder.Span{}
	place := func(s encoder.Span) token.Span {
		return token.Span{Start: x.Words[s.First].Start, End: x.Words[s.Last].End}
	}
	use := func(s encoder.Span) string { return s.Type + " " + place(s).Text(source) }
	for _, s := range spans {
		alike[use(s)] = append(alike[use(s)], s)
	}
	types := map[string]string{}
	out := make([]Mention, 0, len(spans))
	for _, s := range spans {
		u := use(s)
		if _, known := types[u]; !known {
			types[u] = f.fineType(x, s.Type, place(s).Text(source), alike[u])
		}
		out = append(out, Mention{Span: place(s), Kind: kindOf(s.Type), Type: types[u], Confidence: s.Confidence})
	}
	return out
}

// kindOf is the kind of mention of a coarse type.
func kindOf(coarse string) Kind {
	switch coarse {
	case "GPEX":
		return Adjective
	case "ROLE":
		return Role
	case "TIME":
		return Time
	case "MONEY", "VALUE":
		return Value
	}
	return Name
}

// fineType is the type of a name, read from all its uses. The gazetteer has a
// say on places where the reading is in doubt between kinds of place.
func (f *Finder) fineType(x *encoder.Encoding, coarse, name string, uses []encoder.Span) string {
	if coarse == "GPEX" {
		if p, ok := f.places.Adjective(name); ok {
			return placeType(p)
		}
		return "nationality"
	}
	label, confidence := f.fine.Classify(x, coarse, uses)
	switch {
	case coarse == "GPE":
		if p, ok := f.country(name); ok && (p || confidence < 0.8) {
			return "country"
		}
	case label == "":
		return strings.ToLower(coarse)
	}
	return label
}

// country says whether a name is that of a country, and ok whether of any
// place larger than a city.
func (f *Finder) country(name string) (country, ok bool) {
	places := f.places.Places(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "))
	if len(places) == 0 {
		return false, false
	}
	return places[0].Kind == gazetteer.Country, places[0].Kind != gazetteer.City
}

var placeTypes = map[gazetteer.Kind]string{
	gazetteer.Country: "country", gazetteer.Capital: "city", gazetteer.City: "city", gazetteer.Region: "state",
	gazetteer.Continent: "continent", gazetteer.Area: "region",
}

func placeType(p gazetteer.Place) string { return placeTypes[p.Kind] }
