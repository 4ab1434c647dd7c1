package article

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
)

// siteName is what a page calls the site that it is on, or "".
func siteName(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Data == "meta" && (attribute(n, "property") == "og:site_name" || attribute(n, "name") == "application-name") {
			return oneLine(attribute(n, "content"))
		}
	}
	return ""
}

// headings are the texts of a page's headings of the first level.
func headings(doc *html.Node) []string {
	var found []string
	for n := range doc.Descendants() {
		if n.Data == "h1" {
			if text := oneLine(render.InnerText(n)); text != "" {
				found = append(found, text)
			}
		}
	}
	return found
}

// headlineOf is a page's title without the name of its site: the heading that the
// title begins or ends with, or the title without its last part where that is the
// site's name or, behind a bar, short.
func headlineOf(title string, headings []string, site string) string {
	title = oneLine(title)
	for _, h := range headings {
		if title == "" || strings.Contains(h, " ") && (strings.HasPrefix(title, h) || strings.HasSuffix(title, h)) {
			return h
		}
	}
	for _, separator := range []string{" | ", " – ", " — ", " :: ", " » ", " · ", " - ", ": "} {
		i := strings.LastIndex(title, separator)
		if i < 0 {
			continue
		}
		first, last := strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(separator):])
		isSite := site != "" && strings.EqualFold(last, site)
		isShort := separator == " | " && len(strings.Fields(first)) > len(strings.Fields(last))
		if (isSite || isShort) && strings.Contains(first, " ") {
			return first
		}
		if site != "" && strings.EqualFold(title[:strings.Index(title, separator)], site) {
			return strings.TrimSpace(title[strings.Index(title, separator)+len(separator):])
		}
	}
	return title
}
