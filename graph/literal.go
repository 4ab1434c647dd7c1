package graph

import "fmt"

// LiteralType is the type of the nodes that stand for words in the view that
// [Graph.OpenLiterals] gives.
const LiteralType = "literal"

// OpenLiterals is a view of the graph in which the object of each literal
// statement is a node of [LiteralType], so that writers and queries need to know
// nothing of literals. The view shares documents, nodes and edges with g; the
// statements that had literals are copies, with the keys that they have in g.
func (g *Graph) OpenLiterals() (*Graph, error) {
	view := g.emptyLike()
	for _, n := range g.nodes {
		if err := view.adopt(n); err != nil {
			return nil, err
		}
	}
	for _, e := range g.edges {
		if err := view.insert(e, contentOf(e)); err != nil {
			return nil, fmt.Errorf("opening literals: %w", err)
		}
	}
	byText := map[string]*Node{}
	for _, e := range g.literals {
		node := byText[e.Literal]
		if node == nil {
			n := Node{ID: view.freeID(e.Literal), Label: e.Literal, Type: LiteralType, Confidence: e.Confidence}
			n.fillEmpty()
			if err := view.adopt(&n); err != nil {
				return nil, err
			}
			node = &n
			byText[e.Literal] = node
		}
		open := *e
		open.Target, open.Literal = node.ID, ""
		if err := view.insert(&open, contentOf(&open)); err != nil {
			return nil, fmt.Errorf("opening literals: %w", err)
		}
	}
	return view, nil
}

// emptyLike is a graph without nodes that has the documents of g.
func (g *Graph) emptyLike() *Graph {
	c := New(g.Generator)
	c.documents = g.documents
	c.documentByID = g.documentByID
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
