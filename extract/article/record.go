package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// record is a JSON object as far as it is read.
type record map[string]json.RawMessage

// The names that are tried where Fields leaves one empty, in this order.
var (
	idNames    = []string{"id", "_id", "uuid", "guid", "article_id", "doc_id"}
	titleNames = []string{"title", "headline", "heading", "name"}
	textNames  = []string{"text", "content", "body", "article", "articleBody", "story", "maintext", "full_text", "content_text", "content_html", "description"}
	dateNames  = []string{"date", "published", "published_at", "publishedAt", "published_date", "date_published", "datePublished", "pubDate", "date_publish", "timestamp", "created_at"}
	urlNames   = []string{"url", "link", "permalink", "uri", "source_url"}
	byNames    = []string{"byline", "author", "authors", "creator"}
)

// parseRecord reads a JSON object that begins on that line of its input. The line
// that it returns is the one that is broken.
func parseRecord(b []byte, line int) (record, int, error) {
	text, err := decode(b)
	if err != nil {
		return nil, line, err
	}
	var r record
	err = json.Unmarshal([]byte(text), &r)
	if at, broken := syntax(err, text, line); broken != nil {
		return nil, at, broken
	}
	if err != nil || r == nil {
		return nil, line, fmt.Errorf("holds %s where a JSON object of an article should be", kind(text))
	}
	return r, line, nil
}

// syntax makes a message of a syntax error in text, which began on that line, and
// returns the line of the error. Of other errors it makes nil.
func syntax(err error, text string, line int) (int, error) {
	var s *json.SyntaxError
	if !errors.As(err, &s) {
		return line, nil
	}
	at := min(max(int(s.Offset)-1, 0), len(text))
	return line + strings.Count(text[:at], "\n"), fmt.Errorf("holds broken JSON: %w", s)
}

// kind says what JSON value text begins with.
func kind(text string) string {
	switch text = strings.TrimSpace(text); {
	case strings.HasPrefix(text, "["):
		return "a list"
	case strings.HasPrefix(text, `"`):
		return "a string"
	}
	return "a bare value"
}

// article makes an article of a record.
func (f Fields) article(r record) (Article, error) {
	if schema := r.text("schema"); strings.HasPrefix(schema, "kgx/") {
		return Article{}, fmt.Errorf("%w: it is a graph that kgx wrote", ErrNoArticles)
	}
	a := Article{
		ID:     r.field(f.ID, idNames),
		Title:  r.field(f.Title, titleNames),
		Text:   r.field(f.Text, textNames),
		Date:   isoDate(r.field(f.Date, dateNames)),
		URL:    strings.TrimSpace(r.field(f.URL, urlNames)),
		Byline: r.field("", byNames),
	}
	if isMarkup(a.Text) {
		a.Text = fragment(a.Text)
	}
	if strings.ContainsAny(a.Title, "<&") {
		a.Title = fragment(a.Title)
	}
	if strings.TrimSpace(a.Text) != "" {
		return withTitle(headed(a)), nil
	}
	wanted := f.Text
	if wanted == "" {
		wanted = strings.Join(textNames[:3], ", ") + " …"
	}
	return Article{}, fmt.Errorf("%w: the text is looked for in the field %s, the object has %s; name it with --field text=NAME", ErrNoText, wanted, r.names())
}

// field returns the text of the field called name, or where name is empty, of the
// first of the usual names that has one.
func (r record) field(name string, usual []string) string {
	if name != "" {
		return r.text(name)
	}
	for _, n := range usual {
		if text := r.text(n); strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// text returns a field as text: a string, a number as written, the strings of a
// list one a line, the name in an object. "a.b" is field b of the object a.
func (r record) text(name string) string {
	raw, ok := r[name]
	if outer, inner, dotted := strings.Cut(name, "."); !ok && dotted {
		var nested record
		if json.Unmarshal(r[outer], &nested) == nil {
			return nested.text(inner)
		}
	}
	return text(raw, 0)
}

// text returns a value as text, but for one nested deeper than real ones are.
func text(raw json.RawMessage, depth int) string {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || depth > 4 {
		return ""
	}
	switch raw[0] {
	case '"':
		var s string
		json.Unmarshal(raw, &s)
		return s
	case '[':
		var list []json.RawMessage
		json.Unmarshal(raw, &list)
		var lines []string
		for _, l := range list {
			if s := text(l, depth+1); s != "" {
				lines = append(lines, s)
			}
		}
		return strings.Join(lines, "\n")
	case '{':
		var nested record
		json.Unmarshal(raw, &nested)
		return text(nested["name"], depth+1)
	case 'n', 't', 'f': // null, true, false
		return ""
	}
	return string(raw)
}

// names lists the record's fields, a few at most.
func (r record) names() string {
	var names []string
	for n := range r {
		names = append(names, n)
	}
	if len(names) == 0 {
		return "none"
	}
	slices.Sort(names)
	if len(names) > 8 {
		names = append(names[:8], "…")
	}
	return oneLine(strings.Join(names, ", "))
}
