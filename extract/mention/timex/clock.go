package timex

import "fmt"

// clock reads a time of day: its value from the "T" on.
func (p *parser) clock(i int) (value string, end int, ok bool) {
	if p.is(i, "noon", "midday") {
		return "T12:00", i + 1, true
	}
	if p.is(i, "midnight") {
		return "T24:00", i + 1, true
	}
	if i >= len(p.items) || p.items[i].number < 0 {
		return "", i, false
	}
	hour, minute, j, minutes := p.items[i].number, 0, i+1, false
	if suffix := p.items[i].suffix; suffix != "" && suffix != "am" && suffix != "pm" && suffix != "a" && suffix != "p" {
		return "", i, false
	}
	if p.is(j, ":", ".") && p.touches(j) && p.touches(j+1) && len(p.word(j+1)) == 2 && p.items[j+1].number < 60 {
		minute, minutes = p.items[j+1].number, p.is(j, ":")
		j += 2
	}
	half, k := p.half(j)
	zone, l := p.zone(max(k, j))
	switch {
	case half != "" && hour >= 1 && hour <= 12:
		hour %= 12
		if half == "p" {
			hour += 12
		}
		return fmt.Sprintf("T%02d:%02d", hour, minute), l, true
	case minutes && hour < 25:
		return fmt.Sprintf("T%02d:%02d", hour, minute), l, true
	case zone && j == i+1 && len(p.word(i)) == 4 && hour < 2400 && hour%100 < 60:
		return fmt.Sprintf("T%02d:%02d", hour/100, hour%100), l, true
	case zone && hour < 25:
		return fmt.Sprintf("T%02d:%02d", hour, minute), l, true
	}
	return "", i, false
}

// half reads "a.m." and "p.m." at item i or as letters on the number before it.
func (p *parser) half(i int) (half string, end int) {
	if suffix := p.items[i-1].suffix; suffix == "am" || suffix == "pm" {
		return suffix[:1], i
	}
	if p.is(i, "am", "pm") {
		return p.word(i)[:1], i + 1
	}
	if p.is(i, "a", "p") && p.is(i+1, ".") && p.is(i+2, "m") && p.touches(i+1) && p.touches(i+2) {
		if p.is(i+3, ".") && p.touches(i+3) {
			return p.word(i), i + 4
		}
		return p.word(i), i + 3
	}
	return "", i
}

// zone reads a time zone.
func (p *parser) zone(i int) (ok bool, end int) {
	switch {
	case p.is(i, "utc", "gmt", "cet", "cest", "est", "edt", "et", "pst", "pdt", "bst") && p.items[i].capital:
		return true, i + 1
	case p.is(i, "local"):
		if p.is(i+1, "time") {
			return true, i + 2
		}
		return true, i + 1
	}
	return false, i
}

// clocks gives a time of day that stands alone the day that its sentence names, where it names one only: "at 9:30
// a.m. (0730 GMT) on Friday". People are not told of it, since the day may be another's.
func clocks(out []Expression) {
	day := ""
	for _, e := range out {
		if len(e.Value) == 10 && e.Date == e.Value {
			if day != "" && day != e.Value {
				return
			}
			day = e.Value
		}
	}
	for i := range out {
		if e := &out[i]; day != "" && e.Date == "" && len(e.Value) > 10 && e.Value[10] == 'T' {
			e.Value = day + e.Value[10:]
		}
	}
}
