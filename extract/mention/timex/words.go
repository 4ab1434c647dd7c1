package timex

import (
	"strings"
	"time"
)

var months = index("january february march april may june july august september october november december")

var shortMonths = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// weekdays count from Monday, as ISO 8601 does.
var weekdays = index("monday tuesday wednesday thursday friday saturday sunday")

var shortWeekdays = map[string]int{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}

var seasons = map[string]string{"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

var dayParts = map[string]string{
	"morning": "TMO", "mornings": "TMO", "afternoon": "TAF", "afternoons": "TAF", "evening": "TEV", "evenings": "TEV",
	"night": "TNI", "nights": "TNI", "midday": "T12:00", "noon": "T12:00", "midnight": "T24:00",
}

// units are the letters of durations; those of hours and less stand after "T".
var units = map[string]string{
	"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE",
	"quarter": "Q", "weekend": "WE", "season": "SE", "night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF", "millennium": "ML",
	"fortnight": "F",
}

var plurals = map[string]string{"centuries": "century", "millennia": "millennium"}

var cardinals = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"hundred": 100,
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}

var decades = map[string]int{"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}

// vagueWords are expressions of no certain date.
var vagueWords = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "present": "PRESENT_REF", "presently": "PRESENT_REF",
	"already": "PRESENT_REF", "nowadays": "PRESENT_REF", "moment": "PRESENT_REF",
	"recently": "PAST_REF", "recent": "PAST_REF", "previously": "PAST_REF", "formerly": "PAST_REF", "once": "PAST_REF", "past": "PAST_REF",
	"earlier": "PAST_REF", "before": "PAST_REF", "lately": "PAST_REF", "former": "PAST_REF", "previous": "PAST_REF", "ago": "PAST_REF",
	"soon": "FUTURE_REF", "future": "FUTURE_REF", "later": "FUTURE_REF", "eventually": "FUTURE_REF", "shortly": "FUTURE_REF", "coming": "FUTURE_REF",
}

// vague is the value of an expression of no certain date, "" where it is none.
func (p *parser) vague() string {
	for _, it := range p.items {
		if v, ok := vagueWords[it.word]; ok {
			return v
		}
	}
	return ""
}

func index(words string) map[string]int {
	out := map[string]int{}
	for i, w := range strings.Fields(words) {
		out[w] = i + 1
	}
	return out
}

// unit is the unit that a word names and whether the word is a plural.
func unit(word string) (name string, plural, ok bool) {
	if _, ok = units[word]; ok {
		return word, false, true
	}
	if singular, ok := plurals[word]; ok {
		return singular, true, true
	}
	singular, isPlural := strings.CutSuffix(word, "s")
	_, ok = units[singular]
	return singular, isPlural, ok && isPlural
}

// isoWeekday counts the days of the week from Monday, 1, to Sunday, 7.
func isoWeekday(d time.Time) int { return (int(d.Weekday())+6)%7 + 1 }
