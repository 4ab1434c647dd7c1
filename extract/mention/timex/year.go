package timex

import "fmt"

// yearNumber is the year at item i, 0 where there is none.
func (p *parser) yearNumber(i int) int {
	if n := p.num(i); n >= 1000 && n < 2200 && len(p.word(i)) == 4 {
		return n
	}
	return 0
}

// year reads a year, a range of years or a fiscal year.
func (p *parser) year(i int) (reading, bool) {
	if p.is(i, "fiscal") {
		if year := p.yearNumber(i + 1); year > 0 {
			return reading{p.render(calendar{year: year}), i + 2, false}, true
		}
	}
	from := p.yearNumber(i)
	if from == 0 {
		return reading{}, false
	}
	if p.is(i+1, "-", "–", "/") && p.touches(i+1) && p.touches(i+2) {
		to := p.num(i + 2)
		if len(p.word(i+2)) == 2 && to > from%100 {
			to += from / 100 * 100
		}
		if to > from && to < 2200 {
			return reading{fmt.Sprintf("%04d/%04d", from, to), i + 3, false}, true
		}
	}
	if p.is(i+1, "bc") {
		return reading{fmt.Sprintf("BC%04d", from), i + 2, false}, true
	}
	return reading{p.render(calendar{year: from}), i + 1, false}, true
}

// decade reads "1960s", "the '60s", "the sixties" and "the 20th century".
func (p *parser) decade(i int) (reading, bool) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if j >= len(p.items) {
		return reading{}, false
	}
	switch it := p.items[j]; {
	case it.number >= 1000 && it.number < 2200 && it.suffix == "s":
		return reading{it.word[:3] + "X", j + 1, false}, true
	case p.is(j, "'", "’") && p.touches(j+1) && p.items[j+1].suffix == "s" && len(p.word(j+1)) == 2:
		return reading{"19" + p.word(j + 1)[:1] + "X", j + 2, false}, true
	case j > i && decades[it.word] > 0:
		return reading{fmt.Sprintf("19%dX", decades[it.word]), j + 1, false}, true
	}
	n := ordinals[p.word(j)]
	if s := p.items[j].suffix; s == "th" || s == "st" || s == "nd" || s == "rd" {
		n = p.items[j].number
	}
	if n == 0 && p.is(j, "twenty") && p.is(j+1, "-") && p.is(j+2, "first") {
		n, j = 21, j+2
	}
	k := j + 1
	if p.is(k, "-") {
		k++
	}
	if n < 1 || n > 30 || !p.is(k, "century", "centuries") {
		return reading{}, false
	}
	value := fmt.Sprintf("%02dXX", n-1)
	if p.is(k+1, "bc") {
		return reading{"BC" + value, k + 2, false}, true
	}
	return reading{value, k + 1, false}, true
}

// seasonYear reads "summer 2015" and "the summer of 2015".
func (p *parser) seasonYear(i int) (reading, bool) {
	season, ok := seasons[p.word(i)]
	j := i + 1
	if p.is(j, "of") {
		j++
	}
	if year := p.yearNumber(j); ok && year > 0 {
		return reading{fmt.Sprintf("%04d-%s", year, season), j + 1, false}, true
	}
	return reading{}, false
}

// holiday reads the holidays of a fixed date.
func (p *parser) holiday(i int) (reading, bool) {
	c, j := calendar{}, i+1
	switch {
	case p.is(i, "christmas"):
		c = calendar{month: 12, day: 25}
		if p.is(i+1, "eve") {
			c.day = 24
		}
		if p.is(i+1, "eve", "day") {
			j++
		}
	case p.is(i, "new") && p.is(i+1, "year") && p.is(i+2, "'", "’") && p.is(i+3, "s") && p.is(i+4, "eve", "day"):
		c, j = calendar{month: 12, day: 31}, i+5
		if p.is(i+4, "day") {
			c = calendar{month: 1, day: 1}
		}
	case p.is(i, "halloween"):
		c = calendar{month: 10, day: 31}
	default:
		return reading{}, false
	}
	return p.withYear(c, j), true
}
