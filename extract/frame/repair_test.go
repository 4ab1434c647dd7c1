package frame_test

import "testing"

// Words that a tree hangs on the wrong head, and on which they hang then.
func TestRepairs(t *testing.T) {
	cases := []struct {
		name, tree  string
		token, head int
		relation    string
	}{
		{"whose it is, by the apostrophe", `
			Council NNP 3 compound
			's POS 1 case
			envoy NN 4 nsubj
			left VBD 0 root`,
			0, 2, "nmod:poss"},
		{"a title behind a place", `
			In IN 2 case
			Oslo NNP 7 obl
			, , 2 punct
			Mayor NNP 2 nmod:desc
			Ana NNP 7 nsubj
			Lind NNP 5 flat
			spoke VBD 0 root`,
			3, 4, "nmod:desc"},
		{"from whom, of what comes along", `
			Gulls NNPS 2 nsubj
			won VBD 0 root
			, , 5 punct
			with IN 5 case
			goals NNS 2 obl
			from IN 7 case
			Lind NNP 2 obl`,
			6, 4, "nmod"},
		{"a subject with words beside it, on a noun behind the verb", `
			Norvale NNP 6 compound
			, , 4 punct
			a DT 4 det
			bank NN 1 appos
			bought VBD 0 root
			Mills NNPS 5 obj`,
			0, 4, "nsubj"},
		{"where people were harmed", `
			Floods NNS 2 nsubj
			killed VBD 0 root
			nine CD 4 nummod
			people NNS 2 obj
			near IN 6 case
			Ostmark NNP 4 nmod`,
			5, 1, "obl"},
		{"where people are of", `
			Floods NNS 2 nsubj
			killed VBD 0 root
			people NNS 2 obj
			from IN 5 case
			Ostmark NNP 3 nmod`,
			4, 2, "nmod"},
		{"what somebody is let do", `
			Norvale NNP 2 nsubj
			refused VBD 0 root
			to TO 4 mark
			let VB 2 xcomp
			her PRP 4 obj
			leave VB 2 xcomp`,
			5, 3, "xcomp"},
		{"from whom, of the verb", `
			Gulls NNPS 2 nsubj
			bought VBD 0 root
			players NNS 2 obj
			from IN 5 case
			Lind NNP 2 obl`,
			4, 1, "obl"},
	}
	for _, c := range cases {
		_, l := tree(t, c.tree)
		if got := l.Trees[0].Tokens[c.token]; got.Head != c.head || got.Relation != c.relation {
			t.Errorf("%s: hangs on %d as %s, want %d as %s", c.name, got.Head, got.Relation, c.head, c.relation)
		}
	}
}
