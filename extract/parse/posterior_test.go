package parse

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"kgx/extract/encoder"
)

// TestChancesAreSumsOverAll compares with all sequences of up to four tokens.
func TestChancesAreSumsOverAll(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	n := len(someLabels)
	var l lattice
	for round := range 100 {
		b := randomBIO(random)
		tokens := 1 + round%4
		scores := make([]float32, tokens*n)
		for i := range scores {
			scores[i] = float32(2 * random.NormFloat64())
		}
		want, all := make([]float64, len(scores)), 0.0
		sequence := make([]int, tokens)
		for more := true; more; {
			value := float64(b.start[sequence[0]] + b.end[sequence[tokens-1]])
			for t, y := range sequence {
				value += float64(scores[t*n+y])
				if t > 0 {
					value += float64(b.step[sequence[t-1]*n+y])
				}
			}
			weight := math.Exp(value)
			all += weight
			for t, y := range sequence {
				want[t*n+y] += weight
			}
			more = false
			for t := range sequence {
				if sequence[t]++; sequence[t] < n {
					more = true
					break
				}
				sequence[t] = 0
			}
		}
		for i, got := range newPosterior(b, 0.3, new(encoder.Matrix)).chances(&l, scores) {
			if math.Abs(float64(got)-want[i]/all) > 1e-4 {
				t.Fatalf("round %d, token %d, %s: %f, want %f", round, i/n, someLabels[i%n], got, want[i]/all)
			}
		}
	}
}

// TestArgumentsOfUncertainKind are found by a posterior though the best
// sequence has none.
func TestArgumentsOfUncertainKind(t *testing.T) {
	n := len(someLabels)
	b := trained(make([]float32, n*n), make([]float32, n), make([]float32, n))
	scores := []float32{ // O, B-ARG0, I-ARG0, B-ARG1, I-ARG1
		3, 0, 0, 0, 0,
		1, 0.9, -5, 0.7, -5, // something of either kind begins
		1, -5, 1.0, -5, 0.9,
		3, 0, 0, 0, 0,
		1, -1, -5, 5, -5, // and here surely another
		1, -2, -5, 5, -5, // and one more at once
	}
	var l lattice
	best := b.spans(b.decode(&l, scores[:4*n]), 10)
	if best != nil {
		t.Fatalf("the best sequence has %v", best)
	}
	got := newPosterior(b, 0.3, new(encoder.Matrix)).spans(&l, scores, 10)
	if want := []Argument{{"ARG0", 11, 13}, {"ARG1", 14, 15}, {"ARG1", 15, 16}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := newPosterior(b, 0.3, new(encoder.Matrix)).spans(&l, nil, 0); got != nil {
		t.Errorf("%v of no tokens", got)
	}
}
