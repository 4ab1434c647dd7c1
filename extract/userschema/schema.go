// Package userschema holds what users know of their own field: types of
// entities with lists and patterns of names, predicates, what to leave out, and
// names of one thing. The stages of extraction read it as tables; a nil *Schema
// is an empty one.
package userschema

import (
	"regexp"
	"slices"

	"kgx/graph/schema"
)

// Schema is what one file says. It is not changed after it was read.
type Schema struct {
	Types      []Type
	Predicates []Predicate
	Keep, Drop Choice
	Join       [][]string // names of one thing, the best first

	names  map[string][]listed // by their first word, longest first
	joined map[string]int      // index in Join, by key
}

// Type is a kind of entity, with how to find its names.
type Type struct {
	Name     string // "vessel", or a type of package schema
	Is       string // the type of package schema that it is or narrows
	Names    []string
	Patterns []*regexp.Regexp
}

// Own says whether package schema does not have the type.
func (t Type) Own() bool { return t.Name != t.Is }

// Predicate is a kind of statement, with what tells it.
type Predicate struct {
	Name, Label     string
	Verbs           []string // lemma with particle or preposition: "sign for"
	Nouns           []string
	Subject, Object []string // types, empty: any
}

// Choice is a list of types and predicates.
type Choice struct{ Types, Predicates []string }

// TypeNames are the types that package schema does not have.
func (s *Schema) TypeNames() (names []string) {
	if s == nil {
		return nil
	}
	for _, t := range s.Types {
		if t.Own() {
			names = append(names, t.Name)
		}
	}
	return names
}

// Filler is what takes part in a statement: its type in package schema, and the
// user's where it has one. The zero Filler is words.
type Filler struct{ Type, Own string }

func (f Filler) is(name string) bool {
	return f.Own != "" && f.Own == name || schema.IsA(f.Type, name)
}

func (f Filler) isAny(names []string) bool { return slices.ContainsFunc(names, f.is) }

// ByVerb returns the first predicate that a verb, with what belongs to it, tells
// of these two.
func (s *Schema) ByVerb(verb string, subject, object Filler) (Predicate, bool) {
	return s.by(subject, object, func(p Predicate) bool { return slices.Contains(p.Verbs, verb) })
}

// ByNoun is ByVerb for a noun.
func (s *Schema) ByNoun(noun string, subject, object Filler) (Predicate, bool) {
	return s.by(subject, object, func(p Predicate) bool { return slices.Contains(p.Nouns, noun) })
}

func (s *Schema) by(subject, object Filler, told func(Predicate) bool) (Predicate, bool) {
	if s == nil {
		return Predicate{}, false
	}
	i := slices.IndexFunc(s.Predicates, func(p Predicate) bool {
		return told(p) && (len(p.Subject) == 0 || subject.isAny(p.Subject)) && (len(p.Object) == 0 || object.isAny(p.Object))
	})
	if i < 0 {
		return Predicate{}, false
	}
	return s.Predicates[i], true
}

// Nouns are all nouns that tell a predicate.
func (s *Schema) Nouns() (nouns []string) {
	if s == nil {
		return nil
	}
	for _, p := range s.Predicates {
		nouns = append(nouns, p.Nouns...)
	}
	return nouns
}

// KeepsType says whether the user wants what is of a type.
func (s *Schema) KeepsType(f Filler) bool {
	return s == nil || (len(s.Keep.Types) == 0 || f.isAny(s.Keep.Types)) && !f.isAny(s.Drop.Types)
}

// KeepsPredicate says whether the user wants statements of a predicate.
func (s *Schema) KeepsPredicate(name string) bool {
	return s == nil || (len(s.Keep.Predicates) == 0 || slices.Contains(s.Keep.Predicates, name)) && !slices.Contains(s.Drop.Predicates, name)
}
