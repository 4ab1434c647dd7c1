package viterbi

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAdvanceIsTheBestOfAllSteps compares with trying every step, for sums that
// lie close together and far apart, and with many equal ones.
func TestAdvanceIsTheBestOfAllSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for round := range 2000 {
		labels := 1 + 2*(1+r.IntN(8)) // O, then B- and I- by turns
		score, sums := make([]float32, labels*labels), make([]float32, labels)
		spread := []float64{0, 0.1, 1, 10, 300}[round%5]
		for i := range score {
			score[i] = float32(r.NormFloat64())
			if from, to := i/labels, i%labels; to > 0 && to%2 == 0 && from != to && from != to-1 {
				score[i] -= 10000
			}
		}
		for i := range sums {
			sums[i] = float32(spread * r.NormFloat64())
		}
		wantSums, want := make([]float32, labels), make([]int16, labels)
		for to := range labels {
			wantSums[to] = sums[0] + score[to]
			for from := range labels {
				if sum := sums[from] + score[from*labels+to]; sum > wantSums[to] {
					wantSums[to], want[to] = sum, int16(from)
				}
			}
		}
		got, back := make([]float32, labels), make([]int16, labels)
		New(labels, score).Advance(got, sums, back)
		if !slices.Equal(got, wantSums) || !slices.Equal(back, want) {
			t.Fatalf("round %d: %v from %v, want %v from %v", round, got, back, wantSums, want)
		}
	}
}
