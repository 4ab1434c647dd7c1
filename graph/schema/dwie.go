package schema

import (
	"slices"
	"strings"
)

// DWIETags returns the tags that DWIE gives a concept of this type, sorted:
// the type's own and those of its wider types, "type::" written out. A topic
// closer to the type replaces a wider type's.
func DWIETags(name string) []string {
	var tags []string
	topic := false
	for _, a := range Ancestors(name) {
		own := false
		for _, tag := range types[typeIndex[a]].DWIE {
			switch {
			case !strings.Contains(tag, "::"):
				tags = append(tags, "type::"+tag)
			case !strings.HasPrefix(tag, "topic::"):
				tags = append(tags, tag)
			case !topic:
				tags = append(tags, tag)
				own = true
			}
		}
		topic = topic || own
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// TypeOfDWIE returns the narrowest type whose own tags of DWIE are among the
// given ones, misc where none is, and "" where none are given. Of several
// equally narrow types the first of the table counts.
func TypeOfDWIE(tags []string) string {
	if len(tags) == 0 {
		return ""
	}
	best, depth := "misc", 0
	for _, t := range types {
		if d := len(Ancestors(t.Name)); d > depth && hasOwnTag(t, tags) {
			best, depth = t.Name, d
		}
	}
	return best
}

// hasOwnTag looks for the tags that set a type apart: "entity", "value",
// "other" and "misc" stand beside nearly every other tag.
func hasOwnTag(t Type, tags []string) bool {
	for _, own := range slices.Concat(t.DWIE, t.DWIEAlso) {
		switch own {
		case "entity", "value", "other", "gpe", "misc":
			continue
		}
		if slices.Contains(tags, "type::"+own) {
			return true
		}
	}
	return false
}

// Counterpart returns the relation of DWIE that corresponds where the object
// has this type; ok says whether there is one.
func (r Relation) Counterpart(objectType string) (c Counterpart, ok bool) {
	for _, c := range r.DWIE {
		if c.Object == "" || IsA(objectType, c.Object) {
			return c, true
		}
	}
	return Counterpart{}, false
}

// RelationOfDWIE returns our relation for a relation of DWIE, in its plain or
// its -x form. Where several correspond, the first of the table counts. The
// gpe relations tie an adjective to its country and have none.
func RelationOfDWIE(name string) (r Relation, ok bool) {
	name = strings.TrimSuffix(name, "-x")
	for _, r := range relations {
		if slices.ContainsFunc(r.DWIE, func(c Counterpart) bool { return c.Name == name }) {
			return r, true
		}
	}
	return Relation{}, false
}
