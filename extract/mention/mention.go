// Package mention finds the words of an article that refer to something:
// names, adjectives of countries, roles, time expressions and sums of money.
package mention

import "kgx/extract/token"

// Kind is the form in which a mention refers.
type Kind string

// The kinds of mention. Role, Time and Value mentions become attributes and
// qualifiers, never nodes.
const (
	Name      Kind = "name"      // "Nikol Pashinyan", "the White House"
	Adjective Kind = "adjective" // "Armenian": a mention of the country
	Nominal   Kind = "nominal"   // "both leaders", "the agreement"
	Pronoun   Kind = "pronoun"   // "he"
	Role      Kind = "role"      // "Prime Minister"
	Time      Kind = "time"      // "last Tuesday"
	Value     Kind = "value"     // "$4.2 billion"
)

// Mention is a span of text that refers to something.
type Mention struct {
	token.Span
	Kind       Kind
	Type       string  // a type of package schema
	Confidence float64 // probability that span and type are right, 0 to 1
	// Norm is what the mention means: of a Time its value in TIMEX3 (ISO 8601 and its extensions; see package
	// timex), of a Value amount and unit ("4200000000 USD", "3/5 km"; see package value), of an Adjective its place's name, of a Name that which it abbreviates or is the adjective of ("Ore.",
	// "Muslim"), of a Nominal its
	// head noun in lower case.
	Norm string
	// Date is what a Time says of the calendar, for people to read: a day, month, year, week, quarter or an interval
	// of them in ISO 8601; "" where that is not known, and of lengths of time.
	Date string
	// Tagged is the part of a Time that the tagger marked, empty where rules alone found it.
	Tagged token.Span
	// Vague says that a Time names no date at all: "now", "recently", "daily".
	Vague bool
	// Relative says that a Time's words alone name no date of the calendar: "last year", "six months".
	Relative bool
	// Own is the type, often one that narrows Type, for which the user's schema has the name; "" where it has none.
	Own string `json:",omitempty"`
	// Nested says that the mention lies within a name, as England in "Bank of England".
	Nested bool
}
