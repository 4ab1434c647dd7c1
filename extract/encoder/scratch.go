package encoder

// Sizes of a batch: windows read together, and rows that pass the
// feed-forward part together, so that its inner rows stay in the cache.
const (
	batchWindows = 4
	blockRows    = 4 * tileRows
)

// scratch is the room that a batch of windows is computed in. It is kept from
// text to text.
type scratch struct {
	dim    int
	rows   int   // wordpieces of the batch, special ones included
	starts []int // first row of each window, and rows at the end

	x       []float32 // [rows, dim] the wordpieces' vectors
	quant   []uint8   // [rows, dim] x or context, quantised
	scale   []float32 // [rows]
	qkv     []float32 // [rows, 3·dim]
	context []float32 // [rows, dim] what attention gives

	y         []float32 // [blockRows, dim]
	ffn       []float32 // [blockRows, ffn]
	ffnQuant  []uint8   // [blockRows, ffn]
	ffnScale  []float32 // [blockRows]
	attention attentionScratch

	word []byte // a word, normalised
}

// begin makes room for a batch of windows.
func (s *scratch) begin(e *Encoder, windows []window) {
	s.dim, s.rows, s.starts = e.config.Hidden, 0, s.starts[:0]
	for _, w := range windows {
		s.starts = append(s.starts, s.rows)
		s.rows += w.pieces + 2
	}
	s.starts = append(s.starts, s.rows)
	rows, d, f := roundUp(s.rows+1, tileRows), s.dim, e.config.FFN
	s.x = resize(s.x, rows*d)
	s.quant = resize(s.quant, rows*d)
	s.scale = resize(s.scale, rows)
	s.qkv = resize(s.qkv, rows*3*d)
	s.context = resize(s.context, rows*d)
	s.y = resize(s.y, blockRows*d)
	s.ffn = resize(s.ffn, blockRows*f)
	s.ffnQuant = resize(s.ffnQuant, blockRows*f)
	s.ffnScale = resize(s.ffnScale, blockRows)
}

// keep moves the wanted rows, window by window and ascending, to the front.
func (s *scratch) keep(wanted [][]int) {
	n := 0
	for _, rows := range wanted {
		for _, row := range rows {
			if row != n {
				copy(s.row(n), s.row(row))
			}
			n++
		}
	}
}

func (s *scratch) row(i int) []float32    { return s.x[i*s.dim:][:s.dim] }
func (s *scratch) quantRow(i int) []uint8 { return s.quant[i*s.dim:][:s.dim] }

// resize gives a slice of n elements, the old one where it is large enough.
// Its contents are left as they are.
func resize[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n)
}
