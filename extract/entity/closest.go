package entity

import (
	"slices"
	"sort"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// joinClosest joins "he", "his", "she" and "her" with the person that their own
// sentence tells of, where the scorer would look further back: the subject of the
// clause that they stand in, else the only one that it has named before them. Where
// the subject is somebody new who is no mention ("a reporter got an answer he had not
// expected"), it is nobody named.
func (r *resolver) joinClosest(ranked [][]int) {
	if r.frames == nil {
		return
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.sex[i] == 0 || r.described[i] || r.heads[i] == frame.None {
			continue
		}
		j, somebody := r.clauseSubject(i)
		switch {
		case somebody:
			r.described[i] = true
		case r.nearby(i, ranked[i]):
		case j != frame.None:
			r.described[i] = r.join(i, j)
		case r.objective(i):
			if j := r.onlyPerson(i); j != frame.None {
				r.described[i] = r.join(i, j)
			}
		}
	}
}

// joinOwned joins "its" before the object of a clause with the name that is the
// clause's subject: what Norvale asserts as "its claim" is Norvale's.
func (r *resolver) joinOwned() {
	if r.frames == nil {
		return
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.described[i] || r.heads[i] == frame.None || !strings.EqualFold(r.words(i), "its") || !r.owns(i) {
			continue
		}
		if j := r.subjectOfOwned(i); j != frame.None {
			r.described[i] = r.join(i, j)
		}
	}
}

// subjectOfOwned is the name, of no person, that is the subject of the verb whose
// object the pronoun i owns; None where there is none.
func (r *resolver) subjectOfOwned(i int) int {
	s := r.sentence[i]
	t := &r.frames.Trees[s]
	noun := t.Tokens[r.heads[i]].Head
	if noun < 0 || !t.Is(noun, "obj") || t.Tokens[noun].Head > noun {
		return frame.None
	}
	frames := r.frames.Frames
	for n := sort.Search(len(frames), func(n int) bool { return frames[n].Sentence >= s }); n < len(frames) && frames[n].Sentence == s; n++ {
		f := &frames[n]
		if f.Head != t.Tokens[noun].Head || f.Kind != frame.Verb || f.Passive || f.Subject == frame.None || f.Subject > f.Head {
			continue
		}
		j := r.subjectOf(f)
		if j == frame.None || r.heads[j] != f.Subject || r.mentions[j].Kind != mention.Name || r.personal(j) || len(t.Conjuncts(f.Subject)) > 1 || r.quote[j] != r.quote[i] {
			return frame.None
		}
		return j
	}
	return frame.None
}

// clauseSubject is the person who is the subject of the narrowest clause around
// pronoun i that it can stand for; somebody says that this is a person newly told of
// without a name.
func (r *resolver) clauseSubject(i int) (j int, somebody bool) {
	s := r.sentence[i]
	t := &r.frames.Trees[s]
	for k, steps := r.heads[i], 0; k >= 0 && steps < len(t.Tokens); k, steps = t.Tokens[k].Head, steps+1 {
		n := t.Child(k, "nsubj")
		if n == frame.None || n >= r.heads[i] {
			continue
		}
		n = t.Resolve(n)
		if r.speechAt(t.Tokens[n].Start) != r.quote[i] {
			continue
		}
		j := r.mentionOf(s, n)
		if j == frame.None {
			if r.newPerson(t, n) && !reporting[t.Lemma(k)] {
				return frame.None, true
			}
			continue
		}
		if r.mentions[j].Kind == mention.Nominal && !r.hasName(j) {
			return frame.None, false // "the minister" may be whom the scorer finds
		}
		if j < i && r.onePerson(j) && !r.apart(r.root(i), r.root(j)) {
			return j, false
		}
	}
	return frame.None, false
}

// newPerson says whether token n is of one person told of for the first time.
func (r *resolver) newPerson(t *frame.Tree, n int) bool {
	return t.Tokens[n].XPOS == "NN" && r.isPerson(t, n) && slices.ContainsFunc(t.Children(n, "det"), func(k int) bool { return indefiniteWords[t.Lower(k)] })
}

// onlyPerson is the only person whom the sentence of pronoun i has spoken of
// before it that it can stand for, or None.
func (r *resolver) onlyPerson(i int) int {
	found := frame.None
	for j := sort.SearchInts(r.sentence, r.sentence[i]); j < i; j++ {
		if r.quote[j] != r.quote[i] || !r.onePerson(j) || r.apart(r.root(i), r.root(j)) || found != frame.None && r.root(j) == r.root(found) {
			continue
		}
		if found != frame.None {
			return frame.None
		}
		found = j
	}
	return found
}

// onePerson says whether mention j is of one person: a name, a description or a
// pronoun that tells the sex.
func (r *resolver) onePerson(j int) bool {
	m := r.mentions[j]
	switch m.Kind {
	case mention.Name:
		return r.personal(j) && !m.Nested && (r.heads[j] == frame.None || !r.frames.Trees[r.sentence[j]].Is(r.heads[j], "compound"))
	case mention.Nominal:
		return m.Type == "person" && r.peopleOf(j) == onePerson
	case mention.Pronoun:
		return r.sex[j] != 0
	}
	return false
}

// nearby says whether the scorer's own choice for pronoun i stands in its sentence
// or the one before.
func (r *resolver) nearby(i int, ranked []int) bool {
	for _, b := range r.likely(i, ranked) {
		if !r.apart(r.root(i), r.root(b)) {
			return r.sentence[i]-r.sentence[b] <= 1
		}
	}
	return false
}
