package article

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// headLines are the first lines of a text that are not blank, trimmed; an empty
// line stands for blank ones between them.
func headLines(text string) []string {
	const most = 10
	var head []string
	full := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line != "" {
			full++
		} else if len(head) == 0 || head[len(head)-1] == "" {
			continue
		}
		if full > most {
			break
		}
		head = append(head, line)
	}
	return head
}

// title finds the headline among the lines at the head of a text: a line that
// stands there twice, as where a page was copied with its headings, or the first
// line if it looks like a headline and more follows.
func title(head []string) string {
	for i, line := range head {
		if headline(line) && slices.Contains(head[:i], line) {
			return line
		}
	}
	for len(head) > 0 && aside(head[0]) {
		head = head[1:]
	}
	if len(head) < 2 || !headline(head[0]) {
		return ""
	}
	if next, _ := utf8.DecodeRuneInString(head[1]); unicode.IsLower(next) {
		return "" // the first line of a paragraph that is broken into lines
	}
	return head[0]
}

// aside says whether a line is blank, a byline or a date.
func aside(line string) bool {
	_, dated := isDated(line)
	return line == "" || dated || token.BylineOf(line) != ""
}

// headline says whether a line may be a headline: two words or more, not too long,
// without a full stop at its end.
func headline(line string) bool {
	const most = 200 // code points
	_, filed := token.DatelineOf(line)
	return strings.Contains(line, " ") && utf8.RuneCountInString(line) <= most &&
		!strings.ContainsAny(line[len(line)-1:], ".,;:-") && !filed && !aside(line)
}

// byline finds who wrote a text: "By Jo Marsh".
func byline(head []string) string {
	for _, line := range head {
		if names := token.BylineOf(line); names != "" {
			return calm(names)
		}
	}
	return ""
}

// calm writes names that a byline shouts in normal case: "JO MARSH and CY VAN
// ORR", but "J.K. Marsh, BBC".
func calm(names string) string {
	words := strings.Fields(names)
	shouts := 0
	for _, w := range words {
		if w == strings.ToUpper(w) && utf8.RuneCountInString(strings.Trim(w, ",.")) > 2 {
			shouts++
		}
	}
	if shouts < 2 {
		return names
	}
	for i, w := range words {
		if w == "VAN" || w == "DER" || w == "DE" || w == "VON" || w == "AND" {
			words[i] = strings.ToLower(w)
		} else if !strings.Contains(w, ".") && w == strings.ToUpper(w) {
			begins := true
			words[i] = strings.Map(func(r rune) rune {
				first := begins
				begins = !unicode.IsLetter(r)
				if first {
					return r
				}
				return unicode.ToLower(r)
			}, w)
		}
	}
	return strings.Join(words, " ")
}

// headDate finds the day of publication: on a line of its own or in a dateline,
// where it counts only with its year.
func headDate(head []string) string {
	for _, line := range head {
		if date, ok := isDated(line); ok {
			return day(date)
		}
		if d, ok := token.DatelineOf(line); ok && d.Date.Len() > 0 {
			if date := day(withoutWeekday(d.Date.Text(line))); date != "" {
				return date
			}
		}
	}
	return ""
}

const (
	months = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	dates  = `(` + months + ` [0-9]{1,2}, [0-9]{4}|[0-9]{1,2} ` + months + `,? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})`
)

// The patterns are compiled at first use, which most articles never come to.
var (
	// dateLine matches a line that is a date, which may have a time: "Published:
	// Monday, March 3, 2025 at 10:04 GMT".
	dateLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:published|posted|updated|last updated|date)?(?i: on)?:? ?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?` + dates + `(?:[T,;|·–-]? ?(?:at )?[0-9]{1,2}[:.][0-9]{2}.{0,20})?$`)
	})
)

// isDated returns the date of a line that is one, and whether it is.
func isDated(line string) (string, bool) {
	if len(line) > 100 || !strings.ContainsAny(line, "12") { // of any year
		return "", false
	}
	m := dateLine().FindStringSubmatch(line)
	if m == nil {
		return "", false
	}
	return m[1], true
}

// withoutWeekday is a date without the day of the week before it.
func withoutWeekday(date string) string {
	word, rest, _ := strings.Cut(date, " ")
	if len(word) > 2 && slices.Contains(weekdays, strings.ToLower(word[:3])) {
		return rest
	}
	return date
}

var weekdays = strings.Fields("mon tue wed thu fri sat sun")

// day is a date in words as ISO 8601, or "" where it is none.
func day(date string) string {
	words := strings.FieldsFunc(date, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	if len(words) == 1 {
		return isoDate(words[0])
	}
	if len(words) != 3 {
		return ""
	}
	month, number := words[0], words[1]
	if !unicode.IsLetter(rune(month[0])) {
		month, number = number, month
	}
	t, err := time.Parse("Jan 2 2006", month[:3]+" "+number+" "+words[2])
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}
