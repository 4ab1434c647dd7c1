package encoder

import (
	"fmt"

	"kgx/extract/model"
)

// Kernel is an implementation of the arithmetic. All give the same bits.
type Kernel string

// The kernels.
const (
	Auto     Kernel = ""         // the fastest that the processor has
	Portable Kernel = "portable" // Go, on every processor
	AVX2     Kernel = "avx2"     // amd64
	VNNI     Kernel = "vnni"     // amd64 with AVX-512 VNNI
)

const (
	headDim  = 32 // dimensions of an attention head
	lanes    = 16 // partial sums of a float sum; see sumLanes
	tileRows = 12 // matrix kernels work on multiples of so many rows
	panel    = 32 // and so many columns

	// Ranges of the 16-bit integers in attention. The sums stay in 32 bits:
	// headDim·attentionMax² < 2³⁰, and maxPieces·valueMax·probabilityMax < 2³¹.
	attentionMax   = 4095
	valueMax       = 1023
	probabilityMax = 4095
	maxPieces      = 512
)

// kernels is the arithmetic that has an implementation for each processor.
type kernels struct {
	name Kernel

	// mul8 sets out [rows, d.Stride] to the layer's outputs for the rows of
	// a [rows, d.Inputs], bytes of value + 128 in units of scale[row].
	mul8 func(out []float32, a []uint8, scale []float32, d *model.Dense)

	// mul16 sets out [tileRows, panels·panel] to the products of a
	// [tileRows, 2·pairs] and b, packed as [2·panels, pairs, 16, 2].
	mul16 func(out []int32, a, b []int16, pairs, panels int)

	// quantise sets q to the bytes round(x/scale) + 128 and gives the scale.
	quantise func(q []uint8, x []float32) (scale float32)

	// addNorm sets x to the layer norm of x + y.
	addNorm func(x, y []float32, n *layerNorm)

	// gelu applies gelu to each element.
	gelu func(x []float32)

	// absMax gives the largest absolute value of x [rows, headDim], whose
	// rows are stride apart.
	absMax func(x []float32, stride, rows int) float32

	// toInt16 sets q [rows, headDim] to round(x·inverse).
	toInt16 func(q []int16, x []float32, stride, rows int, inverse float32)

	// toPairs does the same with two rows beside each other, as mul16's b:
	// q is [headDim/16, pairs, 16, 2], of which rows/2 pairs are set.
	toPairs func(q []int16, pairs int, x []float32, stride, rows int, inverse float32)

	// softmax sets p to probabilityMax·2^((s − max s)·scale), rounded, where
	// mask is -1, and to 0 where it is 0, and gives the sum of p.
	softmax func(p []int16, s, mask []int32, scale float32) (sum int32)

	// scaled sets x [rows, headDim], whose rows are stride apart, to v
	// [rows, headDim] times the row's factor; there is a factor for each row.
	scaled func(x []float32, stride int, v []int32, factor []float32)

	// embed sets x to word·scale + position + shape.
	embed func(x []float32, word []int8, scale float32, position, shape []float32)

	// linear sets out [c.Stride] to c·x.
	linear func(out, x []float32, c *model.Columns)

	// gather does the same for a vector without its zeros; the rows that it
	// names are below c.Inputs.
	gather func(out []float32, x *Sparse, c *model.Columns)

	// nonzero sets s, which is empty and has room for x, to x without its zeros.
	nonzero func(s *Sparse, x []float32)

	// meet sets x to max(a + b + c + d·e, 0); len(x) is a multiple of lanes.
	meet func(x, a, b, c, d, e []float32)
}

// layerNorm is a layer normalisation's parameters.
type layerNorm struct {
	weight, bias []float32
	eps          float32
}

func chooseKernels(k Kernel) (*kernels, error) {
	all := available()
	if k == Auto {
		return all[0], nil
	}
	for _, a := range all {
		if a.name == k {
			return a, nil
		}
	}
	return nil, fmt.Errorf("encoder: this processor has no kernel %q", k)
}

func roundUp(n, to int) int { return (n + to - 1) / to * to }
