package graph

import "fmt"

// LiteralType is the type of the nodes that stand for words in the view that
// [Graph.OpenLiterals] gives.
const LiteralType = "literal"

// OpenLiterals is a view of the graph in which the object of each literal
// statement is a node of [LiteralType], so that writers and queries need to know
// nothing of literals. Statements keep the keys that they have in g. The view
// shares documents and nodes with g.
func (g *Graph) OpenLiterals() (*Graph, error) {
	view, err := g.Subgraph(nil, func(e *Edge) bool { return !e.IsLiteral() })
	if err != nil {
		return nil, err
	}
	byText := map[string]*Node{}
	for _, e := range g.literals {
		node := byText[e.Literal]
		if node == nil {
			node = &Node{ID: view.freeID(e.Literal), Label: e.Literal, Type: LiteralType, Confidence: e.Confidence}
			node.fillEmpty()
			if err := view.adopt(node); err != nil {
				return nil, err
			}
			byText[e.Literal] = node
		}
		open := e.clone()
		open.Target, open.Literal = node.ID, ""
		if err := view.insert(open, contentOf(open)); err != nil {
			return nil, fmt.Errorf("opening literals: %w", err)
		}
	}
	return view, nil
}
