package timex

import (
	"fmt"
	"time"
)

// span reads parts of a year and spans of days: "the first three months of
// 2020", "the nine months", "the first half of 1989", "4 to 7 October 2018".
func (p *parser) span(i int) (reading, bool) {
	if e, ok := p.days(i); ok {
		return e, true
	}
	j := i
	if p.is(j, "the") {
		j++
	}
	first, last := p.is(j, "first", "opening", "initial"), p.is(j, "last", "final")
	if p.is(j, "second") && p.is(j+1, "half") {
		last = true
	}
	k := j
	if first || last || p.is(j, "latest") {
		k++
	}
	if (first || last) && p.is(k, "half") {
		k++
		if p.is(k, "of") {
			k++
		}
		n := 1
		if last {
			n = 2
		}
		if year := p.yearNumber(k); year > 0 {
			return reading{value: fmt.Sprintf("%04d-H%d", year, n), end: k + 1}, true
		}
		if p.is(k, "last", "this", "next") && p.is(k+1, "year") && !p.ref.IsZero() {
			return reading{value: fmt.Sprintf("%04d-H%d", p.ref.Year()+steps[p.word(k)], n), end: k + 2}, true
		}
		return reading{}, false
	}
	if k == i || last && p.is(i, "last") {
		return reading{}, false
	}
	e, ok := p.amount(k)
	if !ok || p.is(e.end-2, "-") || p.is(k, "a", "an", "about", "around", "over", "nearly", "almost", "some", "few", "many", "several", "more", "less", "at", "half", "up") {
		return reading{}, false
	}
	of := e.end
	if p.is(of, "of") && (first || last) {
		of++
		if p.is(of, "this") && p.is(of+1, "year") && !p.ref.IsZero() {
			return p.months(e, p.ref.Year(), of+2, last)
		}
		if p.is(of, "last") && p.is(of+1, "year") && !p.ref.IsZero() {
			return p.months(e, p.ref.Year()-1, of+2, last)
		}
		if year := p.yearNumber(of); year > 0 {
			return p.months(e, year, of+1, last)
		}
	}
	return reading{value: e.value, end: e.end, relative: true}, true
}

// months is the first or last months of a year that an amount says.
func (p *parser) months(amount reading, year, end int, last bool) (reading, bool) {
	var n int
	var unit string
	_, err := fmt.Sscanf(amount.value, "P%d%s", &n, &unit)
	if err == nil && unit == "Q" && n == 2 {
		half := 1
		if last {
			half = 2
		}
		return reading{value: fmt.Sprintf("%04d-H%d", year, half), end: end}, true
	}
	if err != nil || unit != "M" || n < 1 || n > 11 {
		return amount, true
	}
	at := end - 1
	if p.yearNumber(at) == 0 {
		at-- // "this year"
	}
	from, to := 1, n
	if last {
		from, to = 13-n, 12
	}
	value := fmt.Sprintf("%04d-%02d/%04d-%02d", year, from, year, to)
	if n == 3 && (to == 3 || to == 12) {
		value = fmt.Sprintf("%04d-Q%d", year, to/3)
	}
	return reading{value: value, end: end, length: amount.value, year: at}, true
}

// days reads a span of days of one month: "4 to 7 October 2018", "4-7 October".
func (p *parser) days(i int) (reading, bool) {
	from := p.dayNumber(i)
	if from == 0 || p.items[i].number < 0 || !p.is(i+1, "to", "-", "–", "until", "through") {
		return reading{}, false
	}
	to := p.dayNumber(i + 2)
	if to <= from || p.items[i+2].number < 0 {
		return reading{}, false
	}
	month, end := p.month(i + 3)
	if month == 0 {
		return reading{}, false
	}
	first, last := p.withYear(calendar{month: month, day: from}, end), p.withYear(calendar{month: month, day: to}, end)
	return reading{value: first.value + "/" + last.value, end: last.end}, true
}

// dayOf reads days by their place beside another: "the day before yesterday",
// "Wednesday of last week", "a week from Monday".
func (p *parser) dayOf(i int) (reading, bool) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "day") && p.is(j+1, "before", "after") {
		sign := -1
		if p.is(j+1, "after") {
			sign = 1
		}
		switch {
		case p.is(j+2, "yesterday", "tomorrow"):
			days := 2 * sign
			if p.is(j+2, "yesterday") != (sign < 0) {
				days = 0
			}
			return reading{value: p.offset(shift{days: days}, "D", abs(days), days < 0), end: j + 3, relative: true}, true
		case p.is(j+2, "last", "next", "this"):
			if e, ok := p.relation(j + 2); ok && len(e.value) == 10 {
				if day, err := time.Parse(time.DateOnly, e.value); err == nil {
					return reading{value: day.AddDate(0, 0, sign).Format(time.DateOnly), end: e.end, relative: true}, true
				}
			}
		}
		return reading{}, false
	}
	if number, ok := weekdays[p.word(i)]; ok && p.items[i].capital {
		k := i + 1
		if p.is(k, "of") {
			k++
		}
		step, ok := map[string]int{"last": -1, "this": 0, "next": 1}[p.word(k)]
		if !ok || !p.is(k+1, "week") || p.ref.IsZero() {
			return reading{}, false
		}
		return reading{value: p.ref.AddDate(0, 0, number-isoWeekday(p.ref)+7*step).Format(time.DateOnly), end: k + 2, relative: true}, true
	}
	if p.is(i, "a", "one", "two") && p.is(i+1, "week", "weeks") && p.is(i+2, "from") && !p.ref.IsZero() {
		number, ok := weekdays[p.word(i+3)]
		if !ok {
			return reading{}, false
		}
		ahead := (number - isoWeekday(p.ref) + 7) % 7
		if ahead == 0 {
			ahead = 7
		}
		weeks := 1
		if p.is(i, "two") {
			weeks = 2
		}
		return reading{value: p.ref.AddDate(0, 0, ahead+7*weeks).Format(time.DateOnly), end: i + 4, relative: true}, true
	}
	return reading{}, false
}

// joined gives both ends of a span the span as their date: "from 2006 to 2015",
// "between March 1981 and August 1982".
func (p *parser) joined(out []Expression) {
	at := 0
	for n := 0; n+1 < len(out); n++ {
		a, b := &out[n], &out[n+1]
		for at < len(p.items) && p.items[at].start < a.Start {
			at++
		}
		end := at
		for end < len(p.items) && p.items[end].start < a.End {
			end++
		}
		opens, to := p.word(at-1), p.word(end)
		if end+1 >= len(p.items) || p.items[end+1].start != b.Start || a.Vague || b.Vague {
			continue
		}
		if !(opens == "from" && (to == "to" || to == "until" || to == "till" || to == "through") || opens == "between" && to == "and") {
			continue
		}
		if a.Date == "" || b.Date == "" || len(a.Date) > 10 || len(b.Date) > 10 || a.Date >= b.Date {
			continue
		}
		a.Date = a.Date + "/" + b.Date
		b.Date = a.Date
	}
}
