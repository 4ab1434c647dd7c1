package frame_test

import "testing"

// A verb and a noun that mean one thing together.
func TestIdioms(t *testing.T) {
	cases := []struct{ name, tree, want string }{
		{"somebody else does it", `
			Holm NNP 2 nsubj
			came VBD 0 root
			under IN 4 case
			fire NN 2 obl
			from IN 6 case
			Roth NNP 2 obl`,
			"criticize(patient=Holm agent=Roth)"},
		{"with what is done", `
			Holm NNP 2 nsubj
			drew VBD 0 root
			sharp JJ 4 amod
			criticism NN 2 obj
			from IN 6 case
			Roth NNP 4 nmod
			over IN 8 case
			taxes NNS 4 nmod`,
			"criticize(patient=Holm agent=Roth oblique:over=taxes)\ncriticism(oblique:from=Roth oblique:over=taxes)"},
		{"the other one must be there", `
			Holm NNP 2 nsubj
			threw VBD 0 root
			his PRP$ 4 nmod:poss
			weight NN 2 obj`,
			"throw(agent=Holm patient=weight)"},
		{"behind whom", `
			Holm NNP 2 nsubj
			threw VBD 0 root
			his PRP$ 4 nmod:poss
			weight NN 2 obj
			behind IN 6 case
			Roth NNP 2 obl`,
			"support(agent=Holm patient=Roth)"},
		{"the object stays", `
			Holm NNP 2 nsubj
			took VBD 0 root
			Roth NNP 2 obj
			to IN 5 case
			court NN 2 obl`,
			"sue(agent=Holm patient=Roth)"},
		{"a court that is a place", `
			Holm NNP 2 nsubj
			took VBD 0 root
			Roth NNP 2 obj
			to IN 6 case
			a DT 6 det
			court NN 2 obl`,
			"take(agent=Holm patient=Roth oblique:to=court)"},
		{"in its own words", `
			fair NN 2 nsubj
			took VBD 0 root
			place NN 2 obj
			in IN 5 case
			Oslo NNP 3 nmod`,
			"take place(agent=fair oblique:in=Oslo)"},
		{"how things stood beside it", `
			fires NNS 2 nsubj
			spread VBD 0 root
			, , 5 punct
			with IN 5 case
			homes NNS 2 obl
			in IN 7 case
			ruins NNS 5 nmod`,
			"spread(agent=fires)"},
	}
	for _, c := range cases {
		if _, l := tree(t, c.tree); show(l) != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, show(l), c.want)
		}
	}
}
