package mention

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kgx/extract/token"
)

// What rules read takes the place of what the tagger marked of it; names keep
// what lies in them; vague words come apart.
func TestWithTimes(t *testing.T) {
	tests := []struct {
		text   string
		tagged []string // "time Tuesday", "name Black Friday"
		want   []string // expression, date, what the tagger marked of it
	}{
		{"They met on Tuesday of last week.", []string{"time Tuesday"}, []string{"Tuesday of last week 2024-05-07 Tuesday"}},
		{"They met on May 3 and left on May 4.", []string{"time May 3"}, []string{"May 3 2024-05-03 May 3", "May 4 2024-05-04 "}},
		{"They met on May 3 and May 4.", []string{"time May 3 and May 4"}, []string{"May 3 2024-05-03 May 3 and May 4", "May 4 2024-05-04 "}},
		{"They met on Ascension.", []string{"time Ascension"}, []string{"Ascension  Ascension"}},
		{"They met on Black Friday.", []string{"name Black Friday"}, []string{"Black Friday  "}},
		{"They met last year and meet now.", nil, []string{"last year 2023 "}},
	}
	for _, test := range tests {
		text := token.Split(test.text)
		var found []Mention
		for _, m := range test.tagged {
			kind, words, _ := strings.Cut(m, " ")
			at := strings.Index(test.text, words)
			found = append(found, Mention{Span: token.Span{Start: at, End: at + len(words)}, Kind: Kind(kind), Confidence: 0.8})
		}
		all, vague := withTimes(found, times(text, "2024-05-15"))
		var got []string
		for _, m := range all {
			got = append(got, fmt.Sprintf("%s %s %s", m.Text(test.text), m.Date, m.Tagged.Text(test.text)))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q with %q:\n got %q\nwant %q", test.text, test.tagged, got, test.want)
		}
		for _, m := range vague {
			if m.Text(test.text) != "now" || m.Date != "" {
				t.Errorf("%q: vague %+v", test.text, m)
			}
		}
	}
}
