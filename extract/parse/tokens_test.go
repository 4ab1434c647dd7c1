package parse

import (
	"strings"
	"testing"

	"kgx/extract/token"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"Self-driving cars":                       "Self - driving cars",
		"a 15-year-old girl":                      "a 15 - year - old girl",
		"The ex-president re-elected co-founders": "The ex-president re-elected co-founders",
		"non-state-owned firms":                   "non-state - owned firms",
		"U.S.-led talks":                          "U.S. - led talks",
		"two- and three-fold":                     "two - and three - fold",
		"It was 2019-05-03.":                      "It was 2019-05-03 .",
		"They won 3-1 in 2018-19":                 "They won 3 - 1 in 2018 - 19",
		"call 555-1234 or 800-555-1234":           "call 555-1234 or 800-555-1234",
		"see www.a-b.example/c-d":                 "see www.a-b.example/c-d",
		"Nestlé's brands don't":                   "Nestlé 's brands do n't",
		"It cannot pay $4.5m, or 3.5%":            "It can not pay $ 4.5m , or 3.5 %",
		"Ada Marsh -- born here -":                "Ada Marsh -- born here -",
		"a café-owner's naïve-ish plan":           "a café - owner 's naïve - ish plan",
		"-based":                                  "- based",
	} {
		var got []string
		for _, s := range Sentences(token.Split(text)) {
			for _, tok := range s.Tokens {
				got = append(got, tok.Text(text))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is cut to %q, want %q", text, got, want)
		}
	}
}

// FuzzSentences: syntax tokens are token.Text's, cut further and nothing else.
func FuzzSentences(f *testing.F) {
	f.Add("two- or self-driving -- cannot a-\u0301b 1-1-1 -")
	f.Fuzz(func(t *testing.T, source string) {
		text := token.Split(source)
		var got, want strings.Builder
		for i, s := range Sentences(text) {
			if s.Span != text.Sentences[i].Span || len(s.Tokens) == 0 {
				t.Fatalf("sentence %v with %d tokens", s.Span, len(s.Tokens))
			}
			at := s.Start
			for _, tok := range s.Tokens {
				if tok.Len() < 1 || tok.Start < at || tok.End > s.End {
					t.Fatalf("token %v after %d in %v", tok.Span, at, s.Span)
				}
				at = tok.End
				got.WriteString(tok.Text(source))
			}
		}
		for _, tok := range text.Tokens {
			want.WriteString(tok.Text(source))
		}
		if got.String() != want.String() {
			t.Fatalf("%q, want %q", got.String(), want.String())
		}
	})
}
