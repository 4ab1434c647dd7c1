package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/office"
	"kgx/graph/schema"
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
	var nouns, people []int
	for _, k := range t.Conjuncts(whom.Head) {
		if strings.HasPrefix(t.Tokens[k].XPOS, "NNP") {
			people = append(people, t.Conjuncts(k)...)
			continue
		}
		nouns = append(nouns, k)
		for _, named := range t.Children(k, "appos") {
			people = append(people, t.Conjuncts(named)...)
		}
	}
	slices.Sort(people)
	for n, k := range slices.Compact(people) {
		noun := frame.None // the last before the name, on whichever that hangs
		for _, o := range nouns {
			if o < k && o > noun {
				noun = o
			}
		}
		if noun == frame.None || n > 0 && people[n-1] > noun && t.Tokens[noun].XPOS == "NN" {
			continue // one husband has one name
		}
		if first, _ := t.Trim(t.Extent(k, nil)); n > 0 && people[n-1] > noun || first > 0 && t.Word(first-1) == "," {
			b.namedKin(i, e, noun, k)
		}
	}
}

// namedKin states what whoever is named at token k is of entity e by the noun that
// the name stands behind.
func (b *builder) namedKin(i, e, noun, k int) {
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
	kin := b.entityAt(t, k)
	if kin == None || kin == e || !schema.IsA(b.entities[kin].Type, "person") {
		return
	}
	who, whom := b.ofEntity(kin), b.ofEntity(e)
	if slices.ContainsFunc(b.layer.Statements, func(o Statement) bool { // told already
		return kinship[o.Predicate] && o.Form == Edge && o.tied(who) && o.tied(whom)
	}) {
		return
	}
	d := description{who: kin, mention: None, sentence: s, noun: noun, name: frame.None, frame: i}
	b.relate(d, relation, e, b.title(t, first, last), former, former)
}

// keeping are the verbs whose object is the subject's own kin.
var keeping = set("have leave")

// tied says whether a participant is an end of the statement.
func (s *Statement) tied(who int) bool {
	return slices.ContainsFunc(s.Ties, func(t Tie) bool { return t.Participant == who })
}
