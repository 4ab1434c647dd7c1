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
	return reading{p.offset(shift{days: days}, "D", abs(days), days < 0) + part, j, true}, true
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
			return day.Format("2006")[:3] + "X"
		case "CE":
			return day.Format("2006")[:2] + "XX"
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
	j := i
	if p.is(j, "the", "these", "those") {
		j++
	}
	step, ok := steps[p.word(j)]
	if !ok {
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
		return reading{e.value, e.end, true}, true // "the past two years" is as long as two years
	}
	if name, plural, ok := unit(p.word(j)); ok && !p.is(j, "second", "seconds", "minute", "minutes", "hour") {
		if plural {
			return reading{duration("X", units[name]), j + 1, true}, true
		}
		if p.is(i, "the") && step == -1 && p.is(j-1, "past") {
			return reading{duration("1", units[name]), j + 1, true}, true
		}
		e := reading{p.offset(shiftOf(units[name], step), units[name], abs(step), step < 0), j + 1, true}
		if q, ok := p.quarterOf(e.end, e.value); ok {
			return q, true
		}
		return e, true
	}
	if number, ok := weekdays[p.word(j)]; ok {
		e := reading{p.stepWeekday(number, step), j + 1, p.ref.IsZero()}
		if part, ok := dayParts[p.word(e.end)]; ok {
			e.value, e.end = e.value+part, e.end+1
		}
		return e, true
	}
	if month, end := p.month(j); month > 0 {
		return reading{p.stepMonth(month, step), end, p.ref.IsZero()}, true
	}
	if season, ok := seasons[p.word(j)]; ok {
		return reading{p.stepSeason(season, step), j + 1, true}, true
	}
	return reading{}, false
}

var steps = map[string]int{
	"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "present": 0,
	"next": 1, "following": 1, "coming": 1, "upcoming": 1,
}

// quarterOf reads "'s third quarter" after a year.
func (p *parser) quarterOf(i int, year string) (reading, bool) {
	if !p.is(i, "'", "’") || !p.is(i+1, "s") || len(year) != 4 {
		return reading{}, false
	}
	n := ordinals[p.word(i+2)]
	if n < 1 || n > 4 || !p.is(i+3, "quarter") {
		return reading{}, false
	}
	return reading{fmt.Sprintf("%s-Q%d", year, n), i + 4, true}, true
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

// amount reads a number of units: its value is a duration.
func (p *parser) amount(i int) (reading, bool) {
	j := i
	if p.is(j, "about", "around", "nearly", "almost", "over", "approximately", "roughly", "some") {
		j++
	} else if p.is(j, "more", "less", "fewer") && p.is(j+1, "than") || p.is(j, "at") && p.is(j+1, "least", "most") {
		j += 2
	}
	n, k := p.cardinal(j)
	if n == "" {
		return reading{}, false
	}
	half := ""
	if p.is(k, "and") && p.is(k+1, "a") && p.is(k+2, "half") {
		half, k = "half", k+3
	}
	hyphen := p.is(k, "-") && p.touches(k)
	if hyphen {
		k++
	}
	if p.is(k, "more", "straight", "consecutive", "full", "whole", "long", "short", "other", "business", "working", "calendar") {
		k++
	}
	name, _, ok := unit(p.word(k))
	if !ok {
		return reading{}, false
	}
	value := duration(n, units[name])
	if half != "" && name == "year" {
		value += "6M"
	}
	k++
	if p.is(k, "-") && p.touches(k) && p.is(k+1, "long", "old") {
		k += 2
	}
	return reading{value, k, true}, true
}

// cardinal reads a number in digits or words; "X" is some.
func (p *parser) cardinal(i int) (n string, end int) {
	if i >= len(p.items) {
		return "", i
	}
	switch {
	case p.is(i, "several", "many", "few", "some"):
		return "X", i + 1
	case p.is(i, "a") && p.is(i+1, "few", "number"):
		if p.is(i+2, "of") {
			return "X", i + 3
		}
		return "X", i + 2
	case p.is(i, "a") && p.is(i+1, "couple"):
		if p.is(i+2, "of") {
			return "2", i + 3
		}
		return "2", i + 2
	case p.is(i, "half") && p.is(i+1, "a", "an"):
		return "half", i + 2
	}
	if number := p.num(i); number >= 0 {
		if p.is(i+1, ".") && p.touches(i+1) && p.touches(i+2) && p.num(i+2) >= 0 {
			return fmt.Sprintf("%d.%s", number, p.word(i+2)), i + 3
		}
		if p.num(i+1) == 1 && p.is(i+2, "/") && p.num(i+3) == 2 {
			return fmt.Sprintf("%d.5", number), i + 4
		}
		return fmt.Sprint(number), i + 1
	}
	number, ok := cardinals[p.word(i)]
	if !ok {
		return "", i
	}
	j := i + 1
	if number >= 20 && number < 100 {
		k := j
		if p.is(k, "-") {
			k++
		}
		if ones := cardinals[p.word(k)]; ones > 0 && ones < 10 && p.word(k) != "a" {
			number, j = number+ones, k+1
		}
	}
	if number < 10 && p.is(j, "hundred") {
		number, j = number*100, j+1
	}
	return fmt.Sprint(number), j
}

// duration writes n units, n in digits, "X" for some, "half".
func duration(n, unit string) string {
	switch unit {
	case "DE", "CE", "ML", "F":
		factor := map[string]int{"DE": 10, "CE": 100, "ML": 1000, "F": 2}[unit]
		letter := "Y"
		if unit == "F" {
			letter = "W"
		}
		if number := atoi(n); n != "X" && n != "half" && number > 0 {
			return fmt.Sprintf("P%d%s", number*factor, letter)
		}
		if n == "X" {
			return "PX" + unit
		}
		return fmt.Sprintf("P%d%s", factor/2, letter)
	case "Q":
		if n != "X" && n != "half" {
			return fmt.Sprintf("P%dM", 3*atoi(n))
		}
	case "WE":
		return "P2D"
	}
	if n == "half" {
		switch unit {
		case "Y":
			return "P6M"
		case "TH":
			return "PT30M"
		case "D":
			return "PT12H"
		}
		n = "0.5"
	}
	if len(unit) == 2 && unit[0] == 'T' {
		return "PT" + n + unit[1:]
	}
	return "P" + n + unit
}

// duration reads a length of time, or a date at that distance: "six months",
// "three days ago", "a year earlier", "two weeks from now".
func (p *parser) duration(i int) (reading, bool) {
	e, ok := p.amount(i)
	if !ok {
		return p.bareUnits(i)
	}
	sign := 0
	switch {
	case p.is(e.end, "ago", "earlier", "before"):
		sign = -1
	case p.is(e.end, "later"):
		sign = 1
	case p.is(e.end, "from") && p.is(e.end+1, "now", "today"):
		return p.distant(e, 1, 2)
	case p.is(e.end, "-") && p.is(e.end+1, "ago", "earlier"):
		return p.distant(e, -1, 2)
	}
	if sign != 0 {
		return p.distant(e, sign, 1)
	}
	return e, true
}

// distant is the date that lies e's duration before or after the day of
// writing; words is how many items say so.
func (p *parser) distant(e reading, sign, words int) (reading, bool) {
	e.end += words
	var n int
	var letter string
	if _, err := fmt.Sscanf(e.value, "P%d%s", &n, &letter); err != nil || n > 5000 {
		switch {
		case sign < 0:
			e.value = "PAST_REF"
		default:
			e.value = "FUTURE_REF"
		}
		return e, true
	}
	e.value = p.offset(shiftOf(letter, sign*n), letter, n, sign < 0)
	return e, true
}

// bareUnits reads plurals without a number: "decades", "centuries".
func (p *parser) bareUnits(i int) (reading, bool) {
	if name, plural, ok := unit(p.word(i)); ok && plural && (name == "decade" || name == "year" || name == "month" || name == "week" || name == "day" || name == "century" || name == "hour") {
		e := reading{duration("X", units[name]), i + 1, true}
		if p.is(e.end, "ago", "earlier") {
			return reading{"PAST_REF", e.end + 1, true}, true
		}
		return e, true
	}
	return reading{}, false
}

// set reads what recurs: "daily", "every week", "each Thursday".
func (p *parser) set(i int) (reading, bool) {
	if v, ok := map[string]string{
		"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "quarterly": "P3M",
	}[p.word(i)]; ok {
		return reading{v, i + 1, true}, true
	}
	if !p.is(i, "every", "each") {
		return reading{}, false
	}
	if n, ok := weekdays[p.word(i+1)]; ok {
		return reading{fmt.Sprintf("XXXX-WXX-%d", n), i + 2, true}, true
	}
	if name, _, ok := unit(p.word(i + 1)); ok {
		return reading{duration("1", units[name]), i + 2, true}, true
	}
	if n, end := p.month(i + 1); n > 0 {
		return reading{fmt.Sprintf("XXXX-%02d", n), end, true}, true
	}
	return reading{}, false
}

// period reads quarters of a year: "the third quarter", "third-quarter", "Q3
// 2014", "the second quarter of 2014".
func (p *parser) period(i int) (reading, bool) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "fiscal") {
		j++
	}
	n := ordinals[p.word(j)]
	k := j + 1
	if p.is(k, "-") {
		k++
	}
	if n < 1 || n > 4 || !p.is(k, "quarter") {
		return reading{}, false
	}
	k++
	l := k
	if p.is(l, "of") {
		l++
	}
	if year := p.yearNumber(l); year > 0 {
		return reading{fmt.Sprintf("%04d-Q%d", year, n), l + 1, false}, true
	}
	if p.ref.IsZero() {
		return reading{fmt.Sprintf("XXXX-Q%d", n), k, true}, true
	}
	year := p.ref.Year()
	if now := (int(p.ref.Month())-1)/3 + 1; n > now || n == now && !p.future {
		year-- // quarters are reported once they are over
	}
	return reading{fmt.Sprintf("%04d-Q%d", year, n), k, true}, true
}
