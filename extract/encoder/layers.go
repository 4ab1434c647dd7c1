package encoder

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"kgx/extract/model"
)

// What heads of other packages are made of: a head's description, its tensors,
// and products with them that give the same bits on every machine.

// ErrNoHead says that a model was trained without a head.
var ErrNoHead = errors.New("the model has no such head")

// Describe reads what the model's config says of a head: the JSON of
// heads.NAME. The error is ErrNoHead where there is none.
func (e *Encoder) Describe(name string, into any) error {
	raw, ok := e.config.Heads[name]
	if !ok {
		return fmt.Errorf("head %s: %w", name, ErrNoHead)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("description of head %s: %w", name, err)
	}
	return nil
}

// Shape is the shape of one of the model's tensors, nil where there is none of
// that name.
func (e *Encoder) Shape(name string) []int { return e.model.Shape(name) }

// Tensor gives one of the model's float32 tensors, row by row, in place.
func (e *Encoder) Tensor(name string, shape ...int) ([]float32, error) {
	return e.model.Float32(name, shape...)
}

// Dense is an int8 layer on top of vectors: the tensors "heads.NAME.weight"
// [Outputs, Inputs] and those that belong to it (docs/weights.md).
type Dense struct {
	Inputs, Outputs int
	kernels         *kernels
	layer           model.Dense
}

// Dense gives the model's int8 layer of that name.
func (e *Encoder) Dense(name string) (*Dense, error) {
	shape := e.model.Shape("heads." + name + ".weight")
	if len(shape) != 2 {
		return nil, fmt.Errorf("layer %s: the model has no matrix heads.%s.weight", name, name)
	}
	layer, err := e.model.Dense("heads."+name, shape[0], shape[1])
	if err != nil {
		return nil, fmt.Errorf("layer %s: %w", name, err)
	}
	return &Dense{Inputs: layer.Inputs, Outputs: layer.Outputs, kernels: e.kernels, layer: layer}, nil
}

// Stride is the distance of two rows of outputs: Outputs, rounded up.
func (d *Dense) Stride() int { return d.layer.Stride }

// Room is the length of the outputs of a number of rows.
func (d *Dense) Room(rows int) int { return roundUp(rows, tileRows) * d.layer.Stride }

// Apply sets out [rows, Stride] to the layer's outputs for the vectors row(0)
// … row(rows-1), of length Inputs. len(out) is at least Room(rows).
func (d *Dense) Apply(out []float32, rows int, row func(i int) []float32) {
	q := quantised.Get().(*quantisedRows)
	defer quantised.Put(q)
	n := roundUp(rows, tileRows)
	q.bytes, q.scale = resize(q.bytes, n*d.Inputs), resize(q.scale, n)
	for i := range rows {
		q.scale[i] = d.kernels.quantise(q.bytes[i*d.Inputs:][:d.Inputs], row(i)[:d.Inputs])
	}
	clear(q.scale[rows:]) // rows that fill up the last tile
	d.kernels.mul8(out[:n*d.layer.Stride], q.bytes, q.scale, &d.layer)
}

// quantisedRows is the room for a layer's inputs.
type quantisedRows struct {
	bytes []uint8   // [rows, inputs]
	scale []float32 // [rows]
}

var quantised = sync.Pool{New: func() any { return new(quantisedRows) }}

// Matrix is a float32 matrix that vectors are multiplied with; the zero value
// has no rows and is multiplied by the portable kernel.
type Matrix struct {
	kernels *kernels
	columns model.Columns
}

// Matrix gives a matrix of zeros [outputs, inputs].
func (e *Encoder) Matrix(outputs, inputs int) *Matrix {
	m := &Matrix{kernels: e.kernels}
	m.Resize(outputs, inputs)
	return m
}

// Resize makes m a matrix of zeros [outputs, inputs].
func (m *Matrix) Resize(outputs, inputs int) {
	stride := roundUp(outputs, lanes)
	m.columns = model.Columns{Outputs: outputs, Inputs: inputs, Stride: stride, Weights: resize(m.columns.Weights, inputs*stride)}
	clear(m.columns.Weights)
}

// SetRow sets the weights of an output, len(row) the number of inputs.
func (m *Matrix) SetRow(output int, row []float32) {
	for k, v := range row {
		m.columns.Weights[k*m.columns.Stride+output] = v
	}
}

// Room is the length that Apply's out must have.
func (m *Matrix) Room() int { return m.columns.Stride }

// Apply sets out[:outputs] to m·x and gives that part of out.
func (m *Matrix) Apply(out, x []float32) []float32 {
	cmp.Or(m.kernels, portable).linear(out, x, &m.columns)
	return out[:m.columns.Outputs]
}

// Like gives a matrix of no rows that multiplies as m does.
func (m *Matrix) Like() *Matrix { return &Matrix{kernels: m.kernels} }
