package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// things gives names of works, products and the like the type that the noun beside them tells of: "the drama Salt
// Road", "Salt Road, a novel by", "the Blue Room show". It notes the type in told where nothing is told yet. Names of
// people and places are left alone, and organizations that the tagger is sure of.
func (p *page) things(spans []encoder.Span, told map[string]string) {
	sorted := map[string]string{} // by text
	for _, s := range spans {
		if !p.mayBeThing(s) {
			continue
		}
		kind, ok := p.thingBefore(s)
		if !ok {
			kind, ok = p.thingAfter(s)
		}
		if ok && sorted[p.text(s)] == "" {
			sorted[p.text(s)] = kind
		}
	}
	for i := range spans {
		s := &spans[i]
		kind := sorted[p.text(*s)]
		if kind == "" || !p.mayBeThing(*s) {
			continue
		}
		if coarse := Coarse(kind); coarse != s.Type {
			s.Type, s.Confidence = coarse, max(s.Confidence, doubt)
		}
		if u := p.use(*s); told[u] == "" {
			told[u] = kind
		}
	}
}

// mayBeThing says whether a span can be the name of a work, a product or the like.
func (p *page) mayBeThing(s encoder.Span) bool {
	switch s.Type {
	case "MISC", "WORK", "PRODUCT", "EVENT", "AWARD":
		return true
	case "ORG", "LOC", "FAC":
		return s.Confidence < unsure
	case "PER", "NORP", "CITY", "REGION":
		return s.Confidence < doubt
	}
	return false
}

// thingBefore is what the noun before a name says: "the comedy Salt Road", "a virus called Bofra", "their new console, the
// Pellam One".
func (p *page) thingBefore(s encoder.Span) (string, bool) {
	w := s.First - 1
	switch p.lower(w) {
	case "called", "named", "dubbed":
		w--
	case "the":
		if p.word(w-1) != "," || p.word(s.Last+1) != "," {
			return "", false
		}
		w -= 2
	default:
		if strings.Trim(p.gap(s.First), " \"“‘'") != "" {
			return "", false
		}
	}
	if w < 0 || p.sentence[w] != p.sentence[s.First] {
		return "", false
	}
	kind, ok := thingNouns[p.word(w)]
	return kind, ok && !p.reducedRelative(s)
}

// thingAfter is what an apposition says of the name before it, or the noun right behind it.
func (p *page) thingAfter(s encoder.Span) (string, bool) {
	w := s.Last + 1
	if !p.follows(w) {
		return "", false
	}
	if kind, ok := behindThings[p.word(w)]; ok && p.gap(w) == " " && s.Type != "ORG" && s.Type != "PER" { // they have shows, too
		return kind, true
	}
	if p.word(w) != "," || !apposes[p.lower(w+1)] {
		return "", false
	}
	for k := w + 2; k < w+7 && p.follows(k); k++ {
		if endsPhrase(p.lower(k)) || strings.ContainsAny(p.word(k), ".,;:()") || upper(p.word(k)) {
			break
		}
		kind, ok := thingNouns[p.word(k)]
		if p.word(k) == "show" {
			kind, ok = "tv_show", true
		}
		if next := p.lower(k + 1); ok && (next == "," || next == "." || next == ";" || aboutThings[next]) {
			return kind, true
		}
	}
	return "", false
}

// thingNouns are common nouns by the type of what they are the name's before or behind it.
var thingNouns = invert(map[string]string{
	"film":       "film movie drama thriller western biopic blockbuster",
	"tv_show":    "sitcom soap",
	"song":       "song album",
	"book":       "novel memoir autobiography paperback",
	"work":       "comedy musical opera painting epic",
	"product":    "drug painkiller medicine vaccine console handheld smartphone tablet virus worm browser software",
	"project":    "initiative programme",
	"island":     "island islet",
	"vehicle":    "ferry frigate tanker yacht trawler warship destroyer submarine",
	"disaster":   "hurricane typhoon cyclone",
	"union":      "union",
	"disease":    "disease illness syndrome",
	"index":      "index",
	"technology": "protocol standard format",
})

// behindThings are those of them that a name stands right before.
var behindThings = map[string]string{"initiative": "project", "show": "tv_show", "sitcom": "tv_show", "syndrome": "disease", "disease": "disease", "album": "song", "virus": "product", "worm": "product", "novels": "book"}

var aboutThings = set("about starring directed written by set featuring that which of for with on")
