// Package timex finds time expressions in English text and gives their values
// in the notation of TIMEX3 (ISO-TimeML, ISO 24617-1), which extends ISO 8601:
// "2014-05-06", "2014-W19", "2014-Q3", "2014-SU" for summer, "2014-05-06TEV"
// for an evening, "196X" for the sixties, "19XX" for a century, "P6M" for six
// months, "PXD" for some days.
//
// Where the day of writing is unknown, what depends on it is written relative
// to it: "XXXX-WXX-2" for a Tuesday, "XXXX-05-06" for a sixth of May, "ref"
// for today, "ref-P1Y" for last year, "ref+P1W" for next week.
package timex

import "time"

// Expression is a time expression in a text.
type Expression struct {
	Start, End int    // bytes of the text
	Value      string // TIMEX3, or relative; never ""
	// Relative says that the words alone name no date of the calendar: "last year", "six months", "today".
	Relative bool
}

// Find returns the time expressions of text in text order; they do not
// overlap. date is the day of writing, ISO 8601, "" where unknown. The text
// should be one sentence: whether "Friday" is past or to come is read from it.
func Find(text, date string) []Expression {
	p := newParser(text, date)
	p.future = speaksOfFuture(p.items)
	var out []Expression
	for i := 0; i < len(p.items); {
		e, ok := p.longest(i)
		if !ok || !p.stands(i, e) {
			i++
			continue
		}
		out = append(out, Expression{p.items[i].start, p.items[e.end-1].end, e.value, e.relative})
		i = e.end
	}
	return out
}

// Normalize is the value of an expression that is known to be one of time,
// "" where it cannot be read. sentence is what tells whether "Friday" is past
// or to come; it may be "".
func Normalize(expression, sentence, date string) string {
	p := newParser(expression, date)
	if sentence != "" {
		p.future = speaksOfFuture(lex(sentence))
	}
	var best reading
	found := false
	for i := range p.items {
		if e, ok := p.longest(i); ok && (!found || e.end-i > best.end) {
			best, found = reading{e.value, e.end - i, e.relative}, true
		}
	}
	if found {
		return best.value
	}
	return p.vague()
}

// reading is what an expression that ends before item end means.
type reading struct {
	value    string
	end      int
	relative bool
}

type parser struct {
	items  []item
	ref    time.Time // zero where unknown
	future bool      // the text at hand speaks of what is to come
}

func newParser(text, date string) *parser {
	p := &parser{items: lex(text)}
	if len(date) >= 10 {
		if day, err := time.Parse(time.DateOnly, date[:10]); err == nil {
			p.ref = day
		}
	}
	return p
}

// longest is the reading at item i that takes most items.
func (p *parser) longest(i int) (reading, bool) {
	var best reading
	for _, parse := range []func(int) (reading, bool){p.modified, p.dateTime, p.deictic, p.relation, p.duration, p.set, p.period} {
		if e, ok := parse(i); ok && e.end > best.end {
			best = e
		}
	}
	return best, best.end > i
}

// modified reads "early", "the end of" and the like with a date, whose value
// it has.
func (p *parser) modified(i int) (reading, bool) {
	j := i
	if p.is(j, "the") {
		j++
	}
	switch {
	case p.is(j, "early", "late", "mid", "earlier", "later"):
		j++
		if p.is(j, "-") || p.is(j, "in") {
			j++
		}
	case p.is(j, "beginning", "end", "start", "middle", "close", "turn") && p.is(j+1, "of"):
		j += 2
	default:
		return reading{}, false
	}
	if p.is(j, "the") {
		j++
	}
	for _, parse := range []func(int) (reading, bool){p.dateTime, p.relation, p.deictic, p.period} {
		if e, ok := parse(j); ok {
			return e, true
		}
	}
	return reading{}, false
}
