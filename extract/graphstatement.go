package extract

import (
	"strings"

	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/extract/userschema"
	"kgx/graph"
)

// addStatements adds what the frames tell: described participants and events
// become nodes, all else edges and literals.
func (b *builder) addStatements() error {
	layer := b.doc.Statements
	if layer == nil {
		return nil
	}
	used := takingPart(layer)
	b.parts = make([]string, len(layer.Participants))
	for i, p := range layer.Participants {
		if !used[i] {
			continue
		}
		if p.Entity != statement.None {
			b.parts[i] = b.nodes[p.Entity]
			continue
		}
		if p.Event != statement.None {
			continue // a node of its own, below
		}
		if err := b.addDescribed(i, p); err != nil {
			return err
		}
	}
	b.events = make([]string, len(layer.Statements))
	for i, s := range layer.Statements {
		if s.Form == statement.Event && b.doc.schema.KeepsPredicate(s.Predicate) {
			if err := b.addEvent(i, s); err != nil {
				return err
			}
		}
	}
	for i, p := range layer.Participants {
		if p.Event != statement.None {
			b.parts[i] = b.events[p.Event]
		}
	}
	for i, s := range layer.Statements {
		if b.bareOffice(s) || !b.doc.schema.KeepsPredicate(s.Predicate) {
			continue
		}
		if err := b.addStatement(i, s); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) addDescribed(i int, p statement.Participant) error {
	if !b.doc.schema.KeepsType(userschema.Filler{Type: p.Type}) {
		return nil
	}
	node := graph.Node{Label: p.Label, Type: p.Type, Kind: graph.KindDescribed, Confidence: 0.8}
	if p.Count != nil {
		count := quantity(*p.Count)
		node.Count = &count
	}
	if p.Short != "" {
		node.Aliases = []string{p.Short}
	}
	node.Mentions = b.nominals(p)
	added, err := b.graph.AddNode(node)
	if err != nil {
		return err
	}
	b.parts[i] = added.ID
	return nil
}

func quantity(q statement.Quantity) graph.Quantity {
	return graph.Quantity{Text: q.Text, Value: q.Value, Unit: q.Unit, Bound: q.Bound, High: q.High}
}

func (b *builder) addStatement(i int, s statement.Statement) error {
	for _, t := range s.Ties {
		if b.parts[t.Participant] == "" {
			return nil
		}
	}
	e := b.statement(s)
	switch s.Form {
	case statement.Event:
		return b.tie(b.events[i], s, e)
	case statement.Literal:
		e.Source, e.Literal = b.parts[s.Ties[0].Participant], s.Literal.Text(b.doc.Article.Text)
	default:
		e.Source, e.Target = b.parts[s.Ties[0].Participant], b.parts[s.Ties[1].Participant]
	}
	_, err := b.graph.AddEdge(e)
	return err
}

// statement is the edge of a statement without its ends.
func (b *builder) statement(s statement.Statement) graph.Edge {
	e := graph.Edge{Relation: s.Predicate, Predicate: s.Lemma, Label: s.Label, Modality: string(s.Modality), Confidence: s.Confidence, Qualifiers: map[string]graph.Quantity{}}
	if e.Predicate == "" {
		e.Predicate = s.Predicate
	}
	if s.Speaker != statement.None {
		e.Speaker = optional(b.parts[s.Speaker])
		if e.Speaker == nil && b.doc.schema != nil { // left out: what is said stays said
			e.Speaker = optional(b.speakerName(s.Speaker))
		}
	} else if s.SpeakerText.Len() > 0 {
		e.Speaker = optional(s.SpeakerText.Text(b.doc.Article.Text))
	}
	if s.Time != nil {
		e.Time = graph.At(s.Time.Text(b.doc.Article.Text), s.Time.Value)
	}
	if s.Place != statement.None {
		e.Place = optional(b.parts[s.Place])
	}
	for _, q := range s.Qualifiers {
		name := q.Name
		for n := 2; ; n++ {
			if _, taken := e.Qualifiers[name]; !taken {
				break
			}
			name = q.Name + "_" + string(rune('0'+min(n, 9)))
			if n > 9 {
				break
			}
		}
		e.Qualifiers[name] = quantity(q.Quantity)
	}
	e.Evidence = []graph.Evidence{b.evidence(s.Evidence)}
	return e
}

// speakerName is what participant p is called.
func (b *builder) speakerName(p int) string {
	who := b.doc.Statements.Participants[p]
	if who.Entity != statement.None {
		return b.doc.Entities[who.Entity].Name
	}
	return who.Label
}

// addEvent adds a node for an event, unless something that takes part is no node.
func (b *builder) addEvent(i int, s statement.Statement) error {
	for _, t := range s.Ties {
		if p := b.doc.Statements.Participants[t.Participant]; p.Event == statement.None && b.parts[t.Participant] == "" {
			return nil
		}
	}
	e := b.statement(s)
	label := s.Label
	for _, p := range b.doc.Statements.Participants {
		if p.Event == i { // "the lawsuit" rather than "suing"
			label = p.Label
			break
		}
	}
	node, err := b.graph.AddNode(graph.Node{
		Label: label, Mentions: b.mentionsOf(i), Type: "event", Kind: graph.KindEvent, Confidence: e.Confidence, Predicate: s.Predicate, Modality: e.Modality,
		Speaker: e.Speaker, Time: e.Time, Place: e.Place, Qualifiers: e.Qualifiers, Evidence: e.Evidence,
	})
	if err != nil {
		return err
	}
	b.events[i] = node.ID
	return nil
}

// mentionsOf are the nouns that speak of event statement i.
func (b *builder) mentionsOf(i int) []graph.Mention {
	var out []graph.Mention
	for _, p := range b.doc.Statements.Participants {
		if p.Event == i {
			out = append(out, b.nominals(p)...)
		}
	}
	return out
}

func (b *builder) nominals(p statement.Participant) []graph.Mention {
	var out []graph.Mention
	for _, span := range p.Mentions {
		start, end, text := b.passage(span)
		out = append(out, graph.Mention{Document: b.doc.Article.ID, Start: start, End: end, Text: text, Kind: "nominal"})
	}
	return out
}

// tie ties what takes part in an event to its node.
func (b *builder) tie(node string, s statement.Statement, e graph.Edge) error {
	if node == "" {
		return nil
	}
	for _, t := range s.Ties {
		if b.parts[t.Participant] == node {
			continue
		}
		tie := graph.Edge{Source: node, Target: b.parts[t.Participant], Relation: t.Role, Label: graph.RoleLabel(t.Role),
			Modality: e.Modality, Speaker: e.Speaker, Confidence: e.Confidence, Evidence: e.Evidence}
		if before := s.Before[t.Participant]; before != "" && (t.Role == "topic" || t.Role == "place" && before == "outside") {
			tie.Label = before
		}
		if _, err := b.graph.AddEdge(tie); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) evidence(s token.Span) graph.Evidence {
	start, end, text := b.passage(s)
	return graph.Evidence{Document: b.doc.Article.ID, Start: start, End: end, Text: text}
}

// bareOffice says whether a statement gives somebody a title and not of what, as
// every reader knows it: "is President".
func (b *builder) bareOffice(s statement.Statement) bool {
	return s.Form == statement.Literal && s.Frame == statement.None && bareOffices[strings.ToLower(s.Literal.Text(b.doc.Article.Text))]
}

var bareOffices = map[string]bool{"president": true, "vice president": true, "prime minister": true, "premier": true, "chancellor": true, "king": true, "queen": true, "pope": true, "senator": true, "governor": true, "minister": true}
