package graph

import (
	"fmt"
	"strings"
	"time"
)

// When is the time of a statement as an ISO 8601 date, month, year or interval:
// its own or that of the event that it is a tie of, where one is known, else the
// earliest date of the documents that state it. It is "" where none is known.
func (g *Graph) When(e *Edge) string {
	if e.Time != nil {
		if when, ok := e.Time.known(); ok {
			return when
		}
	}
	if g.IsTie(e) {
		if event := g.Node(e.Source); event.Time != nil {
			if when, ok := event.Time.known(); ok {
				return when
			}
		}
	}
	return g.published(e.Evidence)
}

// WhenOf is the time of an event node, as [Graph.When] is of a statement.
func (g *Graph) WhenOf(event *Node) string {
	if event.Time != nil {
		if when, ok := event.Time.known(); ok {
			return when
		}
	}
	return g.published(event.Evidence)
}

// published is the earliest date of the documents that have the passages.
func (g *Graph) published(passages []Evidence) string {
	earliest := ""
	for _, p := range passages {
		if d := g.Document(p.Document); d != nil && d.Date != "" && (earliest == "" || d.Date < earliest) {
			earliest = d.Date
		}
	}
	return earliest
}

// known is the value of a time that is a date, month, year or interval.
func (t Time) known() (string, bool) {
	_, ok := parsePeriod(t.Value)
	return t.Value, ok
}

// period is a stretch of days, end exclusive. A zero end is open.
type period struct{ start, end time.Time }

// newPeriod is the stretch from the beginning of from to the end of until.
func newPeriod(from, until string) (p period, err error) {
	if from != "" {
		first, ok := parsePeriod(from)
		if !ok {
			return p, fmt.Errorf("%q is no date; write 2031-05-02, 2031-05 or 2031", from)
		}
		p.start = first.start
	}
	if until != "" {
		last, ok := parsePeriod(until)
		if !ok {
			return p, fmt.Errorf("%q is no date; write 2031-05-02, 2031-05 or 2031", until)
		}
		p.end = last.end
	}
	return p, nil
}

// holds says whether a time has a day in common with the stretch. An unknown time
// lies only in the stretch that is open at both ends.
func (p period) holds(when string) bool {
	if p.start.IsZero() && p.end.IsZero() {
		return true
	}
	w, ok := parsePeriod(when)
	return ok && (p.end.IsZero() || w.start.Before(p.end)) && (p.start.IsZero() || w.end.After(p.start))
}

// IsDate says whether a value is an ISO 8601 day, month, year, week or interval.
func IsDate(value string) bool {
	_, ok := parsePeriod(value)
	return ok
}

// parsePeriod reads a year, month, ISO week or day with or without a time, or
// two of them with a slash between.
func parsePeriod(s string) (period, bool) {
	if from, until, is := strings.Cut(s, "/"); is {
		first, okFirst := parsePeriod(from)
		last, okLast := parsePeriod(until)
		return period{first.start, last.end}, okFirst && okLast
	}
	s, _, _ = strings.Cut(s, "T")
	if year, week, is := strings.Cut(s, "-W"); is {
		return parseWeek(year, week)
	}
	if year, quarter, is := strings.Cut(s, "-Q"); is { // no ISO 8601, but what people write
		start, err := time.Parse("2006", year)
		if err != nil || len(quarter) != 1 || quarter < "1" || quarter > "4" {
			return period{}, false
		}
		start = start.AddDate(0, 3*int(quarter[0]-'1'), 0)
		return period{start, start.AddDate(0, 3, 0)}, true
	}
	for _, form := range []struct {
		layout              string
		years, months, days int
	}{{"2006-01-02", 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if start, err := time.Parse(form.layout, s); err == nil {
			return period{start, start.AddDate(form.years, form.months, form.days)}, true
		}
	}
	return period{}, false
}

// parseWeek reads an ISO week: week 1 holds the 4th of January, weeks begin on
// Monday.
func parseWeek(year, week string) (period, bool) {
	january, err := time.Parse("2006-01-02", year+"-01-04")
	var number int
	if _, scanned := fmt.Sscanf(week, "%2d", &number); err != nil || scanned != nil || number < 1 || number > 53 {
		return period{}, false
	}
	monday := january.AddDate(0, 0, -(int(january.Weekday())+6)%7)
	start := monday.AddDate(0, 0, 7*(number-1))
	return period{start, start.AddDate(0, 0, 7)}, true
}
