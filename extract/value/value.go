// Package value reads numbers, sums of money, shares, measures, ages and scores
// in English words and figures: "$4.2bn", "Rs 500 crore", "half a million",
// "at least seven", "from 12% to 15%", "52 to 48". What cannot be read with
// certainty has no value.
package value

import "strings"

// Kind is what sort of quantity it is.
type Kind string

// The kinds of quantity.
const (
	Count   Kind = "count"   // "seven", "29 people"
	Ordinal Kind = "ordinal" // "third", "21st"
	Money   Kind = "money"   // "$4.2 billion"
	Share   Kind = "share"   // "26 %", "0.5 percentage points"
	Measure Kind = "measure" // "12 km", "40 degrees", "18 months"
	Age     Kind = "age"     // "66-year-old", "aged 66"
	Score   Kind = "score"   // "3-1", "52 to 48", "a 52-48 vote"
)

// Bound says how a quantity stands to its value.
type Bound string

// The bounds. What is more than a value is at least it: the weaker statement is
// true as well.
const (
	Exact   Bound = ""
	AtLeast Bound = "at_least" // "at least seven", "more than 130,000", "just over 5 %", "40 or more"
	AtMost  Bound = "at_most"  // "up to 40", "as many as 40", "fewer than 40", "just under 5 %"
	About   Bound = "about"    // "about 200", "nearly 300", "some 40", "a couple of hundred"
	Range   Bound = "range"    // "12 to 18", "between $3 million and $5 million": from Value to High
)

// Quantity is a number with what it counts.
type Quantity struct {
	Value float64
	// High is the upper end of a Range, and the second number of a Score ("3-1": Value 3, High 1). Else it is 0.
	High float64
	// Unit is the ISO 4217 code of a currency; "%" or "percentage point"; a unit of measure in the singular or as
	// its symbol ("km", "tonne", "°C", "year"); "" of counts, ordinals and scores.
	Unit  string
	Bound Bound
	Kind  Kind
}

// Found is a quantity in a text.
type Found struct {
	// Start and End are the bytes of the number with its unit; From those of the words before it that bound it
	// ("at least"), or Start.
	Start, End, From int
	Quantity
}

// Find returns the quantities in a text in order. Numbers that count nothing are
// left out: years, dates, hours, versions, "Flight 17", "24/7". A bare "one",
// which mostly stands for a thing, and ordinals, which stand in names and dates,
// are no quantities here.
func Find(text string) []Found {
	r := &reader{items: lex(text), text: text}
	var out []Found
	for i := 0; i < len(r.items); {
		f, end, ok := r.quantity(i)
		if !ok {
			i++
			continue
		}
		if f.Kind != none {
			out = append(out, f)
		}
		i = end
	}
	return out
}

// Parse reads the quantity that a phrase is about; ok is false where it has none
// that can be told. Of several it is the one that the phrase begins with: "$300
// million (£230 million)".
func Parse(phrase string) (q Quantity, ok bool) {
	found := Find(phrase)
	switch {
	case len(found) == 1, len(found) > 1 && leads(phrase[:found[0].From]) && !rivals(phrase, found):
		return found[0].Quantity, true
	case len(found) > 0:
		return Quantity{}, false
	}
	return word(phrase)
}

// leads says whether nothing but small words stands before a quantity.
func leads(before string) bool {
	for _, w := range strings.Fields(strings.ToLower(before)) {
		if !small[strings.Trim(w, "(,")] {
			return false
		}
	}
	return true
}

// rivals says whether a second quantity stands beside the first as its equal: a
// change from one to the other has two values.
func rivals(phrase string, found []Found) bool {
	between := strings.TrimSpace(phrase[found[0].End:found[1].From])
	return found[0].Unit == found[1].Unit && (between == "to" || between == "and" || between == "or" || between == "from" || between == ",")
}

// word reads a phrase that is a lone "one" or an ordinal, or begins with one:
// "the third", "a 21st title".
func word(phrase string) (Quantity, bool) {
	items := lex(phrase)
	for len(items) > 0 && small[items[0].word] && items[0].word != "a" {
		items = items[1:]
	}
	if len(items) > 1 && items[0].word == "a" {
		items = items[1:]
	}
	if len(items) == 0 {
		return Quantity{}, false
	}
	switch first := items[0]; {
	case first.word == "one" && (len(items) == 1 || items[1].letter && items[1].word != "of"):
		return Quantity{Value: 1, Kind: Count}, true
	case ordinals[first.word] > 0 && !(first.word == "second" && len(items) == 1):
		return Quantity{Value: float64(ordinals[first.word]), Kind: Ordinal}, true
	case first.digits && len(items) > 1 && !items[1].spaced && ordinalEnd[items[1].word] && first.number == float64(int(first.number)):
		return Quantity{Value: first.number, Kind: Ordinal}, true
	}
	return Quantity{}, false
}
