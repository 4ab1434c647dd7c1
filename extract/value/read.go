package value

import "math"

// none marks what is read to be passed over: "24/7", "10:30".
const none Kind = "none"

// quantity reads the quantity at item i, with the words that bound it.
func (r *reader) quantity(i int) (f Found, end int, ok bool) {
	bound, at := r.before(i)
	if skip := r.passes(at); skip > at {
		return Found{Quantity: Quantity{Kind: none}}, skip, true
	}
	if r.is(at, "between") && at == i {
		if f, end, ok := r.between(at); ok {
			return f, end, true
		}
	}
	if r.is(at, "aged") || r.is(at, "age") && r.at(at+1).digits {
		if n, ok := r.number(at+1, false); ok && n.value < 130 && !r.is(n.end, "-") {
			return r.found(at, at, n.end, Quantity{Value: n.value, Unit: "year", Kind: Age}), n.end, true
		}
	}
	f, end, ok = r.amount(at)
	if !ok {
		return f, i, false
	}
	if bound != Exact && f.Bound == Exact {
		f.Bound = bound
	}
	if at > i {
		f.From = r.at(i).start
	}
	if bound, after := r.behind(end); after > end && f.Bound == Exact {
		f.Bound, end = bound, after
		f.End = r.at(after - 1).end
	}
	if f.Kind == Count && r.aside(at, end) && f.Value >= 1 && f.Value < 111 && f.Value == float64(int(f.Value)) {
		f.Unit, f.Kind = "year", Age
		return f, end, true
	}
	return f, end, f.stands(r, i, at, end)
}

// aside says whether the item at stands between commas behind a name, as an age
// does: "Jo Marsh, 66, said".
func (r *reader) aside(at, end int) bool {
	name := r.at(at - 2)
	return end == at+1 && r.at(at).digits && r.is(at-1, ",") && r.is(end, ",") && r.at(end+1).spaced && name.letter && name.capital && !months[name.word]
}

// found makes a Found of the items [start, end) with the words that bound it
// from item from on.
func (r *reader) found(from, start, end int, q Quantity) Found {
	return Found{Start: r.at(start).start, End: r.at(end - 1).end, From: r.at(from).start, Quantity: q}
}

// prefix reads the currency before a sum at item i; end is i where there is
// none.
func (r *reader) prefix(i int) (code string, end int) {
	it := r.at(i)
	if code, ok := dollars[it.word]; ok && it.capital && r.is(i+1, "$") && r.touches(i+1) {
		return code, i + 2
	}
	if end, ok := r.phrase(i, "u", ".", "s", ".", "$"); ok && it.capital {
		return "USD", end
	}
	code, ok := symbols[it.word]
	switch {
	case ok && !it.letter:
		return code, i + 1
	case ok && (it.capital || it.word == "dlrs"):
		if r.is(i+1, ".") && r.touches(i+1) {
			return code, i + 2
		}
		return code, i + 1
	case codes[it.word] && len(it.word) == 3 && r.text[it.start:it.end] == upper(it.word):
		return upper(it.word), i + 1
	}
	return "", i
}

// amount reads a number with its currency or unit, a range or a score.
func (r *reader) amount(i int) (f Found, end int, ok bool) {
	code, at := r.prefix(i)
	sign := 1.0
	if at == i && (r.is(i, "minus") && !r.is(i-1, "or") || r.is(i, "-") && r.at(i).spaced && r.touches(i+1)) {
		sign, at = -1, i+1
	}
	n, ok := r.number(at, code != "")
	if !ok || at > i && code != "" && !n.plain && !n.scaled {
		return f, i, false
	}
	q := Quantity{Value: n.value, Kind: Count}
	if n.about {
		q.Bound = About
	}
	if code != "" {
		q.Unit, q.Kind = code, Money
	}
	end = n.end
	if high, after, ok := r.rangeEnd(n, code); ok {
		n, end = high.number, after
		q.Value, q.High, q.Bound = high.low, high.value, Range
		if high.code != "" {
			q.Unit, q.Kind = high.code, Money
		}
	} else if score, after, ok := r.score(i, n); ok {
		return r.found(i, i, after, score), after, true
	}
	if q.Kind != Money {
		q, end = r.withUnit(q, n, end)
	}
	if n.loose && q.Kind == Count && !(n.end < end) {
		return f, i, false
	}
	if sign < 0 && q.Kind != Measure && q.Kind != Share {
		return f, i, false
	}
	q.Value *= sign
	q.Value, q.High = tidy(q.Value), tidy(q.High)
	return r.found(i, i, end, q), end, true
}

// withUnit adds the currency or unit at item end to a quantity.
func (r *reader) withUnit(q Quantity, n number, end int) (Quantity, int) {
	if code, after := r.currency(end); after > end {
		q.Unit, q.Kind = code, Money
		return q, after
	}
	if r.is(end, "pence", "p") && (r.is(end, "pence") || r.touches(end)) && !n.scaled {
		q.Value, q.High, q.Unit, q.Kind = q.Value/100, q.High/100, "GBP", Money
		return q, end + 1
	}
	if r.is(end, "mil", "m") && n.plain { // "5 mil euros"
		if code, after := r.currency(end + 1); after > end+1 {
			q.Value, q.High, q.Unit, q.Kind = q.Value*1e6, q.High*1e6, code, Money
			return q, after
		}
	}
	if unit, kind, after := r.measure(end); after > end {
		q.Unit, q.Kind = unit, kind
		return q, after
	}
	return q, end
}

// tidy takes away what floating point adds: 2.3 * 1e9 is 2.3e9.
func tidy(x float64) float64 {
	if math.Abs(x) < 1e15 {
		return math.Round(float64(x*1e4)) / 1e4
	}
	return x
}

func upper(word string) string {
	b := []byte(word)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
