package parse

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// Given the predicates that Parse finds, in any order, Roles gives the frames
// that Parse gives.
func TestRolesOfGivenPredicates(t *testing.T) {
	p, e := newParser(t, "testdata/tiny.model", encoder.Auto)
	text := token.Split(strings.Repeat(someText+"\n\n", 3))
	v := e.Encode(text.Source)
	var at []Predicate
	var want []Frame
	for i, s := range p.Parse(text, v).Sentences {
		for _, f := range s.Frames {
			at, want = append(at, Predicate{i, f.Predicate, f.Kind}), append(want, f)
		}
	}
	slices.Reverse(at)
	slices.Reverse(want)
	if got := p.Roles(Sentences(text), v, at); len(want) < 3 || !reflect.DeepEqual(got, want) {
		t.Errorf("frames %+v, want %+v", got, want)
	}
}
