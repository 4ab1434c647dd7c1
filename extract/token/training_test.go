package token

import (
	"maps"
	"testing"

	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/data"
)

// The short way to load the training data must load what the library's does.
func TestLoadTraining(t *testing.T) {
	text := data.MustAsset("data/english.json")
	want, err := sentences.LoadTraining(text)
	if err != nil {
		t.Fatal(err)
	}
	got, err := loadTraining(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, sets := range map[string][2]sentences.SetString{
		"AbbrevTypes":  {got.AbbrevTypes, want.AbbrevTypes},
		"Collocations": {got.Collocations, want.Collocations},
		"SentStarters": {got.SentStarters, want.SentStarters},
		"OrthoContext": {got.OrthoContext, want.OrthoContext},
	} {
		if !maps.Equal(sets[0], sets[1]) || len(sets[1]) == 0 {
			t.Errorf("%s: %d entries differ from the %d of sentences.LoadTraining", name, len(sets[0]), len(sets[1]))
		}
	}
	for _, broken := range []string{`{"AbbrevTypes`, `{"Other":{"a":1}}`, `{"a":1}`, `{"a"}`} {
		if _, err := loadTraining([]byte(broken)); err == nil {
			t.Errorf("%s loads", broken)
		}
	}
}

func BenchmarkLoadTraining(b *testing.B) {
	text := data.MustAsset("data/english.json")
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			if _, err := loadTraining(text); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("sentences", func(b *testing.B) {
		for b.Loop() {
			if _, err := sentences.LoadTraining(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}
