package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
	"kgx/extract/value"
	"kgx/graph/schema"
)

// copula states what a subject is said to be.
func (b *builder) copula(i int, a attitude) {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	if s := f.Argument(frame.Agent); s != nil && b.quoteOf(i) != frame.None && vagueSubjects[t.Lower(s.Head)] {
		return
	}
	if b.ofNothing(f) {
		return
	}
	f.Surface = beForm(f.Surface)
	p := b.parts(i)
	if len(p.agents) == 0 || t.Child(f.Head, "expl") != frame.None {
		return
	}
	xpos := t.Tokens[f.Head].XPOS
	prep := t.Preposition(f.Head)
	switch {
	case prep != "" && !strings.HasPrefix(xpos, "V") && !strings.HasPrefix(xpos, "J"):
		if who := b.participant(f.Sentence, f.Head); who != None && b.layer.Participants[who].Entity != None {
			b.edges(i, a, p, p.agents, []int{who}, join("be", prep), f.Surface+" "+prep)
		} else if strings.HasPrefix(xpos, "N") {
			b.literals(i, a, p, p.agents, b.wider(t, f.Head, frame.None), join("be", prep), f.Surface+" "+prep)
		}
	case b.valueAt(t.Tokens[f.Head].Span) != nil:
		m := b.valueAt(t.Tokens[f.Head].Span)
		p.qualifiers = append(p.qualifiers, b.quantity("amount", m))
		sum := bounded(b.source, m.Span)
		if whole := b.wider(t, f.Head, frame.None); whole.Contains(sum) {
			sum = whole
		}
		b.literals(i, a, p, p.agents, sum, "be", f.Surface)
	case strings.HasPrefix(xpos, "CD"):
		b.isNumber(i, a, p, t)
	case strings.HasPrefix(xpos, "N"):
		b.isNoun(i, a, p, t)
	case strings.HasPrefix(xpos, "J"):
		b.isAdjective(i, a, p, t)
	}
}

// vagueSubjects of a quotation refer to anything that was spoken of before.
var vagueSubjects = set("it this that these those they")

// ofNothing says whether the subject is a noun that says what something is to
// another, and no word with it says to what: "the likeliest venue is Roth Hall".
func (b *builder) ofNothing(f *frame.Frame) bool {
	a := f.Argument(frame.Agent)
	if a == nil || a.Head == frame.None {
		return false
	}
	t := &b.frames.Trees[f.Sentence]
	head := t.Resolve(a.Head)
	noun := lower(t.Lemma(head))
	return len(a.Heads) == 1 && (shells[noun] || relative[noun]) && t.Noun(head) && t.Child(head, "nmod", "nmod:poss", "compound", "acl") == frame.None && b.entityAt(t, head) == None
}

// relative are nouns for what something is to another: a match's venue, a race's
// favourite.
var relative = set("venue location favourite favorite winner loser runner-up frontrunner front-runner purpose target deadline date cause consequence alternative successor replacement rival culprit motive")

// isNumber: "the toll was 29", "the vote was 52 to 48", "X is 34".
func (b *builder) isNumber(i int, a attitude, p *parts, t *frame.Tree) {
	f := &b.frames.Frames[i]
	at := t.Tokens[f.Head].Span
	if b.timeAt(at) != nil || len(p.agents) != 1 {
		return
	}
	found, from, ok := around(b.source, at)
	person := schema.IsA(b.layer.Participants[p.agents[0]].Type, "person")
	switch {
	case !ok || t.Child(f.Head, "nmod") != frame.None && found.Kind != value.Score: // "one of the best"
	case !person:
		if found.Kind == value.Score { // its second number is no argument
			p.qualifiers = nil
		}
		b.literals(i, a, p, p.agents, bounded(b.source, token.Span{Start: found.Start + from, End: found.End + from}), "be", f.Surface)
	case found.Kind == value.Count && found.Value < 115 && t.Word(f.Head)[0] <= '9' && b.layer.Participants[p.agents[0]].Count == nil:
		b.literals(i, a, p, p.agents, at, "age", "age")
	}
}

// isNoun: "X is chairman of Y", "X is Y", "X is a lawyer".
func (b *builder) isNoun(i int, a attitude, p *parts, t *frame.Tree) {
	f := &b.frames.Frames[i]
	if e := b.named(t.Tokens[f.Head].Span, plural(t, f.Head)); e != None {
		if who := b.ofEntity(e); who != None && !slices.Contains(p.agents, who) { // "Lund is a chemist": the chemist is she
			b.edges(i, a, p, p.agents, []int{who}, "be", f.Surface)
			return
		}
	}
	for k, o := range p.others {
		if o.participant == None || b.layer.Participants[o.participant].Entity == None || o.place {
			continue
		}
		p.others = append(p.others[:k:k], p.others[k+1:]...)
		noun := lower(t.Lemma(f.Head))
		b.edges(i, a, p, p.agents, []int{o.participant}, join(noun, o.preposition), f.Surface+" "+b.bareWords(t, f.Head)+" "+o.preposition)
		return
	}
	b.literals(i, a, p, p.agents, b.wider(t, f.Head, frame.None), "be", f.Surface)
}

// isAdjective: "X is aware of Y", "X is ill".
func (b *builder) isAdjective(i int, a attitude, p *parts, t *frame.Tree) {
	f := &b.frames.Frames[i]
	adjective := t.Lower(f.Head)
	for k, o := range p.others {
		if o.place || o.preposition == "" || o.head < f.Head {
			continue
		}
		p.others = append(p.others[:k:k], p.others[k+1:]...)
		predicate, label := join("be_"+adjective, o.preposition), f.Surface+" "+adjective+" "+o.preposition
		if o.participant != None {
			b.edges(i, a, p, p.agents, []int{o.participant}, predicate, label)
		} else {
			b.literals(i, a, p, p.agents, o.words, predicate, label)
		}
		return
	}
	if _, opens := embeds(adjective, infinitive); opens { // "is due", "is able": what to is lost
		return
	}
	for _, arg := range f.Arguments {
		if arg.Function == frame.Clause {
			return // "is set to", "is able to"
		}
	}
	b.literals(i, a, p, p.agents, b.wider(t, f.Head, frame.None), "be", f.Surface)
}

// bareWords is the noun with the words before it that are no article.
func (b *builder) bareWords(t *frame.Tree, head int) string {
	first := head
	for first > 0 && b.under(t, first-1, head) && t.Tokens[first-1].XPOS != "DT" && t.Tokens[first-1].XPOS != "PRP$" && t.Tokens[first-1].XPOS != "POS" && (strings.HasPrefix(t.Tokens[first-1].XPOS, "N") || strings.HasPrefix(t.Tokens[first-1].XPOS, "J")) {
		first--
	}
	return lower(t.Span(first, head+1).Text(b.source))
}

// beForm is the full form of "be" for a label.
func beForm(word string) string {
	switch word {
	case "'s", "’s", "be", "being":
		return "is"
	case "'m", "’m":
		return "is"
	case "'re", "’re":
		return "are"
	case "been":
		return "was"
	}
	return word
}
