package article_test

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgx/extract/article"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// collect reads all, errors in place of articles.
func collect(seq iter.Seq2[article.Article, error]) string {
	var b strings.Builder
	for a, err := range seq {
		if err != nil {
			fmt.Fprintf(&b, "error: %v\n\n", err)
			continue
		}
		fmt.Fprintf(&b, "source: %s\nid: %s\ntitle: %s\ndate: %s\nurl: %s\nbyline: %s\n", a.Source, a.ID, a.Title, a.Date, a.URL, a.Byline)
		for line := range strings.Lines(a.Text) {
			fmt.Fprintf(&b, "| %s\n", strings.TrimSuffix(line, "\n"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Every file under testdata is read as a user would read it; what comes of it is
// the golden file, which -update renews.
func TestReadFixtures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	files = slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, ".golden") })
	got := collect(article.Read(files, article.Options{}))
	const golden = "testdata/articles.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("reading testdata gives other articles than %s; see git diff after go test -update:\n%s", golden, diff(string(want), got))
	}
}

// diff is the first line in which two texts differ.
func diff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// tree makes a folder of files for a test.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// ids reads all and returns the articles' IDs and the errors, without the folder
// that the test made.
func ids(root string, seq iter.Seq2[article.Article, error]) []string {
	var all []string
	for a, err := range seq {
		if err != nil {
			all = append(all, strings.Replace(err.Error(), root+"/", "ROOT/", 1))
		} else {
			all = append(all, a.ID)
		}
	}
	return all
}

func TestReadPaths(t *testing.T) {
	root := tree(t, map[string]string{
		"b.txt":            "The ferry left.",
		"a/b.txt":          "The ferry came back.",
		"a/c.md":           "The *ferry* sank.",
		"a/b.golden.json":  "{}",
		"a/b.expect.yaml":  "",
		"a/notes.log":      "The log.",
		"a/.git/x.txt":     "Hidden.",
		"a/.hidden.txt":    "Hidden.",
		"empty/readme.rst": "Nothing here.",
		"z.jsonl":          `{"text": "One."}` + "\n" + `{"id": "two", "text": "Two."}`,
	})
	const none = `holds no articles: no file in it ends in .txt, .md, .html, .json, .jsonl, .rss, .atom or .xml`
	tests := []struct {
		name  string
		paths []string
		want  []string
	}{
		{"folder, by name and with unique IDs", []string{""}, []string{"b", "c", "b-2", "z-1", "two"}},
		{"files in the order given", []string{"z.jsonl", "b.txt"}, []string{"z-1", "two", "b"}},
		{"a file twice", []string{"b.txt", "b.txt"}, []string{"b", "b-2"}},
		{"a file without a known ending", []string{"a/notes.log"}, []string{"notes"}},
		{"glob", []string{"**/*.txt"}, []string{"b", "b-2"}},
		{"glob over goldens", []string{"a/b*"}, []string{"b"}},
		{"folder without articles", []string{"empty", "b.txt"}, []string{"ROOT/empty: " + none, "b"}},
		{"missing file", []string{"no.txt", "b.txt"}, []string{"ROOT/no.txt: no such file or directory", "b"}},
		{"glob without match", []string{"*.pdf"}, []string{"ROOT/*.pdf: no file matches: file does not exist"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var paths []string
			for _, p := range test.paths {
				paths = append(paths, filepath.Join(root, p))
			}
			if got := ids(root, article.Read(paths, article.Options{})); !slices.Equal(got, test.want) {
				t.Errorf("Read(%q)\n got %q\nwant %q", test.paths, got, test.want)
			}
		})
	}
	got := ids(root, article.Read([]string{"https://example.org/a"}, article.Options{}))
	if want := []string{"https://example.org/a: is an address; kgx reads no network: save the page and give the file"}; !slices.Equal(got, want) {
		t.Errorf("an address: got %q", got)
	}
}

func TestReadStdin(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"text", "Ferry leaves port\n\nThe ferry left.", "stdin"},
		{"bracket", "[Update] The ferry left.", "stdin"},
		{"brace", "{Update} The ferry left.", "stdin"},
		{"less than", "<3 the ferry", "stdin"},
		{"one object", `{"text": "The ferry left."}`, "stdin"},
		{"lines", `{"text": "The ferry left."}` + "\n" + `{"text": "It came back."}`, "stdin-1 stdin-2"},
		{"list", `[{"text": "The ferry left."}, {"text": "It came back."}]`, "stdin-1 stdin-2"},
		{"list in UTF-16", utf16(`[{"text": "The ferry left."}, {"text": "It came back."}]`), "stdin-1 stdin-2"},
		{"objects without commas", `{"text": "The ferry left."} {"text": "It came back."}`, "stdin stdin-2"},
		{"page", "<!DOCTYPE html><html><body><p>The ferry left, and nobody knows why it did.</p></body></html>", "stdin"},
		{"feed", `<?xml version="1.0"?><rss version="2.0"><channel><item><title>Ferry leaves</title></item></channel></rss>`, "stdin-1"},
		{"nothing", "", "stdin: is empty"},
		{"nothing but a mark", "\ufeff", "stdin: is empty"},
		{"empty list", "[]", "stdin: holds no articles"},
		{"nothing but signs", strings.Repeat("(", 5000), "stdin: holds no text of an article"},
		{"nothing but quotation marks", strings.Repeat("\" ", 5000), "stdin: holds no text of an article"},
		{"a table of numbers", strings.Repeat("| 3 | 4.5 | 12 |\n", 500), "stdin"},
		{"deep lists", strings.Repeat(`{"data":`, 100_000), "stdin:1: holds broken JSON: it ends in the middle of a value"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(ids("", article.Read([]string{"-"}, article.Options{Stdin: strings.NewReader(test.in)})), " ")
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if got := ids("", article.Read([]string{"-"}, article.Options{})); !slices.Equal(got, []string{"stdin: is empty"}) {
		t.Errorf("without Stdin: got %q", got)
	}
}

// utf16 is text as UTF-16LE without a byte order mark.
func utf16(text string) string { return strings.Join(strings.Split(text, ""), "\x00") + "\x00" }

func TestReadSizeLimit(t *testing.T) {
	long := strings.Repeat("The ferry left. ", 100)
	limited := article.Options{MaxSize: 1000}
	tests := []struct {
		name, file, text string
		want             []string
	}{
		{"text", "a.txt", long, []string{"ROOT/a.txt: is over the size limit of 1000 bytes; raise it with --max-size"}},
		{"a line among others", "a.jsonl", `{"text": "One."}` + "\n" + `{"text": "` + long + `"}` + "\n" + `{"text": "Three."}`,
			[]string{"a-1", "ROOT/a.jsonl:2: is over the size limit of 1000 bytes; raise it with --max-size", "a-3"}},
		{"many lines", "a.jsonl", strings.Repeat(`{"id": "x", "text": "One."}`+"\n", 1000), nil},
		{"an object", "a.json", `[{"text": "One."},` + "\n" + `{"text": "` + long + `"}]`,
			[]string{"a-1", "ROOT/a.json:2: is over the size limit of 1000 bytes; raise it with --max-size"}},
		{"many objects", "a.json", `[` + strings.Repeat(`{"id": "x", "text": "One."},`, 1000) + `]`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := tree(t, map[string]string{test.file: test.text})
			got := ids(root, article.Read([]string{root}, limited))
			if test.want == nil && len(got) == 1000 && got[999] == "x-1000" {
				return
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %.300q, want %q", got, test.want)
			}
		})
	}
}

func TestReadOptions(t *testing.T) {
	french := "La ville portuaire s'est réveillée mardi pour découvrir que son vieux bac était parti sans le capitaine. La police a déclaré que le navire avait été vu près de la côte et que personne n'était blessé. Le maire a promis que le port serait surveillé jour et nuit."
	custom := `{"key": "k1", "meta": {"head": "Ferry leaves"}, "words": "The ferry left.", "text": "not this", "when": "2025-03-03", "at": "https://example.org"}`
	tests := []struct {
		name, in string
		opts     article.Options
		want     string
	}{
		{"any language", french, article.Options{AnyLanguage: true}, "id=stdin title= date= url= text=" + french},
		{"named fields", custom, article.Options{Fields: article.Fields{ID: "key", Title: "meta.head", Text: "words", Date: "when", URL: "at"}},
			"id=k1 title=Ferry leaves date=2025-03-03 url=https://example.org text=Ferry leaves\n\nThe ferry left."},
		{"a named field that is missing", custom, article.Options{Fields: article.Fields{Text: "lead"}},
			"stdin:1: holds no text of an article: the text is looked for in the field lead, the object has at, key, meta, text, when, words; name it with --field text=NAME"},
		{"format", "<p>The ferry left.</p>", article.Options{Format: article.Plain}, "id=stdin title= date= url= text=<p>The ferry left.</p>"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.opts.Stdin = strings.NewReader(test.in)
			for a, err := range article.Read([]string{"-"}, test.opts) {
				got := fmt.Sprintf("id=%s title=%s date=%s url=%s text=%s", a.ID, a.Title, a.Date, a.URL, a.Text)
				if err != nil {
					got = err.Error()
				}
				if got != test.want {
					t.Errorf("got  %s\nwant %s", got, test.want)
				}
			}
		})
	}
}

// Errors tell by type what is wrong.
func TestErrors(t *testing.T) {
	for file, want := range map[string]error{
		"empty.txt": article.ErrEmpty, "blank.txt": article.ErrEmpty, "picture.txt": article.ErrBinary,
		"damaged.txt": article.ErrEncoding, "cyrillic1251.txt": article.ErrEncoding, "french.txt": article.ErrLanguage,
		"menu.html": article.ErrNoText, "graph.json": article.ErrNoArticles, "missing.txt": fs.ErrNotExist,
	} {
		path := filepath.Join("testdata", file)
		for _, err := range article.Read([]string{path}, article.Options{}) {
			var e *article.Error
			if !errors.As(err, &e) || e.Input != path || !errors.Is(err, want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: got %#v, want an Error that is %v", file, err, want)
			}
		}
	}
}

// Reading stops when no more is wanted, and nothing is read ahead of need.
func TestReadStops(t *testing.T) {
	in, out := io.Pipe()
	go func() {
		io.WriteString(out, `{"text": "One."}`+"\n"+`{"text": "Two."}`+"\n")
		// The writer is still open: a reader that waited for more would hang.
	}()
	n := 0
	for range article.Read([]string{"-", "testdata"}, article.Options{Stdin: in}) {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d articles, want 2", n)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, file := range []string{"plain.txt", "front.md", "page.html", "feed.jsonl", "newsapi.json", "news.rss"} {
		b.Run(file, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for range article.Read([]string{"testdata/" + file}, article.Options{}) {
				}
			}
		})
	}
}

func ExampleRead() {
	in := `{"id": "a", "title": "Ferry returns", "text": "The ferry is back."}
{"id": "b", "text": 
{"id": "c", "headline": "Port closes", "body": "The port is closed."}`
	for a, err := range article.Read([]string{"-"}, article.Options{Stdin: strings.NewReader(in)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %s: %q\n", a.ID, a.Title, a.Text)
	}
	// Output:
	// a: Ferry returns: "Ferry returns\n\nThe ferry is back."
	// stdin:2: holds broken JSON: unexpected end of JSON input
	// c: Port closes: "Port closes\n\nThe port is closed."
}
