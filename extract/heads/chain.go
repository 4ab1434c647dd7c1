package heads

import (
	"slices"

	"kgx/extract/encoder"
)

// chain is the room for decoding one text: tables over its words and the
// tagger's labels.
type chain struct {
	words, labels int
	scores        []float32 // [words, labels] what the head gives
	back          []int16   // [words, labels] best label before
	sequence      []int32   // [words]
	room          []float32 // one word's scores as the head writes them

	// Of confidences, at the tagger's temperature. A word's forward sums to 1;
	// backward is divided by the same factors, so that forward·backward is
	// the probability of a label at a word.
	weights []float32 // [words, labels] Exp(score - the word's highest), divided by the word's factor; in the place of scores
	carried []float32 // [labels, padded]
}

// score applies the head to every word.
func (c *chain) score(t *Tagger, x *encoder.Encoding) {
	c.words, c.labels = len(x.Words), len(t.labels)
	c.scores = resize(c.scores, c.words*c.labels)
	c.room = resize(c.room, t.head.Room())
	for i := range c.words {
		scores := c.row(c.scores, i)
		copy(scores, t.head.Apply(c.room, x.Vector(i)))
		if x.Words[i].Paragraph { // nothing goes on over an empty line
			for y, l := range t.labels {
				if l.inside {
					scores[y] += forbidden
				}
			}
		}
	}
}

func (c *chain) row(table []float32, i int) []float32 { return table[i*c.labels:][:c.labels] }

// best is the label sequence with the highest score (Viterbi 1967).
func (c *chain) best(t *Tagger) []int32 {
	n := c.labels
	c.back = resize(c.back, c.words*n)
	c.sequence = resize(c.sequence, c.words)
	now, next := make([]float32, n), make([]float32, n)
	for y, s := range c.row(c.scores, 0) {
		now[y] = s + t.start[y]
	}
	for i := 1; i < c.words; i++ {
		back := c.back[i*n:][:n]
		t.steps.Advance(next, now, back)
		for y, s := range c.row(c.scores, i) {
			next[y] += s
		}
		now, next = next, now
	}
	last := 0
	for y := range now {
		if now[y]+t.end[y] > now[last]+t.end[last] {
			last = y
		}
	}
	for i := c.words - 1; i >= 0; i-- {
		c.sequence[i] = int32(last)
		last = int(c.back[i*n+last])
	}
	return c.sequence
}

// potentials are the exponentials of a tagger's scores at its temperature.
type potentials struct {
	step, back *encoder.Matrix // [to, from] and [from, to]
	steps      []float32       // [from, to] of step
	start, end []float32
}

func newPotentials(e *encoder.Encoder, t *Tagger) potentials {
	n := len(t.labels)
	p := potentials{step: e.Matrix(n, n), back: e.Matrix(n, n), steps: make([]float32, n*n), start: make([]float32, n), end: make([]float32, n)}
	into := make([]float32, n)
	for from := range n {
		p.start[from], p.end[from] = encoder.Exp(t.start[from]/t.temperature), encoder.Exp(t.end[from]/t.temperature)
		for to := range n {
			p.steps[from*n+to] = encoder.Exp(t.step[from*n+to] / t.temperature)
		}
		p.back.SetRow(from, p.steps[from*n:][:n])
	}
	for to := range n {
		for from := range n {
			into[from] = p.steps[from*n+to]
		}
		p.step.SetRow(to, into)
	}
	return p
}

// confidences sets the confidence of each span: the summed probability of all
// label sequences in which exactly its words are a span of its type, by the
// forward-backward algorithm (Rabiner 1989, with its scaling). The spans are
// in text order; only what they need of the two passes is kept.
func (c *chain) confidences(t *Tagger, spans []encoder.Span) {
	starts, last := c.forward(t, spans)
	c.backward(t, last, func(i int, here, after []float32) {
		for n := len(spans); n > 0 && spans[n-1].Last == i; n-- {
			spans[n-1].Confidence = probability(c.through(t, starts[n-1], spans[n-1], here, after))
			spans = spans[:n-1]
		}
	})
}

// forward turns scores into weights, and gives the forward probability of each
// span's first label, and of all labels of the last word.
func (c *chain) forward(t *Tagger, spans []encoder.Span) (starts, last []float32) {
	p := &t.potentials
	c.weights = c.scores
	c.carried = resize(c.carried, p.step.Room())
	now := make([]float32, c.labels)
	before := p.start
	for i := range c.words {
		weights := c.row(c.weights, i)
		relative(weights, weights, t.temperature)
		if i > 0 {
			before = p.step.Apply(c.carried, now)
		}
		for y, w := range weights {
			now[y] = float32(before[y] * w)
		}
		factor := 1 / sum(now)
		for y := range weights {
			now[y] = float32(now[y] * factor)
			weights[y] = float32(weights[y] * factor)
		}
		if len(starts) < len(spans) && spans[len(starts)].First == i {
			begin, _ := t.find(spans[len(starts)].Type)
			starts = append(starts, now[begin])
		}
	}
	return starts, now
}

// backward calls yield for each word from the last to the first, with its
// backward values and those of the word after it, nil for the last.
func (c *chain) backward(t *Tagger, forward []float32, yield func(i int, here, after []float32)) {
	p := &t.potentials
	here, after, product := make([]float32, c.labels), make([]float32, c.labels), make([]float32, c.labels)
	var whole float32
	for y, f := range forward {
		whole += float32(f * p.end[y])
	}
	for y, e := range p.end {
		here[y] = e / whole
	}
	yield(c.words-1, here, nil)
	for i := c.words - 2; i >= 0; i-- {
		here, after = after, here
		for y, w := range c.row(c.weights, i+1) {
			product[y] = float32(w * after[y])
		}
		copy(here, p.back.Apply(c.carried, product))
		yield(i, here, after)
	}
}

// through is the probability of a span, given the forward probability of its
// first label: that it goes on to its last word, of which here are the backward
// values, and not to the word after.
func (c *chain) through(t *Tagger, start float32, s encoder.Span, here, after []float32) float32 {
	y, inside := t.find(s.Type)
	step := func(from, to int) float32 { return t.potentials.steps[from*c.labels+to] }
	p := start
	for i := s.First + 1; i <= s.Last; i++ {
		p = float32(float32(p*step(y, inside)) * c.row(c.weights, i)[inside])
		y = inside
	}
	if after == nil {
		return float32(p * here[y])
	}
	var ends float32
	for to, w := range c.row(c.weights, s.Last+1) {
		if to != inside {
			ends += float32(float32(step(y, to)*w) * after[to])
		}
	}
	return float32(p * ends)
}

// relative sets w to Exp((x - max x)/temperature).
func relative(w, x []float32, temperature float32) {
	most := x[0]
	for _, v := range x {
		most = max(most, v)
	}
	for i, v := range x {
		w[i] = encoder.Exp((v - most) / temperature)
	}
}

// resize gives a slice of n elements whose contents are left as they are.
func resize[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

func sum(x []float32) (s float32) {
	for _, v := range x {
		s += v
	}
	return s
}

// probability keeps rounding errors, and the values of a damaged model, out.
func probability(p float32) float64 {
	if p >= 0 && p <= 1 {
		return float64(p)
	}
	if p > 1 {
		return 1
	}
	return 0
}
