package schema

import (
	"fmt"
	"strings"
)

// Example is a sentence that tells a predicate, with who and what fills its
// slots there.
type Example struct {
	Sentence string
	Fillers  []Filler // in the order of the sentence's table row
}

// Filler is the words of a sentence that have a role: at least its head word.
type Filler struct {
	Role  string
	Words string
}

// parseExample reads "Norvale bought Tessel. => agent=Norvale;patient=Tessel".
func parseExample(field string) (Example, error) {
	sentence, fillers, ok := strings.Cut(field, " => ")
	if !ok {
		return Example{}, fmt.Errorf("example %q: expected sentence => role=words;role=words", field)
	}
	e := Example{Sentence: sentence}
	for part := range strings.SplitSeq(fillers, ";") {
		role, words, ok := strings.Cut(part, "=")
		if !ok {
			return e, fmt.Errorf("example %q: %q is not role=words", field, part)
		}
		e.Fillers = append(e.Fillers, Filler{Role: role, Words: words})
	}
	return e, nil
}

// Filler returns the words that have a role in the example, "" where none have.
func (e Example) Filler(role string) string {
	for _, f := range e.Fillers {
		if f.Role == role {
			return f.Words
		}
	}
	return ""
}

// Case is a sentence of the table to try the reading of sentences with.
type Case struct {
	Predicate string
	Sentence  string
	Fires     bool     // the sentence tells the predicate; else it is a trap: a word of the predicate, and not what it means
	Fillers   []Filler // who and what fills the roles where it fires, the head word of each at least
}

// Cases returns two sentences a predicate in the order of the table: one that
// tells it, and a trap.
func Cases() []Case {
	var out []Case
	for _, p := range predicates {
		out = append(out, Case{p.Name, p.Example.Sentence, true, p.Example.Fillers}, Case{p.Name, p.Trap, false, nil})
	}
	return out
}
