package entity

import (
	"math"

	"kgx/extract/mention"
)

// weigh sets how central each entity is to the article: one that is named
// early, often and in many of its sentences is. The weights were fitted to
// which entities editors mark as key.
func (r *resolver) weigh(entities []Entity) {
	sentences := float64(max(1, len(r.text.Sentences)))
	for n := range entities {
		e := &entities[n]
		seen := map[int]bool{}
		for _, i := range e.Mentions {
			seen[r.sentence[i]] = true
		}
		first := float64(r.sentence[e.Mentions[0]])
		x := -2.2 + float64(1.1*math.Log1p(float64(len(e.Mentions)))) + 1.5/(1+first) - 1.0*first/sentences + 1.0*float64(len(seen))/sentences
		e.Salience = 1 / (1 + math.Exp(-x))
	}
}

// confidence is the mean confidence of the mentions that name the entity,
// those of other types counted as 0.
func (r *resolver) confidence(e Entity) float64 {
	sum, n := 0.0, 0.0
	for _, i := range e.Mentions {
		m := r.mentions[i]
		if m.Kind == mention.Nominal && len(r.plural[i]) > 0 {
			continue
		}
		n++
		if m.Kind != mention.Name || rootType(m.Type) == rootType(e.Type) {
			sum += m.Confidence
		}
	}
	return sum / max(n, 1)
}
