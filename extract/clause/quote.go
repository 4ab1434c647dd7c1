package clause

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"kgx/extract/token"
)

// Quote is a passage in quotation marks.
type Quote struct {
	token.Span      // between the marks
	Outer      int  // the quotation that it stands in, or None
	By         int  // the clause that reports it, or None
	Speech     bool // whole words of a speaker, not a name or single word in marks
	GoesOn     bool // it has no closing mark: the next paragraph opens with another
}

// longestQuote is in bytes: past it the closing mark is taken for missing.
const longestQuote = 4000

// quotes pairs the quotation marks of a text: curly and straight double ones,
// guillemets, and single ones inside them. A mark that opens a new paragraph
// without one that closed the last goes on with the same speaker. An opening
// mark without a closing one is left out.
func quotes(text *token.Text) []Quote {
	var out []Quote
	type open struct {
		mark  rune
		start int
	}
	var stack []open
	source := text.Source
	for i, r := range source {
		closing := rune(0)
		switch r {
		case '“', '„', '«':
			closing = map[rune]rune{'“': '”', '„': '“', '«': '»'}[r]
		case '‘':
			closing = '’'
		case '"':
			closing = '"'
		}
		if len(stack) > 0 {
			top := stack[len(stack)-1]
			if i-top.start > longestQuote || r == '\n' && strings.HasPrefix(source[i:], "\n\n") && top.mark == '’' {
				stack = stack[:len(stack)-1]
				continue
			}
			if r == top.mark && (r != '’' || !wordAt(source, i+utf8.RuneLen(r))) && (r != '"' || closes(source, i)) {
				stack = stack[:len(stack)-1]
				q := Quote{Span: token.Span{Start: top.start, End: i}, Outer: None, By: None}
				q.Speech = strings.Count(strings.TrimSpace(source[q.Start:q.End]), " ") >= 3
				out = append(out, q)
				continue
			}
			if r == top.mark && r != '"' {
				continue
			}
			// A new paragraph of the same speech opens with a mark of its own.
			if closing == top.mark && (r != '"' || !closes(source, i)) {
				stack = stack[:len(stack)-1]
				q := Quote{Span: token.Span{Start: top.start, End: i}, Outer: None, By: None, Speech: true, GoesOn: true}
				out = append(out, q)
			}
		}
		if closing != 0 && len(stack) < 4 && (closing != '"' || len(stack) == 0 || stack[len(stack)-1].mark != '"') {
			stack = append(stack, open{closing, i + utf8.RuneLen(r)})
		}
	}
	nest(out)
	return out
}

// nest sorts the quotations by where they start and notes for each the
// narrowest one around it.
func nest(all []Quote) {
	slices.SortFunc(all, func(a, b Quote) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var around []int
	for i := range all {
		for len(around) > 0 && all[around[len(around)-1]].End < all[i].End {
			around = around[:len(around)-1]
		}
		if len(around) > 0 {
			all[i].Outer = around[len(around)-1]
		}
		around = append(around, i)
	}
}

// QuoteAt is the narrowest quotation around byte at, or None.
func (p *Parse) QuoteAt(at int) int {
	q := sort.Search(len(p.Quotes), func(i int) bool { return p.Quotes[i].Start > at }) - 1
	for q >= 0 && p.Quotes[q].End <= at {
		q = p.Quotes[q].Outer // what ends before at has only wider ones left
	}
	return max(q, None)
}

// closes says whether a straight mark at i may close: something stands right
// before it, or nothing right behind it.
func closes(source string, i int) bool {
	blank := func(i int) bool { return i < 0 || i >= len(source) || source[i] == ' ' || source[i] == '\n' }
	return !blank(i-1) || blank(i+1)
}

func wordAt(source string, i int) bool {
	return i < len(source) && (source[i] >= 'a' && source[i] <= 'z' || source[i] >= 'A' && source[i] <= 'Z')
}

// attributeQuotes finds for each quotation the clause that reports it, and for
// each clause the quotation that it stands in.
func (p *Parse) attributeQuotes() {
	for i := range p.Clauses {
		c := &p.Clauses[i]
		c.Quoted = p.QuoteAt(p.text.Tokens[c.Verb.Head].Start)
	}
	last := None // the clause that reported the quotation before, for one that goes on
	for q := range p.Quotes {
		by := p.reporterOf(q)
		if by == None && last != None && p.near(q, last) {
			by = last
		}
		p.Quotes[q].By = by
		if by != None && p.Quotes[q].Outer == None {
			last = by
		}
	}
	for q := len(p.Quotes) - 2; q >= 0; q-- {
		if p.Quotes[q].GoesOn && p.Quotes[q+1].By != None {
			p.Quotes[q].By = p.Quotes[q+1].By
		}
	}
}

// farthestReport is how far a report may stand from its quotation, in bytes.
const farthestReport = 400

// reporterOf is the clause of a verb of saying that stands nearest to the
// quotation: in its sentences, or in the one before where that ends in a colon.
func (p *Parse) reporterOf(q int) int {
	quote := p.Quotes[q]
	best, distance := None, 1<<30
	if len(p.Clauses) == 0 {
		return None
	}
	first, _ := p.ClausesOf(p.SentenceAt(quote.Start - farthestReport))
	for i := first; i < len(p.Clauses); i++ {
		c := p.Clauses[i]
		s := p.text.Sentences[c.Sentence]
		if s.Start > quote.End+farthestReport {
			break
		}
		at := p.text.Tokens[c.Verb.Head]
		if len(c.Subjects) == 0 || quote.Contains(at.Span) || c.Quoted != quote.Outer {
			continue
		}
		between := token.Span{Start: min(at.End, quote.End), End: max(at.Start, quote.Start)}
		if between.Len() < 0 || between.Len() > farthestReport {
			continue
		}
		gap := p.text.Source[between.Start:between.End]
		same := s.Overlaps(quote.Span) || strings.HasSuffix(strings.TrimRight(gap, "\n \"“"), ":") && at.End <= quote.Start ||
			at.Start >= quote.End && sameLine(p.text.Source[quote.End:s.Start])
		if !same || c.Verb.Class != Say && c.Verb.Class != Promise && c.Verb.Class != Threaten && c.Verb.Class != Demand && !quoting[c.Verb.Lemma] {
			continue
		}
		d := between.Len()
		if c.Verb.Class != Say && !quoting[c.Verb.Lemma] {
			d += 60
		}
		if d < distance {
			best, distance = i, d
		}
	}
	return best
}

// quoting are verbs that come with a quotation without being verbs of saying.
var quoting = map[string]bool{"call": true, "refer": true, "think": true, "believe": true, "continue": true, "begin": true, "ask": true, "praise": true,
	"describe": true, "criticize": true, "criticise": true, "denounce": true, "condemn": true, "accuse": true, "thank": true, "urge": true, "welcome": true}

// sameLine says whether only blanks and closing marks stand in s.
func sameLine(s string) bool { return strings.Trim(s, " \"”’»") == "" }

// near says whether the quotation goes on where the clause reported another:
// in the same paragraph.
func (p *Parse) near(q, clause int) bool {
	return p.text.Sentences[p.SentenceAt(p.Quotes[q].Start)].Paragraph == p.text.Sentences[p.Clauses[clause].Sentence].Paragraph
}
