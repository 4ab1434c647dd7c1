package mention

import (
	"kgx/extract/mention/timex"
	"kgx/extract/token"
)

// times finds time expressions and reads them against the article's date.
func times(text *token.Text, date string) []Mention {
	var out []Mention
	for _, s := range text.Sentences {
		for _, e := range timex.Find(s.Text(text.Source), date) {
			out = append(out, Mention{Span: token.Span{Start: s.Start + e.Start, End: s.Start + e.End},
				Kind: Time, Type: "time", Confidence: 0.9, Norm: e.Value, Relative: e.Relative})
		}
	}
	return out
}
