// Package clause cuts sentences into clauses by general patterns of English
// and tells for each in what way the text holds it: its modality, and who
// says it.
//
// It is a shallow parser in four steps, one a file: tag marks each token with
// its class, verb joins verbs with their auxiliaries, phrase makes noun
// phrases, and assemble ties phrases to verbs (with finite and nonfinite for
// the two kinds of verb, and complete for what follows it). There are no
// weights in it: its knowledge is in the word lists beside it.
package clause

import (
	"sort"

	"kgx/extract/mention"
	"kgx/extract/token"
)

// None stands for "no clause", "no phrase" or "no mention" where an index is
// expected.
const None = -1

// Kind is how a clause hangs in its sentence.
type Kind string

// The kinds of clause.
const (
	Main       Kind = "main"
	Relative   Kind = "relative"   // "which will connect …"
	Complement Kind = "complement" // "said that …"
	Adverbial  Kind = "adverbial"  // "because …"
	Infinitive Kind = "infinitive" // "to end …"
	Participle Kind = "participle" // "signed at …", "increasing …"
)

// Clause is a verb with what belongs to it. The phrases are indexes into
// Parse.Phrases and are named by what they do, not where they stand: the
// subject of a passive is its by-phrase.
type Clause struct {
	token.Span        // from its opener or first word to its last
	Sentence   int    // index into Text.Sentences
	Kind       Kind   //
	Opener     string // "if", "because", "that" …, lower-case, "" where none stands there
	Verb       Verb
	Parent     int   // the clause it hangs on, or None
	Subjects   []int // who does it; several where they are coordinated
	Objects    []int // what it is done to, or for "be" and "become" what the subject is said to be
	Obliques   []int // phrases with a preposition, and times
	Noun       int   // the phrase that a relative or participle clause describes, or None
	Quoted     int   // the quotation that it stands in, or None
}

// Phrase is a noun phrase: a head with what stands before it.
type Phrase struct {
	First, Last int    // tokens [First, Last), without the preposition
	Head        int    // token
	Mention     int    // the mention that the head belongs to, or None
	Prep        string // the preposition before it, lower-case, "" where none
	Possessor   int    // "Azerbaijan's" in "Azerbaijan's president", or None
	Of          int    // the phrase that this one hangs on by "of", or None
	Apposed     int    // the phrase beside it that renames it, or None
	List        []int  // the phrases it is coordinated with, itself included, in text order; nil where alone
	Time        bool   // a time expression
}

// Parse is what the clause stage found in an article: one layer of clauses and
// one of phrases, both in text order, and the quotations.
type Parse struct {
	Clauses []Clause
	Phrases []Phrase
	Quotes  []Quote

	text      *token.Text
	mentions  []mention.Mention
	words     []word
	sentences []sentence
}

// sentence is the part of each layer that lies in one sentence.
type sentence struct {
	first, last             int // tokens
	firstClause, lastClause int
	firstPhrase, lastPhrase int
}

// New parses every sentence of the text. It takes time in proportion to the
// text's length, and any input gives a result.
func New(text *token.Text, mentions []mention.Mention) *Parse {
	p := &Parse{text: text, mentions: mentions, words: tag(text, mentions)}
	p.Quotes = quotes(text)
	for i, s := range text.Sentences {
		own := sentence{first: s.First, last: s.Last, firstClause: len(p.Clauses), firstPhrase: len(p.Phrases)}
		verbs := p.verbs(s.First, s.Last)
		p.findPhrases(s.First, s.Last, verbs)
		own.lastPhrase = len(p.Phrases)
		p.assemble(i, verbs, own.firstPhrase)
		own.lastClause = len(p.Clauses)
		p.sentences = append(p.sentences, own)
	}
	p.attributeQuotes()
	return p
}

// ClausesOf are the clauses [first, last) of a sentence.
func (p *Parse) ClausesOf(sentence int) (first, last int) {
	return p.sentences[sentence].firstClause, p.sentences[sentence].lastClause
}

// PhrasesOf are the phrases [first, last) of a sentence.
func (p *Parse) PhrasesOf(sentence int) (first, last int) {
	return p.sentences[sentence].firstPhrase, p.sentences[sentence].lastPhrase
}

// SentenceAt is the sentence that byte at stands in, or the one before it.
func (p *Parse) SentenceAt(at int) int {
	i := sort.Search(len(p.text.Sentences), func(i int) bool { return p.text.Sentences[i].Start > at })
	return max(0, i-1)
}

// Words are the tokens of a phrase as a span of the text.
func (p *Parse) Words(phrase int) token.Span {
	ph := p.Phrases[phrase]
	return token.Span{Start: p.text.Tokens[ph.First].Start, End: p.text.Tokens[ph.Last-1].End}
}

// All are the phrases coordinated with phrase, itself included.
func (p *Parse) All(phrase int) []int {
	if l := p.Phrases[phrase].List; l != nil {
		return l
	}
	return []int{phrase}
}

// Lower is token i in lower case.
func (p *Parse) Lower(i int) string { return p.words[i].lower }

// InPhrase says whether token i may stand within a noun phrase.
func (p *Parse) InPhrase(i int) bool {
	switch p.words[i].tag {
	case noun, determiner, number, adverb:
		return true
	}
	return false
}
