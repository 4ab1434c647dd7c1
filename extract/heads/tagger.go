package heads

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"kgx/extract/encoder"
	"kgx/extract/internal/viterbi"
)

// Tagger finds spans by BIO labels: a linear layer over each word's vector and
// a linear-chain conditional random field over the labels (Lafferty et al.
// 2001). Models without transitions get none but what BIO forbids. It is
// immutable and safe for concurrent use.
type Tagger struct {
	head        *encoder.Head
	labels      []label
	step        []float32 // [labels, labels] score of going from one to another
	steps       *viterbi.Steps
	start, end  []float32 // [labels]
	temperature float32
	potentials  potentials
	scratch     sync.Pool // *chain
}

// label is one of the head's outputs.
type label struct {
	kind   string // type, "" for O
	inside bool   // I-
	begin  int    // of an I- label: the label B- of the same type, -1 if there is none
}

// forbidden is the score of a step that BIO does not allow.
const forbidden = -1e4

// NewTagger gives the model's tag head.
func NewTagger(e *encoder.Encoder) (*Tagger, error) {
	t, err := newTagger(e, "tag")
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	return t, nil
}

func newTagger(e *encoder.Encoder, name string) (*Tagger, error) {
	head, err := e.Head(name)
	if err != nil {
		return nil, err
	}
	c, n := e.Config(), head.Outputs
	if head.Inputs != c.Hidden || n != len(c.Labels) {
		return nil, fmt.Errorf("head of %d inputs and %d outputs for %d dimensions and %d labels", head.Inputs, n, c.Hidden, len(c.Labels))
	}
	t := &Tagger{head: head, labels: parseLabels(c.Labels), temperature: 1}
	if raw, ok := c.Temperature[name]; ok {
		if err := json.Unmarshal(raw, &t.temperature); err != nil || t.temperature <= 0 {
			return nil, fmt.Errorf("temperature %s is no positive number", raw)
		}
	}
	for _, part := range []struct {
		name string
		to   *[]float32
		len  []int
	}{{"transitions", &t.step, []int{n, n}}, {"start", &t.start, []int{n}}, {"end", &t.end, []int{n}}} {
		size := 1
		for _, d := range part.len {
			size *= d
		}
		*part.to = make([]float32, size)
		if tensor := "heads." + name + "." + part.name; e.Shape(tensor) != nil {
			learnt, err := e.Tensor(tensor, part.len...)
			if err != nil {
				return nil, err
			}
			copy(*part.to, learnt)
		}
	}
	t.forbid()
	t.steps = viterbi.New(n, t.step)
	t.potentials = newPotentials(e, t)
	t.scratch.New = func() any { return new(chain) }
	return t, nil
}

func parseLabels(names []string) []label {
	labels := make([]label, len(names))
	begin := map[string]int{}
	for i, name := range names {
		if kind, ok := strings.CutPrefix(name, "B-"); ok {
			labels[i] = label{kind: kind, begin: -1}
			begin[kind] = i
		}
	}
	for i, name := range names {
		if kind, ok := strings.CutPrefix(name, "I-"); ok {
			labels[i] = label{kind: kind, inside: true, begin: -1}
			if b, ok := begin[kind]; ok {
				labels[i].begin = b
			}
		}
	}
	return labels
}

// forbid marks the steps that BIO does not allow: I- follows B- or I- of its
// own type only.
func (t *Tagger) forbid() {
	n := len(t.labels)
	for to, l := range t.labels {
		if !l.inside {
			continue
		}
		t.start[to] += forbidden
		for from := range n {
			if from != to && from != l.begin {
				t.step[from*n+to] += forbidden
			}
		}
	}
}

// find gives the numbers of a type's B- and I- labels; -1 for an I- label
// that there is not.
func (t *Tagger) find(kind string) (begin, inside int) {
	begin, inside = -1, -1
	for i, l := range t.labels {
		switch {
		case l.kind != kind:
		case l.inside:
			inside = i
		default:
			begin = i
		}
	}
	return begin, inside
}

// Tag finds the encoding's spans, in text order; they do not overlap.
func (t *Tagger) Tag(x *encoder.Encoding) []encoder.Span {
	if len(x.Words) == 0 {
		return nil
	}
	c := t.scratch.Get().(*chain)
	defer t.scratch.Put(c)
	c.score(t, x)
	spans := t.spans(c.best(t))
	if len(spans) > 0 {
		c.confidences(t, spans)
	}
	return spans
}

// spans reads the runs of B- and I- labels.
func (t *Tagger) spans(sequence []int32) []encoder.Span {
	var spans []encoder.Span
	for i, y := range sequence {
		switch l := t.labels[y]; {
		case l.inside && len(spans) > 0 && spans[len(spans)-1].Last == i-1 && spans[len(spans)-1].Type == l.kind:
			spans[len(spans)-1].Last = i
		case l.kind != "":
			spans = append(spans, encoder.Span{First: i, Last: i, Type: l.kind})
		}
	}
	return spans
}
