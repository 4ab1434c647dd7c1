package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// readBinding notes whom a pronoun cannot stand for by where it stands: who does
// something to "him" is not he, nor is whom "he" names in what he does or says,
// nor who speaks whom he calls "he".
func (r *resolver) readBinding() {
	if r.frames == nil {
		return
	}
	for n := range r.frames.Frames {
		f := &r.frames.Frames[n]
		subject := r.subjectOf(f)
		if subject == frame.None {
			continue
		}
		for _, a := range f.Arguments {
			if a.Head == frame.None || a.Function == frame.Clause || a.Function == frame.Agent || a.Function == frame.Oblique && !affecting[a.Preposition] {
				continue
			}
			if i, ok := r.at[place{f.Sentence, a.Head}]; ok && i != subject && r.objective(i) {
				r.setApart(subject, i)
				r.ownersApart(f, subject, i)
			}
		}
		if r.mentions[subject].Kind == mention.Pronoun && f.Subject == r.heads[subject] {
			r.namesOthers(f, subject)
		}
	}
	for i, m := range r.mentions {
		s, known := r.spoken[r.quote[i]]
		if known && (m.Kind == mention.Pronoun && r.thirdPerson(i) || m.Kind == mention.Name && r.mentions[s].Kind == mention.Pronoun) {
			r.setApart(s, i)
		}
	}
}

// ownersApart sets pronoun i, an "it" that is called or made something, apart from
// the owner within the subject: "Norvale's minister called it a fair deal".
func (r *resolver) ownersApart(f *frame.Frame, subject, i int) {
	if !strings.EqualFold(r.words(i), "it") || f.Argument(frame.Attribute) == nil {
		return
	}
	t := &r.frames.Trees[f.Sentence]
	for _, k := range below(t, f.Subject) {
		if j, ok := r.at[place{f.Sentence, k}]; ok && j != subject {
			r.setApart(j, i)
		}
	}
}

// affecting are the prepositions before whom a deed is done to.
var affecting = words("to against by")

// objective says whether mention i is a pronoun that a reflexive would stand for
// if it meant the subject.
func (r *resolver) objective(i int) bool {
	if r.mentions[i].Kind != mention.Pronoun {
		return false
	}
	w := strings.ToLower(r.words(i))
	return !strings.HasSuffix(w, "self") && !strings.HasSuffix(w, "selves")
}

// thirdPerson says whether a pronoun stands for a person who neither speaks nor
// is spoken to.
func (r *resolver) thirdPerson(i int) bool {
	switch pronouns[strings.ToLower(r.words(i))] {
	case pronounHe, pronounShe:
		return true
	}
	return false
}

// namesOthers sets pronoun i, the subject of frame f, apart from the names behind
// it in its clause.
func (r *resolver) namesOthers(f *frame.Frame, i int) {
	t := &r.frames.Trees[f.Sentence]
	for _, k := range below(t, f.Head) {
		if k <= r.heads[i] {
			continue
		}
		if j, ok := r.at[place{f.Sentence, k}]; ok && r.mentions[j].Kind == mention.Name && k != f.Head {
			r.setApart(i, j)
		}
	}
}

// setApart notes that two mentions are two.
func (r *resolver) setApart(i, j int) {
	if i == j {
		return
	}
	r.distinctFrom[i] = append(r.distinctFrom[i], j)
	r.distinctFrom[j] = append(r.distinctFrom[j], i)
}
