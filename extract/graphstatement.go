package extract

import (
	"slices"
	"strings"

	"kgx/extract/relation"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/graph"
	"kgx/schema"
)

// static says whether a relation is a lasting one that the article states:
// offices, membership, family, places. Events come from frames.
func static(r relation.Relation) bool { return len(r.Premises) == 0 && !r.Guessed && lasting[r.Name] }

// kept says whether the graph states a relation beside what the frames tell: a
// lasting one that nothing else says better of the same pair.
func (b *builder) kept(r relation.Relation) bool {
	if !static(r) || b.apart(r) {
		return false
	}
	if b.told(r) || r.Name == "member_of" && r.Object != relation.None && !schema.IsA(b.doc.Entities[r.Object].Type, "organization") {
		return false
	}
	if !vague[r.Name] && !former(r) {
		return true
	}
	better := slices.ContainsFunc(b.doc.Relations, func(o relation.Relation) bool {
		return static(o) && !vague[o.Name] && o.Subject == r.Subject && o.Object == r.Object
	})
	return !better && !slices.ContainsFunc(b.doc.Statements.Statements, func(s statement.Statement) bool {
		at := func(t statement.Tie) int { return b.doc.Statements.Participants[t.Participant].Entity }
		return s.Role && s.Form == statement.Edge && at(s.Ties[0]) == r.Subject && at(s.Ties[1]) == r.Object
	})
}

var lasting = func() map[string]bool {
	m := map[string]bool{}
	for _, r := range schema.Relations() {
		if r.Name == "met_with" { // the table lists what lasts before what happens
			break
		}
		m[r.Name] = true
	}
	for _, name := range []string{"located_in", "based_in", "agency_of", "signed_by", "signed", "hosted_by", "hosted", "won_against", "played_against", "connects"} {
		delete(m, name)
	}
	m["owner_of"] = true
	return m
}()

// addStatements adds what the frames tell: described participants and events
// become nodes, all else edges and literals.
func (b *builder) addStatements() error {
	layer := b.doc.Statements
	if layer == nil {
		return nil
	}
	used := make([]bool, len(layer.Participants))
	for _, s := range layer.Statements {
		for _, t := range s.Ties {
			used[t.Participant] = true
		}
		for _, p := range []int{s.Speaker, s.Place} {
			if p != statement.None {
				used[p] = true
			}
		}
	}
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
		if s.Form == statement.Event {
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
		if s.Role && b.typed(s) || b.bareOffice(s) {
			continue
		}
		if err := b.addStatement(i, s); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) addDescribed(i int, p statement.Participant) error {
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

// vague are relations that say less than the words for an office.
var vague = map[string]bool{"citizen_of": true, "member_of": true, "works_for": true, "agent_of": true, "holds_office_in": true, "based_in": true}

// position is the title that the article gives somebody beside the name.
func (b *builder) position(entity int) (words string, ok bool) {
	if b.doc.Statements == nil {
		return "", false
	}
	for _, s := range b.doc.Statements.Statements {
		if s.Role && s.Form == statement.Literal && s.Predicate == "be" && b.doc.Statements.Participants[s.Ties[0].Participant].Entity == entity {
			if words = s.Literal.Text(b.doc.Article.Text); len(strings.Fields(words)) <= 3 {
				return words, true
			}
		}
	}
	return "", false
}

// offices are relations that tell what somebody is.
var offices = map[string]bool{"head_of_state": true, "head_of_government": true, "minister_of": true, "mayor_of": true, "head_of": true, "spokesperson_of": true, "coach_of": true, "player_of": true, "royalty_of": true}

// former says whether the relation held once and no more.
func former(r relation.Relation) bool {
	return slices.ContainsFunc(r.Qualifiers, func(q relation.Qualifier) bool { return q.Name == "former" })
}

// told says whether a statement of the frames, by its predicate, says the same of
// the same two: "founded" beside founder_of.
func (b *builder) told(r relation.Relation) bool {
	at := func(t statement.Tie) int { return b.doc.Statements.Participants[t.Participant].Entity }
	return slices.ContainsFunc(b.doc.Statements.Statements, func(s statement.Statement) bool {
		if s.Form != statement.Edge || s.Role {
			return false
		}
		x, y := at(s.Ties[0]), at(s.Ties[1])
		known, ok := schema.PredicateByName(s.Predicate)
		return (x == r.Subject && y == r.Object || x == r.Object && y == r.Subject) && (s.Predicate == r.Name || ok && known.Relation == r.Name || same[s.Predicate] == r.Name)
	})
}

// same are predicates that say what a relation of another name says.
var same = map[string]string{"found": "founder_of", "marry": "spouse_of", "own": "owner_of", "join": "member_of", "train_team": "coach_of", "lead": "head_of", "run": "head_of"}

// apart says whether a verb stands between the two ends of an office or
// nationality where they are nearest: "American refugees fleeing President Ruiz".
func (b *builder) apart(r relation.Relation) bool {
	if r.Object == relation.None || !offices[r.Name] && r.Name != "citizen_of" {
		return false
	}
	var gap token.Span
	for _, s := range b.doc.Entities[r.Subject].Mentions {
		for _, o := range b.doc.Entities[r.Object].Mentions {
			x, y := b.doc.Mentions[s].Span, b.doc.Mentions[o].Span
			if x.Start > y.Start {
				x, y = y, x
			}
			inside := slices.ContainsFunc(r.Evidence, func(e token.Span) bool { return e.Contains(x) && e.Contains(y) })
			if between := (token.Span{Start: x.End, End: y.Start}); inside && (gap == token.Span{} || between.Len() < gap.Len()) {
				gap = between
			}
		}
	}
	for _, s := range b.doc.Parse.Sentences {
		for _, t := range s.Tokens {
			if gap.Contains(t.Span) && strings.HasPrefix(t.XPOS, "VB") && t.Relation != "cop" && t.Relation != "aux" {
				return true
			}
		}
	}
	return false
}

// bareOffice says whether a statement gives somebody a title and not of what, as
// every reader knows it: "is President".
func (b *builder) bareOffice(s statement.Statement) bool {
	return s.Form == statement.Literal && s.Frame == statement.None && bareOffices[strings.ToLower(s.Literal.Text(b.doc.Article.Text))]
}

var bareOffices = map[string]bool{"president": true, "vice president": true, "prime minister": true, "premier": true, "chancellor": true, "king": true, "queen": true, "pope": true, "senator": true, "governor": true, "minister": true}

// typed says whether a relation of the schema says what a statement about an
// office or kinship says.
func (b *builder) typed(s statement.Statement) bool {
	if s.Form != statement.Edge { // "is President" beside "head of state of France"
		who := b.doc.Statements.Participants[s.Ties[0].Participant].Entity
		return s.Predicate == "be" && len(strings.Fields(s.Literal.Text(b.doc.Article.Text))) <= 3 && slices.ContainsFunc(b.doc.Relations, func(r relation.Relation) bool {
			return static(r) && !former(r) && !vague[r.Name] && r.Subject == who && offices[r.Name]
		})
	}
	at := func(t statement.Tie) int { return b.doc.Statements.Participants[t.Participant].Entity }
	return slices.ContainsFunc(b.doc.Relations, func(r relation.Relation) bool {
		return static(r) && !former(r) && r.Subject == at(s.Ties[0]) && r.Object == at(s.Ties[1]) && !vague[r.Name]
	})
}
