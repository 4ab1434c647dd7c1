package timex

import "fmt"

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
