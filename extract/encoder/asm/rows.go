package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// tables writes the constants of exp.go and the masks.
func tables() {
	constant("abs", 0x7fffffff)
	constant("lowbytes", 0x00ff00ff)
	constant("lowword", 0x0000ffff)
	constant("128", 128)
	constant("16", 16)
	lanes := GLOBL("c_lanes", RODATA|NOPTR)
	for i := range 16 {
		DATA(i*4, U32(i))
	}
	constants["lanes"] = lanes
	constant("127", 127)
	float("lowest", exp2Lowest)
	float("exp2c1", exp2c1)
	float("exp2c2", exp2c2)
	float("exp2c3", exp2c3)
	float("exp2c4", exp2c4)
	float("one", 1)
	float("half", 0.5)
	float("probabilityMax", probabilityMax)
	float("reach", geluReach)
	float("minusReach", -geluReach)
	float("geluScale", geluScale)
	for i, p := range geluPolynomial {
		float(geluName(i), p)
	}
}

func geluName(i int) string { return "gelu" + string(rune('a'+i)) }

func load(name string) GPVirtual {
	r := GP64()
	Load(Param(name), r)
	return r
}

// over loops body over n elements, 16 at a time. Each pointer moves on by
// its bytes for 16 elements.
type pointer struct {
	at    GPVirtual
	bytes int
}

func (s set) over(name string, n GPVirtual, pointers []pointer, body func()) {
	label := name + s.name
	Label(label)
	body()
	for _, p := range pointers {
		ADDQ(Imm(uint64(p.bytes)), p.at)
	}
	SUBQ(Imm(16), n)
	JNZ(LabelRef(label))
}

func (s set) loadScalar(name string) vector {
	v := s.vector()
	m, err := Param(name).Resolve()
	if err != nil {
		panic(err)
	}
	s.broadcast(m.Addr, v)
	return v
}

func at(p GPVirtual) Mem { return Mem{Base: p} }

func (s set) maxAbs() {
	TEXT("maxAbs"+s.name, NOSPLIT, "func(x *float32, n, stride, rows int) float32")
	Doc("maxAbs is the largest absolute value of rows rows of n elements, stride elements apart.")
	x, n, stride, rows := load("x"), load("n"), load("stride"), load("rows")
	SHLQ(Imm(2), stride)
	most := s.vector()
	s.zero(most)
	Label("row" + s.name)
	p, left := GP64(), GP64()
	MOVQ(x, p)
	MOVQ(n, left)
	s.over("maxabs", left, []pointer{{p, 64}}, func() {
		v := s.vector()
		s.move(at(p), v)
		s.and(c("abs"), v, v)
		s.do(VMAXPS, v, most, most)
	})
	ADDQ(stride, x)
	DECQ(rows)
	JNZ(LabelRef("row" + s.name))
	Store(s.fold(VMAXPS, most), ReturnIndex(0))
	s.end()
}

// words stores the low words of 16 lanes.
func (s set) words(v vector, to Mem) {
	if s.wide {
		VPMOVDW(v[0], to)
		return
	}
	VPACKSSDW(v[1], v[0], v[0])
	VPERMQ(Imm(0b11_01_10_00), v[0], v[0])
	VMOVDQU(v[0], to)
}

func (s set) toBytes() {
	TEXT("toBytes"+s.name, NOSPLIT, "func(q *uint8, x *float32, n int, inverse float32)")
	q, x, n, inverse := load("q"), load("x"), load("n"), s.loadScalar("inverse")
	s.over("bytes", n, []pointer{{q, 16}, {x, 64}}, func() {
		v := s.vector()
		s.do(VMULPS, at(x), inverse, v)
		s.do(VCVTPS2DQ, v, v)
		s.do(VPADDD, c("128"), v, v)
		if s.wide {
			VPMOVDB(v[0], at(q))
			return
		}
		VPACKSSDW(v[1], v[0], v[0])
		VPERMQ(Imm(0b11_01_10_00), v[0], v[0])
		high := XMM()
		VEXTRACTI128(Imm(1), v[0], high)
		VPACKUSWB(high, v[0].AsX(), high)
		VMOVDQU(high, at(q))
	})
	s.end()
}

func (s set) toInt16() {
	TEXT("toInt16"+s.name, NOSPLIT, "func(q *int16, x *float32, stride, rows int, inverse float32)")
	q, x, stride, rows, inverse := load("q"), load("x"), load("stride"), load("rows"), s.loadScalar("inverse")
	SHLQ(Imm(2), stride)
	Label("int16" + s.name)
	for half := range 2 {
		v := s.vector()
		s.do(VMULPS, at(x).Offset(64*half), inverse, v)
		s.do(VCVTPS2DQ, v, v)
		s.words(v, at(q).Offset(32*half))
	}
	ADDQ(stride, x)
	ADDQ(Imm(64), q)
	DECQ(rows)
	JNZ(LabelRef("int16" + s.name))
	s.end()
}

func (s set) toPairs() {
	TEXT("toPairs"+s.name, NOSPLIT, "func(q *int16, half int, x *float32, stride, rowPairs int, inverse float32)")
	Doc("toPairs for pairs of rows; half: bytes from the first 16 columns of q to the last.")
	q, half, x, stride, rows, inverse := load("q"), load("half"), load("x"), load("stride"), load("rowPairs"), s.loadScalar("inverse")
	SHLQ(Imm(2), stride)
	Label("pair" + s.name)
	for i := range 2 {
		even, odd := s.vector(), s.vector()
		s.do(VMULPS, at(x).Offset(64*i), inverse, even)
		s.do(VMULPS, Mem{Base: x, Index: stride, Scale: 1, Disp: 64 * i}, inverse, odd)
		s.do(VCVTPS2DQ, even, even)
		s.do(VCVTPS2DQ, odd, odd)
		s.and(c("lowword"), even, even)
		s.do(VPSLLD, Imm(16), odd, odd)
		to := at(q)
		if i == 1 {
			to.Index, to.Scale = half, 1
		}
		if s.wide {
			s.do(VPORD, even, odd, odd)
		} else {
			s.do(three(VPOR), even, odd, odd)
		}
		s.move(odd, to)
	}
	LEAQ(Mem{Base: x, Index: stride, Scale: 2}, x)
	ADDQ(Imm(64), q)
	DECQ(rows)
	JNZ(LabelRef("pair" + s.name))
	s.end()
}

func (s set) scaled() {
	TEXT("scaled"+s.name, NOSPLIT, "func(x *float32, stride int, v *int32, factor *float32, rows int)")
	x, stride, v, factor, rows := load("x"), load("stride"), load("v"), load("factor"), load("rows")
	SHLQ(Imm(2), stride)
	Label("scaled" + s.name)
	f := s.vector()
	s.broadcast(at(factor), f)
	for half := range 2 {
		y := s.vector()
		s.do(VCVTDQ2PS, at(v).Offset(64*half), y)
		s.do(VMULPS, f, y, y)
		s.move(y, at(x).Offset(64*half))
	}
	ADDQ(stride, x)
	ADDQ(Imm(128), v)
	ADDQ(Imm(4), factor)
	DECQ(rows)
	JNZ(LabelRef("scaled" + s.name))
	s.end()
}

func (s set) embed() {
	TEXT("embed"+s.name, NOSPLIT, "func(x *float32, word *int8, scale float32, position, shape *float32, n int)")
	x, word, scale, position, shape, n := load("x"), load("word"), s.loadScalar("scale"), load("position"), load("shape"), load("n")
	s.over("embed", n, []pointer{{x, 64}, {word, 16}, {position, 64}, {shape, 64}}, func() {
		v := s.vector()
		for i, r := range v {
			VPMOVSXBD(at(word).Offset(i*8), r)
		}
		s.do(VCVTDQ2PS, v, v)
		s.do(VMULPS, scale, v, v)
		s.do(VADDPS, at(position), v, v)
		s.do(VADDPS, at(shape), v, v)
		s.move(v, at(x))
	})
	s.end()
}

func (s set) addNorm() {
	TEXT("addNorm"+s.name, NOSPLIT, "func(x, y, weight, bias *float32, n int, eps float32)")
	x, y, weight, bias, n := load("x"), load("y"), load("weight"), load("bias"), load("n")
	eps := XMM()
	Load(Param("eps"), eps)
	count, p, left := XMM(), GP64(), GP64()
	VXORPS(count, count, count)
	VCVTSI2SSQ(n, count, count)

	sum := s.vector()
	s.zero(sum)
	MOVQ(x, p)
	MOVQ(n, left)
	s.over("sum", left, []pointer{{p, 64}, {y, 64}}, func() {
		v := s.vector()
		s.move(at(p), v)
		s.do(VADDPS, at(y), v, v)
		s.move(v, at(p))
		s.do(VADDPS, v, sum, sum)
	})
	total, mean := s.fold(VADDPS, sum), s.vector()
	VDIVSS(count, total, total)
	s.do(VBROADCASTSS, Op(total), mean)

	squares := s.vector()
	s.zero(squares)
	MOVQ(x, p)
	MOVQ(n, left)
	s.over("squares", left, []pointer{{p, 64}}, func() {
		v := s.vector()
		s.move(at(p), v)
		s.do(VSUBPS, mean, v, v)
		s.do(VMULPS, v, v, v)
		s.do(VADDPS, v, squares, squares)
	})
	r, factor := s.fold(VADDPS, squares), s.vector()
	VDIVSS(count, r, r)
	VADDSS(eps, r, r)
	VSQRTSS(r, r, r)
	one := XMM()
	VMOVSS(c("one"), one)
	VDIVSS(r, one, one)
	s.do(VBROADCASTSS, Op(one), factor)

	s.over("norm", n, []pointer{{x, 64}, {weight, 64}, {bias, 64}}, func() {
		v := s.vector()
		s.move(at(x), v)
		s.do(VSUBPS, mean, v, v)
		s.do(VMULPS, factor, v, v)
		s.do(VMULPS, at(weight), v, v)
		s.do(VADDPS, at(bias), v, v)
		s.move(v, at(x))
	})
	s.end()
}

func (s set) gelu() {
	TEXT("gelu"+s.name, NOSPLIT, "func(x *float32, n int)")
	x, n := load("x"), load("n")
	s.over("gelu", n, []pointer{{x, 64}}, func() {
		v, u, p := s.vector(), s.vector(), s.vector()
		s.move(at(x), v)
		s.do(VMINPS, c("reach"), v, v)
		s.do(VMAXPS, c("minusReach"), v, v)
		s.do(VMULPS, v, v, u)
		s.do(VMULPS, c("geluScale"), u, u)
		s.do(VSUBPS, c("one"), u, u)
		last := len(geluPolynomial) - 1
		s.do(VMULPS, c(geluName(last)), u, p)
		for i := last - 1; i >= 0; i-- {
			s.do(VADDPS, c(geluName(i)), p, p)
			if i > 0 {
				s.do(VMULPS, u, p, p)
			}
		}
		s.do(VMULPS, v, p, p)
		s.do(VADDPS, c("half"), p, p)
		s.do(VMULPS, at(x), p, p)
		s.move(p, at(x))
	})
	s.end()
}

func (s set) softmax() {
	TEXT("softmax"+s.name, NOSPLIT, "func(p *int16, s, mask *int32, n int, scale float32) int32")
	p, scores, mask, n, scale := load("p"), load("s"), load("mask"), load("n"), s.loadScalar("scale")
	most, q, left := s.vector(), GP64(), GP64()
	s.move(at(scores), most)
	MOVQ(scores, q)
	MOVQ(n, left)
	s.over("most", left, []pointer{{q, 64}}, func() { s.do(VPMAXSD, at(q), most, most) })
	top := s.fold(VPMAXSD, most)
	highest := s.vector()
	s.do(VPBROADCASTD, Op(top), highest)

	sum := s.vector()
	s.zero(sum)
	s.over("softmax", n, []pointer{{p, 32}, {scores, 64}, {mask, 64}}, func() {
		t, whole, e := s.vector(), s.vector(), s.vector()
		s.move(at(scores), t)
		s.do(VPSUBD, highest, t, t)
		s.do(VCVTDQ2PS, t, t)
		s.do(VMULPS, scale, t, t)
		s.do(VMAXPS, c("lowest"), t, t)
		if s.wide {
			s.do(VRNDSCALEPS, Imm(8), t, whole)
		} else {
			s.do(three(VROUNDPS), Imm(8), t, whole)
		}
		s.do(VSUBPS, whole, t, t)
		s.do(VMULPS, c("exp2c4"), t, e)
		for _, name := range []string{"exp2c3", "exp2c2", "exp2c1"} {
			s.do(VADDPS, c(name), e, e)
			s.do(VMULPS, t, e, e)
		}
		s.do(VADDPS, c("one"), e, e)
		s.do(VCVTPS2DQ, whole, whole)
		s.do(VPADDD, c("127"), whole, whole)
		s.do(VPSLLD, Imm(23), whole, whole)
		s.do(VMULPS, whole, e, e)
		s.do(VMULPS, c("probabilityMax"), e, e)
		s.do(VCVTPS2DQ, e, e)
		s.and(at(mask), e, e)
		s.do(VPADDD, e, sum, sum)
		s.words(e, at(p))
	})
	total := s.fold(VPADDD, sum)
	r := GP32()
	VMOVD(total, r)
	Store(r, ReturnIndex(0))
	s.end()
}

// most is the largest number of 16-lane groups that linear and gather do
// beside each other, so that their additions overlap.
const most = 6

// linear: one function for each number of groups.
func (s set) linear() {
	for groups := 1; groups <= most; groups++ {
		name := "linear" + string(rune('0'+groups))
		TEXT(name+s.name, NOSPLIT, "func(out, x, w *float32, inputs, stride int)")
		Doc("linear for " + string(rune('0'+groups)) + " times 16 outputs; stride: elements of a row of w.")
		out, x, w, n, stride := load("out"), load("x"), load("w"), load("inputs"), load("stride")
		SHLQ(Imm(2), stride)
		sums := s.sums(groups)
		Label(name + "loop" + s.name)
		s.addProducts(sums, x, at(w))
		ADDQ(Imm(4), x)
		ADDQ(stride, w)
		DECQ(n)
		JNZ(LabelRef(name + "loop" + s.name))
		s.store(sums, out)
		s.end()
	}
}

// gather: one function for each number of groups.
func (s set) gather() {
	for groups := 1; groups <= most; groups++ {
		name := "gather" + string(rune('0'+groups))
		TEXT(name+s.name, NOSPLIT, "func(out, x *float32, rows *int32, w *float32, inputs, stride int)")
		Doc("gather for " + string(rune('0'+groups)) + " times 16 outputs; stride: elements of a row of w.")
		out, x, rows, w, n, stride := load("out"), load("x"), load("rows"), load("w"), load("inputs"), load("stride")
		SHLQ(Imm(2), stride)
		sums := s.sums(groups)
		TESTQ(n, n)
		JZ(LabelRef(name + "end" + s.name))
		Label(name + "loop" + s.name)
		row := GP64()
		MOVLQSX(at(rows), row)
		IMULQ(stride, row)
		s.addProducts(sums, x, Mem{Base: w, Index: row, Scale: 1})
		ADDQ(Imm(4), x)
		ADDQ(Imm(4), rows)
		DECQ(n)
		JNZ(LabelRef(name + "loop" + s.name))
		Label(name + "end" + s.name)
		s.store(sums, out)
		s.end()
	}
}

func (s set) sums(groups int) []vector {
	sums := make([]vector, groups)
	for i := range sums {
		sums[i] = s.vector()
		s.zero(sums[i])
	}
	return sums
}

// addProducts adds the row of weights times one number to the sums.
func (s set) addProducts(sums []vector, number GPVirtual, weights Mem) {
	v := s.register()
	VBROADCASTSS(at(number), v)
	for i, sum := range sums {
		for j, part := range sum {
			product := s.register()
			VMULPS(weights.Offset(64*i+s.bytes()*j), v, product)
			VADDPS(product, part, part)
		}
	}
}

func (s set) store(sums []vector, out GPVirtual) {
	for i, sum := range sums {
		s.move(sum, at(out).Offset(64*i))
	}
}

func (s set) meet() {
	TEXT("meet"+s.name, NOSPLIT, "func(x, a, b, c, d, e *float32, n int)")
	x, a, b, c, d, e, n := load("x"), load("a"), load("b"), load("c"), load("d"), load("e"), load("n")
	zero := s.vector()
	s.zero(zero)
	s.over("meet", n, []pointer{{x, 64}, {a, 64}, {b, 64}, {c, 64}, {d, 64}, {e, 64}}, func() {
		v, product := s.vector(), s.vector()
		s.move(at(a), v)
		s.do(VADDPS, at(b), v, v)
		s.do(VADDPS, at(c), v, v)
		s.move(at(d), product)
		s.do(VMULPS, at(e), product, product)
		s.do(VADDPS, product, v, v)
		s.do(VMAXPS, zero, v, v)
		s.move(v, at(x))
	})
	s.end()
}

// nonzero is of AVX-512 alone: AVX2 cannot compress.
func (s set) nonzero() {
	TEXT("nonzero"+s.name, NOSPLIT, "func(values *float32, at *int32, x *float32, n int) int")
	values, places, x, n := load("values"), load("at"), load("x"), load("n")
	start := GP64()
	MOVQ(values, start)
	zero, place, step := ZMM(), ZMM(), ZMM()
	VPXORD(zero, zero, zero)
	VMOVDQU32(c("lanes"), place)
	VMOVDQU32(c("16"), step)
	s.over("nonzero", n, []pointer{{x, 64}}, func() {
		v, mask, count, packed := ZMM(), K(), GP32(), ZMM()
		VMOVDQU32(at(x), v)
		VCMPPS(Imm(4), zero, v, mask) // not equal, or not a number
		KMOVW(mask, count)
		POPCNTL(count, count)
		VCOMPRESSPS_Z(v, mask, packed)
		VMOVDQU32(packed, at(values))
		VPCOMPRESSD_Z(place, mask, packed)
		VMOVDQU32(packed, at(places))
		LEAQ(Mem{Base: values, Index: count.As64(), Scale: 4}, values)
		LEAQ(Mem{Base: places, Index: count.As64(), Scale: 4}, places)
		VPADDD(step, place, place)
	})
	SUBQ(start, values)
	SHRQ(Imm(2), values)
	Store(values, ReturnIndex(0))
	s.end()
}
