package graph

import (
	"fmt"
	"regexp"

	"kgx/internal/suggest"
	"kgx/schema"
)

// role is a relation that ties an event to what takes part in it.
type role struct{ name, label string }

// roles are in the order in which a sentence tells them; the label stands before
// what takes part.
var roles = []role{
	{"agent", "by"}, {"patient", "of"}, {"partner", "with"}, {"recipient", "to"}, {"attribute", "as"}, {"content", "that"}, {"topic", "about"},
	{"result", "into"}, {"beneficiary", "for"}, {"origin", "from"}, {"destination", "to"}, {"path", "through"}, {"instrument", "with"},
	{"purpose", "for"}, {"cause", "because of"}, {"occasion", "at"}, {"place", "in"}, {"medium", "in"}, {"manner", ""},
}

var roleRank = func() map[string]int {
	ranks := map[string]int{}
	for i, r := range roles {
		ranks[r.name] = i
	}
	return ranks
}()

// IsRole says whether a relation is the role that something has in an event:
// agent, patient, recipient, place …
func IsRole(relation string) bool {
	_, is := roleRank[relation]
	return is
}

// RoleRank is the place of a role in a sentence: agents before patients, places
// last. Other relations come after all roles.
func RoleRank(relation string) int {
	if rank, is := roleRank[relation]; is {
		return rank
	}
	return len(roles)
}

// RoleLabel is the word that stands between an event and what has the role in it:
// "to" for a recipient.
func RoleLabel(relation string) string {
	if rank, is := roleRank[relation]; is {
		return roles[rank].label
	}
	return ""
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

// Held is how the text holds a statement and who says so. A tie of an event is
// held as the event is, unless it says otherwise itself: the agent of a planned
// attack attacked nobody.
func (g *Graph) Held(e *Edge) (modality string, speaker *string) {
	modality, speaker = e.Modality, e.Speaker
	if modality != Asserted && speaker != nil || !g.IsTie(e) {
		return modality, speaker
	}
	event := g.Node(e.Source)
	if modality == Asserted {
		modality = event.Modality
	}
	if speaker == nil {
		speaker = event.Speaker
	}
	return modality, speaker
}

// IsFact says whether the article itself asserts the statement: nobody plans,
// denies or merely says it.
func (g *Graph) IsFact(e *Edge) bool {
	modality, speaker := g.Held(e)
	return modality == Asserted && speaker == nil
}

// CheckRelation says what is wrong with the name of a relation that somebody
// asks for: relations are those of package schema, roles, and any lemma, which
// has the form of one and is no misspelling of a known name.
func CheckRelation(name string) error {
	if _, known := schema.RelationByName(name); known || IsRole(name) {
		return nil
	}
	if !lemma.MatchString(name) {
		return fmt.Errorf("%q is no relation: use a name of docs/schema.md or a lemma, as in withdraw_from", name)
	}
	var known []string
	for _, r := range schema.Relations() {
		known = append(known, r.Name)
	}
	const long = 8 // shorter lemmas are near many names
	if nearest := suggest.DidYouMean(name, known); nearest != "" && len(name) >= long {
		return fmt.Errorf("unknown relation %q%s", name, nearest)
	}
	return nil
}

var lemma = regexp.MustCompile(`^[a-z][a-z0-9'-]*(_[a-z0-9'-]+)*$`)
