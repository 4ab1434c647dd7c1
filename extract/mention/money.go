package mention

import (
	"strconv"

	"kgx/extract/token"
	"kgx/extract/value"
)

// money finds sums of money and quantities with a unit, but for lengths of time,
// which are expressions of time.
func money(text *token.Text) []Mention {
	var out []Mention
	for _, s := range text.Sentences {
		for _, f := range value.Find(s.Text(text.Source)) {
			kind := "quantity"
			switch {
			case f.Kind == value.Money:
				kind = "money"
			case f.Kind != value.Share && f.Kind != value.Measure || spans[f.Unit]:
				continue
			}
			span := token.Span{Start: s.Start + f.Start, End: s.Start + f.End}
			out = append(out, Mention{Span: span, Kind: Value, Type: kind, Confidence: 0.9, Norm: normOf(f.Quantity)})
		}
	}
	return out
}

// spans are units of time, and points, which are a unit of too many things.
var spans = set("second minute hour day week month year decade century point")

// normalizeSum is the amount and currency of an expression that is a sum of
// money, "4200000000 USD", or a quantity, "12 km"; "" where it is none.
func normalizeSum(s string) string {
	q, ok := value.Parse(s)
	if !ok || q.Unit == "" {
		return ""
	}
	return normOf(q)
}

// normOf is a quantity as it stands in a mention's Norm, a range as
// "3000000/5000000 USD".
func normOf(q value.Quantity) string {
	s := strconv.FormatFloat(q.Value, 'f', -1, 64)
	if q.Bound == value.Range {
		s += "/" + strconv.FormatFloat(q.High, 'f', -1, 64)
	}
	return s + " " + q.Unit
}
