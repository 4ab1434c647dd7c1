package format

import (
	"cmp"
	"fmt"
	"slices"

	"kgx/graph"
)

// Limit is how much a drawing shows. Zero fields set no limit.
type Limit struct {
	Nodes, Edges int
}

// Omitted is what a limit left out.
type Omitted struct {
	Nodes, Edges       int // left out
	AllNodes, AllEdges int // in the whole graph
}

// Any says whether anything was left out.
func (o Omitted) Any() bool { return o.Nodes > 0 || o.Edges > 0 }

// String is the message for the user: "left out 12 of 72 entities and 40 of
// 190 statements, the least salient ones".
func (o Omitted) String() string {
	return fmt.Sprintf("left out %d of %d entities and %d of %d statements, the least salient ones",
		o.Nodes, o.AllNodes, o.Edges, o.AllEdges)
}

// Apply cuts g down to the limit and says what that left out. Sentences stay in
// the order of how much they matter, see [Text], each with all its ends: an event
// with all that takes part in it. Where all of them fit, nodes without statements
// fill what room there is, the more salient ones first. What stays keeps its
// order. A graph within the limit is returned as it is.
func (l Limit) Apply(g *graph.Graph) (*graph.Graph, Omitted, error) {
	nodes, edges := g.Nodes(), g.Edges()
	notes := 0
	for _, e := range g.Literals() {
		if tellsLiteral(e) {
			notes++
		}
	}
	omitted := Omitted{AllNodes: len(nodes), AllEdges: len(edges)}
	if within(len(nodes)+notes, l.Nodes) && within(len(edges)+notes, l.Edges) {
		return g, omitted, nil
	}
	keptNodes, keptEdges := l.choose(g)
	kept, err := g.Subgraph(
		func(n *graph.Node) bool { return keptNodes[n.ID] },
		func(e *graph.Edge) bool { return keptEdges[e] })
	if err != nil {
		return nil, omitted, err
	}
	omitted.Nodes = len(nodes) - len(kept.Nodes())
	omitted.Edges = len(edges) - len(kept.Edges())
	return kept, omitted, nil
}

// choose takes sentences, the most salient first, as long as they fit: a later
// one that needs less room may fit where an earlier one did not.
func (l Limit) choose(g *graph.Graph) (map[string]bool, map[*graph.Edge]bool) {
	nodes, edges := map[string]bool{}, map[*graph.Edge]bool{}
	list := newTeller(g).all(true)
	bySalience(list)
	arrows, drawn, all := 0, 0, true
	for _, s := range list {
		if len(s.edges) == 0 {
			continue
		}
		added, notes := endsOf(s, nodes)
		if !within(arrows+len(s.edges), l.Edges) || !within(drawn+len(added)+notes, l.Nodes) {
			all = false
			continue
		}
		arrows, drawn = arrows+len(s.edges), drawn+len(added)+notes
		for _, id := range added {
			nodes[id] = true
		}
		for _, e := range s.edges {
			edges[e] = true
		}
	}
	for _, n := range mostSalient(g.Nodes()) {
		if all && !nodes[n.ID] && len(g.EdgesOf(n.ID)) == 0 && within(drawn+1, l.Nodes) && l.Nodes > 0 {
			nodes[n.ID] = true
			drawn++
		}
	}
	return nodes, edges
}

// endsOf are the nodes that a sentence needs besides those that are there, and
// how many notes of words it has.
func endsOf(s *sentence, there map[string]bool) (added []string, notes int) {
	add := func(id string) {
		if id != "" && !there[id] && !slices.Contains(added, id) {
			added = append(added, id)
		}
	}
	for _, e := range s.edges {
		add(e.Source)
		add(e.Target)
		if e.IsLiteral() {
			notes++
		}
	}
	return added, notes
}

func mostSalient(nodes []*graph.Node) []*graph.Node {
	ranked := slices.Clone(nodes)
	slices.SortStableFunc(ranked, func(a, b *graph.Node) int { return cmp.Compare(b.Salience, a.Salience) })
	return ranked
}

func within(n, limit int) bool { return limit == 0 || n <= limit }
