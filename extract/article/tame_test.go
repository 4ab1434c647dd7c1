package article

import (
	"regexp"
	"strings"
	"testing"
)

// Marks over a limit are characters like others for the parser; the text that
// comes out is the same as without the limit.
func TestTame(t *testing.T) {
	live := regexp.MustCompile(`(?:^|[^\\])[*_~[]`)
	tests := []struct {
		name, text string
		live       *regexp.Regexp // what the parser would take for markup
		most       int
		want       string // in the article's text
	}{
		{"links that never close", strings.Repeat("[a](", 50_000), regexp.MustCompile(`\]\(`), 0, "[a]([a]("},
		{"links in angle brackets", strings.Repeat("[a](<b", 50_000), regexp.MustCompile(`\]\(`), 0, "[a](<b"},
		{"links that close too late", strings.Repeat("[a](", 5_000) + strings.Repeat(")", 5_000), regexp.MustCompile(`\]\(`), maxTarget, "[a]([a]("},
		{"emphasis", strings.Repeat("*a_ ", 50_000), live, 0, "*a_ *a_"},
		{"brackets", "a " + strings.Repeat("[", 200_000), live, 0, "[[[[["},
		{"quote marks", strings.Repeat("> ", 50_000) + "word", regexp.MustCompile(`>`), maxIndent, "word"},
		{"a wide table of short rows", strings.Repeat("|a", 900) + "\n" + strings.Repeat("|-", 900) + "\n" + strings.Repeat("|b\n", 900), regexp.MustCompile(`\|-\|`), 0, "|b"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if n := len(test.live.FindAllString(tame(test.text), -1)); n > test.most {
				t.Errorf("%d marks are left to the parser, more than %d", n, test.most)
			}
			r := reader{Options: Options{AnyLanguage: true}}
			a, err := r.markdown([]byte(test.text))
			if err != nil || !strings.Contains(a.Text, test.want) {
				t.Errorf("got %.100q, %v; want %q in it", a.Text, err, test.want)
			}
		})
	}
}

// A paragraph of definitions is parted, so that each part is short.
func TestTameParts(t *testing.T) {
	text := tame(strings.Repeat("[a]: b\n", 10*maxDefined))
	for _, part := range strings.Split(text, "\n\n") {
		if n := strings.Count(part, "\n"); n > maxDefined {
			t.Errorf("%d definitions in a row", n)
		}
	}
}

// What people write passes as it is.
func TestTameLeaves(t *testing.T) {
	const text = "# Port opens\n\n> **Ann Orr** said [so](https://example.org/a_(b) \"The _port_\").\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n* one\n  * two\n\n[1]: https://example.org\n"
	if got := tame(text); got != text {
		t.Errorf("got %q", got)
	}
}

func TestFrontMatter(t *testing.T) {
	const body = "Ann Orr opened the port."
	tests := []struct {
		name, front, title, date, by string
	}{
		{"YAML", "title: \"Port: open\"\ndate: 2025-03-03\nauthor: {name: Bo Poe}\n", "Port: open", "2025-03-03", "Bo Poe"},
		{"a colon in a value", "title: Port: open at last\ndate: 2025-03-03\ntags:\n  - a\n  - b: c: d\n", "Port: open at last", "2025-03-03", ""},
		{"a tab", "title:\tPort opens\n\ttags: a\n", "Port opens", "", ""},
		{"a key twice", "title: Port opens\ntitle: Again\n", "Port opens", "", ""},
		{"an unknown tag", "title: Port opens\nlayout: !post\n", "Port opens", "", ""},
		{"aliases", "x: &x [1]\ny: *x\ntitle: Port opens\n", "Port opens", "", ""},
		{"brackets", "title: Port opens\nx: " + strings.Repeat("[", 50_000) + "\n", "Port opens", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := reader{}
			a, err := r.markdown([]byte("---\n" + test.front + "---\n" + body + "\n"))
			if err != nil || a.Text != test.title+"\n\n"+body || a.Title != test.title || a.Date != test.date || a.Byline != test.by {
				t.Errorf("got %+v, %v", a, err)
			}
		})
	}
}

// Lines of hyphens that hold no fields are rules between paragraphs.
func TestFrontMatterIsNone(t *testing.T) {
	for _, text := range []string{"---\nAnn Orr opened the port, she said.\n\n---\nMore.\n", "---\ntitle: x\nno end\n", "---\n---\nMore.\n"} {
		if r, rest := frontMatter(text); len(r) > 0 || rest != text {
			t.Errorf("%q: got %v, %q", text, r, rest)
		}
	}
}
