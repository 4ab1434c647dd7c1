package timex

import (
	"strings"
	"time"
)

// holidays are the days that all of the English-speaking press names by their names alone, and how each year's is
// reckoned.
var holidays = map[string]func(year int) calendar{
	"christmas eve":               fixed(12, 24),
	"christmas day":               fixed(12, 25),
	"christmas":                   fixed(12, 25),
	"new year ' s eve":            fixed(12, 31),
	"new year ' s day":            fixed(1, 1),
	"halloween":                   fixed(10, 31),
	"valentine ' s day":           fixed(2, 14),
	"independence day":            fixed(7, 4),
	"thanksgiving day":            nth(4, time.Thursday, time.November),
	"thanksgiving":                nth(4, time.Thursday, time.November),
	"labor day":                   nth(1, time.Monday, time.September),
	"memorial day":                nth(-1, time.Monday, time.May),
	"martin luther king jr . day": nth(3, time.Monday, time.January),
	"martin luther king day":      nth(3, time.Monday, time.January),
	"ash wednesday":               easter(-46),
	"palm sunday":                 easter(-7),
	"good friday":                 easter(-2),
	"easter sunday":               easter(0),
	"easter monday":               easter(1),
	"easter":                      easter(0),
}

// holidayStarts are the first words of the names of holidays.
var holidayStarts = map[string]bool{}

func init() {
	for name := range holidays {
		first, _, _ := strings.Cut(name, " ")
		holidayStarts[first], starts[first] = true, true
	}
}

// holiday reads the name of a holiday, the longest that stands at item i, with or without a year.
func (p *parser) holiday(i int) (reading, bool) {
	if !holidayStarts[p.word(i)] || !p.items[i].capital {
		return reading{}, false
	}
	var days func(int) calendar
	name, end := "", i
	for j := i; j < len(p.items) && j < i+6; j++ {
		name = strings.TrimPrefix(name+" "+strings.ReplaceAll(p.word(j), "’", "'"), " ")
		if d, ok := holidays[name]; ok {
			days, end = d, j+1
		}
	}
	if days == nil || end == i+1 && !p.celebrated(i) {
		return reading{}, false
	}
	year := p.ref.Year()
	k := end
	if p.is(k, ",", "of") {
		k++
	}
	switch y := p.yearNumber(k); {
	case y > 0:
		year, end = y, k+1
	case p.ref.IsZero():
		if c := days(2000); c == days(2001) && c == days(2002) {
			return reading{value: p.render(c), end: end}, true
		}
		return reading{}, false
	default:
		year = p.nearestYear(days(year))
	}
	c := days(year)
	c.year = year
	return reading{value: p.render(c), end: end}, true
}

// celebrated says whether the holiday's name at item i stands for the day: "on Easter", not "Easter Island", "a
// Christmas card" and "Easter week".
func (p *parser) celebrated(i int) bool {
	return (p.timePreposition(i-1) || p.is(i-1, "at")) && !p.is(i-1, "in", "of", "for") && !p.capitalNext(i+1) &&
		!p.is(i+1, "-", "week", "weekend", "season", "holiday", "holidays", "period", "party", "tree", "card", "cards", "gifts", "shopping")
}

// fixed is a holiday of one day of the calendar.
func fixed(month, day int) func(int) calendar {
	return func(int) calendar { return calendar{month: month, day: day} }
}

// nth is the n-th weekday of a month, -1 the last.
func nth(n int, weekday time.Weekday, month time.Month) func(int) calendar {
	return func(year int) calendar {
		first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
		day := 1 + (int(weekday)-int(first.Weekday())+7)%7 + 7*(n-1)
		if n < 0 {
			last := first.AddDate(0, 1, -1)
			day = last.Day() - (int(last.Weekday())-int(weekday)+7)%7
		}
		return calendar{month: int(month), day: day}
	}
}

// easter is a day so many days after Easter Sunday, by the Gregorian rule.
func easter(days int) func(int) calendar {
	return func(year int) calendar {
		a, b, c := year%19, year/100, year%100
		h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
		l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
		n := h + l - 7*((a+11*h+22*l)/451) + 114
		d := time.Date(year, time.Month(n/31), n%31+1+days, 0, 0, 0, 0, time.UTC)
		return calendar{month: int(d.Month()), day: d.Day()}
	}
}
