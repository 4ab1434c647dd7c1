package parse

import (
	"strings"

	"kgx/extract/internal/viterbi"
)

// bio decodes sequences of BIO labels: the best one by each token's scores and
// those of the steps between labels (Viterbi 1967). It is immutable.
type bio struct {
	labels     []bioLabel
	step       []float32 // [from, to]
	start, end []float32 // [labels]
	steps      *viterbi.Steps
}

// newBIO is of labels' names, the scores of steps between them [from, to] and of
// beginning and ending with each.
func newBIO(names []string, step, start, end []float32) bio {
	return bio{labels: parseLabels(names), step: step, start: start, end: end, steps: viterbi.New(len(names), step)}
}

// bioLabel is "B-ARG0", "I-ARG0" or "O", cut up.
type bioLabel struct {
	kind   string // "ARG0", "" for O
	inside bool   // I-
}

func parseLabels(names []string) []bioLabel {
	labels := make([]bioLabel, len(names))
	for i, name := range names {
		if kind, ok := strings.CutPrefix(name, "B-"); ok {
			labels[i] = bioLabel{kind, false}
		} else if kind, ok := strings.CutPrefix(name, "I-"); ok {
			labels[i] = bioLabel{kind, true}
		}
	}
	return labels
}

// lattice is the room that a sequence is decoded in.
type lattice struct {
	before, now []float32
	back        []int16 // [tokens, labels] the label before
	best        []int32 // [tokens]

	weights, forward []float32 // [tokens, labels], of a posterior
}

// decode gives the best labels of tokens whose scores [tokens, labels] are
// given, valid until the lattice is used again. Where sequences tie, lower
// labels win.
func (b *bio) decode(l *lattice, scores []float32) []int32 {
	n := len(b.labels)
	tokens := len(scores) / n
	if tokens == 0 {
		return nil
	}
	l.before, l.now = resize(l.before, n), resize(l.now, n)
	l.back, l.best = resize(l.back, tokens*n), resize(l.best, tokens)
	for y := range n {
		l.now[y] = b.start[y] + scores[y]
	}
	for t := 1; t < tokens; t++ {
		l.before, l.now = l.now, l.before
		b.steps.Advance(l.now, l.before, l.back[t*n:][:n])
		for y, s := range scores[t*n:][:n] {
			l.now[y] += s
		}
	}
	for y := range n {
		l.now[y] += b.end[y]
	}
	last := viterbi.Highest(l.now)
	for t := tokens - 1; t >= 0; t-- {
		l.best[t] = int32(last)
		if t > 0 {
			last = int(l.back[t*n+last])
		}
	}
	return l.best
}

// spans reads the runs of B- and I- labels; first is the index of the first
// token.
func (b *bio) spans(sequence []int32, first int) []Argument {
	var spans []Argument
	for i, y := range sequence {
		l := b.labels[y]
		n := len(spans)
		switch at := first + i; {
		case l.kind == "":
		case l.inside && n > 0 && spans[n-1].Last == at && spans[n-1].Label == l.kind:
			spans[n-1].Last = at + 1
		default:
			spans = append(spans, Argument{l.kind, at, at + 1})
		}
	}
	return spans
}
