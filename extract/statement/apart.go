package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// apart is who token head of a frame refers to where coreference has it that he
// does something to himself: only a reflexive says so. A description is then of
// somebody else ("Lopez met the Chilean leader"); of a pronoun nothing is known.
// others are the participants at the verb's other end.
func (b *builder) apart(s, head, who int, others []int) int {
	if who == None || !slices.Contains(others, who) || b.layer.Participants[who].Entity == None {
		return who
	}
	t := &b.frames.Trees[s]
	switch {
	case strings.HasPrefix(t.Tokens[head].XPOS, "PRP"):
		if w := t.Lower(head); strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") {
			return who
		}
		return None
	case b.mentionAt(t.Tokens[head].Span, mention.Name) != None || !strings.HasPrefix(t.Tokens[head].XPOS, "NN"):
		return who
	}
	p := b.describeAs(s, t, head, false)
	b.known[place{s, head}] = p
	return p
}

// others are found, the participants of heads, with those set apart that are
// among the participants at the verb's other end.
func (b *builder) others(s int, heads, found, ends []int) []int {
	if !slices.ContainsFunc(found, func(p int) bool { return slices.Contains(ends, p) }) {
		return found
	}
	var out []int
	for _, h := range heads {
		h = b.frames.Trees[s].Resolve(h)
		if p := b.apart(s, h, b.participant(s, h), ends); p != None && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// doers are the participants that a frame's subject in the active is.
func (b *builder) doers(f *frame.Frame) []int {
	a := f.Argument(frame.Agent)
	if a == nil || f.Passive || f.Kind != frame.Verb {
		return nil
	}
	return b.participants(f.Sentence, a.Heads)
}

// sufferers are the participants that a frame's subject in the passive is.
func (b *builder) sufferers(f *frame.Frame) []int {
	a := f.Argument(frame.Patient)
	if a == nil || !f.Passive || f.Kind != frame.Verb {
		return nil
	}
	return b.participants(f.Sentence, a.Heads)
}

// sets says whether a preposition sets two people against each other, so that
// what stands behind it is not the subject: "with", "against", not "in" or "as".
func (b *builder) sets(preposition string, who int) bool {
	return facing[preposition] && (schema.IsA(b.layer.Participants[who].Type, "person") || preposition == "against")
}

var facing = set("with against to from for about at on over")
