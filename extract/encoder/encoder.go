package encoder

import (
	"fmt"
	"sync"

	"kgx/extract/model"
)

// Options of an Encoder. The zero value is what extraction uses.
type Options struct {
	Kernel Kernel // Auto unless kernels are compared
}

// Encoder is the network with its weights in place. It is immutable and safe
// for concurrent use.
type Encoder struct {
	model   *model.Model
	config  model.Config
	kernels *kernels
	pieces  pieces

	words     []int8    // [vocabulary, hidden]
	wordScale []float32 // [vocabulary]
	positions []float32 // [maxPieces, hidden]
	shapes    []float32 // [shapes, hidden]
	norm      layerNorm
	layers    []layer

	scratch   sync.Pool // *scratch
	encodings sync.Pool // *Encoding
}

// layer is one transformer layer (Vaswani et al. 2017, with the layer norms
// after each part as in BERT).
type layer struct {
	qkv, output   model.Dense // attention: query, key and value above each other
	in, out       model.Dense // feed-forward
	attentionNorm layerNorm
	ffnNorm       layerNorm
}

// New makes an encoder of a model's weights. It fails where the model lacks a
// tensor or the processor the kernel.
func New(m *model.Model, o Options) (*Encoder, error) {
	k, err := chooseKernels(o.Kernel)
	if err != nil {
		return nil, err
	}
	c := m.Config
	if c.Hidden != headDim*c.AttentionHeads {
		return nil, fmt.Errorf("encoder: attention heads of %d dimensions, where %d are supported", c.Hidden/c.AttentionHeads, headDim)
	}
	e := &Encoder{model: m, config: c, kernels: k}
	if err := e.bind(m); err != nil {
		return nil, fmt.Errorf("encoder: %w", err)
	}
	e.scratch.New = func() any { return new(scratch) }
	e.encodings.New = func() any { return &Encoding{encoder: e} }
	return e, nil
}

// bind finds the encoder's tensors in the model.
func (e *Encoder) bind(m *model.Model) error {
	c := e.config
	vocab, err := m.Vocabulary()
	if err != nil {
		return err
	}
	if e.pieces, err = newPieces(vocab, c.MaxPiecesPerWord); err != nil {
		return err
	}
	b := binder{m: m}
	if e.words, b.err = m.Int8("embeddings.word", vocab.Len(), c.Hidden); b.err != nil {
		return b.err
	}
	e.wordScale = b.float32("embeddings.word.scale", vocab.Len())
	e.positions = b.float32("embeddings.position", maxPieces, c.Hidden)
	e.shapes = b.float32("embeddings.shape", c.Shapes, c.Hidden)
	e.norm = b.norm("embeddings.norm", c)
	for i := range c.Layers {
		e.layers = append(e.layers, b.layer(fmt.Sprintf("layers.%d.", i), c))
	}
	return b.err
}

// binder keeps the first error of a series of look-ups.
type binder struct {
	m   *model.Model
	err error
}

func (b *binder) float32(name string, shape ...int) []float32 {
	if b.err != nil {
		return nil
	}
	var t []float32
	t, b.err = b.m.Float32(name, shape...)
	return t
}

func (b *binder) dense(name string, outputs, inputs int) model.Dense {
	if b.err != nil {
		return model.Dense{}
	}
	var d model.Dense
	d, b.err = b.m.Dense(name, outputs, inputs)
	return d
}

func (b *binder) layer(prefix string, c model.Config) layer {
	return layer{
		qkv:           b.dense(prefix+"attention.qkv", 3*c.Hidden, c.Hidden),
		output:        b.dense(prefix+"attention.output", c.Hidden, c.Hidden),
		in:            b.dense(prefix+"ffn.in", c.FFN, c.Hidden),
		out:           b.dense(prefix+"ffn.out", c.Hidden, c.FFN),
		attentionNorm: b.norm(prefix+"attention.norm", c),
		ffnNorm:       b.norm(prefix+"ffn.norm", c),
	}
}

func (b *binder) norm(name string, c model.Config) layerNorm {
	return layerNorm{b.float32(name+".weight", c.Hidden), b.float32(name+".bias", c.Hidden), c.NormEps}
}

// Config is what the model says of its network and heads.
func (e *Encoder) Config() model.Config { return e.config }

// Dim is the number of dimensions of a word's vector.
func (e *Encoder) Dim() int { return e.config.Hidden }

// Kernel is the kernel in use.
func (e *Encoder) Kernel() Kernel { return e.kernels.name }
