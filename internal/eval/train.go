package eval

// namedFact is a relation between two names, as DocRED compares facts with
// those of its training part.
type namedFact struct{ subject, relation, object string }

// TrainFacts are the facts of articles that a model was trained on.
type TrainFacts struct{ facts set[namedFact] }

// NewTrainFacts collects the facts of training articles under every name that
// an article has for subject and object.
func NewTrainFacts(articles []Article) *TrainFacts {
	t := &TrainFacts{set[namedFact]{}}
	for i := range articles {
		names := articles[i].names()
		for _, f := range articles[i].facts() {
			for _, n := range names.of(f) {
				t.facts.add(n)
			}
		}
	}
	return t
}

// nameIndex maps a span to its words.
type nameIndex map[span]string

func (a *Article) names() nameIndex {
	m := make(nameIndex, len(a.Mentions))
	for _, x := range a.Mentions {
		m[span{x.Begin, x.End}] = x.Text
	}
	return m
}

func (n nameIndex) of(f fact) []namedFact {
	var out []namedFact
	for _, p := range f.pairs() {
		out = append(out, namedFact{n[p.subject], f.name, n[p.object]})
	}
	return out
}

// unseen returns the facts of an article that no training article states under
// the same two names.
func (t *TrainFacts) unseen(facts []fact, names nameIndex) []fact {
	var out []fact
	for _, f := range facts {
		seen := false
		for _, n := range names.of(f) {
			seen = seen || t.facts.has(n)
		}
		if !seen {
			out = append(out, f)
		}
	}
	return out
}
