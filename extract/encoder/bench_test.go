package encoder

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"kgx/extract/model"
)

// The sizes of MiniLM.
const (
	benchHidden = 384
	benchFFN    = 1536
	benchPieces = 256
)

func eachKernel(b *testing.B, run func(b *testing.B, k *kernels)) {
	for _, k := range available() {
		b.Run(string(k.name), func(b *testing.B) { run(b, k) })
	}
}

// best runs the benchmark and reports the best iteration as well, which other
// work on the machine disturbs least: its time and, for so many operations,
// its speed.
func best(b *testing.B, operations int, run func()) {
	shortest := time.Duration(1<<63 - 1)
	for b.Loop() {
		start := time.Now()
		run()
		shortest = min(shortest, time.Since(start))
	}
	b.ReportMetric(float64(shortest.Nanoseconds()), "best-ns")
	if operations > 0 {
		b.ReportMetric(float64(operations)/float64(shortest.Nanoseconds()), "best-GOPS")
	}
}

// several repeats what is too short to be timed alone.
const several = 16

func BenchmarkMul8(b *testing.B) {
	eachKernel(b, func(b *testing.B, k *kernels) {
		r := rand.New(rand.NewPCG(1, 1))
		for _, size := range [][2]int{{3 * benchHidden, benchHidden}, {benchFFN, benchHidden}, {benchHidden, benchFFN}} {
			b.Run(sizeName(size[0], size[1]), func(b *testing.B) {
				const rows = 21 * tileRows
				d := randomDense(r, size[0], size[1])
				a, scale, out := randomBytes(r, rows*d.Inputs), randomFloats(r, rows), make([]float32, rows*d.Stride)
				best(b, 2*rows*d.Outputs*d.Inputs, func() { k.mul8(out, a, scale, d) })
			})
		}
	})
}

func BenchmarkMul16(b *testing.B) {
	eachKernel(b, func(b *testing.B, k *kernels) {
		r := rand.New(rand.NewPCG(1, 1))
		for _, size := range [][2]int{{headDim / 2, benchPieces / panel}, {benchPieces / 2, 1}} {
			b.Run(sizeName(size[0], size[1]), func(b *testing.B) {
				pairs, panels := size[0], size[1]
				x, y, out := randomWords(r, tileRows*2*pairs, 4095), randomWords(r, panels*panel*2*pairs, 1023), make([]int32, tileRows*panels*panel)
				best(b, several*2*tileRows*panels*panel*2*pairs, func() {
					for range several {
						k.mul16(out, x, y, pairs, panels)
					}
				})
			})
		}
	})
}

func BenchmarkRows(b *testing.B) {
	eachKernel(b, func(b *testing.B, k *kernels) {
		r := rand.New(rand.NewPCG(1, 1))
		x, y, wide := randomFloats(r, benchHidden), randomFloats(r, benchHidden), randomFloats(r, benchFFN)
		n := &layerNorm{randomFloats(r, benchHidden), randomFloats(r, benchHidden), 1e-12}
		q, p := make([]uint8, benchFFN), make([]int16, benchPieces)
		scores, mask := make([]int32, benchPieces), make([]int32, benchPieces)
		for i := range scores {
			scores[i], mask[i] = r.Int32N(1<<28), -1
		}
		out, c := make([]float32, 48), &model.Columns{Outputs: 41, Inputs: benchHidden, Stride: 48, Weights: randomFloats(r, benchHidden*48)}
		for name, f := range map[string]func(){
			"addNorm":  func() { k.addNorm(x, y, n) },
			"quantise": func() { k.quantise(q, wide) },
			"gelu":     func() { k.gelu(wide) },
			"softmax":  func() { k.softmax(p, scores, mask, 1e-8) },
			"linear":   func() { k.linear(out, x, c) },
		} {
			b.Run(name, func(b *testing.B) {
				best(b, 0, func() {
					for range several {
						f()
					}
				})
			})
		}
	})
}

func sizeName(a, b int) string { return fmt.Sprintf("%dx%d", a, b) }

func article(b *testing.B) string {
	text, err := os.ReadFile("../../testdata/articles/peace-summit.txt")
	if err != nil {
		b.Fatal(err)
	}
	return string(text)
}

func embedded(b *testing.B, k Kernel) *Encoder {
	m, err := model.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	e, err := New(m, Options{Kernel: k})
	if err != nil {
		b.Fatal(err)
	}
	return e
}

func BenchmarkEncode(b *testing.B) {
	text := article(b)
	eachKernel(b, func(b *testing.B, k *kernels) {
		e := embedded(b, k.name)
		rows := 0
		for _, w := range e.Encode(text).plan {
			rows += w.pieces + 2
		}
		c := e.config
		best(b, 2*rows*c.Layers*(4*c.Hidden*c.Hidden+2*c.Hidden*c.FFN), func() { e.Encode(text).Release() })
		b.ReportMetric(float64(rows), "pieces")
	})
}

func BenchmarkSplit(b *testing.B) {
	e, text := embedded(b, Auto), article(b)
	x, s := &Encoding{encoder: e}, new(scratch)
	best(b, 0, func() { x.split(text, s) })
}

func BenchmarkStart(b *testing.B) {
	m, err := model.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	best(b, 0, func() {
		if _, err := New(m, Options{}); err != nil {
			b.Fatal(err)
		}
	})
}
