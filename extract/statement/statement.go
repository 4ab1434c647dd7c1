// Package statement decides what an article states: it turns frames into
// statements about the article's entities and the participants that it
// describes without a name, each with its modality, speaker, time, place,
// amounts and the words that state it. It is the one place where something
// becomes an edge, an event, a literal, or nothing.
package statement

import (
	"kgx/extract/token"
)

// None stands for "no participant" or "no entity" where an index is expected.
const None = -1

// Modality is the way in which a statement is held; the words are those of
// package graph.
type Modality string

// The modalities.
const (
	Asserted    Modality = "asserted"
	Negated     Modality = "negated"
	Planned     Modality = "planned"
	Demanded    Modality = "demanded"
	Threatened  Modality = "threatened"
	Conditional Modality = "conditional"
	Possible    Modality = "possible"
)

// Form is what a statement becomes in a graph.
type Form uint8

// The forms.
const (
	Edge    Form = iota // two participants
	Literal             // a participant and words
	Event               // a node of its own, with a tie to each participant
)

// Participant is who or what takes part in statements.
type Participant struct {
	Entity   int          // index into the document's entities, or None for a described one
	Label    string       // of a described one: "suicide bomber from Kars"; of an entity without a name what tells more than its own
	Short    string       // the same without what stands behind the noun, "" where Label is no longer: "suicide bomber"
	Type     string       // of package schema
	Count    *Quantity    // of a described group
	Mentions []token.Span // of a described one, in text order
	Frame    int          // of an event noun the frame, None of all else
	Event    int          // index of the statement that is this event, None where it is none
}

// Quantity is a number or sum with its words.
type Quantity struct {
	Text  string
	Value *float64 // nil where the words are no number
	Unit  string   // "USD", "%", "" for a count
	Bound string   // "", "at_least", "at_most", "about", "range": from Value to High
	High  *float64 // of a range
}

// Qualifier is a named detail of a statement.
type Qualifier struct {
	Name string
	Quantity
}

// Time is when: the words and, where known, an ISO 8601 value.
type Time struct {
	token.Span
	Value string
}

// Tie is a participant with the role that it has: "agent", "patient" …
type Tie struct {
	Role        string
	Participant int
}

// Statement is what the article, or a speaker in it, holds.
type Statement struct {
	Form      Form
	Predicate string // lemmas joined by "_": "withdraw_from"
	Lemma     string // of the article's words, where Predicate is the schema's for them
	Label     string // the same for people: "withdrew from"
	Ties      []Tie  // of an Edge subject and object; of a Literal the subject
	Literal   token.Span
	Before    map[int]string // of an Event the preposition that stands before a participant, where its role's word is another: "against"

	Modality    Modality
	Speaker     int // participant, or None
	SpeakerText token.Span
	Time        *Time
	Place       int // participant, or None
	Qualifiers  []Qualifier
	Evidence    token.Span
	Frame       int      // of the frame layer, None where a phrase states it
	Role        bool     // it says what somebody is: an office, kin, a kind
	Confidence  float64  // 0 to 1: the share of statements like it that a careful reader holds for right
	Features    []string // what its confidence rests on, see confidence.go
}

// Layer are an article's statements, and who takes part in them.
type Layer struct {
	Participants []Participant
	Statements   []Statement // in text order
	// Hints are relations that names beside each other suggest and that no words state, each an Edge of two
	// entities whose Predicate is a relation of package schema: inference draws on them.
	Hints []Statement
}
