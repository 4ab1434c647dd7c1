// Package merge joins the graphs of several articles into one. Entities are
// joined by name, type and context, never by bare string equality: each pair that
// could be one gets a score whose parts are reasons that a person can read, and
// rules that a person writes overrule it.
//
// The work for a graph depends on that graph alone, not on how much was merged
// before it, and the result on the order of the graphs alone.
package merge

import (
	"errors"
	"fmt"

	"kgx/graph"
)

// ErrAddedBefore says that a document of a graph was added before.
var ErrAddedBefore = errors.New("was added before")

// Merger joins graphs that are added one after the other.
type Merger struct {
	generator     graph.Generator
	rules         *Rules
	documents     []graph.Document
	documentAt    map[string]int
	entities      []*entity
	blocks        blocks
	joinedBy      map[int]int // rule of Rules.Join to entity
	statements    []statement
	documentsRead int
	graphs        int
	mergedInto    map[int]int    // numbers of united entities
	rejected      map[[2]int]int // pairs of entities that were found to be two, to the number of documents known then
	decisions     []Decision
	explain       bool
}

// Options say how a Merger works. The zero value joins by score alone.
type Options struct {
	Rules   *Rules // overrule the score; nil for none
	Explain bool   // keep the decisions for Decisions
}

// New makes a Merger whose result has that generator.
func New(generator graph.Generator, opts Options) *Merger {
	rules := opts.Rules
	if rules == nil {
		rules = &Rules{}
	}
	rules.prepare()
	return &Merger{
		generator: generator, rules: rules, explain: opts.Explain,
		documentAt: map[string]int{}, blocks: blocks{}, joinedBy: map[int]int{}, mergedInto: map[int]int{}, rejected: map[[2]int]int{},
	}
}

// Add joins a graph, of one article or merged before, with what was added so
// far. Entities of one graph stay apart, unless they share an identifier or a rule
// joins them. The graph is not changed and can be dropped. The error is
// [ErrAddedBefore]; another document of the same id gets a new one.
func (m *Merger) Add(g *graph.Graph) error {
	renamed, err := m.addDocuments(g)
	if err != nil {
		return err
	}
	topics := topicsOf(g)
	alone := make([]*profile, len(g.Nodes()))
	for i, n := range g.Nodes() {
		alone[i] = newProfile(g, n)
	}
	guessed := m.guessNumbers(g, alone)
	profiles := make([]*profile, len(g.Nodes()))
	for i, n := range g.Nodes() {
		profiles[i] = alone[i].inContext(g, n, guessed, topics)
	}
	first := len(m.decisions)
	at, rivals := m.assign(g, profiles)
	numbers := map[string]int{} // entity of each node id
	for i, n := range g.Nodes() {
		numbers[n.ID] = m.place(n, at[i])
		at[i] = numbers[n.ID]
		m.entities[at[i]].take(n, alone[i].documents, max(1, len(g.Documents())), renamed)
		m.entities[at[i]].graphs[m.graphs] = true
	}
	for i, n := range g.Nodes() {
		m.learn(numbers[n.ID], alone[i].inContext(g, n, numbers, topics))
	}
	for _, n := range g.Nodes() {
		if n.IsEvent() {
			m.entities[numbers[n.ID]].places = numbers
		}
	}
	m.countTopics(g, topics, numbers)
	m.addStatements(g, numbers, renamed)
	m.unite(g, rivals, at)
	inOrderOfNodes(m.decisions[first:], g)
	m.graphs++
	return nil
}

// place makes the node part of the held entity at, or of a new one where that is
// none, and returns which.
func (m *Merger) place(n *graph.Node, at int) int {
	if ruled, ok := m.joined(n); ok {
		at = ruled
		m.note(n, at, Decision{Joined: true, Ruled: true})
	}
	if at == none {
		at = len(m.entities)
		m.entities = append(m.entities, newEntity())
	}
	m.mark(at, n)
	return at
}

// learn adds what is known of a node to its entity, and files that where later
// ones will look for it.
func (m *Merger) learn(at int, p *profile) {
	e := m.entities[at]
	p.merges = len(m.mergedInto)
	if e.profile == nil {
		e.profile = p
	} else {
		m.profileNow(at).absorb(p)
	}
	e.profile.typ, e.profile.ids = e.bestType(), e.node.IDs
	file, _ := p.keys()
	m.blocks.file(at, file)
}

// addDocuments takes over the documents and returns the new ids of those that
// needed one.
func (m *Merger) addDocuments(g *graph.Graph) (renamed map[string]string, err error) {
	for _, d := range g.Documents() {
		if at, taken := m.documentAt[d.ID]; taken && sameDocument(&m.documents[at], d) {
			return nil, fmt.Errorf("document %q %w", d.ID, ErrAddedBefore)
		}
	}
	renamed = map[string]string{}
	for _, d := range g.Documents() {
		added := *d
		for i := 2; ; i++ {
			if _, taken := m.documentAt[added.ID]; !taken {
				break
			}
			added.ID = fmt.Sprintf("%s-%d", d.ID, i)
			renamed[d.ID] = added.ID
		}
		m.documentAt[added.ID] = len(m.documents)
		m.documents = append(m.documents, added)
	}
	return renamed, nil
}

func sameDocument(a, b *graph.Document) bool {
	return a.Title == b.Title && a.Date == b.Date && a.Source == b.Source && a.URL == b.URL && a.Text == b.Text
}

// document is the id that a document of an added graph has in the result.
func document(id string, renamed map[string]string) string {
	if to, ok := renamed[id]; ok {
		return to
	}
	return id
}

// Decisions are, where Options.Explain is set, the verdicts on all entities that
// could have been joined with one of an earlier graph, graph by graph.
func (m *Merger) Decisions() []Decision { return m.decisions }
