package graph

import (
	"fmt"
	"regexp"
	"strings"

	"kgx/graph/schema"
	"kgx/internal/suggest"
)

// roleRank is the place of each role of package schema in its table.
var roleRank = func() map[string]int {
	ranks := map[string]int{}
	for i, r := range schema.Roles() {
		ranks[r.Name] = i
	}
	return ranks
}()

// IsRole says whether a relation is a role of package schema, which something has
// in an event: agent, patient, recipient, place …
func IsRole(relation string) bool {
	_, is := roleRank[relation]
	return is
}

// RoleRank is the place of a role in a sentence: agents before patients, places
// later. Other relations come after all roles.
func RoleRank(relation string) int {
	if rank, is := roleRank[relation]; is {
		return rank
	}
	return len(roleRank)
}

// RoleLabel is the word that stands between an event and what has the role in it:
// "to" for a recipient.
func RoleLabel(relation string) string {
	known, _ := schema.RoleByName(relation)
	return known.Label
}

// IsTie says whether the statement ties an event to what takes part in it: it
// begins at an event node and its relation is a role. It says nothing by itself.
func (g *Graph) IsTie(e *Edge) bool {
	if !IsRole(e.Relation) {
		return false
	}
	n := g.Node(e.Source)
	return n != nil && n.IsEvent()
}

// Ties are the statements from an event to what takes part in it, in the order
// in which they were added.
func (g *Graph) Ties(event *Node) []*Edge {
	var ties []*Edge
	for _, e := range g.incident[event.ID] {
		if e.Source == event.ID && g.IsTie(e) {
			ties = append(ties, e)
		}
	}
	return ties
}

// holdAsEvent lets a tie of an event be held as the event is: the agent of a
// planned attack attacked nobody, whoever reads the tie alone.
func (g *Graph) holdAsEvent(e *Edge) {
	if !g.IsTie(e) {
		return
	}
	event := g.Node(e.Source)
	if e.Modality == Asserted {
		e.Modality = event.Modality
	}
	if e.Speaker == nil {
		e.Speaker = event.Speaker
	}
}

// IsFact says whether the article itself asserts the statement: nobody plans,
// denies or merely says it.
func (e *Edge) IsFact() bool { return e.Modality == Asserted && e.Speaker == nil }

// IsFact says whether the article itself asserts that the event took place. Of
// other nodes it is true.
func (n *Node) IsFact() bool {
	return !n.IsEvent() || n.Modality == Asserted && n.Speaker == nil
}

// CheckRelation says what is wrong with the name of a relation that somebody
// asks for: relations are those of package schema, roles, and any lemma, which
// has the form of one and is no misspelling of a known name.
func CheckRelation(name string) error {
	_, isRelation := schema.RelationByName(name)
	_, isPredicate := schema.PredicateByName(name)
	if isRelation || isPredicate || IsRole(name) {
		return nil
	}
	if !lemma.MatchString(name) {
		return fmt.Errorf("%q is no relation: use a name of docs/schema.md or a lemma, as in withdraw_from", name)
	}
	var known []string
	for _, r := range schema.Relations() {
		known = append(known, r.Name)
	}
	// Lemmas are near many names: warn_of, president_of.
	if nearest := suggest.Slip(name, known); nearest != "" && strings.Contains(name, "_of") {
		return fmt.Errorf("unknown relation %q; did you mean %q?", name, nearest)
	}
	return nil
}

var lemma = regexp.MustCompile(`^[a-z][a-z0-9'-]*(_[a-z0-9'-]+)*$`)
