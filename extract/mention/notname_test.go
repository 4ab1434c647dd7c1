package mention

import (
	"slices"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

func TestFragmentsAreNoNames(t *testing.T) {
	type marked struct{ coarse, words string }
	tests := []struct {
		text  string
		found []marked
		want  []string
	}{
		{"It cost C$25 then.", []marked{{"MISC", "C$"}}, nil},
		{"It starts at 2300 GMT today.", []marked{{"MISC", "GMT"}}, nil},
		{"A Cho, M Ruiz (capt), L Orr played.", []marked{{"PER", "M Ruiz (capt"}}, []string{"PER M Ruiz"}},
		{"The Bank (Norway) failed.", []marked{{"ORG", "Bank (Norway)"}}, []string{"ORG Bank (Norway)"}},
		{"She is the Professor of Transplant Surgery here.", []marked{{"MISC", "Professor of Transplant Surgery"}}, []string{"ROLE Professor of Transplant Surgery"}},
		{"Ruiz met Ana Lind. The Ruiz-Lind talks failed.", []marked{{"PER", "Ruiz"}, {"PER", "Ana Lind"}, {"PER", "Ruiz-Lind"}}, []string{"PER Ruiz", "PER Ana Lind", "PER Ruiz", "PER Lind"}},
		{"Critics of the Ruiz Presidency left.", []marked{{"PER", "Ruiz Presidency"}}, []string{"PER Ruiz"}},
		{"Ana Ruiz-Lind met Ruiz-Lind.", []marked{{"PER", "Ana Ruiz-Lind"}, {"PER", "Ruiz-Lind"}}, []string{"PER Ana Ruiz-Lind", "PER Ruiz-Lind"}},
	}
	for _, test := range tests {
		p := newPage(token.Split(test.text), encoded(test.text))
		var spans []encoder.Span
		for _, m := range test.found {
			s := span(t, p, m.coarse, 0.5, m.words)
			spans = append(spans, s)
		}
		if got := spanTexts(p, p.withoutFragments(spans)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
