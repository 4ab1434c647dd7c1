package format

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/rivo/uniseg"

	"kgx/graph"
)

var colours = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// An article must not be able to speak to the terminal: no control character of
// its text comes through, and nothing turns the direction of the text around.
func TestTextIsSafeForTerminals(t *testing.T) {
	for _, opts := range []Options{{}, {Open: true, Width: 30}, {Open: true, Color: true, Width: 200}} {
		got := written(t, nasty(), Text, opts)
		if opts.Color {
			got = colours.ReplaceAllString(got, "")
		}
		if strings.Contains(got, "[31mred") && !strings.Contains(got, "[31mred [0m") {
			t.Error("the text of an escape sequence should be left standing, without its escape character")
		}
		for _, r := range got {
			if r != '\n' && (unicode.IsControl(r) || isInvisible(r)) {
				t.Fatalf("%+v: %U comes through", opts, r)
			}
		}
	}
}

func TestTextKeepsToTheWidth(t *testing.T) {
	for _, g := range []*graph.Graph{summit(), nasty()} {
		for _, width := range []int{30, 44, 80, 120, 1} {
			for _, color := range []bool{false, true} {
				got := written(t, g, Text, Options{Width: width, Color: color, Open: true})
				for line := range strings.Lines(colours.ReplaceAllString(got, "")) {
					line = strings.TrimSuffix(line, "\n")
					if w := uniseg.StringWidth(line); w > max(width, leastWidth) {
						t.Errorf("width %d: %d columns in %q", width, w, line)
					}
					if strings.TrimRight(line, " ") != line {
						t.Errorf("width %d: blanks at the end of %q", width, line)
					}
				}
			}
		}
	}
}

func TestTextColoursEnd(t *testing.T) {
	for line := range strings.Lines(written(t, summit(), Text, Options{Color: true})) {
		all := colours.FindAllString(line, -1)
		if len(all) > 0 && all[len(all)-1] != "\x1b[0m" {
			t.Errorf("colour runs on behind %q", line)
		}
	}
	if strings.Contains(written(t, summit(), Text, Options{}), "\x1b") {
		t.Error("colours without being told")
	}
}

func TestTextEmptyGraph(t *testing.T) {
	want := "Graph\n0 entities · 0 statements\n"
	if got := written(t, graph.New(graph.Generator{}), Text, Options{}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"one two three", 7, "one two|three"},
		{"exactly", 7, "exactly"},
		{"unbreakable", 4, "unbr|eaka|ble"},
		{"日本語の名前", 4, "日本|語の|名前"},
		{"a 👩‍👩‍👧‍👦 b", 3, "a|👩‍👩‍👧‍👦 b"[:len("a|👩‍👩‍👧‍👦")] + "|b"},
		{"日", 1, "日"},
	} {
		if got := strings.Join(wrap(c.text, c.width), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, not %q", c.text, c.width, got, c.want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                      "plain",
		" a \t b\r\n\nc ":            "a b c",
		"\x1b[31mred\x1b[0m":         "[31mred [0m",
		"nul\x00byte":                "nul byte",
		"\u202eevil\u202c":           "evil",
		"soft\u00adhyphen":           "softhyphen",
		"bad\xffbyte":                "bad\uFFFDbyte",
		"👩‍👧":                        "👩‍👧",
		"\u0085next\u2028line\u007f": "next line",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) = %q, not %q", in, got, want)
		}
	}
}
