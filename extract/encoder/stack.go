package encoder

import (
	"fmt"
	"slices"
)

// Stack is a head's own transformer layers. They read the words' vectors of an
// encoding in blocks that are longer than the encoder's windows, so that what
// stands far apart in an article meets. It is immutable and safe for
// concurrent use.
type Stack struct {
	encoder *Encoder
	layers  []layer
	block   int // words that are read together at most
}

// Stack gives the layers "PREFIX.layers.0" … of the model, which read blocks
// of at most block words.
func (e *Encoder) Stack(prefix string, layers, block int) (*Stack, error) {
	if block < 1 || block > maxPieces || layers < 1 {
		return nil, fmt.Errorf("%s: %d layers over blocks of %d words, where blocks of up to %d are supported", prefix, layers, block, maxPieces)
	}
	t := &Stack{encoder: e, block: block}
	b := binder{m: e.model}
	for i := range layers {
		t.layers = append(t.layers, b.layer(fmt.Sprintf("%s.layers.%d.", prefix, i), e.config))
	}
	return t, b.err
}

// Reading is what a Stack makes of a text's words.
type Reading struct {
	Dim    int
	States []float32 // [words, Dim]
	starts []int     // first word of each block, and the number of words
}

// State is the vector of word i.
func (r *Reading) State(i int) []float32 { return r.States[i*r.Dim:][:r.Dim] }

// block is the number of the block that a word was read in.
func (r *Reading) block(word int) int {
	i, exact := slices.BinarySearch(r.starts, word)
	if exact {
		return i
	}
	return i - 1
}

// Look is where the last layer looks from a word of the block that was read
// last: [heads, words of the block], each row summing to 1.
type Look func(word int) []float32

// Read runs the layers over all words of x, which takes the vectors of x: the
// states come in their place. After each block it calls watch, nil where no one
// asks, with the words [first, last) of the block. What look gives is valid
// until it is called again.
func (t *Stack) Read(x *Encoding, watch func(first, last int, look Look)) *Reading {
	e := t.encoder
	r := &Reading{Dim: e.config.Hidden, States: x.vectors, starts: blocks(len(x.Words), t.block)}
	s := e.scratch.Get().(*scratch)
	defer e.scratch.Put(s)
	var room []float32
	for i := range len(r.starts) - 1 {
		first, last := r.starts[i], r.starts[i+1]
		t.readBlock(x, r, s, first, last)
		if watch != nil {
			room = resize(room, r.Dim/headDim*s.rows)
			watch(first, last, func(word int) []float32 { return looks(room, s, word-first) })
		}
	}
	return r
}

// readBlock does the words [first, last).
func (t *Stack) readBlock(x *Encoding, r *Reading, s *scratch, first, last int) {
	e := t.encoder
	s.beginRows(e, last-first)
	for i := range last - first {
		copy(s.row(i), x.Vector(first+i))
		s.scale[i] = e.kernels.quantise(s.quantRow(i), s.row(i))
	}
	for i := range t.layers {
		e.apply(&t.layers[i], s)
	}
	copy(r.States[first*r.Dim:], s.x[:(last-first)*r.Dim])
}

// blocks cuts n words into blocks of nearly equal length, none longer than
// most, and gives where each begins, and n.
func blocks(n, most int) []int {
	count := (n + most - 1) / most
	starts := []int{0}
	for i := range count {
		starts = append(starts, n*(i+1)/count)
	}
	return starts
}

// looks are the attention weights of a row, from the queries and keys that the
// last layer left in s.qkv: [heads, rows], in out.
func looks(out []float32, s *scratch, row int) []float32 {
	d := s.dim
	query := s.qkv[row*3*d:][:d]
	for h := range d / headDim {
		to := out[h*s.rows:][:s.rows]
		q := query[h*headDim:][:headDim]
		most := float32(0)
		for i := range to {
			to[i] = product(q, s.qkv[i*3*d+d+h*headDim:][:headDim])
			if i == 0 || to[i] > most {
				most = to[i]
			}
		}
		var total float32
		for i, v := range to {
			to[i] = exp2(float32(v-most) * (log2e / 5.656854249492381)) // √headDim
			total += to[i]
		}
		for i := range to {
			to[i] /= total
		}
	}
	return out
}

// product is the dot product of two vectors whose length is a multiple of 4:
// four sums side by side, so that an addition need not wait for the one before.
func product(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	for i := 0; i+3 < len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	return (s0 + s1) + (s2 + s3)
}
