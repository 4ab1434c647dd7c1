package relation_test

import (
	"testing"

	"kgx/extract/internal/marked"
	"kgx/extract/relation"
	"kgx/extract/token"
	"kgx/graph/schema"
)

func FuzzFind(f *testing.F) {
	f.Add("[Ines Duarte](person) met [Chile](country)'s president in [Arica](city), a port in [Chile](country).")
	f.Fuzz(func(t *testing.T, s string) {
		text, mentions, entities, err := marked.Read(s)
		if err != nil {
			t.Skip()
		}
		var finder relation.Finder
		for _, r := range finder.Find(text, nil, mentions, entities, nil) {
			def, known := schema.RelationByName(r.Name)
			switch {
			case !known:
				t.Errorf("unknown relation %q", r.Name)
			case r.Subject < 0 || r.Subject >= len(entities) || r.Object >= len(entities):
				t.Errorf("%s between %d and %d", r.Name, r.Subject, r.Object)
			case r.Object == relation.None && r.Literal.Len() == 0 || r.Object != relation.None && r.Literal.Len() > 0:
				t.Errorf("%s has the object %d and the literal %v", def.Name, r.Object, r.Literal)
			case len(r.Evidence) == 0 || r.Confidence <= 0 || r.Confidence > 1 || r.Modality == "":
				t.Errorf("%s lacks evidence, confidence or modality: %+v", r.Name, r)
			}
			for _, e := range append([]token.Span{r.Literal, r.SpeakerText}, r.Evidence...) {
				if e.Start < 0 || e.End < e.Start || e.End > len(text.Source) {
					t.Errorf("%s has the span %v of a text of %d bytes", r.Name, e, len(text.Source))
				}
			}
		}
	})
}
