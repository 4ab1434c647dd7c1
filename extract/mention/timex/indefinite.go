package timex

// indefinite reads words of no certain date: "now", "recently", "the future",
// "daily", "for weeks".
func (p *parser) indefinite(i int) (reading, bool) {
	vague := func(value string, end int) (reading, bool) {
		return reading{value: value, end: end, relative: true, vague: true}, true
	}
	w := p.word(i)
	switch {
	case w == "now" && !p.is(i+1, "-") && !p.is(i-1, "until"), w == "currently", w == "current" && p.is(i-1, "the", "its", "their", "his", "her"):
		return vague("PRESENT_REF", i+1)
	case w == "these" && p.is(i+1, "days"):
		return vague("PRESENT_REF", i+2)
	case w == "recently":
		return vague("PAST_REF", i+1)
	case w == "more" && p.is(i+1, "recently"):
		return vague("PAST_REF", i+2)
	case w == "recent", w == "coming":
		name, plural, ok := unit(p.word(i + 1))
		switch {
		case ok && plural && w == "recent" && name == "year":
			return vague("PAST_REF", i+2)
		case ok && plural && (name == "quarter" || w == "coming" && name == "month"):
			return vague("FUTURE_REF", i+2)
		case ok && plural:
			return vague(duration("X", units[name]), i+2)
		}
	case w == "the" && p.is(i+1, "future") && !p.is(i+2, "of"):
		return vague("FUTURE_REF", i+2)
	case w == "the" && p.is(i+1, "near") && p.is(i+2, "future"):
		return vague("FUTURE_REF", i+3)
	case w == "the" && p.is(i+1, "days", "weeks", "months", "years", "decades") && p.is(i+2, "ahead"):
		name, _, _ := unit(p.word(i + 1))
		return vague(duration("X", units[name]), i+3)
	case w == "the" && p.is(i+1, "past") && p.is(i-1, "in", "of", "from") && !p.isNoun(i+2):
		return vague("PAST_REF", i+2)
	case w == "daily" && !p.is(i-1, "average"):
		return vague("P1D", i+1)
	case w == "weekly":
		return vague("P1W", i+1)
	case w == "hourly":
		return vague("PT1H", i+1)
	case w == "annually":
		return vague("P1Y", i+1)
	case w == "weeks", w == "days" && p.is(i-1, "for", "the") && (p.is(i-1, "for") || p.is(i+1, "before", "after")), (w == "months" || w == "years") && p.is(i-1, "for"):
		name, _, _ := unit(w)
		return vague(duration("X", units[name]), i+1)
	}
	return reading{}, false
}

// isNoun says whether item i is a word that what stands before it may describe.
func (p *parser) isNoun(i int) bool {
	w := p.word(i)
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || p.items[i].number >= 0) && !p.is(i, "and", "or", "but", "to", "has", "have", "had", "is", "was", "were", "he", "she", "they", "it", "when", "that", "which", "with", "as")
}
