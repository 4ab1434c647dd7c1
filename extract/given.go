package extract

import (
	"context"
	"fmt"

	"kgx/extract/article"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// What evaluation asks of the heads alone.

// Parses says whether the weights have the heads that read sentences.
func (x *Extractor) Parses() bool { return x.parser != nil }

// Parse is Extract as far as the sentences are read; nil where the weights have
// no heads for that.
func (x *Extractor) Parse(ctx context.Context, a article.Article) (*parse.Parse, error) {
	w := x.begin(a)
	doc, err := w.run(ctx, w.split, w.encode, w.parse)
	if err != nil {
		return nil, err
	}
	return doc.Parse, nil
}

// ParseTokens reads given sentences, whose tokens are taken as they are:
// sentence i of the result has those of sentence i of t. Beside it returns the
// frames of given predicates, in their order. It must not be called where
// Parses is false.
func (x *Extractor) ParseTokens(ctx context.Context, t *token.Text, given []parse.Predicate) (*parse.Parse, []parse.Frame, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, fmt.Errorf("parsing given tokens: %w", err)
	}
	vectors := x.encoder.Encode(t.Source)
	defer vectors.Release()
	sentences := make([]parse.Sentence, len(t.Sentences))
	for i, s := range t.Sentences {
		sentences[i].Span = s.Span
		for _, w := range t.Tokens[s.First:s.Last] {
			sentences[i].Tokens = append(sentences[i].Tokens, parse.Token{Span: w.Span})
		}
	}
	frames := x.parser.Roles(sentences, vectors, given)
	return x.parser.ParseTokens(sentences, vectors), frames, nil
}
