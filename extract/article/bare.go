package article

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

// escapeSigns writes each "<" of a piece of HTML out that begins no tag and no comment:
// the parser would take all that follows for a part of one that does not end. "</b> 3 <
// 4 <!-- so" has one tag, "</b>".
func escapeSigns(markup string) string {
	var b strings.Builder
	var open unended
	for {
		i := strings.IndexByte(markup, '<')
		if i < 0 {
			b.WriteString(markup)
			return b.String()
		}
		b.WriteString(markup[:i])
		markup = markup[i:]
		n := open.element(markup)
		if n == 0 {
			b.WriteString("&lt;")
			n = 1
		} else {
			b.WriteString(markup[:n])
		}
		markup = markup[n:]
	}
}

// unended remembers what does not come in the rest of a text, so that nothing is looked
// for again.
type unended struct {
	without map[string]bool // ends, such as "-->", and elements that are open, such as "title"
	quoted  int             // tags with a quote that is not closed
}

// Limits of a tag that is looked for: a picture may be in it, and many quotes without
// end are no HTML.
const (
	maxTag    = 1 << 18 // bytes
	maxQuoted = 20
)

// element is how many bytes of a comment, a tag or an element without tags in it a
// text begins with; 0 where it begins with none that ends.
func (u *unended) element(text string) int {
	if strings.HasPrefix(text, "<!--") {
		return u.through(text, "-->")
	}
	if declaration.MatchString(text[:min(len(text), 16)]) {
		return u.through(text, ">")
	}
	m := tagStart.FindStringSubmatch(text[:min(len(text), 64)])
	if m == nil {
		return 0
	}
	name := strings.ToLower(m[2])
	if atom.Lookup([]byte(name)) == 0 && name != "description" && !strings.ContainsAny(name, ":-") {
		return 0 // "<Jon Berg>"; the end of a feed's description may be left in it
	}
	n := u.tag(text, len("<"+m[1]+m[2]))
	if n == 0 || m[1] == "/" || !rawText[name] {
		return n
	}
	if u.without[name] {
		return 0
	}
	if end := rawEnds[name].FindStringIndex(text[n:]); end != nil {
		return n + end[0]
	}
	u.remember(name)
	return 0
}

// through is where the next end is over, 0 where there is none.
func (u *unended) through(text, end string) int {
	if u.without[end] {
		return 0
	}
	if i := strings.Index(text, end); i >= 0 {
		return i + len(end)
	}
	u.remember(end)
	return 0
}

func (u *unended) remember(end string) {
	if u.without == nil {
		u.without = make(map[string]bool)
	}
	u.without[end] = true
}

// tag is where the tag that a text begins with ends, whose name ends at from; 0 where
// it does not.
func (u *unended) tag(text string, from int) int {
	text = text[:min(len(text), maxTag)]
	for i := from; i < len(text); i++ {
		switch c := text[i]; {
		case c == '>':
			return i + 1
		case (c == '"' || c == '\'') && strings.HasSuffix(strings.TrimRight(text[from:i], " \n\t"), "="):
			end := -1
			if u.quoted < maxQuoted {
				end = strings.IndexByte(text[i+1:], c)
			}
			if end < 0 {
				u.quoted++
				return 0
			}
			i += 1 + end
		case c == '<':
			return 0 // the tag was left open before the next
		}
	}
	return 0
}

var (
	tagStart    = regexp.MustCompile(`^<(/?)([A-Za-z][A-Za-z0-9:-]*)(?:[\s/>]|$)`)
	declaration = regexp.MustCompile(`^<(?:!(?i:doctype)|!\[CDATA\[|\?xml)`)
	// rawText are the elements within which only their own end is a tag.
	rawText = map[string]bool{"script": true, "style": true, "title": true, "textarea": true, "xmp": true, "iframe": true, "noembed": true, "noframes": true, "noscript": true, "plaintext": true}
	rawEnds = endsOfRaw()
)

func endsOfRaw() map[string]*regexp.Regexp {
	ends := make(map[string]*regexp.Regexp)
	for name := range rawText {
		ends[name] = regexp.MustCompile(`(?i)</` + name + `[\s/>]`)
	}
	return ends
}
