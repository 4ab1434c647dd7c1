package article

import "strings"

// clean makes text the text of an article: see the package comment.
func clean(text string) string {
	if !strings.ContainsFunc(text, unclean) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i, r := range text {
		switch {
		case r == '\r':
			if !strings.HasPrefix(text[i+1:], "\n") {
				b.WriteByte('\n')
			}
		case r == '\f' || r == '\v' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case !unclean(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unclean says whether r is changed or left out. The joiners U+200C and U+200D
// and the marks of direction stay: emoji and other scripts need them.
func unclean(r rune) bool {
	switch r {
	case '\n', '\t':
		return false
	case 0x7f, '\u0085', '\u00ad', '\u200b', '\u2028', '\u2029', '\u2060', '\ufeff':
		return true
	}
	return r < ' '
}

// oneLine is text without line breaks and double spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }
