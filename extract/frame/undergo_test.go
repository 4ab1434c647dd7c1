package frame_test

import "testing"

// What somebody has done to his own is told; what he has to do is not.
func TestUndergoings(t *testing.T) {
	for _, c := range []struct{ name, tree, want string }{
		{"done to one's own", `
			Novak NNP 2 nsubj
			had VBD 0 root
			his PRP$ 4 nmod:poss
			car NN 2 obj
			stolen VBN 2 xcomp`,
			"have(agent=Novak clause=stolen)\nsteal(patient=car) adverbial"},
		{"a duty", `
			Novak NNP 2 nsubj
			had VBD 0 root
			to TO 4 mark
			pay VB 2 xcomp`,
			"have(agent=Novak clause:to=pay)\npay(agent=Novak) content"},
	} {
		if _, l := tree(t, c.tree); show(l) != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, show(l), c.want)
		}
	}
}
