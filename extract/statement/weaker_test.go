package statement_test

import (
	"strings"
	"testing"
)

// Of two statements of one occurrence the fuller is told, and what tells nothing
// beside others is not.
func TestWeaker(t *testing.T) {
	for _, c := range []struct{ name, tree, want string }{
		{"what was told before, pointed at by a bare noun", `
			Petrova NNP 2 nsubj
			signed VBD 0 root
			a DT 5 det
			fishing NN 5 compound
			treaty NN 2 obj

			Petrova NNP 2 nsubj
			signed VBD 0 root
			the DT 4 det
			document NN 2 obj`,
			`Petrova sign <fishing treaty>`},
		{"two things signed", `
			Petrova NNP 2 nsubj
			signed VBD 0 root
			a DT 5 det
			fishing NN 5 compound
			treaty NN 2 obj

			Petrova NNP 2 nsubj
			signed VBD 0 root
			a DT 4 det
			cheque NN 2 obj`,
			"Petrova sign <fishing treaty>\nPetrova sign \"cheque\""},
		{"one description of somebody's, told with less", `
			The DT 2 det
			panel NN 3 nsubj
			praised VBD 0 root
			Weiss NNP 3 obj

			Boeing NNP 3 nmod:poss
			's POS 1 case
			panel NN 4 nsubj
			praised VBD 0 root
			Weiss NNP 4 obj
			on IN 7 case
			Friday NNP 4 obl`,
			"<Boeing's panel> praise Weiss at Friday"},
		{"what is done to what nothing tells apart", `
			The DT 2 det
			move NN 4 nsubj:pass
			was VBD 4 aux:pass
			approved VBN 0 root`,
			"resign agent:Weiss"},
		{"what is done to somebody named", `
			Weiss NNP 3 nsubj:pass
			was VBD 3 aux:pass
			arrested VBN 0 root`,
			"arrest patient:Weiss"},
	} {
		t.Run(c.name, func(t *testing.T) {
			const headline = "Weiss NNP 2 nsubj\nresigned VBD 0 root\n\n" // what a headline says goes for other reasons
			if got := strings.TrimPrefix(states(t, headline+c.tree), "resign agent:Weiss\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
