package parse

import "strings"

// bio decodes sequences of BIO labels: the best one by each token's scores and
// those of the steps between labels (Viterbi 1967). It is immutable.
type bio struct {
	labels     []bioLabel
	step       []float32 // [from, to]
	start, end []float32 // [labels]

	open   []int     // labels that may follow every other: O and B-
	before [][]int   // of each other label those that it may follow: B- and I- of its kind; nil of an open one
	lead   []float32 // [best, from] by how much from's sum may lie below the best one's (the number is negative) and still lead to an open label
}

const (
	// forbidden is what steps are below that BIO does not allow: training adds
	// -10000 to them.
	forbidden = -5000
	// rounding is more than what the sums of a text's scores are rounded by.
	rounding = 0.125
)

// newBIO is of labels' names, the scores of steps between them [from, to] and of
// beginning and ending with each.
func newBIO(names []string, step, start, end []float32) bio {
	n := len(names)
	b := bio{labels: parseLabels(names), step: step, start: start, end: end, before: make([][]int, n), lead: make([]float32, n*n)}
	for to := range n {
		var before []int
		for from := range n {
			if step[from*n+to] > forbidden {
				before = append(before, from)
			}
		}
		if len(before) == n || len(before) == 0 {
			b.open = append(b.open, to)
		} else {
			b.before[to] = before
		}
	}
	for best := range n {
		for from := range n {
			least := float32(0)
			for i, to := range b.open {
				if d := step[best*n+to] - step[from*n+to]; i == 0 || d < least {
					least = d
				}
			}
			b.lead[best*n+from] = least - rounding
		}
	}
	return b
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
	back        []int32 // [tokens, labels] the label before
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
		b.advance(l.now, l.before, l.back[t*n:][:n])
		for y, s := range scores[t*n:][:n] {
			l.now[y] += s
		}
	}
	for y := range n {
		l.now[y] += b.end[y]
	}
	last := highest(l.now)
	for t := tokens - 1; t >= 0; t-- {
		l.best[t] = int32(last)
		if t > 0 {
			last = int(l.back[t*n+last])
		}
	}
	return l.best
}

// advance sets now to the best sums that lead to each label, and back to the
// label that they come from. A label whose sum is so far below the best one that
// no step makes up for it is not tried: few are.
func (b *bio) advance(now, before []float32, back []int32) {
	n := len(before)
	best := highest(before)
	lead := b.lead[best*n:][:n]
	first := true
	for from, v := range before {
		if v-before[best] < lead[from] {
			continue
		}
		step := b.step[from*n:][:n]
		for _, to := range b.open {
			if s := v + step[to]; first || s > now[to] {
				now[to], back[to] = s, int32(from)
			}
		}
		first = false
	}
	for to, allowed := range b.before {
		for i, from := range allowed {
			if s := before[from] + b.step[from*n+to]; i == 0 || s > now[to] {
				now[to], back[to] = s, int32(from)
			}
		}
	}
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
