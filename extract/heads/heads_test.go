package heads

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
)

var update = flag.Bool("update", false, "write testdata/bits.txt anew")

// tinyModel has few dimensions and random weights: ../encoder/testdata/tiny.py.
func tinyModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Load("../encoder/testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func tiny(t testing.TB) *encoder.Encoder {
	t.Helper()
	e, err := encoder.New(tinyModel(t), encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func read[T any](t testing.TB, file string) (v T) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func randomFloats(r *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64())
	}
	return out
}

// TestBitsAreTheSameOnEveryMachine compares spans and confidences, to the last
// bit, with those recorded on amd64. It is worth running on others.
func TestBitsAreTheSameOnEveryMachine(t *testing.T) {
	const (
		file = "testdata/bits.txt"
		text = "President Ada Lovelace met 12 ministers of Norland in New York on Monday, and signed the gas_2 deal: “peace”, she said."
	)
	e := tiny(t)
	tagger, err := NewTagger(e)
	if err != nil {
		t.Fatal(err)
	}
	h := fnv.New64a()
	for _, s := range tagger.Tag(e.Encode(strings.Repeat(text+"\n\n", 5))) {
		fmt.Fprintf(h, "%s %d %d %08x", s.Type, s.First, s.Last, math.Float32bits(float32(s.Confidence)))
	}
	got := fmt.Sprintf("spans %016x\n", h.Sum64())
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || got != string(want) {
		t.Errorf("got %swant %s%v (-update writes it anew, after the model or the arithmetic was changed on purpose)", got, want, err)
	}
}

// TestEmbeddedModelAgreesWithPyTorch: the same labels as PyTorch's simulation of
// int8 in spans that are not in doubt. The training writes activations.json.
func TestEmbeddedModelAgreesWithPyTorch(t *testing.T) {
	m, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := NewTagger(e)
	if err != nil {
		t.Fatal(err)
	}
	all := 0
	for _, a := range read[[]struct {
		Text any // a string
		Int8 struct{ Decoded []string }
	}](t, "../encoder/testdata/activations.json") {
		sure := 0
		for _, span := range tagger.Tag(e.Encode(a.Text.(string))) {
			if span.Confidence < 0.6 {
				continue // rounding may tip the balance
			}
			sure++
			for w := span.First; w <= span.Last; w++ {
				got := "I-" + span.Type
				if w == span.First {
					got = "B-" + span.Type
				}
				if want := a.Int8.Decoded[w]; got != want {
					t.Errorf("%q: %s at word %d, PyTorch has %s", a.Text, got, w, want)
				}
			}
		}
		if sure < 2 {
			t.Errorf("%q: only %d spans found with confidence", a.Text, sure)
		}
		all += sure
	}
	if all < 9 {
		t.Errorf("only %d spans found with confidence", all)
	}
}

func BenchmarkTag(b *testing.B) {
	text, err := os.ReadFile("../../testdata/articles/peace-summit.txt")
	if err != nil {
		b.Fatal(err)
	}
	m, err := model.Embedded()
	if err != nil {
		b.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		b.Fatal(err)
	}
	t, err := NewTagger(e)
	if err != nil {
		b.Fatal(err)
	}
	x := e.Encode(string(text))
	for b.Loop() {
		t.Tag(x)
	}
}
