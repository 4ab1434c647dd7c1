package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"kgx/graph"
)

// statement is an edge of an added graph between held entities.
type statement struct {
	edge           graph.Edge
	source, target int            // entities; target is none for a literal
	places         map[string]int // entities by the ids that its speaker, place and qualifiers use
	inferredFrom   []int
}

// addStatements takes over a graph's statements. The order within the graph
// stays: edges, then literals.
func (m *Merger) addStatements(g *graph.Graph, places map[string]int, renamed map[string]string) {
	byKey := map[string]int{}
	edges := slices.Concat(g.Edges(), g.Literals())
	for i, e := range edges {
		byKey[e.Key] = len(m.statements) + i
	}
	for _, e := range edges {
		s := statement{edge: *e, source: places[e.Source], target: none, places: places}
		if at, isNode := places[e.Target]; isNode && !e.IsLiteral() {
			s.target = at
		}
		s.edge.Evidence = make([]graph.Evidence, len(e.Evidence))
		for i, p := range e.Evidence {
			p.Document = document(p.Document, renamed)
			s.edge.Evidence[i] = p
		}
		s.edge.InferredFrom = nil
		for _, key := range e.InferredFrom {
			if at, ok := byKey[key]; ok {
				s.inferredFrom = append(s.inferredFrom, at)
			} else {
				s.edge.InferredFrom = append(s.edge.InferredFrom, key)
			}
		}
		m.statements = append(m.statements, s)
	}
}

// Graph is everything that was added, as one graph. Entities are in the order in
// which they were first added, and so are statements. Salience is the mean over
// all documents, a document without the entity counting 0. More can be added
// afterwards.
func (m *Merger) Graph() (*graph.Graph, error) {
	g := graph.New(m.generator)
	for _, d := range m.documents {
		if _, err := g.AddDocument(d); err != nil {
			return nil, fmt.Errorf("merging: %w", err)
		}
	}
	ids := make([]string, len(m.entities))
	for i, e := range m.entities {
		if e == nil { // part of an earlier one
			ids[i] = ids[m.current(i)]
			continue
		}
		n, err := g.AddNode(m.node(e))
		if err != nil {
			return nil, fmt.Errorf("merging: %w", err)
		}
		ids[i] = n.ID
	}
	for i, e := range m.entities {
		if e != nil && e.places != nil { // only now all ids are known
			n := g.Node(ids[i])
			n.Speaker, n.Place, n.Qualifiers = references(e.node.Speaker, e.node.Place, e.node.Qualifiers, e.places, ids)
		}
	}
	if err := m.buildStatements(g, ids); err != nil {
		return nil, err
	}
	return g, nil
}

// node settles what the entity is called and how central it is.
func (m *Merger) node(e *entity) graph.Node {
	n := e.node
	n.Label, n.Type = e.label(), e.bestType()
	n.Wider = e.wider[n.Type]
	n.Salience = min(e.salience/float64(max(1, len(m.documents))), 1)
	n.Mentions = slices.Clone(n.Mentions)
	slices.SortStableFunc(n.Mentions, func(a, b graph.Mention) int {
		return cmp.Compare(m.documentAt[a.Document], m.documentAt[b.Document])
	})
	n.Aliases = slices.Clone(n.Aliases)
	for _, l := range e.labels {
		n.Aliases = union(n.Aliases, []string{l.value})
	}
	n.Aliases = slices.DeleteFunc(n.Aliases, func(a string) bool { return a == n.Label })
	n.DerivedAliases = slices.DeleteFunc(slices.Clone(n.DerivedAliases), func(a string) bool {
		return a == n.Label || slices.Contains(n.Aliases, a)
	})
	return n
}

// buildStatements adds the statements. Keys are known only once all are added, so
// what a statement follows from is held as a placeholder until then.
func (m *Merger) buildStatements(g *graph.Graph, ids []string) error {
	added := make([]*graph.Edge, len(m.statements))
	placeholders := map[string]int{}
	for i, s := range m.statements {
		e := s.edge
		if s.target != none && m.current(s.source) == m.current(s.target) && e.Source != e.Target {
			continue // of two nodes that are one now
		}
		e.Key, e.Source = "", ids[s.source]
		if s.target != none {
			e.Target = ids[s.target]
		}
		e.Speaker, e.Place, e.Qualifiers = references(e.Speaker, e.Place, e.Qualifiers, s.places, ids)
		e.InferredFrom = slices.Clone(e.InferredFrom)
		for _, from := range s.inferredFrom {
			placeholder := "\x00" + strconv.Itoa(from)
			placeholders[placeholder] = from
			e.InferredFrom = append(e.InferredFrom, placeholder)
		}
		held, err := g.AddEdge(e)
		if err != nil {
			return fmt.Errorf("merging: %w", err)
		}
		added[i] = held
	}
	for _, e := range added {
		if e == nil {
			continue
		}
		keys := []string{}
		for _, from := range e.InferredFrom {
			if at, ok := placeholders[from]; ok {
				if added[at] == nil {
					continue
				}
				from = added[at].Key
			}
			if from != e.Key {
				keys = union(keys, []string{from})
			}
		}
		e.InferredFrom = keys
	}
	return nil
}

// references are a speaker, place and qualifiers with the ids that the nodes have
// now; places are the entities by the ids before.
func references(speaker, place *string, qualifiers map[string]graph.Quantity, places map[string]int, ids []string) (*string, *string, map[string]graph.Quantity) {
	now := func(words string) string {
		if at, isNode := places[words]; isNode {
			return ids[at]
		}
		return words
	}
	optional := func(words *string) *string {
		if words == nil {
			return nil
		}
		s := now(*words)
		return &s
	}
	renamed := make(map[string]graph.Quantity, len(qualifiers))
	for name, q := range qualifiers {
		q.Text = now(q.Text)
		renamed[name] = q
	}
	return optional(speaker), optional(place), renamed
}
