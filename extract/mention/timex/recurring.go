package timex

import "fmt"

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
