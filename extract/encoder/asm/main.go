// Command asm writes the encoder's assembly kernels for amd64. It is a module
// of its own, so that the generator is no dependency of the program:
//
//	go run -C asm . -out ../kernels_amd64.s -stubs ../stubs_amd64.go -pkg encoder
//
// Each kernel is written once over vectors of 16 float32 or int32, which are
// one register of AVX-512 or two of AVX2; only the matrix products differ.
package main

import . "github.com/mmcloughlin/avo/build"

func main() {
	ConstraintExpr("amd64")
	tables()
	for _, s := range []set{{"VNNI", true}, {"AVX2", false}} {
		s.mul8()
		s.mul16()
		s.maxAbs()
		s.toBytes()
		s.toInt16()
		s.toPairs()
		s.scaled()
		s.embed()
		s.addNorm()
		s.gelu()
		s.softmax()
		s.linear()
		s.gather()
		s.meet()
		if s.wide {
			s.nonzero()
		}
	}
	Generate()
}
