package encoder

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestChain compares decoding and confidences with the sum over all label
// sequences, one by one.
func TestChain(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	e := tiny(t, Auto)
	names := []string{"O", "B-X", "I-X", "B-Y", "I-Y"}
	n := len(names)
	for range 50 {
		tagger := &Tagger{
			head: &Head{Outputs: n, kernels: e.kernels}, labels: parseLabels(names), temperature: 1.3,
			step: randomFloats(r, n*n), start: randomFloats(r, n), end: randomFloats(r, n),
		}
		tagger.forbid()
		tagger.potentials = newPotentials(tagger)
		words := 1 + r.IntN(5)
		c := &chain{words: words, labels: n, scores: randomFloats(r, words*n)}

		best, highest, total := []int32(nil), math.Inf(-1), 0.0
		probability := map[Span]float64{}
		for sequence := range sequences(words, n) {
			score := tagger.score(c, sequence)
			if score > highest {
				best, highest = slices.Clone(sequence), score
			}
			weight := math.Exp(score / float64(tagger.temperature))
			total += weight
			for _, s := range tagger.spans(sequence) {
				probability[s] += weight
			}
		}
		if got := c.best(tagger); !slices.Equal(got, best) {
			t.Fatalf("best sequence %v, want %v", got, best)
		}
		scores := slices.Clone(c.scores)
		for s, p := range probability {
			copy(c.scores, scores)
			spans := []Span{s}
			c.confidences(tagger, spans)
			if got, want := spans[0].Confidence, p/total; math.Abs(got-want) > 1e-4 {
				t.Errorf("%d words, %+v: confidence %.5f, want %.5f", words, s, got, want)
			}
		}
	}
}

// sequences gives all sequences of labels that BIO allows for X and Y.
func sequences(words, labels int) func(yield func([]int32) bool) {
	return func(yield func([]int32) bool) {
		sequence := make([]int32, words)
		var extend func(i int) bool
		extend = func(i int) bool {
			if i == words {
				return yield(sequence)
			}
			for y := range labels {
				inside := y == 2 || y == 4
				if inside && (i == 0 || int(sequence[i-1]) != y && int(sequence[i-1]) != y-1) {
					continue
				}
				sequence[i] = int32(y)
				if !extend(i + 1) {
					return false
				}
			}
			return true
		}
		extend(0)
	}
}

// score is the definition of a sequence's score.
func (t *Tagger) score(c *chain, sequence []int32) float64 {
	score := float64(t.start[sequence[0]]) + float64(t.end[sequence[len(sequence)-1]])
	for i, y := range sequence {
		score += float64(c.row(c.scores, i)[y])
		if i > 0 {
			score += float64(t.step[int(sequence[i-1])*c.labels+int(y)])
		}
	}
	return score
}

func TestTagKeepsParagraphsApart(t *testing.T) {
	e := tiny(t, Auto)
	tagger, err := e.Tagger()
	if err != nil {
		t.Fatal(err)
	}
	// A head that calls every word the inside of a name.
	tagger.head.bias = []float32{0, 0, 50, 0, 0, 0, 0}
	x := e.Encode("New York\nCity\n \nGas bank")
	var got []Span
	for _, s := range tagger.Tag(x) {
		got = append(got, Span{First: s.First, Last: s.Last, Type: s.Type})
	}
	if want := []Span{{First: 0, Last: 2, Type: "PER"}, {First: 3, Last: 4, Type: "PER"}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestTaggerOnNothing(t *testing.T) {
	e := tiny(t, Auto)
	tagger, err := e.Tagger()
	if err != nil {
		t.Fatal(err)
	}
	if got := tagger.Tag(e.Encode(" \n")); len(got) != 0 {
		t.Errorf("spans %v in a text without words", got)
	}
}
