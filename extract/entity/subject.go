package entity

import (
	"slices"
	"sort"

	"kgx/extract/frame"
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
		j := r.subjectBefore(i, 1)
		if j != frame.None && r.owns(i) && r.text.Sentences[r.sentence[j]].Paragraph != r.text.Sentences[r.sentence[i]].Paragraph {
			continue // "His lawyer" goes on about the paragraph's topic, which may be another
		}
		if j != frame.None && slices.ContainsFunc(ranked[i], func(k int) bool { return r.root(k) == r.root(j) }) {
			r.described[i] = r.join(i, j)
		}
	}
}

// subjectBefore is the person that the last main clause before mention i that has
// one for its subject tells of, among the last sentences outside quotations;
// None where there is none that pronoun i can stand for.
func (r *resolver) subjectBefore(i, sentences int) int {
	if r.frames == nil {
		return frame.None
	}
	frames := r.frames.Frames
	s := r.sentence[i]
	for n := sort.Search(len(frames), func(n int) bool { return frames[n].Sentence > s }) - 1; n >= 0; n-- {
		f := &frames[n]
		if f.Sentence < s {
			if s = f.Sentence; r.speechAt(r.text.Sentences[s].Start) == frame.None {
				sentences--
			}
			if sentences < 0 {
				break
			}
		}
		head := r.frames.Trees[f.Sentence].Tokens[f.Head]
		if head.Start >= r.mentions[i].Start || f.Link != frame.Root && f.Link != frame.Conjunct || r.speechAt(head.Start) != r.quote[i] {
			continue
		}
		j := r.subjectOf(f)
		if j == frame.None || j >= i || !r.personal(j) && (r.mentions[j].Kind != mention.Pronoun || r.sex[j] == 0) {
			continue
		}
		if !r.apart(r.root(i), r.root(j)) {
			return j
		}
	}
	return frame.None
}

// owns says whether pronoun i is the possessor of the noun that follows.
func (r *resolver) owns(i int) bool {
	return r.heads[i] != frame.None && r.frames.Trees[r.sentence[i]].Is(r.heads[i], "nmod:poss")
}
