// Package conllu reads and writes parses as CoNLL-U, the form of Universal
// Dependencies, so that trees and frames can be written by hand, compared with
// those of others and looked at.
//
// What CoNLL-U has no column for stands in the last one, MISC, after
// SpaceAfter:
//
//	Verb=ARG0:1-2,ARG1:4-9      a verb's frame with its arguments, tokens first to last by their numbers; "Verb=_" has none
//	Noun=A1:3-4                 a nominal event's frame
//	Happened=2.5                Token.Happened
//	Says=CUE:3-3,SOURCE:1-2,CONTENT:4-9,CONTENT:2/1-2/7
//
// The last is an attribution, at its cue's first token; 2/7 is token 7 of the
// text's second sentence. A token may have several of each.
package conllu

import (
	"fmt"
	"strconv"
	"strings"

	"kgx/extract/parse"
	"kgx/extract/token"
)

// Columns of a token's line.
const (
	id = iota
	form
	lemma
	upos
	xpos
	feats
	head
	relation
	deps
	misc
	columns
)

// part is "ARG0:1-2" of MISC: a label and the place of its tokens.
type part struct {
	label       string
	first, last place // both included
}

// place is a token's index, with that of its sentence.
type place struct{ sentence, token int }

// parseParts reads "ARG0:1-2,CONTENT:2/1-2/7" at a token of sentence.
func parseParts(s string, sentence int) ([]part, error) {
	if s == "_" || s == "" {
		return nil, nil
	}
	var parts []part
	for item := range strings.SplitSeq(s, ",") {
		at := strings.LastIndexByte(item, ':')
		if at < 0 {
			return nil, fmt.Errorf("%q: no colon between label and tokens", item)
		}
		first, last, ok := strings.Cut(item[at+1:], "-")
		if !ok {
			last = first
		}
		p := part{label: item[:at]}
		var err error
		if p.first, err = parsePlace(first, sentence); err != nil {
			return nil, fmt.Errorf("%q: %w", item, err)
		}
		if p.last, err = parsePlace(last, sentence); err != nil {
			return nil, fmt.Errorf("%q: %w", item, err)
		}
		parts = append(parts, p)
	}
	return parts, nil
}

func parsePlace(s string, sentence int) (place, error) {
	if before, after, ok := strings.Cut(s, "/"); ok {
		n, err := strconv.Atoi(before)
		if err != nil || n < 1 {
			return place{}, fmt.Errorf("%q is no number of a sentence", before)
		}
		sentence, s = n-1, after
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return place{}, fmt.Errorf("%q is no number of a token", s)
	}
	return place{sentence, n - 1}, nil
}

// span gives the bytes of a part.
func (p part) span(all []parse.Sentence) (token.Span, error) {
	for _, at := range [2]place{p.first, p.last} {
		if at.sentence >= len(all) || at.token >= len(all[at.sentence].Tokens) {
			return token.Span{}, fmt.Errorf("%s: there is no token %d/%d", p.label, at.sentence+1, at.token+1)
		}
	}
	return token.Span{
		Start: all[p.first.sentence].Tokens[p.first.token].Start,
		End:   all[p.last.sentence].Tokens[p.last.token].End,
	}, nil
}
