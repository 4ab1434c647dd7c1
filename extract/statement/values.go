package statement

import (
	"strconv"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
	"kgx/extract/value"
)

// count reads the number before a noun: "at least 29 people". What has a number
// that counts no such things ("a 66-year-old man", "the 2018 vote") has none.
func (b *builder) count(t *frame.Tree, head int) *Quantity {
	n := head
	if t.Tokens[head].XPOS != "CD" {
		if n = t.Child(head, "nummod"); n == frame.None {
			return nil
		}
	}
	first, last := t.Extent(n, nil)
	q := Quantity{Text: t.Span(first, last).Text(t.Source)}
	found, ok := quantityAt(t.Source, t.Tokens[n].Span, t.Tokens[max(0, first-4)].Start, max(t.Tokens[head].End, t.Tokens[last-1].End))
	switch {
	case ok && found.Kind == value.Count:
		q.set(found)
	case ok, t.Word(n)[0] >= '0' && t.Word(n)[0] <= '9':
		return nil
	default:
		if one, ok := value.Parse(t.Word(n)); ok && one.Kind == value.Count {
			q.set(one)
		}
	}
	return &q
}

// quantityAt is the quantity at a span, read among the bytes [from, to) around
// it.
func quantityAt(source string, at token.Span, from, to int) (value.Quantity, bool) {
	for _, f := range value.Find(source[from:to]) {
		if f.Start+from < at.End && at.Start < f.End+from {
			return f.Quantity, true
		}
	}
	return value.Quantity{}, false
}

// set takes over what a number comes to. A score comes to no one number.
func (q *Quantity) set(v value.Quantity) {
	if v.Kind == value.Score {
		return
	}
	q.Value, q.Unit, q.Bound = &v.Value, v.Unit, string(v.Bound)
	if v.Bound == value.Range {
		q.High = &v.High
	}
}

// number reads a number in figures or words.
func number(word string) Quantity {
	q := Quantity{Text: word}
	if v, ok := value.Parse(word); ok && v.Kind == value.Count {
		q.set(v)
	} else if v, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64); err == nil {
		q.Value = &v
	}
	return q
}

// measured is a phrase with what it comes to, where that can be told.
func measured(phrase string) Quantity {
	q := Quantity{Text: phrase}
	if v, ok := value.Parse(phrase); ok {
		q.set(v)
	}
	return q
}

// amount reads a Value mention: its words and what they come to, with the words
// before it that bound it.
func amount(source string, span token.Span) Quantity {
	q, _ := reckon(source, span)
	return q
}

// reckon is amount with the kind of quantity, "" where none can be read. A
// mention that ends within a number is read to its end: "$2.4" of "$2.4 bln".
func reckon(source string, span token.Span) (Quantity, value.Kind) {
	q := Quantity{Text: span.Text(source)}
	if first, _, _ := strings.Cut(q.Text, " "); ranking[strings.ToLower(first)] {
		return q, ""
	}
	f, from, ok := around(source, span)
	if !ok {
		return q, ""
	}
	if f.End+from > span.End && f.Start+from <= span.Start {
		q.Text = source[span.Start : f.End+from]
	}
	q.set(f.Quantity)
	return q, f.Kind
}

// around is the quantity at a span, read in its own clause; from is what its
// offsets count from.
func around(source string, span token.Span) (f value.Found, from int, ok bool) {
	const most = 24 // bytes of "in excess of" and the like
	from = max(0, span.Start-most)
	if at := strings.LastIndexAny(source[from:span.Start], ".;\n"); at >= 0 {
		from += at + 1
	} else if at := strings.IndexByte(source[from:span.Start], ' '); from > 0 && at >= 0 {
		from += at
	} else if from > 0 {
		from = span.Start
	}
	to := min(len(source), span.End+most)
	if at := strings.IndexAny(source[span.End:to], ";\n"); at >= 0 {
		to = span.End + at
	} else if at := strings.LastIndexByte(source[span.End:to], ' '); to < len(source) {
		to = span.End + max(at, 0)
	}
	for _, f := range value.Find(source[from:to]) {
		if f.Start+from < span.End && span.Start < f.End+from {
			return f, from, true
		}
	}
	return f, from, false
}

// ranking are words that make of a number a place in a list: "the top three".
var ranking = set("top first last next")

// bounded are the words of a Value mention with those before it that its sum is
// not told without: "more than $3 million", "a further £20m".
func bounded(source string, span token.Span) token.Span {
	if f, from, ok := around(source, span); ok && f.Start+from <= span.Start {
		span.End = max(span.End, f.End+from)
		if f.Bound != value.Exact {
			span.Start = min(span.Start, f.From+from)
		}
	}
	before := strings.ToLower(source[max(0, span.Start-len(" an additional ")):span.Start])
	for _, more := range []string{" a further ", " another ", " an additional ", " an extra "} {
		if strings.HasSuffix(before, more) {
			span.Start -= len(more) - 1
		}
	}
	return span
}

// score is the score at token h, which no mention need stand at: "won 3-1".
func (b *builder) score(t *frame.Tree, h int) (span token.Span, ok bool) {
	if !strings.HasPrefix(t.Tokens[h].XPOS, "CD") {
		return span, false
	}
	f, from, ok := around(b.source, t.Tokens[h].Span)
	return token.Span{Start: f.Start + from, End: f.End + from}, ok && f.Kind == value.Score
}
