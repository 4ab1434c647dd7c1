package article

import (
	"bytes"
	"fmt"

	"codeberg.org/readeck/go-readability/v2/render"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// markdown makes an article of Markdown in GitHub's flavour. Front matter, a block
// of YAML between lines of three hyphens, gives title, date, url and id by the same
// names as fields of JSON; else the title is the first heading of the first level.
func (r *reader) markdown(b []byte) (Article, error) {
	text, err := decode(b)
	if err != nil {
		return Article{}, err
	}
	front, text := frontMatter(clean(text))
	text = tame(text)
	a := Article{
		ID:     front.field(r.Fields.ID, idNames),
		Title:  front.field(r.Fields.Title, titleNames),
		Date:   isoDate(front.field(r.Fields.Date, dateNames)),
		URL:    front.field(r.Fields.URL, urlNames),
		Byline: front.field("", byNames),
	}
	var markup bytes.Buffer
	converter := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(goldhtml.WithUnsafe()))
	if err := converter.Convert([]byte(text), &markup); err != nil {
		return Article{}, fmt.Errorf("is broken Markdown: %w", err)
	}
	doc, err := html.Parse(&markup)
	if err != nil {
		return Article{}, fmt.Errorf("is broken Markdown: %w", err)
	}
	a.Text = tidy(render.InnerText(doc))
	if a.Title == "" {
		a.Title = heading(doc)
	}
	return withTitle(headed(a)), nil
}

// heading is the text of the first heading of the first level.
func heading(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Data == "h1" {
			return tidy(render.InnerText(n))
		}
	}
	return ""
}
