package eval

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"kgx/extract/article"
	"kgx/extract/mention"
)

// Timex are the figures of time expressions.
type Timex struct {
	Span  PRF `json:"span"`  // exact span
	Value PRF `json:"value"` // exact span and the TIMEX3 value, letter for letter
}

// timedArticle is an article with its time expressions.
type timedArticle struct {
	ID    string     `json:"id"`
	Date  string     `json:"date"` // the day of writing, ISO 8601; "" where unknown
	Text  string     `json:"text"`
	Times []timeSpan `json:"times"`
}

// timeSpan is a time expression in code points with its value as TIMEX3 has
// it.
type timeSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"`
}

func (a *timedArticle) check() error {
	if a.Text == "" || a.Times == nil {
		return errors.New("no article with text and times")
	}
	length := utf8.RuneCountInString(a.Text)
	for _, t := range a.Times {
		if t.Start < 0 || t.End <= t.Start || t.End > length {
			return fmt.Errorf("article %q: a time at %d to %d lies outside its %d characters", a.ID, t.Start, t.End, length)
		}
	}
	return nil
}

// measureTimex reads the articles with their dates and compares the time
// mentions with the labelled ones.
func measureTimex(ctx context.Context, p Pipeline, articles []timedArticle, workers int) (*Timex, error) {
	found, err := each(ctx, len(articles), workers, func(i int) ([]timeSpan, error) {
		a := &articles[i]
		doc, err := p.Extract(ctx, article.Article{ID: a.ID, Text: a.Text, Date: a.Date})
		if err != nil {
			return nil, fmt.Errorf("extracting from article %q: %w", a.ID, err)
		}
		var out []timeSpan
		at := codePoints(a.Text)
		for _, m := range doc.Mentions {
			if m.Kind == mention.Time && m.Norm != "" { // what has no value is no TIMEX3
				out = append(out, timeSpan{int(at[m.Start]), int(at[m.End]), m.Norm})
			}
		}
		return out, nil
	})
	if err != nil {
		return nil, err
	}
	return scoreTimex(articles, found), nil
}

func scoreTimex(articles []timedArticle, found [][]timeSpan) *Timex {
	var spans, values counts
	for i := range articles {
		gold, predicted := set[timeSpan]{}, set[timeSpan]{}
		goldSpans, predictedSpans := set[span]{}, set[span]{}
		for _, t := range articles[i].Times {
			gold.add(t)
			goldSpans.add(span{t.Start, t.End})
		}
		for _, t := range found[i] {
			predicted.add(t)
			predictedSpans.add(span{t.Start, t.End})
		}
		spans.match(goldSpans.common(predictedSpans), len(predictedSpans), len(goldSpans))
		values.match(gold.common(predicted), len(predicted), len(gold))
	}
	return &Timex{spans.prf(), values.prf()}
}
