package eval

import (
	"slices"
	"strings"
)

// Class is a coarse class of mentions, the unit of typed figures.
type Class string

// The classes. Ignore marks spans that no prediction is held against.
const (
	Person       Class = "PER"
	Adjective    Class = "ADJ" // of a country or another place: "German"
	Group        Class = "NORP"
	Organization Class = "ORG"
	Location     Class = "LOC"
	Event        Class = "EVENT"
	Value        Class = "VALUE" // times, sums, roles
	Misc         Class = "MISC"
	Ignore       Class = "IGNORE"
)

// Classes are the classes that are counted, in the order of reports.
var Classes = []Class{Person, Adjective, Group, Organization, Location, Event, Value, Misc}

// classRows are tried in order; the first row with one of the concept's tags
// gives its class.
var classRows = []struct {
	class Class
	tags  []string
}{
	{Ignore, []string{"footer", "none", "skip"}},
	{Person, []string{"person"}},
	{Adjective, []string{"gpe0-x", "gpe1-x", "gpe2-x", "loc-x"}},
	{Group, []string{"religion-x", "religion", "ethnicity", "religion_misc"}},
	{Organization, []string{"organization"}},
	{Location, []string{"location"}},
	{Event, []string{"event"}},
	{Value, []string{"time", "money", "role", "value"}},
}

// ClassOf returns the class of a concept with these tags, Ignore where it has
// none.
func ClassOf(tags []string) Class {
	if len(tags) == 0 {
		return Ignore
	}
	for _, row := range classRows {
		for _, tag := range tags {
			if kind, ok := strings.CutPrefix(tag, "type::"); ok && slices.Contains(row.tags, kind) {
				return row.class
			}
		}
	}
	return Misc
}

// isName says whether the class counts as a name in figures over names.
func (c Class) isName() bool { return c == Person || c == Organization || c == Location }

// allClasses are the classes of labels that know each of them.
func allClasses() map[Class]Class {
	m := map[Class]Class{}
	for _, c := range Classes {
		m[c] = c
	}
	return m
}
