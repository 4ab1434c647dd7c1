package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// plain says whether a clause of a quotation is read so plainly that it is
// stated besides the quotation's words: a main clause with a subject of its own,
// of names and descriptions. What its pronouns refer to, and what its side
// clauses amount to, is mostly not told by the article.
//
//	“The harbour is shut because of them,” she said → nothing of its own
//	“The mayor closed the harbour,” she said → the mayor closes the harbour
func (b *builder) plain(i int) bool {
	q := b.speechAt(i)
	if q == frame.None {
		return true
	}
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	if f.Subject != frame.None && !f.Raised && t.Tokens[f.Subject].Start < b.frames.Quotes[q].Start {
		return true // only the end of the clause is quoted
	}
	if b.inSingleMarks(i) {
		return false // “He told me, 'Norway paid them,' and left”: somebody else's words
	}
	if f.Kind == frame.Noun || !f.Finite || f.Raised && f.Link != frame.Conjunct || f.Subject == frame.None || b.frames.Quotes[q].Outer != frame.None {
		return false
	}
	for cur := i; ; {
		c := &b.frames.Frames[cur]
		if c.Parent == frame.None || c.Link == frame.Content && b.speechAt(c.Parent) != q {
			break
		}
		if c.Link != frame.Conjunct {
			return false
		}
		cur = c.Parent
	}
	for _, a := range f.Arguments {
		if a.Head == frame.None || a.Frame != frame.None {
			continue
		}
		if !b.frames.Quotes[q].Contains(t.Tokens[a.Head].Span) {
			return false
		}
		x := t.Tokens[a.Head].XPOS
		if strings.HasPrefix(x, "PRP") && !speakers[t.Lower(a.Head)] && !b.namedIn(q, f.Sentence, a.Head) || x == "DT" || strings.HasPrefix(x, "W") || x == "EX" {
			return false
		}
	}
	return true
}

// namedIn says whether quotation q has, before a pronoun, the name that it stands for.
func (b *builder) namedIn(q, s, head int) bool {
	p := b.participant(s, head)
	if p == None || b.layer.Participants[p].Entity == None {
		return false
	}
	before := token.Span{Start: b.frames.Quotes[q].Start, End: b.frames.Trees[s].Tokens[head].Start}
	surname := lastWord(b.label(p))
	return slices.ContainsFunc(b.mentions, func(m mention.Mention) bool {
		return m.Kind == mention.Name && before.Contains(m.Span) && lastWord(m.Text(b.source)) == surname
	})
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// speakers are the pronouns that whoever speaks uses of himself.
var speakers = set("i me myself")

// speechAt is the quotation of somebody's words that the head of frame i stands in.
func (b *builder) speechAt(i int) int {
	q := b.quoteOf(i)
	for q != frame.None && !b.frames.Quotes[q].Speech {
		q = b.frames.Quotes[q].Outer
	}
	return q
}
