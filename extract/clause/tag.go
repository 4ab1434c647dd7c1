package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/mention"
	"kgx/extract/token"
)

// tagged is the class of a token, as far as clauses need it.
type tagged uint8

const (
	noun       tagged = iota // nouns, names and adjectives: whatever is in no other class
	determiner               // "the", "its", "both"
	pronoun                  // "he"
	relative                 // "who", "which", and "that" where it means them
	subordinator
	preposition
	conjunction
	modal
	be
	have
	do
	to // before an infinitive
	not
	adverb
	number
	possessive // "'s"
	quoteMark
	punctuation
	verb
	timeWord // part of a time expression
)

var tagNames = map[string]tagged{"det": determiner, "pron": pronoun, "rel": relative, "sub": subordinator, "prep": preposition,
	"conj": conjunction, "modal": modal, "be": be, "have": have, "do": do, "not": not, "adv": adverb}

// word is a token as the clause stage sees it.
type word struct {
	lower   string
	tag     tagged
	read    reading // where tag is verb
	mention int     // the name, pronoun, role or nominal that it belongs to, or None
	nominal int     // the shortest nominal that it lies in, or None
	kind    mention.Kind
	upper   bool // starts with a capital
}

// tag gives every token its class. Closed-class words are looked up; words
// inside mentions are nouns; whether an open-class word is a verb, its
// neighbours decide.
func tag(text *token.Text, mentions []mention.Mention) []word {
	ws := make([]word, len(text.Tokens))
	for i, t := range text.Tokens {
		source := t.Text(text.Source)
		first, _ := utf8.DecodeRuneInString(source)
		ws[i] = word{lower: strings.ReplaceAll(strings.ToLower(source), "’", "'"), mention: None, nominal: None, upper: unicode.IsUpper(first)}
	}
	place(ws, text, mentions)
	for _, s := range text.Sentences {
		for i := s.First; i < s.Last; i++ {
			ws[i].tag = closed(ws, i, s.First)
		}
		for i := s.First; i < s.Last; i++ {
			openClass(ws, i, s.First, s.Last)
		}
	}
	return ws
}

// rank says which of two mentions over the same token the token belongs to:
// a name before a pronoun, these before what is made of them.
var rank = map[mention.Kind]int{mention.Name: 6, mention.Adjective: 5, mention.Time: 4, mention.Value: 4, mention.Pronoun: 3,
	mention.Nominal: 2, mention.Role: 1}

// place notes for each token the mention that it belongs to: the one of highest
// rank, and of those the longest.
func place(ws []word, text *token.Text, mentions []mention.Mention) {
	at := 0
	for m, men := range mentions {
		for at > 0 && text.Tokens[at-1].End > men.Start {
			at--
		}
		for at < len(ws) && text.Tokens[at].End <= men.Start {
			at++
		}
		for i := at; i < len(ws) && text.Tokens[i].Start < men.End; i++ {
			if men.Kind == mention.Nominal && (ws[i].nominal == None || mentions[ws[i].nominal].Len() > men.Len()) {
				ws[i].nominal = m
			}
			if old := ws[i].mention; old != None && (rank[mentions[old].Kind] > rank[men.Kind] ||
				rank[mentions[old].Kind] == rank[men.Kind] && mentions[old].Len() >= men.Len()) {
				continue
			}
			ws[i].mention, ws[i].kind = m, men.Kind
		}
	}
}

// closed looks a token's class up; noun where it is in no list.
func closed(ws []word, i, first int) tagged {
	w := ws[i]
	switch w.kind {
	case mention.Time:
		return timeWord
	case mention.Name, mention.Adjective, mention.Role, mention.Value:
		return noun
	}
	if w.lower == "'s" || w.lower == "'" && i > first && ws[i-1].tag == noun {
		if i > first && (ws[i-1].tag == pronoun || ws[i-1].tag == relative) && w.lower == "'s" {
			return be
		}
		return possessive
	}
	r, _ := utf8.DecodeRuneInString(w.lower)
	switch {
	case strings.ContainsRune(`"“”„«»‘’'`, r) || w.lower == "``" || w.lower == "''":
		if w.lower != "'" && len(w.lower) > 1 && unicode.IsLetter(rune(w.lower[1])) {
			break // "'re"
		}
		return quoteMark
	case unicode.IsDigit(r):
		return number
	case !unicode.IsLetter(r) && w.lower != "&":
		return punctuation
	}
	if t, ok := words().tags[w.lower]; ok {
		if w.kind == mention.Nominal && (t == relative || t == modal || t == adverb) {
			return noun
		}
		return t
	}
	return noun
}

// openClass decides on "to", "that" and "her", and on the words that may be
// verbs, once the closed-class words around them are known.
func openClass(ws []word, i, first, last int) {
	w := &ws[i]
	next := func(k int) *word {
		if i+k < last {
			return &ws[i+k]
		}
		return &word{tag: punctuation, mention: None}
	}
	switch {
	case w.lower == "to" && i > first && ws[i-1].lower == "according":
	case w.lower == "to" && w.tag == preposition:
		j := 1
		for next(j).tag == adverb || next(j).tag == not {
			j++
		}
		n := next(j)
		r, ok := words().verb(n.lower)
		if n.tag == be && n.lower == "be" || n.tag == have && n.lower == "have" || n.tag == do && n.lower == "do" ||
			n.tag == noun && n.mention == None && ok && r.forms&base != 0 && !n.upper {
			w.tag = to
		}
	case w.lower == "that":
		w.tag = that(ws, i, first, next)
	case w.tag == noun && (w.mention == None || w.kind == mention.Nominal):
		if r, ok := words().verb(w.lower); ok && isVerb(ws, i, first, next, r) {
			w.tag, w.read = verb, r
		}
	}
}

// that tells the relative pronoun ("a deal that ends the war") from the
// subordinator ("said that …") and the determiner ("that deal").
func that(ws []word, i, first int, next func(int) *word) tagged {
	if i == first {
		return pronoun
	}
	prev, n := ws[i-1], next(1)
	_, verbNext := words().verb(n.lower)
	switch {
	case prev.tag == verb && n.tag == noun && words().class(prev.read.lemma) == Other && prev.lower != "shown" && prev.lower != "proven":
		return determiner
	case prev.tag == verb || prev.tag == adverb:
		return subordinator
	case prev.tag == preposition:
		return pronoun
	case n.tag == modal || n.tag == be || n.tag == have || n.tag == do || n.tag == adverb || n.tag == not:
		return relative
	case n.tag == noun && n.mention == None && verbNext && !words().nouns[n.lower]:
		return relative
	default:
		return subordinator
	}
}

// isVerb decides whether a word that may be a form of a verb is one here.
func isVerb(ws []word, i, first int, next func(int) *word, r reading) bool {
	w, n := ws[i], next(1)
	prev := word{tag: punctuation, mention: None}
	if i > first {
		prev = ws[i-1]
	}
	// An adverb between does not matter: "has repeatedly threatened".
	for j := i - 1; prev.tag == adverb && j > first; j-- {
		prev = ws[j-1]
	}
	nounLike := words().nouns[w.lower]
	startsObject := n.tag == determiner || n.tag == pronoun || n.tag == number || n.tag == subordinator || n.tag == to ||
		n.mention != None && n.kind != mention.Time || n.tag == quoteMark
	if w.upper && i > first && w.mention == None && prev.tag != punctuation {
		return false // part of a name, or a headline in title case
	}
	switch prev.tag {
	case to, modal:
		return r.forms&base != 0
	case do, not:
		return r.forms&(base|passive|ing) != 0
	case be:
		return r.forms&(ing|passive) != 0
	case have:
		return r.forms&passive != 0
	case determiner, possessive:
		return false
	case number:
		return r.forms&past != 0 && !nounLike
	case preposition:
		return r.forms&ing != 0 && n.tag != preposition && n.tag != punctuation && n.tag != verb
	}
	switch {
	case w.kind == mention.Nominal:
		return false
	case r.forms&ing != 0:
		// "rising prices" after an adjective or verb is an adjective; after a comma, a noun or a conjunction it is a participle.
		return !nounLike || startsObject
	case r.forms&(past|passive) != 0 && r.forms&(base|third) == 0:
		return !(prev.tag == noun && prev.mention == None && n.tag == noun && n.mention == None && !plural(prev.lower) && adjectival(ws, i, first))
	case r.forms&past != 0 && r.forms&base != 0 && !nounLike: // "put", "read"
		return true
	}
	// Present tense: it wants a subject that agrees, and a noun that is also a verb wants an object too.
	subject := prev.tag == pronoun || prev.tag == relative || prev.tag == noun || prev.tag == timeWord || prev.tag == conjunction || prev.tag == quoteMark
	if prev.tag == punctuation && prev.lower == "," {
		subject = true
	}
	if !subject {
		return false
	}
	if r.forms&third != 0 {
		if prev.lower == "," && startsObject && !anyVerb(ws, i, first) {
			return true // "Kaldur, a region in the north, borders Norland"
		}
		if prev.tag == noun && prev.mention == None && !nounLike && plural(prev.lower) {
			return false
		}
		if nounLike && prev.lower == "," && onlyVerb(ws, i, first, next) {
			return true // "Harbour Bank, based in Oslo, runs branches in Norland."
		}
		if nounLike && prev.kind == mention.Name && opened(ws, i, first) {
			return true // "if Norland attacks,"
		}
		return !nounLike && prev.tag != conjunction || prev.tag == pronoun || prev.tag == relative ||
			startsObject && (prev.mention != None || prev.tag == noun) && n.kind != mention.Name || nounLike && prev.kind == mention.Name && startsObject
	}
	switch {
	case prev.tag == pronoun:
		return prev.lower != "he" && prev.lower != "she" && prev.lower != "it"
	case prev.tag == relative:
		return true
	case prev.tag == noun && (demanded(ws, i, first) || asked(ws, i, first)):
		return true
	case prev.tag == noun:
		return plural(prev.lower) && (!nounLike || startsObject)
	case prev.tag == conjunction:
		return !nounLike && startsObject || afterVerb(ws, i, first)
	}
	return false
}

// onlyVerb says whether the sentence has no other word that must be its main
// verb.
func onlyVerb(ws []word, i, first int, next func(int) *word) bool {
	for j := first; j < i; j++ {
		switch ws[j].tag {
		case be, have, do, modal, relative, subordinator:
			return false
		case verb:
			if ws[j].read.forms&passive == 0 {
				return false
			}
		}
	}
	for k := 1; ; k++ {
		n := next(k)
		switch n.tag {
		case be, have, do, modal:
			return false
		case punctuation:
			return n.lower != ","
		}
		if r, ok := words().verb(n.lower); ok && n.mention == None && r.forms&past != 0 {
			return false
		}
	}
}

// opened says whether a subordinator stands right before the name that ends
// before word i.
func opened(ws []word, i, first int) bool {
	j := i - 1
	for j > first && ws[j].mention == ws[i-1].mention {
		j--
	}
	return ws[j].tag == subordinator || ws[j].tag == relative
}

// anyVerb says whether a verb stands before word i in its sentence.
func anyVerb(ws []word, i, first int) bool {
	for j := first; j < i; j++ {
		switch ws[j].tag {
		case verb, be, have, do, modal:
			return true
		}
	}
	return false
}

// adjectival looks back over nouns for a determiner: in "the planned peace
// talks" the participle stands inside the noun phrase.
func adjectival(ws []word, i, first int) bool {
	for j := i - 1; j >= first && ws[j].tag == noun; j-- {
		if j > first && (ws[j-1].tag == determiner || ws[j-1].tag == possessive) {
			return false
		}
	}
	return true
}

// asked says whether the sentence starts as a question does: "did Norland sign".
func asked(ws []word, i, first int) bool {
	for j := first; j < i && j < first+3; j++ {
		if t := ws[j].tag; t == do || t == modal {
			return j == first || ws[j-1].tag == quoteMark
		}
	}
	return false
}

// demanded looks back for a verb of demanding with "that": in "asked that the
// company stop" the base form is a verb.
func demanded(ws []word, i, first int) bool {
	for j := i - 1; j > first && j > i-8; j-- {
		if ws[j].lower == "that" {
			return ws[j-1].tag == verb && (words().class(ws[j-1].read.lemma) == Demand || ws[j-1].read.lemma == "propose" || ws[j-1].read.lemma == "recommend")
		}
	}
	return false
}

// afterVerb says whether the word before the conjunction belongs to the object
// of an infinitive or modal verb: "to end the war and promote stability".
func afterVerb(ws []word, i, first int) bool {
	for j := i - 2; j >= first && ws[j].tag != punctuation; j-- {
		if ws[j].tag == verb {
			return ws[j].read.forms&base != 0
		}
	}
	return false
}

// plural says whether a noun looks like a plural.
func plural(lower string) bool {
	switch lower {
	case "people", "men", "women", "children", "police", "media", "both", "many", "some", "few", "others":
		return true
	}
	return strings.HasSuffix(lower, "s") && !endsIn(lower, "ss", "us", "is", "'s")
}
