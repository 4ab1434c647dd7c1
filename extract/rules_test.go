package extract

import "testing"

// TestRules holds, with the embedded weights, what rules of meaning make of whole texts:
// one text for each, with other words than those that the rule was made on.
func TestRules(t *testing.T) {
	x := newExtractor(t, Options{})
	tests := []struct {
		name, text string
		want, not  []string
	}{
		{"an age is of the one just spoken of", "Boxer Tom Reyes beat Karl Vogt in Lisbon on Friday. Reyes, from Cadiz, has won nine fights. The 31-year-old praised Mayor Ana Lund.", []string{"Tom Reyes | praise | Ana Lund"}, nil},
		{"a kind with a name right behind it", "Software giant Orvia bought Tessel in 2021.", []string{"Orvia | acquire | Tessel"}, nil},
		{"who holds an office", "Norway coach Sven Holm met Karl Weiss on Monday. The Norway coach praised Weiss on Tuesday.", []string{"Sven Holm | praise | Karl Weiss"}, nil},
		{"a division named later is another", "Software firm Tessel cut jobs\n\nShares in Tessel fell on Monday. Tessel sued Karl Weiss. Tessel Music sued Tom Reyes in May.", []string{"Tessel Music | sue | Tom Reyes", "Tessel | sue | Karl Weiss"}, nil},
		{"may not be able", "Norvale may not be able to pay Tessel.", nil, []string{"Norvale | pay"}},
		{"not only both", "Not only Kenya but also Uganda attacked Sudan.", []string{"Kenya | attack | Sudan", "Uganda | attack | Sudan"}, nil},
		{"nobody is all", "Not all lawyers criticized Norway.", nil, []string{"criticize"}},
		{"a plan of one's own has no speaker", "Norvale wants to sue Tessel.", []string{"Norvale | sue | Tessel | planned | \n"}, nil},
		{"as if", "Karl Weiss left Rome as if he had killed Tom Reyes.", nil, []string{"| kill |"}},
		{"no citizen of a continent", "European champion Ana Lund met Karl Weiss in Oslo on Monday.", nil, []string{"citizen_of"}},
		{"both countries", "Peru attacked Chile in May. President Ana Lund of Ghana signed accords with both countries.", nil, []string{"| partner | both"}},
		{"one number for two nouns", "About 300 fans and players attacked Tom Reyes in Oslo on Monday.", []string{"About 300 fans and players | attack | Tom Reyes"}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			holds(t, held(t, x, test.text), test.want, test.not)
		})
	}
}
