package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"
)

// Read reads labelled articles from a file in one of three forms, told apart
// by the first line: JSON Lines of articles (see [Article]), JSON Lines of
// sentences as tokens with IOB2 tags, and CoNLL-U, with GUM's entities where it
// has them. The errors name the file and the line.
func Read(path string) (*Gold, error) {
	kind, err := KindOf(path)
	if err != nil {
		return nil, err
	}
	return ReadKind(path, kind)
}

// ReadKind is Read for a file of a known kind: KindDWIE, KindIOB or KindCoNLLU.
func ReadKind(path string, kind Kind) (*Gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading labelled articles: %w", err)
	}
	defer f.Close()
	gold, err := read(f, kind)
	if err != nil {
		return nil, fmt.Errorf("reading labelled articles from %s: %w", filepath.ToSlash(path), err)
	}
	return gold, nil
}

func read(r io.Reader, kind Kind) (*Gold, error) {
	buffered := bufio.NewReaderSize(r, 1<<16)
	switch kind {
	case KindCoNLLU:
		return readCoNLLU(buffered)
	case KindDWIE, KindIOB:
		return readJSONL(buffered, kind)
	}
	return nil, fmt.Errorf("labels of the kind %s hold no mentions", kind)
}

// line is a line of either form of JSON Lines. Null marks what is absent.
type line struct {
	Article
	SentID *string   `json:"sent_id"`
	Tokens *[]string `json:"tokens"`
	Tags   []string  `json:"tags"`
}

func readJSONL(r *bufio.Reader, kind Kind) (*Gold, error) {
	var articles []Article
	var sentences []sentence
	err := eachLine(r, func(number int, text []byte) error {
		text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))
		if len(text) == 0 {
			return nil
		}
		var l line
		if err := json.Unmarshal(text, &l); err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
		if l.Tokens == nil {
			if err := l.Article.check(); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
			articles = append(articles, l.Article)
			return nil
		}
		s, err := newSentence(number, l)
		if err != nil {
			return fmt.Errorf("line %d: %w", number, err)
		}
		sentences = append(sentences, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	switch {
	case len(articles) > 0 && len(sentences) > 0:
		return nil, errors.New("it mixes articles with sentences of tokens")
	case len(articles)+len(sentences) == 0:
		return nil, errors.New("the file is empty")
	case (kind == KindIOB) != (len(sentences) > 0):
		return nil, fmt.Errorf("it does not hold labels of the kind %s", kind)
	case len(sentences) > 0:
		return goldOfSentences(sentences), nil
	}
	return &Gold{Articles: articles, Classes: allClasses(), Tags: true, Coreference: true, Relations: true}, nil
}

// eachLine calls do with each line and its number from 1. Lines may have any
// length.
func eachLine(r *bufio.Reader, do func(number int, text []byte) error) error {
	for number := 1; ; number++ {
		text, err := r.ReadBytes('\n')
		if len(text) > 0 {
			if err := do(number, text); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// check looks for labels that point outside the article.
func (a *Article) check() error {
	if a.Content == "" {
		return fmt.Errorf("article %q has no content", a.ID)
	}
	length, tags := utf8.RuneCountInString(a.Content), a.tags()
	for _, m := range a.Mentions {
		if m.Begin < 0 || m.End <= m.Begin || m.End > length {
			return fmt.Errorf("article %q: mention %q at %d to %d lies outside its %d characters", a.ID, m.Text, m.Begin, m.End, length)
		}
		if _, ok := tags[m.Concept]; !ok {
			return fmt.Errorf("article %q: mention %q refers to concept %d, which it does not list", a.ID, m.Text, m.Concept)
		}
	}
	for _, r := range a.Relations {
		_, s := tags[r.S]
		_, o := tags[r.O]
		if !s || !o {
			return fmt.Errorf("article %q: relation %s of %d and %d has a concept that is not listed", a.ID, r.P, r.S, r.O)
		}
	}
	return nil
}

// textBuilder puts tokens together as code points.
type textBuilder struct{ runes []rune }

// add appends s and returns its place.
func (b *textBuilder) add(s string) span {
	begin := len(b.runes)
	b.runes = append(b.runes, []rune(s)...)
	return span{begin, len(b.runes)}
}

// words is the text at a place.
func (b *textBuilder) words(s span) string { return string(b.runes[s.begin:s.end]) }

func (b *textBuilder) empty() bool { return len(b.runes) == 0 }

func (b *textBuilder) String() string { return string(b.runes) }
