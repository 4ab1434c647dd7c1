package heads

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
)

// TestPairsAreThoseOfPyTorch compares the margins of a relation head, and which pairs have any, on random weights and vectors
// (testdata/relations.py).
func TestPairsAreThoseOfPyTorch(t *testing.T) {
	type scored struct {
		Subject, Object int
		Margins         []float32
	}
	c := read[struct {
		Words    int
		Entities []Mentioned
		Pairs    []scored
	}](t, "testdata/relations.json")
	m, err := model.Load("testdata/relations.model")
	if err != nil {
		t.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewPairs(e)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []float32
	for state := uint32(1); len(vectors) < c.Words*e.Dim(); {
		state = state*1664525 + 1013904223
		vectors = append(vectors, float32(state>>16)/16384-2)
	}
	vector := func(word int) []float32 { return vectors[word*e.Dim():][:e.Dim()] }
	var got []scored
	p.Score(c.Words, vector, c.Entities, func(s Scored) {
		got = append(got, scored{s.Subject, s.Object, slices.Clone(s.Margins)})
		var sum float32
		for _, stretch := range s.Context {
			for _, w := range stretch.Weights {
				sum += w
			}
			if last := stretch.First + len(stretch.Weights); last > c.Words {
				t.Errorf("context up to word %d", last)
			}
		}
		if math.Abs(float64(sum-1)) > 1e-4 {
			t.Errorf("the context's weights sum to %v", sum)
		}
	})
	slices.SortFunc(got, func(a, b scored) int { return (a.Subject-b.Subject)*1000 + a.Object - b.Object })
	if len(got) != len(c.Pairs) {
		t.Fatalf("%d pairs, want %d", len(got), len(c.Pairs))
	}
	var highest float64
	for i, want := range c.Pairs {
		if got[i].Subject != want.Subject || got[i].Object != want.Object || len(got[i].Margins) != len(want.Margins) {
			t.Fatalf("pair %d is %+v, want %+v", i, got[i], want)
		}
		for j, w := range want.Margins {
			highest = max(highest, math.Abs(float64(got[i].Margins[j]-w)))
		}
	}
	if highest > 0.01 {
		t.Errorf("margins differ by up to %.4f: %v, want %v", highest, got, c.Pairs)
	}
	t.Logf("margins differ by at most %.1e", highest)
}

// TestPairsRefuseLayers: the same head, said to have layers of its own, cannot
// be read.
func TestPairsRefuseLayers(t *testing.T) {
	m, err := model.Load("testdata/relations.model")
	if err != nil {
		t.Fatal(err)
	}
	m.Config.Heads["relations"] = bytes.Replace(m.Config.Heads["relations"], []byte(`"layers": 0`), []byte(`"layers": 2`), 1)
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = NewPairs(e); err == nil || !strings.Contains(err.Error(), "2 layers of its own") {
		t.Errorf("error %v", err)
	}
}

func TestClosest(t *testing.T) {
	for _, c := range []struct {
		subject, object []Extent
		want            gap
	}{
		{[]Extent{{5, 6}}, []Extent{{1, 2}, {9, 9}}, gap{Extent{5, 6}, Extent{1, 2}, 2}},             // as near on both sides: the earlier
		{[]Extent{{5, 6}}, []Extent{{0, 1}, {9, 9}}, gap{Extent{5, 6}, Extent{9, 9}, 2}},             // nearer behind
		{[]Extent{{5, 9}}, []Extent{{6, 7}}, gap{Extent{5, 9}, Extent{6, 7}, 0}},                     // within
		{[]Extent{{5, 5}, {50, 50}}, []Extent{{6, 6}, {51, 51}}, gap{Extent{5, 5}, Extent{6, 6}, 0}}, // the first of equals
		{[]Extent{{5, 5}, {50, 50}}, []Extent{{9, 9}, {49, 49}}, gap{Extent{50, 50}, Extent{49, 49}, 0}},
	} {
		if got := closest(c.subject, c.object); got != c.want {
			t.Errorf("%v and %v: %+v, want %+v", c.subject, c.object, got, c.want)
		}
	}
}
