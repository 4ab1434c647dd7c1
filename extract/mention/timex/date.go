package timex

import (
	"fmt"
	"strings"
	"time"
)

// calendar is a date of which parts may be unknown (0).
type calendar struct{ year, month, day int }

// dateTime reads a date, a time of day, or both in either order.
func (p *parser) dateTime(i int) (reading, bool) {
	if clock, j, ok := p.clock(i); ok {
		k := j
		if p.is(k, "on", ",") {
			k++
		}
		if e, ok := p.day(k); ok && len(e.value) == 10 {
			return reading{value: e.value + clock, end: e.end, relative: false}, true
		}
		return reading{value: p.today() + clock, end: j, date: unknown}, true // it may be of any day
	}
	e, ok := p.date(i)
	if !ok {
		return e, false
	}
	if part, ok := dayParts[p.word(e.end)]; ok {
		return reading{value: e.value + part, end: e.end + 1, relative: e.relative}, true
	}
	j := e.end
	if p.is(j, ",", "-", "–", "at") {
		j++
	}
	if clock, end, ok := p.clock(j); ok && len(e.value) == 10 {
		return reading{value: e.value + clock, end: end, relative: false}, true
	}
	return e, true
}

// day is a date that names a day, or yesterday, today and tomorrow.
func (p *parser) day(i int) (reading, bool) {
	if e, ok := p.date(i); ok {
		return e, true
	}
	return p.deictic(i)
}

// today is the day of writing for a time of day, underspecified where unknown.
func (p *parser) today() string {
	if p.ref.IsZero() {
		return "XXXX-XX-XX"
	}
	return p.ref.Format(time.DateOnly)
}

// date reads a date of the calendar.
func (p *parser) date(i int) (reading, bool) {
	if number, ok := p.weekday(i); ok {
		j := i + 1
		if p.is(j, ".") && shortWeekdays[p.word(i)] > 0 {
			j++
		}
		if p.is(j, ",") {
			j++
		}
		if p.is(j, "the") {
			j++
		}
		if e, ok := p.monthDay(j); ok && e.end > j+1 {
			return e, true
		}
		if shortWeekdays[p.word(i)] > 0 {
			return reading{}, false
		}
		return reading{value: p.onWeekday(number, i), end: i + 1}, true
	}
	for _, parse := range []func(int) (reading, bool){p.monthDay, p.numeric, p.decade, p.seasonYear, p.holiday, p.yearWords, p.year} {
		if e, ok := parse(i); ok {
			return e, true
		}
	}
	return reading{}, false
}

// weekday is the number of the weekday that item i names.
func (p *parser) weekday(i int) (int, bool) {
	if n, ok := weekdays[strings.TrimSuffix(p.word(i), "s")]; ok {
		return n, true
	}
	n, ok := shortWeekdays[p.word(i)]
	return n, ok && p.items[i].capital && (p.is(i+1, ".", ",") || p.num(i+1) > 0)
}

// onWeekday is the day of that weekday nearest to the day of writing, in the
// direction that the text speaks of.
func (p *parser) onWeekday(number, i int) string {
	if p.ref.IsZero() {
		return fmt.Sprintf("XXXX-WXX-%d", number)
	}
	back := (isoWeekday(p.ref) - number + 7) % 7
	if t := p.tense(p.at, i+1); back > 0 && (t > 0 || t == 0 && p.future) {
		back -= 7
	}
	return p.ref.AddDate(0, 0, -back).Format(time.DateOnly)
}

// month is the month that item i names and where the name ends.
func (p *parser) month(i int) (number, end int) {
	if n, ok := months[p.word(i)]; ok {
		return n, i + 1
	}
	n, ok := shortMonths[p.word(i)]
	switch {
	case !ok || !p.items[i].capital:
		return 0, i
	case p.is(i+1, ".") && p.touches(i+1):
		return n, i + 2
	case p.num(i+1) > 0:
		return n, i + 1
	}
	return 0, i
}

// monthDay reads a month with a day, a year or both, in any of the usual
// orders, or a month alone.
func (p *parser) monthDay(i int) (reading, bool) {
	if day := p.dayNumber(i); day > 0 {
		j := i + 1
		if p.is(j, "of") {
			j++
		}
		if month, end := p.month(j); month > 0 {
			return p.withYear(calendar{month: month, day: day}, end), true
		}
		return reading{}, false
	}
	month, j := p.month(i)
	if month == 0 {
		return reading{}, false
	}
	if e, ok := p.yearWords(j); ok { // "January nineteen ninety-seven"
		return reading{value: p.render(calendar{atoi(e.value), month, 0}), end: e.end}, true
	}
	if year := p.yearNumber(j); year > 0 {
		return reading{value: p.render(calendar{year, month, 0}), end: j + 1, relative: false}, true
	}
	if p.is(j, ",", "of") && p.yearNumber(j+1) > 0 {
		return reading{value: p.render(calendar{p.yearNumber(j + 1), month, 0}), end: j + 2, relative: false}, true
	}
	k := j
	if p.is(k, "the") {
		k++
	}
	if day := p.dayNumber(k); day > 0 {
		if to, end := p.rangeEnd(k + 1); to > day {
			from := p.withYear(calendar{month: month, day: day}, end)
			until := p.withYear(calendar{month: month, day: to}, end)
			return reading{value: from.value + "/" + until.value, end: until.end, relative: false}, true
		}
		return p.withYear(calendar{month: month, day: day}, k+1), true
	}
	if (month == 5 || month == 3) && !p.items[i].capital {
		return reading{}, false
	}
	return reading{value: p.render(calendar{month: month, year: p.sharedYear(j)}), end: j}, true
}

// dayNumber is the day of a month at item i: "5", "5th", "fifth".
func (p *parser) dayNumber(i int) int {
	if i >= len(p.items) {
		return 0
	}
	it := p.items[i]
	if n := ordinals[it.word]; n > 0 {
		return n
	}
	switch it.suffix {
	case "", "st", "nd", "rd", "th":
		if it.number >= 1 && it.number <= 31 && len(it.word) <= 2 {
			return it.number
		}
	}
	return 0
}

// rangeEnd is the day to which a range of days goes: "-7", "– 7".
func (p *parser) rangeEnd(i int) (day, end int) {
	if p.is(i, "-", "–") && p.num(i+1) > 0 && p.num(i+1) <= 31 {
		return p.num(i + 1), i + 2
	}
	return 0, i
}

// withYear adds the year that stands at item i, with or without a comma.
func (p *parser) withYear(c calendar, i int) reading {
	j := i
	if p.is(j, ",", "of") {
		j++
	}
	if year := p.yearNumber(j); year > 0 {
		c.year = year
		return reading{value: p.render(c), end: j + 1}
	}
	c.year = p.sharedYear(i)
	return reading{value: p.render(c), end: i, relative: false}
}

// sharedYear is the year that stands behind a second date to which item i leads:
// "April to July 2014", "May 3 and June 4, 2014".
func (p *parser) sharedYear(i int) int {
	if !p.is(i, "to", "and", "through", "-", "–", "until", "or") {
		return 0
	}
	month, j := p.month(i + 1)
	if day := p.dayNumber(i + 1); day > 0 {
		month, j = p.month(i + 2)
	}
	if month == 0 {
		return 0
	}
	if p.dayNumber(j) > 0 {
		j++
	}
	if p.is(j, ",") {
		j++
	}
	return p.yearNumber(j)
}

// render writes a date; a missing year is the one that brings the date nearest
// to the day of writing.
func (p *parser) render(c calendar) string {
	year := "XXXX"
	switch {
	case c.year > 0:
		year = fmt.Sprintf("%04d", c.year)
	case !p.ref.IsZero():
		year = fmt.Sprintf("%04d", p.nearestYear(c))
	}
	switch {
	case c.month == 0:
		return year
	case c.day == 0:
		return fmt.Sprintf("%s-%02d", year, c.month)
	}
	return fmt.Sprintf("%s-%02d-%02d", year, c.month, c.day)
}

func (p *parser) nearestYear(c calendar) int {
	t := p.tense(p.at, p.at+2)
	if t == 0 && p.future {
		t = 1
	}
	day := max(c.day, 1)
	if c.day == 0 {
		day = 15
	}
	best, distance := p.ref.Year(), time.Duration(1<<62)
	for _, year := range []int{p.ref.Year(), p.ref.Year() - 1, p.ref.Year() + 1} {
		d := p.ref.Sub(time.Date(year, time.Month(c.month), day, 0, 0, 0, 0, time.UTC))
		switch { // news tells of the past more often
		case d < 0 && t < 0:
			d = -d * 4
		case d < 0 && t == 0:
			d = -d * 2
		case d < 0:
			d = -d
		case t > 0 && c.day == 0:
			d *= 12
		case t > 0:
			d *= 4
		}
		if d < distance {
			best, distance = year, d
		}
	}
	return best
}

// numeric reads "2014-05-06", "22.04.2015" and, the American way, "9/11/2001".
func (p *parser) numeric(i int) (reading, bool) {
	sep := p.word(i + 1)
	if (sep != "-" && sep != "." && sep != "/") || p.word(i+3) != sep || !p.touches(i+1) || !p.touches(i+2) || !p.touches(i+4) {
		return reading{}, false
	}
	a, b, c := p.num(i), p.num(i+2), p.num(i+4)
	if a < 0 || b < 0 || c < 0 {
		return reading{}, false
	}
	date := calendar{c, b, a}
	switch {
	case sep == "-" && len(p.word(i)) == 4:
		date = calendar{a, b, c}
	case sep == "/" && b > 12 || sep == "/" && a <= 12:
		date = calendar{c, a, b}
	}
	if len(p.word(i+4)) == 2 && date.year == c {
		date.year += 1900
		if c < 50 {
			date.year += 100
		}
	}
	if date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31 || date.year < 1000 {
		return reading{}, false
	}
	return reading{value: p.render(date), end: i + 5, relative: false}, true
}
