package format

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// dotID is s as a DOT identifier, quoted. Different identifiers stay
// different: what DOT cannot hold is written as percent and hexadecimal digits.
func dotID(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1, r < 0x20, r == 0x7F, r == '%', r == '\\', r == '&':
			// A backslash starts an escape, an ampersand an entity, in names as in labels.
			for _, c := range []byte(s[:n]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		case r == '"':
			b.WriteString(`\"`)
		default:
			b.WriteRune(r)
		}
		s = s[n:]
	}
	b.WriteByte('"')
	return b.String()
}

// dotString is s as a quoted string in which Graphviz finds no escape and no
// entity. Line feeds become line breaks, other control characters are
// replaced.
func dotString(s string) string {
	return `"` + dotStringEscaper.Replace(xmlText(strings.ToValidUTF8(s, "\uFFFD"))) + `"`
}

var dotStringEscaper = strings.NewReplacer(
	`"`, `\"`, `\`, `\\`, "&", "&amp;", "<", "&lt;", ">", "&gt;",
	"\n", `\n`, "\r", " ", "\t", " ", "\x7f", " ",
)

// dotHTML is s as text in one of Graphviz' HTML-like labels, which are XML.
func dotHTML(s string) string { return dotHTMLEscaper.Replace(xmlText(oneLine(s))) }

var dotHTMLEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "[", "&#91;", "]", "&#93;")

// dotHTMLLines is lines as text of an HTML-like label.
func dotHTMLLines(lines []string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = dotHTML(line)
	}
	return strings.Join(escaped, "<br/>")
}
