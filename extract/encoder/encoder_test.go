package encoder

import (
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"kgx/extract/model"
)

// tiny is an encoder of few dimensions with random weights; see
// testdata/tiny.py.
func tiny(t testing.TB, k Kernel) *Encoder {
	t.Helper()
	m, err := model.Load("testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(m, Options{Kernel: k})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestVectorsAreThoseOfPyTorch: what rounding to 8 bits costs in a network of
// random weights, where errors do not average out as they do in a trained one.
func TestVectorsAreThoseOfPyTorch(t *testing.T) {
	c := readJSON[struct {
		Text    string
		Vectors [][]float32
	}](t, "tiny.json")
	x := tiny(t, Auto).Encode(c.Text)
	if len(x.plan) < 4 {
		t.Fatalf("%d windows: the text is too short for a test of windows", len(x.plan))
	}
	compare(t, x, c.Vectors, 0.05, 0.3)
}

// compare fails where the words' vectors differ from want by more than mean
// on average, or most at any place.
func compare(t *testing.T, x *Encoding, want [][]float32, mean, most float64) {
	t.Helper()
	if len(want) != len(x.Words) {
		t.Fatalf("%d words, want %d", len(x.Words), len(want))
	}
	var sum, highest float64
	n := 0
	for i, v := range want {
		for j, w := range v {
			d := math.Abs(float64(x.Vector(i)[j] - w))
			sum, highest, n = sum+d, max(highest, d), n+1
		}
	}
	if sum /= float64(n); !(sum <= mean) || !(highest <= most) {
		t.Errorf("differs from PyTorch by %.4f on average and at most %.4f; allowed are %g and %g", sum, highest, mean, most)
	}
	t.Logf("differs from PyTorch by %.4f on average and at most %.4f", sum, highest)
}

const someText = "President Ada Lovelace met 12 ministers of Norland in New York on Monday, and signed the gas_2 deal: “peace”, she said."

func TestKernelsGiveTheSameBits(t *testing.T) {
	text := strings.Repeat(someText+"\n", 5)
	want := tiny(t, Portable).Encode(text)
	for _, k := range available() {
		got := tiny(t, k.name).Encode(text)
		if !slices.Equal(got.vectors, want.vectors) {
			t.Errorf("%s and %s give different vectors", k.name, want.encoder.Kernel())
		}
	}
}

var update = flag.Bool("update", false, "write testdata/bits.txt anew")

// TestBitsAreTheSameOnEveryMachine compares vectors, to the last bit, with those recorded on amd64. It is worth running on others.
func TestBitsAreTheSameOnEveryMachine(t *testing.T) {
	x := tiny(t, Auto).Encode(strings.Repeat(someText+"\n\n", 5))
	h := fnv.New64a()
	for _, v := range x.vectors {
		fmt.Fprintf(h, "%08x", math.Float32bits(v))
	}
	got := fmt.Sprintf("vectors %016x\n", h.Sum64())
	const file = "testdata/bits.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s(-update writes it anew, after the model or the arithmetic was changed on purpose)", got, want)
	}
}

func TestEncodeTakesAnyLength(t *testing.T) {
	e := tiny(t, Auto)
	for _, text := range []string{"", " ", "a", "peace", strings.Repeat("peace ", 1000), strings.Repeat("x", 10000)} {
		x := e.Encode(text)
		if got, want := len(x.Words), len(strings.Fields(text)); got != want {
			t.Errorf("%.20q…: %d words, want %d", text, got, want)
		}
		for i := range x.Words {
			for _, v := range x.Vector(i) {
				if v != v || v < -100 || v > 100 {
					t.Fatalf("%.20q…: word %d has %v", text, i, v)
				}
			}
		}
		x.Release()
	}
}

// TestEncodeIsConcurrentAndRepeatable: buffers that are used again leave no
// trace in the result.
func TestEncodeIsConcurrentAndRepeatable(t *testing.T) {
	e := tiny(t, Auto)
	texts := []string{someText, strings.Repeat(someText, 7), "peace", ""}
	want := make([][]float32, len(texts))
	for i, text := range texts {
		want[i] = slices.Clone(tiny(t, Auto).Encode(text).vectors)
	}
	var group sync.WaitGroup
	for worker := range 8 {
		group.Go(func() {
			for round := range 10 {
				i := (worker + round) % len(texts)
				x := e.Encode(texts[i])
				if !slices.Equal(x.vectors, want[i]) {
					t.Errorf("text %d: another result in round %d", i, round)
				}
				x.Release()
			}
		})
	}
	group.Wait()
}

func TestNewNamesWhatIsMissing(t *testing.T) {
	m, err := model.Load("testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := New(m, Options{Kernel: "abacus"}); err == nil || !strings.Contains(err.Error(), "abacus") {
		t.Errorf("unknown kernel: error %v", err)
	}
	e := tiny(t, Auto)
	if _, err := e.Head("juggling"); err == nil || !strings.Contains(err.Error(), "heads.juggling.weight") {
		t.Errorf("unknown head: error %v", err)
	}
}
