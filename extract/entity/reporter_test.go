package entity

import "testing"

func TestWhoReportsOfItself(t *testing.T) {
	tests := []struct {
		name, who, noun string
		want            bool
	}{
		{"a club", "sport_team", "club", true},
		{"no place", "city", "club", false},
		{"what looks on", "sport_team", "league", false},
	}
	for _, test := range tests {
		r := parsed(t, `
			Harbour_Gulls NNP 2 nsubj sport_team
			sold VBD 5 ccomp
			Lindt NNP 2 obj person
			the_Danish_`+test.noun+` NN 5 nsubj `+test.who+`
			said VBD 0 root
		`)
		for i := range r.mentions {
			if r.mentions[i].Type == test.who && i > 1 {
				r.mentions[i].Norm = test.noun
			}
		}
		r.joinReporters()
		if got := r.root(r.first("the Danish "+test.noun)) == r.root(r.first("Harbour Gulls")); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}
