package parse

import "kgx/extract/encoder"

// Predicate is a token that is said to tell an event.
type Predicate struct {
	Sentence int // of the text
	Token    int // of the sentence
	Kind     Kind
}

// Roles gives the frames of given predicates, in their order, as evaluation on
// labels of others wants it. Sentences and v are as for ParseTokens.
func (p *Parser) Roles(sentences []Sentence, v *encoder.Encoding, predicates []Predicate) []Frame {
	w := newWork(p, sentences, p.vectors(sentences, v))
	frames := make([]Frame, len(predicates))
	for i, at := range predicates {
		head, tokens := w.verb, w.verbs
		if at.Kind == Noun {
			head, tokens = w.noun, w.nouns
		}
		frames[i] = w.frame(at.Sentence, at.Token, at.Kind, head, tokens)
	}
	return frames
}
