package encoder

import (
	"slices"
	"testing"

	"kgx/extract/internal/parity"
)

// TestInputIsThatOfTraining: words, their shapes and pieces, and the windows
// that they are read in.
func TestInputIsThatOfTraining(t *testing.T) {
	e, err := New(parity.Model(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parity.Cases(t) {
		x := &Encoding{encoder: e}
		x.split(c.Text, new(scratch))
		x.plan = planWindows(nil, len(x.Words), e.config.Window, e.config.Overlap, x.pieceAt)
		var bytes []int
		shapes := ""
		var pieces [][]int32
		for i, w := range x.Words {
			bytes, shapes = append(bytes, w.Start, w.End), shapes+string('0'+rune(w.shape))
			pieces = append(pieces, x.pieces[x.pieceAt(i):x.pieceAt(i+1)])
		}
		var windows [][4]int
		for i, w := range x.plan {
			first, last := owned(x.plan, i)
			windows = append(windows, [4]int{w.first, w.last, first, last})
		}
		if !slices.Equal(bytes, c.Words) || shapes != c.Shapes {
			t.Errorf("%.40q: words %v of shapes %s, want %v of %s", c.Text, bytes, shapes, c.Words, c.Shapes)
		}
		if !slices.EqualFunc(pieces, c.Pieces, slices.Equal) {
			t.Errorf("%.40q: pieces %v, want %v", c.Text, pieces, c.Pieces)
		}
		if !slices.Equal(windows, c.Windows) {
			t.Errorf("%.40q: windows %v, want %v", c.Text, windows, c.Windows)
		}
	}
}
