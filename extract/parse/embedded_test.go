package parse

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/model"
	"kgx/extract/token"
)

var (
	otherModel = flag.String("model", "", "compare this weights `file` instead of the embedded one")
	otherCases = flag.String("cases", "testdata/cases.json", "`file` with what PyTorch makes of texts with the same weights: cases.json of the checkpoint")
)

// TestEmbeddedModelAgreesWithPyTorch compares what encoder and heads together
// make of whole texts. PyTorch simulates int8, but not the integers of
// attention, so that few of the closest decisions may differ.
func TestEmbeddedModelAgreesWithPyTorch(t *testing.T) {
	m, err := model.Embedded()
	if *otherModel != "" {
		m, err = model.Load(*otherModel)
	}
	if err != nil {
		t.Fatal(err)
	}
	e, err := encoder.New(m, encoder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewParser(e)
	if errors.Is(err, encoder.ErrNoHead) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(*otherCases)
	if err != nil {
		t.Fatal(err)
	}
	var all []recorded
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	a := agreement{}
	for _, want := range all {
		x := e.Encode(want.Text)
		got := p.ParseTokens(want.sentences(), x)
		a.tokens(p, got, want)
		a.frames(got, want)
	}
	for _, what := range []string{"upos", "xpos", "head", "relation", "happened", "verb", "noun", "attribution"} {
		c := a[what]
		t.Logf("%s: %d of %d agree", what, c.same, c.all)
		// One part that ends elsewhere counts twice.
		if c.all < 2 || c.all-c.same > max(2, c.all/20) {
			t.Errorf("%s: %d of %d agree; at least 95 %% must, or all but one", what, c.same, c.all)
		}
	}
}

// agreement counts decisions, by head.
type agreement map[string]struct{ same, all int }

func (a agreement) add(what string, same bool) {
	c := a[what]
	c.all++
	if same {
		c.same++
	}
	a[what] = c
}

func (a agreement) tokens(p *Parser, got *Parse, want recorded) {
	first := 0
	for k, s := range got.Sentences {
		tree := want.Trees[k]
		for i, tok := range s.Tokens {
			a.add("upos", tok.UPOS == p.upos.labels[argmax(want.UPOS[first+i])])
			a.add("xpos", tok.XPOS == p.xpos.labels[argmax(want.XPOS[first+i])])
			a.add("head", tok.Head == tree.Heads[i]-1)
			a.add("relation", tok.Head < 0 || tok.Relation == p.tree.relations[argmax(tree.Labels[i])])
			a.add("happened", tok.Happened-want.Happened[first+i] < 0.3 && want.Happened[first+i]-tok.Happened < 0.3)
		}
		first += len(s.Tokens)
	}
}

// frames counts the arguments of both sides, a predicate as one of them.
func (a agreement) frames(got *Parse, want recorded) {
	type part struct {
		kind, label            string
		predicate, first, last int
	}
	found, wanted := map[part]bool{}, map[part]bool{}
	first := 0
	var bytes []token.Span
	for _, s := range got.Sentences {
		for _, f := range s.Frames {
			found[part{f.Kind.String(), "", first + f.Predicate, 0, 0}] = true
			for _, arg := range f.Arguments {
				found[part{f.Kind.String(), arg.Label, first + f.Predicate, first + arg.First, first + arg.Last}] = true
			}
		}
		for _, tok := range s.Tokens {
			bytes = append(bytes, tok.Span)
		}
		first += len(s.Tokens)
	}
	for _, at := range got.Attributions {
		cue := got.Sentences[at.Sentence].Tokens[at.Cue].Start
		found[part{"attribution", "", cue, 0, 0}] = true
		for label, spans := range map[string][]token.Span{"SOURCE": at.Sources, "CONTENT": at.Contents} {
			for _, s := range spans {
				found[part{"attribution", label, cue, s.Start, s.End}] = true
			}
		}
	}
	for _, f := range want.Frames {
		at := f.Predicate
		if f.Kind == "attribution" {
			at = bytes[f.Predicate].Start
		}
		wanted[part{f.Kind, "", at, 0, 0}] = true
		for _, s := range f.Spans {
			label, i, j := s[0].(string), int(s[1].(float64)), int(s[2].(float64))
			switch {
			case f.Kind != "attribution":
				wanted[part{f.Kind, label, at, i, j}] = true
			case label != "CUE":
				wanted[part{f.Kind, label, at, bytes[i].Start, bytes[j-1].End}] = true
			}
		}
	}
	for _, kind := range []string{"verb", "noun", "attribution"} {
		for p := range found {
			if p.kind == kind {
				a.add(kind, wanted[p])
			}
		}
		for p := range wanted {
			if p.kind == kind && !found[p] {
				a.add(kind, false)
			}
		}
	}
}
