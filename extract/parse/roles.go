package parse

import (
	"fmt"

	"kgx/extract/encoder"
)

const (
	// reach is how many tokens on either side of a predicate its roles are
	// looked for; shortReach where the predicate's sentence is longer than a
	// tree, for then it is a table or a text without marks.
	reach, shortReach = 128, 32
	// sentencesAround is how many sentences on either side of its own the
	// parts of an attribution are looked for.
	sentencesAround = 2
)

// roleHead finds the parts that tokens play for a predicate. Both give four
// vectors of W dimensions: P and Q as predicate, T and K as token. L is the
// number of labels.
type roleHead struct {
	pair     *encoder.Dense // [4W, dim]: P, T, Q, K
	distance []float32      // [distances, W]
	out      *encoder.Head  // [L, W]
	bio      bio
	likely   *posterior // reads the labels in place of the best sequence, where the model says so
	width    int        // W
}

func newRoleHead(e *encoder.Encoder, kind string) (*roleHead, error) {
	var all map[string]struct {
		Labels []string
		Least  float32 // 0 for the best sequence
	}
	if err := e.Describe("roles", &all); err != nil {
		return nil, err
	}
	c, ok := all[kind]
	if !ok {
		return nil, fmt.Errorf("head roles.%s: %w", kind, encoder.ErrNoHead)
	}
	name := "roles." + kind
	r := &roleHead{}
	var step, start, end []float32
	var err error
	if r.pair, err = e.Dense(name + ".pair"); err != nil {
		return nil, err
	}
	if r.out, err = e.Head(name + ".out"); err != nil {
		return nil, err
	}
	n := len(c.Labels)
	r.width = r.pair.Outputs / 4
	if r.pair.Inputs != e.Dim() || r.out.Inputs != r.width || r.out.Outputs != n || n == 0 {
		return nil, fmt.Errorf("head %s: layers [%d, %d] and [%d, %d] for %d dimensions and %d labels", name, r.pair.Outputs, r.pair.Inputs, r.out.Outputs, r.out.Inputs, e.Dim(), n)
	}
	for _, t := range []struct {
		name  string
		to    *[]float32
		shape []int
	}{
		{"distance", &r.distance, []int{distances, r.width}}, {"transitions", &step, []int{n, n}},
		{"start", &start, []int{n}}, {"end", &end, []int{n}},
	} {
		if *t.to, err = e.Tensor("heads."+name+"."+t.name, t.shape...); err != nil {
			return nil, err
		}
	}
	r.bio = newBIO(c.Labels, step, start, end)
	if c.Least > 0 {
		r.likely = newPosterior(&r.bio, c.Least, e.Matrix(n, n))
	}
	return r, nil
}

// roleScratch is the room that roles are computed in.
type roleScratch struct {
	lattice lattice
	inner   []float32 // [W]
	sparse  encoder.Sparse
	row     []float32 // [L, rounded up]
	scores  []float32 // [tokens, L]
}

// find gives the parts that tokens [first, last) play for the token predicate.
func (r *roleHead) find(s *roleScratch, tokens *rows, predicate, first, last int) []Argument {
	scores := r.score(s, tokens, predicate, first, last)
	if r.likely != nil {
		return r.likely.spans(&s.lattice, scores, first)
	}
	return r.bio.spans(r.bio.decode(&s.lattice, scores), first)
}

// score gives the labels' scores [tokens, L], valid until the next call.
func (r *roleHead) score(s *roleScratch, tokens *rows, predicate, first, last int) []float32 {
	w, n := r.width, r.out.Outputs
	s.inner, s.row, s.scores = resize(s.inner, w), resize(s.row, r.out.Room()), resize(s.scores, (last-first)*n)
	at := tokens.row(predicate)
	p, q := at[:w], at[2*w:3*w]
	for t := first; t < last; t++ {
		x := tokens.row(t)
		plain, keyed := x[w:2*w], x[3*w:4*w]
		far := r.distance[bucket(t-predicate)*w:][:w]
		r.out.Meet(s.inner, p, plain, far, q, keyed)
		copy(s.scores[(t-first)*n:], r.out.ApplySparse(s.row, s.inner, &s.sparse))
	}
	return s.scores
}

// distances is the number of buckets that distances fall into.
const distances = 19

// bucket gives a distance's bucket: 0 for 0, then nine for tokens after the
// predicate, nine for those before it.
func bucket(d int) int {
	if d < 0 {
		return bucket(-d) + 9
	}
	switch {
	case d <= 4:
		return d
	case d <= 6:
		return 5
	case d <= 9:
		return 6
	case d <= 14:
		return 7
	case d <= 24:
		return 8
	}
	return 9
}
