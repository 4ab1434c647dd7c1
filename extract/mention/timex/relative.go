package timex

import (
	"fmt"
	"time"
)

// shift is what to add to the day of writing.
type shift struct{ years, months, days int }

// deictic reads "today", "yesterday evening", "tonight", "this morning".
func (p *parser) deictic(i int) (reading, bool) {
	days, part, j := 0, "", i+1
	switch {
	case p.is(i, "today"):
	case p.is(i, "yesterday"):
		days = -1
	case p.is(i, "tomorrow"):
		days = 1
	case p.is(i, "tonight"):
		part = "TNI"
	case p.is(i, "this") && p.isDayPart(i+1):
		part, j = dayParts[p.word(i+1)], i+2
	case p.is(i, "last") && p.is(i+1, "night"):
		days, part, j = -1, "TNI", i+2
	default:
		return reading{}, false
	}
	if part == "" && p.isDayPart(j) {
		part = dayParts[p.word(j)]
		j++
	}
	return reading{value: p.offset(shift{days: days}, "D", abs(days), days < 0) + part, end: j, relative: true}, true
}

func (p *parser) isDayPart(i int) bool { return dayParts[p.word(i)] != "" }

func abs(n int) int { return max(n, -n) }

// offset is the day of writing moved by s, to the precision of the unit; where
// the day is unknown, the relative form for n units.
func (p *parser) offset(s shift, unit string, n int, past bool) string {
	if p.ref.IsZero() {
		sign := "+"
		if past {
			sign = "-"
		}
		if n == 0 {
			return "ref"
		}
		return "ref" + sign + duration(fmt.Sprint(n), unit)
	}
	day := p.ref.AddDate(s.years, s.months, s.days)
	if s.months != 0 || s.years != 0 { // no overflow from the 31st into the month after next
		first := time.Date(p.ref.Year()+s.years, p.ref.Month()+time.Month(s.months), 1, 0, 0, 0, 0, time.UTC)
		day = first.AddDate(0, 0, min(p.ref.Day(), daysIn(first))-1).AddDate(0, 0, s.days)
	}
	return precise(day, unit)
}

func daysIn(first time.Time) int { return first.AddDate(0, 1, -1).Day() }

// precise is a day to the precision of a unit.
func precise(day time.Time, unit string) string {
	switch unit {
	case "Y", "DE", "CE":
		switch unit {
		case "DE":
			return day.Format("2006")[:3]
		case "CE":
			return day.Format("2006")[:2]
		}
		return day.Format("2006")
	case "M":
		return day.Format("2006-01")
	case "W", "F":
		year, week := day.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case "WE":
		year, week := day.ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", year, week)
	case "Q":
		return fmt.Sprintf("%04d-Q%d", day.Year(), (int(day.Month())-1)/3+1)
	}
	return day.Format(time.DateOnly)
}

// shiftOf is n units as a shift.
func shiftOf(unit string, n int) shift {
	switch unit {
	case "Y":
		return shift{years: n}
	case "DE":
		return shift{years: 10 * n}
	case "CE":
		return shift{years: 100 * n}
	case "ML":
		return shift{years: 1000 * n}
	case "Q":
		return shift{months: 3 * n}
	case "M", "SE":
		return shift{months: n}
	case "W", "WE":
		return shift{days: 7 * n}
	case "F":
		return shift{days: 14 * n}
	case "D", "TNI", "TMO", "TEV", "TAF":
		return shift{days: n}
	}
	return shift{}
}

// relation reads "last year", "next Tuesday", "this May", "the previous
// month", "the past two years".
func (p *parser) relation(i int) (reading, bool) {
	if p.is(i, "the") && (p.is(i+1, "following") || p.is(i+1, "next") && p.is(i+2, "day", "morning", "night", "evening")) {
		if e, ok := p.that(i); ok {
			return e, true
		}
		e, ok := p.related(i)
		e.date = unknown // it counts from what the article has not said
		return e, ok
	}
	return p.related(i)
}

func (p *parser) related(i int) (reading, bool) {
	j := i
	if p.is(j, "the", "these", "those") {
		j++
	}
	step, ok := steps[p.word(j)]
	if !ok || p.is(j, "last") && p.is(j-1, "to", "will", "would", "could", "may", "might", "can", "should", "not", "ll") { // "to last a week"
		return reading{}, false
	}
	j++
	if p.is(j-1, "this") && p.is(j, "coming", "past") {
		step = steps[p.word(j)]
		j++
	}
	if p.is(j, "fiscal", "calendar") {
		j++
	}
	if e, ok := p.amount(j); ok && !p.is(j, "a", "an") {
		return reading{value: e.value, end: e.end, relative: true, date: p.around(e.value, step)}, true // "the past two years" is as long as two years
	}
	if name, plural, ok := unit(p.word(j)); ok && !p.is(j, "second", "seconds", "minute", "minutes", "hour") {
		if plural {
			return reading{value: duration("X", units[name]), end: j + 1, relative: true}, true
		}
		if p.is(i, "the") && step == -1 && p.is(j-1, "past") {
			length := duration("1", units[name])
			value := length
			if name == "year" {
				value = p.offset(shift{years: -1}, "Y", 1, true)
			}
			return reading{value: value, end: j + 1, relative: true, date: p.around(length, step)}, true
		}
		if units[name] == "SE" && step != 0 { // a sport's season: when it began nobody says
			return reading{value: "XXXX", end: j + 1, relative: true}, true
		}
		e := reading{value: p.offset(shiftOf(units[name], step), units[name], abs(step), step < 0), end: j + 1, relative: true}
		if q, ok := p.quarterOf(e.end, e.value); ok {
			return q, true
		}
		return e, true
	}
	if number, ok := weekdays[p.word(j)]; ok {
		e := reading{value: p.stepWeekday(number, step), end: j + 1, relative: p.ref.IsZero()}
		if p.is(j-1, "previous", "preceding") && p.precise == "D" && isoWeekday(p.named) == number { // it counts from the one just named
			e.value = p.named.AddDate(0, 0, -7).Format(time.DateOnly)
		}
		if p.is(j+1, ",") && j+2 < len(p.items) { // "this Sunday, March 8"
			if d, ok := p.monthDay(j + 2); ok && d.end > j+3 {
				return d, true
			}
		}
		if part, ok := dayParts[p.word(e.end)]; ok {
			e.value, e.end = e.value+part, e.end+1
		}
		return e, true
	}
	if month, end := p.month(j); month > 0 && p.items[j].capital {
		if day := p.dayNumber(end); day > 0 && !p.ref.IsZero() { // "last Oct. 23"
			return reading{value: fmt.Sprintf("%s-%02d", p.stepMonth(month, step), day), end: end + 1}, true
		}
		return reading{value: p.stepMonth(month, step), end: end, relative: p.ref.IsZero()}, true
	}
	if season, ok := seasons[p.word(j)]; ok {
		return reading{value: p.stepSeason(season, step), end: j + 1, relative: true}, true
	}
	return reading{}, false
}

var steps = map[string]int{
	"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "present": 0,
	"next": 1, "following": 1, "coming": 1, "upcoming": 1,
}

// around is the interval from the day of writing back, or on, over a duration;
// "" where its length is not known.
func (p *parser) around(duration string, step int) string {
	var n int
	var letter string
	if _, err := fmt.Sscanf(duration, "P%d%s", &n, &letter); err != nil || p.ref.IsZero() || step == 0 || n < 1 || n > 500 || len(letter) != 1 {
		return unknown
	}
	if letter == "Y" && n == 1 {
		n, letter = 12, "M"
	}
	s := shiftOf(letter, step*n)
	day := p.ref.AddDate(s.years, s.months, s.days)
	if letter == "M" {
		day = time.Date(p.ref.Year(), p.ref.Month()+time.Month(s.months), 1, 0, 0, 0, 0, time.UTC)
	}
	if letter == "W" {
		letter = "D"
	}
	if step < 0 {
		return precise(day, letter) + "/" + precise(p.ref, letter)
	}
	return precise(p.ref, letter) + "/" + precise(day, letter)
}

// quarterOf reads "'s third quarter" and "'s quarter" after a year.
func (p *parser) quarterOf(i int, year string) (reading, bool) {
	if !p.is(i, "'", "’") || !p.is(i+1, "s") || len(year) != 4 {
		return reading{}, false
	}
	if p.is(i+2, "quarter") && p.yearNumber(i) == 0 && !p.ref.IsZero() {
		return p.quarterNamed(0, false, atoi(year), i+3)
	}
	n := ordinals[p.word(i+2)]
	if n < 1 || n > 4 || !p.is(i+3, "quarter") {
		return reading{}, false
	}
	return reading{value: fmt.Sprintf("%s-Q%d", year, n), end: i + 4, relative: true}, true
}

func (p *parser) stepWeekday(number, step int) string {
	if p.ref.IsZero() {
		return fmt.Sprintf("XXXX-WXX-%d", number)
	}
	back := (isoWeekday(p.ref) - number + 7) % 7
	switch {
	case step < 0 && back == 0:
		back = 7
	case step > 0:
		back -= 7
	case step == 0:
		back = isoWeekday(p.ref) - number
	}
	return p.ref.AddDate(0, 0, -back).Format(time.DateOnly)
}

func (p *parser) stepMonth(month, step int) string {
	if p.ref.IsZero() {
		return fmt.Sprintf("XXXX-%02d", month)
	}
	year, now := p.ref.Year(), int(p.ref.Month())
	switch {
	case step < 0 && month >= now:
		year--
	case step > 0 && month <= now:
		year++
	}
	return fmt.Sprintf("%04d-%02d", year, month)
}

var seasonMonth = map[string]int{"SP": 4, "SU": 7, "FA": 10, "WI": 12}

func (p *parser) stepSeason(season string, step int) string {
	if p.ref.IsZero() {
		return "XXXX-" + season
	}
	year, now := p.ref.Year(), int(p.ref.Month())
	switch {
	case step < 0 && seasonMonth[season]+1 >= now:
		year--
	case step > 0 && seasonMonth[season] <= now:
		year++
	}
	return fmt.Sprintf("%04d-%s", year, season)
}
