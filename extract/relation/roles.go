package relation

import (
	"strings"

	"kgx/extract/mention"
	"kgx/extract/office"
)

// roleSpan is a noun of package office in the text.
type roleSpan struct {
	first, last int // tokens
	words       string
}

// roleAt reads the longest noun of the table that starts at token t and ends
// before last; none of its words may be of a name.
func (f *finder) roleAt(t, last int) (roleSpan, bool) {
	for n := min(office.Longest, last-t); n > 0; n-- {
		var words []string
		for i := t; i < t+n; i++ {
			if m := f.at[i]; m != None && f.mentions[m].Kind != mention.Nominal {
				words = nil
				break
			}
			words = append(words, f.lower(i))
		}
		if key := strings.Join(words, " "); len(office.Options(key)) > 0 {
			return roleSpan{first: t, last: t + n, words: key}, true
		}
	}
	return roleSpan{}, false
}

// lower is token t in lower case.
func (f *finder) lower(t int) string {
	return strings.ToLower(f.text.Tokens[t].Text(f.text.Source))
}
