package format

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"kgx/graph"
)

// spelledTime is a time as a sentence has it behind its verb: "on 6 February
// 2026", "in 2025", "from 9 to 15 February 2026", or in its own words.
func spelledTime(t *graph.Time) string {
	if t == nil {
		return ""
	}
	value, _, _ := strings.Cut(t.Value, "T")
	if strings.HasSuffix(strings.ToLower(t.Text), " century") { // a hundred years say less than "the late 20th century"
		text := visible(t.Text)
		if !strings.HasPrefix(strings.ToLower(text), "the ") {
			text = "the " + text
		}
		return "in " + text
	}
	if from, until, is := strings.Cut(t.Value, "/"); is {
		first, last := spelledDay(from), spelledDay(until)
		if first == "" || last == "" {
			return visible(t.Text, t.Value)
		}
		for _, n := range []int{2, 1} { // "9 to 15 February 2026": what both have in common stands once
			own, common := cutLast(first, n)
			if common != "" && strings.HasSuffix(last, common) && strings.Count(first, " ") == strings.Count(last, " ") {
				first = own
				break
			}
		}
		return "from " + first + " to " + last
	}
	day := spelledDay(value)
	switch {
	case day == "" && t.Text == "":
		return visible(t.Value)
	case day == "" && (isWeekday(t.Text) || isDay(t.Text)):
		return "on " + visible(t.Text)
	case day == "" && takesIn(t.Text):
		return "in " + visible(t.Text)
	case day == "":
		return visible(t.Text)
	case strings.Count(value, "-") == 2:
		return "on " + day
	}
	return "in " + day
}

// isWeekday says whether a time begins with the name of a day: "Friday morning".
func isWeekday(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return slices.Contains([]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}, word)
}

// isDay says whether a time without a year is a day of a month: "May 23", "23 May".
func isDay(text string) bool {
	for _, layout := range []string{"January 2", "2 January", "Jan. 2", "Jan 2"} {
		if _, err := time.Parse(layout, text); err == nil {
			return true
		}
	}
	return false
}

// takesIn says whether a time begins with the name of a month, or is a decade:
// "December", "the 1990s".
func takesIn(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	if word == "the" && rest != "" && rest[0] >= '0' && rest[0] <= '9' && strings.HasSuffix(rest, "s") {
		return true
	}
	_, err := time.Parse("January", word)
	return err == nil
}

// cutLast cuts the last words off: "9 February 2026", 1 gives "9 February" and " 2026".
func cutLast(s string, words int) (rest, last string) {
	at := len(s)
	for range words {
		at = strings.LastIndexByte(s[:at], ' ')
		if at < 0 {
			return "", ""
		}
	}
	return s[:at], s[at:]
}

// spelledDay is "6 February 2026", "February 2026" or "2026"; "" where the value
// is none of these.
func spelledDay(value string) string {
	value, _, _ = strings.Cut(value, "T")
	for _, form := range []struct{ layout, spelled string }{{"2006-01-02", "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(form.layout, value); err == nil {
			return t.Format(form.spelled)
		}
	}
	if _, err := strconv.Atoi(value); err == nil && len(value) == 4 {
		return value
	}
	return ""
}
