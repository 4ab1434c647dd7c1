package article_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"kgx/extract/article"
)

// fuzz reads whatever bytes as that format and holds what comes out to what Article
// and Error promise.
func fuzz(f *testing.F, format article.Format, files ...string) {
	for _, name := range files {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		seen := make(map[string]bool)
		for a, err := range article.Read([]string{"-"}, article.Options{Format: format, Stdin: bytes.NewReader(b)}) {
			if err != nil {
				if strings.ContainsAny(err.Error(), "\n\r") {
					t.Errorf("an error of several lines: %q", err)
				}
				continue
			}
			if !utf8.ValidString(a.Text) || strings.ContainsAny(a.Text, "\r\x00\ufeff\u00ad") || strings.TrimSpace(a.Text) == "" {
				t.Errorf("text is %q", a.Text)
			}
			if a.ID == "" || seen[a.ID] || !utf8.ValidString(a.ID+a.Title+a.Date+a.URL+a.Byline) {
				t.Errorf("article is %+v", a)
			}
			seen[a.ID] = true
		}
	})
}

func FuzzPlain(f *testing.F) {
	fuzz(f, article.Plain, "plain.txt", "dateline.txt", "utf16le.txt", "utf16be.txt", "cp1252.txt", "damaged.txt", "picture.txt")
}
func FuzzMarkdown(f *testing.F) {
	for _, text := range []string{
		"---\ntitle: !x\n---\nThe ferry left.", "---\na: &a [1]\nb: [*a, *a]\n---\nThe ferry left.", "---\n\ttitle: a: b\n---\nThe ferry left.",
		"[a]([a](<[a](", "*a_ **b__ ~~c~ [d", "|a|b|\n|-|-|\n|c\n|d|e|f|", "[a]: b\n[a]: c\n[a][a]", "> 1. - * > # a", "<div><!-- <b>\n\nx", "```\n~~~\n",
	} {
		f.Add([]byte(text))
	}
	fuzz(f, article.Markdown, "front.md", "heading.md")
}
func FuzzHTML(f *testing.F) { fuzz(f, article.HTML, "page.html", "latin1.html", "menu.html") }
func FuzzJSON(f *testing.F) {
	fuzz(f, article.JSON, "one.json", "list.json", "newsapi.json", "broken.json", "cut.json", "graph.json")
}
func FuzzJSONL(f *testing.F) { fuzz(f, article.JSONL, "feed.jsonl", "latin1.jsonl") }
func FuzzFeed(f *testing.F)  { fuzz(f, article.Feed, "news.rss", "news.atom", "not.rss") }
func FuzzAuto(f *testing.F)  { fuzz(f, article.Auto, "feed.jsonl", "news.rss", "page.txt", "one.json") }
