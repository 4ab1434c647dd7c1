package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
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

// wider is the noun phrase with everything that hangs on it, as the words of a
// literal; without the relative clause that token in, where it is one, belongs to.
func (b *builder) wider(t *frame.Tree, head, in int) token.Span {
	first, last := t.Extent(head, func(k int) bool {
		rel := t.Tokens[k].Relation
		switch {
		case rel == "acl:relcl":
			return b.aside(t, k) || in != frame.None && b.under(t, in, k)
		case rel == "appos":
			return b.aside(t, k)
		case rel == "acl" && (k > 0 && t.Lower(k-1) == "," || k == in):
			return true
		case rel == "conj" && strings.HasPrefix(t.Tokens[k].XPOS, "VB") && t.Child(k, "nsubj") != frame.None:
			return true
		case t.Tokens[k].Head != head:
			return false
		}
		return rel == "conj" && (t.Child(k, "cop", "nsubj") != frame.None || strings.HasPrefix(t.Tokens[k].XPOS, "VB")) || rel == "case" || rel == "mark" || rel == "parataxis" || rel == "cop" || strings.HasPrefix(rel, "nsubj") || rel == "aux" || rel == "advcl"
	})
	first, last = t.Trim(first, last)
	for first < head && (fillers[t.Lower(first)]) {
		first++
	}
	for first > 0 && (hyphen(t.Word(first)) || hyphen(t.Word(first-1))) && t.Tokens[first-1].End == t.Tokens[first].Start { // "on-the-spot checks"
		first--
	}
	for first < last-1 && (t.Tokens[first].XPOS == "DT" && pointers[t.Lower(first)] || t.Tokens[first].XPOS == "PDT") && !halved(t, first) {
		first++
	}
	return t.Span(first, last)
}

// halved says whether "half a" opens a number: "half a dozen projects".
func halved(t *frame.Tree, i int) bool {
	return i+2 < len(t.Tokens) && t.Lower(i) == "half" && t.Lower(i+1) == "a" && numbers[t.Lower(i+2)]
}

var numbers = set("dozen million billion trillion hundred thousand century")

// aside says whether a relative clause or apposition only adds something: a
// comma, dash or bracket stands before it.
func (b *builder) aside(t *frame.Tree, branch int) bool {
	first, _ := t.Extent(branch, nil)
	return first == 0 || t.Is(first, "punct") || t.Is(first-1, "punct")
}

// pointers are the articles, which words can do without; "another", "every" and
// "no" they cannot.
var pointers = set("a an the this that these those such some any")

// withoutArticle takes an article off the beginning of words.
func withoutArticle(source string, words token.Span) token.Span {
	if first, rest, ok := strings.Cut(words.Text(source), " "); ok && pointers[lower(first)] {
		words.Start = words.End - len(rest)
	}
	return words
}

// fillers stand before an attribute and add nothing to it; negation is told by the modality.
var fillers = set("not n't also already still currently now just even then never therefore yet either neither both")

// bare is the short label of a described participant, by which phrases are
// compared: its head with the words before it, without article, and the "of"
// phrase that some heads need.
func (b *builder) bare(s, head int) string {
	label := b.core(s, head)
	if of := b.ofWhat(s, head); of != "" {
		label += " of " + of
	}
	return strings.Join(strings.Fields(label), " ")
}

// ofWhat is the short "of" phrase of a head, by its name where it has one.
func (b *builder) ofWhat(s, head int) string {
	t := &b.frames.Trees[s]
	for _, k := range t.Children(head, "nmod") {
		if t.Preposition(k) != "of" || t.Tokens[k].Relation == "nmod:poss" || k < head {
			continue
		}
		of := b.phrase(t, k).Text(t.Source)
		if poss := t.Child(k, "nmod:poss"); poss != frame.None && t.Tokens[poss].XPOS == "PRP$" && b.ownerName(s, t, poss) == "" {
			return "" // "of their choice"
		}
		if p := b.participant(s, k); p != None && !b.oneName(t, head, k) {
			of = b.label(p)
		}
		if words(of) <= 6 {
			return of
		}
		break
	}
	return ""
}

// oneName says whether two tokens stand in one mention: "secretary of state".
func (b *builder) oneName(t *frame.Tree, x, y int) bool {
	return slices.ContainsFunc(b.mentionsAt(t.Tokens[x].Span), func(m int) bool { return b.mentions[m].Contains(t.Tokens[y].Span) })
}

// core is a head with the words before it, without article, and its owner.
func (b *builder) core(s, head int) string {
	t := &b.frames.Trees[s]
	first := b.before(t, head)
	for first < head && b.beforeNumber(t, first, head) { // "at least", "more than": the count tells it
		first++
	}
	for head-first > longestLabel-4 || head-first > 0 && b.splitsName(t, first) {
		first++
	}
	label := t.Span(first, head+1).Text(t.Source)
	if poss := b.ownerAt(t, head); poss != frame.None {
		if owner := b.ownerName(s, t, poss); owner != "" {
			label = owner + " " + label
		}
	}
	return label
}

// ownerAt is the possessor of a head: its own, or that of the noun before it which
// it is coordinated with: "her brother and sister".
func (b *builder) ownerAt(t *frame.Tree, head int) int {
	if poss := t.Child(head, "nmod:poss"); poss != frame.None || !t.Is(head, "conj") || !t.Noun(head) || t.Child(head, "det", "nummod", "nmod") != frame.None || strings.HasPrefix(t.Tokens[head].XPOS, "NNP") {
		return poss
	}
	if up := t.Tokens[head].Head; up >= 0 && up < head && t.Noun(up) {
		return t.Child(up, "nmod:poss")
	}
	return frame.None
}

// before is the first of the words before a head that are its own, without
// article and adverbs.
func (b *builder) before(t *frame.Tree, head int) int {
	inside := func(k int) bool {
		switch t.Tokens[k].XPOS {
		case "DT", "PDT", "WDT", "WP$", "PRP$", "POS", ",", "CC", "IN", "TO", "-LRB-", "-RRB-", "``", "''", ":":
			return false
		}
		return true
	}
	first := head
	for {
		for first > 0 && (inside(first-1) || t.Tokens[first-1].XPOS == "HYPH" || hyphen(t.Word(first-1))) && b.under(t, first-1, head) && !b.clausal(t, first-1, head) {
			first--
		}
		from := b.enclosed(t, first, head)
		if from == first {
			break
		}
		first = from
	}
	for first < head && (hyphen(t.Word(first)) || t.Tokens[first].XPOS == "HYPH") {
		first++
	}
	for first < head && t.Tokens[first].XPOS == "RB" && !degree(t, first, head) {
		first++
	}
	if first > 1 && halved(t, first-2) {
		first -= 2
	}
	if w := t.Lower(first); first < head && first > 0 && (w == "least" || w == "most") && t.Lower(first-1) == "at" {
		first-- // "kills at least 34"
	}
	return first
}

// clausal says whether token k belongs to the clause that a head is the predicate
// of, not to its noun phrase: "three are" of "three are fan sites".
func (b *builder) clausal(t *frame.Tree, k, head int) bool {
	for n := 0; k >= 0 && t.Tokens[k].Head != head && n < len(t.Tokens); n++ {
		k = t.Tokens[k].Head
	}
	return k >= 0 && (t.Is(k, "cop", "aux", "mark", "csubj", "expl", "advcl", "parataxis") || strings.HasPrefix(t.Tokens[k].Relation, "nsubj"))
}

// enclosed is the first of the words of a head that marks enclose right before
// token first, where they are a part of its name: `"History" section`, "Trade
// Council (TC) figures"; first itself where there are none.
func (b *builder) enclosed(t *frame.Tree, first, head int) int {
	if first > 3 && t.Word(first-1) == "," { // "the Ostmark, Md., harbour"
		start := first - 2
		for start > 0 && t.Word(start) != "," {
			start--
		}
		if place := b.mentionAt(t.Tokens[max(start-1, 0)].Span, mention.Name); first-2-start < 3 && start > 0 && place != None && b.inName(t.Tokens[first-2].Span) && b.under(t, start-1, head) {
			for start--; start > 0 && b.mentions[place].Contains(t.Tokens[start-1].Span); start-- {
			}
			return start
		}
	}
	for k := first - 2; k > 0 && k > first-7; k-- {
		switch open, end := t.Word(k), t.Word(first-1); {
		case quoteMarks[open] && t.Tokens[first-1].XPOS == "''" && k+1 < first-1:
			if b.under(t, first-2, head) {
				return k
			}
			return first
		case open == "(" && end == ")":
			m := b.mentionAt(t.Tokens[k-1].Span, mention.Name)
			if m == None {
				return first
			}
			for k--; k > 0 && b.mentions[m].Contains(t.Tokens[k-1].Span); k-- {
			}
			return k
		}
	}
	return first
}

// degree says whether the adverb at token k belongs to an adjective before the
// head: "fiercely independent press".
func degree(t *frame.Tree, k, head int) bool {
	up := t.Tokens[k].Head
	return up > k && up < head && !fillers[t.Lower(k)] && (strings.HasPrefix(t.Tokens[up].XPOS, "J") || strings.HasPrefix(t.Tokens[up].XPOS, "VB"))
}

// splitsName says whether token k is not the first of the name that it stands in.
func (b *builder) splitsName(t *frame.Tree, k int) bool {
	m := b.mentionAt(t.Tokens[k].Span, mention.Name)
	return m != None && k > 0 && b.mentions[m].Contains(t.Tokens[k-1].Span)
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
	if words(name) > 7 {
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

// balanced gives words that lost one mark of a pair that mark back where it
// stands right beside them, and takes the other off their ends where it does not.
func balanced(source string, words token.Span) token.Span {
	wires := [2]string{"``", "''"}
	if !strings.Contains(source, "``") { // some write both marks alike
		wires[0] = wires[1]
	}
	for _, pair := range [][2]string{{"(", ")"}, {"“", "”"}, {"[", "]"}, {"\"", "\""}, wires} {
		text := words.Text(source)
		opened, closed := strings.Count(text, pair[0]), strings.Count(text, pair[1])
		if pair[0] == pair[1] {
			if opened == 2 {
				opened, closed = 1, 1
			} else if opened%2 == 0 {
				continue
			} else if opened, closed = 1, 0; !strings.HasPrefix(text, pair[0]) && (strings.HasSuffix(text, pair[0]) || strings.HasSuffix(source[:words.Start], pair[0])) {
				opened, closed = 0, 1
			}
		}
		switch {
		case opened == 1 && closed == 1 && strings.HasPrefix(text, pair[0]) && strings.HasSuffix(text, pair[1]) && pair[0] != "(" && pair[0] != "[":
			words.Start, words.End = words.Start+len(pair[0]), words.End-len(pair[1])
			words.End -= len(words.Text(source)) - len(strings.TrimRight(words.Text(source), ",."))
		case opened > closed:
			rest := source[words.End:]
			if inside := len(rest) - len(strings.TrimLeft(rest, ",.!?")); strings.HasPrefix(text, pair[0]) {
				words.Start += len(pair[0])
			} else if strings.HasPrefix(rest[inside:], pair[1]) {
				words.End += inside + len(pair[1])
			} else if end := upTo(source, words.End, pair[1]); end > 0 && pair[0] != "(" && pair[0] != "[" {
				words.End = end
			}
		case opened < closed:
			if strings.HasSuffix(source[:words.Start], pair[0]) {
				words.Start -= len(pair[0])
			} else if strings.HasSuffix(text, pair[1]) {
				words.End -= len(pair[1])
			}
		}
	}
	return words
}

// torn says whether words end one quotation and begin another: "a good thing” and
// “something".
func torn(words string) bool {
	end, begin := strings.Index(words, "”"), strings.Index(words, "“")
	return end >= 0 && begin > end
}

// withoutSource takes ", according to X" off the end of words: the speaker tells it.
func withoutSource(source string, words token.Span) token.Span {
	if at := strings.Index(lower(words.Text(source)), ", according to "); at > 0 {
		words.End = words.Start + at
	}
	return words
}
