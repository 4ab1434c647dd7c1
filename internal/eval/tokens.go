package eval

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"kgx/extract/article"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// Parser is a pipeline whose heads read sentences. Implementations serve
// several goroutines at once.
type Parser interface {
	// Parse works from raw text.
	Parse(ctx context.Context, a article.Article) (*parse.Parse, error)
	// ParseTokens works from given sentences and tokens, which it takes as they are: sentence i of the result
	// has the tokens of sentence i of t. The frames that it returns beside are those of given predicates, in
	// their order.
	ParseTokens(ctx context.Context, t *token.Text, given []Predicate) (*parse.Parse, []parse.Frame, error)
}

// Predicate is a token that tells an event.
type Predicate = parse.Predicate

// tokenized is a labelled sentence as tokens.
type tokenized struct {
	document string // sentences that follow each other and have the same one make a text
	tokens   []string
}

// check looks for tokens that cannot be part of a text.
func (s tokenized) check() error {
	if len(s.tokens) == 0 {
		return errors.New("a sentence without tokens")
	}
	for _, t := range s.tokens {
		if strings.TrimSpace(t) == "" {
			return errors.New("an empty token")
		}
	}
	return nil
}

// has says whether the sentence has tokens [first, last).
func (s tokenized) has(first, last int) bool {
	return 0 <= first && first < last && last <= len(s.tokens)
}

// tokenText is the text of sentences that follow each other, first being the
// number of its first sentence.
type tokenText struct {
	document string
	first    int
	text     *token.Text
}

// textsOf joins the sentences of one document into a text, one a line, their
// tokens with spaces between.
func textsOf(sentences []tokenized) []tokenText {
	var out []tokenText
	for i := 0; i < len(sentences); {
		t := tokenText{document: sentences[i].document, first: i, text: &token.Text{}}
		var b strings.Builder
		for ; i < len(sentences) && sentences[i].document == t.document; i++ {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			t.add(&b, sentences[i].tokens)
		}
		t.text.Source = b.String()
		out = append(out, t)
	}
	return out
}

func (t *tokenText) add(b *strings.Builder, tokens []string) {
	s := token.Sentence{First: len(t.text.Tokens)}
	s.Start = b.Len()
	for i, word := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(asText(word))
		t.text.Tokens = append(t.text.Tokens, token.Token{Span: token.Span{Start: start, End: b.Len()}})
	}
	s.End, s.Last = b.Len(), len(t.text.Tokens)
	t.text.Sentences = append(t.text.Sentences, s)
}

// parsed is what the heads say of a labelled sentence.
type parsed struct {
	parse.Sentence
	given []parse.Frame // of the sentence's given predicates, in their order
}

// parseSentences runs the heads on the sentences, document by document;
// predicates are the given ones of each sentence, as indexes of its tokens.
func parseSentences(ctx context.Context, p Parser, sentences []tokenized, predicates [][]int, kind parse.Kind, workers int) ([]parsed, error) {
	texts := textsOf(sentences)
	read, err := each(ctx, len(texts), workers, func(i int) ([]parsed, error) {
		t := texts[i]
		var given []Predicate
		for s := range t.text.Sentences {
			for _, at := range predicates[t.first+s] {
				given = append(given, Predicate{Sentence: s, Token: at, Kind: kind})
			}
		}
		out, err := parseText(ctx, p, t.text, given)
		if err != nil {
			return nil, fmt.Errorf("parsing %q: %w", t.document, err)
		}
		return out, nil
	})
	if err != nil {
		return nil, err
	}
	var out []parsed
	for _, r := range read {
		out = append(out, r...)
	}
	return out, nil
}

// parseText runs the heads on one text and checks that they kept to its
// sentences and tokens.
func parseText(ctx context.Context, p Parser, t *token.Text, given []Predicate) ([]parsed, error) {
	found, frames, err := p.ParseTokens(ctx, t, given)
	if err != nil {
		return nil, err
	}
	if len(found.Sentences) != len(t.Sentences) || len(frames) != len(given) {
		return nil, fmt.Errorf("%d sentences and %d frames of %d sentences and %d predicates", len(found.Sentences), len(frames), len(t.Sentences), len(given))
	}
	out := make([]parsed, len(found.Sentences))
	for i, s := range found.Sentences {
		if want := t.Sentences[i].Last - t.Sentences[i].First; len(s.Tokens) != want {
			return nil, fmt.Errorf("sentence %d has %d tokens, given are %d", i+1, len(s.Tokens), want)
		}
		out[i].Sentence = s
	}
	for i, f := range frames {
		s := &out[given[i].Sentence]
		s.given = append(s.given, f)
	}
	return out, nil
}

// frame returns the frame of that kind which the program found at a token.
func (s parsed) frame(predicate int, kind parse.Kind) (parse.Frame, bool) {
	for _, f := range s.Frames {
		if f.Predicate == predicate && f.Kind == kind {
			return f, true
		}
	}
	return parse.Frame{}, false
}

// documentOf is the document of a sentence named id: the name without what
// stands after the last separator; without a name the sentence is a document
// of its own.
func documentOf(id, separator string, number int) string {
	if id == "" {
		return fmt.Sprint("line-", number)
	}
	if i := strings.LastIndex(id, separator); i > 0 {
		return id[:i]
	}
	return id
}
