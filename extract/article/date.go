package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/itlightning/dateparse"
)

// isoDate returns a day or time as ISO 8601, or "" where it cannot be told or may
// be read in two ways, as 03/04/2024. A number is seconds or milliseconds since
// 1970.
func isoDate(date string) string {
	date = strings.TrimSpace(date)
	if isoDay.MatchString(date) {
		return date
	}
	if n, err := strconv.ParseInt(date, 10, 64); err == nil {
		return epoch(n)
	}
	if len(date) > 64 {
		return ""
	}
	t, err := parseDate(date)
	if err != nil || t.Year() < 1000 || t.Year() > 9999 {
		return ""
	}
	return isoTime(t)
}

// isoDay matches a year, month or day as ISO 8601 has them.
var isoDay = regexp.MustCompile(`^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$`)

// parseDate keeps a panic of the library, whose formats are many, from the run.
func parseDate(date string) (t time.Time, err error) {
	defer func() {
		if recover() != nil {
			err = dateparse.ErrUnknownTZOffset
		}
	}()
	return dateparse.ParseStrict(date)
}

func epoch(n int64) string {
	switch {
	case n > 1e8 && n < 1e11:
		return isoTime(time.Unix(n, 0).UTC())
	case n >= 1e11 && n < 1e14:
		return isoTime(time.UnixMilli(n).UTC())
	}
	return ""
}

// isoTime writes t, without a time of day where it has none.
func isoTime(t time.Time) string {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
