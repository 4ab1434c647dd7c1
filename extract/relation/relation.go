// Package relation finds how the entities of an article relate.
//
// It works by general patterns over the layers before it: verbs with their
// subjects and objects (frames.tsv), sequences of mentions and words
// (patterns.tsv), and words for offices and functions (roles.tsv). To teach it
// a relation, add a row there; a family that a table cannot express has a file
// of its own. Package clause tells how and by whom a statement is held.
package relation

import (
	"kgx/extract/clause"
	"kgx/extract/token"
)

// Modality says in what way the text holds a statement.
type Modality = clause.Modality

// The modalities. Every statement has exactly one.
const (
	Asserted    = clause.Asserted
	Negated     = clause.Negated
	Planned     = clause.Planned
	Demanded    = clause.Demanded
	Threatened  = clause.Threatened
	Conditional = clause.Conditional
	Possible    = clause.Possible
)

// None stands for "no entity" where an entity's index is expected.
const None = -1

// Relation is a statement: subject, relation, object, its qualifiers, and the
// words that state it.
type Relation struct {
	Subject  int        // index into the document's entities
	Object   int        // index into the document's entities, or None where Literal is set
	Literal  token.Span // the object's words where it is no entity
	Name     string     // a relation of package schema
	Modality Modality
	// Speaker says, believes or wants it: an entity's index, or None; SpeakerText are its words where it
	// is no entity. Both are empty where the article itself says it.
	Speaker     int
	SpeakerText token.Span
	Time        string // ISO 8601 or relative, "" where unknown
	Place       int    // an entity's index, or None
	Qualifiers  []Qualifier
	Evidence    []token.Span // the sentences or clauses that state it, in text order; never empty
	Premises    []Premise    // what an inferred statement follows from; empty for a stated one
	Guessed     bool         // learned from what stands together, not read from words that state it
	Confidence  float64      // 0 to 1
}

// Premise is what an inferred statement follows from: another statement of the
// document, or, where Source is set, knowledge of that source.
type Premise struct {
	Source          string // "gazetteer", "name", "home country"
	Name            string // the other statement's relation
	Subject, Object int    // its entities
}

// Qualifier is a further detail of a statement: {"host", "Donald Trump"}.
type Qualifier struct{ Name, Value string }
