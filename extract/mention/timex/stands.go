package timex

// stands says whether the reading at item i stands for a time where it is
// found in running text; numbers and words that have other meanings must have
// words of time around them.
func (p *parser) stands(i int, e reading) bool {
	it := p.items[i]
	single := e.end == i+1
	switch {
	case e.vague:
		return !p.title(i, e.end)
	case vagueWords[it.word] != "" && single:
		return false
	case single && it.number >= 0 && it.suffix == "":
		return p.yearStands(i)
	case single && (it.word == "may" || it.word == "march"):
		return it.capital && (p.is(i-1, "in", "last", "since", "until", "by", "of", "early", "late", "mid", "from", "to", "this", "next", "between", "and", "-") || it.word == "march" && p.is(i-1, "the") && !p.is(i+1, "on", "for", "of")) && (p.timePreposition(i-1) || !p.capitalNext(i+1))
	case single && months[it.word] > 0:
		return it.capital && (p.timePreposition(i-1) || !p.capitalNext(i+1) && !(i > 0 && p.items[i-1].capital && !p.is(i-1, "the", "a", "and", "but", "that")))
	case single && (it.word == "second" || it.word == "spring" || it.word == "fall"):
		return false
	case single && (it.word == "noon" || it.word == "midnight" || it.word == "midday"):
		return p.is(i-1, "at", "before", "after", "until", "by", "around", "since", "from", "about") && !it.capital
	case months[it.word] > 0 || weekdays[it.word] > 0:
		return it.capital
	case it.word == "this" && it.capital && i+1 < e.end && p.items[i+1].capital, it.word == "today" && it.capital && i > 0 && p.items[i-1].capital && !p.is(i-1, "and", "but"):
		return false // "This Week", "Russia Today"
	case single && it.word == "today" && it.capital && p.is(i-1, "'", "\"", "“", "‘", "’") && p.is(i+1, "'", "\"", "”", "’", ".", ",") && p.touches(i+1) && i > 2: // a programme's title
		return false
	case single && (it.word == "today" || it.word == "tomorrow") && p.epoch(i):
		return false
	case single && (it.word == "annual" || it.word == "quarterly" || it.word == "monthly" || it.word == "yearly"):
		return false
	case single && e.relative && e.value != "" && e.value[0] == 'P': // "years", "days"
		return it.word == "centuries"
	}
	return true
}

// epoch says whether "today" and "tomorrow" at item i mean an age: "in today's world", "the leaders of tomorrow".
func (p *parser) epoch(i int) bool {
	if p.is(i-1, "of") && !p.is(i-2, "as", "") {
		return true
	}
	return p.is(i+1, "'", "’") && p.is(i+2, "s") && p.is(i+3, "world", "society", "youth", "generation", "young", "children", "consumers", "technology", "economy", "standards", "terms", "prices")
}

// title says whether the items [i, end) are part of a name: "The Daily Post".
func (p *parser) title(i, end int) bool {
	return p.items[i].capital && i > 0 && (p.items[i-1].capital || p.capitalNext(end))
}

// capitalNext says whether item i is a word with a capital in the same clause.
func (p *parser) capitalNext(i int) bool {
	return i < len(p.items) && p.items[i].capital && p.items[i].spaced
}

// timePreposition says whether item i is a word after which a bare month or year is
// a time.
func (p *parser) timePreposition(i int) bool {
	return p.is(i, "in", "since", "until", "till", "by", "of", "early", "late", "mid", "last", "next", "this", "from", "during", "before", "after", "through", "between", "around", "about", "ending", "ended", "for", "on")
}

// yearStands says whether a bare number of four digits is a year here.
func (p *parser) yearStands(i int) bool {
	if n := p.num(i); n < 1400 || n > 2100 {
		return false
	}
	if p.is(i+1, ".", ",") && p.touches(i+1) && p.touches(i+2) && p.num(i+2) >= 0 {
		return false // "2082.1"
	}
	if p.is(i-1, "$", "€", "£", "#", "¥", "no", ".", "+", "/", "than", "nearly", "almost", "over", "some", ":", "@") && p.items[i].start > 0 {
		return p.is(i-1, ".") && p.items[i].spaced
	}
	if p.is(i-1, "about", "around") && p.is(i+1, "people", "men", "women", "others", "homes", "jobs", "houses") {
		return false
	}
	if p.is(i+1, "%", "percent", "people", "km", "kilometers", "kilometres", "miles", "meters", "metres", "euros", "dollars", "euro", "dollar", "members", "troops", "soldiers", "pounds", "points", "tonnes", "tons") {
		return false
	}
	if i > 0 && p.items[i-1].capital && p.items[i].spaced && !p.timePreposition(i-1) && !p.is(i-1, "the", "that", "this", "its", "their", "and", "or", "to", "summer", "autumn", "winter", "spring", "fall", "easter", "christmas", "a", "his", "her", "its") {
		return false // "Flight 1984"
	}
	if p.capitalNext(i+1) && (p.is(i+1, "street", "avenue", "road") || p.is(i+2, "street", "avenue", "road") || p.is(i-1, "s") && p.is(i-2, "'", "’")) {
		return false // "2000 Main Street", "Orr's 1987 Volvo"
	}
	return true
}

// speaksOfFuture says whether words tell of what is to come.
func speaksOfFuture(items []item) bool {
	for _, it := range items {
		switch it.word {
		case "will", "shall", "ll", "upcoming", "tomorrow", "scheduled", "expected", "due", "plans", "next":
			return true
		}
	}
	return false
}
