package mention

import (
	"slices"
	"sort"

	"kgx/extract/mention/timex"
	"kgx/extract/token"
)

// times finds time expressions and reads them against the article's date.
func times(text *token.Text, date string) []Mention {
	reader := timex.NewReader(date)
	var out []Mention
	for _, s := range text.Sentences {
		for _, e := range reader.Find(s.Text(text.Source)) {
			out = append(out, Mention{Span: token.Span{Start: s.Start + e.Start, End: s.Start + e.End},
				Kind: Time, Type: "time", Confidence: 0.9, Norm: e.Value, Date: e.Date, Relative: e.Relative, Vague: e.Vague})
		}
	}
	return out
}

// withTimes puts the expressions that rules read in the place of what the tagger
// found of them, and beside what it missed; the tagger has learned to mark dates
// alone and in part ("Tuesday" of "Tuesday of last week"). Each says what the
// tagger marked of it. Expressions within names are left out ("Black Friday"),
// and vague ones, which hinder no other mention, are returned apart. All are in
// text order.
func withTimes(found, expressions []Mention) (all, vague []Mention) {
	for _, m := range found {
		if m.Kind != Time {
			all = append(all, m)
			continue
		}
		i := sort.Search(len(expressions), func(i int) bool { return expressions[i].End > m.Start })
		switch {
		case i == len(expressions) || !expressions[i].Overlaps(m.Span): // nothing that can be read
			m.Tagged = m.Span
			all = append(all, m)
		case expressions[i].Tagged.Len() == 0:
			expressions[i].Tagged, expressions[i].Confidence = m.Span, m.Confidence
			for i++; i < len(expressions) && expressions[i].Overlaps(m.Span); i++ {
				expressions[i].Relative = true // the labels have one mention of both
			}
		}
	}
	slices.SortStableFunc(all, compare)
	var dates []Mention
	for _, e := range expressions {
		if e.Vague && e.Tagged.Len() == 0 {
			vague = append(vague, e)
		} else {
			dates = append(dates, e)
		}
	}
	return beside(all, dates), vague
}
