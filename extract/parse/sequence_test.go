package parse

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

var someLabels = []string{"O", "B-ARG0", "I-ARG0", "B-ARG1", "I-ARG1"}

// randomBIO gives steps as training leaves them: random, and forbidden where
// BIO forbids.
func randomBIO(random *rand.Rand) *bio {
	n := len(someLabels)
	step, start, end := make([]float32, n*n), make([]float32, n), make([]float32, n)
	for _, t := range [][]float32{step, start, end} {
		for i := range t {
			t[i] = float32(random.NormFloat64())
		}
	}
	return trained(step, start, end)
}

// trained forbids the steps that BIO forbids.
func trained(step, start, end []float32) *bio {
	labels := parseLabels(someLabels)
	for y, to := range labels {
		if to.inside {
			start[y] = -10000
			for from, f := range labels {
				if f.kind != to.kind {
					step[from*len(labels)+y] = -10000
				}
			}
		}
	}
	b := newBIO(someLabels, step, start, end)
	return &b
}

// TestDecodeIsTheBestOfAll compares with all sequences of up to four tokens.
func TestDecodeIsTheBestOfAll(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	n := len(someLabels)
	var l lattice
	for round := range 300 {
		b := randomBIO(random)
		tokens := 1 + round%4
		scores := make([]float32, tokens*n)
		for i := range scores {
			scores[i] = float32(2 * random.NormFloat64())
		}
		value := func(sequence []int32) float32 {
			sum := b.start[sequence[0]] + b.end[sequence[tokens-1]]
			for t, y := range sequence {
				sum += scores[t*n+int(y)]
				if t > 0 {
					sum += b.step[int(sequence[t-1])*n+int(y)]
				}
			}
			return sum
		}
		var best []int32
		sequence := make([]int32, tokens)
		for {
			if best == nil || value(sequence) > value(best) {
				best = slices.Clone(sequence)
			}
			at := 0
			for ; at < tokens; at++ {
				if sequence[at]++; int(sequence[at]) < n {
					break
				}
				sequence[at] = 0
			}
			if at == tokens {
				break
			}
		}
		if got := b.decode(&l, scores); !slices.Equal(got, best) {
			t.Fatalf("decoded %v with %v, the best is %v with %v", got, value(got), best, value(best))
		}
	}
}

func TestSpans(t *testing.T) {
	b := &bio{labels: parseLabels(someLabels)}
	got := b.spans([]int32{1, 2, 0, 3, 3, 4, 2}, 10)
	want := []Argument{{"ARG0", 10, 12}, {"ARG1", 13, 14}, {"ARG1", 14, 16}, {"ARG0", 16, 17}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
