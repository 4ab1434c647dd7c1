package article

import (
	"strings"

	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
)

// prune takes out of a page what never belongs to an article: menus, forms,
// dialogs, notices of cookies, offers of newsletters and subscriptions, captions,
// lists of other articles, and words that are struck out.
func prune(doc *html.Node) {
	p := pruner{total: len(paragraphText(doc))}
	p.prune(doc)
}

// pruner knows how much text all paragraphs of the page have, in bytes.
type pruner struct{ total int }

func (p *pruner) prune(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if child.Type == html.ElementNode {
			switch {
			case p.clutter(child):
				n.RemoveChild(child)
			case isLeaf(child):
				text := leafText(child)
				if headsList(text) {
					for next != nil && listsLinks(next) {
						list := next
						next = next.NextSibling
						n.RemoveChild(list)
					}
				} else if !isNote(text) && !linksOnwards(child, text) {
					p.prune(child)
					break
				}
				n.RemoveChild(child)
			case (child.Data == "ul" || child.Data == "ol") && listsArticles(child):
				n.RemoveChild(child)
			default:
				p.prune(child)
			}
		}
		child = next
	}
}

// clutter says whether an element is by its name, role, class or id no part of an
// article.
func (p *pruner) clutter(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "head", "main", "article":
		return false
	case "nav", "form", "button", "dialog", "template", "s", "strike", "del", "figcaption":
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
			if notice().MatchString(a.Val) {
				return true
			}
			// Such a name may also be that of a whole article: "has-related", "subscriber-content".
			if extra().MatchString(a.Val) && 2*len(paragraphText(n)) < p.total {
				return true
			}
		}
	}
	return false
}

var (
	notice = lazy(`(?i)\b(?:cookie|consent|gdpr|ccpa|onetrust|didomi|sourcepoint|newsletter|paywall|share-?(?:bar|buttons|tools)|breadcrumb|outbrain|taboola)|\bcmp\b`)
	extra  = lazy(`(?i)(?:^|[\s_-])(?:related|recommend(?:ed|ations?)|read-?(?:more|next|also)|most-?(?:read|popular|viewed|shared)|trending|popular|subscri(?:be|ption|ber)|social|share|ads?|advert(?:s|isement)?|sponsor(?:ed)?|promos?|teasers?|comments?|captions?|credits?|disclaimer)(?:$|[\s_-])`)
)

// paragraphText is the text of the paragraphs below n.
func paragraphText(n *html.Node) string {
	var b strings.Builder
	if n.Data == "p" {
		writeText(&b, n)
		return b.String()
	}
	for below := range n.Descendants() {
		if below.Type == html.ElementNode && below.Data == "p" {
			writeText(&b, below)
		}
	}
	return b.String()
}

// writeText writes the text nodes of n, as they are.
func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for below := range n.Descendants() {
		if below.Type == html.TextNode {
			b.WriteString(below.Data)
		}
	}
}

// isBlock says whether an element begins a line of its own.
func isBlock(n *html.Node) bool {
	switch n.Data {
	case "p", "div", "section", "article", "main", "aside", "header", "footer", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "figure",
		"blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "form", "nav":
		return true
	}
	return false
}

// isLeaf says whether n is a block without blocks in it.
func isLeaf(n *html.Node) bool {
	switch n.Data {
	case "p", "div", "section", "aside", "li", "h2", "h3", "h4", "h5", "h6":
	default:
		return false
	}
	for below := range n.Descendants() {
		if below.Type == html.ElementNode && isBlock(below) {
			return false
		}
	}
	return true
}

func leafText(n *html.Node) string { return oneLine(render.InnerText(n)) }

// linked are the links of n and how many bytes of its text, white space apart,
// stand in them.
func linked(n *html.Node) (links, inside, all int) {
	for below := range n.Descendants() {
		switch {
		case below.Type == html.ElementNode && below.Data == "a":
			links++
			var b strings.Builder
			writeText(&b, below)
			inside += len(strings.Join(strings.Fields(b.String()), ""))
		case below.Type == html.TextNode:
			all += len(strings.Join(strings.Fields(below.Data), ""))
		}
	}
	return links, inside, all
}

// listsLinks says whether most of a node is links, as in a list below "Most read";
// white space between elements belongs to it.
func listsLinks(n *html.Node) bool {
	if n.Type == html.TextNode {
		return strings.TrimSpace(n.Data) == ""
	}
	links, inside, all := linked(n)
	return n.Type == html.ElementNode && links > 0 && 2*inside > all
}

// listsArticles says whether a list has several items that are hardly more than
// links.
func listsArticles(n *html.Node) bool {
	links, inside, all := linked(n)
	return links >= 3 && 5*inside >= 4*all
}

// linksOnwards says whether a leaf is no more than a link to another article: "Read
// more: …".
func linksOnwards(n *html.Node, text string) bool {
	links, inside, all := linked(n)
	return links > 0 && 2*inside > all && onwards().MatchString(text)
}

var onwards = lazy(`(?i)^(?:read(?: more| also| next)?|see also|see more|related|more on (?:this|that)|more|watch|listen|also|opinion|analysis|explainer|background|photos|video)(?: story)?\s*[:|»>–-]`)
