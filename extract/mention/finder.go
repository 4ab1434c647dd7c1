package mention

import (
	"fmt"
	"slices"
	"sort"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/extract/heads"
	"kgx/extract/token"
	"kgx/extract/userschema"
)

// Finder finds mentions: names, roles, calendar dates and sums by the trained
// tagger, what it was not trained for (relative times, quantities,
// descriptions) by rules. It is immutable and safe for concurrent use.
type Finder struct {
	tagger *heads.Tagger
	fine   *heads.Fine
	places *gazetteer.Gazetteer
	listed *userschema.Schema
}

// NewFinder makes a Finder of an encoder's heads; listed, which may be nil, has
// names of the user's. The error says which head the model lacks.
func NewFinder(e *encoder.Encoder, listed *userschema.Schema) (*Finder, error) {
	tagger, err := heads.NewTagger(e)
	if err != nil {
		return nil, fmt.Errorf("finding mentions: %w", err)
	}
	fine, err := heads.NewFine(e)
	if err != nil {
		return nil, fmt.Errorf("finding mentions: %w", err)
	}
	return &Finder{tagger, fine, gazetteer.Default(), listed}, nil
}

// Find returns the mentions of an article in text order; a nested mention
// follows the one it lies in. x is the encoding of text.Source. date is the
// day that the article appeared, ISO 8601, "" where unknown: time expressions
// are read against it.
func (f *Finder) Find(text *token.Text, x *encoder.Encoding, date string) []Mention {
	found := withListed(text, headlines(text, f.tagged(text, x)), f.listed)
	readValues(text, found)
	found, vague := withTimes(found, times(text, date))
	found = beside(found, money(text))
	found = beside(found, pronouns(text))
	found = append(found, f.nested(text.Source, found)...)
	found = append(found, nominals(newReader(text), found)...)
	found = beside(found, vague)
	slices.SortStableFunc(found, compare)
	return found
}

// beside adds the further mentions that overlap none of those found. Both are
// in text order and without overlaps, and so is the result.
func beside(found, further []Mention) []Mention {
	further = slices.DeleteFunc(further, func(m Mention) bool {
		i := sort.Search(len(found), func(i int) bool { return found[i].End > m.Start })
		return i < len(found) && found[i].Overlaps(m.Span)
	})
	found = append(found, further...)
	slices.SortStableFunc(found, compare)
	return found
}

// compare orders mentions by their start, the longer first.
func compare(a, b Mention) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}
