package parse

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestTreeIsTheBestOfAll compares with all trees of up to five tokens.
func TestTreeIsTheBestOfAll(t *testing.T) {
	var f forest
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 3000 {
		n := 1 + round%5
		scores := make([]float32, n*(n+1))
		for i := range scores {
			// Whole numbers, often alike: cycles and ties are many.
			scores[i] = float32(random.IntN(2+round%9) - 4)
			if round%2 == 0 {
				scores[i] = float32(random.NormFloat64())
			}
		}
		if round%7 == 0 {
			for d := range n {
				scores[d*(n+1)] += 50 // all want to be the root
			}
		}
		got := slices.Clone(f.tree(scores, n))
		if !isTree(got) {
			t.Fatalf("%v is no tree with one root; scores %v", got, scores)
		}
		best := float32(-1e9)
		all(make([]int, n), 0, func(heads []int) {
			if isTree(heads) {
				best = max(best, total(scores, heads))
			}
		})
		if total(scores, got) < best-1e-4 {
			t.Fatalf("tree %v has %v, the best %v; scores %v", got, total(scores, got), best, scores)
		}
	}
}

// all calls yield with every choice of heads from token i on.
func all(heads []int, i int, yield func([]int)) {
	if i == len(heads) {
		yield(heads)
		return
	}
	for h := -1; h < len(heads); h++ {
		if h != i {
			heads[i] = h
			all(heads, i+1, yield)
		}
	}
}

func isTree(heads []int) bool {
	roots := 0
	for i, h := range heads {
		if h < 0 {
			roots++
		}
		at := i
		for range heads {
			if at >= 0 {
				at = heads[at]
			}
		}
		if at >= 0 {
			return false
		}
	}
	return roots == 1
}

func total(scores []float32, heads []int) float32 {
	var sum float32
	for d, h := range heads {
		sum += scores[d*(len(heads)+1)+h+1]
	}
	return sum
}

// TestTreeOfManyTokens: the largest tree there is, made so that cycles lie in
// cycles.
func TestTreeOfManyTokens(t *testing.T) {
	n := maxTree
	scores := make([]float32, n*(n+1))
	for d := range n {
		for h := range n + 1 {
			distance := d - (h - 1)
			scores[d*(n+1)+h] = float32(-max(distance, -distance))
		}
		scores[d*(n+1)] = -1000
	}
	var f forest
	if heads := f.tree(scores, n); !isTree(heads) || total(scores, heads) != float32(-1000-(n-1)) {
		t.Errorf("tree %v with %v", heads, total(scores, heads))
	}
}
