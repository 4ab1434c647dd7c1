// Prose prints the names that prose finds in articles, in the form of labelled
// articles, for `kgx eval GOLD --predicted`:
//
//	go run ./bench/baselines/prose ARTICLES.jsonl > predictions.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"kgx/internal/eval"

	"github.com/jdkato/prose/v2"
)

// tags are prose's labels as tags of DWIE.
var tags = map[string]string{"PERSON": "type::person", "GPE": "type::location", "ORG": "type::organization"}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "prose: name one file of articles (JSON Lines with id and content)")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "prose:", err)
		os.Exit(2)
	}
}

func run(path string, w io.Writer) error {
	articles, err := eval.Read(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, a := range articles.Articles {
		if err := find(&a); err != nil {
			return err
		}
		if err := encoder.Encode(a); err != nil {
			return fmt.Errorf("writing article %q: %w", a.ID, err)
		}
	}
	return out.Flush()
}

// find replaces the article's labels by what prose finds.
func find(a *eval.Article) error {
	doc, err := prose.NewDocument(a.Content, prose.WithSegmentation(false))
	if err != nil {
		return fmt.Errorf("article %q: %w", a.ID, err)
	}
	a.Mentions, a.Concepts, a.Relations = []eval.Mention{}, []eval.Concept{}, []eval.Relation{}
	at := 0 // byte behind the last token
	for _, t := range doc.Tokens() {
		i := strings.Index(a.Content[at:], t.Text)
		if i < 0 { // prose rewrites quotation marks
			continue
		}
		begin := at + i
		at = begin + len(t.Text)
		position, label, _ := strings.Cut(t.Label, "-")
		if tags[label] == "" {
			continue
		}
		start := utf8.RuneCountInString(a.Content[:begin])
		end := start + utf8.RuneCountInString(t.Text)
		if last := len(a.Mentions) - 1; position == "I" && last >= 0 && start-a.Mentions[last].End <= 1 {
			a.Mentions[last].End = end
			continue
		}
		id := len(a.Concepts)
		a.Mentions = append(a.Mentions, eval.Mention{Begin: start, End: end, Concept: id})
		a.Concepts = append(a.Concepts, eval.Concept{Concept: id, Tags: []string{tags[label]}})
	}
	runes := []rune(a.Content)
	for i := range a.Mentions {
		m := &a.Mentions[i]
		m.Text = string(runes[m.Begin:m.End])
		a.Concepts[m.Concept].Text = m.Text
	}
	return nil
}
