package eval

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/article"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// Attribution are the figures of who is quoted with what.
type Attribution struct {
	Parts        // by token: what is part of any source, cue or content
	Exact  Parts `json:"exact"`  // by span, exactly; white space at its ends does not count
	Linked PRF   `json:"linked"` // attributions all of whose parts share half of their tokens, intersection over union
}

// Parts are figures of the three parts of attributions and the mean of their
// F1.
type Parts struct {
	Source  PRF     `json:"source"`
	Cue     PRF     `json:"cue"`
	Content PRF     `json:"content"`
	Mean    float64 `json:"mean"`
}

// attributed is an article with its attributions.
type attributed struct {
	ID           string         `json:"id"`
	Text         string         `json:"text"`
	Attributions *[]attribution `json:"attributions"`
}

// attribution has spans in code points.
type attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// parts are the spans of source, cue and content.
func (a attribution) parts() [3][][2]int { return [3][][2]int{a.Source, a.Cue, a.Content} }

func (a *attributed) check() error {
	if a.Text == "" || a.Attributions == nil {
		return errors.New("no article with text and attributions")
	}
	length := utf8.RuneCountInString(a.Text)
	for _, x := range *a.Attributions {
		for _, spans := range x.parts() {
			for _, s := range spans {
				if s[0] < 0 || s[1] <= s[0] || s[1] > length {
					return fmt.Errorf("article %q: a span at %d to %d lies outside its %d characters", a.ID, s[0], s[1], length)
				}
			}
		}
	}
	return nil
}

func measureAttribution(ctx context.Context, p Parser, gold []attributed, workers int) (*Attribution, error) {
	found, err := each(ctx, len(gold), workers, func(i int) ([]attribution, error) {
		a := &gold[i]
		read, err := p.Parse(ctx, article.Article{ID: a.ID, Text: a.Text})
		if err != nil {
			return nil, fmt.Errorf("parsing article %q: %w", a.ID, err)
		}
		return attributionsOf(read, a.Text), nil
	})
	if err != nil {
		return nil, err
	}
	return scoreAttribution(gold, found), nil
}

// attributionsOf are the program's attributions in code points.
func attributionsOf(read *parse.Parse, text string) []attribution {
	at := codePoints(text)
	points := func(spans ...token.Span) [][2]int {
		var out [][2]int
		for _, s := range spans {
			out = append(out, [2]int{int(at[s.Start]), int(at[s.End])})
		}
		return out
	}
	var out []attribution
	for _, a := range read.Attributions {
		out = append(out, attribution{points(a.Sources...), points(a.CueSpan), points(a.Contents...)})
	}
	return out
}

func scoreAttribution(gold []attributed, found [][]attribution) *Attribution {
	var tokens, exact [3]counts
	var linked counts
	for i := range gold {
		a := newAttributionScorer(gold[i].Text)
		labelled := *gold[i].Attributions
		for part := range tokens {
			g, p := a.tokensOf(labelled, part), a.tokensOf(found[i], part)
			tokens[part].match(g.common(p), len(p), len(g))
			gs, ps := a.spansOf(labelled, part), a.spansOf(found[i], part)
			exact[part].match(gs.common(ps), len(ps), len(gs))
		}
		linked.match(a.linked(labelled, found[i]), len(found[i]), len(labelled))
	}
	return &Attribution{partsOf(tokens), partsOf(exact), linked.prf()}
}

func partsOf(c [3]counts) Parts {
	p := Parts{Source: c[0].prf(), Cue: c[1].prf(), Content: c[2].prf()}
	p.Mean = round((p.Source.F1 + p.Cue.F1 + p.Content.F1) / 3)
	return p
}

// attributionScorer compares attributions of one text. Its tokens are runs of
// letters and digits and other single characters, whatever the program's own
// are.
type attributionScorer struct {
	text    []rune
	tokenAt []int // token of each code point, -1 for white space
}

func newAttributionScorer(text string) *attributionScorer {
	a := &attributionScorer{text: []rune(text)}
	a.tokenAt = make([]int, len(a.text))
	token, inWord := -1, false
	for i, c := range a.text {
		switch {
		case unicode.IsSpace(c):
			a.tokenAt[i], inWord = -1, false
			continue
		case unicode.IsLetter(c) || unicode.IsNumber(c) || c == '_':
			if !inWord {
				token++
			}
			inWord = true
		default:
			token, inWord = token+1, false
		}
		a.tokenAt[i] = token
	}
	return a
}

// tokens are those that the spans touch.
func (a *attributionScorer) tokens(spans [][2]int) set[int] {
	out := set[int]{}
	for _, s := range spans {
		for _, t := range a.tokenAt[s[0]:s[1]] {
			if t >= 0 {
				out.add(t)
			}
		}
	}
	return out
}

// tokensOf are the tokens of a part of any of the attributions.
func (a *attributionScorer) tokensOf(all []attribution, part int) set[int] {
	var spans [][2]int
	for _, x := range all {
		spans = append(spans, x.parts()[part]...)
	}
	return a.tokens(spans)
}

// spansOf are the spans of a part of any of the attributions, without white
// space at their ends.
func (a *attributionScorer) spansOf(all []attribution, part int) set[span] {
	out := set[span]{}
	for _, x := range all {
		for _, s := range x.parts()[part] {
			words := string(a.text[s[0]:s[1]])
			left := utf8.RuneCountInString(words) - utf8.RuneCountInString(strings.TrimLeftFunc(words, unicode.IsSpace))
			length := utf8.RuneCountInString(strings.TrimSpace(words))
			out.add(span{s[0] + left, s[0] + left + length})
		}
	}
	return out
}

// linked pairs attributions all of whose parts share half of their tokens; a
// part that both leave out is the same.
func (a *attributionScorer) linked(gold, found []attribution) int {
	type sets [3]set[int]
	tokens := func(all []attribution) []sets {
		out := make([]sets, len(all))
		for i, x := range all {
			for part, spans := range x.parts() {
				out[i][part] = a.tokens(spans)
			}
		}
		return out
	}
	g, f := tokens(gold), tokens(found)
	return pairs(len(gold), len(found), func(i, j int) bool {
		for part := range g[i] {
			common := g[i][part].common(f[j][part])
			if union := len(g[i][part]) + len(f[j][part]) - common; 2*common < union {
				return false
			}
		}
		return true
	})
}
