package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode"
)

// Read yields the articles that paths name, in the order of paths, one after the
// other and each only when it is asked for. A path is a file; a folder, of which
// all files with a known ending are read, by name; a glob, in which "**" is any
// number of folders; or "-", opts.Stdin.
//
// In place of an article that cannot be read it yields a zero Article and an
// *Error, and goes on with the next one.
func Read(paths []string, opts Options) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		r := reader{Options: opts, used: make(map[uint64]int)}
		for path, err := range inputs(paths, opts.Output) {
			if err != nil {
				if !yield(Article{}, err) {
					return
				}
				continue
			}
			for i, err := range r.input(path) {
				if err == nil {
					err = r.finish(&i.Article)
				}
				if err != nil {
					i.Article, err = Article{}, i.error(name(path), err)
				} else {
					i.Source = name(path)
				}
				if !yield(i.Article, err) {
					return
				}
			}
		}
	}
}

// reader is one run of Read.
type reader struct {
	Options
	used map[uint64]int // hashes of the IDs given so far, and the number that is the next to try
}

// item is an article and its place in the input that it comes from.
type item struct {
	Article
	line   int // from 1, or 0
	number int // among the items of a feed, from 1, or 0
}

// error makes err an Error that says where the item is.
func (i item) error(input string, err error) error {
	if i.number > 0 {
		err = fmt.Errorf("item %d %w", i.number, err)
	}
	return &Error{Input: input, Line: i.line, Err: err}
}

// source is an opened input.
type source struct {
	base string        // what IDs are made of
	r    *bufio.Reader // at its beginning
	head []byte        // what r begins with, at least one byte
}

// input yields the items of one file as its format's reader finds them; finish
// adds the rest.
func (r *reader) input(path string) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		file, err := r.open(path)
		if err != nil {
			yield(item{}, reason(err))
			return
		}
		defer file.Close()
		src := source{base: base(path), r: bufio.NewReaderSize(file, 1<<16)}
		// Peek for one byte only: a pipe's writer may wait before it writes more.
		if _, err := src.r.Peek(1); err != nil {
			if err == io.EOF {
				err = ErrEmpty
			}
			yield(item{}, reason(err))
			return
		}
		src.head, _ = src.r.Peek(src.r.Buffered())
		for i, err := range r.items(src, path) {
			if !yield(i, err) {
				return
			}
		}
	}
}

// items yields the items of an opened input by its format.
func (r *reader) items(src source, path string) iter.Seq2[item, error] {
	format := r.Format
	if format == Auto {
		format = formatOf(path, preview(src.head))
	}
	switch format {
	case JSONL:
		return r.lines(src)
	case JSON:
		return r.objects(src)
	case Feed:
		return r.feed(src)
	case HTML:
		return r.whole(src, page)
	case Markdown:
		return r.whole(src, r.markdown)
	}
	return r.whole(src, plain)
}

// preview is the beginning of a text as UTF-8, as far as it can be told.
func preview(head []byte) []byte {
	head = head[:min(len(head), 4096)]
	if e := utf16(head); e != nil {
		head, _ = e.NewDecoder().Bytes(head[:len(head)&^1])
	}
	return bytes.TrimPrefix(head, utf8BOM)
}

// whole yields the one article that an input is, as parse makes it of its bytes.
func (r *reader) whole(src source, parse func([]byte) (Article, error)) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		b, err := r.all(src)
		if err != nil {
			yield(item{}, err)
			return
		}
		a, err := guarded(parse, b)
		if a.ID == "" {
			a.ID = src.base
		}
		yield(item{Article: a}, err)
	}
}

// guarded makes an error of a fault in one of the parsers of others.
func guarded(parse func([]byte) (Article, error), b []byte) (a Article, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			a, err = Article{}, fmt.Errorf("%w: its parser fails on it: %v", ErrNoText, fault)
		}
	}()
	return parse(b)
}

// all reads an input whole.
func (r *reader) all(src source) ([]byte, error) {
	limit := r.maxSource()
	b, err := io.ReadAll(io.LimitReader(src.r, int64(limit)+1))
	if err != nil {
		return nil, reason(err)
	}
	if len(b) > limit {
		return nil, tooLarge(limit)
	}
	return b, nil
}

// finish cleans an article, checks it and gives it an ID of its own.
func (r *reader) finish(a *Article) error {
	a.Text = strings.Trim(clean(a.Text), "\n")
	a.Title, a.Byline = oneLine(a.Title), oneLine(a.Byline)
	if strings.TrimSpace(a.Text) == "" {
		return ErrEmpty
	}
	if len(a.Text) > r.maxSize() {
		return tooLarge(r.maxSize())
	}
	if signs(a.Text) {
		return ErrNoText
	}
	if !r.AnyLanguage {
		if err := english(a.Text); err != nil {
			return err
		}
	}
	a.ID = r.unique(oneLine(a.ID))
	return nil
}

// signs says whether a text of some length is mostly signs: no article, and a token
// to work on for each of them.
func signs(text string) bool {
	const shortest = 2000 // bytes
	if len(text) < shortest {
		return false
	}
	inked, words := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			words++
			inked++
		case !unicode.IsSpace(r):
			inked++
		}
	}
	return 3*words < inked
}

// open opens a file or standard input.
func (r *reader) open(path string) (io.ReadCloser, error) {
	if path != stdin {
		if r.Open != nil {
			return r.Open(path)
		}
		return os.Open(path)
	}
	if r.Stdin == nil {
		return io.NopCloser(strings.NewReader("")), nil
	}
	return io.NopCloser(r.Stdin), nil
}

func name(path string) string {
	if path == stdin {
		return stdinName
	}
	return path
}
