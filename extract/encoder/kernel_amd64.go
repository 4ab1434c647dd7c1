package encoder

//go:generate go run -C asm . -out ../kernels_amd64.s -stubs ../stubs_amd64.go -pkg encoder

import (
	"golang.org/x/sys/cpu"

	"kgx/extract/model"
)

// available are the kernels that this processor has, the fastest first.
func available() []*kernels {
	x := &cpu.X86
	var all []*kernels
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, vnni.kernels(VNNI))
	}
	if x.HasAVX2 {
		all = append(all, avx2.kernels(AVX2))
	}
	return append(all, portable)
}

// assembly is an instruction set's functions, as stubs_amd64.go declares
// them. rows and columns are the tile of its matrix products.
type assembly struct {
	rows, columns int
	mul8          func(out *float32, a *uint8, scale *float32, w *int8, unit, bias *float32, correction *int32, inputs, tiles, stride int)
	mul16         func(out *int32, a, b *int16, pairs, tiles, stride int)
	maxAbs        func(x *float32, n, stride, rows int) float32
	toBytes       func(q *uint8, x *float32, n int, inverse float32)
	toInt16       func(q *int16, x *float32, stride, rows int, inverse float32)
	toPairs       func(q *int16, half int, x *float32, stride, rowPairs int, inverse float32)
	scaled        func(x *float32, stride int, v *int32, factor *float32, rows int)
	embed         func(x *float32, word *int8, scale float32, position, shape *float32, n int)
	addNorm       func(x, y, weight, bias *float32, n int, eps float32)
	gelu          func(x *float32, n int)
	softmax       func(p *int16, s, mask *int32, n int, scale float32) int32
	linear        [mostGroups]func(out, x, w *float32, inputs, stride int)
	gather        [mostGroups]func(out, x *float32, rows *int32, w *float32, inputs, stride int)
	meet          func(x, a, b, c, d, e *float32, n int)
	nonzero       func(values *float32, at *int32, x *float32, n int) int // nil where there is none
}

// mostGroups is how many times 16 outputs of a float layer are summed beside each other.
const mostGroups = 6

var vnni = assembly{
	12, 32, mul8VNNI, mul16VNNI, maxAbsVNNI, toBytesVNNI, toInt16VNNI, toPairsVNNI, scaledVNNI, embedVNNI, addNormVNNI, geluVNNI, softmaxVNNI,
	[...]func(out, x, w *float32, inputs, stride int){linear1VNNI, linear2VNNI, linear3VNNI, linear4VNNI, linear5VNNI, linear6VNNI},
	[...]func(out, x *float32, rows *int32, w *float32, inputs, stride int){gather1VNNI, gather2VNNI, gather3VNNI, gather4VNNI, gather5VNNI, gather6VNNI},
	meetVNNI, nonzeroVNNI,
}

var avx2 = assembly{
	4, 16, mul8AVX2, mul16AVX2, maxAbsAVX2, toBytesAVX2, toInt16AVX2, toPairsAVX2, scaledAVX2, embedAVX2, addNormAVX2, geluAVX2, softmaxAVX2,
	[...]func(out, x, w *float32, inputs, stride int){linear1AVX2, linear2AVX2, linear3AVX2, linear4AVX2, linear5AVX2, linear6AVX2},
	[...]func(out, x *float32, rows *int32, w *float32, inputs, stride int){gather1AVX2, gather2AVX2, gather3AVX2, gather4AVX2, gather5AVX2, gather6AVX2},
	meetAVX2, nil,
}

// kernels checks the lengths of what the assembly reads and writes, by
// slicing, and calls it.
func (f assembly) kernels(name Kernel) *kernels {
	k := &kernels{
		name: name,
		mul8: func(out []float32, a []uint8, scale []float32, d *model.Dense) {
			rows := len(scale)
			out, a = out[:rows*d.Stride], a[:rows*d.Inputs]
			for i := 0; i < d.Stride; i += f.columns {
				f.mul8(&out[i], &a[0], &scale[0], &d.Weights[i*d.Inputs], &d.Scale[i], &d.Bias[i], &d.Correction[i], d.Inputs, rows/f.rows, d.Stride)
			}
		},
		mul16: func(out []int32, a, b []int16, pairs, panels int) {
			stride := panels * panel
			out, a, b = out[:tileRows*stride], a[:tileRows*2*pairs], b[:2*pairs*stride]
			for r := 0; r < tileRows; r += f.rows {
				f.mul16(&out[r*stride], &a[r*2*pairs], &b[0], pairs, stride/f.columns, 4*stride)
			}
		},
		quantise: func(q []uint8, x []float32) float32 {
			q = q[:len(x)]
			step, inverse := unit(f.maxAbs(&x[0], len(x), 0, 1), 127)
			f.toBytes(&q[0], &x[0], len(x), inverse)
			return step
		},
		addNorm: func(x, y []float32, n *layerNorm) {
			y = y[:len(x)]
			f.addNorm(&x[0], &y[0], &n.weight[:len(x)][0], &n.bias[:len(x)][0], len(x), n.eps)
		},
		gelu: func(x []float32) { f.gelu(&x[0], len(x)) },
		absMax: func(x []float32, stride, rows int) float32 {
			x = x[:(rows-1)*stride+headDim]
			return f.maxAbs(&x[0], headDim, stride, rows)
		},
		toInt16: func(q []int16, x []float32, stride, rows int, inverse float32) {
			q, x = q[:rows*headDim], x[:(rows-1)*stride+headDim]
			f.toInt16(&q[0], &x[0], stride, rows, inverse)
		},
		toPairs: func(q []int16, pairs int, x []float32, stride, rows int, inverse float32) {
			q, x = q[:2*pairs*headDim], x[:(rows-1)*stride+headDim]
			f.toPairs(&q[0], 64*pairs, &x[0], stride, rows/2, inverse)
		},
		softmax: func(p []int16, s, mask []int32, scale float32) int32 {
			p, mask = p[:len(s)], mask[:len(s)]
			return f.softmax(&p[0], &s[0], &mask[0], len(s), scale)
		},
		scaled: func(x []float32, stride int, v []int32, factor []float32) {
			x, v = x[:(len(factor)-1)*stride+headDim], v[:len(factor)*headDim]
			f.scaled(&x[0], stride, &v[0], &factor[0], len(factor))
		},
		embed: func(x []float32, word []int8, scale float32, position, shape []float32) {
			n := len(x)
			word, position, shape = word[:n], position[:n], shape[:n]
			f.embed(&x[0], &word[0], scale, &position[0], &shape[0], n)
		},
		linear: func(out, x []float32, c *model.Columns) {
			out, x = out[:c.Stride], x[:c.Inputs]
			for i := 0; i < c.Stride; {
				groups := min(mostGroups, (c.Stride-i)/16)
				f.linear[groups-1](&out[i], &x[0], &c.Weights[i], c.Inputs, c.Stride)
				i += 16 * groups
			}
		},
		gather: func(out []float32, x *Sparse, c *model.Columns) {
			out, values, rows := out[:c.Stride], x.values[:c.Inputs], x.at[:c.Inputs]
			for i := 0; i < c.Stride; {
				groups := min(mostGroups, (c.Stride-i)/16)
				f.gather[groups-1](&out[i], &values[0], &rows[0], &c.Weights[i], x.n, c.Stride)
				i += 16 * groups
			}
		},
		meet: func(x, a, b, c, d, e []float32) {
			n := len(x)
			a, b, c, d, e = a[:n], b[:n], c[:n], d[:n], e[:n]
			f.meet(&x[0], &a[0], &b[0], &c[0], &d[0], &e[0], n)
		},
		nonzero: nonzero,
	}
	if f.nonzero != nil {
		k.nonzero = func(s *Sparse, x []float32) {
			whole := len(x) / 16 * 16
			if whole > 0 {
				s.n = f.nonzero(&s.values[0], &s.at[0], &x[0], whole)
			}
			s.add(x, whole)
		}
	}
	return k
}
