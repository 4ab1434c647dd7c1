package mention

import (
	"regexp"
	"slices"
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// address matches what names a page, a mailbox or an account, and no one who
// takes part in the news.
var address = regexp.MustCompile(`(?:https?://|www\.)\S+|[\w.+-]*@[\w.-]*\w|#\w+|\b(?:\w+\.)+(?:com|org|net|info|co\.uk|gov|edu)\b`)

// withoutAddresses leaves out the spans that lie in addresses.
func (p *page) withoutAddresses(spans []encoder.Span) []encoder.Span {
	found := address.FindAllStringIndex(p.source, -1)
	if len(found) == 0 {
		return spans
	}
	return slices.DeleteFunc(spans, func(s encoder.Span) bool {
		at := token.Span{Start: p.words[s.First].Start, End: p.words[s.Last].End}
		return kindOf(s.Type) == Name && slices.ContainsFunc(found, func(f []int) bool {
			return at.Overlaps(token.Span{Start: f[0], End: f[1]}) && (at.Start >= f[0] || strings.Contains(p.source[f[0]:f[1]], "@"))
		})
	})
}
