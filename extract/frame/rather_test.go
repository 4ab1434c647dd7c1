package frame_test

import "testing"

// What was not done hangs on what was done in its place.
func TestAlternatives(t *testing.T) {
	_, l := tree(t, `
		Orvo NNP 2 nsubj
		closed VBD 0 root
		mines NNS 2 obj
		rather RB 6 cc
		than IN 4 fixed
		sell VB 2 conj
		them PRP 6 obj`)
	if got := show(l); got != "close(agent=Orvo patient=mines)\nsell(patient=them agent=Orvo) adverbial" || l.Frames[1].Opener != "rather than" {
		t.Errorf("%s, led by %q", got, l.Frames[1].Opener)
	}
}
