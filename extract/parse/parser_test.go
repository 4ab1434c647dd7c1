package parse

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
	"kgx/extract/token"
)

const someText = "President Ada Lovelace met 12 ministers of Norland, and signed: “peace”, she said. Don't self-drive.\n\nTalks in New York."

func TestParse(t *testing.T) {
	p, e := newParser(t, "testdata/tiny.model", encoder.Auto)
	text := token.Split(strings.Repeat(someText+"\n\n", 3))
	got := p.Parse(text, e.Encode(text.Source))
	if len(got.Sentences) != len(text.Sentences) {
		t.Fatalf("%d sentences, want %d", len(got.Sentences), len(text.Sentences))
	}
	frames := 0
	for i, s := range got.Sentences {
		if s.Span != text.Sentences[i].Span {
			t.Errorf("sentence %d is %v, want %v", i, s.Span, text.Sentences[i].Span)
		}
		var heads []int
		for j, tok := range s.Tokens {
			heads = append(heads, tok.Head)
			if tok.UPOS == "" || tok.XPOS == "" || (tok.Relation == "root") != (tok.Head < 0) {
				t.Errorf("sentence %d, token %d: %+v", i, j, tok)
			}
		}
		if !isTree(heads) {
			t.Errorf("sentence %d: heads %v", i, heads)
		}
		for j, f := range s.Frames {
			if before := s.Frames[max(0, j-1)]; f.Predicate < before.Predicate || j > 0 && f.Predicate == before.Predicate && f.Kind <= before.Kind {
				t.Errorf("sentence %d: frames %+v are not in order", i, s.Frames)
			}
			frames++
		}
	}
	if frames < 3 || len(got.Attributions) < 3 {
		t.Errorf("%d frames, %d attributions: too few for a test", frames, len(got.Attributions))
	}
	again := p.Parse(text, e.Encode(text.Source))
	if !reflect.DeepEqual(again, got) {
		t.Error("another parse is another")
	}
	portable, pe := newParser(t, "testdata/tiny.model", encoder.Portable)
	if other := portable.Parse(text, pe.Encode(text.Source)); !reflect.DeepEqual(other, got) {
		t.Error("the portable kernel gives another parse")
	}
}

// TestParseTakesAnyText: no words, words that are no tokens, and sentences
// without end, which no work may grow with the square of.
func TestParseTakesAnyText(t *testing.T) {
	p, e := newParser(t, "testdata/tiny.model", encoder.Auto)
	for _, source := range []string{"", " ", ".", "\x1c", "\xff\xfe", "x\u00ad", strings.Repeat("said ", 1500), strings.Repeat("a-", 5000)} {
		text := token.Split(source)
		got := p.Parse(text, e.Encode(source))
		for _, s := range got.Sentences {
			var heads []int
			for _, tok := range s.Tokens {
				heads = append(heads, tok.Head)
			}
			if !isTree(heads) {
				t.Errorf("%.10q…: %d heads are no tree", source, len(heads))
			}
		}
	}
}

// TestOneSentenceOfManyTokens: given as one sentence, a long text is cut into
// pieces for its tree, and a predicate's roles are near it.
func TestOneSentenceOfManyTokens(t *testing.T) {
	p, e := newParser(t, "testdata/tiny.model", encoder.Auto)
	const n = 2*maxTree + 100
	source := strings.Repeat("talks met ", n/2)
	s := Sentence{Span: token.Span{Start: 0, End: len(source) - 1}}
	for at := 0; at < len(source); {
		end := at + strings.IndexByte(source[at:], ' ')
		s.Tokens = append(s.Tokens, Token{Span: token.Span{Start: at, End: end}})
		at = end + 1
	}
	got := p.ParseTokens([]Sentence{s}, e.Encode(source))
	var heads []int
	pieces := 0
	for i, tok := range got.Sentences[0].Tokens {
		heads = append(heads, tok.Head)
		if tok.Relation == "parataxis" {
			pieces++
			if head := got.Sentences[0].Tokens[tok.Head]; head.Relation != "root" {
				t.Errorf("token %d: the root of a piece hangs on %+v", i, head)
			}
		}
	}
	if !isTree(heads) || pieces != 2 {
		t.Errorf("%d pieces hang on the first, want 2; tree: %v", pieces, isTree(heads))
	}
	for _, f := range got.Sentences[0].Frames {
		for _, a := range f.Arguments {
			if a.First < f.Predicate-shortReach || a.Last > f.Predicate+shortReach+1 {
				t.Fatalf("argument %+v of predicate %d", a, f.Predicate)
			}
		}
	}
}

func TestWordsOf(t *testing.T) {
	_, e := newParser(t, "testdata/tiny.model", encoder.Auto)
	const source = "They don't self-drive. cannot U.S. $5"
	words := e.Encode(source).Words
	var s Sentence
	for _, tok := range []string{"They", "do", "n't", "self", "-", "drive", ".", "can", "not", "U.S.", "$", "5"} {
		at := 0
		if n := len(s.Tokens); n > 0 {
			at = s.Tokens[n-1].End
		}
		at += strings.Index(source[at:], tok)
		s.Tokens = append(s.Tokens, Token{Span: token.Span{Start: at, End: at + len(tok)}})
	}
	var got []string
	for _, w := range wordsOf(words, []Sentence{s}) {
		got = append(got, source[words[w].Start:words[w].End])
	}
	if want := "They don ' self - drive . cannot cannot U $ 5"; strings.Join(got, " ") != want {
		t.Errorf("tokens have the vectors of %q, want %q", got, want)
	}
	if got := wordsOf(nil, []Sentence{s}); got[0] != -1 {
		t.Errorf("without words a token has word %d", got[0])
	}
}

func TestNewParserNamesTheMissingHead(t *testing.T) {
	m, err := model.Load("../encoder/testdata/tiny.model")
	if err != nil {
		t.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewParser(e); !errors.Is(err, encoder.ErrNoHead) || !strings.Contains(err.Error(), "upos") {
		t.Errorf("error %v", err)
	}
}

func TestBucket(t *testing.T) {
	for d, want := range map[int]int{0: 0, 1: 1, 4: 4, 5: 5, 6: 5, 7: 6, 9: 6, 10: 7, 14: 7, 15: 8, 24: 8, 25: 9, 500: 9, -1: 10, -6: 14, -25: 18} {
		if got := bucket(d); got != want {
			t.Errorf("distance %d is in bucket %d, want %d", d, got, want)
		}
	}
}
