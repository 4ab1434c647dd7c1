package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// set is an instruction set; its name ends the names of its functions.
type set struct {
	name string
	wide bool // AVX-512 rather than AVX2
}

// vector is 16 lanes of 32 bits: one ZMM or two YMM registers.
type vector []VecVirtual

func (s set) vector() vector {
	if s.wide {
		return vector{ZMM()}
	}
	return vector{YMM(), YMM()}
}

// bytes of one register.
func (s set) bytes() int {
	if s.wide {
		return 64
	}
	return 32
}

type instruction func(...Op)

// two and three make an instruction of avo's functions with a fixed number of
// operands, which are those that AVX-512 has no form of.
func two(f func(a, b Op)) instruction { return func(o ...Op) { f(o[0], o[1]) } }

func three(f func(a, b, c Op)) instruction { return func(o ...Op) { f(o[0], o[1], o[2]) } }

// do applies an instruction to each register of the vectors among the
// operands; a memory operand moves on by a register's size.
func (s set) do(f instruction, operands ...any) {
	n := 2
	if s.wide {
		n = 1
	}
	for i := range n {
		ops := make([]Op, len(operands))
		for j, o := range operands {
			switch o := o.(type) {
			case vector:
				ops[j] = o[i]
			case Mem:
				ops[j] = o.Offset(i * s.bytes())
			case Op:
				ops[j] = o
			}
		}
		f(ops...)
	}
}

// zero sets all lanes to 0.
func (s set) zero(v vector) {
	for _, r := range v {
		if s.wide {
			VPXORD(r, r, r)
		} else {
			VPXOR(r, r, r)
		}
	}
}

// broadcast sets all lanes to one float32 in memory.
func (s set) broadcast(from Mem, v vector) {
	for _, r := range v {
		VBROADCASTSS(from, r)
	}
}

func (s set) and(a any, b, to vector) {
	if s.wide {
		s.do(VPANDD, a, b, to)
	} else {
		s.do(three(VPAND), a, b, to)
	}
}

func (s set) move(from, to any) {
	if s.wide {
		s.do(VMOVDQU32, from, to)
	} else {
		s.do(two(VMOVDQU), from, to)
	}
}

// fold combines the lanes of v, l with l+8, then l with l+4, l+2, l+1; the
// result is lane 0 of the register that it gives. It leaves v undefined.
func (s set) fold(f instruction, v vector) Register {
	low := v[0].AsY()
	if s.wide {
		high := YMM()
		VEXTRACTI64X4(Imm(1), v[0], high)
		f(high, low, low)
	} else {
		f(v[1], low, low)
	}
	x, t := v[0].AsX(), XMM()
	VEXTRACTI128(Imm(1), low, t)
	f(t, x, x)
	VPSHUFD(Imm(0b01_00_11_10), x, t)
	f(t, x, x)
	VPSHUFD(Imm(0b10_11_00_01), x, t)
	f(t, x, x)
	return x
}

// Constants, each repeated over 16 lanes.
var constants = map[string]Mem{}

func constant(name string, bits uint32) {
	m := GLOBL("c_"+name, RODATA|NOPTR)
	for i := range 16 {
		DATA(i*4, U32(bits))
	}
	constants[name] = m
}

func float(name string, f float32) { constant(name, math.Float32bits(f)) }

func c(name string) Mem {
	m, ok := constants[name]
	if !ok {
		panic(name)
	}
	return m
}
