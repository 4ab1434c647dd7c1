package parity

import "testing"

// Agreement counts decisions that both sides make, by head. PyTorch simulates
// the program's integers in floats: where a last bit rounds one of them another
// way, all that follows moves a little, and few of the closest decisions turn.
type Agreement map[string]count

type count struct{ same, all int }

// Add notes a decision.
func (a Agreement) Add(head string, same bool) {
	c := a[head]
	c.all++
	if same {
		c.same++
	}
	a[head] = c
}

// AddSets notes what either side found: the same where both did.
func AddSets[T comparable](a Agreement, head string, got, want map[T]bool) {
	for x := range got {
		a.Add(head, want[x])
	}
	for x := range want {
		if !got[x] {
			a.Add(head, false)
		}
	}
}

// Usual is the share of decisions, in percent, that both sides make alike.
const Usual = 95

// Check fails where less than share % of a head's decisions are the same, or
// where there are too few to tell.
func (a Agreement) Check(t *testing.T, share int, heads ...string) {
	t.Helper()
	for _, head := range heads {
		c := a[head]
		t.Logf("%s: %d of %d agree", head, c.same, c.all)
		// One part that ends elsewhere counts twice.
		if c.all < 50 || c.all-c.same > max(2, c.all*(100-share)/100) {
			t.Errorf("%s: %d of %d agree; at least %d %% must, of 50 or more", head, c.same, c.all, share)
		}
	}
}
