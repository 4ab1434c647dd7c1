package mention

import (
	"strings"
	"unicode/utf8"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/extract/token"
	"kgx/schema"
)

// tagged turns the tagger's spans into mentions. Spans of one text and one
// coarse type get their fine type together, since each use tells of it.
func (f *Finder) tagged(source string, x *encoder.Encoding) []Mention {
	spans := mend(source, x, f.tagger.Tag(x))
	agree(source, x, spans)
	alike := map[string][]encoder.Span{}
	use := func(s encoder.Span) string { return s.Type + " " + strings.ToLower(place(x, s).Text(source)) }
	for _, s := range spans {
		alike[use(s)] = append(alike[use(s)], s)
	}
	types := map[string]string{}
	out := make([]Mention, 0, len(spans))
	for _, s := range spans {
		u := use(s)
		if _, known := types[u]; !known {
			types[u] = f.fineType(x, s.Type, place(x, s).Text(source), alike[u])
		}
		out = append(out, Mention{Span: place(x, s), Kind: kindOf(s.Type), Type: types[u], Confidence: s.Confidence})
	}
	return out
}

// place is where a span of the tagger stands.
func place(x *encoder.Encoding, s encoder.Span) token.Span {
	return token.Span{Start: x.Words[s.First].Start, End: x.Words[s.Last].End}
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

// fineType is the type of a name, read from all its uses. Where it is in doubt
// what kind of place a name stands for, the gazetteer decides.
func (f *Finder) fineType(x *encoder.Encoding, coarse, name string, uses []encoder.Span) string {
	if coarse == "GPEX" {
		if p, ok := f.places.Adjective(name); ok {
			return placeType(p)
		}
		return "nationality"
	}
	label, confidence := f.fine.Classify(x, coarse, uses)
	if label == "" {
		return strings.ToLower(coarse)
	}
	if schema.IsA(label, "location") && (confidence < doubt || mean(uses) < doubt) {
		if places := f.places.Places(atlasName(name)); len(places) > 0 {
			return placeType(places[0])
		}
	}
	return label
}

// doubt is the confidence of a type below which the gazetteer is asked.
const doubt = 0.7

// mean is the mean confidence of spans.
func mean(spans []encoder.Span) float64 {
	sum := 0.0
	for _, s := range spans {
		sum += s.Confidence
	}
	return sum / float64(len(spans))
}

// atlasName is a place's name without article, and in small letters where a
// dateline shouts it.
func atlasName(name string) string {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	if len(name) > 3 && name == strings.ToUpper(name) && !strings.Contains(name, ".") {
		_, first := utf8.DecodeRuneInString(name)
		name = name[:first] + strings.ToLower(name[first:])
	}
	return name
}

var placeTypes = map[gazetteer.Kind]string{
	gazetteer.Country: "country", gazetteer.Capital: "city", gazetteer.City: "city", gazetteer.Region: "state",
	gazetteer.Continent: "continent", gazetteer.Area: "region",
}

func placeType(p gazetteer.Place) string { return placeTypes[p.Kind] }
