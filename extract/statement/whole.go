package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
)

// longestLabel is how many words the label of a described participant has at most.
const longestLabel = 14

// whole gives described participants the label that tells them from others of
// their kind: "gap between exports and imports", not "gap". Phrases were
// compared by the short label before.
func (b *builder) whole() {
	for _, d := range b.described {
		if d.participant == None || d.at.token == frame.None {
			continue
		}
		p := &b.layer.Participants[d.participant]
		if label := b.full(d.at.sentence, d.at.token); label != "" && label != p.Label {
			p.Label, p.Short = label, p.Label
		}
	}
	b.layer.Statements = slices.DeleteFunc(b.layer.Statements, func(s Statement) bool { // "leaders from Spain" are from Spain
		return s.Frame == None && s.Form == Edge && strings.HasPrefix(s.Predicate, "be_") && strings.Contains(b.label(s.Ties[0].Participant), b.label(s.Ties[1].Participant))
	})
}

// tells says whether the frame of token k makes a statement of its own.
func (b *builder) tells(s, k int) bool {
	i, ok := b.frameAt[place{s, k}]
	return ok && slices.ContainsFunc(b.layer.Statements, func(o Statement) bool { return o.Frame == i })
}

// full is the phrase of a head without article and relative clause, as far as
// it is no longer than a label may be.
func (b *builder) full(s, head int) string {
	t := &b.frames.Trees[s]
	if t.Tokens[head].XPOS == "CD" {
		return ""
	}
	label, last := b.opening(s, head), head+1
	for _, k := range t.Children(head) {
		if k < head {
			continue
		}
		text, end := b.complement(s, head, k, last, longestLabel-words(label))
		if text == "" {
			break
		}
		label, last = label+" "+text, end
	}
	if of := b.ofWhat(s, head); last == head+1 && of != "" {
		label += " of " + of
	}
	return strings.Join(strings.Fields(label), " ")
}

// opening is a head with all that stands before it and tells it from others:
// "some of", "at least 76", "a northern versus southern hemisphere".
func (b *builder) opening(s, head int) string {
	t := &b.frames.Trees[s]
	label := b.core(s, head)
	first := b.before(t, head)
	for first > 1 && t.Child(head, "nmod:poss") == frame.None { // "old and new rules"
		joins := t.Tokens[first-1].XPOS == "CC" || t.Tokens[first-1].XPOS == "IN" && t.Tokens[first-1].Head != head
		if !joins || !b.under(t, first-1, head) || !b.under(t, first-2, head) || !strings.HasPrefix(t.Tokens[first-2].XPOS, "J") && !strings.HasPrefix(t.Tokens[first-2].XPOS, "N") {
			break
		}
		first = b.before(t, first-2)
		label = t.Span(first, head+1).Text(t.Source)
	}
	if n := t.Child(head, "nummod"); n != frame.None && n < head && t.Child(head, "nmod:poss") == frame.None {
		if from, _ := t.Extent(n, nil); from < first || b.beforeNumber(t, first, head) {
			first = min(first, from)
			label = t.Span(first, head+1).Text(t.Source)
		}
	}
	if first > 0 && t.Tokens[first-1].Head == head && quantifiers[t.Lower(first-1)] {
		label = t.Lower(first-1) + " " + label
	}
	if up := t.Tokens[head].Head; up >= 0 && up < head && t.Is(head, "nmod") && t.Preposition(head) == "of" && b.measured(s, t, up) == head {
		label = b.opening(s, up) + " of " + label
	}
	return label
}

// quantifiers are determiners that say how many of a kind are meant.
var quantifiers = set("some all every each either both another few many most several")

// complement is what child k of a noun adds to its phrase from token at on, if
// it tells the noun from others of its kind: all of it, or without what hangs on
// it, in at most so many words; end is the token behind it.
func (b *builder) complement(s, head, k, at, most int) (text string, end int) {
	t := &b.frames.Trees[s]
	switch x := t.Tokens[k].XPOS; {
	case t.Tokens[k].Relation == "nmod:poss", b.timeAt(t.Tokens[k].Span) != nil:
		return "", 0
	case t.Is(k, "nmod"):
		if !restricting[t.Preposition(k)] || !strings.HasPrefix(x, "N") && x != "CD" {
			return "", 0
		}
	case !t.Is(k, "acl") || t.Tokens[k].Relation == "acl:relcl" || b.tells(s, k) || x != "VBN" && x != "VBD" && x != "VBG" && t.Lower(at) != "to":
		return "", 0
	}
	for _, deep := range []bool{true, false} {
		first, last := t.Extent(k, func(c int) bool {
			return t.Is(c, "acl:relcl", "appos", "parataxis", "advcl") || t.Is(c, "acl", "conj", "nmod") && (!deep && t.Is(k, "nmod") && t.Tokens[c].Relation != "nmod:poss" || c > 0 && t.Word(c-1) == ",") ||
				t.Is(c, "conj") && t.Child(c, "nmod:poss") != frame.None
		})
		if first != at || last-first < 2 || t.Is(first, "punct") || last < len(t.Tokens) && (quoteMarks[t.Word(last)] || hyphen(t.Word(last))) {
			continue
		}
		if text, ok := b.spelled(s, first, last); ok && words(text) <= most {
			return text, last
		}
	}
	return "", 0
}

var quoteMarks = set("\" `` “ ‘ « „")

// restricting are prepositions of phrases that tell a noun from others of its kind.
var restricting = set("of in on for to from with between against about over at by into among within under near outside without towards toward regarding concerning behind across around inside through beyond")

// spelled are tokens as they are written, pronouns of owners replaced by their
// names; ok is false where a pronoun would be left.
func (b *builder) spelled(s, first, last int) (text string, ok bool) {
	t := &b.frames.Trees[s]
	var out strings.Builder
	for k := first; k < last; k++ {
		if k > first {
			out.WriteString(t.Source[t.Tokens[k-1].End:t.Tokens[k].Start])
		}
		switch x := t.Tokens[k].XPOS; {
		case x == "PRP$":
			owner := b.ownerName(s, t, k)
			if owner == "" {
				return "", false
			}
			out.WriteString(owner)
		case strings.HasPrefix(x, "PRP"), strings.HasPrefix(x, "W"):
			return "", false
		default:
			out.WriteString(t.Word(k))
		}
	}
	text = out.String()
	return text, !slices.ContainsFunc([]string{"\"", "“", "”", "(", ")", "\n"}, func(mark string) bool { return strings.Contains(text, mark) })
}

// ofOwner is the participant of words whose owner is a pronoun, so that the
// owner's name can stand there: "its accounts". It is None where the label would
// say less than the words.
func (b *builder) ofOwner(s, head int, said token.Span) int {
	t := &b.frames.Trees[s]
	poss := t.Child(head, "nmod:poss")
	if poss == frame.None || t.Tokens[poss].XPOS != "PRP$" || b.ownerName(s, t, poss) == "" || words(b.full(s, head)) < words(said.Text(b.source)) {
		return None
	}
	return b.participant(s, head)
}
