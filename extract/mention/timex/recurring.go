package timex

import "fmt"

// set reads what recurs: "daily", "every week", "each Thursday".
func (p *parser) set(i int) (reading, bool) {
	if v, ok := map[string]string{
		"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "quarterly": "P3M",
	}[p.word(i)]; ok && !p.is(i-1, "average") { // "the average daily volume" is a volume
		return reading{value: v, end: i + 1, relative: true}, true
	}
	if !p.is(i, "every", "each") {
		return reading{}, false
	}
	if n, ok := weekdays[p.word(i+1)]; ok {
		return reading{value: fmt.Sprintf("XXXX-WXX-%d", n), end: i + 2, relative: true}, true
	}
	if name, _, ok := unit(p.word(i + 1)); ok {
		return reading{value: duration("1", units[name]), end: i + 2, relative: true}, true
	}
	if n, end := p.month(i + 1); n > 0 {
		return reading{value: fmt.Sprintf("XXXX-%02d", n), end: end, relative: true}, true
	}
	return reading{}, false
}

// short reads "Q3 2014", "2014 Q3" and "Q3".
func (p *parser) short(i int) (reading, bool) {
	j := i
	year := p.yearNumber(j)
	if year > 0 {
		j++
	}
	if !p.is(j, "q") || !p.items[j].capital || !p.touches(j+1) || p.num(j+1) < 1 || p.num(j+1) > 4 {
		return reading{}, false
	}
	n, end := p.num(j+1), j+2
	if year == 0 {
		k := end
		if p.is(k, "of", ",") {
			k++
		}
		if year = p.yearNumber(k); year > 0 {
			end = k + 1
		}
	}
	if year == 0 && p.ref.IsZero() {
		return reading{}, false
	}
	if year == 0 {
		if year = p.ref.Year(); n > (int(p.ref.Month())-1)/3+2 {
			year--
		}
	}
	return reading{value: fmt.Sprintf("%04d-Q%d", year, n), end: end}, true
}

// period reads quarters of a year: "the third quarter", "third-quarter", "Q3
// 2014", "the second quarter of 2014".
func (p *parser) period(i int) (reading, bool) {
	if e, ok := p.short(i); ok {
		return e, true
	}
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.is(j, "fiscal") {
		j++
		if p.is(j, "-") {
			j++
		}
	}
	n := ordinals[p.word(j)]
	k := j + 1
	if p.is(k, "-") {
		k++
	}
	if n < 1 || n > 4 || !p.is(k, "quarter") || k > j+1 && p.is(i, "the") && !p.is(i+1, "fiscal") { // "the third-quarter loss" is a loss
		return reading{}, false
	}
	k++
	l := k
	if p.is(l, "of") {
		l++
	}
	if p.is(l-1, "of") && p.is(l, "fiscal") {
		l++
	}
	if year := p.yearNumber(l); year > 0 {
		return reading{value: fmt.Sprintf("%04d-Q%d", year, n), end: l + 1, relative: false}, true
	}
	if p.is(l, "last", "this", "next") && p.is(l+1, "year") && !p.ref.IsZero() {
		return reading{value: fmt.Sprintf("%04d-Q%d", p.ref.Year()+steps[p.word(l)], n), end: l + 2, relative: true}, true
	}
	if p.ref.IsZero() {
		return reading{value: fmt.Sprintf("XXXX-Q%d", n), end: k, relative: true}, true
	}
	year := p.ref.Year()
	if now := (int(p.ref.Month())-1)/3 + 1; n > now && (n > now+1 || p.tense(i, k) < 0) && p.tense(i, k) <= 0 {
		year-- // quarters are reported once they are over
	}
	return reading{value: fmt.Sprintf("%04d-Q%d", year, n), end: k, relative: true}, true
}
