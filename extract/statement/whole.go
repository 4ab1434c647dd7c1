package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/frame"
	"kgx/extract/mention"
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
		if label := b.telling(d); label != "" && label != p.Label && (label != strings.ToUpper(label) || !strings.EqualFold(label, p.Label)) { // not as a text in capitals has it
			p.Label, p.Short = label, p.Label
		}
	}
	b.unnamed()
	b.layer.Statements = slices.DeleteFunc(b.layer.Statements, func(s Statement) bool { // "leaders from Spain" are from Spain
		return s.Frame == None && s.Form == Edge && strings.HasPrefix(s.Predicate, "be_") && strings.Contains(b.label(s.Ties[0].Participant), b.label(s.Ties[1].Participant)) ||
			b.inLabel(s)
	})
}

// inLabel says whether a statement only says what the label of who or what it is
// of says: that the rifle found near the house was found near the house.
func (b *builder) inLabel(s Statement) bool {
	if s.Frame == None || b.frames.Frames[s.Frame].Kind != frame.Verb || len(s.Ties) == 0 {
		return false
	}
	f := &b.frames.Frames[s.Frame]
	t := &b.frames.Trees[f.Sentence]
	if !t.Is(f.Head, "acl") || t.Tokens[f.Head].Relation == "acl:relcl" {
		return false
	}
	for _, tie := range s.Ties[1:] {
		if b.layer.Participants[tie.Participant].Entity != None {
			return false
		}
	}
	p := b.layer.Participants[s.Ties[0].Participant]
	return p.Entity == None && p.Short != "" && strings.HasPrefix(strings.TrimPrefix(p.Label, p.Short+" "), t.Word(f.Head)+" ")
}

// unnamed does the same for entities that are known by descriptions alone: "the
// treaty on fishing rights", not "the treaty".
func (b *builder) unnamed() {
	for e := range b.entities {
		p := b.ofEntities[e]
		if p == None || slices.ContainsFunc(b.entities[e].Mentions, func(m int) bool {
			return b.mentions[m].Kind == mention.Name || b.mentions[m].Kind == mention.Adjective
		}) {
			continue
		}
		d := described{at: place{0, frame.None}}
		for _, m := range b.entities[e].Mentions {
			if b.mentions[m].Kind != mention.Nominal || b.mentions[m].Nested {
				continue
			}
			s, top := b.topOf(b.mentions[m].Span)
			if top != frame.None && capital(b.frames.Trees[s].Word(top)) && !capital(b.entities[e].Name) {
				continue // a headline's capitals make a name of it that it has not
			}
			switch {
			case top == frame.None || !b.frames.Trees[s].Noun(top):
			case d.at.token == frame.None:
				d.at = place{s, top}
			default:
				d.again = append(d.again, place{s, top})
			}
		}
		if d.at.token == frame.None {
			continue
		}
		if label := b.telling(d); words(label) > words(b.entities[e].Name) && words(label) <= longestLabel {
			b.layer.Participants[p].Label = label
		}
	}
}

// capital says whether words begin with a capital letter.
func capital(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return unicode.IsUpper(first)
}

// telling is the label of the mention that tells most who or what is meant: the
// first, unless a later one says the same with more, or the first says nothing but
// what sort of thing it is.
func (b *builder) telling(d described) string {
	best := b.full(d.at.sentence, d.at.token)
	for _, at := range d.again {
		t := &b.frames.Trees[at.sentence]
		opening := lower(b.opening(at.sentence, at.token))
		if first, _, _ := strings.Cut(opening, " "); quantifiers[first] || apartFrom[first] || strings.Contains(opening, " of ") {
			continue // "some of the firms"
		}
		label := b.full(at.sentence, at.token)
		_, behind, _ := strings.Cut(lower(label)+" ", lower(t.Word(at.token))+" ")
		preposition, _, _ := strings.Cut(behind, " ")
		switch {
		case strings.HasSuffix(lower(label), " "+lower(best)),
			words(best) == 1 && words(label) > 1 && (t.Is(at.token, "nsubj") || behind == "" || preposition == "of"),
			words(best) <= 2 && words(behind) > 2 && (preposition == "between" || preposition == "among" || calling[preposition]):
			best = label
		}
	}
	return best
}

// tells says whether the frame of token k makes a statement of its own, and it is
// not only by that frame that the article speaks of the noun that it describes.
func (b *builder) tells(s, head, k int) bool {
	i, ok := b.frameAt[place{s, k}]
	if !ok || !slices.ContainsFunc(b.layer.Statements, func(o Statement) bool { return o.Frame == i }) {
		return false
	}
	p, known := b.known[place{s, head}]
	return !known || b.before(&b.frames.Trees[s], head) < head || !slices.ContainsFunc(b.layer.Statements, func(o Statement) bool {
		return o.Frame != i && slices.ContainsFunc(o.Ties, func(t Tie) bool { return t.Participant == p })
	})
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
	} else if last == head+1 {
		label += b.suchAs(t, head)
	}
	return strings.Join(strings.Fields(label), " ")
}

// suchAs are the examples named right behind a head, wherever the tree hangs
// them: " such as Orvia and Tessel", "" where there are none.
func (b *builder) suchAs(t *frame.Tree, head int) string {
	if head+3 >= len(t.Tokens) || t.Lower(head+1) != "such" || t.Lower(head+2) != "as" {
		return ""
	}
	last := head + 3
	for last < len(t.Tokens) && last < head+longestLabel-2 && (t.Noun(last) || strings.HasPrefix(t.Tokens[last].XPOS, "J") || t.Tokens[last].XPOS == "CC" || t.Word(last) == "," && last+1 < len(t.Tokens) && t.Noun(last+1)) {
		last++
	}
	_, last = t.Trim(head+1, last)
	if last < head+4 {
		return ""
	}
	return " " + t.Span(head+1, last).Text(t.Source)
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
	if name, last := b.called(t, k, at); name != "" {
		return name, last
	}
	switch x := t.Tokens[k].XPOS; {
	case t.Tokens[k].Relation == "nmod:poss", b.timeAt(t.Tokens[k].Span) != nil && t.Preposition(k) != "for":
		return "", 0
	case strings.HasPrefix(x, "J") && t.Is(k, "amod", "acl") && t.Tokens[k].Relation != "acl:relcl" && t.Child(k, "obl", "nmod", "xcomp") != frame.None: // "sources close to the talks"
	case t.Is(k, "nmod"):
		if !restricting[t.Preposition(k)] || !strings.HasPrefix(x, "N") && x != "CD" {
			return "", 0
		}
	case t.Is(k, "acl") && t.Lower(at) == "that" && t.Tokens[at].XPOS == "IN" && !b.tells(s, head, k) && b.before(t, head) == head: // "the likelihood that"
	case !t.Is(k, "acl") || t.Tokens[k].Relation == "acl:relcl" || b.tells(s, head, k) || x != "VBN" && x != "VBD" && x != "VBG" && t.Lower(at) != "to":
		return "", 0
	}
	for _, deep := range []bool{true, false} {
		first, last := t.Extent(k, func(c int) bool {
			return t.Is(c, "acl:relcl", "parataxis", "advcl") || t.Is(c, "appos") && b.aside(t, c) || t.Is(c, "acl", "conj", "nmod") && (!deep && t.Is(k, "nmod") && t.Tokens[c].Relation != "nmod:poss" || c > 0 && t.Word(c-1) == ",") ||
				t.Is(c, "conj") && t.Child(c, "nmod:poss") != frame.None
		})
		last = b.nameEnd(t, last)
		if first != at || last-first < 2 || t.Is(k, "acl") && t.Lower(at) == "to" && last-first < 3 || t.Is(first, "punct") || last < len(t.Tokens) && (quoteMarks[t.Word(last)] || hyphen(t.Word(last))) {
			continue
		}
		if text, ok := b.spelled(s, first, last); ok && words(text) <= most {
			return text, last
		}
	}
	return "", 0
}

// nameEnd is the end of tokens that end at token last, with the whole of a name
// that they would be cut within: "Rannoch-Vale", not "Rannoch-".
func (b *builder) nameEnd(t *frame.Tree, last int) int {
	if last == 0 {
		return last
	}
	m := b.mentionAt(t.Tokens[last-1].Span, mention.Name)
	for m != None && last < len(t.Tokens) && b.mentions[m].Contains(t.Tokens[last].Span) {
		last++
	}
	return last
}

// called is what a participle right behind a noun says that it is called, with
// the participle, and the token behind it: `called "Harbour Watch"`.
func (b *builder) called(t *frame.Tree, k, at int) (text string, end int) {
	if k != at || t.Tokens[k].XPOS != "VBN" || !calling[t.Lower(k)] || k+2 >= len(t.Tokens) || !quoteMarks[t.Word(k+1)] {
		return "", 0
	}
	for last := k + 3; last < len(t.Tokens) && last < k+longestLabel; last++ {
		if w := t.Word(last); quoteMarks[w] || w == "''" || w == "”" || w == "’" || w == "»" {
			return t.Span(k, last+1).Text(t.Source), last + 1
		}
	}
	return "", 0
}

// calling are participles that give a noun its name.
var calling = set("called named titled entitled labelled labeled dubbed nicknamed branded")

var quoteMarks = set("\" `` “ ‘ « „")

// restricting are prepositions of phrases that tell a noun from others of its kind.
var restricting = set("of in on as for to from with between against about over at by into among within under near outside without towards toward regarding concerning behind across around inside through beyond")

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
