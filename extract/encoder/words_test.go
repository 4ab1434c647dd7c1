package encoder

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"
)

// wordCase is what Python makes of a text, recorded by testdata/record.py.
type wordCase struct {
	Text   string
	Words  [][2]int
	Shapes []int
	Pieces [][]int32
}

func readJSON[T any](t testing.TB, file string) (v T) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return v
}

func TestWordsAndPiecesAreThoseOfPython(t *testing.T) {
	e := tiny(t, Auto)
	for _, c := range readJSON[[]wordCase](t, "words.json") {
		words := splitWords(nil, c.Text)
		if len(words) != len(c.Words) {
			t.Errorf("%q: %d words, want %d", c.Text, len(words), len(c.Words))
			continue
		}
		for i, w := range words {
			text := c.Text[w.Start:w.End]
			if [2]int{w.Start, w.End} != c.Words[i] {
				t.Errorf("%q: word %d at %d-%d, want %v", c.Text, i, w.Start, w.End, c.Words[i])
				break
			}
			if int(w.shape) != c.Shapes[i] {
				t.Errorf("%q: shape %d, want %d", text, w.shape, c.Shapes[i])
			}
			if got, _ := e.pieces.split(nil, nil, text); !slices.Equal(got, c.Pieces[i]) {
				t.Errorf("%q: pieces %v, want %v", text, got, c.Pieces[i])
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, c := range readJSON[[]wordCase](f, "words.json") {
		f.Add(c.Text)
	}
	f.Add("\xff\xfe broken \xc3")
	e := tiny(f, Auto)
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		var buf []byte
		for _, w := range splitWords(nil, text) {
			for _, c := range text[end:w.Start] {
				if !isSpace(c) {
					t.Fatalf("%q between words", text[end:w.Start])
				}
			}
			word := text[w.Start:w.End]
			if w.Start < end || w.End <= w.Start || utf8.ValidString(text) && !utf8.ValidString(word) {
				t.Fatalf("word %d-%d after %d", w.Start, w.End, end)
			}
			end = w.End
			var ids []int32
			ids, buf = e.pieces.split(nil, buf, word)
			if len(ids) == 0 || len(ids) > e.config.MaxPiecesPerWord {
				t.Fatalf("%q has %d pieces", word, len(ids))
			}
			for _, id := range ids {
				if id < 0 || int(id) >= e.pieces.vocab.Len() {
					t.Fatalf("%q has piece %d", word, id)
				}
			}
		}
	})
}
