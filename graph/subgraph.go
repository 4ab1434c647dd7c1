package graph

import "fmt"

// Subgraph is the part of g with the nodes and statements that the two functions
// keep; nil keeps all. A statement needs its ends to be kept. All documents stay.
// The part shares documents and nodes with g. A speaker or place that is no node
// of the part is given by its label.
func (g *Graph) Subgraph(keepNode func(*Node) bool, keepEdge func(*Edge) bool) (*Graph, error) {
	part := g.emptyLike()
	kept := map[string]bool{}
	for _, n := range g.nodes {
		if keepNode == nil || keepNode(n) {
			kept[n.ID] = true
		}
	}
	words := func(reference string) string {
		if n := g.Node(reference); n != nil && !kept[n.ID] {
			return n.Label
		}
		return reference
	}
	for _, n := range g.nodes {
		if !kept[n.ID] {
			continue
		}
		if err := part.adopt(n.refer(words)); err != nil {
			return nil, fmt.Errorf("cutting the graph down: %w", err)
		}
	}
	for _, list := range [][]*Edge{g.edges, g.literals} {
		for _, e := range list {
			if part.Node(e.Source) == nil || !e.IsLiteral() && part.Node(e.Target) == nil || keepEdge != nil && !keepEdge(e) {
				continue
			}
			if err := part.take(g, e); err != nil {
				return nil, fmt.Errorf("cutting the graph down: %w", err)
			}
		}
	}
	return part, nil
}

// take adds a copy of a statement of the graph from, whose ends g has.
func (g *Graph) take(from *Graph, e *Edge) error {
	c := e.clone()
	words := func(reference string) string { return g.inWords(from, reference) }
	c.Speaker, c.Place, c.Qualifiers = referTo(e.Speaker, words), referTo(e.Place, words), referAll(e.Qualifiers, words)
	content := contentOf(c)
	if held := g.byContent[content]; held != nil { // "berg" and "Jon Berg" say the same once the node is gone
		held.join(c)
		return nil
	}
	return g.insert(c, content)
}

// inWords gives a node that only the graph from has by its label.
func (g *Graph) inWords(from *Graph, reference string) string {
	if g.Node(reference) != nil {
		return reference
	}
	if n := from.Node(reference); n != nil {
		return n.Label
	}
	return reference
}

// emptyLike is a graph without nodes that has the documents of g.
func (g *Graph) emptyLike() *Graph {
	c := New(g.Generator)
	for _, d := range g.documents {
		c.documents = append(c.documents, d)
		c.documentByID[d.ID] = d
	}
	return c
}

// adopt adds a node of another graph, unchecked and shared with it.
func (g *Graph) adopt(n *Node) error {
	if err := g.topology.AddVertex(n); err != nil {
		return fmt.Errorf("adding node %q: %w", n.ID, err)
	}
	g.nodes = append(g.nodes, n)
	return nil
}
