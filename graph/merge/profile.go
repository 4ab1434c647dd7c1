package merge

import (
	"maps"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/schema"
)

// profile is what is known of an entity that helps to tell whether another one
// is the same. Other entities stand in it by their number in the merger.
type profile struct {
	typ           string // of the label that counts
	names         []name
	ids           map[string]string
	roles         map[string]bool // folded
	roleWords     map[string]bool // content words of the roles
	countries     map[int]bool    // that the entity belongs to
	organisations map[int]bool
	facts         map[fact]bool
	neighbours    map[int]bool // what it has statements with
	topics        map[int]int  // to the number of documents that are about both
	documents     int
	first, last   string // dates of the documents, "" where none is known
	merges        int    // how many held entities had been united when its numbers were last renewed
}

// fact is a statement as one of its ends sees it.
type fact struct {
	other    int
	relation string
	incoming bool // the other one is the subject
}

// topicsKept bounds how many topics a profile holds: enough to tell people
// apart, and memory stays linear in the number of entities.
const topicsKept = 200

// countryTies and organisationTies are the relations by which an entity belongs
// to a country or an organisation; few have several.
var (
	countryTies = []string{
		"head_of_state", "head_of_government", "minister_of", "royalty_of", "agent_of", "holds_office_in", "citizen_of",
		"based_in", "located_in", "part_of", "agency_of", "institution_of", "ministry_of",
	}
	organisationTies = []string{"head_of", "works_for", "player_of", "coach_of"}
)

// newProfile gathers what a node says of itself.
func newProfile(g *graph.Graph, n *graph.Node) *profile {
	p := &profile{
		typ: n.KnownType(), ids: n.IDs, names: namesOf(n), roles: map[string]bool{}, roleWords: map[string]bool{},
		countries: map[int]bool{}, organisations: map[int]bool{}, facts: map[fact]bool{}, neighbours: map[int]bool{}, topics: map[int]int{},
	}
	for _, role := range n.Roles {
		folded := graph.Fold(role)
		p.roles[folded] = true
		for _, w := range strings.Fields(folded) {
			if len(w) > 3 { // short ones are "of", "the", "vice" and "ex-" at most
				p.roleWords[w] = true
			}
		}
	}
	documents := n.Documents()
	p.documents = max(1, len(documents))
	for _, id := range documents {
		p.addDate(g.Document(id).Date)
	}
	return p
}

// namesOf are the label and the aliases that can name the entity by themselves.
// Derived aliases are no evidence, for no article uses them. Of a person's aliases
// only other full names count: "President Lind" is none. What is described or an
// event has no name, and so is never joined: another article's "driver" is another.
func namesOf(n *graph.Node) []name {
	if n.Kind != graph.KindName {
		return nil
	}
	label := parseName(n.Label, true)
	names := []name{label}
	for _, a := range n.Aliases {
		other := parseName(a, false)
		if schema.Root(n.KnownType()) == "person" && (label.given() == "" || other.given() != label.given()) {
			continue
		}
		names = append(names, other)
	}
	return names
}

// inContext is the profile with what the graph says of the node and others, whose
// numbers are given by their ids. It shares with p what does not depend on them.
func (p *profile) inContext(g *graph.Graph, n *graph.Node, numbers map[string]int, topics map[string][]*graph.Node) *profile {
	c := *p
	c.countries, c.organisations = map[int]bool{}, map[int]bool{}
	c.facts, c.neighbours, c.topics = map[fact]bool{}, map[int]bool{}, map[int]int{}
	for _, e := range g.EdgesOf(n.ID) {
		if !e.IsLiteral() {
			c.addStatement(g, n, e, numbers)
		}
	}
	for _, document := range n.Documents() {
		for _, t := range topics[document] {
			if t != n {
				c.topics[numbers[t.ID]]++
			}
		}
	}
	return &c
}

func (p *profile) addStatement(g *graph.Graph, n *graph.Node, e *graph.Edge, numbers map[string]int) {
	other, incoming := g.Node(e.Target), false
	if other == n {
		other, incoming = g.Node(e.Source), true
	}
	if !tellsApart(other) {
		return
	}
	number := numbers[other.ID]
	p.neighbours[number] = true
	p.facts[fact{number, e.Relation, incoming}] = true
	if incoming || e.Modality != graph.Asserted {
		return
	}
	if other.KnownType() == "country" && slices.Contains(countryTies, e.Relation) {
		p.countries[number] = true
	}
	if schema.IsA(other.KnownType(), "organization") && slices.Contains(organisationTies, e.Relation) {
		p.organisations[number] = true
	}
}

// tellsApart says whether to have to do with the node tells entities apart. What
// is known by a common noun alone does not: another article's "summit" need not be
// the same.
func tellsApart(n *graph.Node) bool {
	return n.Kind == graph.KindName && (isProper(n.Label) || len(n.IDs) > 0)
}

func (p *profile) addDate(date string) {
	if date == "" {
		return
	}
	if p.first == "" || date < p.first {
		p.first = date
	}
	p.last = max(p.last, date)
}

// absorb takes over what o knows of the same entity.
func (p *profile) absorb(o *profile) {
	for _, n := range o.names {
		if !slices.ContainsFunc(p.names, func(m name) bool { return m.folded == n.folded && m.isLabel == n.isLabel && m.proper == n.proper }) {
			p.names = append(p.names, n)
		}
	}
	maps.Copy(p.roles, o.roles)
	maps.Copy(p.roleWords, o.roleWords)
	maps.Copy(p.countries, o.countries)
	maps.Copy(p.organisations, o.organisations)
	maps.Copy(p.facts, o.facts)
	maps.Copy(p.neighbours, o.neighbours)
	for _, t := range slices.Sorted(maps.Keys(o.topics)) {
		if _, known := p.topics[t]; known || len(p.topics) < topicsKept {
			p.topics[t] += o.topics[t]
		}
	}
	p.documents += o.documents
	p.addDate(o.first)
	p.addDate(o.last)
}
