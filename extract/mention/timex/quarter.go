package timex

import (
	"fmt"
	"time"
)

// quarterNamed is the quarter that the article named last or, where it named
// none, the last that was over on the day of writing; n and year, where not 0,
// say which.
func (p *parser) quarterNamed(n int, ago bool, year, end int) (reading, bool) {
	q := p.context.quarter
	if q == "" {
		if p.ref.IsZero() {
			if year == 0 {
				return reading{}, false
			}
			return reading{value: fmt.Sprintf("%04d", year), end: end}, true
		}
		last := time.Date(p.ref.Year(), p.ref.Month()-3, 1, 0, 0, 0, 0, time.UTC)
		q = precise(last, "Q")
	}
	y := atoi(q[:4])
	if ago {
		y--
	}
	if year > 0 {
		y = year
	}
	if n == 0 && p.spanned && (ago || year > 0) {
		return reading{value: fmt.Sprintf("%04d", y), end: end, relative: true, aside: true}, true
	}
	if n == 0 {
		n = int(q[6] - '0')
	}
	return reading{value: fmt.Sprintf("%04d-Q%d", y, n), end: end, relative: true, aside: ago || year > 0}, true
}

// yearBack says whether words at item i put what stands before them a year back, and where they end.
func (p *parser) yearBack(i int) (end int, ok bool) {
	if p.is(i, "a") && p.is(i+1, "year") && p.is(i+2, "ago", "earlier") {
		return i + 3, true
	}
	return i + 2, p.is(i, "last") && p.is(i+1, "year")
}

// reported says whether a quarter that an article names is the one it reports, which "the quarter" and "a year
// earlier" go by: it was over on the day of writing, and no later one was reported before. Quarters of fiscal years
// are known to be over by no calendar.
func (p *parser) reported(quarter string, i, end int) bool {
	for ; i < end; i++ {
		if p.is(i, "fiscal") {
			return true
		}
	}
	return (p.ref.IsZero() || quarter < precise(p.ref, "Q")) && (p.quarter == "" || quarter >= p.quarter)
}

// monthsReported says whether the reading at item i is a span of months that figures are given for: "the nine
// months", "the first six months".
func (p *parser) monthsReported(i int, e reading) bool {
	return p.is(i, "the") && len(e.value) == 3 && e.value[0] == 'P' && e.value[2] == 'M' && p.is(e.end-1, "months") && (p.is(i+1, "first", "latest") || p.cardinals(i+1))
}
