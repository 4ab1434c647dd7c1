package parse

import (
	"fmt"
	"math"

	"kgx/extract/encoder"
)

// maxTree is the number of tokens that one tree spans: work on a tree grows
// with the square of its tokens. A longer sentence is cut into pieces of nearly
// equal length, whose roots hang on the first piece's.
const maxTree = 400

// treeHead gives sentences their dependency trees: every pair of tokens a score
// as dependent and head (Dozat and Manning 2017, arXiv 1611.01734), the best
// tree of those, and each of its arcs a relation. A is the dimensions of arcs,
// B of labels, R the relations.
type treeHead struct {
	arcs      *encoder.Dense  // [2A, dim]: a token as dependent, then as head
	root      []float32       // [A] the root as head
	bilinear  *encoder.Matrix // [A, A]
	bias      []float32       // [A] what a head has whatever the dependent
	labels    *encoder.Dense  // [2B, dim]
	labelRoot []float32       // [B]
	relation  *encoder.Head   // [R, B]
	relations []string
	rootLabel int // of relations, -1 where "root" is none
	width     int // A
}

func newTreeHead(e *encoder.Encoder) (*treeHead, error) {
	var c struct{ Labels []string }
	if err := e.Describe("tree", &c); err != nil {
		return nil, err
	}
	t := &treeHead{relations: c.Labels, rootLabel: -1}
	for i, l := range c.Labels {
		if l == "root" {
			t.rootLabel = i
		}
	}
	var err error
	if t.arcs, err = e.Dense("tree.arcs"); err != nil {
		return nil, err
	}
	if t.labels, err = e.Dense("tree.labels"); err != nil {
		return nil, err
	}
	if t.relation, err = e.Head("tree.relation"); err != nil {
		return nil, err
	}
	a, b := t.arcs.Outputs/2, t.labels.Outputs/2
	if t.arcs.Inputs != e.Dim() || t.labels.Inputs != e.Dim() || t.relation.Inputs != b || t.relation.Outputs != len(c.Labels) {
		return nil, fmt.Errorf("head tree: layers [%d, %d], [%d, %d], [%d, %d] for %d dimensions and %d labels", t.arcs.Outputs, t.arcs.Inputs,
			t.labels.Outputs, t.labels.Inputs, t.relation.Outputs, t.relation.Inputs, e.Dim(), len(c.Labels))
	}
	if t.root, err = e.Tensor("heads.tree.root", a); err != nil {
		return nil, err
	}
	if t.labelRoot, err = e.Tensor("heads.tree.labelroot", b); err != nil {
		return nil, err
	}
	if t.bias, err = e.Tensor("heads.tree.bias", a); err != nil {
		return nil, err
	}
	weight, err := e.Tensor("heads.tree.bilinear", a, a)
	if err != nil {
		return nil, err
	}
	t.width, t.bilinear = a, e.Matrix(a, a)
	for i := range a {
		t.bilinear.SetRow(i, weight[i*a:][:a])
	}
	return t, nil
}

// treeScratch is the room that trees are computed in.
type treeScratch struct {
	arcs   []float32       // [tokens, stride] what each token is as dependent and as head
	labels []float32       // [tokens, stride]
	heads  *encoder.Matrix // [tokens+1, A]: the root, then the tokens
	query  []float32       // [A] what a dependent asks of its head
	row    []float32       // [tokens+1] scores of one dependent
	scores []float32       // [tokens, tokens+1]
	pair   []float32       // [B]
	kinds  []float32       // [R]
	sparse encoder.Sparse
	forest forest
}

// parse fills Head and Relation of a sentence's tokens, whose vectors row
// gives.
func (t *treeHead) parse(s *treeScratch, tokens []Token, row func(i int) []float32) {
	pieces := (len(tokens) + maxTree - 1) / maxTree
	top := -1
	for piece := range pieces {
		first, last := len(tokens)*piece/pieces, len(tokens)*(piece+1)/pieces
		t.piece(s, tokens[first:last], first, top, func(i int) []float32 { return row(first + i) })
		if top < 0 {
			for i := range tokens[:last] {
				if tokens[i].Head < 0 {
					top = i
				}
			}
		}
	}
}

// piece does the tokens of a piece that begins at token first of its sentence
// and whose root hangs on token top, -1 for the first piece.
func (t *treeHead) piece(s *treeScratch, tokens []Token, first, top int, row func(i int) []float32) {
	n := len(tokens)
	scores := t.score(s, n, row)
	heads := s.forest.tree(scores, n)
	s.labels = resize(s.labels, t.labels.Room(n))
	t.labels.Apply(s.labels, n, row)
	for i, h := range heads {
		tokens[i].Margin = margin(scores[i*(n+1):][:n+1], i+1, h+1)
		switch {
		case h >= 0:
			tokens[i].Head, tokens[i].Relation = first+h, t.relations[t.label(s, i, h)]
		case top < 0:
			tokens[i].Head, tokens[i].Relation = -1, "root"
		default:
			tokens[i].Head, tokens[i].Relation = top, "parataxis"
		}
	}
}

// margin is by how much the chosen arc of a dependent's scores is above the best
// of the others, the dependent itself left out; all count from 0, the root.
func margin(scores []float32, dependent, chosen int) float32 {
	best := float32(math.Inf(-1))
	for h, v := range scores {
		if h != chosen && h != dependent {
			best = max(best, v)
		}
	}
	if math.IsInf(float64(best), -1) {
		return 0 // a sentence of one token
	}
	return scores[chosen] - best
}

// score gives the arcs' scores [tokens, tokens+1]: of each dependent the root
// and each token as its head.
func (t *treeHead) score(s *treeScratch, n int, row func(i int) []float32) []float32 {
	a, stride := t.width, t.arcs.Stride()
	s.arcs = resize(s.arcs, t.arcs.Room(n))
	t.arcs.Apply(s.arcs, n, row)
	for i, v := range s.arcs {
		s.arcs[i] = max(v, 0)
	}
	s.heads.Resize(n+1, a)
	s.heads.SetRow(0, t.root)
	for h := range n {
		s.heads.SetRow(h+1, s.arcs[h*stride+a:][:a])
	}
	s.query = resize(s.query, t.bilinear.Room())
	s.row = resize(s.row, s.heads.Room())
	s.scores = resize(s.scores, n*(n+1))
	for d := range n {
		query := t.bilinear.ApplySparse(s.query, s.arcs[d*stride:][:a], &s.sparse)
		for i, b := range t.bias {
			query[i] += b
		}
		copy(s.scores[d*(n+1):], s.heads.Apply(s.row, query))
	}
	return s.scores
}

// label gives the relation of dependent d to token h, -1 for the root: never
// that of the root, unless h is it.
func (t *treeHead) label(s *treeScratch, d, h int) int {
	scores := t.labelScores(s, d, h)
	best := -1
	for i, v := range scores {
		if i != t.rootLabel && (best < 0 || v > scores[best]) {
			best = i
		}
	}
	return max(best, 0)
}

// labelScores gives the relations' scores, valid until the next call.
func (t *treeHead) labelScores(s *treeScratch, d, h int) []float32 {
	b, stride := len(t.labelRoot), t.labels.Stride()
	head := t.labelRoot
	if h >= 0 {
		head = s.labels[h*stride+b:][:b]
	}
	s.pair = resize(s.pair, b)
	for i, v := range s.labels[d*stride:][:b] {
		s.pair[i] = max(v+head[i], 0)
	}
	s.kinds = resize(s.kinds, t.relation.Room())
	return t.relation.ApplySparse(s.kinds, s.pair, &s.sparse)
}
