package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// What a mention may refer to, by number and kind.
const (
	onePerson  = 1
	manyPeople = 2
	thing      = 4
	anything   = onePerson | manyPeople | thing
)

// refers is what all mentions of a cluster may refer to; anything where they do
// not agree in themselves.
func (r *resolver) refers(root int) int {
	all := anything
	for _, m := range r.members[root] {
		all &= r.kindOf(m)
	}
	if all == 0 {
		return anything
	}
	return all
}

// kindOf is what mention i may refer to, by its own words.
func (r *resolver) kindOf(i int) int {
	switch m := r.mentions[i]; m.Kind {
	case mention.Pronoun:
		switch c, known := pronouns[strings.ToLower(r.words(i))]; {
		case !known:
		case c == pronounHe || c == pronounShe:
			return onePerson
		case c == pronounIt:
			return thing
		case c == pronounThey:
			return manyPeople | thing
		}
	case mention.Name:
		switch {
		case m.Type == "misc":
		case group(m.Type) == "person":
			return onePerson
		default:
			return manyPeople | thing
		}
	case mention.Adjective:
		return manyPeople | thing
	case mention.Nominal:
		switch {
		case m.Type != "person" && m.Type != "misc":
			return manyPeople | thing
		case m.Type == "person" && mention.OfEither(m.Norm):
			return r.peopleOf(i) | thing // "the operator" may be a company
		case m.Type == "person":
			return r.peopleOf(i)
		}
	}
	return anything
}

// peopleOf is how many people description i is of, as the tree of its sentence
// tells.
func (r *resolver) peopleOf(i int) int {
	if r.heads[i] == frame.None {
		return onePerson | manyPeople
	}
	t := &r.frames.Trees[r.sentence[i]]
	switch head := t.Tokens[r.heads[i]]; {
	case head.XPOS == "NNS" || head.XPOS == "NNPS":
		return manyPeople
	case head.XPOS == "NN" && t.Child(r.heads[i], "conj") == frame.None:
		return onePerson
	}
	return onePerson | manyPeople
}

// outnumbered says whether name b is not what the plural pronoun i stands for
// since a plural noun behind it is the subject of what the sentence tells before
// the pronoun: "a Volvo spokesman says drivers like it when they save fuel".
func (r *resolver) outnumbered(i, b int) bool {
	if r.mentions[i].Kind != mention.Pronoun || pronouns[strings.ToLower(r.words(i))] != pronounThey || !r.named(b) || r.heads[i] == frame.None {
		return false
	}
	t := &r.frames.Trees[r.sentence[i]]
	for k := range r.heads[i] {
		if !t.Is(k, "nsubj") {
			continue
		}
		head := t.Tokens[t.Resolve(k)]
		if (head.XPOS == "NNS" || head.XPOS == "CD") && head.Start > r.mentions[b].Start && !r.mentions[b].Contains(head.Span) {
			return true
		}
	}
	return false
}
