package article

import (
	"slices"
	"testing"
)

func TestUnique(t *testing.T) {
	r := reader{used: make(map[uint64]int)}
	var got []string
	for _, id := range []string{"a", "a", "a-3", "a", "a", "a-3", "b", "a-2"} {
		got = append(got, r.unique(id))
	}
	if want := []string{"a", "a-2", "a-3", "a-4", "a-5", "a-3-2", "b", "a-2-2"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	// A feed may give all its items one ID: where the next number starts is remembered.
	for range 1000 {
		r.unique("same")
	}
	if next := r.used[hash("same")]; next != 1001 {
		t.Errorf("the next number to try is %d, want 1001", next)
	}
}
