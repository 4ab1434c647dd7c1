package parse

import (
	"fmt"

	"kgx/extract/encoder"
)

// tagHead gives each token one of its labels.
type tagHead struct {
	head   *encoder.Head // [labels, dim]
	labels []string
}

func newTagHead(e *encoder.Encoder, name string) (*tagHead, error) {
	var c struct{ Labels []string }
	if err := e.Describe(name, &c); err != nil {
		return nil, err
	}
	if len(c.Labels) == 0 {
		return nil, fmt.Errorf("head %s: no labels", name)
	}
	head, err := linear(e, name, e.Dim(), len(c.Labels))
	if err != nil {
		return nil, err
	}
	return &tagHead{head, c.Labels}, nil
}

// tag gives the label of a token with vector x; room is at least head.Room.
func (h *tagHead) tag(room, x []float32) string {
	scores := h.head.Apply(room, x)
	best := 0
	for i, v := range scores {
		if v > scores[best] {
			best = i
		}
	}
	return h.labels[best]
}
