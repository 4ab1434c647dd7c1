package statement

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
)

// phrase is the noun phrase of a head with its complements, without clauses
// about it, what is apposed to it and what is coordinated with it.
func (b *builder) phrase(t *frame.Tree, head int) token.Span {
	first, last := t.Extent(head, func(k int) bool {
		rel := t.Tokens[k].Relation
		switch {
		case rel == "acl:relcl", rel == "parataxis", rel == "cop", rel == "aux", rel == "punct" && t.Tokens[k].Head == head,
			strings.HasPrefix(rel, "nsubj"), rel == "case" && t.Tokens[k].Head == head, rel == "mark" && t.Tokens[k].Head == head, rel == "appos",
			rel == "advcl", rel == "conj" && t.Tokens[k].Head == head, rel == "cc" && t.Tokens[k].Head == head:
			return !(rel == "punct" && b.inName(t.Tokens[k].Span)) && !(rel == "conj" && b.inName(t.Tokens[k].Span))
		}
		return false
	})
	first, last = t.Trim(first, last)
	return t.Span(first, last)
}

// wider is the noun phrase with everything that hangs on it, as the words of a literal.
func (b *builder) wider(t *frame.Tree, head int) token.Span {
	first, last := t.Extent(head, func(k int) bool {
		rel := t.Tokens[k].Relation
		return t.Tokens[k].Head == head && (rel == "conj" && (t.Child(k, "cop", "nsubj") != frame.None || strings.HasPrefix(t.Tokens[k].XPOS, "VB")) || rel == "case" || rel == "mark" || rel == "parataxis" || rel == "cop" || strings.HasPrefix(rel, "nsubj") || rel == "aux" || rel == "advcl") ||
			rel == "acl:relcl" || rel == "appos" || rel == "acl" && k > 0 && t.Lower(k-1) == ","
	})
	first, last = t.Trim(first, last)
	for first < head && (fillers[t.Lower(first)]) {
		first++
	}
	for first > 0 && (hyphen(t.Word(first)) || hyphen(t.Word(first-1))) && t.Tokens[first-1].End == t.Tokens[first].Start { // "on-the-spot checks"
		first--
	}
	for first < last-1 && (t.Tokens[first].XPOS == "DT" || t.Tokens[first].XPOS == "PDT") && !strings.HasPrefix(t.Lower(first), "no") {
		first++
	}
	return t.Span(first, last)
}

// fillers stand before an attribute and add nothing to it; negation is told by the modality.
var fillers = set("not n't also already still currently now just even then never therefore yet either neither both")

// bare is the label of a described participant: its head with the words before
// it, without article, and the "of" phrase that some heads need.
func (b *builder) bare(s, head int) string {
	t := &b.frames.Trees[s]
	inside := func(k int) bool {
		switch t.Tokens[k].XPOS {
		case "DT", "PDT", "WDT", "WP$", "PRP$", "POS", ",", "CC", "IN", "TO", "-LRB-", "-RRB-", "``", "''", ":":
			return false
		}
		return true
	}
	first := head
	for first > 0 && (inside(first-1) || t.Tokens[first-1].XPOS == "HYPH" || hyphen(t.Word(first-1))) && b.under(t, first-1, head) {
		first--
	}
	for first < head && (hyphen(t.Word(first)) || t.Tokens[first].XPOS == "HYPH") {
		first++
	}
	for first < head && t.Tokens[first].XPOS == "RB" {
		first++
	}
	for first < head && b.beforeNumber(t, first, head) { // "at least", "more than": the count tells it
		first++
	}
	if head-first > 6 {
		first = head - 5
	}
	last := head + 1
	label := t.Span(first, last).Text(t.Source)
	if poss := t.Child(head, "nmod:poss"); poss != frame.None {
		if owner := b.ownerName(s, t, poss); owner != "" {
			label = owner + " " + label
		}
	}
	for _, k := range t.Children(head, "nmod") {
		if t.Preposition(k) == "of" && t.Tokens[k].Relation != "nmod:poss" && k > head {
			of := b.phrase(t, k).Text(t.Source)
			if p := b.participant(s, k); p != None {
				of = b.label(p)
			}
			if words(of) <= 6 {
				label += " of " + of
			}
			break
		}
	}
	return strings.Join(strings.Fields(label), " ")
}

// beforeNumber says whether token k stands before the number of a noun without
// being part of the number.
func (b *builder) beforeNumber(t *frame.Tree, k, head int) bool {
	n := t.Child(head, "nummod")
	return n != frame.None && k < n && t.Tokens[k].XPOS != "CD" && t.Tokens[k].XPOS != "$" && b.under(t, k, n)
}

func hyphen(w string) bool { return w == "-" || w == "–" || w == "‑" }

// ownerName is the possessor's name for a label, with its "'s".
func (b *builder) ownerName(s int, t *frame.Tree, poss int) string {
	p := b.participant(s, poss)
	if p == None {
		return ""
	}
	name := b.label(p)
	if words(name) > 4 {
		return ""
	}
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}

// under says whether token k hangs, at any distance, on head.
func (b *builder) under(t *frame.Tree, k, head int) bool {
	for n := 0; k >= 0 && n < len(t.Tokens); n++ {
		if k == head {
			return true
		}
		k = t.Tokens[k].Head
	}
	return false
}

func words(s string) int { return len(strings.Fields(s)) }

func lower(s string) string { return strings.ToLower(s) }

// balanced takes a bracket or mark without its partner off the end of words.
func balanced(source string, words token.Span) token.Span {
	for _, pair := range []string{"()", "“”", "[]"} {
		text := words.Text(source)
		marks := []rune(pair)
		opening, end := string(marks[0]), string(marks[1])
		if strings.HasSuffix(text, end) && strings.Count(text, opening) < strings.Count(text, end) {
			words.End -= len(end)
		}
	}
	return words
}
