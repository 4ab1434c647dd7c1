package encoder

import (
	"fmt"

	"kgx/extract/model"
)

// Span is a run of words that a head found.
type Span struct {
	First, Last int     // words First … Last of the encoding, both included
	Type        string  // the label without its B- or I-
	Confidence  float64 // probability that exactly this span has this type, 0 to 1
}

// Head is a linear layer on top of vectors: the model's tensors
// "heads.NAME.weight" [outputs, inputs] and "heads.NAME.bias" [outputs].
type Head struct {
	Inputs, Outputs int
	kernels         *kernels
	weight          model.Columns
	bias            []float32
}

// Head gives the model's head of that name. A head without bias is allowed.
func (e *Encoder) Head(name string) (*Head, error) {
	w, err := e.model.Columns("heads." + name + ".weight")
	if err != nil {
		return nil, fmt.Errorf("head %s: %w", name, err)
	}
	h := &Head{Inputs: w.Inputs, Outputs: w.Outputs, kernels: e.kernels, weight: w, bias: make([]float32, w.Outputs)}
	if e.model.Has("heads." + name + ".bias") {
		if h.bias, err = e.model.Float32("heads."+name+".bias", w.Outputs); err != nil {
			return nil, fmt.Errorf("head %s: %w", name, err)
		}
	}
	return h, nil
}

// Room is the length that Apply's out must have: Outputs, rounded up.
func (h *Head) Room() int { return h.weight.Stride }

// Apply sets out[:Outputs] to weight·x + bias and gives that part of out.
// len(x) is Inputs, len(out) at least Room.
func (h *Head) Apply(out, x []float32) []float32 {
	h.kernels.linear(out, x, &h.weight)
	return h.addBias(out)
}

func (h *Head) addBias(out []float32) []float32 {
	out = out[:h.Outputs]
	for i, b := range h.bias {
		out[i] += b
	}
	return out
}
