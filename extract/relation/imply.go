package relation

import (
	_ "embed"
	"sync"
)

//go:embed implications.tsv
var implicationsTSV string

// implication is a row of implications.tsv.
type implication struct {
	first, second, follows string
	share                  float64
}

var implications = sync.OnceValue(func() []implication {
	var out []implication
	const table = "implications.tsv"
	for _, f := range rows(implicationsTSV) {
		i := implication{first: mustRelation(f[0], table), follows: mustRelation(f[2], table), share: mustConfidence(f[3], table)}
		if f[1] != "" {
			i.second = mustRelation(f[1], table)
		}
		out = append(out, i)
	}
	return out
})

// rounds is how often implications are drawn from what was implied before.
const rounds = 2

// leastImplied is the confidence below which nothing is implied.
const leastImplied = 0.4

// imply adds what follows from the asserted statements. An implied statement
// names what it follows from, has its evidence, and is never surer than that.
func (f *finder) imply() {
	type fact struct {
		name            string
		subject, object int
	}
	known := map[fact]bool{}
	bySubject := map[int][]int{}
	note := func(i int) {
		r := f.found[i]
		if r.Modality == Asserted && r.Object != None && r.Speaker == None && r.SpeakerText.Len() == 0 {
			known[fact{r.Name, r.Subject, r.Object}] = true
			bySubject[r.Subject] = append(bySubject[r.Subject], i)
		}
	}
	for i := range f.found {
		note(i)
	}
	add := func(name string, from, to Relation, share float64, premises ...Premise) {
		k := fact{name, from.Subject, to.Object}
		if c := min(from.Confidence, to.Confidence) * share; c >= leastImplied && !known[k] && f.admits(name, from.Subject, to.Object) {
			f.found = append(f.found, Relation{Subject: from.Subject, Object: to.Object, Name: name, Modality: Asserted, Speaker: None, Place: None,
				Evidence: joined(from.Evidence, to.Evidence), Premises: premises, Confidence: c})
			note(len(f.found) - 1)
		}
	}
	for start, round := 0, 0; round < rounds; round++ {
		end := len(f.found)
		for i := start; i < end; i++ {
			r := f.found[i]
			if !known[fact{r.Name, r.Subject, r.Object}] || r.Modality != Asserted {
				continue
			}
			for _, rule := range implications() {
				if rule.first == r.Name && rule.second == "" {
					add(rule.follows, r, r, rule.share, premise(r))
				}
			}
		}
		start = end
		end = len(f.found)
		for i := range end {
			r := f.found[i]
			if r.Object == None || !known[fact{r.Name, r.Subject, r.Object}] || r.Modality != Asserted {
				continue
			}
			for _, rule := range implications() {
				if rule.first != r.Name || rule.second == "" {
					continue
				}
				for _, j := range bySubject[r.Object] {
					if s := f.found[j]; s.Name == rule.second && s.Object != r.Subject {
						add(rule.follows, r, s, rule.share, premise(r), premise(s))
					}
				}
			}
		}
	}
}

// premise is a statement as what another one follows from.
func premise(r Relation) Premise {
	return Premise{Name: r.Name, Subject: r.Subject, Object: r.Object}
}
