package eval

import (
	"context"
	"fmt"
	"strings"

	"kgx/extract/token"
)

// Tree are the shares of tokens, punctuation included, that have the right
// part of speech, head, and head with relation. Subtypes of relations do not
// count. Tokens and sentences are given.
type Tree struct{ UPOS, UAS, LAS float64 }

// treeToken is a token with its labels, in code points of the article.
type treeToken struct {
	where    span
	upos     string
	head     int // index in the sentence, -1 for the root
	relation string
}

// treeText is the text of an article with the tokens and sentences of its
// trees.
func (a *Article) treeText() *token.Text {
	bytes := byteOffsets(a.Content)
	t := &token.Text{Source: a.Content}
	for _, tree := range a.trees {
		s := token.Sentence{First: len(t.Tokens)}
		for _, w := range tree {
			t.Tokens = append(t.Tokens, token.Token{Span: token.Span{Start: bytes[w.where.begin], End: bytes[w.where.end]}})
		}
		s.Last = len(t.Tokens)
		s.Start, s.End = t.Tokens[s.First].Start, t.Tokens[s.Last-1].End
		t.Sentences = append(t.Sentences, s)
	}
	return t
}

// measureTrees parses the given tokens of the articles.
func measureTrees(ctx context.Context, p Parser, articles []Article, workers int) (*Tree, error) {
	scores, err := each(ctx, len(articles), workers, func(i int) (treeCounts, error) {
		a := &articles[i]
		found, err := parseText(ctx, p, a.treeText(), nil)
		if err != nil {
			return treeCounts{}, fmt.Errorf("parsing article %q: %w", a.ID, err)
		}
		var c treeCounts
		for s, tree := range a.trees {
			c.add(tree, found[s])
		}
		return c, nil
	})
	if err != nil {
		return nil, err
	}
	var sum treeCounts
	for _, c := range scores {
		sum.tokens += c.tokens
		sum.upos += c.upos
		sum.heads += c.heads
		sum.labelled += c.labelled
	}
	return sum.figures(), nil
}

type treeCounts struct{ tokens, upos, heads, labelled int }

func (c *treeCounts) add(gold []treeToken, found parsed) {
	for i, g := range gold {
		p := found.Tokens[i]
		c.tokens++
		if p.UPOS == g.upos {
			c.upos++
		}
		if p.Head != g.head {
			continue
		}
		c.heads++
		if basic(p.Relation) == basic(g.relation) {
			c.labelled++
		}
	}
}

func (c treeCounts) figures() *Tree {
	share := func(n int) float64 { return round(ratio(float64(n), float64(c.tokens))) }
	return &Tree{share(c.upos), share(c.heads), share(c.labelled)}
}

// basic is a relation without its subtype.
func basic(relation string) string {
	relation, _, _ = strings.Cut(relation, ":")
	return relation
}
