package article

import (
	"strings"
	"testing"
)

// Text of JSON and feeds may have signs of HTML that are none: nothing behind them is lost.
func TestFragmentKeepsWhatFollowsASign(t *testing.T) {
	tests := map[string]struct{ markup, want string }{
		"an end without a start":   {"Lind met the king </b> in Oslo. Berg left.", "Lind met the king in Oslo. Berg left."},
		"a comment that ends":      {"<p>Lind <!-- a note --> left.</p>", "Lind left."},
		"a comment without end":    {"<b>Lind</b> said <!-- and left.", "Lind said <!-- and left."},
		"a tag without end":        {"<b>Lind</b> saw <i Berg leave.", "Lind saw <i Berg leave."},
		"a tag before another":     {"<p>Lind <b saw <i>Berg</i> leave.</p>", "Lind <b saw Berg leave."},
		"a quote without end":      {`<b>Lind</b> <a href="x>saw</a> Berg.`, `Lind <a href="x>saw Berg.`},
		"less than":                {"<p>3 < 4, said Lind</p>", "3 < 4, said Lind"},
		"an address":               {"<b>Lind</b> <lind@example.org> said so.", "Lind <lind@example.org> said so."},
		"a title without end":      {"<p>Lind wrote <title> on it.</p>", "Lind wrote <title> on it."},
		"a heart":                  {"<p>Lind </3 Berg > all.</p>", "Lind </3 Berg > all."},
		"a script":                 {"<p>Lind <script>if (a < b) x('</b>')</script>left.</p>", "Lind left."},
		"a picture":                {`<p>Lind <img alt="a > b" src='x'> left.</p>`, "Lind left."},
		"an element of their own":  {"<o:p>Lind</o:p> <my-part>left.</my-part>", "Lind left."},
		"a declaration":            {"<!DOCTYPE html><p>Lind left.</p>", "Lind left."},
		"a declaration cut off":    {"<b>Lind</b> left <!doctype", "Lind left <!doctype"},
		"a comment before the end": {"<p>Lind<!-- x --></p> left <!-- y", "Lind left <!-- y"},
	}
	for name, test := range tests {
		if got := fragment(test.markup); got != test.want {
			t.Errorf("%s: %q gives %q, not %q", name, test.markup, got, test.want)
		}
	}
}

// Signs without end are looked for once, which a text of them shows: looked for at each
// of them, they would take an hour.
func TestEscapeSignsOfManySigns(t *testing.T) {
	for _, sign := range []string{"<!-- ", "<title>", "<script>", `<a b="`, `<a b='"`, "<a ", "<![CDATA[", "</b "} {
		text := strings.Repeat(sign, 300_000)
		if got := escapeSigns(text); !strings.HasPrefix(got, "&lt;") || len(got) < len(text) {
			t.Errorf("%q: %.40q …", sign, got)
		}
	}
}
