package heads

import (
	"encoding/json"
	"fmt"

	"kgx/extract/encoder"
)

// Fine is the head that gives an entity's fine type (party, waterbody, law …)
// from its mentions, within the family of the coarse type that the tagger
// gave. It is immutable and safe for concurrent use.
type Fine struct {
	hidden, out *encoder.Head
	labels      []string
	families    map[string][]int // outputs that a coarse type may become
	temperature float32
}

// NewFine gives the model's fine-type head.
func NewFine(e *encoder.Encoder) (*Fine, error) {
	f, err := newFine(e)
	if err != nil {
		return nil, fmt.Errorf("fine types: %w", err)
	}
	return f, nil
}

func newFine(e *encoder.Encoder) (*Fine, error) {
	hidden, err := e.Head("fine.hidden")
	if err != nil {
		return nil, err
	}
	out, err := e.Head("fine.out")
	if err != nil {
		return nil, err
	}
	c := e.Config()
	labels := c.FineLabels
	if hidden.Inputs != 3*c.Hidden || out.Inputs != hidden.Outputs || out.Outputs != len(labels) {
		return nil, fmt.Errorf("layers [%d, %d] and [%d, %d] for %d dimensions and %d labels", hidden.Outputs, hidden.Inputs, out.Outputs, out.Inputs, c.Hidden, len(labels))
	}
	f := &Fine{hidden: hidden, out: out, labels: labels, families: map[string][]int{}, temperature: 1}
	if raw, ok := c.Temperature["fine"]; ok {
		if err := json.Unmarshal(raw, &f.temperature); err != nil || f.temperature <= 0 {
			return nil, fmt.Errorf("temperature %s is no positive number", raw)
		}
	}
	number := map[string]int{}
	for i, l := range labels {
		number[l] = i
	}
	for kind, members := range c.Families {
		for _, l := range members {
			i, ok := number[l]
			if !ok {
				return nil, fmt.Errorf("family %s: %q is no label", kind, l)
			}
			f.families[kind] = append(f.families[kind], i)
		}
	}
	return f, nil
}

// Labels are the fine types, in the order of the head's outputs.
func (f *Fine) Labels() []string { return f.labels }

// Classify gives the fine type of an entity of the coarse type kind, read
// from all its mentions in x, and the type's probability within the family of
// kind. Without mentions, or for a kind without family, it gives "" and 0.
func (f *Fine) Classify(x *encoder.Encoding, kind string, mentions []encoder.Span) (label string, confidence float64) {
	family := f.families[kind]
	if len(family) == 0 || len(mentions) == 0 {
		return "", 0
	}
	if len(family) == 1 {
		return f.labels[family[0]], 1
	}
	scores := f.scores(x, mentions)
	held, p := make([]float32, len(family)), make([]float32, len(family))
	best := 0
	for i, output := range family {
		held[i] = scores[output]
		if held[i] > held[best] {
			best = i
		}
	}
	relative(p, held, f.temperature)
	return f.labels[family[best]], probability(p[best] / sum(p))
}

// scores gives the head's outputs for an entity: out(relu(hidden(v))), v the
// mean over its mentions of first word, last word and mean of the words.
func (f *Fine) scores(x *encoder.Encoding, mentions []encoder.Span) []float32 {
	d := f.hidden.Inputs / 3
	v := make([]float32, 3*d)
	share := 1 / float32(len(mentions))
	for _, m := range mentions {
		add(v[:d], x.Vector(m.First), share)
		add(v[d:2*d], x.Vector(m.Last), share)
		for w := m.First; w <= m.Last; w++ {
			add(v[2*d:], x.Vector(w), share/float32(m.Last-m.First+1))
		}
	}
	inner := f.hidden.Apply(make([]float32, f.hidden.Room()), v)
	for i, h := range inner {
		inner[i] = max(h, 0)
	}
	return f.out.Apply(make([]float32, f.out.Room()), inner)
}

func add(to, x []float32, factor float32) {
	for i, v := range x {
		to[i] += float32(v * factor)
	}
}
