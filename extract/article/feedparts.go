package article

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// feedText is a feed as UTF-8 that a parser of XML takes: without its declaration,
// which may name another encoding, without characters that XML cannot hold, and with
// each "&" that begins no entity of XML written out. What is UTF-8 is read as such
// whatever it says of itself.
func feedText(b []byte) (string, error) {
	if kind := binary(preview(b)); kind != "" {
		return "", fmt.Errorf("%w but %s", ErrBinary, kind)
	}
	text, err := decodeFeed(b)
	if err != nil {
		return "", err
	}
	text = strings.TrimSpace(text)
	if _, rest, ok := strings.Cut(text, "?>"); ok && strings.HasPrefix(text, "<?xml") {
		text = rest
	}
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, text)
	return escapeBare(text), nil
}

// decodeFeed decodes a feed that is in no Unicode by what its declaration says.
func decodeFeed(b []byte) (string, error) {
	if utf16(b) == nil && !utf8.Valid(b) {
		if m := declared.FindSubmatch(b[:min(len(b), 200)]); m != nil {
			e, name := charset.Lookup(string(m[1]))
			if e != nil && name != "utf-8" && name != "windows-1252" {
				if text, err := e.NewDecoder().Bytes(b); err == nil {
					return string(text), nil
				}
			}
		}
	}
	return decode(b)
}

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*encoding=["']([A-Za-z0-9_.:-]+)["']`)

// escapeBare writes an "&" as an entity where it begins none that XML knows, and
// HTML's other entities as characters; CDATA is left as it is.
func escapeBare(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for len(text) > 0 {
		plain, cdata := text, ""
		if i := strings.Index(text, "<![CDATA["); i >= 0 {
			plain, cdata = text[:i], text[i:]
			if end := strings.Index(cdata, "]]>"); end >= 0 {
				cdata = cdata[:end]
			}
		}
		text = text[len(plain)+len(cdata):]
		b.WriteString(entities.ReplaceAllStringFunc(plain, func(found string) string {
			if xmlEntity.MatchString(found) {
				return found
			}
			if char := html.UnescapeString(found); char != found && !strings.Contains(char, "&") {
				return char
			}
			return "&amp;" + found[1:]
		}))
		b.WriteString(cdata)
	}
	return b.String()
}

var (
	entities  = regexp.MustCompile(`&(?:[A-Za-z][A-Za-z0-9]{0,31};|#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};)?`)
	xmlEntity = regexp.MustCompile(`^&(?:amp|lt|gt|quot|apos|#[0-9]+|#[xX][0-9A-Fa-f]+);$`)
)

// errItem says that one item of a feed cannot be read.
var errItem = errors.New("cannot be read")

// part is one item of a feed that is broken somewhere.
type part struct {
	text   string
	before string // the start of the feed as far as the item needs it, and its end
	after  string
	cut    bool // the item has no end
}

// split finds the items in a feed's text, without regard to what is between them.
// CDATA and comments may hold what looks like an item's start or end.
func split(text string) []part {
	const longestRoot = 8 << 10 // bytes
	root := feedRoot.FindStringSubmatchIndex(text)
	if root == nil || root[1]-root[0] > longestRoot {
		return nil
	}
	before, name := text[root[0]:root[1]], text[root[2]:root[3]]
	after := "</" + name + ">"
	if strings.EqualFold(name, "rss") {
		before, after = before+"<channel>", "</channel>"+after
	}
	var parts []part
	var marks skipper
	start := -1
	for at := root[1]; at < len(text); {
		next := strings.IndexByte(text[at:], '<')
		if next < 0 {
			break
		}
		at += next
		rest := text[at:]
		if skip := marks.skip(rest); skip > 0 {
			at += skip
			continue
		}
		switch {
		case itemStart.MatchString(rest[:min(len(rest), 8)]):
			if start >= 0 {
				parts = append(parts, part{cut: true})
			}
			start = at
		case start >= 0 && itemEnd.MatchString(rest[:min(len(rest), 9)]):
			end := strings.IndexByte(rest, '>')
			if end < 0 {
				break
			}
			parts = append(parts, part{text: text[start : at+end+1], before: before, after: after})
			start = -1
		}
		at++
	}
	if start >= 0 {
		parts = append(parts, part{cut: true})
	}
	return parts
}

var (
	feedRoot  = regexp.MustCompile(`(?i)<(rss|feed|rdf:RDF)(?:\s[^>]*)?>`)
	itemStart = regexp.MustCompile(`(?i)^<(?:item|entry)[\s>]`)
	itemEnd   = regexp.MustCompile(`(?i)^</(?:item|entry)[\s>]`)
)

// skipper passes over CDATA and comments.
type skipper struct{ open [2]bool } // no end of such a mark follows

// skip is how many bytes of CDATA or a comment a text begins with, 0 where it
// begins with neither. One that does not end is passed over by its first sign only.
func (s *skipper) skip(text string) int {
	for i, mark := range [2][2]string{{"<![CDATA[", "]]>"}, {"<!--", "-->"}} {
		if !strings.HasPrefix(text, mark[0]) {
			continue
		}
		if !s.open[i] {
			if end := strings.Index(text, mark[1]); end >= 0 {
				return end + len(mark[1])
			}
			s.open[i] = true // nor do later ones end, which are not looked through again
		}
		return len(mark[0])
	}
	return 0
}

// parse reads the item as a feed of its own.
func (p part) parse() (*gofeed.Item, error) {
	if p.cut {
		return nil, fmt.Errorf("%w: it is cut off", errItem)
	}
	feed, err := parseFeed(p.before + p.text + p.after)
	if err != nil || len(feed.Items) != 1 {
		return nil, fmt.Errorf("%w: its XML is broken", errItem)
	}
	return feed.Items[0], nil
}
