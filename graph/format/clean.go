package format

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// oneLine is s as it can stand on a line of a drawing or a terminal: white
// space and control characters, escape sequences' first byte among them, become
// single spaces; marks that turn the direction of text around, noncharacters
// and soft hyphens are dropped; bytes that are no UTF-8 become U+FFFD.
func oneLine(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			space = b.Len() > 0
			continue
		case isInvisible(r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isInvisible says whether r shows nothing of its own but changes how its
// neighbours are shown. Joiners stay: Persian and emoji are wrong without them.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\uFEFF', r == '\u200E', r == '\u200F', r == '\u061C':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u206F':
		return true
	case r >= 0xE0000 && r <= 0xE007F && r < 0xE0020: // language tags; the rest of the block spells flags
		return true
	}
	return isNoncharacter(r)
}

// isNoncharacter says whether r is a code point that Unicode sets aside for
// ever, which XML forbids in part.
func isNoncharacter(r rune) bool {
	return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}

// xmlText is s with every character that XML 1.0 cannot hold, not even
// escaped, replaced by U+FFFD.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20, r == 0xFFFE, r == 0xFFFF:
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// plainID is an identifier that every format can hold. Identifiers that differ
// stay different: control characters, noncharacters, bytes that are no UTF-8 and
// the characters in also are written as percent and hexadecimal digits. Ids that
// kgx makes are left as they are.
func plainID(s, also string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 || unicode.IsControl(r) || isNoncharacter(r) || r == '%' || strings.ContainsRune(also, r) {
			for _, c := range []byte(s[:n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		} else {
			b.WriteRune(r)
		}
		s = s[n:]
	}
	return b.String()
}
