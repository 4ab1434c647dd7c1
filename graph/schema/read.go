package schema

import "strings"

// Argument is what a sentence gives of one participant, value or clause that
// depends on a verb or noun.
type Argument struct {
	// Label is PropBank's: "ARG0", "ARGM-LOC"; "" where no role was read.
	Label string
	// Function is the one it has, or would have in the active voice (the subject of a passive is obj): subj,
	// obj, iobj; comp, a clause with a finite verb or a quotation; inf, an infinitive or participle; pred, a
	// predicative ("went bankrupt", "elected president"); poss, a noun's possessor; or the lower-case
	// preposition that leads it ("because of").
	Function string
	Type     string // of the schema, "" where unknown
	Head     string // lemma of the head word, lower case
}

// clause says whether the argument is a clause.
func (a Argument) clause() bool { return a.Function == "comp" || a.Function == "inf" }

// core says whether the verb must have a place for the argument: where it has
// none, another verb of the same form is meant.
func (a Argument) core() bool {
	return (a.clause() || a.Function == "obj") && !strings.HasPrefix(a.Label, "ARGM-")
}

// Reading is a predicate that a verb or noun was found to tell, and the roles
// of its arguments.
type Reading struct {
	Predicate Predicate
	Phrase    string   // the table's verb or noun: "take over"
	Roles     []string // one an argument, "" where it has none
}

// functions are the grammatical functions that an argument may have without a
// preposition.
var functions = []string{"subj", "obj", "iobj", "comp", "inf", "pred", "poss"}

// ReadVerb returns the predicate that a verb tells with these arguments; ok is
// false where the table has none that they fit, and the verb keeps its lemma.
// The particle of a phrasal verb, "" where it has none, must be in the table's
// phrase; a preposition, a predicative or an object that the phrase names must
// lead or be one of the arguments, and one that the phrase names with its head
// word ("go on strike") has no role. Of several phrases the one with the most
// roles that fit by type or word wins, of equals the longest.
func ReadVerb(lemma, particle string, arguments []Argument) (r Reading, ok bool) {
	most := -1
	for _, phrase := range phrasesOf(lemma, particle, arguments) {
		if best, fits := read(phrase, PredicatesOf(phrase.words), arguments, false); fits > most {
			r, most = best, fits
		}
	}
	return r, most >= 0
}

// ReadNoun is ReadVerb for a noun that tells an event. Its of-phrase is the
// object where the predicate has one, and its possessor the agent where the
// table says nothing else.
func ReadNoun(lemma string, arguments []Argument) (r Reading, ok bool) {
	r, fits := read(verbPhrase{lemma, -1}, PredicatesOfNoun(lemma), arguments, true)
	return r, fits >= 0
}

// verbPhrase is what the table may name: "go on strike".
type verbPhrase struct {
	words string
	// within is the argument whose head word is part of the phrase, -1 where none is.
	within int
}

// phrasesOf lists the phrases that the verb and what follows it may be in the
// table, longest first.
func phrasesOf(lemma, particle string, arguments []Argument) []verbPhrase {
	stem := lemma
	if particle != "" {
		stem += " " + particle
	}
	var long, short []verbPhrase
	for i, a := range arguments {
		switch a.Function {
		case "subj", "iobj", "comp", "inf", "poss", "":
		case "obj", "pred":
			long = append(long, verbPhrase{stem + " " + a.Head, i})
		default:
			long = append(long, verbPhrase{stem + " " + a.Function + " " + a.Head, i})
			short = append(short, verbPhrase{stem + " " + a.Function, -1})
		}
	}
	return append(append(long, short...), verbPhrase{stem, -1})
}

// read returns the first of the candidates with the most slots that fit by type
// or word, and how many; -1 where no candidate is meant.
func read(phrase verbPhrase, candidates []Predicate, arguments []Argument, noun bool) (best Reading, most int) {
	most = -1
	for _, p := range candidates {
		if roles, fits := p.assign(phrase, arguments, noun); fits > most {
			best, most = Reading{p, phrase.words, roles}, fits
		}
	}
	return best, most
}
