// Package token cuts an article's text into sentences and tokens that know
// where they stand in it.
package token

// Span is a half-open range of bytes [Start, End) of an article's text. It is
// the one type for text positions inside the program; code points appear only
// where a graph is built.
type Span struct{ Start, End int }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Text is the part of text that the span covers.
func (s Span) Text(text string) string { return text[s.Start:s.End] }

// Contains says whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Token is a word, number or punctuation mark as prose cuts it.
type Token struct{ Span }

// Sentence is a sentence, headline or list item with the tokens in it.
type Sentence struct {
	Span
	First, Last int // tokens [First, Last) of Text.Tokens
	Paragraph   int // number of the paragraph, from 0
}

// Text is an article's text cut up. Tokens and sentences are in text order, do
// not overlap, and every token lies in exactly one sentence.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
	Credits   []Credit // datelines, bylines and the like, in text order, without overlaps
}
