package timex

import (
	"regexp"
	"strings"
	"time"
)

// Date is what a value says of the calendar, for people to read: a day, a month,
// a year, a week or a quarter ("2014-W19", "2014-Q3"), or an interval of these
// with "/" between; a day may have a time of day. It is "" for lengths of time,
// for what recurs, and for what has no year.
func Date(value string) string {
	if from, to, ok := strings.Cut(value, "/"); ok {
		if from, to := Date(from), Date(to); from != "" && to != "" && !strings.Contains(from+to, "/") {
			return from + "/" + to
		}
		return ""
	}
	switch {
	case plainDate.MatchString(value):
		return value
	case clockDate.MatchString(value):
		return value
	case len(value) > 10 && value[10] == 'T' && plainDate.MatchString(value[:10]): // "TEV", "T24:00"
		return value[:10]
	case weekend.MatchString(value):
		var monday time.Time
		for day := 1; day <= 7; day++ { // the week that has 4 January is the first
			if d := time.Date(atoi(value[:4]), 1, day, 0, 0, 0, 0, time.UTC); isoWeekday(d) == 4 {
				monday = d.AddDate(0, 0, -3+7*(atoi(value[6:8])-1))
			}
		}
		return monday.AddDate(0, 0, 5).Format(time.DateOnly) + "/" + monday.AddDate(0, 0, 6).Format(time.DateOnly)
	case decadeDate.MatchString(value):
		return value[:3] + "0/" + value[:3] + "9"
	case len(value) == 2 && centuryDate.MatchString(value+"XX"):
		return value + "00/" + value + "99"
	case len(value) == 3 && decadeDate.MatchString(value+"X"):
		return value + "0/" + value + "9"
	case centuryDate.MatchString(value):
		return value[:2] + "00/" + value[:2] + "99"
	case half.MatchString(value):
		if value[6] == '1' {
			return value[:4] + "-01/" + value[:4] + "-06"
		}
		return value[:4] + "-07/" + value[:4] + "-12"
	case season.MatchString(value):
		return value[:4]
	case strings.HasSuffix(value, "-XX"):
		return Date(strings.TrimSuffix(value, "-XX"))
	}
	return ""
}

var (
	plainDate   = regexp.MustCompile(`^[12][0-9]{3}(?:-(?:[0-9]{2}(?:-[0-9]{2})?|W[0-9]{2}|Q[1-4]))?$`)
	clockDate   = regexp.MustCompile(`^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]$`)
	weekend     = regexp.MustCompile(`^[12][0-9]{3}-W[0-9]{2}-WE$`)
	decadeDate  = regexp.MustCompile(`^[12][0-9]{2}X$`)
	centuryDate = regexp.MustCompile(`^[12][0-9]XX$`)
	half        = regexp.MustCompile(`^[12][0-9]{3}-H[12]$`)
	season      = regexp.MustCompile(`^[12][0-9]{3}-(?:SP|SU|FA|WI)$`)
)
