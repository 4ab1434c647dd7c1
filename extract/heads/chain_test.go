package heads

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/internal/viterbi"
)

// TestChain compares decoding and confidences with the sum over all label
// sequences, one by one.
func TestChain(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	e := tiny(t)
	names := []string{"O", "B-X", "I-X", "B-Y", "I-Y"}
	n := len(names)
	for range 50 {
		tagger := &Tagger{
			labels: parseLabels(names), temperature: 1.3,
			step: randomFloats(r, n*n), start: randomFloats(r, n), end: randomFloats(r, n),
		}
		tagger.forbid()
		tagger.steps = viterbi.New(n, tagger.step)
		tagger.potentials = newPotentials(e, tagger)
		words := 1 + r.IntN(5)
		c := &chain{words: words, labels: n, scores: randomFloats(r, words*n)}

		best, highest, total := []int32(nil), math.Inf(-1), 0.0
		probability := map[encoder.Span]float64{}
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
			spans := []encoder.Span{s}
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
	e := tiny(t)
	tagger, err := NewTagger(e)
	if err != nil {
		t.Fatal(err)
	}
	for from := range tagger.labels { // every word is best the inside of a name
		tagger.step[from*len(tagger.labels)+2] += 50
	}
	x := e.Encode("New York\nCity\n \nGas bank")
	var got []encoder.Span
	for _, s := range tagger.Tag(x) {
		got = append(got, encoder.Span{First: s.First, Last: s.Last, Type: s.Type})
	}
	if want := []encoder.Span{{First: 0, Last: 2, Type: "PER"}, {First: 3, Last: 4, Type: "PER"}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestTaggerOnNothing(t *testing.T) {
	e := tiny(t)
	tagger, err := NewTagger(e)
	if err != nil {
		t.Fatal(err)
	}
	if got := tagger.Tag(e.Encode(" \n")); len(got) != 0 {
		t.Errorf("spans %v in a text without words", got)
	}
}
