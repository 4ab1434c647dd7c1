package mention

import (
	"slices"

	"kgx/extract/token"
)

// Find returns the mentions of an article in text order; a nested mention
// follows the one it lies in. date is the day that the article appeared, ISO
// 8601, "" where unknown: time expressions are read against it.
func Find(text *token.Text, date string) []Mention {
	r := newReader(text)
	found := append(times(text, date), money(r)...)
	names := names(r, taken(r, found))
	found = append(found, names...)
	found = append(found, roles(r, found)...)
	found = append(found, nominals(r, found)...)
	slices.SortStableFunc(found, compare)
	return found
}

// compare orders mentions by their start, the longer first.
func compare(a, b Mention) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}

// taken marks the words that lie in a mention.
func taken(r *reader, mentions []Mention) []bool {
	out := make([]bool, len(r.words))
	for _, m := range mentions {
		for i, j := r.covered(m.Span); i < j; i++ {
			out[i] = true
		}
	}
	return out
}
