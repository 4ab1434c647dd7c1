package encoder

import (
	"slices"
	"testing"
)

func TestWindows(t *testing.T) {
	for _, c := range []struct {
		name          string
		pieces        []int // of each word
		size, overlap int
		plan          []window
		owned         [][2]int
	}{
		{"no words", nil, 4, 2, nil, nil},
		{"one window", []int{1, 2, 1}, 4, 2, []window{{0, 3, 4}}, [][2]int{{0, 3}}},
		{"no overlap", []int{2, 2, 2, 1}, 4, 0, []window{{0, 2, 4}, {2, 4, 3}}, [][2]int{{0, 2}, {2, 4}}},
		{"words stay whole", []int{3, 3, 1, 3}, 4, 0, []window{{0, 1, 3}, {1, 3, 4}, {3, 4, 3}}, [][2]int{{0, 1}, {1, 3}, {3, 4}}},
		{"overlap", []int{1, 1, 1, 1, 1, 1}, 4, 2, []window{{0, 4, 4}, {2, 6, 4}}, [][2]int{{0, 3}, {3, 6}}},
		{"odd overlap", []int{1, 1, 1, 1, 1}, 4, 3, []window{{0, 4, 4}, {1, 5, 4}}, [][2]int{{0, 2}, {2, 5}}},
		{"a window always goes on", []int{1, 4, 1}, 5, 5, []window{{0, 2, 5}, {1, 3, 5}}, [][2]int{{0, 1}, {1, 3}}},
	} {
		before := []int{0}
		for _, n := range c.pieces {
			before = append(before, before[len(before)-1]+n)
		}
		plan := planWindows(nil, len(c.pieces), c.size, c.overlap, func(i int) int { return before[i] })
		if !slices.Equal(plan, c.plan) {
			t.Errorf("%s: plan %v, want %v", c.name, plan, c.plan)
			continue
		}
		for i, want := range c.owned {
			if first, last := owned(plan, i); [2]int{first, last} != want {
				t.Errorf("%s: window %d owns %d-%d, want %v", c.name, i, first, last, want)
			}
		}
	}
}
