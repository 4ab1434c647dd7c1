package article

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability/v2/render"
	"github.com/goccy/go-yaml"
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
	text = shallow(text)
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
	return headed(a), nil
}

// shallow cuts what a line begins with, quote marks, bullets and indentation, at
// maxIndent bytes: the parser's time grows with the square of the depth.
func shallow(text string) string {
	const maxIndent = 200
	var b strings.Builder
	for line := range strings.Lines(text) {
		rest := strings.TrimLeft(line, " \t>*+-.)0123456789")
		if depth := len(line) - len(rest); depth > maxIndent {
			line = line[:maxIndent] + " " + rest
		}
		b.WriteString(line)
	}
	return b.String()
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

// frontMatter takes the front matter off a text. What is no YAML of fields is left
// to the text.
func frontMatter(text string) (record, string) {
	body, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return nil, text
	}
	front, rest, ok := strings.Cut(body, "\n---\n")
	if !ok {
		return nil, text
	}
	var fields map[string]any
	if yaml.Unmarshal([]byte(front), &fields) != nil || len(fields) == 0 {
		return nil, text
	}
	r := make(record)
	for name, value := range fields {
		if raw, err := json.Marshal(value); err == nil {
			r[name] = raw
		}
	}
	return r, rest
}
