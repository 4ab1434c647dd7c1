package timex

import (
	"fmt"
	"strings"
)

// amount reads a number of units: its value is a duration.
func (p *parser) amount(i int) (reading, bool) {
	j := i
	if p.is(j, "about", "around", "nearly", "almost", "over", "approximately", "roughly", "some", "just") {
		j++
	} else if p.is(j, "up") && p.is(j+1, "to") {
		j += 2
	} else if p.is(j, "no") && p.is(j+1, "more", "less", "fewer") && p.is(j+2, "than") {
		j += 3
	} else if p.is(j, "more", "less", "fewer") && p.is(j+1, "than") || p.is(j, "at") && p.is(j+1, "least", "most") {
		j += 2
	}
	n, k := p.cardinal(j)
	if n == "" {
		return reading{}, false
	}
	if p.is(k, "to", "or", "-") { // "two to three weeks"
		if high, l := p.cardinal(k + 1); high != "" && high != "X" && p.yearNumber(j) == 0 {
			if _, plural, ok := unit(p.word(l)); ok && plural {
				n, k = high, l
			}
		}
	}
	first, half := j, ""
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
	k++
	switch {
	case p.is(k, "-") && p.touches(k) && !p.is(k+1, "long", "ago", "earlier"):
		return reading{}, false // "quarter-century"
	case p.is(k, "old", "olds"), p.is(k, "-") && p.touches(k) && p.is(k+1, "old", "olds"), p.is(k, "of") && p.is(k+1, "age"), p.is(first-1, "aged"):
		return reading{}, false // an age
	case name == "quarter" && (hyphen || p.is(first, "a", "an", "one") || p.is(k, "of") && (n == "1" || n == "3") || p.yearNumber(first) > 0):
		return reading{}, false // "three-quarters of it", "the 1988 quarter"
	case p.is(first, "a", "an") && (name == "second" || name == "night" || name == "morning" || name == "evening" || name == "afternoon" || name == "weekend"):
		return reading{}, false
	case name == "second" && p.yearNumber(first) > 0, name == "minute" && p.items[k-1].capital && !p.items[0].capital:
		return reading{}, false
	case name == "night" || name == "morning" || name == "evening" || name == "afternoon":
		if n == "1" {
			return reading{}, false
		}
	}
	value := duration(n, units[name])
	if p.is(k, "and") && p.is(k+1, "a") && p.is(k+2, "half") && name != "second" { // "a year and a half"
		half, k = "half", k+3
	}
	if half != "" {
		value = duration(n+".5", units[name])
	}
	if p.is(k, "-") && p.touches(k) && p.is(k+1, "long") {
		k += 2
	}
	if p.is(first, "a") && p.is(k, "or") && p.is(k+1, "two", "so") { // "a year or two", "a week or so ago"
		k += 2
	}
	return reading{value: value, end: k, relative: true}, true
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
	case p.is(i, "couple") && p.is(i-1, "next", "last", "past", "first") && p.is(i+1, "of"):
		return "2", i + 2
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
			return "P" + n + "Q"
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
	if whole, ok := strings.CutSuffix(n, ".5"); ok && (unit == "Y" || unit == "TH") { // "P2Y6M", "PT5H30M"
		if unit == "Y" {
			return "P" + whole + "Y6M"
		}
		return "PT" + whole + "H30M"
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
	case p.is(e.end, "ago", "earlier"), p.is(e.end, "before") && p.clauseEnds(e.end+1):
		sign = -1
	case p.is(e.end, "later"):
		return p.after(e)
	case p.is(e.end, "from") && p.is(e.end+1, "now", "today"):
		return p.distant(e, 1, 2)
	case p.is(e.end, "-") && p.is(e.end+1, "ago", "earlier") && p.is(i, "a"):
		return reading{}, false
	case p.is(e.end, "-") && p.is(e.end+1, "ago", "earlier"):
		return p.distant(e, -1, 2)
	}
	if sign != 0 {
		if p.is(i, "a") && p.is(i+1, "year") && p.figures() && p.context.quarter != "" {
			if q, ok := p.quarterNamed(0, true, 0, e.end+1); ok {
				return q, true
			}
		}
		return p.distant(e, sign, 1)
	}
	if p.is(i, "about", "around", "almost", "approximately", "roughly", "some", "just") || p.is(i, "over") && !p.is(i+1, "a", "an") {
		return reading{}, false // no part of a length of time
	}
	if p.is(i, "a", "an") && e.end == i+2 && p.rate(i) {
		return reading{}, false
	}
	return e, true
}

// rate says whether "a week" at item i is what something is done or costs in
// one: "$30 a week", "four flights a week".
func (p *parser) rate(i int) bool {
	w := p.word(i - 1)
	return w != "" && (p.items[i-1].number >= 0 || cardinals[w] > 0 || w == "million" || w == "billion" || w == "times" || w == "twice" || len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"))
}

// clauseEnds says whether a clause ends before item i.
func (p *parser) clauseEnds(i int) bool {
	return i >= len(p.items) || p.is(i, ",", ".", ";", "”", "?", "!", ")")
}

// figures says whether the sentence tells of money, so that "a year ago" means the
// period a year before the one reported.
func (p *parser) figures() bool {
	for i := range p.items {
		if p.is(i, "$", "£", "€", "million", "billion", "share", "%", "percent") {
			return true
		}
	}
	return false
}

// after is the date that lies e's duration after the last date named: "three
// weeks later".
func (p *parser) after(e reading) (reading, bool) {
	var n int
	var letter string
	e.end++
	if _, err := fmt.Sscanf(e.value, "P%d%s", &n, &letter); err != nil || n > 5000 || len(letter) != 1 || p.context.named.IsZero() {
		e.value = "FUTURE_REF"
		return e, true
	}
	if letter != "Y" && p.context.precise == "Y" || letter != "Y" && letter != "M" && p.context.precise != "D" {
		e.value = "FUTURE_REF"
		return e, true
	}
	s := shiftOf(letter, n)
	day := p.context.named.AddDate(s.years, s.months, s.days)
	if letter == "W" {
		letter = "D"
	}
	e.value = precise(day, letter)
	return e, true
}

// distant is the date that lies e's duration before or after the day of
// writing; words is how many items say so.
func (p *parser) distant(e reading, sign, words int) (reading, bool) {
	e.end += words
	var n int
	var letter string
	if e.value == "P1Y6M" || e.value == "P2Y6M" || e.value == "P3Y6M" {
		e.value = fmt.Sprintf("P%dM", int(e.value[1]-'0')*12+6)
	}
	if _, err := fmt.Sscanf(e.value, "P%d%s", &n, &letter); err != nil || n > 5000 || len(letter) > 3 {
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
	if name, plural, ok := unit(p.word(i)); ok && p.is(i+1, "-") && p.touches(i+1) && p.is(i+2, "long") { // "day-long", "decades-long"
		n := "1"
		if plural {
			n = "X"
		}
		return reading{value: duration(n, units[name]), end: i + 3, relative: true}, true
	}
	if name, plural, ok := unit(p.word(i)); ok && plural && (name == "decade" || name == "year" || name == "month" || name == "week" || name == "day" || name == "century" || name == "hour") {
		e := reading{value: duration("X", units[name]), end: i + 1, relative: true}
		if p.is(e.end, "ago", "earlier") {
			return reading{value: "PAST_REF", end: e.end + 1, relative: true}, true
		}
		return e, true
	}
	return reading{}, false
}
