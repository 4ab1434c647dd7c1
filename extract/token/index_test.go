package token

import (
	"strings"
	"testing"
)

func TestSentenceAt(t *testing.T) {
	text := Split("Orvo sued. Norvale paid.\n\nPoe left.")
	for _, c := range []struct {
		word string
		want int
	}{{"Orvo", 0}, {" Norvale", 0}, {"Norvale", 1}, {"paid", 1}, {"\n", 1}, {"left", 2}} {
		at := strings.Index(text.Source, c.word)
		if got := text.SentenceAt(at); got != c.want {
			t.Errorf("%q stands in sentence %d, want %d", c.word, got, c.want)
		}
		for k := range text.Tokens {
			if text.Tokens[k].Start == at && text.SentenceOf(k) != c.want {
				t.Errorf("token %q stands in sentence %d, want %d", c.word, text.SentenceOf(k), c.want)
			}
		}
	}
	if got := new(Text).SentenceAt(7); got != 0 {
		t.Errorf("a text without sentences has sentence %d", got)
	}
}
