// Package relation finds how the entities of an article relate, beyond what its
// sentences state: from what the statement layer has it infers what follows
// (implications.tsv), what the gazetteer and names tell, and, by boosted trees
// (pairs.tsv) and the trained relation head, what the whole article suggests.
package relation

import (
	"kgx/extract/statement"
	"kgx/extract/token"
)

// Modality says in what way the text holds a statement.
type Modality = statement.Modality

// The modalities. Every statement has exactly one.
const (
	Asserted    = statement.Asserted
	Negated     = statement.Negated
	Planned     = statement.Planned
	Demanded    = statement.Demanded
	Threatened  = statement.Threatened
	Conditional = statement.Conditional
	Possible    = statement.Possible
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
	Hinted      bool         // names that stand beside each other suggest it, no words state it
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
