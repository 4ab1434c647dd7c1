package value

import "strings"

// stands says whether the quantity at item at, whose bound begins at item i,
// counts something where it stands.
func (f Found) stands(r *reader, i, at, end int) bool {
	if f.Kind != Count && f.Kind != Score {
		return f.Kind != Measure || !r.named(at) || f.Unit != "day" && f.Unit != "m"
	}
	prev, first, next := r.at(at-1), r.at(at), r.at(end)
	switch {
	case !first.spaced && at > 0 && (prev.letter || prev.digits || strings.Contains("-/.:#&_@'’+", prev.word)), prev.word == "#":
		return false // "G-7", "Mi5", "no.5"
	case f.Kind == Score && (months[prev.word] || months[next.word]):
		return false // "May 3-1"
	case f.Kind == Count && first.digits && r.named(at) && i == at:
		return false // "Flight 17", "May 5"
	case first.digits && r.is(at-1, ".", ",") && months[r.at(at-2).word] && r.at(at-2).capital: // "Sept. 5"
		return false
	case r.is(end, "in", "out") && (r.at(end+1).digits || cardinals[r.at(end+1).word] > 1 || r.is(end+1, "of")), r.is(at-1, "in", "of") && (r.at(at-2).digits || cardinals[r.at(at-2).word] > 0) && f.Bound == Exact && first.word != "a":
		return false // "four in ten", "one of two"
	case fractions[r.at(r.hyphen(end)).word]:
		return false // "two-thirds"
	case r.is(end, "to", "or") && f.Kind == Count:
		if g, _, ok := r.amount(end + 1); ok && g.Kind != Count && g.Kind != Score {
			return false // its unit stands behind the second number
		}
	}
	switch {
	case first.digits && months[next.word] && next.capital, r.is(at-1, "no", "number", "room", "page", "chapter", "channel", "route") && i == at, r.is(at-1, ".") && r.is(at-2, "no", "nos"):
		return false
	case !next.spaced && next.letter, r.is(end, "/", ":") && r.touches(end), r.is(end, "(") && r.touches(end):
		return false // "5G", "21st", "10:30"
	case r.is(end, "-") && r.touches(end) && r.touches(end+1) && r.at(end+1).digits:
		return false // telephone numbers
	case r.is(end, ".") && r.touches(end) && r.touches(end+1) && r.at(end+1).digits:
		return false // versions
	}
	bare := number{value: f.Value, plain: first.digits && !first.grouped}
	if year(bare) && f.Kind == Count && f.Bound != Range {
		return i < at || counted[next.word]
	}
	return true
}

// named says whether the word before item at is part of a name that the number
// belongs to.
func (r *reader) named(at int) bool {
	prev := r.at(at - 1)
	return prev.letter && prev.capital && r.at(at).spaced && !small[prev.word] && !lead[prev.word]
}

// passes is where a thing ends that is written with numbers and counts nothing:
// "9/11", "24/7", "10:30", "2014-05-06", "2005-06".
func (r *reader) passes(i int) int {
	if !r.at(i).digits {
		return i
	}
	j := i
	for r.is(j+1, "/", ":", ".", "-") && r.touches(j+1) && r.touches(j+2) && r.at(j+2).digits {
		j += 2
	}
	switch {
	case j == i:
		return i
	case r.is(i+1, "/") && j == i+2 && r.at(i).spaced && r.at(j).number > r.at(i).number && r.at(i).number > 0 && r.at(i).number < 4 && r.at(j).number < 5:
		return j + 1 // a fraction, of which no value is given
	case r.is(i+1, "/", ":", "."), j > i+2, year(number{value: r.at(i).number, plain: !r.at(i).grouped}) && len(r.at(i).word) == 4:
		return j + 1
	}
	return i
}

var (
	// small are words that may stand before a quantity without being part of what it counts.
	small = set("the a an in on at of by to for from with and or but all these those his her its their our both than after before over under into only just nearly about around some who that which has have had was were is are be been")
	// counted are what a number that might be a year counts.
	counted = set("people persons men women children others votes jobs homes houses cases troops soldiers refugees migrants workers members victims deaths students dollars families schools")

	fractions = set("third thirds quarter quarters fifth fifths sixth sixths tenth tenths half halves eighth eighths")

	// lead are words that begin sentences and phrases.
	lead = set("they he she it we you killing between more another other least most all up no not there then those here when while if because though although also yet still now more police officials")

	months = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec")
)
