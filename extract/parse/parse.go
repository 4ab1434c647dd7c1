// Package parse says how an article's sentences are built and what they tell:
// parts of speech, a dependency tree, the events that verbs and nouns tell with
// who and what takes part in them, who says what, and how sure it is that
// something happened. All of it comes from trained heads on the encoder's
// vectors.
package parse

import "kgx/extract/token"

// Parse is what the heads say of an article's sentences.
type Parse struct {
	Sentences    []Sentence    // in text order
	Attributions []Attribution // in order of their cues
}

// Sentence is a sentence with its tree and frames.
type Sentence struct {
	token.Span
	Tokens []Token // in text order, at least one
	Frames []Frame // in order of their predicates, a verb's before a noun's
}

// Token is a word, number or mark as Universal Dependencies cuts English: finer
// than token.Text's tokens at hyphens and clitics.
type Token struct {
	token.Span
	UPOS, XPOS string  // universal and Penn Treebank part of speech
	Head       int     // index in the sentence's Tokens, -1 for the root
	Relation   string  // to Head, with subtype: "nsubj:pass"; "root" for the root
	Happened   float32 // -3 surely not … 3 surely, of what a predicate here tells
	Margin     float32 // by how much Head scores above the next best head, below 0 where the tree took another
}

// Kind says what tells an event.
type Kind uint8

// The kinds of frames.
const (
	Verb Kind = iota // a verb, or what PropBank treats as one
	Noun             // a noun that names an event: "the signing"
)

func (k Kind) String() string {
	if k == Noun {
		return "noun"
	}
	return "verb"
}

// Frame is an event or state with those who take part in it.
type Frame struct {
	Predicate int // index in the sentence's Tokens
	Kind      Kind
	Arguments []Argument // in order of First; they do not overlap
}

// Argument is a part that tokens [First, Last) of the sentence play in a frame.
type Argument struct {
	Label       string // "ARG0", "ARGM-TMP", "R-ARG1" … of a verb, "A0", "TMP" … of a noun
	First, Last int
}

// Attribution is something that the article lets somebody say, believe or want.
type Attribution struct {
	Sentence, Cue int          // the cue's first token: index of its sentence and in that sentence's Tokens
	CueSpan       token.Span   // "said", "according to"
	Sources       []token.Span // who says it, in text order
	Contents      []token.Span // what is said, in text order; over several sentences perhaps
}
