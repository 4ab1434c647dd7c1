package graph

import (
	"cmp"
	"slices"
)

// Stats counts what is in a graph.
type Stats struct {
	Documents  int     `json:"documents"`
	Nodes      int     `json:"nodes"`
	Edges      int     `json:"edges"`
	Literals   int     `json:"literals"`
	Mentions   int     `json:"mentions"`
	Evidence   int     `json:"evidence"`   // passages, of edges and literals
	Inferred   int     `json:"inferred"`   // edges that no passage states by itself
	Isolated   int     `json:"isolated"`   // nodes without edges
	Described  int     `json:"described"`  // nodes without a name
	Events     int     `json:"events"`     // nodes that are events
	Components int     `json:"components"` // parts of the graph that no edge connects, isolated nodes not counted
	FirstDate  string  `json:"first_date,omitempty"`
	LastDate   string  `json:"last_date,omitempty"`
	Types      []Count `json:"types"` // nodes by type
	Relations  []Count `json:"relations"`
	Modalities []Count `json:"modalities"` // edges by modality
	Central    []Count `json:"central"`    // labels of the ten nodes with the most edges
}

// Count is how often something occurs.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Stats counts what is in the graph. Lists are sorted by count, then by name.
func (g *Graph) Stats() Stats {
	s := Stats{Documents: len(g.documents), Nodes: len(g.nodes), Edges: len(g.edges), Literals: len(g.literals)}
	for _, d := range g.documents {
		if d.Date == "" {
			continue
		}
		if s.FirstDate == "" || d.Date < s.FirstDate {
			s.FirstDate = d.Date
		}
		s.LastDate = max(s.LastDate, d.Date)
	}
	types, relations, modalities := map[string]int{}, map[string]int{}, map[string]int{}
	for _, n := range g.nodes {
		types[n.Type]++
		switch n.Kind {
		case KindDescribed:
			s.Described++
		case KindEvent:
			s.Events++
		}
		s.Mentions += len(n.Mentions)
	}
	for _, e := range g.edges {
		relations[e.Relation]++
		modalities[e.Modality]++
		s.Evidence += len(e.Evidence)
		if len(e.InferredFrom) > 0 {
			s.Inferred++
		}
	}
	for _, e := range g.literals {
		s.Evidence += len(e.Evidence)
	}
	s.Types, s.Relations, s.Modalities = ranked(types), ranked(relations), ranked(modalities)
	s.Isolated, s.Components = g.components()
	s.Central = g.central(10)
	return s
}

func ranked(counts map[string]int) []Count {
	list := []Count{}
	for name, n := range counts {
		list = append(list, Count{name, n})
	}
	slices.SortFunc(list, func(a, b Count) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name)) })
	return list
}

// central counts the edges of the nodes that have most of them, of equal ones the
// earlier first.
func (g *Graph) central(most int) []Count {
	list := []Count{}
	for _, n := range g.nodes {
		edges := 0
		for _, e := range g.incident[n.ID] {
			if !e.IsLiteral() {
				edges++
			}
		}
		if edges > 0 {
			list = append(list, Count{n.Label, edges})
		}
	}
	slices.SortStableFunc(list, func(a, b Count) int { return cmp.Compare(b.Count, a.Count) })
	return list[:min(len(list), most)]
}

// components counts nodes without edges and, by union-find, the parts that edges
// connect.
func (g *Graph) components() (isolated, connected int) {
	parent := map[string]string{}
	find := func(id string) string {
		for parent[id] != id {
			parent[id] = parent[parent[id]]
			id = parent[id]
		}
		return id
	}
	for _, n := range g.nodes {
		parent[n.ID] = n.ID
	}
	touched := map[string]bool{}
	for _, e := range g.edges {
		touched[e.Source], touched[e.Target] = true, true
		parent[find(e.Source)] = find(e.Target)
	}
	for _, n := range g.nodes {
		switch {
		case !touched[n.ID]:
			isolated++
		case find(n.ID) == n.ID:
			connected++
		}
	}
	return isolated, connected
}
