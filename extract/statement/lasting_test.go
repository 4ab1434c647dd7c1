package statement_test

import "testing"

// What somebody is of another: the noun says which relation, its place in the
// sentence of whom and of what, and whether it is held.
func TestLasting(t *testing.T) {
	for _, c := range []struct{ name, tree, want string }{
		{"a title with its place before the name", `
			Airbus NNP 3 compound
			chief JJ 3 amod
			executive NN 4 compound
			Petrova NNP 5 nsubj
			resigned VBD 0 root`,
			`resign agent:Petrova
Petrova head_of Airbus position=chief executive`},
		{"an apposition", `
			Petrova NNP 7 nsubj
			, , 4 punct
			the DT 4 det
			president NN 1 appos
			of IN 6 case
			Russia NNP 4 nmod
			smiled VBD 0 root`,
			`Petrova head_of_state Russia position=president`},
		{"kinship", `
			Petrova NNP 6 nsubj
			, , 5 punct
			Lind NNP 5 nmod:poss
			's POS 3 case
			sister NN 1 appos
			smiled VBD 0 root`,
			`Petrova sibling_of Lind`},
		{"a clause that says it", `
			Petrova NNP 4 nsubj
			is VBZ 4 cop
			the DT 4 det
			chairwoman NN 0 root
			of IN 6 case
			Airbus NNP 4 nmod`,
			`Petrova head_of Airbus position=chairwoman`},
		{"what was is not", `
			Petrova NNP 4 nsubj
			was VBD 4 cop
			the DT 4 det
			chairwoman NN 0 root
			of IN 6 case
			Airbus NNP 4 nmod`,
			`Petrova chairwoman_of Airbus`},
		{"a former office is not held", `
			Former JJ 3 amod
			Airbus NNP 3 compound
			chairwoman NN 4 compound
			Petrova NNP 5 nsubj
			smiled VBD 0 root`,
			`Petrova former_chairwoman_of Airbus`},
		{"one below it is not it", `
			Russia NNP 4 nmod:poss
			's POS 1 case
			vice NN 4 compound
			president NN 5 compound
			Petrova NNP 6 nsubj
			smiled VBD 0 root`,
			`Petrova vice_president_of Russia`},
		{"of a town or firm by its name alone", `
			Petrova NNP 4 nsubj
			of IN 3 case
			Airbus NNP 1 nmod
			smiled VBD 0 root`,
			`Petrova member_of Airbus`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := states(t, c.tree); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
