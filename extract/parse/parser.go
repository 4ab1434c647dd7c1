package parse

import (
	"fmt"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// Parser makes parses by the model's heads. It is immutable and safe for
// concurrent use.
type Parser struct {
	upos, xpos              *tagHead
	tree                    *treeHead
	predicate               *encoder.Head // [kinds of predicate, dim]
	verb, noun, attribution *roleHead
	hidden, happened        *encoder.Head
}

// The outputs of the predicate head: above 0 the token is …
const (
	isVerb     = iota // the predicate of a verb's frame
	isNoun            // of a nominal event
	isCue             // the first token of an attribution's cue
	predicates        // how many there are
)

// NewParser makes a Parser of an encoder's heads. The error names the head that
// the model lacks, and is encoder.ErrNoHead then, or says what is wrong with
// one.
func NewParser(e *encoder.Encoder) (*Parser, error) {
	p := &Parser{}
	if err := p.bind(e); err != nil {
		return nil, fmt.Errorf("parsing: %w", err)
	}
	return p, nil
}

func (p *Parser) bind(e *encoder.Encoder) (err error) {
	if p.upos, err = newTagHead(e, "upos"); err != nil {
		return err
	}
	if p.xpos, err = newTagHead(e, "xpos"); err != nil {
		return err
	}
	if p.tree, err = newTreeHead(e); err != nil {
		return err
	}
	if err = e.Describe("predicate", new(any)); err != nil {
		return err
	}
	if p.predicate, err = linear(e, "predicate", e.Dim(), predicates); err != nil {
		return err
	}
	if p.verb, err = newRoleHead(e, "verb"); err != nil {
		return err
	}
	if p.noun, err = newRoleHead(e, "noun"); err != nil {
		return err
	}
	if p.attribution, err = newRoleHead(e, "attribution"); err != nil {
		return err
	}
	if err = e.Describe("happened", new(any)); err != nil {
		return err
	}
	if p.hidden, err = e.Head("happened.hidden"); err != nil {
		return err
	}
	if p.hidden.Inputs != e.Dim() {
		return fmt.Errorf("head happened: %d inputs for %d dimensions", p.hidden.Inputs, e.Dim())
	}
	p.happened, err = linear(e, "happened.out", p.hidden.Outputs, 1)
	return err
}

// linear gives a float layer of known shape.
func linear(e *encoder.Encoder, name string, inputs, outputs int) (*encoder.Head, error) {
	h, err := e.Head(name)
	if err == nil && (h.Inputs != inputs || h.Outputs != outputs) {
		return nil, fmt.Errorf("head %s: a layer [%d, %d], where [%d, %d] is needed", name, h.Outputs, h.Inputs, outputs, inputs)
	}
	return h, err
}

// Parse parses a text, of which v is the encoding. Time grows with the length
// of the text, whatever is in it.
func (p *Parser) Parse(text *token.Text, v *encoder.Encoding) *Parse {
	return p.ParseTokens(Sentences(text), v)
}

// ParseTokens parses sentences whose Span and tokens' Span are given, as
// evaluation on trees of others wants it; it fills in all the rest of them.
// Tokens are in text order over all sentences; v is the encoding of their text.
func (p *Parser) ParseTokens(sentences []Sentence, v *encoder.Encoding) *Parse {
	return p.parse(sentences, p.vectors(sentences, v))
}

// vectors gives the vector of each token, counted over all sentences: that of
// its word, zeros where it has none.
func (p *Parser) vectors(sentences []Sentence, v *encoder.Encoding) func(token int) []float32 {
	words := wordsOf(v.Words, sentences)
	nothing := make([]float32, p.predicate.Inputs)
	return func(token int) []float32 {
		if words[token] < 0 {
			return nothing
		}
		return v.Vector(int(words[token]))
	}
}

// parse is ParseTokens with a vector for each token, counted over all
// sentences, and with every cue.
func (p *Parser) parse(sentences []Sentence, vector func(token int) []float32) *Parse {
	w := newWork(p, sentences, vector)
	for i := range sentences {
		w.sentence(i)
	}
	w.attribute()
	return &Parse{Sentences: sentences, Attributions: w.attributions}
}
