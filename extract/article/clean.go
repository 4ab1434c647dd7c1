package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes text the text of an article: see the package comment.
func clean(text string) string {
	if !strings.ContainsFunc(text, unclean) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	var last rune // written
	for i, r := range text {
		switch {
		case r == '\r':
			if strings.HasPrefix(text[i+1:], "\n") {
				continue
			}
			r = '\n'
		case r == '\f' || r == '\v' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			r = '\n'
		case isSpace(r):
			r = ' '
		case r == '\u200b':
			// It may stand between words or within one: a capital begins a word.
			if next, _ := utf8.DecodeRuneInString(text[i+len("\u200b"):]); !unicode.IsLower(last) || !unicode.IsUpper(next) {
				continue
			}
			r = ' '
		case isJoiner(r):
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			if !joins(last) && !joins(next) {
				continue
			}
		case unclean(r):
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// unclean says whether r is changed or left out.
func unclean(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0: // controls
		return true
	case r < 0x300:
		return r == '\u00a0' || r == '\u00ad'
	}
	switch r {
	case '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\ufeff', '\ufff9', '\ufffa', '\ufffb':
		return true
	}
	return isSpace(r) || isJoiner(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u206f'
}

// isSpace says whether r is a space of another width or one that does not break.
func isSpace(r rune) bool {
	return r == '\u00a0' || r == '\u1680' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u205f' || r == '\u3000'
}

// isJoiner says whether r joins or parts the shapes of its neighbours.
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// joins says whether a joiner means something beside r: in emoji and in scripts
// whose letters change their shape, Latin, Greek and Cyrillic not among them.
func joins(r rune) bool {
	return r >= 0x0590 && !unicode.Is(unicode.P, r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && r != utf8.RuneError
}

// oneLine is text without line breaks and double spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }
