package parity

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestCasesAreOfTheTexts: texts.txt is what cases.json was recorded of, and
// the texts have what makes the two sides differ.
func TestCasesAreOfTheTexts(t *testing.T) {
	data, err := os.ReadFile("texts.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := Cases(t)
	var want, got []string
	for _, part := range strings.Split("\n"+string(data), "\n== ")[1:] {
		_, text, _ := strings.Cut(part, "\n")
		want = append(want, strings.Trim(text, "\n"))
	}
	for _, c := range cases {
		got = append(got, c.Text)
	}
	if !slices.Equal(got, want) {
		t.Fatal("cases.json was recorded of other texts than those of texts.txt: run python -m kgxtrain.parity in train/")
	}
	if len(cases) < 50 {
		t.Errorf("%d texts", len(cases))
	}
	all := strings.Join(got, "\n")
	for _, some := range []string{"“", "\"", "’", "'", "€", "½", "🎉", "👮‍♀️", "É", "ł", "—", "self-driving"} {
		if !strings.Contains(all, some) {
			t.Errorf("no text has %s", some)
		}
	}
	longest, windows, shapes := 0, 0, ""
	for _, c := range cases {
		for i, first := range c.Sentences {
			end := len(c.Tokens) / 2
			if i+1 < len(c.Sentences) {
				end = c.Sentences[i+1]
			}
			longest = max(longest, end-first)
		}
		windows, shapes = max(windows, len(c.Windows)), shapes+c.Shapes
	}
	if longest < 300 || windows < 3 {
		t.Errorf("the longest sentence has %d tokens, the longest text %d windows", longest, windows)
	}
	for _, shape := range "0123456" {
		if !strings.ContainsRune(shapes, shape) {
			t.Errorf("no word has shape %c", shape)
		}
	}
}
