package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// What a mention may refer to, by number and kind.
const (
	onePerson  = 1
	manyPeople = 2
	thing      = 4
	manyThings = 8
	anything   = onePerson | manyPeople | thing | manyThings
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
			return manyPeople | thing | manyThings
		}
	case mention.Name:
		switch {
		case m.Type == "misc":
		case group(m.Type) == "person":
			return onePerson
		case strings.HasSuffix(r.plain(i), "s"):
			return manyPeople | thing | manyThings
		default:
			return manyPeople | thing
		}
	case mention.Adjective:
		return manyPeople | thing
	case mention.Nominal:
		switch {
		case m.Type != "person" && m.Type != "misc":
			return r.thingsOf(i)
		case m.Type == "person" && mention.OfEither(m.Norm):
			return r.peopleOf(i) | r.thingsOf(i)&^manyPeople // "the operator" may be a company
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

// thingsOf is how many things description i is of: "these companies" are no one company,
// though one may be many people. Talks and elections may be one event.
func (r *resolver) thingsOf(i int) int {
	switch {
	case r.peopleOf(i) != manyPeople:
		return manyPeople | thing
	case describedEvents[r.mentions[i].Type]:
		return manyPeople | thing | manyThings
	}
	return manyThings
}

// oneThing says whether description i is of one thing.
func (r *resolver) oneThing(i int) bool { return r.peopleOf(i) == onePerson }

// outnumbered says whether a name, of which b is a mention, is not what the plural
// pronoun i stands for: it is of a place that does nothing, or a plural noun stands
// before the pronoun, in its sentence and behind the name, that is of people or
// organizations or a subject ("a Volvo spokesman says drivers like it when they save
// fuel").
func (r *resolver) outnumbered(i, b int) bool {
	if r.mentions[i].Kind != mention.Pronoun || pronouns[strings.ToLower(r.words(i))] != pronounThey || !r.hasName(b) || r.heads[i] == frame.None {
		return false
	}
	if r.named(b) && group(r.mentions[b].Type) == "location" && !r.acts(b) {
		return true
	}
	t := &r.frames.Trees[r.sentence[i]]
	for k := range r.heads[i] {
		head := t.Tokens[t.Resolve(k)]
		if head.XPOS != "NNS" && (head.XPOS != "CD" || !t.Is(k, "nsubj")) || head.Start <= r.mentions[b].Start || r.mentions[b].Contains(head.Span) {
			continue
		}
		kind, known := mention.NounType(t.Lower(k))
		if r.named(b) && t.Is(k, "nsubj") || t.Lower(k) == "people" || known && (kind == "person" || schema.IsA(kind, "organization")) {
			return true
		}
	}
	return false
}

// acts says whether mention b is the subject of a verb.
func (r *resolver) acts(b int) bool {
	return r.heads[b] != frame.None && r.frames.Trees[r.sentence[b]].Is(r.heads[b], "nsubj")
}
