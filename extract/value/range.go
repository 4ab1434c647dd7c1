package value

// high is the upper end of a range, with the lower end in the same scale.
type high struct {
	number
	low  float64
	code string
}

// rangeEnd reads the rest of a range whose lower end is n: "-$3.8 trillion",
// " to 18 months". Where both ends are complete sums with "to" between them, the
// one may have become the other, and it is none.
func (r *reader) rangeEnd(n number, code string) (h high, end int, ok bool) {
	i := n.end
	hyphen := r.is(i, "-") && r.touches(i+1) && r.touches(i)
	word := r.is(i, "to") && (!r.changes(i) || r.is(i-3, "ranging", "ranges", "ranged", "anywhere")) || r.is(i, "or")
	if !hyphen && !word {
		return h, i, false
	}
	h.code, end = r.prefix(i + 1)
	m, ok := r.number(end, code != "" || h.code != "")
	if !ok || m.loose && word {
		return h, i, false
	}
	h.number, h.low = m, n.value
	unit := r.at(m.end).word
	_, measured := r.currency(m.end)
	if _, _, after := r.measure(m.end); after > m.end {
		measured = after
	}
	complete := n.scaled || code != ""
	switch {
	case m.scaled && !n.scaled:
		scale, _ := r.scaleOf(end, m, code != "" || h.code != "")
		h.low = n.value * scale
		if h.low >= m.value { // "$900-$1 billion"
			h.low = n.value
		}
	case n.plain && m.plain && code != "" && !m.scaled && n.value < 100 && r.at(end).grouped && n.value*1e3 < m.value: // "$4-9,000"
		h.low = n.value * 1e3
	case word && complete && (m.scaled || h.code != ""):
		return h, i, false
	case word && r.is(i, "or") && (m.value > 2*n.value && n.value > 3 || measured == m.end && !r.counts(m.end)):
		return h, i, false
	case code == "" && h.code == "" && measured == m.end && !m.scaled && !n.scaled: // bare numbers
		if !r.counts(m.end) || !n.plain && hyphen || unit == "votes" || year(n) {
			return h, i, false
		}
	}
	if r.is(m.end, "-") && r.touches(m.end) && r.at(m.end+1).digits || h.low >= m.value || r.is(n.end, "to") && r.is(m.end, "to") {
		return h, i, false // "3-4-3"; a score
	}
	if code != "" && h.code != "" && code != h.code {
		return h, i, false
	}
	if h.code == "" {
		h.code = code
	}
	return h, m.end, true
}

// changes says whether the number before "to" at item i is what something was
// before, or by how much it changed: "from 5 to 7".
func (r *reader) changes(i int) bool {
	return r.is(i-2, "from", "by") || r.is(i-3, "from", "by")
}

// scaleOf is the scale of the number m that begins at item i.
func (r *reader) scaleOf(i int, m number, money bool) (float64, bool) {
	plain, ok := r.simple(i)
	if !ok || plain.value == 0 {
		return 1, false
	}
	return m.value / plain.value, true
}

// between reads "between $3 million and $5 million".
func (r *reader) between(i int) (f Found, end int, ok bool) {
	low, at, ok := r.amount(i + 1)
	if !ok || !r.is(at, "and") {
		return f, i, false
	}
	high, end, ok := r.amount(at + 1)
	if !ok || low.Bound != Exact || high.Bound != Exact || (low.Unit != high.Unit && low.Unit != "") {
		return f, i, false
	}
	if low.Unit == "" && high.Value >= 1e3 && low.Value < 1e3 && high.Kind != Count { // "between 3 and 5 million euros"
		if n, ok := r.number(at+1, high.Kind == Money); ok && n.scaled {
			scale, _ := r.scaleOf(at+1, n, high.Kind == Money)
			low.Value *= scale
		}
	} else if n, ok := r.number(at+1, false); ok && n.scaled && low.Value < 1e3 && low.Kind == Count {
		scale, _ := r.scaleOf(at+1, n, false)
		low.Value *= scale
	}
	if low.Value >= high.Value || high.Kind == Count && year(number{value: low.Value, plain: true}) && year(number{value: high.Value, plain: true}) {
		return f, i, false
	}
	q := high.Quantity
	q.Value, q.High, q.Bound = low.Value, high.Value, Range
	return r.found(i, i, end, q), end, true
}

// score reads the rest of a score or vote whose first number is n: "3-1", "52 to
// 48", "52-48".
func (r *reader) score(i int, n number) (q Quantity, end int, ok bool) {
	j := n.end
	if r.is(j, "votes", "goals", "points", "seats") && r.is(j+1, "to") && n.plain { // "52 votes to 48"
		j++
	}
	hyphen := r.is(j, "-") && r.touches(j) && r.touches(j+1)
	to := r.is(j, "to") && (j > n.end || !r.is(i-1, "from", "between"))
	if !n.plain && !to || n.scaled || !hyphen && !to || n.value != float64(int(n.value)) || n.value >= 1000 {
		return q, i, false
	}
	m, ok := r.simple(j + 1)
	if !ok || m.value != float64(int(m.value)) || m.plain != n.plain || m.value >= 1000 {
		return q, i, false
	}
	end = m.end
	next := r.at(end)
	switch {
	case to && j == n.end && r.is(i-1, "by") && n.value <= m.value:
		return q, i, false // "grew by 5 to 7"; but "lost by two to one"
	case next.word == "-" && r.touches(end) && r.at(end+1).digits, r.is(end, "/", ":") && r.touches(end), r.is(i-1, "-", "/", ":") && r.touches(i):
		return q, i, false // "3-4-3"
	case !next.spaced && next.letter, to && n.value <= m.value && !r.is(end, "vote", "votes"), to && !n.plain && n.value <= m.value:
		return q, i, false
	case r.at(i-1).capital && !r.is(i-1, "won", "lost") && to:
		return q, i, false
	}
	if _, _, after := r.measure(end); after > end || r.moneyWord(end) {
		return q, i, false
	}
	if len(r.at(i).word) > 1 && r.at(i).word[0] == '0' {
		return q, i, false
	}
	return Quantity{Value: n.value, High: m.value, Kind: Score}, end, true
}

// year says whether a number may be a year.
func year(n number) bool {
	return n.plain && n.value >= 1400 && n.value < 2200 && n.value == float64(int(n.value))
}
