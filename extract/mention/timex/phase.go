package timex

import (
	"fmt"
	"time"
)

// phase reads nouns of time that mean one by what the article named before: "the
// latest quarter", "the year-earlier period", "that year", "the weekend".
func (p *parser) phase(i int) (reading, bool) {
	j := i
	the := p.is(j, "the", "its", "their")
	if the {
		j++
	}
	ago := false
	if p.is(j, "comparable", "corresponding", "same") {
		j++
	}
	if p.is(j, "year") && p.is(j+1, "-") && p.is(j+2, "earlier", "ago") {
		ago, j = true, j+3
	}
	year := p.yearNumber(j)
	if year > 0 && (the || p.is(i-1, "in")) {
		j++
	} else {
		year = 0
	}
	if the && !ago && year == 0 && p.is(j, "latest", "current", "recent", "most") {
		if p.is(j, "most") {
			j++
		}
		j++
	}
	n := 0
	if (ago || year > 0) && ordinals[p.word(j)] > 0 && ordinals[p.word(j)] < 5 && p.is(j+1, "quarter") {
		n, j = ordinals[p.word(j)], j+1
	}
	switch {
	case p.is(j, "quarter", "period") && (ago || year > 0 || the && (p.is(j, "quarter") || j > i+1)) && !p.is(j+1, "of", "final", "finals", "-"):
		if end, ok := p.yearBack(j + 1); ok && !ago && year == 0 { // "the quarter a year ago"
			return p.quarterNamed(n, true, 0, end)
		}
		return p.quarterNamed(n, ago, year, j+1)
	case ago && (p.is(i, "year") || p.is(i, "the") && !p.is(j, "results") && p.cardinals(j)):
		end := j
		if e, ok := p.amount(j); ok && !p.is(j, "a") { // "the year-earlier nine months"
			return reading{value: e.value, end: e.end, relative: true}, true
		}
		e, ok := p.quarterNamed(0, true, 0, end)
		if ok && p.context.quarter == "" {
			e.value = e.value[:4]
		}
		return e, ok
	case p.is(i, "year") && p.is(i+1, "-") && p.is(i+2, "end") && p.touches(i+1), p.is(i, "year") && p.is(i+1, "end"), p.is(i, "year") && p.is(i+1, "'", "’") && p.is(i+2, "s") && p.is(i+3, "end"):
		return p.yearEnd(i)
	case p.is(i, "the") && p.is(i+1, "fiscal") && p.is(i+2, "year") && p.is(i+3, "ended", "ending"):
		return reading{value: "P1Y", end: i + 3, relative: true, vague: true}, true
	case p.is(i, "the") && p.is(i+1, "fiscal") && p.is(i+2, "year") && p.yearNumber(i+3) > 0:
		return reading{value: p.word(i + 3), end: i + 4}, true
	case p.is(i, "the") && year > 0 && p.is(j, "fiscal") && p.is(j+1, "year"):
		return reading{value: fmt.Sprint(year), end: j + 2}, true
	case p.is(i, "the") && p.is(i+1, "fiscal") && p.is(i+2, "year") && !p.ref.IsZero():
		return reading{value: precise(p.ref, "Y"), end: i + 3, relative: true, vague: true}, true
	case p.is(i, "the") && p.is(i-1, "over", "into", "during", "in", "of", "throughout", "through") && !p.ref.IsZero():
		k := i + 1
		if p.is(k, "early", "late") {
			k++
		}
		if p.is(k, "summer", "winter", "autumn") && !p.is(k+1, "of") && !p.capitalNext(k+1) && p.yearNumber(k+1) == 0 {
			return reading{value: precise(p.ref, "Y") + "-" + seasons[p.word(k)], end: k + 1, relative: true}, true
		}
		return p.weekendOf(i)
	case p.is(i, "the"):
		return p.weekendOf(i)
	}
	return p.that(i)
}

// cardinals says whether a number stands at item i.
func (p *parser) cardinals(i int) bool {
	n, _ := p.cardinal(i)
	return n != ""
}

// weekendOf reads "the weekend" and "the week".
func (p *parser) weekendOf(i int) (reading, bool) {
	switch {
	case p.ref.IsZero():
	case p.is(i+1, "weekend"):
		return p.weekendAt(i)
	case p.is(i+1, "week") && !p.is(i+2, "of", "before", "after", "when", "that", "following"):
		return reading{value: precise(p.ref, "Y") + "-WXX", end: i + 2, relative: true, vague: true}, true
	case p.is(i+1, "year") && p.is(i+2, "ended", "ending"):
		return reading{value: "P1Y", end: i + 2, relative: true, vague: true}, true
	case p.is(i+1, "year") && p.is(i-1, "for", "of", "in", "during", "throughout") && !p.is(i+2, "before", "after", "when", "that", "to") && !(p.is(i+2, "of") && p.is(i+3, "the", "a", "his", "her", "their", "its")):
		return reading{value: precise(p.ref, "Y"), end: i + 2, relative: true, vague: true}, true
	}
	return p.that(i)
}

func (p *parser) yearEnd(i int) (reading, bool) {
	end := i + 2
	if !p.is(i+1, "end") {
		end = i + 3
		if p.is(i+1, "'", "’") {
			end = i + 4
		}
	}
	if p.ref.IsZero() {
		return reading{}, false
	}
	year := p.ref.Year()
	if p.is(i-1, "since") {
		year--
	}
	value := fmt.Sprint(year)
	if p.is(i+1, "-") {
		value += "-12-31"
	}
	return reading{value: value, end: end, relative: true, date: fmt.Sprint(year)}, true
}

// weekendAt is the last weekend, or the next where the words speak of what is to
// come.
func (p *parser) weekendAt(i int) (reading, bool) {
	back := isoWeekday(p.ref) % 7 // to Sunday
	day := p.ref.AddDate(0, 0, -back)
	if isoWeekday(p.ref) > 5 || p.tense(i, i+2) > 0 {
		day = p.ref.AddDate(0, 0, 7-isoWeekday(p.ref))
	}
	return reading{value: precise(day, "WE"), end: i + 2, relative: true}, true
}

// that reads "that year", "later that day", "the same month", "the following
// year", "the next morning", which count from the last date named.
func (p *parser) that(i int) (reading, bool) {
	j := i
	if p.is(j, "later", "earlier") {
		j++
	}
	step := 0
	switch {
	case p.is(j, "that"):
		j++
	case p.is(j, "the") && p.is(j+1, "same"):
		j += 2
	case p.is(j, "the") && p.is(j+1, "following", "next"):
		j, step = j+2, 1
	default:
		return reading{}, false
	}
	if p.context.named.IsZero() {
		return reading{}, false
	}
	part := dayParts[p.word(j)]
	unit := map[string]string{"day": "D", "week": "W", "month": "M", "year": "Y"}[p.word(j)]
	if part != "" {
		unit = "D"
	}
	finer := map[string]int{"Y": 1, "M": 2, "W": 3, "D": 3}
	if unit == "" || finer[unit] > finer[p.context.precise] {
		return reading{}, false
	}
	s := shiftOf(unit, step)
	day := p.context.named
	if s.days != 0 {
		day = day.AddDate(0, 0, s.days)
	} else if s.months != 0 || s.years != 0 {
		day = time.Date(day.Year()+s.years, day.Month()+time.Month(s.months), 1, 0, 0, 0, 0, time.UTC)
	}
	return reading{value: precise(day, unit) + part, end: j + 1, relative: true}, true
}
