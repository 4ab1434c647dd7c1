package graph

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// Bounds of a quantity. An exact one has none.
const (
	AtLeast = "at_least" // "more than 370", "at least seven": the value or more
	AtMost  = "at_most"  // "up to 20": the value or less
	About   = "about"    // "some 30", "nearly 500"
	Range   = "range"    // "20 to 30": from the value to High
)

var bounds = []string{"", AtLeast, AtMost, About, Range}

// Quantity is a number, sum, score or other detail of a statement: the words, and
// what they come to where that is known. The text may be the id of a node.
type Quantity struct {
	Text  string   `json:"text"`
	Value *float64 `json:"value,omitempty"` // in Unit; nil where the words are no number
	Unit  string   `json:"unit,omitempty"`  // ISO 4217 code of a sum, "%", "km" …; "" for a count
	Bound string   `json:"bound,omitempty"` // one of the bounds above, "" for exactly
	High  *float64 `json:"high,omitempty"`  // upper end of a range
}

// Words is a quantity of which nothing but the words is known.
func Words(text string) Quantity { return Quantity{Text: text} }

// Amount is a quantity with its value.
func Amount(text string, value float64, unit string) Quantity {
	return Quantity{Text: text, Value: &value, Unit: unit}
}

// String is the value with its bound and unit, "370000000 USD", "at least 7",
// "20 to 30", or else the words.
func (q Quantity) String() string {
	if q.Value == nil {
		return q.Text
	}
	s := number(*q.Value)
	switch {
	case q.Bound == Range && q.High != nil:
		s += " to " + number(*q.High)
	case q.Bound == AtLeast:
		s = "at least " + s
	case q.Bound == AtMost:
		s = "at most " + s
	case q.Bound == About:
		s = "about " + s
	}
	if q.Unit == "%" {
		return s + q.Unit
	}
	if q.Unit != "" {
		s += " " + q.Unit
	}
	return s
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// same is what two equal quantities have in common: the value, or else the words.
func (q Quantity) same() string {
	if q.Value == nil {
		return q.Text
	}
	return q.String()
}

// UnmarshalJSON also reads the plain string that kgx/1 had.
func (q *Quantity) UnmarshalJSON(b []byte) error {
	type plain Quantity // without this method
	return unmarshalWords(b, (*plain)(q), &q.Text)
}

// Time is when something happens: the words, and an ISO 8601 day, month, year or
// interval ("2026-02-04/2026-02-07") where it is known.
type Time struct {
	Text  string `json:"text"`
	Value string `json:"value,omitempty"`
}

// At is a time with its value, or one in words where the value is no ISO 8601.
func At(text, value string) *Time {
	if _, ok := parsePeriod(value); !ok {
		value = ""
	}
	return &Time{Text: text, Value: value}
}

// String is the value, or else the words.
func (t Time) String() string {
	if t.Value != "" {
		return t.Value
	}
	return t.Text
}

// UnmarshalJSON also reads the plain string that kgx/1 had, which was the value
// where it is ISO 8601.
func (t *Time) UnmarshalJSON(b []byte) error {
	type plain Time
	if err := unmarshalWords(b, (*plain)(t), &t.Text); err != nil {
		return err
	}
	if len(b) > 0 && b[0] == '"' {
		*t = *At(t.Text, t.Text)
	}
	return nil
}

// unmarshalWords reads an object into one or a string into words.
func unmarshalWords(b []byte, one any, words *string) error {
	switch {
	case len(b) > 0 && b[0] == '"':
		return json.Unmarshal(b, words)
	case len(b) > 0 && b[0] == '{', string(b) == "null":
		return json.Unmarshal(b, one)
	}
	return &json.UnmarshalTypeError{Value: jsonKind(b), Type: reflect.TypeOf(one).Elem()}
}

// jsonKind is what JSON calls a value.
func jsonKind(b []byte) string {
	switch b[0] {
	case '[':
		return "array"
	case 't', 'f':
		return "bool"
	}
	return "number"
}

// checkQuantity says what is wrong with a quantity.
func checkQuantity(name string, q Quantity) error {
	for _, x := range []*float64{q.Value, q.High} {
		if x != nil && (math.IsNaN(*x) || math.IsInf(*x, 0)) {
			return fmt.Errorf("%s %q has value %v", name, q.Text, *x)
		}
	}
	switch {
	case !slices.Contains(bounds, q.Bound):
		return fmt.Errorf("%s %q has bound %q, which is none of %v", name, q.Text, q.Bound, bounds[1:])
	case q.Bound != "" && q.Value == nil:
		return fmt.Errorf("%s %q has bound %q but no value", name, q.Text, q.Bound)
	case (q.Bound == Range) != (q.High != nil):
		return fmt.Errorf("%s %q: a range, and only a range, has a higher end", name, q.Text)
	}
	return nil
}
