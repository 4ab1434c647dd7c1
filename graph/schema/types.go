package schema

import (
	"slices"
	"strings"
)

// Type is a kind of entity. Types form a forest: what is said of a type holds
// for the types below it.
type Type struct {
	Name        string   `json:"name"`                 // "country": lower-case, underscores for spaces
	Parent      string   `json:"parent,omitempty"`     // the wider type, "" at a root
	Node        bool     `json:"node"`                 // entities of it become nodes; others are attributes and qualifiers
	Wikidata    string   `json:"wikidata,omitempty"`   // item of Wikidata for the class, "" where none fits
	SchemaOrg   string   `json:"schema_org,omitempty"` // class of schema.org, "" where none fits
	DWIE        []string `json:"dwie,omitempty"`       // tags of DWIE that set it apart from its parent
	DWIEAlso    []string `json:"dwie_also,omitempty"`  // narrower tags of DWIE that it takes in
	Description string   `json:"description"`          // "a sovereign state"
}

// Label is the type's name as people write it: "sport team".
func (t Type) Label() string { return strings.ReplaceAll(t.Name, "_", " ") }

func parseTypes(tsv string) []Type {
	var out []Type
	for _, f := range rows(tsv, 7) {
		own, also, _ := strings.Cut(f[5], ";")
		out = append(out, Type{Name: f[0], Parent: f[1], Node: f[2] == "yes", Wikidata: f[3], SchemaOrg: f[4],
			DWIE: list(own), DWIEAlso: list(also), Description: f[6]})
	}
	return out
}

// Types returns every type in the order of the table, each parent before its
// children.
func Types() []Type { return slices.Clone(types) }

// TypeByName returns the type of that name; ok says whether there is one.
func TypeByName(name string) (t Type, ok bool) {
	i, ok := typeIndex[name]
	if !ok {
		return Type{}, false
	}
	return types[i], true
}

// Ancestors returns the type's name and those of its wider types up to the
// root. An unknown type has none.
func Ancestors(name string) []string {
	var out []string
	for t, ok := TypeByName(name); ok; t, ok = TypeByName(t.Parent) {
		out = append(out, t.Name)
	}
	return out
}

// IsA says whether name is the type ancestor or lies below it.
func IsA(name, ancestor string) bool {
	return slices.Contains(Ancestors(name), ancestor)
}

// IsNode says whether entities of the type become nodes of the graph.
func IsNode(name string) bool {
	t, ok := TypeByName(name)
	return ok && t.Node
}

// Root returns the widest type above name: "organization" for "party". An
// unknown type is its own root.
func Root(name string) string {
	if a := Ancestors(name); len(a) > 0 {
		return a[len(a)-1]
	}
	return name
}
