package graph

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Kinds of nodes.
const (
	KindName      = "name"      // what has a name: "Airbus", "the World Cup"
	KindDescribed = "described" // what has none: "the driver", "29 people"
	KindEvent     = "event"     // an occurrence that a verb or noun tells of: "the signing", "crashed"
)

// Kinds are all kinds of nodes.
var Kinds = []string{KindName, KindDescribed, KindEvent}

// Node is an entity or an event. The ties of an event (who did it, to whom,
// where) are the edges that run from it; see [IsRole].
type Node struct {
	ID             string            `json:"id"` // slug of the label, unique within the graph
	Label          string            `json:"label"`
	Type           string            `json:"type"`                 // a type of package schema, or of a user's
	Wider          string            `json:"wider_type,omitempty"` // of a user's type the one of package schema that it narrows
	Kind           string            `json:"kind"`                 // one of Kinds; "" becomes KindName
	Aliases        []string          `json:"aliases"`
	DerivedAliases []string          `json:"derived_aliases"` // stand nowhere in the text
	Roles          []string          `json:"roles"`
	IDs            map[string]string `json:"ids"`             // knowledge base to identifier
	Count          *Quantity         `json:"count,omitempty"` // how many are in a described group
	Salience       float64           `json:"salience"`
	Confidence     float64           `json:"confidence"`
	Mentions       []Mention         `json:"mentions"`

	// Of events alone, and as an edge's. Predicate is a lemma with its particle ("withdraw from") or a
	// predicate of package schema.
	Predicate  string              `json:"predicate,omitempty"`
	Modality   string              `json:"modality,omitempty"`
	Speaker    *string             `json:"speaker,omitempty"`
	Time       *Time               `json:"time,omitempty"`
	Place      *string             `json:"place,omitempty"`
	Qualifiers map[string]Quantity `json:"qualifiers,omitempty"` // amounts, tolls, scores by name
	Evidence   []Evidence          `json:"evidence,omitempty"`
}

// Mention is a place in a document that refers to a node.
type Mention struct {
	Document string `json:"document"`
	Start    int    `json:"start"` // code points
	End      int    `json:"end"`   // code points, exclusive
	Text     string `json:"text"`
	Kind     string `json:"kind"` // name, nominal, pronoun or adjective
}

// KnownType is the node's type in package schema: of a user's type the one that it
// narrows.
func (n *Node) KnownType() string { return cmp.Or(n.Wider, n.Type) }

// IsEvent says whether the node is an occurrence, not somebody or something.
func (n *Node) IsEvent() bool { return n.Kind == KindEvent }

// Documents are the ids of the documents that mention the node or, of an event,
// state it, in order of first mention.
func (n *Node) Documents() []string {
	return distinct(len(n.Mentions)+len(n.Evidence), func(i int) string {
		if i < len(n.Mentions) {
			return n.Mentions[i].Document
		}
		return n.Evidence[i-len(n.Mentions)].Document
	})
}

// Names are the label and all aliases, derived ones last.
func (n *Node) Names() []string {
	names := make([]string, 0, 1+len(n.Aliases)+len(n.DerivedAliases))
	names = append(names, n.Label)
	names = append(names, n.Aliases...)
	return append(names, n.DerivedAliases...)
}

// checkNode says what is wrong with a node that is to be added.
func (g *Graph) checkNode(n *Node) error {
	if !slices.Contains(Kinds, n.Kind) {
		return fmt.Errorf("kind %q is none of %v", n.Kind, Kinds)
	}
	if err := errors.Join(checkScore("salience", n.Salience), checkScore("confidence", n.Confidence)); err != nil {
		return err
	}
	if n.Count != nil {
		if err := checkQuantity("count", *n.Count); err != nil {
			return err
		}
	}
	for _, m := range n.Mentions {
		if err := g.checkPassage(m.Document, m.Start, m.End); err != nil {
			return fmt.Errorf("mention %q: %w", m.Text, err)
		}
	}
	return g.checkEvent(n)
}

// checkEvent says what is wrong with the fields that only events have.
func (g *Graph) checkEvent(n *Node) error {
	if !n.IsEvent() {
		if n.Predicate != "" || n.Modality != "" || n.Speaker != nil || n.Time != nil || n.Place != nil || len(n.Qualifiers)+len(n.Evidence) > 0 {
			return fmt.Errorf("is of kind %s, but predicate, modality, speaker, time, place, qualifiers and evidence are an event's", n.Kind)
		}
		return nil
	}
	if !slices.Contains(Modalities, n.Modality) {
		return fmt.Errorf("modality %q is none of %v", n.Modality, Modalities)
	}
	if err := checkQualifiers(n.Qualifiers); err != nil {
		return err
	}
	return g.checkEvidence(n.Evidence)
}

// fillEmpty makes empty lists and maps of absent ones, as the JSON form has them.
func (n *Node) fillEmpty() {
	n.Aliases = orEmpty(n.Aliases)
	n.DerivedAliases = orEmpty(n.DerivedAliases)
	n.Roles = orEmpty(n.Roles)
	n.Mentions = orEmpty(n.Mentions)
	n.Evidence = slices.Clip(n.Evidence)
	if n.IDs == nil {
		n.IDs = map[string]string{}
	}
}

// refer replaces the references to other nodes that an event has.
func (n *Node) refer(to func(string) string) *Node {
	if !n.IsEvent() || n.Speaker == nil && n.Place == nil && len(n.Qualifiers) == 0 {
		return n
	}
	c := *n
	c.Speaker, c.Place = referTo(n.Speaker, to), referTo(n.Place, to)
	c.Qualifiers = referAll(n.Qualifiers, to)
	return &c
}

// referTo is a reference to a node or in words, replaced.
func referTo(reference *string, to func(string) string) *string {
	if reference == nil {
		return nil
	}
	s := to(*reference)
	return &s
}

func referAll(qualifiers map[string]Quantity, to func(string) string) map[string]Quantity {
	if len(qualifiers) == 0 {
		return qualifiers
	}
	c := maps.Clone(qualifiers)
	for name, q := range c {
		q.Text = to(q.Text)
		c[name] = q
	}
	return c
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
