package parse

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kgx/extract/encoder"
	"kgx/extract/internal/parity"
	"kgx/extract/token"
)

// TestEmbeddedModelAgreesWithPyTorch compares what encoder and heads together
// make of whole texts, and exactly which word's vector each token has.
func TestEmbeddedModelAgreesWithPyTorch(t *testing.T) {
	e, err := encoder.New(parity.Model(t), encoder.Options{})
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
	a := parity.Agreement{}
	for _, want := range parity.Cases(t) {
		x, sentences := e.Encode(want.Text), sentencesOf(want)
		for i, word := range wordsOf(x.Words, sentences) {
			if int(word) != want.Vectors[i] {
				t.Errorf("%.40q: token %d has the vector of word %d, want %d", want.Text, i, word, want.Vectors[i])
			}
		}
		got := p.ParseTokens(sentences, x)
		compareTokens(a, got, want)
		compareFrames(a, got, want)
		x.Release()
	}
	a.Check(t, parity.Usual, "upos", "xpos", "head", "relation", "happened", "verb", "attribution")
	a.Check(t, shareOf(p.noun), "noun")
}

// shareOf is what share of a head's arguments both sides must have. Where
// arguments are what is likelier than a bound, many stand near it, and a little
// rounding turns more of them than of best sequences; a bound that is 0.05 off
// turns a quarter.
func shareOf(r *roleHead) int {
	if r.likely != nil {
		return 80
	}
	return parity.Usual
}

// sentencesOf are the recorded sentences with their tokens.
func sentencesOf(c parity.Case) []Sentence {
	var all []Sentence
	for i := range len(c.Tokens) / 2 {
		if slices.Contains(c.Sentences, i) {
			all = append(all, Sentence{Span: token.Span{Start: c.Tokens[2*i]}})
		}
		s := &all[len(all)-1]
		s.End = c.Tokens[2*i+1]
		s.Tokens = append(s.Tokens, Token{Span: token.Span{Start: c.Tokens[2*i], End: s.End}})
	}
	return all
}

func compareTokens(a parity.Agreement, got *Parse, want parity.Case) {
	upos, xpos, tree := strings.Fields(want.UPOS), strings.Fields(want.XPOS), strings.Fields(want.Tree)
	i := 0
	for _, s := range got.Sentences {
		for _, tok := range s.Tokens {
			a.Add("upos", tok.UPOS == upos[i])
			a.Add("xpos", tok.XPOS == xpos[i])
			a.Add("head", tok.Head == want.Heads[i]-1)
			a.Add("relation", tok.Relation == tree[i])
			a.Add("happened", tok.Happened-want.Happened[i] < 0.3 && want.Happened[i]-tok.Happened < 0.3)
			i++
		}
	}
}

// part is a predicate or cue, or, with a label, what belongs to one: tokens, of
// attributions bytes.
type part struct {
	label                  string
	predicate, first, last int
}

// compareFrames counts the arguments of both sides, a predicate as one of them.
func compareFrames(a parity.Agreement, got *Parse, want parity.Case) {
	kinds := []string{Verb.String(), Noun.String(), "attribution"}
	found, wanted := map[string]map[part]bool{}, map[string]map[part]bool{}
	for _, k := range kinds {
		found[k], wanted[k] = map[part]bool{}, map[part]bool{}
	}
	first := 0
	for _, s := range got.Sentences {
		for _, f := range s.Frames {
			k := f.Kind.String()
			found[k][part{"", first + f.Predicate, 0, 0}] = true
			for _, arg := range f.Arguments {
				found[k][part{arg.Label, first + f.Predicate, first + arg.First, first + arg.Last}] = true
			}
		}
		first += len(s.Tokens)
	}
	for _, at := range got.Attributions {
		cue := got.Sentences[at.Sentence].Tokens[at.Cue].Start
		found["attribution"][part{"", cue, 0, 0}] = true
		for label, spans := range map[string][]token.Span{"SOURCE": at.Sources, "CONTENT": at.Contents} {
			for _, s := range spans {
				found["attribution"][part{label, cue, s.Start, s.End}] = true
			}
		}
	}
	for _, f := range want.Frames {
		at := f.Predicate
		if f.Kind == "attribution" {
			at = want.Tokens[2*at]
		}
		wanted[f.Kind][part{"", at, 0, 0}] = true
		for _, s := range f.Spans {
			switch {
			case f.Kind != "attribution":
				wanted[f.Kind][part{s.Label, at, s.First, s.End}] = true
			case s.Label != "CUE":
				wanted[f.Kind][part{s.Label, at, want.Tokens[2*s.First], want.Tokens[2*s.End-1]}] = true
			}
		}
	}
	for _, k := range kinds {
		parity.AddSets(a, k, found[k], wanted[k])
	}
}
