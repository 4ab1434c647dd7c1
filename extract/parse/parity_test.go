package parse

import (
	"encoding/json"
	"math"
	"os"
	"reflect"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
	"kgx/extract/token"
)

// recorded is what PyTorch makes of a text's tokens with the heads' int8 layers
// simulated: train/kgxtrain/parity.py.
type recorded struct {
	Text                  string
	Sentences             [][][2]int  // bytes of the tokens
	Vectors               [][]float32 // of the tokens of all sentences
	UPOS, XPOS, Predicate [][]float32
	Happened              []float32
	Trees                 []struct {
		Arcs, Labels [][]float32
		Heads        []int // 0 is the root, 1 the first token
	}
	Frames []recordedFrame
}

type recordedFrame struct {
	Kind                  string
	Predicate, First, End int // tokens of the text
	Scores                [][]float32
	Spans                 [][3]any // label, first, end
}

func readRecorded(t *testing.T, file string) (r recorded) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (r recorded) sentences() []Sentence {
	var all []Sentence
	for _, tokens := range r.Sentences {
		s := Sentence{Span: token.Span{Start: tokens[0][0], End: tokens[len(tokens)-1][1]}}
		for _, t := range tokens {
			s.Tokens = append(s.Tokens, Token{Span: token.Span{Start: t[0], End: t[1]}})
		}
		all = append(all, s)
	}
	return all
}

func newParser(t testing.TB, file string, k encoder.Kernel) (*Parser, *encoder.Encoder) {
	t.Helper()
	m, err := model.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{Kernel: k})
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewParser(e)
	if err != nil {
		t.Fatal(err)
	}
	return p, e
}

// TestHeadsAreThoseOfPyTorch compares every head's scores, and all that is
// decoded from them, on random vectors and weights (testdata/make.py).
func TestHeadsAreThoseOfPyTorch(t *testing.T) {
	want := readRecorded(t, "testdata/tiny.json")
	p, _ := newParser(t, "testdata/tiny.model", encoder.Auto)
	vector := func(i int) []float32 { return want.Vectors[i] }
	c := comparer{t: t, most: 2e-3}
	c.scores(p, want, vector)
	c.parse(p.parse(want.sentences(), vector), want, p)
}

// comparer fails where scores differ by more than most.
type comparer struct {
	t       *testing.T
	most    float64
	highest float64
}

func (c *comparer) row(what string, at int, got, want []float32) {
	c.t.Helper()
	if len(got) != len(want) {
		c.t.Fatalf("%s %d: %d scores, want %d", what, at, len(got), len(want))
	}
	for i, w := range want {
		d := math.Abs(float64(got[i] - w))
		c.highest = max(c.highest, d)
		if !(d <= c.most) {
			c.t.Fatalf("%s %d: scores %v, want %v", what, at, got, want)
		}
	}
}

// scores compares what the heads compute.
func (c *comparer) scores(p *Parser, want recorded, vector func(int) []float32) {
	w := newWork(p, want.sentences(), vector)
	for i := range want.UPOS {
		c.row("upos of token", i, p.upos.head.Apply(w.room, vector(i)), want.UPOS[i])
		c.row("xpos of token", i, p.xpos.head.Apply(w.room, vector(i)), want.XPOS[i])
		c.row("predicate at token", i, p.predicate.Apply(w.room, vector(i)), want.Predicate[i])
		c.row("happened at token", i, []float32{w.howSure(vector(i))}, want.Happened[i:][:1])
	}
	for k, tree := range want.Trees {
		n := len(tree.Heads)
		row := func(i int) []float32 { return vector(w.first[k] + i) }
		arcs := p.tree.score(&w.trees, n, row)
		w.trees.labels = make([]float32, p.tree.labels.Room(n))
		p.tree.labels.Apply(w.trees.labels, n, row)
		for i := range n {
			c.row("arcs of token", i, arcs[i*(n+1):][:n+1], tree.Arcs[i])
			c.row("labels of token", i, p.tree.labelScores(&w.trees, i, tree.Heads[i]-1), tree.Labels[i])
		}
	}
	for _, f := range want.Frames {
		head, tokens := w.roleHead(f.Kind)
		got := head.score(&w.roles, tokens, f.Predicate, f.First, f.End)
		for i, row := range f.Scores {
			c.row(f.Kind+" role of token", f.First+i, got[i*len(row):][:len(row)], row)
		}
	}
	c.t.Logf("scores differ by at most %.1e", c.highest)
}

func (w *work) roleHead(kind string) (*roleHead, *rows) {
	switch kind {
	case "verb":
		return w.verb, w.verbs
	case "noun":
		return w.noun, w.nouns
	}
	return w.attribution, w.sayings
}

// parse compares what is decoded.
func (c *comparer) parse(got *Parse, want recorded, p *Parser) {
	t := c.t
	first := 0
	frames := map[string]map[int][]Argument{"verb": {}, "noun": {}}
	for k, s := range got.Sentences {
		tree := want.Trees[k]
		for i, tok := range s.Tokens {
			if tok.UPOS != p.upos.labels[argmax(want.UPOS[first+i])] || tok.XPOS != p.xpos.labels[argmax(want.XPOS[first+i])] {
				t.Errorf("sentence %d, token %d: %s, %s", k, i, tok.UPOS, tok.XPOS)
			}
			labels := append([]float32(nil), tree.Labels[i]...)
			labels[p.tree.rootLabel] = -1000
			relation := p.tree.relations[argmax(labels)]
			if tree.Heads[i] == 0 {
				relation = "root"
			}
			if tok.Head != tree.Heads[i]-1 || tok.Relation != relation {
				t.Errorf("sentence %d, token %d: %s of token %d, want %s of %d", k, i, tok.Relation, tok.Head, relation, tree.Heads[i]-1)
			}
		}
		for _, f := range s.Frames {
			args := []Argument{}
			for _, a := range f.Arguments {
				args = append(args, Argument{a.Label, a.First + first, a.Last + first})
			}
			frames[f.Kind.String()][first+f.Predicate] = args
		}
		first += len(s.Tokens)
	}
	found := len(got.Attributions)
	for _, f := range want.Frames {
		spans := []Argument{}
		for _, s := range f.Spans {
			spans = append(spans, Argument{s[0].(string), int(s[1].(float64)), int(s[2].(float64))})
		}
		if f.Kind == "attribution" {
			if len(got.Attributions) > 0 {
				c.attribution(got.Sentences, got.Attributions[0], f.Predicate, spans)
				got.Attributions = got.Attributions[1:]
			}
			continue
		}
		args, ok := frames[f.Kind][f.Predicate]
		if !ok || !reflect.DeepEqual(args, spans) {
			t.Errorf("%s at token %d: %v, want %v", f.Kind, f.Predicate, args, spans)
		}
		delete(frames[f.Kind], f.Predicate)
	}
	if more := len(frames["verb"]) + len(frames["noun"]); more > 0 || found != count(want.Frames, "attribution") {
		t.Errorf("%d frames too many, %d attributions, want %d", more, found, count(want.Frames, "attribution"))
	}
}

func (c *comparer) attribution(all []Sentence, got Attribution, cue int, spans []Argument) {
	var tokens []token.Span
	sentence := -1
	for k, s := range all {
		if len(tokens) <= cue {
			sentence = k
		}
		for _, tok := range s.Tokens {
			tokens = append(tokens, tok.Span)
		}
	}
	want := Attribution{Sentence: sentence, CueSpan: tokens[cue]}
	for want.Cue = cue; sentence > 0; sentence-- {
		want.Cue -= len(all[sentence-1].Tokens)
	}
	for _, a := range spans {
		span := token.Span{Start: tokens[a.First].Start, End: tokens[a.Last-1].End}
		switch {
		case a.Label == "SOURCE":
			want.Sources = append(want.Sources, span)
		case a.Label == "CONTENT":
			want.Contents = append(want.Contents, span)
		case a.First <= cue && cue < a.Last:
			want.CueSpan = span
		}
	}
	if !reflect.DeepEqual(got, want) {
		c.t.Errorf("attribution %+v, want %+v", got, want)
	}
}

func count(frames []recordedFrame, kind string) (n int) {
	for _, f := range frames {
		if f.Kind == kind {
			n++
		}
	}
	return n
}

func argmax(v []float32) int {
	best := 0
	for i := range v {
		if v[i] > v[best] {
			best = i
		}
	}
	return best
}
