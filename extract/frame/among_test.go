package frame_test

import "testing"

func TestMemberships(t *testing.T) {
	_, l := tree(t, `
		Novak NNP 3 nsubj
		is VBZ 3 cop
		one CD 0 root
		of IN 5 case
		ministers NNS 3 nmod
		who WP 7 nsubj
		resigned VBD 5 acl:relcl`)
	if got := show(l); got != "resign(agent=Novak) adverbial\nbe(agent=Novak oblique:of=ministers)" {
		t.Error(got)
	}
}
