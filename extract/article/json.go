package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
)

// listNames are the fields in which an object holds a list of articles.
var listNames = []string{"articles", "documents", "docs", "items", "entries", "stories", "posts", "news", "results", "data", "response"}

// objects yields the articles of a JSON file: an object that is an article, a list
// of such objects, or an object with such a list; and any number of these one
// after the other. Only one article is held at a time, so that the file may be of
// any size. A broken article costs no other as long as its brackets are closed.
func (r *reader) objects(src source) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		if kind := binary(preview(src.head)); kind != "" {
			yield(item{}, fmt.Errorf("%w but %s", ErrBinary, kind))
			return
		}
		w := walker{
			reader: r,
			in:     bufio.NewReaderSize(utf8Stream(src.r, src.head), 1<<16),
			line:   1,
			base:   src.base,
			yield:  yield,
		}
		err := w.file()
		switch {
		case err == io.EOF && w.found == 0:
			yield(item{}, ErrNoArticles)
		case err != nil && err != io.EOF && err != errStopped:
			yield(item{line: w.line}, err)
		}
	}
}

// walker walks through a JSON file down to the articles in it.
type walker struct {
	*reader
	in     *bufio.Reader
	line   int  // of the next byte
	listed bool // the file has a list of articles
	base   string
	found  int // articles and what stands in place of one
	yield  func(item, error) bool
}

// errStopped says that no more articles are wanted.
var errStopped = errors.New("stopped")

// errCut says that a file ends too early.
var errCut = errors.New("holds broken JSON: it ends in the middle of a value")

// file walks through the values of a file. It returns io.EOF at its end.
func (w *walker) file() error {
	for {
		c, err := w.peek()
		if err != nil {
			return err
		}
		switch c {
		case '[':
			err = w.list()
		case '{':
			err = w.object(0)
		default:
			err = errors.New("holds no JSON object of an article")
		}
		if err == io.EOF {
			return errCut
		}
		if err != nil {
			return err
		}
	}
}

// list walks through a list of articles.
func (w *walker) list() error {
	w.listed = true
	w.next()
	for {
		c, err := w.peek()
		if err != nil {
			return err
		}
		if c == ']' {
			w.next()
			return nil
		}
		line := w.line
		raw, err := w.value()
		if err != nil {
			return err
		}
		if err := w.article(raw, line); err != nil {
			return err
		}
	}
}

// maxDepth is how deep in other objects a list of articles may be.
const maxDepth = 3

// object walks through an object that is an article or has a list of articles.
func (w *walker) object(depth int) error {
	line, size := w.line, 0
	w.next()
	rec := make(record)
	listed := false
	for {
		c, err := w.peek()
		if err != nil {
			return err
		}
		if c == '}' {
			w.next()
			break
		}
		name, err := w.name()
		if err != nil {
			return err
		}
		c, err = w.peek()
		if err != nil {
			return err
		}
		if (c == '[' || c == '{' && depth < maxDepth) && slices.Contains(listNames, name) && !isGraph(rec) {
			listed = true
			if c == '[' {
				err = w.list()
			} else {
				err = w.object(depth + 1)
			}
			if err != nil {
				return err
			}
			continue
		}
		if rec[name], err = w.field(); err != nil {
			return err
		}
		if size += len(rec[name]); size > w.maxSource() {
			return tooLarge(w.maxSource())
		}
	}
	if listed {
		return nil
	}
	raw, err := json.Marshal(rec)
	if err != nil {
		return fmt.Errorf("holds broken JSON: %w", err)
	}
	return w.article(raw, line)
}

// field reads the value of a field and checks it.
func (w *walker) field() (json.RawMessage, error) {
	line := w.line
	raw, err := w.value()
	if err != nil {
		return nil, err
	}
	text, err := decode(raw)
	if err != nil {
		return nil, err
	}
	raw = []byte(text)
	var any json.RawMessage
	if at, err := syntax(json.Unmarshal(raw, &any), text, line); err != nil {
		w.line = at
		return nil, err
	}
	return raw, nil
}

// isGraph says whether the object is a graph of kgx, whose documents are no input.
func isGraph(r record) bool { return bytes.HasPrefix(r["schema"], []byte(`"kgx/`)) }

// name reads the name of a field and the colon after it.
func (w *walker) name() (string, error) {
	raw, err := w.value()
	if err != nil {
		return "", err
	}
	var name string
	if json.Unmarshal(raw, &name) != nil {
		return "", fmt.Errorf("holds broken JSON: %.20q where the name of a field should be", raw)
	}
	c, err := w.peek()
	if err == nil && c != ':' {
		err = fmt.Errorf("holds broken JSON: no colon after the field's name %.20q", name)
	}
	if err == nil {
		w.next()
	}
	return name, err
}

// article hands on the article that raw, which began on that line, is.
func (w *walker) article(raw []byte, line int) error {
	w.found++
	id := w.base // of a file that is one article
	if w.listed || w.found > 1 {
		id = numbered(w.base, w.found)
	}
	i, err := w.record(raw, line, id)
	if !w.yield(i, err) {
		return errStopped
	}
	return nil
}

// peek returns the next byte that is neither white space nor a comma.
func (w *walker) peek() (byte, error) {
	for {
		b, err := w.in.Peek(1)
		if err != nil {
			return 0, err
		}
		switch b[0] {
		case ' ', '\t', '\r', '\n', ',':
			w.next()
		default:
			return b[0], nil
		}
	}
}

// next takes one byte.
func (w *walker) next() (byte, error) {
	c, err := w.in.ReadByte()
	if c == '\n' {
		w.line++
	}
	return c, err
}

// value reads one JSON value whole. It sees to brackets and quotes only; what is
// between them may be broken.
func (w *walker) value() ([]byte, error) {
	var raw []byte
	depth, quoted, escaped := 0, false, false
	for {
		if len(raw) > w.maxSource() {
			return nil, tooLarge(w.maxSource())
		}
		b, err := w.in.Peek(1)
		if err != nil {
			return nil, err
		}
		c := b[0]
		if depth == 0 && !quoted && len(raw) > 0 && ends(c) {
			return raw, nil
		}
		w.next()
		raw = append(raw, c)
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped = c == '\\'
			quoted = c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if depth <= 0 && !quoted && (c == '"' || c == '}' || c == ']') {
			return raw, nil
		}
	}
}

// ends says whether a number or word ends before c.
func ends(c byte) bool {
	switch c {
	case ' ', '\t', '\r', '\n', ',', ':', ']', '}':
		return true
	}
	return false
}
