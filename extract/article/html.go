package article

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// page makes an article of an HTML page: its main text, found as Firefox's reader
// view finds it, with what stood apart from it in containers of its own, and the
// title, date and author that the page names. The text begins with the title.
func page(b []byte) (Article, error) {
	text, err := decodePage(b)
	if err != nil {
		return Article{}, err
	}
	doc, err := html.Parse(strings.NewReader(escapeSigns(text)))
	if err != nil {
		return Article{}, errBrokenHTML(err)
	}
	a := Article{URL: canonical(doc), Date: firstTime(doc)}
	site := siteName(doc)
	headings := headings(doc)
	prune(doc)
	sentences := sentences(doc)
	parser := readability.NewParser()
	parser.CharThresholds = 200 // short news is news
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil || found.Node == nil {
		return a, ErrNoText
	}
	a.Text = complete(tidy(render.InnerText(found.Node)), sentences)
	a.Title, a.Byline = headlineOf(found.Title(), headings, site), found.Byline()
	if first, _, _ := strings.Cut(a.Text, "\n"); slices.Contains(headings, first) {
		a.Title = first
	}
	if a.Text == "" || membersOnly(a.Title, a.Text) {
		return a, ErrNoText
	}
	if t, err := found.PublishedTime(); err == nil {
		a.Date = isoTime(t)
	}
	return withTitle(a), nil
}

func errBrokenHTML(err error) error {
	return fmt.Errorf("is broken HTML: %s", oneLine(strings.TrimPrefix(err.Error(), "html: ")))
}

// withTitle puts the title before a text that does not hold it among its first
// lines, so that an article is the same text in every format.
func withTitle(a Article) Article {
	title := oneLine(a.Title)
	if headline(title) && !slices.ContainsFunc(headLines(a.Text), func(line string) bool { return strings.EqualFold(line, title) }) {
		a.Text = title + "\n\n" + a.Text
	}
	return a
}

// decodePage decodes a page that is in no Unicode by what it says of itself.
func decodePage(b []byte) (string, error) {
	if utf16(b) == nil && binary(b) == "" && !utf8.Valid(b) {
		if e, name, _ := charset.DetermineEncoding(b, ""); name != "windows-1252" && name != "utf-8" {
			text, err := e.NewDecoder().Bytes(b)
			if err != nil {
				return "", fmt.Errorf("%w: not %s, as it says", ErrEncoding, name)
			}
			return string(text), nil
		}
	}
	return decode(b)
}

// canonical is the address that a page gives as its own.
func canonical(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Data == "link" && attribute(n, "rel") == "canonical" {
			return strings.TrimSpace(attribute(n, "href"))
		}
		if n.Data == "meta" && attribute(n, "property") == "og:url" {
			return strings.TrimSpace(attribute(n, "content"))
		}
	}
	return ""
}

// firstTime is the first time that a page marks as one.
func firstTime(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Data == "time" {
			if date := isoDate(attribute(n, "datetime")); date != "" {
				return date
			}
		}
	}
	return ""
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// fragment is the text of a piece of HTML, such as a feed holds. Where that text is
// HTML again, as where it was escaped once too often, it is read again.
func fragment(markup string) string {
	const most = 3 // times
	if !strings.ContainsAny(markup, "<&") {
		return strings.Join(strings.Fields(markup), " ")
	}
	text := markup
	for n := 0; n < most; n++ {
		text = strings.TrimSpace(text)
		if inner, ok := strings.CutPrefix(text, "<![CDATA["); ok {
			text = strings.TrimSuffix(inner, "]]>")
		}
		doc, err := html.Parse(strings.NewReader(escapeSigns(text)))
		if err != nil {
			break
		}
		prune(doc)
		read := tidy(render.InnerText(doc))
		again := isMarkup(read) || entity.MatchString(read) || strings.HasPrefix(read, "<![CDATA[")
		text = read
		if !again {
			break
		}
	}
	return text
}

// entity matches what is left of an entity that was escaped twice.
var entity = regexp.MustCompile(`&(?:amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|[A-Za-z](?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron)|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,6});`)

// isMarkup says whether text is HTML rather than words.
func isMarkup(text string) bool { return tags.MatchString(text) }

var tags = regexp.MustCompile(`(?i)</(?:p|div|a|em|strong|b|i|li|span|h[1-6])>|<(?:p|br)\s*/?>`)

// tidy trims the lines of a text and makes a paragraph of each: pages break lines
// where something new begins. A line that goes on in a small letter stays broken.
func tidy(text string) string {
	var b strings.Builder
	blank := false
	for line := range strings.Lines(text) {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			blank = true
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
			if c, _ := utf8.DecodeRuneInString(line); blank || !unicode.IsLower(c) {
				b.WriteByte('\n')
			}
		}
		b.WriteString(line)
		blank = false
	}
	return b.String()
}
