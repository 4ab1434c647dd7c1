package eval

import (
	"context"
	"encoding/json"
	"fmt"

	"kgx/extract/parse"
)

// Roles are the figures of PropBank's arguments: predicate, exact span and
// label right.
type Roles struct {
	Given      PRF `json:"given"`      // predicates given
	Found      PRF `json:"found"`      // predicates found
	Predicates PRF `json:"predicates"` // the found predicates themselves
}

// framedSentence is a sentence with its PropBank frames.
type framedSentence struct {
	ID     string    `json:"sent_id"`
	Tokens []string  `json:"tokens"`
	Frames *[]framed `json:"frames"`
}

type framed struct {
	Predicate int          `json:"predicate"`
	Arguments []goldHolder `json:"arguments"`
}

// goldHolder is what holds tokens [First, Last) as a label; in JSON the list
// [label, first, last].
type goldHolder struct {
	Label       string
	First, Last int
}

func (h *goldHolder) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if len(parts) != 3 {
		return fmt.Errorf("an argument of %d parts, not label, first and last token", len(parts))
	}
	for i, to := range []any{&h.Label, &h.First, &h.Last} {
		if err := json.Unmarshal(parts[i], to); err != nil {
			return err
		}
	}
	return nil
}

func (s *framedSentence) check() error {
	t := tokenized{tokens: s.Tokens}
	if s.Frames == nil {
		return fmt.Errorf("sentence %q has no frames", s.ID)
	}
	for _, f := range *s.Frames {
		if !t.has(f.Predicate, f.Predicate+1) {
			return fmt.Errorf("sentence %q: predicate %d is none of its %d tokens", s.ID, f.Predicate, len(s.Tokens))
		}
		for _, a := range f.Arguments {
			if !t.has(a.First, a.Last) {
				return fmt.Errorf("sentence %q: %s at %d to %d lies outside its %d tokens", s.ID, a.Label, a.First, a.Last, len(s.Tokens))
			}
		}
	}
	return t.check()
}

func measureRoles(ctx context.Context, p Parser, gold []framedSentence, workers int) (*Roles, error) {
	sentences, predicates := make([]tokenized, len(gold)), make([][]int, len(gold))
	for i, s := range gold {
		sentences[i] = tokenized{documentOf(s.ID, "-", i), s.Tokens}
		for _, f := range *s.Frames {
			predicates[i] = append(predicates[i], f.Predicate)
		}
	}
	found, err := parseSentences(ctx, p, sentences, predicates, parse.Verb, workers)
	if err != nil {
		return nil, err
	}
	return scoreRoles(gold, found), nil
}

// part is an argument of a predicate.
type part struct {
	predicate, first, last int
	label                  string
}

func scoreRoles(gold []framedSentence, read []parsed) *Roles {
	var given, found, predicates counts
	for i, s := range gold {
		labelled, goldPredicates := set[part]{}, set[int]{}
		for _, f := range *s.Frames {
			goldPredicates.add(f.Predicate)
			for _, a := range f.Arguments {
				addPart(labelled, part{f.Predicate, a.First, a.Last, a.Label})
			}
		}
		ofGiven, ofFound, foundPredicates := set[part]{}, set[part]{}, set[int]{}
		for _, f := range read[i].given {
			addFrame(ofGiven, f)
		}
		for _, f := range read[i].Frames {
			if f.Kind == parse.Verb {
				foundPredicates.add(f.Predicate)
				addFrame(ofFound, f)
			}
		}
		given.match(labelled.common(ofGiven), len(ofGiven), len(labelled))
		found.match(labelled.common(ofFound), len(ofFound), len(labelled))
		predicates.match(goldPredicates.common(foundPredicates), len(foundPredicates), len(goldPredicates))
	}
	return &Roles{given.prf(), found.prf(), predicates.prf()}
}

func addFrame(parts set[part], f parse.Frame) {
	for _, a := range f.Arguments {
		addPart(parts, part{f.Predicate, a.First, a.Last, a.Label})
	}
}

// addPart adds an argument; the predicate itself is none.
func addPart(parts set[part], p part) {
	if p.label != "V" {
		parts.add(p)
	}
}
