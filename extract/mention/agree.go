package mention

import (
	"maps"
	"slices"
	"strings"

	"kgx/extract/encoder"
)

// Confidences of a span below which the other uses of its name, or the full
// name of a person that ends in it, have a say in its type.
const (
	unsure     = 0.9
	unsureName = 0.95
)

// agree gives the uses of one name the type that most of them have, weighed by
// confidence, where the tagger is not sure. The full name of a person counts
// as a use of its last words, and capitals count as lower case: datelines
// shout. What the text once names with a company's legal form is a company.
func agree(source string, x *encoder.Encoding, spans []encoder.Span) {
	weight, ends, companies := map[string]map[string]float64{}, map[string]bool{}, map[string]bool{}
	count := func(name string, s encoder.Span) {
		if weight[name] == nil {
			weight[name] = map[string]float64{}
		}
		weight[name][s.Type] += s.Confidence
	}
	for _, s := range spans {
		name := strings.ToLower(place(x, s).Text(source))
		count(name, s)
		if short, ok := withoutLegalForm(place(x, s).Text(source)); ok && s.Type == "ORG" {
			companies[strings.ToLower(short)] = true
		}
		if s.Type == "PER" {
			for _, rest, ok := strings.Cut(name, " "); ok; _, rest, ok = strings.Cut(rest, " ") {
				count(rest, s)
				ends[rest] = true
			}
		}
	}
	for i, s := range spans {
		name, best, limit := strings.ToLower(place(x, s).Text(source)), s.Type, unsure
		for _, kind := range slices.Sorted(maps.Keys(weight[name])) {
			if weight[name][kind] > weight[name][best] {
				best = kind
			}
		}
		if companies[name] {
			best = "ORG"
		}
		if best == "PER" && ends[name] {
			limit = unsureName
		}
		if ends[name] && strings.Contains(name, " ") && kindOf(s.Type) == Name { // all of "van der Moor"
			best, limit = "PER", 1
		}
		if s.Confidence < limit && kindOf(best) == kindOf(s.Type) {
			spans[i].Type = best
		}
	}
}
