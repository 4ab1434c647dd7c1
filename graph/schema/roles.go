package schema

import "slices"

// Role is what a participant, a value or a clause is to an event or state: its
// agent, its place, its sum of money.
type Role struct {
	Name  string `json:"name"`  // "recipient"
	Label string `json:"label"` // reads after the event: "to"
	// Node says that an entity in this role is tied to an event node by an edge of this name. What is no
	// node (words, or a role where Node is false) becomes a qualifier, and the role time the time.
	Node bool `json:"node"`
	// Sources are what gives the role with any predicate that says nothing else: labels of PropBank's
	// modifiers without ARGM- ("LOC") and prepositions.
	Sources []string `json:"sources,omitempty"`
	Meaning string   `json:"meaning"`
}

func parseRoles(tsv string) []Role {
	var out []Role
	for _, f := range rows(tsv, 5) {
		out = append(out, Role{Name: f[0], Label: f[1], Node: f[2] == "yes", Sources: list(f[3]), Meaning: f[4]})
	}
	return out
}

// Roles returns every role in the order of the table.
func Roles() []Role { return slices.Clone(roles) }

// RoleByName returns the role of that name; ok says whether there is one.
func RoleByName(name string) (r Role, ok bool) {
	i, ok := roleIndex[name]
	if !ok {
		return Role{}, false
	}
	return roles[i], true
}

// defaultRole returns the role that a modifier's label or a preposition gives
// with any predicate, "" where there is none.
func defaultRole(source string) string {
	for _, r := range roles {
		if slices.Contains(r.Sources, source) {
			return r.Name
		}
	}
	return ""
}
