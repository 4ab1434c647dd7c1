package encoder

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"kgx/extract/model"
)

func randomFloats(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64()) * 2
	}
	return x
}

func randomBytes(r *rand.Rand, n int) []uint8 {
	x := make([]uint8, n)
	for i := range x {
		x[i] = uint8(1 + r.IntN(255))
	}
	return x
}

func randomWords(r *rand.Rand, n, most int) []int16 {
	x := make([]int16, n)
	for i := range x {
		x[i] = int16(r.IntN(2*most+1) - most)
	}
	return x
}

// randomDense is a layer whose weights are often at the ends of their range,
// where sums of 16 bits would overflow.
func randomDense(r *rand.Rand, outputs, inputs int) *model.Dense {
	stride := roundUp(outputs, panel)
	d := &model.Dense{
		Outputs: outputs, Inputs: inputs, Stride: stride, Weights: make([]int8, stride*inputs),
		Scale: randomFloats(r, stride), Bias: randomFloats(r, stride), Correction: make([]int32, stride),
	}
	for i := range d.Weights {
		d.Weights[i] = []int8{-128, -127, 127, int8(r.IntN(255) - 127)}[r.IntN(4)]
		d.Correction[i/(16*inputs)*16+i%64/4] -= 128 * int32(d.Weights[i])
	}
	return d
}

// others are the kernels that have to agree with the portable one.
func others(t testing.TB) []*kernels {
	if len(available()) == 1 {
		t.Skip("this processor has only the portable kernel")
	}
	return available()[:len(available())-1]
}

// agree fails where a kernel's output differs from the portable one's.
func agree[T comparable](t *testing.T, k *kernels, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %s differs from the portable kernel", k.name, what)
	}
}

func TestMatrixKernelsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	for range 20 {
		rows, outputs, inputs := tileRows*(1+r.IntN(4)), 1+r.IntN(200), panel*(1+r.IntN(8))
		d := randomDense(r, outputs, inputs)
		a, scale := randomBytes(r, rows*inputs), randomFloats(r, rows)
		want, got := make([]float32, rows*d.Stride), make([]float32, rows*d.Stride)
		portable.mul8(want, a, scale, d)

		pairs, panels := 16*(1+r.IntN(8)), 1+r.IntN(4)
		x, y := randomWords(r, tileRows*2*pairs, attentionMax), randomWords(r, panels*panel*2*pairs, attentionMax)
		want16, got16 := make([]int32, tileRows*panels*panel), make([]int32, tileRows*panels*panel)
		portable.mul16(want16, x, y, pairs, panels)
		for _, k := range others(t) {
			k.mul8(got, a, scale, d)
			agree(t, k, "mul8", got, want)
			k.mul16(got16, x, y, pairs, panels)
			agree(t, k, "mul16", got16, want16)
		}
	}
}

// TestMul8 compares the portable kernel with the definition, written out.
func TestMul8(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2))
	const outputs, inputs = 40, 32
	d := randomDense(r, outputs, inputs)
	a, scale := randomBytes(r, tileRows*inputs), randomFloats(r, tileRows)
	out := make([]float32, tileRows*d.Stride)
	portable.mul8(out, a, scale, d)
	for row := range tileRows {
		for o := range outputs {
			sum := 0.0
			for i := range inputs {
				w := d.Weights[o/16*16*inputs+i/4*64+o%16*4+i%4]
				sum += (float64(a[row*inputs+i]) - 128) * float64(w)
			}
			want := sum*float64(scale[row])*float64(d.Scale[o]) + float64(d.Bias[o])
			if got := float64(out[row*d.Stride+o]); math.Abs(got-want) > 1e-5*math.Abs(want)+1e-5 {
				t.Fatalf("row %d, output %d: %g, want %g", row, o, got, want)
			}
		}
	}
}

func TestRowKernelsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 3))
	for range 20 {
		n := panel * (1 + r.IntN(48))
		x, y := randomFloats(r, n), randomFloats(r, n)
		if r.IntN(4) == 0 {
			clear(x)
		}
		norm := &layerNorm{randomFloats(r, n), randomFloats(r, n), 1e-12}
		words := make([]int8, n)
		scores, mask, scale := make([]int32, n), make([]int32, n), float32(math.Exp2(-20-10*r.Float64()))
		for i := range n {
			words[i] = int8(r.IntN(256) - 128)
			scores[i] = int32(r.IntN(1<<30) - 1<<29)
			if i < n-r.IntN(16) {
				mask[i] = -1
			}
		}
		rows, stride := 2*(1+r.IntN(20)), headDim*(1+r.IntN(3))
		pairs := roundUp(rows, 32) / 2
		block, factors := randomFloats(r, rows*stride), randomFloats(r, rows)
		ints := make([]int32, rows*headDim)
		for i := range ints {
			ints[i] = int32(r.Uint32())
		}
		columns := &model.Columns{Outputs: 16*(1+r.IntN(7)) - r.IntN(16), Inputs: n}
		columns.Stride = roundUp(columns.Outputs, 16)
		columns.Weights = randomFloats(r, n*columns.Stride)

		all := func(k *kernels) (q []uint8, short []int16, whole []int32, f [][]float32) {
			q, short = make([]uint8, n), make([]int16, n+rows*headDim+2*pairs*headDim)
			step := k.quantise(q, x)
			sum := k.softmax(short[:n], scores, mask, scale)
			k.toInt16(short[n:], block, stride, rows, attentionMax/10)
			k.toPairs(short[n+rows*headDim:], pairs, block, stride, rows, valueMax/10)
			normed, active, embedded := slices.Clone(x), slices.Clone(x), make([]float32, n)
			k.addNorm(normed, y, norm)
			k.gelu(active)
			k.embed(embedded, words, 0.01, x, y)
			mixed, out := make([]float32, rows*stride), make([]float32, columns.Stride)
			k.scaled(mixed, stride, ints, factors)
			k.linear(out, x, columns)
			met, gathered := make([]float32, n), make([]float32, columns.Stride)
			k.meet(met, x, y, norm.weight, norm.bias, y)
			var left Sparse
			left.begin(n)
			k.nonzero(&left, met)
			k.gather(gathered, &left, columns)
			return q, short, append([]int32{sum}, left.at[:left.n]...), [][]float32{{step, k.absMax(block, stride, rows)}, normed, active, embedded, mixed, out, met, left.values[:left.n], gathered}
		}
		wantBytes, wantWords, wantSum, wantFloats := all(portable)
		for _, k := range others(t) {
			gotBytes, gotWords, gotSum, gotFloats := all(k)
			agree(t, k, "quantise", gotBytes, wantBytes)
			agree(t, k, "softmax, toInt16 or toPairs", gotWords, wantWords)
			agree(t, k, "softmax's sum or nonzero", gotSum, wantSum)
			for i, name := range []string{"absMax", "addNorm", "gelu", "embed", "scaled", "linear", "meet", "nonzero", "gather"} {
				agree(t, k, name, gotFloats[i], wantFloats[i])
			}
		}
	}
}

// TestSparseIsTheSame: a product is the same bit for bit with a vector's zeros and without them.
func TestSparseIsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2))
	for _, k := range available() {
		for _, inputs := range []int{1, 15, 16, 64, 198} {
			columns := &model.Columns{Outputs: 71, Inputs: inputs, Stride: 80, Weights: randomFloats(r, inputs*80)}
			h := &Head{Inputs: inputs, Outputs: 71, kernels: k, weight: *columns, bias: randomFloats(r, 71)}
			var room Sparse
			for _, share := range []int{1, 2, 5, 1000} { // of the numbers one in so many is left
				x := randomFloats(r, inputs)
				for i := range x {
					if r.IntN(share) > 0 {
						x[i] = []float32{0, float32(math.Copysign(0, -1))}[r.IntN(2)]
					}
				}
				want, got := h.Apply(make([]float32, h.Room()), x), h.ApplySparse(make([]float32, h.Room()), x, &room)
				if !slices.Equal(got, want) {
					t.Errorf("%s: %d inputs, one in %d left: %v, want %v", k.name, inputs, share, got, want)
				}
			}
		}
	}
}

// TestFunctions: the float functions against the standard library's.
func TestFunctions(t *testing.T) {
	for i := range 200_000 {
		x := float32(i-100_000) / 10_000
		want := float64(x) * 0.5 * (1 + math.Erf(float64(x)/math.Sqrt2))
		if got := float64(gelu(x)); math.Abs(got-want) > 1.2e-5 {
			t.Fatalf("gelu(%g) = %g, want %g", x, got, want)
		}
		if want := math.Exp(float64(x)); math.Abs(float64(Exp(x))-want) > 2e-5*want {
			t.Fatalf("Exp(%g) = %g, want %g", x, Exp(x), want)
		}
	}
	if Exp(-1000) != 0 || exp2(0) != 1 || gelu(0) != 0 {
		t.Error("Exp(-1000), exp2(0) and gelu(0) are not 0, 1 and 0")
	}
}

func TestAddNorm(t *testing.T) {
	x, y := make([]float32, 16), make([]float32, 16)
	for i := range x { // x + y is 1 and 3 by turns: mean 2, variance 1
		x[i], y[i] = float32(i), float32(1+i%2*2-i)
	}
	n := &layerNorm{weight: slices.Repeat([]float32{2}, 16), bias: slices.Repeat([]float32{0.5}, 16)}
	portable.addNorm(x, y, n)
	for i, v := range x {
		if want := float32(i%2*4) - 1.5; v != want {
			t.Errorf("element %d: %g, want %g", i, v, want)
		}
	}
}

func TestSoftmax(t *testing.T) {
	// 2^(s·scale): 1, ½, ¼ and a masked 1.
	p := make([]int16, 4)
	sum := portable.softmax(p, []int32{100, 90, 80, 100}, []int32{-1, -1, -1, 0}, 0.1)
	if want := []int16{4095, 2048, 1024, 0}; !slices.Equal(p, want) || sum != 4095+2048+1024 {
		t.Errorf("%v with sum %d, want %v", p, sum, want)
	}
}
