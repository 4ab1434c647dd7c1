package schema

import (
	"fmt"
	"slices"
	"strings"
)

// Need says how far a slot decides whether a verb or noun has the predicate's
// sense.
type Need int

const (
	Optional Need = iota
	Present       // "+" in the table: something must fill it
	Matching      // "!" in the table: something of its types or words must fill it
)

// Slot is a role of one predicate, with what fills it.
type Slot struct {
	Role  string   `json:"role"`
	Need  Need     `json:"need,omitempty"`
	Types []string `json:"types,omitempty"` // types of entities and values that may fill it; empty with Words: any
	Words []string `json:"words,omitempty"` // head words that may fill it whatever their type ("deal")
	Not   []string `json:"not,omitempty"`   // types and head words with which the verb means something else ("taste", of acquire)
	// Sources are what gives the role, any of: the number of a PropBank argument ("0"), a PropBank modifier
	// ("LOC"), a function (those of Argument), or a preposition.
	Sources []string `json:"sources"`
}

// parseSlots reads "agent:person,organization=0,subj;patient!:agreement,*deal,-book=1,obj":
// role, need, types and starred words, with a minus what may not fill it, sources.
func parseSlots(field string) ([]Slot, error) {
	var out []Slot
	for part := range strings.SplitSeq(field, ";") {
		left, sources, ok := strings.Cut(part, "=")
		if !ok || sources == "" {
			return nil, fmt.Errorf("role %q of %q has no sources: expected role=source,source", part, field)
		}
		name, fillers, _ := strings.Cut(left, ":")
		s := Slot{Sources: list(sources)}
		switch {
		case strings.HasSuffix(name, "+"):
			s.Need = Present
		case strings.HasSuffix(name, "!"):
			s.Need = Matching
		}
		s.Role = strings.TrimRight(name, "+!")
		for _, f := range list(fillers) {
			if word, ok := strings.CutPrefix(f, "*"); ok {
				s.Words = append(s.Words, word)
			} else if word, ok := strings.CutPrefix(f, "-"); ok {
				s.Not = append(s.Not, word)
			} else {
				s.Types = append(s.Types, f)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// How well a filler suits a slot.
const (
	mismatch = -1   // its type is another, or the slot takes no clause
	unknown  = iota // its type is not known, and the slot wants certain ones
	open            // the slot wants nothing
	match           // the slot's types or words name it, or it takes clauses and this is one
)

func (s Slot) suits(arg Argument) int {
	is := func(name string) bool { return name == arg.Head || IsA(arg.Type, name) }
	switch {
	case slices.ContainsFunc(s.Not, is) || arg.clause() && !slices.Contains(s.Sources, arg.Function):
		return mismatch
	case arg.clause() || slices.Contains(s.Words, arg.Head) || slices.ContainsFunc(s.Types, is):
		return match
	case len(s.Types)+len(s.Words) == 0:
		return open
	case arg.Type == "" && (len(s.Types) == 0 || slices.ContainsFunc(s.Types, IsNode)):
		return unknown // but a sum or a number would be known as one
	}
	return mismatch
}

// from says whether each of these gives the role; an empty one does not.
func (s Slot) from(sources []string) bool {
	return !slices.ContainsFunc(sources, func(source string) bool { return source == "" || !slices.Contains(s.Sources, source) })
}

// onlyClauses says whether the slot takes clauses and no object: a number that
// is given to an object cannot be meant for it.
func (s Slot) onlyClauses() bool {
	return !slices.Contains(s.Sources, "obj") && (slices.Contains(s.Sources, "comp") || slices.Contains(s.Sources, "inf"))
}
