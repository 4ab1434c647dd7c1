package relation

import (
	"strings"

	"kgx/extract/clause"
	"kgx/extract/gazetteer"
)

// pronounTypes are what a personal or possessive pronoun may mean.
var pronounTypes = map[string][]string{
	"he": {"person"}, "she": {"person"}, "his": {"person"}, "her": {"person"},
	"it": {"organization", "agreement", "event", "work", "facility"}, "its": {"organization", "location"},
}

// pronoun is the entity that a pronoun without antecedent most likely means:
// the subject nearest before it that it fits, in its sentence or the one
// before. It is None for any other phrase.
func (f *finder) pronoun(phrase int) int {
	ph := f.parse.Phrases[phrase]
	if ph.First != ph.Head {
		return None
	}
	return f.antecedent(f.parse.Lower(ph.Head), ph.First)
}

// pronounAt is a pronoun and its token.
type pronounAt struct {
	pronoun string
	token   int
}

// antecedent is the entity that the pronoun at token t means, or None. It is looked
// for once: pronouns refer to pronouns before them, each of them to several.
func (f *finder) antecedent(pronoun string, t int) int {
	if e, known := f.antecedents[pronounAt{pronoun, t}]; known {
		return e
	}
	e := f.nearest(pronoun, t)
	if f.antecedents == nil {
		f.antecedents = make(map[pronounAt]int)
	}
	f.antecedents[pronounAt{pronoun, t}] = e
	return e
}

// nearest is the antecedent among the subjects of a pronoun's sentence and the one
// before.
func (f *finder) nearest(pronoun string, t int) int {
	if pronoun == "i" || pronoun == "me" || pronoun == "my" {
		return f.quotedSpeaker(t)
	}
	types := pronounTypes[pronoun]
	if types == nil {
		return None
	}
	sentence := f.sentenceOf(t)
	first, _ := f.parse.ClausesOf(max(0, sentence-1))
	_, last := f.parse.ClausesOf(sentence)
	for i := last - 1; i >= first; i-- {
		c := f.parse.Clauses[i]
		subjects := c.Subjects
		if c.Verb.Passive {
			subjects = c.Objects // the grammatical subject
		}
		for _, s := range subjects {
			if f.parse.Phrases[s].First >= t {
				continue
			}
			for _, e := range f.entitiesOf(s) {
				if f.isA(e, types) && f.agrees(pronoun, e) {
					return e
				}
			}
			if p := f.parse.Phrases[s]; p.First == p.Head && pronounTypes[f.parse.Lower(p.Head)] != nil && f.parse.Clauses[i].Sentence < sentence {
				if e := f.antecedent(f.parse.Lower(p.Head), p.First); e != None && f.isA(e, types) && f.agrees(pronoun, e) {
					return e
				}
			}
		}
	}
	return None
}

// agrees says whether the first name of entity e may go with the pronoun.
func (f *finder) agrees(pronoun string, e int) bool {
	first, _, _ := strings.Cut(f.entities[e].Name, " ")
	gender, known := gazetteer.Default().FirstName(first)
	if !known {
		return true
	}
	switch pronoun {
	case "he", "his":
		return gender != gazetteer.Female
	case "she", "her":
		return gender != gazetteer.Male
	}
	return true
}

// quotedSpeaker is who says the quotation that token t stands in: what "I" in it
// means.
func (f *finder) quotedSpeaker(t int) int {
	inner := f.parse.QuoteAt(f.text.Tokens[t].Start)
	if inner == clause.None || f.parse.Quotes[inner].By == clause.None {
		return None
	}
	subjects := f.parse.Clauses[f.parse.Quotes[inner].By].Subjects
	if len(subjects) == 0 {
		return None
	}
	if e := f.entitiesOf(subjects[0]); len(e) == 1 {
		return e[0]
	}
	return None
}

// owner is the entity that a possessive pronoun before a phrase means.
func (f *finder) owner(ph clause.Phrase) []int {
	switch word := f.parse.Lower(ph.First); word {
	case "his", "her", "its":
		if e := f.antecedent(word, ph.First); e != None {
			return []int{e}
		}
	}
	return nil
}
