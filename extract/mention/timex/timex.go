// Package timex finds time expressions in English text and gives their values
// in the notation of TIMEX3 (ISO-TimeML, ISO 24617-1), which extends ISO 8601:
// "2014-05-06", "2014-W19", "2014-Q3", "2014-SU" for summer, "2014-05-06TEV"
// for an evening, "196" for the sixties, "19" for the 20th century, "P6M" for six
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
	// Date is the day, month, year or interval of the calendar that is meant, for people to read (see Date); ""
	// where none can be told, as of a length of time.
	Date string
	// Relative says that the words alone name no date of the calendar: "last year", "six months", "today".
	Relative bool
	// Vague says that the words name no date at all: "now", "recently", "daily".
	Vague bool
}

// Reader reads the sentences of one article in their order: what "the following
// month" and "the quarter" mean depends on what was named before.
type Reader struct {
	date string
	context
}

// context is what an article has named so far.
type context struct {
	named   time.Time // the last date of the calendar, zero where there is none
	precise string    // unit of that date: "D", "M", "Y"
	quarter string    // the last quarter that was over on the day of writing: "1989-Q3"
	spanned bool      // a span of months was named after it, which a year earlier is no quarter of
}

// NewReader reads an article that was written on a day, ISO 8601, "" where
// unknown.
func NewReader(date string) *Reader { return &Reader{date: date} }

// Find returns the time expressions of the article's next sentence in text order;
// they do not overlap.
func (r *Reader) Find(sentence string) []Expression {
	p := newParser(sentence, r.date)
	p.context = &r.context
	var out []Expression
	for i := 0; i < len(p.items); {
		e, ok := p.longest(i)
		if !ok || !p.stands(i, e) {
			i++
			continue
		}
		if e.year > 0 { // TIMEX3 has no value for both: "the first nine months of 2020"
			out = append(out, p.expression(i, reading{value: e.length, end: e.year - 1, relative: true, date: e.value}))
			out = append(out, p.expression(e.year, reading{value: e.value[:4], end: e.end, relative: e.relative, date: e.value}))
		} else {
			out = append(out, p.expression(i, e))
		}
		p.remember(i, e)
		i = e.end
	}
	p.joined(out)
	clocks(out)
	return out
}

func (p *parser) expression(i int, e reading) Expression {
	date := e.date
	switch {
	case e.vague || date == unknown:
		date = ""
	case date == "":
		date = Date(e.value)
	}
	return Expression{p.items[i].start, p.items[e.end-1].end, e.value, date, e.relative, e.vague}
}

// remember keeps what later expressions may count from.
func (p *parser) remember(i int, e reading) {
	switch v := e.value; {
	case e.aside || e.vague:
	case len(v) == 7 && v[5] == 'Q':
		if p.reported(v, i, e.end) {
			p.quarter, p.spanned = v, false
		}
	case p.monthsReported(i, e):
		p.spanned = true
	case len(v) >= 10 && v[4] == '-' && v[7] == '-' && !e.relative:
		if day, err := time.Parse(time.DateOnly, v[:10]); err == nil {
			p.named, p.precise = day, "D"
		}
	case len(v) == 7 && v[4] == '-' && !e.relative:
		if day, err := time.Parse("2006-01", v); err == nil {
			p.named, p.precise = day, "M"
		}
	case len(v) == 4 && !e.relative:
		if day, err := time.Parse("2006", v); err == nil {
			p.named, p.precise = day, "Y"
		}
	}
}

// Find returns the time expressions of a text of one sentence.
func Find(text, date string) []Expression { return NewReader(date).Find(text) }

// Normalize is the value of an expression that is known to be one of time,
// "" where it cannot be read. sentence is what tells whether "Friday" is past
// or to come; it may be "".
func Normalize(expression, sentence, date string) string {
	p := newParser(expression, date)
	p.future = speaksOfFuture(lex(sentence))
	var best reading
	found := false
	for i := range p.items {
		if e, ok := p.longest(i); ok && (!found || e.end-i > best.end) {
			best, found = reading{value: e.value, end: e.end - i, relative: e.relative}, true
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
	vague    bool
	aside    bool   // nothing counts from it
	date     string // for people, where it is not what the value says
	length   string // of a part of a year, which is an expression beside its year
	year     int    // the item where that year begins, 0 where there is none
}

// unknown is a reading's date where the value says more than is known.
const unknown = "-"

type parser struct {
	items  []item
	ref    time.Time // zero where unknown
	future bool      // the text at hand speaks of what is to come, where its own words do not tell
	at     int       // where the reading at hand begins
	*context
}

func newParser(text, date string) *parser {
	p := &parser{items: lex(text), context: &context{}}
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
	if it := p.items[i]; it.number < 0 && !starts[it.word] {
		return best, false
	}
	p.at = i
	for _, parse := range []func(int) (reading, bool){p.modified, p.dateTime, p.deictic, p.dayOf, p.indefinite, p.relation, p.span, p.duration, p.set, p.period, p.phase} {
		if e, ok := parse(i); ok && e.end > best.end {
			best = e
		}
	}
	return best, best.end > i
}

// modified reads "early", "the end of" and the like with a date, whose value
// it has. A weekday is the whole day, early or late.
func (p *parser) modified(i int) (reading, bool) {
	j := i
	if p.is(j, "the") {
		j++
	}
	hyphen := false
	switch {
	case p.is(j, "early", "late", "mid", "earlier", "later"):
		j++
		if hyphen = p.is(j, "-"); hyphen || p.is(j, "in") {
			j++
		}
		if weekdays[p.word(j)] > 0 {
			return reading{}, false
		}
	case p.is(j, "beginning", "end", "start", "middle", "turn") && p.is(j+1, "of"):
		j += 2
	default:
		return reading{}, false
	}
	if p.is(j-1, "of") && p.is(j, "the") && p.is(j+1, "month", "year", "decade", "century") && !p.is(j+2, "of") && !p.ref.IsZero() {
		return reading{value: precise(p.ref, units[p.word(j+1)]), end: j + 2, relative: true}, true
	}
	if p.is(j, "the") {
		j++
	}
	for _, parse := range []func(int) (reading, bool){p.dateTime, p.deictic, p.relation, p.period} {
		if e, ok := parse(j); ok {
			return e, !hyphen || !p.is(i, "the") || len(e.value) == 3 // "the mid-1990s", but the "late-May vote"
		}
	}
	return reading{}, false
}
