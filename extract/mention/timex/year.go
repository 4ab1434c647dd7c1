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
	if p.is(i, "fiscal", "financial") {
		j := i + 1
		if p.is(j, "year") {
			j++
		}
		if e, ok := p.year(j); ok && p.yearNumber(j) > 0 {
			return e, true
		}
	}
	if p.is(i, "fy") && p.yearNumber(i+1) > 0 {
		return reading{value: p.render(calendar{year: p.yearNumber(i + 1)}), end: i + 2}, true
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
			return reading{value: fmt.Sprintf("%04d/%04d", from, to), end: i + 3, relative: false}, true
		}
	}
	if p.is(i+1, "bc") {
		return reading{value: fmt.Sprintf("BC%04d", from), end: i + 2, relative: false}, true
	}
	return reading{value: p.render(calendar{year: from}), end: i + 1, relative: false}, true
}

// yearWords reads a year in words: "nineteen ninety-six", "two thousand".
func (p *parser) yearWords(i int) (reading, bool) {
	j := i
	if p.is(j, "the") && p.is(j+1, "year") {
		j += 2
	}
	if j > i && p.is(j, "two") && p.is(j+1, "thousand") {
		return reading{value: "2000", end: j + 2}, true
	}
	century := cardinals[p.word(j)]
	if century != 18 && century != 19 && century != 20 || p.is(j+1, "-") {
		return reading{}, false
	}
	tens, k := cardinals[p.word(j+1)], j+2
	if tens >= 20 && tens < 100 {
		l := k
		if p.is(l, "-") {
			l++
		}
		if ones := cardinals[p.word(l)]; ones > 0 && ones < 10 && !p.is(l, "a", "an") {
			tens, k = tens+ones, l+1
		}
	}
	if tens < 10 || tens > 99 {
		return reading{}, false
	}
	return reading{value: fmt.Sprintf("%d%02d", century, tens), end: k}, true
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
		return reading{value: it.word[:3], end: j + 1, relative: false}, true
	case p.is(j, "'", "’") && p.touches(j+1) && p.items[j+1].suffix == "s" && len(p.word(j+1)) == 2:
		return reading{value: "19" + p.word(j + 1)[:1], end: j + 2, relative: false}, true
	case it.suffix == "s" && len(it.word) == 2 && it.number >= 20 && it.number%10 == 0 && (j > i || p.is(i-1, "late", "early", "mid") || p.is(i-1, "-") && p.is(i-2, "mid")): // "the late 90s"
		return reading{value: "19" + it.word[:1], end: j + 1}, true
	case j > i && decades[it.word] > 0:
		return reading{value: fmt.Sprintf("19%d", decades[it.word]), end: j + 1, relative: false}, true
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
	value := fmt.Sprintf("%02d", n-1)
	if p.is(k+1, "bc") {
		return reading{value: "BC" + value, end: k + 2, relative: false}, true
	}
	return reading{value: value, end: k + 1, relative: false}, true
}

// seasonYear reads "summer 2015" and "the summer of 2015".
func (p *parser) seasonYear(i int) (reading, bool) {
	season, ok := seasons[p.word(i)]
	j := i + 1
	if p.is(j, "of") {
		j++
	}
	if year := p.yearNumber(j); ok && year > 0 {
		return reading{value: fmt.Sprintf("%04d-%s", year, season), end: j + 1, relative: false}, true
	}
	return reading{}, false
}
