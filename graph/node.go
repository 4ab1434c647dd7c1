package graph

// Node is an entity.
type Node struct {
	ID             string            `json:"id"` // slug of the label, unique within the graph
	Label          string            `json:"label"`
	Type           string            `json:"type"` // a type of package schema
	Aliases        []string          `json:"aliases"`
	DerivedAliases []string          `json:"derived_aliases"` // stand nowhere in the text
	Roles          []string          `json:"roles"`
	IDs            map[string]string `json:"ids"` // knowledge base to identifier
	Salience       float64           `json:"salience"`
	Confidence     float64           `json:"confidence"`
	Mentions       []Mention         `json:"mentions"`
}

// Mention is a place in a document that refers to a node.
type Mention struct {
	Document string `json:"document"`
	Start    int    `json:"start"` // code points
	End      int    `json:"end"`   // code points, exclusive
	Text     string `json:"text"`
	Kind     string `json:"kind"` // name, nominal, pronoun or adjective
}

// Documents are the ids of the documents that mention the node, in order of
// first mention.
func (n *Node) Documents() []string {
	return distinct(len(n.Mentions), func(i int) string { return n.Mentions[i].Document })
}

// Names are the label and all aliases, derived ones last.
func (n *Node) Names() []string {
	names := make([]string, 0, 1+len(n.Aliases)+len(n.DerivedAliases))
	names = append(names, n.Label)
	names = append(names, n.Aliases...)
	return append(names, n.DerivedAliases...)
}

// fillEmpty makes empty lists and maps of absent ones, as the JSON form has them.
func (n *Node) fillEmpty() {
	n.Aliases = orEmpty(n.Aliases)
	n.DerivedAliases = orEmpty(n.DerivedAliases)
	n.Roles = orEmpty(n.Roles)
	n.Mentions = orEmpty(n.Mentions)
	if n.IDs == nil {
		n.IDs = map[string]string{}
	}
}

// distinct lists at(0) … at(n-1) without repeats, in order of first occurrence.
func distinct(n int, at func(int) string) []string {
	list := []string{}
	seen := map[string]bool{}
	for i := range n {
		if s := at(i); !seen[s] {
			seen[s] = true
			list = append(list, s)
		}
	}
	return list
}
