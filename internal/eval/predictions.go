package eval

import (
	"encoding/json"
	"fmt"
	"io"
)

// Write writes articles as JSON Lines, the form that [Read] reads.
func Write(w io.Writer, articles []Article) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range articles {
		if err := enc.Encode(&articles[i]); err != nil {
			return fmt.Errorf("writing article %q: %w", articles[i].ID, err)
		}
	}
	return nil
}

// ReadPredictions reads what another program predicted for the labelled
// articles: a file like theirs, with the articles in any order.
func ReadPredictions(path string, gold *Gold) ([]Article, error) {
	read, err := Read(path)
	if err != nil {
		return nil, fmt.Errorf("reading predictions: %w", err)
	}
	byID := map[string][]Article{}
	for _, a := range read.Articles {
		byID[a.ID] = append(byID[a.ID], a)
	}
	out := make([]Article, 0, len(gold.Articles))
	for i := range gold.Articles {
		g := &gold.Articles[i]
		if len(byID[g.ID]) == 0 {
			return nil, fmt.Errorf("reading predictions from %s: there are none for article %q", path, g.ID)
		}
		p := byID[g.ID][0]
		if p.Content != g.Content {
			return nil, fmt.Errorf("reading predictions from %s: article %q has another content than the labelled one", path, g.ID)
		}
		byID[g.ID] = byID[g.ID][1:]
		out = append(out, p)
	}
	return out, nil
}
