package entity

import "testing"

func TestWhoTheConstructionTells(t *testing.T) {
	tests := []struct {
		name, lines, pronoun, who string
		want                      bool
	}{
		{"of a pair the first", `
			Vera_Lindt NNP 5 nsubj person
			and CC 4 cc
			her PRP$ 4 nmod:poss
			team NN 1 conj
			left VBD 0 root
		`, "her", "Vera Lindt", true},
		{"who reports in its report", `
			In IN 3 case
			its PRP$ 3 nmod:poss
			report NN 6 obl
			, , 6 punct
			Orvia NNP 6 nsubj company
			apologised VBD 0 root
		`, "its", "Orvia", true},
		{"a phrase behind the verb tells nothing", `
			Orvia NNP 2 nsubj company
			fell VBD 0 root
			in IN 5 case
			its PRP$ 5 nmod:poss
			report NN 2 obl
		`, "its", "Orvia", false},
		{"the subject of the clause before", `
			Before IN 3 mark
			Orvia NNP 3 nsubj company
			fell VBD 6 advcl
			, , 6 punct
			it PRP 6 nsubj
			grew VBD 0 root
		`, "it", "Orvia", true},
		{"a person is not it", `
			Before IN 3 mark
			Vera_Lindt NNP 3 nsubj person
			left VBD 6 advcl
			, , 6 punct
			it PRP 6 nsubj
			grew VBD 0 root
		`, "it", "Vera Lindt", false},
		{"whom brackets name", `
			He PRP 5 nsubj
			[ -LRB- 3 punct
			Kovel NNP 1 appos person
			] -RRB- 3 punct
			left VBD 0 root
		`, "He", "Kovel", true},
	}
	for _, test := range tests {
		r := parsed(t, test.lines)
		r.joinConstructions()
		if got := r.root(r.first(test.pronoun)) == r.root(r.first(test.who)); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestTownsOfAName(t *testing.T) {
	for text, want := range map[string]string{
		"They left the <nominal city|town> of <name city|Larvik>.":       "Larvik",
		"They left the <nominal region|province> of <name region|Skov>.": "Skov",
		"They left the <nominal city|town>'s <name city|Larvik>.":        "town",
		"They left the <nominal region|area> of <name city|Larvik>.":     "area",
	} {
		r := marked(t, text)
		r.joinNamedPlaces()
		got := r.words(0)
		if r.root(0) == r.root(1) {
			got = r.words(1)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
