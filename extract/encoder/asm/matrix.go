package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// tile is the block of sums that a matrix kernel holds in registers.
type tile struct {
	rows, columns int // columns: registers beside each other
	sums          []VecVirtual
}

// tile of the instruction set: 12 rows of 32 columns in AVX-512's 32
// registers, 4 rows of 16 columns in AVX2's 16.
func (s set) tile() tile {
	t := tile{rows: 4, columns: 2}
	if s.wide {
		t.rows = 12
	}
	for range t.rows * t.columns {
		t.sums = append(t.sums, s.register())
	}
	return t
}

func (t tile) sum(row, column int) VecVirtual { return t.sums[row*t.columns+column] }

func (s set) register() VecVirtual {
	if s.wide {
		return ZMM()
	}
	return YMM()
}

// rows points to rows of a matrix that are stride bytes apart: three rows for
// each pointer (x, x+stride, x+2·stride).
type rows struct {
	at     []GPVirtual
	stride GPVirtual
}

func pointRows(base Register, stride GPVirtual, n int) rows {
	p := rows{stride: stride}
	three := GP64()
	LEAQ(Mem{Base: stride, Index: stride, Scale: 2}, three)
	for i := 0; i < n; i += 3 {
		r := GP64()
		if i == 0 {
			MOVQ(base, r)
		} else {
			LEAQ(Mem{Base: p.at[len(p.at)-1], Index: three, Scale: 1}, r)
		}
		p.at = append(p.at, r)
	}
	return p
}

func (p rows) row(i, offset int) Mem {
	m := Mem{Base: p.at[i/3], Disp: offset}
	if i%3 > 0 {
		m.Index, m.Scale = p.stride, uint8(i%3)
	}
	return m
}

func (p rows) advance(bytes int) {
	for _, r := range p.at {
		ADDQ(Imm(uint64(bytes)), r)
	}
}

// unroll is the number of steps of a matrix kernel's inner loop that are
// written out; each takes 4 bytes of a row.
const unroll = 4

// mul8 computes, for tiles tiles of rows, the sums of bytes times int8 and
// from them float32 outputs, for one tile's width of columns. The weights of
// 16 columns are group bytes behind those of the 16 before.
func (s set) mul8() {
	TEXT("mul8"+s.name, NOSPLIT, "func(out *float32, a *uint8, scale *float32, w *int8, unit, bias *float32, correction *int32, inputs, tiles, stride int)")
	Doc("mul8 for one tile's width of columns and tiles tiles of rows; stride: elements of a row of out.")
	t := s.tile()
	out, a, scale := Load(Param("out"), GP64()), Load(Param("a"), GP64()), Load(Param("scale"), GP64())
	inputs, tiles, stride := load("inputs"), load("tiles"), load("stride")
	SHLQ(Imm(2), stride)
	group := GP64()
	MOVQ(inputs, group)
	SHLQ(Imm(4), group)

	loop := "tile" + s.name
	Label(loop)
	correction := load("correction")
	for r := range t.rows {
		for c := range t.columns {
			if r == 0 {
				s.moveRegister(Mem{Base: correction, Disp: c * s.bytes()}, t.sum(0, c))
			} else {
				s.moveRegister(t.sum(0, c), t.sum(r, c))
			}
		}
	}
	p := pointRows(a, inputs, t.rows)
	w, k := load("w"), GP64()
	MOVQ(inputs, k)
	inner := "inputs" + s.name
	Label(inner)
	for i := range unroll {
		if s.wide {
			vnniStep(t, p, w, group, i, VPDPBUSD)
		} else {
			byteStep(t, p, w, i)
		}
	}
	ADDQ(U32(unroll*64), w)
	p.advance(unroll * 4)
	SUBQ(Imm(unroll*4), k)
	JNZ(LabelRef(inner))

	unit, bias := load("unit"), load("bias")
	units, biases := make([]VecVirtual, t.columns), make([]VecVirtual, t.columns)
	for c := range t.columns {
		units[c], biases[c] = s.register(), s.register()
		s.moveRegister(Mem{Base: unit, Disp: c * s.bytes()}, units[c])
		s.moveRegister(Mem{Base: bias, Disp: c * s.bytes()}, biases[c])
	}
	for r := range t.rows {
		rowScale := s.register()
		VBROADCASTSS(Mem{Base: scale, Disp: 4 * r}, rowScale)
		for c := range t.columns {
			f, sum := s.register(), t.sum(r, c)
			VMULPS(rowScale, units[c], f)
			VCVTDQ2PS(sum, sum)
			VMULPS(f, sum, sum)
			VADDPS(biases[c], sum, sum)
			s.moveRegister(sum, Mem{Base: out, Disp: c * s.bytes()})
		}
		ADDQ(stride, out)
	}
	ADDQ(Imm(uint64(4*t.rows)), scale)
	next := GP64()
	IMUL3Q(Imm(uint64(t.rows)), inputs, next)
	ADDQ(next, a)
	DECQ(tiles)
	JNZ(LabelRef(loop))
	s.end()
}

// vnniStep adds 4 bytes (VPDPBUSD) or 2 words (VPDPWSSD) of each row times
// those of 32 columns.
func vnniStep(t tile, p rows, w, group GPVirtual, i int, multiply instruction) {
	b := []VecVirtual{ZMM(), ZMM()}
	VMOVDQU32(Mem{Base: w, Disp: 64 * i}, b[0])
	VMOVDQU32(Mem{Base: w, Index: group, Scale: 1, Disp: 64 * i}, b[1])
	for r := range t.rows {
		a := ZMM()
		VPBROADCASTD(p.row(r, 4*i), a)
		for c := range t.columns {
			multiply(b[c], a, t.sum(r, c))
		}
	}
}

// byteStep does what VPDPBUSD does for 16 columns: bytes at even and at odd
// places are widened to 16 bits, so that VPMADDWD's sums are exact
// (VPMADDUBSW's saturate).
func byteStep(t tile, p rows, w GPVirtual, i int) {
	even, odd := []VecVirtual{YMM(), YMM()}, []VecVirtual{YMM(), YMM()}
	for c := range t.columns {
		VMOVDQU(Mem{Base: w, Disp: 64*i + 32*c}, odd[c])
		VPSLLW(Imm(8), odd[c], even[c])
		VPSRAW(Imm(8), even[c], even[c])
		VPSRAW(Imm(8), odd[c], odd[c])
	}
	for r := range t.rows {
		a, part := YMM(), YMM()
		VPBROADCASTD(p.row(r, 4*i), a)
		VPAND(c("lowbytes"), a, part)
		VPSRLW(Imm(8), a, a)
		for c := range t.columns {
			product := YMM()
			VPMADDWD(even[c], part, product)
			VPADDD(product, t.sum(r, c), t.sum(r, c))
		}
		for c := range t.columns {
			VPMADDWD(odd[c], a, part)
			VPADDD(part, t.sum(r, c), t.sum(r, c))
		}
	}
}

// wordStep adds 2 words of each row times those of 16 columns.
func wordStep(t tile, p rows, w GPVirtual, i int) {
	b := []VecVirtual{YMM(), YMM()}
	for c := range t.columns {
		VMOVDQU(Mem{Base: w, Disp: 64*i + 32*c}, b[c])
	}
	for r := range t.rows {
		a := YMM()
		VPBROADCASTD(p.row(r, 4*i), a)
		for c := range t.columns {
			product := YMM()
			VPMADDWD(b[c], a, product)
			VPADDD(product, t.sum(r, c), t.sum(r, c))
		}
	}
}

// mul16 computes 32-bit sums of products of words for one tile of rows and
// all columns.
func (s set) mul16() {
	TEXT("mul16"+s.name, NOSPLIT, "func(out *int32, a, b *int16, pairs, tiles, stride int)")
	Doc("mul16 for one tile of rows; tiles: tiles beside each other, stride: bytes of a row of out.")
	t := s.tile()
	out, a, w := Load(Param("out"), GP64()), Load(Param("a"), GP64()), GP64()
	Load(Param("b"), w)
	pairs, tiles, stride := Load(Param("pairs"), GP64()), Load(Param("tiles"), GP64()), Load(Param("stride"), GP64())
	rowBytes, group := GP64(), GP64()
	MOVQ(pairs, rowBytes)
	SHLQ(Imm(2), rowBytes)
	MOVQ(pairs, group)
	SHLQ(Imm(6), group)

	loop := "columns" + s.name
	Label(loop)
	for _, sum := range t.sums {
		s.zero(vector{sum})
	}
	p := pointRows(a, rowBytes, t.rows)
	k := GP64()
	MOVQ(pairs, k)
	inner := "pairs" + s.name
	Label(inner)
	for i := range unroll {
		if s.wide {
			vnniStep(t, p, w, group, i, VPDPWSSD)
		} else {
			wordStep(t, p, w, i)
		}
	}
	ADDQ(U32(unroll*64), w)
	p.advance(unroll * 4)
	SUBQ(Imm(unroll), k)
	JNZ(LabelRef(inner))

	to := GP64()
	MOVQ(out, to)
	for r := range t.rows {
		for c := range t.columns {
			s.moveRegister(t.sum(r, c), Mem{Base: to, Disp: c * s.bytes()})
		}
		ADDQ(stride, to)
	}
	ADDQ(Imm(uint64(t.columns*s.bytes())), out)
	if s.wide { // w stands behind the first 16 of 32 columns
		ADDQ(group, w)
	}
	DECQ(tiles)
	JNZ(LabelRef(loop))
	s.end()
}

func (s set) moveRegister(from, to Op) {
	if s.wide {
		VMOVDQU32(from, to)
	} else {
		VMOVDQU(from, to)
	}
}

func (s set) end() {
	VZEROUPPER()
	RET()
}
