// Package graph holds what was extracted from articles as a graph of entities
// and statements, on dominikbraun/graph, whose algorithms it opens.
//
// The graph follows the statement model that Wikidata made standard: subject,
// relation, object; qualifiers; references. All text positions here are
// Unicode code points of a document's text, end exclusive.
package graph

// Schema names the JSON form of this version of the graph.
const Schema = "kgx/1"

// Generator says what made a graph.
type Generator struct {
	Version string `json:"version"`
	Model   string `json:"model"` // hash of the weights
}

// Document is an article that statements come from.
type Document struct {
	ID     string `json:"id"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"` // ISO 8601
	Source string `json:"source,omitempty"`
	URL    string `json:"url,omitempty"`
	Text   string `json:"text,omitempty"`
}

// Mention is a place in a document that refers to a node.
type Mention struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Kind     string `json:"kind"` // name, nominal, pronoun or adjective
}

// Evidence is the passage of a document that states an edge.
type Evidence struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
}

// Node is an entity.
type Node struct {
	ID             string            `json:"id"` // slug of the label, unique within the graph
	Label          string            `json:"label"`
	Type           string            `json:"type"`
	Aliases        []string          `json:"aliases"`
	DerivedAliases []string          `json:"derived_aliases"`
	Roles          []string          `json:"roles"`
	IDs            map[string]string `json:"ids"` // knowledge base to identifier
	Salience       float64           `json:"salience"`
	Confidence     float64           `json:"confidence"`
	Mentions       []Mention         `json:"mentions"`
}

// Edge is a statement about two nodes, or about a node and a literal.
type Edge struct {
	Key          string            `json:"key"` // unique within the graph, the same on every run
	Source       string            `json:"source"`
	Target       string            `json:"target"`
	Relation     string            `json:"relation"`
	Label        string            `json:"label"`
	Property     string            `json:"property,omitempty"` // of Wikidata
	Modality     string            `json:"modality"`
	Speaker      *string           `json:"speaker"` // node id or text; null where the article says it itself
	Time         *string           `json:"time"`
	Place        *string           `json:"place"`
	Qualifiers   map[string]string `json:"qualifiers"`
	Confidence   float64           `json:"confidence"`
	InferredFrom []string          `json:"inferred_from"` // keys of edges
	Evidence     []Evidence        `json:"evidence"`
}
