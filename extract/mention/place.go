package mention

import (
	"strings"
	"unicode/utf8"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/extract/token"
)

// places lets the gazetteer help where the tagger is in doubt, and makes
// cities of what datelines begin with.
func places(text *token.Text, x *encoder.Encoding, spans []encoder.Span) {
	source, weight := text.Source, map[string]float64{}
	for _, s := range spans {
		weight[s.Type+" "+place(x, s).Text(source)] += s.Confidence
	}
	for i, s := range spans {
		if kindOf(s.Type) != Name || s.Type == "GPE" {
			continue
		}
		name := place(x, s).Text(source)
		switch {
		case filedFrom(text, place(x, s)) && (s.Type != "ORG" || s.Confidence < unsure || len(gazetteer.Default().Places(atlasName(name))) > 0): // not the United Nations
			spans[i].Type, spans[i].Confidence = "CITY", sure
		case s.Confidence < doubt && weight[s.Type+" "+name] < 1 && !placeCoarse[s.Type]:
			if found := gazetteer.Default().Places(name); len(found) > 0 && (found[0].Kind != gazetteer.City || found[0].Population >= wellKnown) {
				spans[i].Type = coarseOfPlace[found[0].Kind]
			}
		}
	}
}

const (
	doubt     = 0.7     // confidence of a type below which the gazetteer is asked
	sure      = 0.95    // confidence of what a dateline tells
	wellKnown = 100_000 // inhabitants of a city that is meant without more words
)

var placeCoarse = map[string]bool{"GPE": true, "CITY": true, "REGION": true, "LOC": true, "FAC": true}

var coarseOfPlace = map[gazetteer.Kind]string{
	gazetteer.Country: "GPE", gazetteer.Capital: "CITY", gazetteer.City: "CITY", gazetteer.Region: "REGION",
	gazetteer.Continent: "LOC", gazetteer.Area: "LOC",
}

// filedFrom says whether a span is a city that a report was filed from, not
// the region or country behind it.
func filedFrom(text *token.Text, s token.Span) bool {
	d, ok := text.Credit(s)
	return ok && d.Kind == token.Dateline && d.Place.Contains(s) && s.Len() > 2 && !strings.Contains(text.Source[d.Place.Start:s.Start], ",")
}

// likeliest is the place of those with one name that a tagger's type is for, unless the tagger is at a loss: the state
// of Georgia where it is a region. There is one at least; countries come first, then large places.
func likeliest(places []gazetteer.Place, coarse string, uses []encoder.Span) gazetteer.Place {
	for _, p := range places {
		fits := coarseOfPlace[p.Kind] == coarse || coarse == "REGION" && (p.Kind == gazetteer.Area || p.Kind == gazetteer.Continent)
		if fits && mean(uses) >= atLoss {
			return p
		}
	}
	return places[0]
}

// atLoss is the confidence below which a type is not even a guess.
const atLoss = 0.3

// natural are kinds of place that the gazetteer does not know.
var natural = map[string]bool{"waterbody": true, "island": true, "mountain": true, "street": true, "celestial": true}

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
