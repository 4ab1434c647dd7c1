package model

import (
	"fmt"
	"slices"
	"unsafe"
)

// tableLine is a tensor's entry in the header.
type tableLine struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Shape  []int  `json:"shape"`
	Offset uint64 `json:"offset"` // from the beginning of the data area
	Bytes  uint64 `json:"bytes"`
}

// tensor is a checked view of the file.
type tensor struct {
	kind  string
	shape []int
	data  []byte
}

// stored says how a type lays out a tensor: bytes of an element, and the
// multiple to which the rows are filled up.
var stored = map[string]struct{ element, rows int }{
	"f32": {4, 1}, "i32": {4, 1}, "u32": {4, 1}, "i8": {1, 1}, "u8": {1, 1},
	"i8.packed": {1, 32}, "f32.columns": {4, 16},
}

func (l tableLine) tensor(body []byte) (tensor, error) {
	layout, ok := stored[l.Type]
	if !ok {
		return tensor{}, fmt.Errorf("unknown type %q", l.Type)
	}
	if len(l.Shape) == 0 || len(l.Shape) > 4 || layout.rows > 1 && len(l.Shape) != 2 {
		return tensor{}, fmt.Errorf("%d dimensions", len(l.Shape))
	}
	size := uint64(layout.element)
	for i, n := range l.Shape {
		if n < 1 || n > 1<<30 {
			return tensor{}, fmt.Errorf("shape %v", l.Shape)
		}
		if i == 0 {
			n = roundUp(n, layout.rows)
		}
		if size *= uint64(n); size > uint64(len(body)) {
			return tensor{}, fmt.Errorf("shape %v is larger than the file", l.Shape)
		}
	}
	if l.Bytes != size || l.Offset%align != 0 || l.Offset > uint64(len(body)) || size > uint64(len(body))-l.Offset {
		return tensor{}, fmt.Errorf("%d bytes at %d for shape %v of type %s in %d bytes of data", l.Bytes, l.Offset, l.Shape, l.Type, len(body))
	}
	return tensor{l.Type, l.Shape, body[l.Offset : l.Offset+size : l.Offset+size]}, nil
}

// Has says whether the model holds a tensor of that name.
func (m *Model) Has(name string) bool { _, ok := m.tensors[name]; return ok }

// Shape is the logical shape of a tensor, nil where there is none of that name.
func (m *Model) Shape(name string) []int { return slices.Clone(m.tensors[name].shape) }

// Float32 gives a tensor of type f32 row by row, in place.
func (m *Model) Float32(name string, shape ...int) ([]float32, error) {
	return view[float32](m, name, "f32", shape)
}

// Int8 gives a tensor of type i8 row by row, in place.
func (m *Model) Int8(name string, shape ...int) ([]int8, error) {
	return view[int8](m, name, "i8", shape)
}

// Columns is a float32 matrix [Outputs, Inputs], stored as [Inputs, Stride]:
// for each input the weights of all outputs, with zeros after the last.
type Columns struct {
	Outputs, Inputs, Stride int
	Weights                 []float32
}

// Columns gives a tensor of type f32.columns, in place.
func (m *Model) Columns(name string) (Columns, error) {
	shape := m.tensors[name].shape
	w, err := view[float32](m, name, "f32.columns", shape)
	if err != nil {
		return Columns{}, err
	}
	return Columns{shape[0], shape[1], roundUp(shape[0], 16), w}, nil
}

// Dense is a layer with int8 weights, in place. Weights are packed as
// [Stride/16, Inputs/4, 16, 4]; Stride is Outputs rounded up to a multiple of
// 32. An output is scale × (its integer sum of unsigned activations +
// correction) × the row's scale + bias.
type Dense struct {
	Outputs, Inputs, Stride int
	Weights                 []int8
	Scale, Bias             []float32 // [Stride]
	Correction              []int32   // [Stride]: -128 × the sum of the output's weights
}

// maxInputs keeps the sums of byte times int8 within 32 bits.
const maxInputs = 1 << 16

// Dense gives the layer made up of name.weight, .scale, .bias and .correction.
func (m *Model) Dense(name string, outputs, inputs int) (Dense, error) {
	d := Dense{Outputs: outputs, Inputs: inputs, Stride: roundUp(outputs, 32)}
	if inputs%4 != 0 || inputs > maxInputs {
		return d, fmt.Errorf("layer %s: %d inputs, not a multiple of 4 up to %d", name, inputs, maxInputs)
	}
	var err error
	if d.Weights, err = view[int8](m, name+".weight", "i8.packed", []int{outputs, inputs}); err != nil {
		return d, err
	}
	if d.Scale, err = m.Float32(name+".scale", d.Stride); err != nil {
		return d, err
	}
	if d.Bias, err = m.Float32(name+".bias", d.Stride); err != nil {
		return d, err
	}
	d.Correction, err = view[int32](m, name+".correction", "i32", []int{d.Stride})
	return d, err
}

func view[T float32 | int32 | uint32 | int8 | uint8](m *Model, name, kind string, shape []int) ([]T, error) {
	t, ok := m.tensors[name]
	if !ok {
		return nil, fmt.Errorf("the model has no %s", name)
	}
	if t.kind != kind || !slices.Equal(t.shape, shape) {
		return nil, fmt.Errorf("the model's %s is %s %v where %s %v is needed", name, t.kind, t.shape, kind, shape)
	}
	var zero T
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(t.data))), len(t.data)/int(unsafe.Sizeof(zero))), nil
}

func roundUp(n, to int) int { return (n + to - 1) / to * to }

func addressModulo(data []byte, n uintptr) int {
	return int(uintptr(unsafe.Pointer(unsafe.SliceData(data))) % n)
}
