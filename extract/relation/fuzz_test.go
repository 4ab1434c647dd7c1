package relation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/extract/internal/marked"
	"kgx/extract/relation"
	"kgx/extract/token"
	"kgx/schema"
)

func FuzzFind(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for c := range strings.SplitSeq(string(source), "\n\n") {
			f.Add(c)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, mentions, entities, err := marked.Read(s)
		if err != nil {
			t.Skip()
		}
		var finder relation.Finder
		for _, r := range finder.Find(text, nil, mentions, entities) {
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

func BenchmarkFind(b *testing.B) {
	source, err := os.ReadFile("testdata/summit.txt")
	if err != nil {
		b.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(source)) {
		if !strings.HasPrefix(line, "\t") {
			lines = append(lines, line)
		}
	}
	text, mentions, entities, err := marked.Read(strings.Join(lines, ""))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text.Source)))
	var finder relation.Finder
	for b.Loop() {
		finder.Find(text, nil, mentions, entities)
	}
}
