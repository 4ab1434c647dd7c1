package parse

import (
	"kgx/extract/encoder"
	"kgx/extract/internal/viterbi"
)

// posterior reads arguments from the probabilities of labels over all label
// sequences, where the best sequence has too few of them: annotators of event
// nouns differ on an argument's kind more than on its being one, so each kind
// alone is often less likely than none.
type posterior struct {
	*bio
	least      float32         // probability of being part of some argument from which a token is
	ahead      *encoder.Matrix // [to, from] exponentials of the steps' scores
	behind     *encoder.Matrix // [from, to]
	start, end []float32
	kinds      []string
	kindOf     []int // of each label, -1 for O
}

// newPosterior makes its matrices like the given one.
func newPosterior(b *bio, least float32, like *encoder.Matrix) *posterior {
	p := &posterior{bio: b, least: least, ahead: like.Like(), behind: like.Like(), start: exponentials(b.start), end: exponentials(b.end)}
	n := len(b.labels)
	step, to := exponentials(b.step), make([]float32, n)
	p.ahead.Resize(n, n)
	p.behind.Resize(n, n)
	for x := range n {
		p.behind.SetRow(x, step[x*n:][:n])
		for y := range n {
			to[y] = step[y*n+x]
		}
		p.ahead.SetRow(x, to)
	}
	index := map[string]int{"": -1}
	for _, l := range b.labels {
		if _, ok := index[l.kind]; !ok {
			index[l.kind] = len(p.kinds)
			p.kinds = append(p.kinds, l.kind)
		}
		p.kindOf = append(p.kindOf, index[l.kind])
	}
	return p
}

func exponentials(scores []float32) []float32 {
	e := make([]float32, len(scores))
	for i, s := range scores {
		e[i] = encoder.Exp(s)
	}
	return e
}

// spans gives the runs of tokens that are likely to be part of an argument;
// scores are [tokens, labels], first is the index of the first token. A run is
// cut where a beginning is likelier than going on, and has the kind that is
// likeliest over its tokens together.
func (p *posterior) spans(l *lattice, scores []float32, first int) []Argument {
	n := len(p.labels)
	chances := p.chances(l, scores)
	var spans []Argument
	sums := make([]float32, len(p.kinds))
	close := func() {
		if len(spans) > 0 && spans[len(spans)-1].Label == "" {
			spans[len(spans)-1].Label = p.kinds[viterbi.Highest(sums)]
			clear(sums)
		}
	}
	open := false
	for t := 0; t*n < len(chances); t++ {
		var some, begin float32
		for y, c := range chances[t*n:][:n] {
			if p.labels[y].kind != "" {
				some += c
				if !p.labels[y].inside {
					begin += c
				}
			}
		}
		if some < p.least {
			open = false
			continue
		}
		if !open || begin > float32(0.5*some) {
			close()
			spans, open = append(spans, Argument{First: first + t}), true
		}
		spans[len(spans)-1].Last = first + t + 1
		for y, c := range chances[t*n:][:n] {
			if k := p.kindOf[y]; k >= 0 {
				sums[k] += c
			}
		}
	}
	close()
	return spans
}

// tiny keeps a token whose every label is next to impossible from being divided
// by zero.
const tiny = 1e-30

// chances gives the probability of each label at each token [tokens, labels],
// valid until the lattice is used again: forward times backward sums, each
// token's scaled by the same factor (Rabiner 1989).
func (p *posterior) chances(l *lattice, scores []float32) []float32 {
	n := len(p.labels)
	tokens := len(scores) / n
	if tokens == 0 {
		return nil
	}
	l.weights, l.forward = resize(l.weights, len(scores)), resize(l.forward, len(scores))
	l.before, l.now = resize(l.before, n), resize(l.now, p.ahead.Room())
	now := p.start
	for t := range tokens {
		here, row := l.weights[t*n:][:n], scores[t*n:][:n]
		top := row[viterbi.Highest(row)]
		if t > 0 {
			now = p.ahead.Apply(l.now, l.forward[(t-1)*n:][:n])
		}
		var sum float32
		for y, s := range row {
			here[y] = encoder.Exp(s - top)
			l.forward[t*n+y] = float32(now[y] * here[y])
			sum += l.forward[t*n+y]
		}
		sum = max(sum, tiny)
		for y := range here {
			here[y] /= sum
			l.forward[t*n+y] /= sum
		}
	}
	now = p.end
	for t := tokens - 1; ; t-- {
		var whole float32
		row := l.forward[t*n:][:n]
		for y := range row {
			row[y] = float32(row[y] * now[y])
			whole += row[y]
		}
		whole = max(whole, tiny)
		for y := range row {
			row[y] /= whole
		}
		if t == 0 {
			return l.forward
		}
		for y, w := range l.weights[t*n:][:n] {
			l.before[y] = float32(w * now[y])
		}
		now = p.behind.Apply(l.now, l.before)
	}
}
