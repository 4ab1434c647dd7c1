package eval

import (
	"context"
	"fmt"
	"math"

	"kgx/extract/parse"
)

// Factuality says how well the program tells what happened from what did not.
type Factuality struct {
	R          float64 `json:"r"` // Pearson's correlation over the labelled predicates, -1 to 1
	Predicates int     `json:"predicates"`
}

// ratedSentence is a sentence whose predicates are rated from -3, surely did
// not happen, to 3.
type ratedSentence struct {
	ID         string   `json:"sent_id"`
	Tokens     []string `json:"tokens"`
	Predicates *[]rated `json:"predicates"`
}

type rated struct {
	Token int     `json:"token"`
	Value float64 `json:"value"`
}

func (s *ratedSentence) check() error {
	t := tokenized{tokens: s.Tokens}
	if s.Predicates == nil {
		return fmt.Errorf("sentence %q has no predicates", s.ID)
	}
	for _, r := range *s.Predicates {
		if !t.has(r.Token, r.Token+1) {
			return fmt.Errorf("sentence %q: predicate %d is none of its %d tokens", s.ID, r.Token, len(s.Tokens))
		}
	}
	return t.check()
}

func measureFactuality(ctx context.Context, p Parser, gold []ratedSentence, workers int) (*Factuality, error) {
	sentences := make([]tokenized, len(gold))
	for i, s := range gold {
		sentences[i] = tokenized{documentOf(s.ID, "-", i), s.Tokens}
	}
	read, err := parseSentences(ctx, p, sentences, make([][]int, len(gold)), parse.Verb, workers)
	if err != nil {
		return nil, err
	}
	return scoreFactuality(gold, read), nil
}

func scoreFactuality(gold []ratedSentence, read []parsed) *Factuality {
	var labels, found []float64
	for i, s := range gold {
		for _, r := range *s.Predicates {
			labels = append(labels, r.Value)
			found = append(found, float64(read[i].Tokens[r.Token].Happened))
		}
	}
	return &Factuality{round(correlation(labels, found)), len(labels)}
}

// correlation is Pearson's r; 0 where one side does not vary.
func correlation(x, y []float64) float64 {
	meanX, meanY := mean(x), mean(y)
	var xy, xx, yy float64
	for i := range x {
		dx, dy := x[i]-meanX, y[i]-meanY
		xy += float64(dx * dy)
		xx += float64(dx * dx)
		yy += float64(dy * dy)
	}
	return ratio(xy, math.Sqrt(float64(xx*yy)))
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return ratio(sum, float64(len(x)))
}
