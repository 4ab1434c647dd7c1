package encoder

import (
	"math"
	"sync"

	"kgx/extract/model"
)

var portable = &kernels{
	name: Portable, mul8: mul8, mul16: mul16, quantise: quantise, addNorm: addNorm, gelu: geluAll,
	absMax: absMax, toInt16: toInt16, toPairs: toPairs, softmax: softmax, scaled: scaled, embed: embed, linear: linear,
	gather: gather, nonzero: nonzero, meet: meet,
}

func mul8(out []float32, a []uint8, scale []float32, d *model.Dense) {
	c := borrowed.Get().(*columns)
	defer borrowed.Put(c)
	for group := 0; group < d.Stride; group += 16 {
		c.unpack8(d.Weights[group*d.Inputs:][:16*d.Inputs])
		for r, rowScale := range scale {
			var sum [16]int32
			copy(sum[:], d.Correction[group:])
			dot(&sum, a[r*d.Inputs:][:d.Inputs], *c)
			to := out[r*d.Stride+group:][:16]
			for i := range to {
				to[i] = float32(float32(sum[i])*float32(rowScale*d.Scale[group+i])) + d.Bias[group+i]
			}
		}
	}
}

func mul16(out []int32, a, b []int16, pairs, panels int) {
	c := borrowed.Get().(*columns)
	defer borrowed.Put(c)
	stride := panels * panel
	for group := range 2 * panels {
		c.unpack16(b[group*pairs*32:][:pairs*32])
		for r := range tileRows {
			sum := (*[16]int32)(out[r*stride+group*16:])
			clear(sum[:])
			dot(sum, a[r*2*pairs:][:2*pairs], *c)
		}
	}
}

// columns is 16 columns of a matrix, for each row of it eight numbers that
// hold two columns each: first + second·2³². A multiplication then does both
// columns, and so does an addition as long as the sums fit into 32 bits.
type columns [][8]int64

var borrowed = sync.Pool{New: func() any { return new(columns) }}

// unpack8 takes the columns from [rows/4, 16, 4].
func (c *columns) unpack8(w []int8) {
	*c = resize(*c, len(w)/16)
	for k := range *c {
		from := w[k/4*64+k%4:]
		for i := range 8 {
			(*c)[k][i] = int64(from[8*i]) + int64(from[8*i+4])<<32
		}
	}
}

// unpack16 takes the columns from [rows/2, 16, 2].
func (c *columns) unpack16(w []int16) {
	*c = resize(*c, len(w)/16)
	for k := range *c {
		from := w[k/2*32+k%2:]
		for i := range 8 {
			(*c)[k][i] = int64(from[4*i]) + int64(from[4*i+2])<<32
		}
	}
}

// dot adds the products of a row with 16 columns to sum.
func dot[T uint8 | int16](sum *[16]int32, row []T, c columns) {
	var s0, s1, s2, s3, s4, s5, s6, s7 int64
	c = c[:len(row)]
	for k, v := range row {
		x, w := int64(v), &c[k]
		s0 += x * w[0]
		s1 += x * w[1]
		s2 += x * w[2]
		s3 += x * w[3]
		s4 += x * w[4]
		s5 += x * w[5]
		s6 += x * w[6]
		s7 += x * w[7]
	}
	for i, s := range [8]int64{s0, s1, s2, s3, s4, s5, s6, s7} {
		first := int32(s)
		sum[2*i] += first
		sum[2*i+1] += int32((s - int64(first)) >> 32)
	}
}

func quantise(q []uint8, x []float32) float32 {
	var most float32
	for _, v := range x {
		most = max(most, abs(v))
	}
	step, inverse := unit(most, 127)
	for i, v := range x {
		q[i] = uint8(int32(roundEven(float32(v*inverse))) + 128)
	}
	return step
}

// addNorm: Ba, Kiros and Hinton 2016, "Layer Normalization".
func addNorm(x, y []float32, n *layerNorm) {
	count := float32(len(x))
	var part [lanes]float32
	for i := 0; i < len(x); i += lanes {
		for l := range lanes {
			x[i+l] += y[i+l]
			part[l] += x[i+l]
		}
	}
	mean := sumLanes(&part) / count
	part = [lanes]float32{}
	for i := 0; i < len(x); i += lanes {
		for l := range lanes {
			d := x[i+l] - mean
			part[l] += float32(d * d)
		}
	}
	factor := 1 / sqrt(sumLanes(&part)/count+n.eps)
	for i, v := range x {
		x[i] = float32(float32((v-mean)*factor)*n.weight[i]) + n.bias[i]
	}
}

// sumLanes adds up the partial sums in the order in which vector registers
// are folded in half.
func sumLanes(part *[lanes]float32) float32 {
	for half := lanes / 2; half > 0; half /= 2 {
		for i := range half {
			part[i] += part[i+half]
		}
	}
	return part[0]
}

func geluAll(x []float32) {
	for i, v := range x {
		x[i] = gelu(v)
	}
}

func absMax(x []float32, stride, rows int) float32 {
	var most float32
	for r := range rows {
		for _, v := range x[r*stride:][:headDim] {
			most = max(most, abs(v))
		}
	}
	return most
}

func toInt16(q []int16, x []float32, stride, rows int, inverse float32) {
	for r := range rows {
		to := q[r*headDim:][:headDim]
		for i, v := range x[r*stride:][:headDim] {
			to[i] = int16(roundEven(float32(v * inverse)))
		}
	}
}

func toPairs(q []int16, pairs int, x []float32, stride, rows int, inverse float32) {
	for r := range rows {
		for i, v := range x[r*stride:][:headDim] {
			q[((i/16*pairs+r/2)*16+i%16)*2+r%2] = int16(roundEven(float32(v * inverse)))
		}
	}
}

func softmax(p []int16, s, mask []int32, scale float32) int32 {
	most := s[0]
	for _, v := range s {
		most = max(most, v)
	}
	var sum int32
	for i, v := range s {
		e := exp2(float32(float32(v-most) * scale))
		n := int32(roundEven(float32(e*probabilityMax))) & mask[i]
		p[i] = int16(n)
		sum += n
	}
	return sum
}

func scaled(x []float32, stride int, v []int32, factor []float32) {
	for r, f := range factor {
		to := x[r*stride:][:headDim]
		for i, n := range v[r*headDim:][:headDim] {
			to[i] = float32(float32(n) * f)
		}
	}
}

func embed(x []float32, word []int8, scale float32, position, shape []float32) {
	for i, w := range word {
		x[i] = float32(float32(w)*scale) + position[i] + shape[i]
	}
}

func linear(out, x []float32, c *model.Columns) {
	out = out[:c.Stride]
	clear(out)
	for k, v := range x[:c.Inputs] {
		for i, w := range c.Weights[k*c.Stride:][:c.Stride] {
			out[i] += float32(v * w)
		}
	}
}

func gather(out []float32, x *Sparse, c *model.Columns) {
	out = out[:c.Stride]
	clear(out)
	for i, v := range x.values[:x.n] {
		for j, w := range c.Weights[int(x.at[i])*c.Stride:][:c.Stride] {
			out[j] += float32(v * w)
		}
	}
}

func nonzero(s *Sparse, x []float32) { s.add(x, 0) }

func meet(x, a, b, c, d, e []float32) {
	n := len(x)
	a, b, c, d, e = a[:n], b[:n], c[:n], d[:n], e[:n]
	for i := range x {
		v := a[i] + b[i]
		v += c[i]
		v += float32(d[i] * e[i])
		x[i] = max(v, 0)
	}
}

func abs(x float32) float32 { return math.Float32frombits(math.Float32bits(x) &^ (1 << 31)) }

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
