package mention

import (
	"maps"
	"slices"
	"strings"

	"kgx/extract/encoder"
)

// unsure is the confidence of a span below which the other uses of its name
// have a say in its type.
const unsure = 0.9

// agree gives the uses of one name the type that most of them have, weighed by
// confidence, where the tagger is not sure. The full name of a person counts
// as a use of its last word.
func agree(source string, x *encoder.Encoding, spans []encoder.Span) {
	weight := map[string]map[string]float64{}
	count := func(name string, s encoder.Span) {
		if weight[name] == nil {
			weight[name] = map[string]float64{}
		}
		weight[name][s.Type] += s.Confidence
	}
	for _, s := range spans {
		name := strings.ToLower(place(x, s).Text(source))
		count(name, s)
		if words := strings.Fields(name); s.Type == "PER" && len(words) > 1 {
			count(words[len(words)-1], s)
		}
	}
	for i, s := range spans {
		uses, best := weight[strings.ToLower(place(x, s).Text(source))], s.Type
		for _, kind := range slices.Sorted(maps.Keys(uses)) {
			if uses[kind] > uses[best] {
				best = kind
			}
		}
		if s.Confidence < unsure && kindOf(best) == kindOf(s.Type) {
			spans[i].Type = best
		}
	}
}
