package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// sentences are the paragraphs of a page in its order that are sentences rather
// than labels: long enough, ended by a full stop, not mostly links, and in no part
// of the page that is not the article's.
func sentences(doc *html.Node) []string {
	const shortest = 50 // bytes
	var found []string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.Data {
		case "aside", "footer", "figure", "head", "script", "style", "noscript", "table", "li":
			return
		case "p":
			text := leafText(n)
			_, inside, all := linked(n)
			if len(text) >= shortest && 3*inside <= all && strings.ContainsAny(text[len(text)-1:], `.!?"')`) || strings.HasSuffix(text, "”") || strings.HasSuffix(text, "’") {
				found = append(found, text)
			}
			return
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(doc)
	return found
}

// complete adds to the main text of a page the sentences that stand before it or
// between its paragraphs and were left out because their container is another one,
// as that of the lead often is. Nothing is added where text and sentences have no
// paragraph in common.
func complete(text string, sentences []string) string {
	paragraphs := strings.Split(text, "\n")
	at := make(map[string]int, len(paragraphs)) // paragraph to its line
	for i, p := range paragraphs {
		if _, seen := at[p]; !seen {
			at[p] = i
		}
	}
	last := -1 // index of the last sentence that is in the text
	for i, s := range sentences {
		if _, in := at[s]; in {
			last = i
		}
	}
	before := make(map[int][]string) // line to the sentences that belong before it
	var lost []string
	for _, s := range sentences[:last+1] {
		if line, in := at[s]; in {
			before[line] = append(before[line], lost...)
			lost = nil
		} else if !strings.Contains(text, s) && !repeats(s, lost) && utf8.ValidString(s) {
			lost = append(lost, s)
		}
	}
	if len(before) == 0 {
		return text
	}
	var b strings.Builder
	for i, p := range paragraphs {
		for _, s := range before[i] {
			b.WriteString(s + "\n\n")
		}
		b.WriteString(p + "\n")
	}
	return tidy(b.String())
}

func repeats(s string, among []string) bool {
	for _, other := range among {
		if s == other {
			return true
		}
	}
	return false
}
