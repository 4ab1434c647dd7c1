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

// linear: one function for each number of 16-lane groups beside each other,
// so that their additions overlap.
func (s set) linear() {
	for _, groups := range []int{1, 2, 3} {
		name := "linear" + string(rune('0'+groups))
		TEXT(name+s.name, NOSPLIT, "func(out, x, w *float32, inputs, stride int)")
		Doc("linear for " + string(rune('0'+groups)) + " times 16 outputs; stride: elements of a row of w.")
		out, x, w, n, stride := load("out"), load("x"), load("w"), load("inputs"), load("stride")
		SHLQ(Imm(2), stride)
		sums := make([]vector, groups)
		for i := range sums {
			sums[i] = s.vector()
			s.zero(sums[i])
		}
		Label(name + "loop" + s.name)
		v := s.vector()
		s.broadcast(at(x), v)
		for i, sum := range sums {
			product := s.vector()
			s.do(VMULPS, at(w).Offset(64*i), v, product)
			s.do(VADDPS, product, sum, sum)
		}
		ADDQ(Imm(4), x)
		ADDQ(stride, w)
		DECQ(n)
		JNZ(LabelRef(name + "loop" + s.name))
		for i, sum := range sums {
			s.move(sum, at(out).Offset(64*i))
		}
		s.end()
	}
}
