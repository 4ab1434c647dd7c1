package statement_test

import (
	"strings"
	"testing"

	"kgx/extract/entity"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/parse/conllu"
	"kgx/extract/statement"
	"kgx/extract/token"
)

// Coreference that makes somebody do a thing to himself is not believed without
// a reflexive.
func TestNobodyDoesItToHimself(t *testing.T) {
	got := states(t, `
		Lopez NNP 2 nsubj
		praised VBD 0 root
		him PRP 2 obj`)
	if strings.Contains(got, "patient:Lopez") || strings.Contains(got, "Lopez praise Lopez") {
		t.Errorf("Lopez praised himself:\n%s", got)
	}

	const sentence = `1	Lopez	_	_	NNP	_	2	nsubj	_	_
2	met	_	_	VBD	_	0	root	_	_
3	the	_	_	DT	_	4	det	_	_
4	chairman	_	_	NN	_	2	obj	_	_

`
	text, p, err := conllu.Read(strings.NewReader(sentence))
	if err != nil {
		t.Fatal(err)
	}
	tokens := p.Sentences[0].Tokens
	mentions := []mention.Mention{
		{Span: tokens[0].Span, Kind: mention.Name, Type: "person"},
		{Span: token.Span{Start: tokens[2].Start, End: tokens[3].End}, Kind: mention.Nominal, Type: "person", Norm: "chairman"},
	}
	entities := []entity.Entity{{Name: "Lopez", Type: "person", Mentions: []int{0, 1}}}
	layer := statement.Build(text, p, frame.Build(text.Source, p), mentions, entities, nil)
	if len(layer.Statements) != 1 || layer.Statements[0].Form != statement.Edge {
		t.Fatalf("statements %+v, want an edge", layer.Statements)
	}
	whom := layer.Participants[layer.Statements[0].Ties[1].Participant]
	if whom.Entity != statement.None || whom.Label != "chairman" {
		t.Errorf("Lopez met %+v, want a described chairman", whom)
	}
}
