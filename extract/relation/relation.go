// Package relation finds how the entities of an article relate.
package relation

import "kgx/extract/token"

// Modality says in what way the text holds a statement.
type Modality string

// The modalities. Every statement has exactly one.
const (
	Asserted    Modality = "asserted"
	Negated     Modality = "negated"
	Planned     Modality = "planned"
	Demanded    Modality = "demanded"
	Threatened  Modality = "threatened"
	Conditional Modality = "conditional"
	Possible    Modality = "possible"
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
	Inferred    []string     // what an inferred statement follows from; empty for a stated one
	Confidence  float64      // 0 to 1
}

// Qualifier is a further detail of a statement: {"host", "Donald Trump"}.
type Qualifier struct{ Name, Value string }
