package mention

import (
	"fmt"
	"slices"
	"testing"

	"kgx/extract/token"
)

// written are mentions as "text/type/norm".
func written(source string, mentions []Mention) []string {
	var out []string
	for _, m := range mentions {
		out = append(out, fmt.Sprintf("%s/%s/%s", m.Text(source), m.Type, m.Norm))
	}
	return out
}

func TestNominals(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Both leaders signed a comprehensive trade agreement at the summit.",
			[]string{"Both leaders/person/leaders", "a comprehensive trade agreement/agreement/agreement", "the summit/summit/summit"}},
		{"The Dutch prime minister left.", []string{"The Dutch prime minister/person/prime minister"}},
		{"She said that both countries had agreed.", []string{"both countries/country/countries"}},
		{"The company hired two spokeswomen.", []string{"The company/company/company", "two spokeswomen/person/spokeswomen"}},
		{"The head of the party resigned.", []string{"the party/party/party"}},
		{"She said that brokers fled.", nil},
		{"The 71-year-old thanked a 30-year-old dancer.", []string{"The 71-year-old/person/71-year-old", "a 30-year-old dancer/person/dancer"}},
		{"It was a problem the mayor knew.", []string{"the mayor/person/mayor"}},
		{"The rain fell on the plain.", nil},
	}
	for _, test := range tests {
		got := written(test.text, nominals(newReader(token.Split(test.text)), nil))
		if !slices.Equal(got, test.want) {
			t.Errorf("nominals(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestNominalsLeaveNamesOut(t *testing.T) {
	text := "the Orvia company"
	name := Mention{Span: token.Span{Start: 4, End: 17}, Kind: Name, Type: "company"}
	if got := nominals(newReader(token.Split(text)), []Mention{name}); len(got) > 0 {
		t.Errorf("nominals within a name: %q", written(text, got))
	}
}

func TestPronouns(t *testing.T) {
	text := "He told them that IT is theirs, and the US let us go."
	want := []string{"He/person/", "them/misc/", "theirs/misc/", "us/person/"}
	if got := written(text, pronouns(token.Split(text))); !slices.Equal(got, want) {
		t.Errorf("pronouns = %q, want %q", got, want)
	}
}

func TestHeadlines(t *testing.T) {
	text := "Historic Trade Deal Reached Between Kenya and Uganda\nThe two countries reached a trade deal on Monday."
	at := func(s string) token.Span {
		for i := range text {
			if text[i:min(len(text), i+len(s))] == s {
				return token.Span{Start: i, End: i + len(s)}
			}
		}
		t.Fatalf("no %q in the text", s)
		return token.Span{}
	}
	found := []Mention{
		{Span: at("Trade Deal"), Kind: Name, Type: "misc", Confidence: 0.4},
		{Span: at("Kenya"), Kind: Name, Type: "country", Confidence: 0.9},
	}
	got := headlines(token.Split(text), found)
	if len(got) != 2 || got[0].Kind != Nominal || got[0].Type != "agreement" || got[0].Norm != "deal" || got[1].Kind != Name {
		t.Errorf("headlines = %+v", got)
	}
}

func TestNounsOfAnotherSense(t *testing.T) {
	for text, want := range map[string]int{"The battle went on.": 1, "The custody battle went on.": 0, "A news conference was held.": 0, "A conference was held.": 1} {
		if got := nominals(newReader(token.Split(text)), nil); len(got) != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
