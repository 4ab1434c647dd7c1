package value

import "strings"

// number is a number as it is read, before its unit.
type number struct {
	value  float64
	scaled bool // it has a scale: "4.2 billion"
	about  bool // "a couple of hundred"
	loose  bool // words that may be no number: "one", "a hundred" is one, "a" is none
	plain  bool // figures alone
	end    int
}

// number reads the number at item i with its scale. money says that a currency
// stands before it, after which "m" are millions.
func (r *reader) number(i int, money bool) (number, bool) {
	n, ok := r.simple(i)
	if !ok {
		return n, false
	}
	if value, end := r.scale(n.end, money); end > n.end {
		n.value, n.end, n.scaled, n.loose, n.plain = n.value*value, end, true, false, false
		if value, end := r.scale(n.end, false); end > n.end && n.value < 1e6 && value > 1e3 { // "300 thousand million"
			n.value, n.end = n.value*value, end
		}
	}
	if r.is(n.end, "and") && (r.is(n.end+1, "a") && r.is(n.end+2, "half") && !r.is(n.end+3, "hour", "day")) && !n.plain && !n.scaled { // "two and a half"
		n.value, n.end, n.loose = n.value+0.5, n.end+3, false
		if value, end := r.scale(n.end, money); end > n.end {
			n.value, n.end, n.scaled = n.value*value, end, true
		}
	}
	return n, true
}

// simple reads a number without its scale.
func (r *reader) simple(i int) (number, bool) {
	it := r.at(i)
	if it.digits {
		n := number{value: it.number, end: i + 1, plain: true}
		if r.at(i+1).digits && r.is(i+2, "/") && r.at(i+3).digits && r.touches(i+2) && r.touches(i+3) && r.at(i+3).number > r.at(i+1).number { // "3 1/2"
			n.value, n.end = n.value+r.at(i+1).number/r.at(i+3).number, i+4
		}
		if r.is(i+1, "½") && r.touches(i+1) {
			n.value, n.end = n.value+0.5, i+2
		}
		return n, true
	}
	switch {
	case r.is(i, "half") && r.is(i+1, "a", "an") && (r.is(i+2, "million", "billion", "trillion", "dozen")):
		return number{value: 0.5, end: i + 2}, true
	case r.is(i, "a") && r.is(i+1, "quarter") && r.is(i+2, "of") && r.is(i+3, "a") && r.is(i+4, "million", "billion", "trillion"):
		return number{value: 0.25, end: i + 4}, true
	case r.is(i, "a") && r.is(i+1, "couple"):
		end := i + 2
		if r.is(end, "of") {
			end++
		}
		if _, after := r.scale(end, false); after > end {
			return number{value: 2, about: true, end: end}, true
		}
		return number{value: 2, about: true, loose: true, end: end}, true
	case r.is(i, "a", "an", "one", "another") && isScale(r.at(r.hyphen(i+1)).word) && !r.is(i+1, "m", "k", "b", "mm", "mil", "cr", "t"):
		if end := r.hyphen(i + 1); r.is(end, "hundred") {
			return r.tail(number{value: 100, end: end + 1})
		}
		return number{value: 1, end: i + 1}, true
	case r.is(i, "a", "an") && r.moneyWord(i+1), r.is(i, "a") && r.is(i+1, "half") && r.is(i+2, "million", "billion"):
		if r.is(i+1, "half") {
			return number{value: 0.5, end: i + 2}, true
		}
	}
	return r.words(i)
}

// words reads a cardinal in words: "seven", "three hundred and forty".
func (r *reader) words(i int) (number, bool) {
	n, ok := r.tens(i)
	if !ok {
		return n, false
	}
	if r.is(n.end, "hundred") && n.value < 100 {
		n.value, n.end, n.loose = n.value*100, n.end+1, false
		return r.tail(n)
	}
	return n, true
}

// tens reads a cardinal below a hundred: "seven", "twenty-five".
func (r *reader) tens(i int) (number, bool) {
	value, ok := cardinals[r.at(i).word]
	if !ok {
		return number{}, false
	}
	n := number{value: value, end: i + 1, loose: value == 1}
	if value >= 20 {
		if j := r.hyphen(n.end); cardinals[r.at(j).word] > 0 && cardinals[r.at(j).word] < 10 {
			n.value, n.end = value+cardinals[r.at(j).word], j+1
		}
	}
	return n, true
}

// tail reads what follows hundreds: "and forty", "forty-five".
func (r *reader) tail(n number) (number, bool) {
	j := n.end
	if r.is(j, "and") {
		j++
	}
	if m, ok := r.tens(j); ok && (j > n.end || m.value != 1) {
		n.value, n.end = n.value+m.value, m.end
	}
	return n, true
}

// scale reads the scale at item i, which may be joined by a hyphen; end is i
// where there is none.
func (r *reader) scale(i int, money bool) (value float64, end int) {
	j := r.hyphen(i)
	w := r.at(j).word
	switch short := !r.at(j).spaced && j == i; {
	case scales[w] > 0:
		return scales[w], j + 1
	case short && shortScales[w] > 0 || money && moneyScales[w] > 0:
		return max(shortScales[w], moneyScales[w]), j + 1
	case short && w == "m" && r.counts(j+1): // "5m people"
		return 1e6, j + 1
	}
	return 1, i
}

// counts says whether item i is a noun in the plural, or "people".
func (r *reader) counts(i int) bool {
	it := r.at(i)
	return it.letter && !it.capital && (it.word == "people" || len(it.word) > 3 && strings.HasSuffix(it.word, "s"))
}

func isScale(word string) bool { return scales[word] > 0 || word == "hundred" }

var (
	cardinals = map[string]float64{
		"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
		"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	ordinals = map[string]int{
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
		"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
	}
	ordinalEnd = map[string]bool{"st": true, "nd": true, "rd": true, "th": true}
	// scales multiply a number before them, apart or joined.
	scales = map[string]float64{
		"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
		"bn": 1e9, "bln": 1e9, "mln": 1e6, "mn": 1e6, "trn": 1e12, "tn": 1e12, "millions": 1e6, "billions": 1e9,
	}
	// shortScales do where they touch the number.
	shortScales = map[string]float64{"k": 1e3, "bn": 1e9}
	// moneyScales do where the number is a sum of money.
	moneyScales = map[string]float64{"m": 1e6, "mm": 1e6, "mil": 1e6, "b": 1e9, "k": 1e3, "cr": 1e7, "t": 1e12}
)
