package statement

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// when is the time that belongs to frame i: an expression that hangs on its
// head, or on a noun that does. What only bounds it ("until May") is no time of
// it, nor what another time is told by ("after a match on Sunday").
func (b *builder) when(i int) *Time {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	var best *Time
	for k := range t.Tokens {
		m := b.timeAt(t.Tokens[k].Span)
		if m == nil || best != nil && best.Contains(t.Tokens[k].Span) {
			continue
		}
		if up := t.Tokens[k].Head; up >= 0 && m.Contains(t.Tokens[up].Span) { // not the expression's head
			continue
		}
		if b.timed(t, k) != f.Head {
			continue
		}
		if m.Norm == "" || duration(m) || m.Vague || b.limit(t, m) != "" || ordering[t.Preposition(k)] || b.ordered(t, f.Head, k) || b.ofBase(t, k, f.Lemma) {
			continue
		}
		found, ok := b.dated(m)
		if !ok {
			continue
		}
		if best == nil || best.Value == "" && found.Value != "" {
			best = found
		}
	}
	if best == nil {
		best = b.whenDone(i)
	}
	if best == nil {
		best = b.ofOccasion(i)
	}
	return b.listed(best)
}

// whenDone is the time of what frame i says is done or not, which is that of frame i too: "declined to comment on
// Monday".
func (b *builder) whenDone(i int) *Time {
	if !atOnce[b.frames.Frames[i].Lemma] {
		return nil
	}
	for c := range b.frames.Frames {
		if g := &b.frames.Frames[c]; c != i && g.Parent == i && g.Link == frame.Content && g.Opener == "to" && !g.Finite && !atOnce[g.Lemma] {
			return b.when(c)
		}
	}
	return nil
}

// period is the stretch of time that an amount of frame i is for, where no date but
// its words alone tell it: "the six months to 30 June", "the previous year".
func (b *builder) period(i int) *Time {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	for k := range t.Tokens {
		m := b.timeAt(t.Tokens[k].Span)
		if m == nil || k == 0 || t.Tokens[k].Head < 0 || m.Contains(t.Tokens[t.Tokens[k].Head].Span) || b.timed(t, k) != f.Head {
			continue
		}
		if _, ok := b.dated(m); !ok && !m.Vague {
			return &Time{Span: m.Span}
		}
		last := k + 1
		for last < len(t.Tokens) && m.Contains(t.Tokens[last].Span) {
			last++
		}
		if !duration(m) || last+1 >= len(t.Tokens) || !closing[t.Lower(last)] {
			continue
		}
		if end := b.timeAt(t.Tokens[last+1].Span); end != nil && end.Date != "" {
			return &Time{Span: token.Span{Start: m.Start, End: end.End}}
		}
	}
	return nil
}

// closing are the words between a stretch of time and the day that it ends on.
var closing = set("to ended ending through until")

// ofOccasion is the time of frame i by the noun that it took place in: "in a 1998 report", "during the May 2004
// campaign", "the 1998 regatta, in which six died".
func (b *builder) ofOccasion(i int) *Time {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	if f.Kind != frame.Verb {
		return nil
	}
	for _, k := range t.Children(f.Head, "obl") {
		noun, within := lower(t.Lemma(k)), t.Preposition(k)
		if within == "during" || within == "in" && (occasions[noun] || happenings[noun]) {
			if found := b.dateOfNoun(t, k); found != nil {
				return found
			}
		}
		if up := t.Tokens[f.Head].Head; noun == "which" && (within == "in" || within == "during") && t.Is(f.Head, "acl:relcl") && up >= 0 {
			return b.dateOfNoun(t, up)
		}
	}
	return nil
}

// dateOfNoun is the date of the calendar that stands before a noun: "the 1998 report".
func (b *builder) dateOfNoun(t *frame.Tree, noun int) *Time {
	for _, k := range t.Children(noun, "nummod", "compound", "amod", "nmod") {
		if m := b.timeAt(t.Tokens[k].Span); k < noun && m != nil && m.Date != "" && !m.Vague {
			return &Time{Span: m.Span, Value: m.Date}
		}
	}
	return nil
}

// timed is the head of the frame that a time expression belongs to.
func (b *builder) timed(t *frame.Tree, k int) int {
	if said := b.saidRightBefore(t, k); said != frame.None {
		return said
	}
	for n := 0; n < len(t.Tokens); n++ {
		rel, _, _ := strings.Cut(t.Tokens[k].Relation, ":")
		if rel != "obl" && rel != "nmod" && rel != "advmod" && rel != "obj" && rel != "conj" && rel != "dep" || t.Tokens[k].Relation == "nmod:poss" {
			return frame.None
		}
		if n > 0 && relating[t.Preposition(k)] { // "after the match on Sunday"
			return frame.None
		}
		k = t.Tokens[k].Head
		if k < 0 {
			return frame.None
		}
		s := b.sentenceOf(t)
		if _, ok := b.frameAt[place{s, k}]; ok {
			return k
		}
	}
	return frame.None
}

// saidRightBefore is the verb of a report that a time expression stands right behind, whatever it hangs on: "The
// firm made it, Orr said on Monday."
func (b *builder) saidRightBefore(t *frame.Tree, k int) int {
	m := b.timeAt(t.Tokens[k].Span)
	if t.Is(k, "compound", "amod", "nummod", "nmod:poss") { // "reported third-quarter profit"
		return frame.None
	}
	for v := k - 1; v >= 0; v-- {
		if t.Tokens[v].End > m.Start || between[t.Lower(v)] {
			continue
		}
		i, ok := b.frameAt[place{b.sentenceOf(t), v}]
		if ok && b.frames.Frames[i].Kind == frame.Verb && b.reports(i) {
			return v
		}
		break
	}
	return frame.None
}

// ofBase says whether the expression at token k tells when a sum or number was true that another is measured by:
// "rose to $3 million from $2 million a year ago".
func (b *builder) ofBase(t *frame.Tree, k int, lemma string) bool {
	m := b.timeAt(t.Tokens[k].Span)
	v := k
	for v > 0 && t.Tokens[v-1].End > m.Start {
		v--
	}
	value := false
	for v--; v >= 0; v-- {
		switch w := t.Lower(v); {
		case b.valueAt(t.Tokens[v].Span) != nil, unitWords[w]:
			value = true
		case !value:
			return false
		case w == "from" || w == "than" || w == "versus":
			return lemma != "range"
		case w == "with" || w == "to":
			return v > 0 && (t.Lower(v-1) == "compared" || t.Lower(v-1) == "compare")
		default:
			return false
		}
	}
	return false
}

// limit is the word right before an expression by which it only says from or up
// to when something holds; "" where it says when. A range has both ends itself:
// "from 2009 to 2014".
func (b *builder) limit(t *frame.Tree, m *mention.Mention) string {
	if duration(m) || strings.Contains(m.Date, "/") {
		return ""
	}
	for k := len(t.Tokens) - 1; k >= 0; k-- {
		if t.Tokens[k].End > m.Start || loose[t.Lower(k)] {
			continue
		}
		if w := t.Lower(k); limits[w] {
			return w
		}
		return ""
	}
	return ""
}

// ordered says whether an expression at token k stands behind another event by
// which the sentence places the one at head, so that it is that event's: "spoke
// after hours of talks on 15 January".
func (b *builder) ordered(t *frame.Tree, head, k int) bool {
	for _, c := range t.Children(head, "obl", "nmod", "advcl") {
		if c <= head || c >= k || !relating[t.Preposition(c)] || b.kind(t, c) == "person" {
			continue
		}
		if m := b.timeAt(t.Tokens[c].Span); m != nil && !duration(m) {
			continue
		}
		comma := false
		for n := c; n < k; n++ {
			comma = comma || t.Lower(n) == ","
		}
		if !comma {
			return true
		}
	}
	return false
}

// dated is the time of an expression; ok is false where it says when only by
// what stands before it ("the previous year") and nothing tells it.
func (b *builder) dated(m *mention.Mention) (found *Time, ok bool) {
	words := strings.Fields(lower(m.Text(b.source)))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	found = &Time{Span: m.Span, Value: m.Date}
	found.Start = b.partOfDay(m.Start)
	if strings.Contains(m.Date, "/") { // both ends of a range are told: "2009 to 2014"
		for k := range b.mentions {
			if o := &b.mentions[k]; o.Kind == mention.Time && o.Date == m.Date && o.Start < m.End+12 && m.Start < o.End+12 {
				found.Start, found.End = min(found.Start, o.Start), max(found.End, o.End)
			}
		}
	}
	return found, m.Date != "" || !placedByContext[words[0]]
}

// partOfDay is where the words of a time that begins at start begin with what says that it is early or late:
// "late Tuesday".
func (b *builder) partOfDay(start int) int {
	before := lower(b.source[max(0, start-len(" earlier ")):start])
	for _, w := range []string{"early", "late", "earlier", "later"} {
		if strings.HasSuffix(before, " "+w+" ") {
			return start - len(w) - 1
		}
	}
	return start
}

var (
	limits          = set("until till since before after from to by through")
	loose           = set("at least about around early late the") // stand between a limit and its time
	relating        = set("after before following since")
	occasions       = set("report study survey poll interview book paper article essay memo letter speech ruling election campaign primary race debate referendum season final tournament championship war")
	atOnce          = set("decline refuse fail manage begin start stop try attempt hasten move rush")
	ordering        = set("after before since until till")
	between         = set("on in at early late earlier later , (")
	unitWords       = set("a an share or , million billion cents dollars")
	placedByContext = set("previous following same subsequent preceding")
)

func (b *builder) sentenceOf(t *frame.Tree) int {
	for s := range b.frames.Trees {
		if &b.frames.Trees[s] == t {
			return s
		}
	}
	return 0
}

// lasting are the prepositions of how long something lasts.
var lasting = map[string]bool{"": true, "for": true, "to": true, "by": true, "of": true, "throughout": true}

// duration says whether a time expression says how long, not when.
func duration(m *mention.Mention) bool { return m.Date == "" && strings.HasPrefix(m.Norm, "P") }
