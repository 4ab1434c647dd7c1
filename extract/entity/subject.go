package entity

import (
	"slices"
	"strings"

	"kgx/extract/mention"
)

// joinSubjects joins "he" and "she" at the head of a sentence with the subject
// of the sentence before it, where that is a person the scorer thinks possible
// too: news goes on about the one it has just told of.
func (r *resolver) joinSubjects(ranked [][]int) {
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.sex[i] == 0 || r.described[i] || m.Start != r.text.Sentences[r.sentence[i]].Start {
			continue
		}
		if j := r.subjectBefore(i); j >= 0 && slices.ContainsFunc(ranked[i], func(k int) bool { return r.root(k) == r.root(j) }) {
			r.described[i] = r.join(i, j)
		}
	}
}

// subjectBefore is the first person, by name or pronoun, of the sentence
// before mention i's in its paragraph, or -1. A person within a phrase after a
// preposition or with an "'s" is no subject.
func (r *resolver) subjectBefore(i int) int {
	s := r.sentence[i] - 1
	if s < 0 || r.text.Sentences[s].Paragraph != r.text.Sentences[s+1].Paragraph {
		return -1
	}
	for j := range i {
		if r.sentence[j] != s {
			continue
		}
		m := r.mentions[j]
		if !r.personal(j) && (m.Kind != mention.Pronoun || r.sex[j] == 0) {
			continue
		}
		rest := r.text.Source[m.End:]
		if strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || notBeforeSubjects[r.wordBefore(j)] || m.Kind == mention.Pronoun && possessivePronouns[strings.ToLower(r.words(j))] {
			return -1
		}
		return j
	}
	return -1
}

var (
	notBeforeSubjects  = words("of in at for to from with by on after before against about between among like than and or as")
	possessivePronouns = words("his her him himself herself hers")
)
