package heads

import (
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/internal/parity"
)

// TestNamesAndRelationsAreThoseOfTraining compares the decisions of the heads
// of names, fine types and relations, and exactly what the relation head reads
// of each pair of entities.
func TestNamesAndRelationsAreThoseOfTraining(t *testing.T) {
	e, err := encoder.New(parity.Model(t), encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := NewTagger(e)
	if err != nil {
		t.Fatal(err)
	}
	fine, err := NewFine(e)
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := NewPairs(e)
	if err != nil {
		t.Fatal(err)
	}
	a := parity.Agreement{}
	distances := map[int]bool{}
	for _, c := range parity.Cases(t) {
		x := e.Encode(c.Text)
		got, want := map[parity.Name]bool{}, map[parity.Name]bool{}
		for _, s := range tagger.Tag(x) {
			got[parity.Name{First: s.First, Last: s.Last, Type: s.Type}] = true
		}
		for _, n := range c.Names {
			want[n] = true
		}
		parity.AddSets(a, "tag", got, want)

		var entities []Mentioned
		for _, entity := range c.Entities {
			m := Mentioned{Type: entity.Type}
			var spans []encoder.Span
			for _, s := range entity.Mentions {
				m.Mentions, spans = append(m.Mentions, Extent{s[0], s[1]}), append(spans, encoder.Span{First: s[0], Last: s[1]})
			}
			entities = append(entities, m)
			label, _ := fine.Classify(x, entity.Type, spans)
			a.Add("fine", label == entity.Fine)
		}
		read, held, holds := map[parity.Between]bool{}, map[parity.Relation]bool{}, map[parity.Relation]bool{}
		pairs.Score(len(x.Words), x.Vector, entities, func(s Scored) {
			g := closest(entities[s.Subject].Mentions, entities[s.Object].Mentions)
			read[parity.Between{Subject: s.Subject, Object: s.Object, Stretches: pairs.close.stretches(g), Distance: pairs.close.bucket(g)}] = true
			for i, m := range s.Margins {
				if m > 0 {
					held[parity.Relation{Subject: s.Subject, Object: s.Object, Name: pairs.Names[i]}] = true
				}
			}
		})
		for _, b := range c.Between {
			if !read[b] {
				t.Errorf("%.40q: %+v is not read so", c.Text, b)
			}
			distances[b.Distance] = true
		}
		if len(read) != len(c.Between) {
			t.Errorf("%.40q: %d pairs of entities, want %d", c.Text, len(read), len(c.Between))
		}
		for _, r := range c.Relations {
			holds[r] = true
		}
		parity.AddSets(a, "relations", held, holds)
		x.Release()
	}
	a.Check(t, parity.Usual, "tag", "fine", "relations")
	if want := 2 * (len(pairs.close.gaps) + 1); len(distances) != want {
		t.Errorf("the texts have %d of %d distances between entities", len(distances), want)
	}
}
