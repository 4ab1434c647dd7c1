// Package frame reads from the trees and roles of a parse who did what to
// whom: one Frame for each verb, copula and event noun, with everything that
// takes part in it, each argument under the part it plays whatever the form of
// the sentence (active, passive, relative clause, infinitive, noun phrase).
//
// A construction of English is one small file: a function of a builder that
// reads the tree and adds frames or arguments, listed in [constructions]. The
// tests show a worked example of each.
package frame

import "kgx/extract/token"

// None stands for "no frame" or "no token" where an index is expected.
const None = -1

// Kind is what tells the event or state.
type Kind uint8

// The kinds of frames.
const (
	Verb   Kind = iota // "sued"
	Copula             // "is chairman of": the subject is what the attribute says
	Noun               // "the takeover of MGM by Sony"
)

// Link is how a frame hangs on its parent.
type Link uint8

// The links.
const (
	Root      Link = iota // on nothing
	Content               // it is what is said, planned, denied …: "said that …", "plans to …"
	Purpose               // "… to recover money"
	Condition             // "if …"
	Adverbial             // "because …", "while …", a participle beside the clause
	Modifier              // it describes a noun: "who lost money", "the plan to sell"
	Conjunct              // "and …"
	Part                  // an event noun that takes part: "after the collapse of the firm"
)

// Function is the part that an argument plays.
type Function uint8

// The functions. They are those of the active voice: the subject of a passive
// is a Patient.
const (
	Agent     Function = iota // who does it, or what is in the state
	Patient                   // what it is done to
	Recipient                 // "gave him": who gets it
	Attribute                 // what the subject is said to be
	Oblique                   // with a preposition, or none: "to investors", "last week"
	Clause                    // a frame
)

// Argument is what takes part in a frame.
type Argument struct {
	Function    Function
	Preposition string // lower-case, "" where none; of a Clause its opener: "that", "if", "to"
	Head        int    // token of the sentence: the argument's own head
	Heads       []int  // Head and what is coordinated with it, in text order
	Label       string // of the role heads: "ARGM-TMP", "" where they say nothing
	Frame       int    // of a Clause, else None
}

// Frame is an event or state with what takes part in it.
type Frame struct {
	Sentence  int // index of the sentence
	Head      int // token of the sentence: verb, attribute or noun
	Kind      Kind
	Lemma     string // of the predicate, with its particle: "take over"
	Surface   string // the predicate's own words, lower-case: "took over"
	Passive   bool
	Finite    bool
	Arguments []Argument
	Parent    int // index into Layer.Frames, or None
	Link      Link
	Opener    string // "if", "that", "to" …, lower-case, "" where none
	Noun      int    // of a Modifier the noun that it describes, else None
	Light     int    // of a light verb the event noun that is its object, else None

	Auxiliaries []string // lemmas, in order: "will", "have"
	Adverbs     []string // lower-case, "not" and "never" among them
	Negated     bool     // by "not", "no", "never", "neither"
	Question    bool
	Subject     int     // head of the subject as it stands or is understood, or None
	Happened    float32 // -3 surely not … 3 surely; 0 where nothing says
	Span        token.Span
	Raised      bool // its subject is understood, not written beside it
}

// Argument returns the first argument of function f, nil where there is none.
func (f *Frame) Argument(function Function) *Argument {
	for i := range f.Arguments {
		if f.Arguments[i].Function == function {
			return &f.Arguments[i]
		}
	}
	return nil
}

// Layer are the frames of an article, with the trees that they were read from.
type Layer struct {
	Frames []Frame
	Trees  []Tree // of each sentence
	Quotes []Quote
}
