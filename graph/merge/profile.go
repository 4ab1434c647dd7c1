package merge

import (
	"maps"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/schema"
)

// profile is what is known of an entity that helps to tell whether another one
// is the same.
type profile struct {
	typ           string // of the label that counts
	names         []name
	ids           map[string]string
	roles         map[string]bool // folded
	roleWords     map[string]bool // content words of the roles
	countries     map[string]bool // that the entity belongs to, by context key
	organisations map[string]bool
	facts         map[string]bool // "head_of_state>norland"
	neighbours    map[string]bool // context keys of what it has statements with
	topics        map[int]int     // to the number of documents that are about both
	documents     int
	first, last   string // dates of the documents, "" where none is known
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

// contextKey names an entity the same way in every graph: by an identifier where
// it has one. It is "" for what is known by a common noun alone: another article's
// "summit" need not be the same.
func contextKey(n *graph.Node) string {
	for _, base := range slices.Sorted(maps.Keys(n.IDs)) {
		return base + ":" + n.IDs[base]
	}
	if !isProper(n.Label) {
		return ""
	}
	return graph.Fold(n.Label)
}

// profileOf gathers what a graph says of a node; topics are numbered by the caller.
func profileOf(g *graph.Graph, n *graph.Node, topics []int) *profile {
	p := &profile{
		typ: n.Type, ids: n.IDs, names: namesOf(n), roles: map[string]bool{}, roleWords: map[string]bool{},
		countries: map[string]bool{}, organisations: map[string]bool{}, facts: map[string]bool{}, neighbours: map[string]bool{}, topics: map[int]int{},
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
	for _, e := range g.EdgesOf(n.ID) {
		p.addStatement(g, n, e)
	}
	for _, t := range topics {
		p.topics[t] = 1
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
// only other full names count: "President Lind" is none.
func namesOf(n *graph.Node) []name {
	label := parseName(n.Label, true)
	names := []name{label}
	for _, a := range n.Aliases {
		other := parseName(a, false)
		if n.Type == "person" && (label.given() == "" || other.given() != label.given()) {
			continue
		}
		names = append(names, other)
	}
	return names
}

func (p *profile) addStatement(g *graph.Graph, n *graph.Node, e *graph.Edge) {
	if e.IsLiteral() {
		return
	}
	other, direction := e.Target, ">"
	if other == n.ID {
		other, direction = e.Source, "<"
	}
	o := g.Node(other)
	key := contextKey(o)
	if key == "" {
		return
	}
	p.neighbours[key] = true
	p.facts[e.Relation+direction+key] = true
	if direction == "<" || e.Modality != graph.Asserted {
		return
	}
	if o.Type == "country" && slices.Contains(countryTies, e.Relation) {
		p.countries[key] = true
	}
	if schema.IsA(o.Type, "organization") && slices.Contains(organisationTies, e.Relation) {
		p.organisations[key] = true
	}
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
	for _, pair := range [][2]map[string]bool{
		{p.roles, o.roles}, {p.roleWords, o.roleWords}, {p.countries, o.countries}, {p.organisations, o.organisations}, {p.facts, o.facts}, {p.neighbours, o.neighbours},
	} {
		maps.Copy(pair[0], pair[1])
	}
	for _, t := range slices.Sorted(maps.Keys(o.topics)) {
		if _, known := p.topics[t]; known || len(p.topics) < topicsKept {
			p.topics[t] += o.topics[t]
		}
	}
	p.documents += o.documents
	p.addDate(o.first)
	p.addDate(o.last)
}
