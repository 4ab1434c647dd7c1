package parse

import "kgx/extract/encoder"

// chunk is how many tokens a layer reads together.
const chunk = 48

// rows are a layer's outputs for the tokens of a text, computed where they are
// asked for and forgotten where no one will ask again, so that room does not
// grow with the text.
type rows struct {
	layer  *encoder.Dense
	vector func(i int) []float32 // of a token
	count  int                   // tokens
	chunks [][]float32           // nil where not computed
	free   [][]float32
	below  int // chunks forgotten
}

func newRows(layer *encoder.Dense, count int, vector func(i int) []float32) *rows {
	return &rows{layer: layer, vector: vector, count: count, chunks: make([][]float32, (count+chunk-1)/chunk)}
}

// row is the layer's outputs for token i.
func (r *rows) row(i int) []float32 {
	c := i / chunk
	if r.chunks[c] == nil {
		if n := len(r.free); n > 0 {
			r.chunks[c], r.free = r.free[n-1], r.free[:n-1]
		} else {
			r.chunks[c] = make([]float32, r.layer.Room(chunk))
		}
		r.layer.Apply(r.chunks[c], min(chunk, r.count-c*chunk), func(j int) []float32 { return r.vector(c*chunk + j) })
	}
	return r.chunks[c][i%chunk*r.layer.Stride():][:r.layer.Outputs]
}

// forget says that no token before i will be asked for.
func (r *rows) forget(i int) {
	for ; r.below < i/chunk; r.below++ {
		if c := r.chunks[r.below]; c != nil {
			r.free, r.chunks[r.below] = append(r.free, c), nil
		}
	}
}
