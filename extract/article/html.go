package article

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// page makes an article of an HTML page: its main text, found as Firefox's reader
// view finds it, with the title, date and author that the page names.
func page(b []byte) (Article, error) {
	text, err := decodePage(b)
	if err != nil {
		return Article{}, err
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Article{}, fmt.Errorf("is broken HTML: %w", err)
	}
	a := Article{URL: canonical(doc), Date: firstTime(doc)}
	prune(doc)
	parser := readability.NewParser()
	parser.CharThresholds = 200 // short news is news
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil || found.Node == nil {
		return a, ErrNoText
	}
	a.Text = tidy(render.InnerText(found.Node))
	if a.Text == "" {
		return a, ErrNoText
	}
	a.Title, a.Byline = found.Title(), found.Byline()
	if t, err := found.PublishedTime(); err == nil {
		a.Date = isoTime(t)
	}
	return a, nil
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

// prune takes out of a page what never belongs to an article: menus, forms,
// dialogs, notices of cookies, offers of newsletters.
func prune(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.ElementNode && clutter(child) {
			n.RemoveChild(child)
		} else {
			prune(child)
		}
		child = next
	}
}

func clutter(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "head", "main", "article":
		return false
	case "nav", "form", "button", "dialog", "template":
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			switch a.Val {
			case "navigation", "dialog", "alertdialog", "banner", "search", "menu", "menubar", "contentinfo":
				return true
			}
		case "aria-modal":
			if a.Val == "true" {
				return true
			}
		case "id", "class":
			if notice.MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

var notice = regexp.MustCompile(`(?i)\b(?:cookie|consent|gdpr|newsletter|paywall|share-?(?:bar|buttons|tools)|breadcrumb)`)

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

// fragment is the text of a piece of HTML, such as a feed holds.
func fragment(markup string) string {
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return markup
	}
	return tidy(render.InnerText(doc))
}

// isMarkup says whether text is HTML rather than words.
func isMarkup(text string) bool { return tags.MatchString(text) }

var tags = regexp.MustCompile(`(?i)</(?:p|div|a|em|strong|b|i|li|span|h[1-6])>|<(?:p|br)\s*/?>`)

// tidy trims the lines of a text and leaves one empty line at most between them.
func tidy(text string) string {
	var b strings.Builder
	blank := 0
	for line := range strings.Lines(text) {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			blank++
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n"[:1+min(blank, 1)])
		}
		b.WriteString(line)
		blank = 0
	}
	return b.String()
}
