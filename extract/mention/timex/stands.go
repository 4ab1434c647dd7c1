package timex

// stands says whether the reading at item i stands for a time where it is
// found in running text; numbers and words that have other meanings must have
// words of time around them.
func (p *parser) stands(i int, e reading) bool {
	it := p.items[i]
	single := e.end == i+1
	switch {
	case vagueWords[it.word] != "" && single:
		return false
	case single && it.number >= 0 && it.suffix == "":
		return p.yearStands(i)
	case single && it.word == "may" || single && it.word == "march":
		return it.capital && (p.is(i-1, "in", "last", "since", "until", "by", "of", "early", "late", "mid", "from", "to", "this", "next", "between", "and", "-"))
	case single && (it.word == "second" || it.word == "spring" || it.word == "fall"):
		return false
	case months[it.word] > 0 || weekdays[it.word] > 0:
		return it.capital
	case single && (it.word == "daily" || it.word == "annual" || it.word == "quarterly" || it.word == "weekly" || it.word == "monthly" || it.word == "yearly"):
		return false
	case single && e.relative && e.value != "" && e.value[0] == 'P': // "years", "days"
		return it.word == "decades" || it.word == "centuries"
	}
	return true
}

// yearStands says whether a bare number of four digits is a year here.
func (p *parser) yearStands(i int) bool {
	if n := p.num(i); n < 1400 || n > 2100 {
		return false
	}
	if p.is(i-1, "$", "€", "£", "no", ".", "+", "#", "/", "than", "about", "nearly", "almost", "over", "some") && p.items[i].start > 0 {
		return p.is(i-1, ".") && p.items[i].spaced
	}
	if p.is(i+1, "%", "percent", "people", "km", "kilometers", "miles", "meters", "euros", "dollars", "euro", "dollar", "members", "troops", "soldiers", ",") {
		return p.is(i+1, ",") && (p.num(i+2) < 0 || p.items[i+2].spaced)
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
