package entity

import (
	"slices"
	"sort"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// joinSubjects joins "he" and "she" as the subject of a sentence with the subject
// of the sentence before it, where that is a person the scorer thinks possible
// too: news goes on about the one it has just told of. Where that subject is no
// person, it is the only person told of there.
func (r *resolver) joinSubjects(ranked [][]int) {
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.sex[i] == 0 || r.described[i] || r.heads[i] == frame.None || !r.opens(i) {
			continue
		}
		if j := r.spokeBefore(i); j != frame.None {
			r.described[i] = r.join(i, j)
			continue
		}
		j := r.subjectBefore(i, 1)
		if j != frame.None && r.owns(i) && r.text.Sentences[r.sentence[j]].Paragraph != r.text.Sentences[r.sentence[i]].Paragraph {
			continue // "His lawyer" goes on about the paragraph's topic, which may be another
		}
		if j != frame.None && slices.ContainsFunc(ranked[i], func(k int) bool { return r.root(k) == r.root(j) }) {
			r.described[i] = r.join(i, j)
		} else if j == frame.None && !r.owns(i) {
			if j = r.onlyPersonBefore(i); j != frame.None {
				r.described[i] = r.join(i, j)
			}
		}
	}
}

// spokeBefore is the description of somebody new who says what the sentence before
// that of pronoun i tells, where i goes on saying, or says but: "…, said an aide. But
// she denied …". None where there is none.
func (r *resolver) spokeBefore(i int) int {
	s := r.sentence[i]
	if r.frames == nil || s == 0 || r.quote[i] != frame.None || r.text.Sentences[s-1].Paragraph != r.text.Sentences[s].Paragraph {
		return frame.None
	}
	if t := &r.frames.Trees[s]; t.Lower(0) != "but" && !reporting[t.Lemma(t.Tokens[r.heads[i]].Head)] {
		return frame.None
	}
	frames := r.frames.Frames
	for n := sort.Search(len(frames), func(n int) bool { return frames[n].Sentence >= s-1 }); n < len(frames) && frames[n].Sentence < s; n++ {
		f := &frames[n]
		if f.Kind != frame.Verb || !reporting[f.Lemma] || f.Link != frame.Root || f.Argument(frame.Agent) == nil {
			continue
		}
		j, ok := r.at[place{f.Sentence, f.Argument(frame.Agent).Head}]
		if ok && r.mentions[j].Kind == mention.Nominal && r.onePerson(j) && !r.hasName(j) && !r.describe(j).definite {
			return j
		}
	}
	return frame.None
}

// opens says whether pronoun i is the first word of its sentence or the subject of
// its main clause, with nobody told of before it.
func (r *resolver) opens(i int) bool {
	s := r.sentence[i]
	if r.mentions[i].Start == r.text.Sentences[s].Start {
		return true
	}
	if r.heads[i] == frame.None || !r.mainSubject(s, r.heads[i]) {
		return false
	}
	for k := i - 1; k >= 0 && r.sentence[k] == s; k-- {
		if r.onePerson(k) {
			return false
		}
	}
	return true
}

// onlyPersonBefore is the only person, by name, whom the sentence before that of
// pronoun i tells of, where both are in one paragraph and outside quotations.
func (r *resolver) onlyPersonBefore(i int) int {
	s := r.sentence[i]
	if r.frames == nil || s == 0 || r.quote[i] != frame.None || r.text.Sentences[s-1].Paragraph != r.text.Sentences[s].Paragraph {
		return frame.None
	}
	found := frame.None
	for k := sort.SearchInts(r.sentence, s-1); k < i && r.sentence[k] < s; k++ {
		switch {
		case !r.onePerson(k) || r.apart(r.root(i), r.root(k)) || found != frame.None && r.root(k) == r.root(found):
		case found != frame.None || r.mentions[k].Kind != mention.Name || r.quote[k] != frame.None:
			return frame.None
		default:
			found = k
		}
	}
	return found
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
