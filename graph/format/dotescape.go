package format

import "strings"

// dotID is s as a quoted DOT identifier. A backslash would start an escape and an
// ampersand an entity, in names as in labels; gonum's parser takes U+FFFD for a
// fault of its input.
func dotID(s string) string {
	return `"` + strings.ReplaceAll(plainID(s, "\\&\uFFFD"), `"`, `\"`) + `"`
}

// dotString is s as a quoted string in which Graphviz finds no escape and no
// entity. Line feeds become line breaks, other control characters are
// replaced.
func dotString(s string) string {
	return `"` + dotStringEscaper.Replace(xmlText(strings.ToValidUTF8(s, "\uFFFD"))) + `"`
}

var dotStringEscaper = strings.NewReplacer(
	`"`, `\"`, `\`, `\\`, "&", "&amp;", "<", "&lt;", ">", "&gt;",
	"\n", `\n`, "\r", " ", "\t", " ", "\x7f", " ", "\uFFFD", "&#65533;",
)

// dotHTML is s as text in one of Graphviz' HTML-like labels, which are XML.
func dotHTML(s string) string { return dotHTMLEscaper.Replace(xmlText(oneLine(s))) }

var dotHTMLEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "[", "&#91;", "]", "&#93;", "\uFFFD", "&#65533;")

// dotHTMLLines is lines as text of an HTML-like label.
func dotHTMLLines(lines []string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = dotHTML(line)
	}
	return strings.Join(escaped, "<br/>")
}
