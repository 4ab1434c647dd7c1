package encoder

import (
	"cmp"
	"math"
)

// Sparse is room for a vector without its zeros, which products with a matrix
// need not read: what max(x, 0) gives has many. A sum is the same without them.
type Sparse struct {
	values []float32
	at     []int32 // where each value stands
	n      int     // how many there are
}

// begin makes s an empty vector with room for n values.
func (s *Sparse) begin(n int) {
	room := roundUp(n, lanes) + lanes // kernels write whole registers
	s.values, s.at, s.n = resize(s.values, room), resize(s.at, room), 0
}

// add takes over x from element first on.
func (s *Sparse) add(x []float32, first int) {
	for i := first; i < len(x); i++ {
		s.values[s.n], s.at[s.n] = x[i], int32(i)
		b := math.Float32bits(x[i]) << 1 // without the sign
		s.n += int((b | -b) >> 31)       // without a branch, which would be guessed wrong half the time
	}
}

// ApplySparse is Apply for a vector that has many zeros; room is used for it.
func (h *Head) ApplySparse(out, x []float32, room *Sparse) []float32 {
	room.begin(h.Inputs)
	h.kernels.nonzero(room, x[:h.Inputs])
	h.kernels.gather(out, room, &h.weight)
	return h.addBias(out)
}

// Meet sets x, an input of the layer, to max(a + b + c + d·e, 0), element by
// element in this order.
func (h *Head) Meet(x, a, b, c, d, e []float32) {
	whole := len(x) / lanes * lanes
	if whole > 0 {
		h.kernels.meet(x[:whole], a, b, c, d, e)
	}
	meet(x[whole:], a[whole:], b[whole:], c[whole:], d[whole:], e[whole:])
}

// ApplySparse is Apply for a vector that has many zeros; room is used for it.
func (m *Matrix) ApplySparse(out, x []float32, room *Sparse) []float32 {
	k := cmp.Or(m.kernels, portable)
	room.begin(m.columns.Inputs)
	k.nonzero(room, x[:m.columns.Inputs])
	k.gather(out, room, &m.columns)
	return out[:m.columns.Outputs]
}
