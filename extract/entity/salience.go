package entity

import "kgx/extract/mention"

// weigh sets how central each entity is to the article.
func (r *resolver) weigh(entities []Entity) {
	for n := range entities {
		e := &entities[n]
		names, sentences := 0, map[int]bool{}
		for _, i := range e.Mentions {
			sentences[r.sentence[i]] = true
			if r.mentions[i].Kind == mention.Name {
				names++
			}
		}
		if names == 0 {
			names = len(e.Mentions)
		}
		e.Salience = salience(names, len(sentences), r.sentence[e.Mentions[0]], len(r.text.Sentences))
	}
}

// salience orders entities by how likely editors mark them as key: those that
// are named often, in many of the article's sentences (in), and early (first
// is the number of the first of them, from 0). The weights are a logistic
// regression on DWIE's training articles; on its development articles the
// order has an average precision of 0.79, by frequency alone 0.74. Only
// operations that every processor rounds alike are used.
func salience(names, in, first, sentences int) float64 {
	all := float64(max(1, sentences))
	x := -2.79 + float64(4.19*float64(names)/float64(names+4)) + 1.5/float64(1+first) -
		float64(1.65*float64(first)/all) + float64(1.82*float64(in)/all)
	return 0.5 + float64(0.5*x/float64(1+max(x, -x)))
}

// confidence is the mean confidence of the mentions that name or describe the
// entity, names of other types counted as 0.
func (r *resolver) confidence(e Entity) float64 {
	sum, n := 0.0, 0.0
	for _, i := range e.Mentions {
		m := r.mentions[i]
		if m.Kind == mention.Pronoun || len(r.plural[i]) > 0 {
			continue
		}
		n++
		if m.Kind != mention.Name || rootType(m.Type) == rootType(e.Type) {
			sum += m.Confidence
		}
	}
	return sum / max(n, 1)
}
