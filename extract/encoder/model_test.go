package encoder

import (
	"slices"
	"testing"

	"kgx/extract/model"
)

// activation is what PyTorch computes for a text with the embedded model's
// weights in float32 and with its int8 rounding simulated. The training writes
// it into the checkpoint's activations.json.
type activation struct {
	Text, Words any // Text is a string; Words only documents
	Pieces      []string
	IDs         []int32 `json:"ids"`
	First       []int   // the piece of each word
	Float32     struct {
		Hidden [][]float32 `json:"hidden_every_8th"` // of each piece
	}
}

// TestEmbeddedModelAgreesWithPyTorch: vectors within 0.04 on average of
// float32 and 0.4 at most, where their absolute values average 0.4.
func TestEmbeddedModelAgreesWithPyTorch(t *testing.T) {
	m, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range readJSON[[]activation](t, "activations.json") {
		x := e.Encode(a.Text.(string))
		if want := a.IDs[1 : len(a.IDs)-1]; !slices.Equal(x.pieces, want) {
			t.Fatalf("%q: wordpieces %v, want %v (testdata/activations.json must be of the embedded model)", a.Text, x.pieces, want)
		}
		eighth := &Encoding{Words: x.Words, encoder: &Encoder{config: model.Config{Hidden: m.Config.Hidden / 8}}}
		var want [][]float32
		for i := range x.Words {
			for j := 0; j < m.Config.Hidden; j += 8 {
				eighth.vectors = append(eighth.vectors, x.Vector(i)[j])
			}
			want = append(want, a.Float32.Hidden[a.First[i]])
		}
		compare(t, eighth, want, 0.04, 0.4)
	}
}

// TestEmbeddedModelKernels: the large network too gives the same bits with
// each kernel.
func TestEmbeddedModelKernels(t *testing.T) {
	m, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	var want []float32
	for _, k := range available() {
		e, err := New(m, Options{Kernel: k.name})
		if err != nil {
			t.Fatal(err)
		}
		x := e.Encode(someText)
		if want == nil {
			want = x.vectors
		}
		if !slices.Equal(x.vectors, want) {
			t.Errorf("%s and %s give different vectors", k.name, available()[0].name)
		}
	}
}
