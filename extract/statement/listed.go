package statement

import (
	"strings"
	"time"

	"kgx/extract/mention"
)

// listed widens a time by those that are named along with it, as the first of
// several alone is not when it was: "June or July", "2003, 2005 and 2009". Its
// value is their interval where each follows the one before, else it has none.
func (b *builder) listed(t *Time) *Time {
	if t == nil || strings.Contains(t.Value, "/") {
		return t
	}
	dates, end, closed := []string{t.Value}, t.End, false
	for k := 0; k < len(b.mentions) && !closed; k++ {
		m := &b.mentions[k]
		if m.Kind != mention.Time || m.Start < end {
			continue
		}
		join := b.source[end:m.Start]
		if !joining[join] || m.Norm == "" || duration(m) || len(m.Date) != len(t.Value) || strings.Contains(m.Date, "/") {
			break
		}
		dates, end, closed = append(dates, m.Date), m.End, join != ", "
	}
	if !closed {
		return t
	}
	all := &Time{Span: t.Span, Value: dates[0] + "/" + dates[len(dates)-1]}
	all.End = end
	for k := range dates[1:] {
		if !follows(dates[k], dates[k+1]) {
			all.Value = ""
		}
	}
	return all
}

// joining stands between times that are named together.
var joining = map[string]bool{", ": true, " and ": true, " or ": true, ", and ": true, ", or ": true, " and in ": true, " or in ": true, " and on ": true, " or on ": true}

// follows says whether one day, month or year is the next after another.
func follows(before, date string) bool {
	const day = "2006-01-02"
	at, err := time.Parse(day[:min(len(before), len(day))], before)
	if err != nil || before == "" {
		return false
	}
	switch len(before) {
	case len("2006"):
		at = at.AddDate(1, 0, 0)
	case len("2006-01"):
		at = at.AddDate(0, 1, 0)
	default:
		at = at.AddDate(0, 0, 1)
	}
	return at.Format(day[:len(before)]) == date
}
