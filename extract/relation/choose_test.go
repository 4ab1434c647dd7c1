package relation

import (
	"slices"
	"testing"

	"kgx/extract/entity"
	"kgx/graph/schema"
)

func TestChoose(t *testing.T) {
	const ann, chile, peru, lima, arica = 0, 1, 2, 3, 4
	types := []string{"person", "country", "country", "city", "city"}
	f := func(found ...Relation) *finder {
		f := &finder{found: found}
		for _, typ := range types {
			f.entities = append(f.entities, entity.Entity{Type: typ})
			f.wider = append(f.wider, schema.Ancestors(typ))
		}
		return f
	}
	says := func(name string, subject, object int, confidence float64) Relation {
		return Relation{Subject: subject, Object: object, Name: name, Modality: Asserted, Speaker: None, Confidence: confidence}
	}
	for _, c := range []struct {
		name    string
		found   []Relation
		guesses []Relation
		want    []int // of the guesses
	}{
		{"the surer country", nil, []Relation{says("citizen_of", ann, peru, 0.6), says("citizen_of", ann, chile, 0.7)}, []int{1}},
		{"one country for all", nil, []Relation{says("citizen_of", ann, peru, 0.6), says("agent_of", ann, chile, 0.7)}, []int{1}},
		{"both of one country", nil, []Relation{says("agent_of", ann, peru, 0.7), says("citizen_of", ann, peru, 0.6)}, []int{0, 1}},
		{"stated", []Relation{says("minister_of", ann, chile, 0.9)}, []Relation{says("citizen_of", ann, peru, 0.9)}, nil},
		{"city and country", nil, []Relation{says("located_in", lima, peru, 0.9), says("located_in", lima, arica, 0.6)}, []int{0, 1}},
		{"deals with it", []Relation{says("negotiated_with", ann, peru, 0.7)}, []Relation{says("citizen_of", ann, peru, 0.9)}, nil},
		{"other relations", nil, []Relation{says("met_with", ann, peru, 0.9), says("met_with", ann, chile, 0.8)}, []int{0, 1}},
	} {
		var want []Relation
		for _, i := range c.want {
			want = append(want, c.guesses[i])
		}
		got := f(c.found...).choose(slices.Clone(c.guesses))
		if !slices.EqualFunc(got, want, func(a, b Relation) bool { return a.Name == b.Name && a.Subject == b.Subject && a.Object == b.Object }) {
			t.Errorf("%s: got %v, want %v", c.name, got, want)
		}
	}
}
