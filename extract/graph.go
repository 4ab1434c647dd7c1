package extract

import (
	"cmp"
	"fmt"
	"slices"

	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/extract/userschema"
	"kgx/graph"
	"kgx/graph/schema"
)

// Graph makes a graph of what was found in the article.
func (d *Document) Graph(generator graph.Generator) (*graph.Graph, error) {
	b := builder{doc: d, graph: graph.New(generator), points: newCodePoints(d.Article.Text), nodes: make([]string, len(d.Entities))}
	if err := b.build(); err != nil {
		return nil, fmt.Errorf("making a graph of %s: %w", d.Article.ID, err)
	}
	return b.graph, nil
}

// builder turns one document into a graph. Offsets become code points here.
type builder struct {
	doc    *Document
	graph  *graph.Graph
	points codePoints
	nodes  []string // node id of each entity, "" where it is no node
	events []string // node id of each statement that is an event, "" where it is none
	parts  []string // node id of each participant of the statements, "" where it is no node

	together map[int]bool // see shared
	ends     map[int]bool // see needed
}

func (b *builder) build() error {
	a := b.doc.Article
	_, err := b.graph.AddDocument(graph.Document{ID: a.ID, Title: a.Title, Date: a.Date, Source: a.Source, URL: a.URL, Text: a.Text})
	if err != nil {
		return err
	}
	fuller := b.fuller()
	for i := range b.doc.Entities {
		if err := b.addNode(i, fuller[i]); err != nil {
			return err
		}
	}
	if err := b.addStatements(); err != nil {
		return err
	}
	return b.addRelations()
}

// addRelations adds the relations that only follow from others, are known
// without the article, or were guessed: what it states is there already.
func (b *builder) addRelations() error {
	keys := b.stated()
	edges := make([]*graph.Edge, len(b.doc.Relations))
	for i, r := range b.doc.Relations {
		if _, known := keys[b.triple(r)]; known || !b.inferable(r) || !b.doc.schema.KeepsPredicate(r.Name) {
			continue
		}
		edge, err := b.addEdge(r)
		if err != nil {
			return err
		}
		if edges[i] = edge; edge != nil && r.Modality == relation.Asserted {
			keys[b.triple(r)] = edge.Key
		}
	}
	for i, r := range b.doc.Relations {
		if edges[i] == nil {
			continue
		}
		edges[i].InferredFrom = b.inferredFrom(r.Premises, keys)
		if len(edges[i].InferredFrom) == 0 {
			edges[i].InferredFrom = []string{fromContext}
		}
	}
	return nil
}

// inferredFrom names what a statement follows from: the keys of the statements
// that are in the graph, and what is known without the article.
func (b *builder) inferredFrom(premises []relation.Premise, keys map[triple]string) []string {
	from := []string{}
	for _, p := range premises {
		name := p.Source
		if name == "" {
			name = keys[triple{b.node(p.Subject), p.Name, b.node(p.Object)}]
		}
		if name != "" && !slices.Contains(from, name) {
			from = append(from, name)
		}
	}
	return from
}

// fuller are the labels that tell more than the entities' own, by entity.
func (b *builder) fuller() map[int]string {
	labels := map[int]string{}
	if b.doc.Statements != nil {
		for _, p := range b.doc.Statements.Participants {
			if p.Entity != statement.None && p.Label != "" {
				labels[p.Entity] = p.Label
			}
		}
	}
	return labels
}

// addNode adds the node of entity i, under the fuller label where there is one.
func (b *builder) addNode(i int, fuller string) error {
	e := &b.doc.Entities[i]
	if !schema.IsNode(e.Type) || !b.doc.schema.KeepsType(userschema.Filler{Type: e.Type, Own: e.Own}) || !b.tellsOf(i) {
		return nil
	}
	node := graph.Node{
		Kind: b.kindOf(i), Label: e.Name, Type: cmp.Or(e.Own, e.Type), Aliases: e.Aliases, DerivedAliases: e.Derived, Roles: e.Roles,
		IDs: map[string]string{}, Salience: e.Salience, Confidence: e.Confidence,
	}
	if fuller != "" {
		node.Label, node.Aliases = fuller, append([]string{e.Name}, e.Aliases...)
	}
	if e.Own != "" && e.Own != e.Type {
		node.Wider = e.Type
	}
	for _, id := range e.IDs {
		node.IDs[id.Base] = id.Value
	}
	shared := b.shared()
	for _, i := range e.Mentions {
		if m := b.doc.Mentions[i]; refers(m.Kind) && !shared[i] {
			start, end, text := b.passage(m.Span)
			node.Mentions = append(node.Mentions, graph.Mention{Document: b.doc.Article.ID, Start: start, End: end, Text: text, Kind: string(m.Kind)})
		}
	}
	added, err := b.graph.AddNode(node)
	if err != nil {
		return err
	}
	b.nodes[i] = added.ID
	return nil
}

// shared are the mentions of several entities together: "both leaders" names none of the two.
func (b *builder) shared() map[int]bool {
	if b.together == nil {
		b.together = map[int]bool{}
		seen := map[int]bool{}
		for _, e := range b.doc.Entities {
			for _, m := range e.Mentions {
				b.together[m], seen[m] = seen[m], true
			}
		}
	}
	return b.together
}

// refers says whether mentions of the kind are places where a node is named;
// roles, times and values are attributes and qualifiers.
func refers(k mention.Kind) bool {
	switch k {
	case mention.Name, mention.Adjective, mention.Nominal, mention.Pronoun:
		return true
	}
	return false
}

// addEdge adds an inferred relation and returns it, nil where an end is no node.
// What it follows from is filled in when all have their keys.
func (b *builder) addEdge(r relation.Relation) (*graph.Edge, error) {
	known, _ := schema.RelationByName(r.Name)
	edge := graph.Edge{
		Source: b.node(r.Subject), Target: b.node(r.Object), Relation: r.Name, Label: known.Label, Property: known.Property,
		Modality: string(r.Modality), Time: timeOf(r.Time), Place: optional(b.node(r.Place)),
		Qualifiers: map[string]graph.Quantity{}, Confidence: r.Confidence,
	}
	if edge.Source == "" || edge.Target == "" {
		return nil, nil
	}
	edge.Speaker = optional(b.node(r.Speaker))
	if edge.Speaker == nil && r.Speaker != relation.None && b.doc.schema != nil { // left out: what is said stays said
		edge.Speaker = optional(b.doc.Entities[r.Speaker].Name)
	}
	if edge.Speaker == nil && r.SpeakerText.Len() > 0 {
		edge.Speaker = optional(r.SpeakerText.Text(b.doc.Article.Text))
	}
	for _, q := range r.Qualifiers {
		edge.Qualifiers[q.Name] = graph.Words(q.Value)
	}
	for _, span := range r.Evidence {
		start, end, text := b.passage(span)
		edge.Evidence = append(edge.Evidence, graph.Evidence{Document: b.doc.Article.ID, Start: start, End: end, Text: text})
	}
	edge.InferredFrom = []string{fromContext}
	return b.graph.AddEdge(edge)
}

// node is the id of an entity's node, "" for relation.None and for entities
// that are no nodes.
func (b *builder) node(entity int) string {
	if entity == relation.None {
		return ""
	}
	return b.nodes[entity]
}

func (b *builder) passage(s token.Span) (start, end int, text string) {
	return b.points.at(s.Start), b.points.at(s.End), s.Text(b.doc.Article.Text)
}

// timeOf is a time given by its value, or in words.
func timeOf(s string) *graph.Time {
	if s == "" {
		return nil
	}
	return graph.At(s, s)
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
