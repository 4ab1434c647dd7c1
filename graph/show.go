package graph

// Portrait is what a graph knows of an entity.
type Portrait struct {
	Node      *Node       `json:"node"`
	Documents []*Document `json:"documents"` // that mention it, in order of first mention
	Subject   []*Edge     `json:"subject"`   // statements about it, with literals
	Object    []*Edge     `json:"object"`    // statements with it as object
	Says      []*Edge     `json:"says"`      // statements that it makes about others
}

// Show gathers what the graph knows of the entity that is called name; see
// [Graph.Resolve] for names and errors.
func (g *Graph) Show(name string) (*Portrait, error) {
	n, err := g.Resolve(name)
	if err != nil {
		return nil, err
	}
	p := &Portrait{Node: n}
	for _, id := range n.Documents() {
		p.Documents = append(p.Documents, g.Document(id))
	}
	for _, e := range g.EdgesOf(n.ID) {
		if e.Source == n.ID {
			p.Subject = append(p.Subject, e)
		} else {
			p.Object = append(p.Object, e)
		}
	}
	for _, list := range [][]*Edge{g.edges, g.literals} {
		for _, e := range list {
			if e.Speaker != nil && *e.Speaker == n.ID && e.Source != n.ID && e.Target != n.ID {
				p.Says = append(p.Says, e)
			}
		}
	}
	return p, nil
}
