package graph

import (
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Asserted is the modality of what the article itself, or the speaker, holds
// for true.
const Asserted = "asserted"

// negated is the modality of what the text says is not so.
const negated = "negated"

// Modalities are the ways in which a text can hold a statement. Every statement
// has exactly one.
var Modalities = []string{Asserted, negated, "planned", "demanded", "threatened", "conditional", "possible"}

// Edge is a statement about two nodes, or about a node and a literal.
type Edge struct {
	Key      string `json:"key"`              // unique within the graph, the same on every run
	Source   string `json:"source"`           // id of the subject
	Target   string `json:"target,omitempty"` // id of the object; "" where Literal is set
	Relation string `json:"relation"`         // a relation or predicate of package schema, a role of an event (see IsRole), or a lemma: "withdraw_from"
	Label    string `json:"label"`
	// Predicate is the lemma with its particle, or the predicate of package schema, where Relation is one of them.
	Predicate string `json:"predicate,omitempty"`
	Property  string `json:"property,omitempty"` // of Wikidata
	Literal   string `json:"literal,omitempty"`  // the object's words where it is no entity
	Modality  string `json:"modality"`           // one of Modalities
	// Speaker is the node id or, where it is no node, the words for who says, believes or wants it; nil
	// where the article itself says it. Place is a node id or words, too.
	Speaker    *string             `json:"speaker"`
	Time       *Time               `json:"time"`
	Place      *string             `json:"place"`
	Qualifiers map[string]Quantity `json:"qualifiers"` // further details: amounts, scores, words, node ids
	Confidence float64             `json:"confidence"`
	// InferredFrom are the keys of the statements that this one follows from, empty for a stated one. A
	// filtered graph may lack them.
	InferredFrom []string   `json:"inferred_from"`
	Evidence     []Evidence `json:"evidence"`

	held map[Evidence]bool // of long lists of evidence, so that joining stays linear
}

// Evidence is the passage of a document that states an edge.
type Evidence struct {
	Document string `json:"document"`
	Start    int    `json:"start"` // code points
	End      int    `json:"end"`   // code points, exclusive
	Text     string `json:"text"`
}

// IsLiteral says whether the statement's object is words, not a node.
func (e *Edge) IsLiteral() bool { return e.Literal != "" }

// Documents are the ids of the documents that state the edge, in order of first
// evidence.
func (e *Edge) Documents() []string {
	return distinct(len(e.Evidence), func(i int) string { return e.Evidence[i].Document })
}

// sentence names the statement in messages.
func (e *Edge) sentence() string {
	object := e.Target
	if e.IsLiteral() {
		object = e.Literal
	}
	return fmt.Sprintf("%q %s %q", e.Source, e.Relation, object)
}

// checkEdge says what is wrong with a statement that is to be added.
func (g *Graph) checkEdge(e *Edge) error {
	switch {
	case e.Relation == "":
		return errors.New("has no relation")
	case g.Node(e.Source) == nil:
		return fmt.Errorf("source %q is no node", e.Source)
	case e.IsLiteral() && e.Target != "":
		return errors.New("has both a target and a literal")
	case !e.IsLiteral() && g.Node(e.Target) == nil:
		return fmt.Errorf("target %q is no node", e.Target)
	case !slices.Contains(Modalities, e.Modality):
		return fmt.Errorf("modality %q is none of %v", e.Modality, Modalities)
	}
	if err := checkScore("confidence", e.Confidence); err != nil {
		return err
	}
	if err := checkQualifiers(e.Qualifiers); err != nil {
		return err
	}
	return g.checkEvidence(e.Evidence)
}

func (g *Graph) checkEvidence(evidence []Evidence) error {
	for _, p := range evidence {
		if err := g.checkPassage(p.Document, p.Start, p.End); err != nil {
			return fmt.Errorf("evidence: %w", err)
		}
	}
	return nil
}

func checkQualifiers(qualifiers map[string]Quantity) error {
	for _, name := range slices.Sorted(maps.Keys(qualifiers)) {
		if err := checkQuantity("qualifier "+name, qualifiers[name]); err != nil {
			return err
		}
	}
	return nil
}

func checkScore(name string, score float64) error {
	if !(score >= 0 && score <= 1) { // so written, it refuses what is no number, too
		return fmt.Errorf("%s %v is not from 0 to 1", name, score)
	}
	return nil
}

// join takes over what another edge of the same content knows.
func (e *Edge) join(o *Edge) {
	e.Confidence = max(e.Confidence, o.Confidence)
	if len(o.InferredFrom) == 0 {
		e.InferredFrom = []string{} // stated somewhere, so it needs no inference
	} else if len(e.InferredFrom) > 0 {
		e.InferredFrom = union(e.InferredFrom, o.InferredFrom)
	}
	for _, p := range o.Evidence {
		e.addEvidence(p)
	}
}

// addEvidence adds a passage that the edge does not have yet.
func (e *Edge) addEvidence(p Evidence) {
	const long = 16
	if e.held == nil && len(e.Evidence) >= long {
		e.held = make(map[Evidence]bool, 2*long)
		for _, q := range e.Evidence {
			e.held[q] = true
		}
	}
	if e.held[p] || e.held == nil && slices.Contains(e.Evidence, p) {
		return
	}
	if e.held != nil {
		e.held[p] = true
	}
	e.Evidence = append(e.Evidence, p)
}

// union is a followed by those elements of b that are not in a, for short lists.
func union[T comparable](a, b []T) []T {
	for _, v := range b {
		if !slices.Contains(a, v) {
			a = append(a, v)
		}
	}
	return a
}

// fillEmpty makes empty lists and maps of absent ones, as the JSON form has them,
// and sees to it that growing a list writes over nobody else's.
func (e *Edge) fillEmpty() {
	if e.Qualifiers == nil {
		e.Qualifiers = map[string]Quantity{}
	}
	e.InferredFrom = orEmpty(e.InferredFrom)
	e.Evidence = orEmpty(e.Evidence)
}

// clone is a copy that can be changed without changing e.
func (e *Edge) clone() *Edge {
	c := *e
	c.held = nil
	c.fillEmpty()
	return &c
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return slices.Clip(list)
}
