package schema

import (
	"slices"
	"strings"
)

// Relation is a kind of statement about two entities: subject, relation,
// object.
type Relation struct {
	Name     string `json:"name"`               // "head_of_state"
	Label    string `json:"label"`              // reads between subject and object: "head of state of"
	Property string `json:"property,omitempty"` // Wikidata property, "" where none fits
	// Reversed says that Property runs from our object to our subject, as P35 (head of state) runs from
	// the country to the person.
	Reversed    bool          `json:"reversed,omitempty"`
	Domain      []string      `json:"domain,omitempty"`    // types the subject may have, those below them included; empty: any
	Range       []string      `json:"range,omitempty"`     // types the object may have; empty: any, or a literal
	Inverse     string        `json:"inverse,omitempty"`   // the relation that says the same with subject and object swapped, "" where none is known
	Symmetric   bool          `json:"symmetric,omitempty"` // subject and object may be swapped
	DWIE        []Counterpart `json:"dwie,omitempty"`
	Description string        `json:"description"`
}

// Counterpart is a DWIE relation that a relation corresponds to.
type Counterpart struct {
	Name   string `json:"name"`             // "in0"
	Object string `json:"object,omitempty"` // the type that the object has then, "" where DWIE has one name for all
	// Adjective says that DWIE repeats the relation, with -x after its name, for the adjective of the object.
	Adjective bool `json:"adjective,omitempty"`
}

func parseRelations(tsv string) []Relation {
	var out []Relation
	for _, f := range rows(tsv, 9) {
		property, reversed := strings.CutPrefix(f[2], "^")
		out = append(out, Relation{Name: f[0], Label: f[1], Property: property, Reversed: reversed,
			Domain: list(f[3]), Range: list(f[4]), Inverse: f[5], Symmetric: f[6] == "yes",
			DWIE: counterparts(f[7]), Description: f[8]})
	}
	return out
}

// counterparts reads "in0+x/country,in1/state".
func counterparts(field string) []Counterpart {
	var out []Counterpart
	for _, s := range list(field) {
		name, object, _ := strings.Cut(s, "/")
		name, adjective := strings.CutSuffix(name, "+x")
		out = append(out, Counterpart{name, object, adjective})
	}
	return out
}

// Relations returns every relation in the order of the table.
func Relations() []Relation { return slices.Clone(relations) }

// RelationByName returns the relation of that name; ok says whether there is
// one.
func RelationByName(name string) (r Relation, ok bool) {
	i, ok := relationIndex[name]
	if !ok {
		return Relation{}, false
	}
	return relations[i], true
}

// Admits says whether the relation may hold between a subject and an object of
// these types.
func (r Relation) Admits(subject, object string) bool {
	return admits(r.Domain, subject) && admits(r.Range, object)
}

func admits(allowed []string, name string) bool {
	return len(allowed) == 0 || slices.ContainsFunc(allowed, func(a string) bool { return IsA(name, a) })
}
