package statement

import (
	"kgx/extract/frame"
	"kgx/extract/office"
	"kgx/schema"
)

// kinship are the relations between people of one family.
var kinship = names("spouse_of parent_of child_of sibling_of relative_of")

// hasKin states whose kin somebody is who is named behind the noun that says so:
// "Otto has a sister, Lena", "she leaves her husband, Tom".
func (b *builder) hasKin(i int) {
	f := &b.frames.Frames[i]
	if f.Kind != frame.Verb || !keeping[f.Lemma] || f.Question || f.Negated {
		return
	}
	who, whom := f.Argument(frame.Agent), f.Argument(frame.Patient)
	if who == nil || whom == nil || who.Head == frame.None || whom.Head == frame.None {
		return
	}
	t := &b.frames.Trees[f.Sentence]
	e := b.entityOfPhrase(f.Sentence, who.Head)
	if e == None || !schema.IsA(b.entities[e].Type, "person") {
		return
	}
	nouns := t.Conjuncts(whom.Head)
	for _, n := range nouns {
		for _, named := range t.Children(n, "appos") {
			noun := n // the nearest before the name, on whichever it hangs
			for _, o := range nouns {
				if o > noun && o < named {
					noun = o
				}
			}
			b.namedKin(i, e, noun, named)
		}
	}
}

// namedKin states what the people named at token named and beside it are of
// entity e by the noun that they stand behind.
func (b *builder) namedKin(i, e, noun, named int) {
	s := b.frames.Frames[i].Sentence
	t := &b.frames.Trees[s]
	words, first, last, _, former := b.office(t, noun)
	if len(office.Options(words)) == 0 {
		words = lower(t.Lemma(noun))
	}
	relation := office.Relation(words, "person")
	if !kinship[relation] || first > noun {
		return
	}
	for _, k := range t.Conjuncts(named) {
		kin := b.entityAt(t, k)
		if kin == None || kin == e || !schema.IsA(b.entities[kin].Type, "person") {
			continue
		}
		d := description{who: kin, mention: None, sentence: s, noun: noun, name: frame.None, frame: i}
		b.relate(d, relation, e, b.title(t, first, last), former, former)
	}
}

// keeping are the verbs whose object is the subject's own kin.
var keeping = set("have leave")
