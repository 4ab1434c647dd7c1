package relation

import (
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// How sure what the article states is taken to be, as inference weighs it: what
// a noun says of a name, and what a clause tells.
const (
	byNoun   = 0.9
	byClause = 0.8
)

// stated takes over the relations between two entities that the statement layer
// has, and what names beside each other hint at.
func (f *finder) stated(layer *statement.Layer) {
	if layer == nil {
		return
	}
	for i := range layer.Statements {
		s := &layer.Statements[i]
		confidence := byClause
		if s.Role {
			confidence = byNoun
		}
		switch s.Form {
		case statement.Edge:
			f.take(layer, s, s.Ties[0].Participant, s.Ties[1].Participant, confidence)
		case statement.Event:
			for _, t := range s.Ties[min(1, len(s.Ties)):] {
				f.take(layer, s, s.Ties[0].Participant, t.Participant, confidence)
			}
		}
	}
	for i := range layer.Hints {
		s := &layer.Hints[i]
		known := len(f.found)
		f.take(layer, s, s.Ties[0].Participant, s.Ties[1].Participant, s.Confidence)
		for k := range f.found[known:] {
			f.found[known+k].Hinted = true
		}
	}
}

// take adds the relation that a statement says of two participants, if it is one
// of entities that package schema has.
func (f *finder) take(layer *statement.Layer, s *statement.Statement, from, to int, confidence float64) {
	name := s.Predicate
	if _, known := schema.RelationByName(name); !known {
		p, known := schema.PredicateByName(name)
		if !known || p.Relation == "" {
			return
		}
		name = p.Relation
	}
	subject, object := layer.Participants[from].Entity, layer.Participants[to].Entity
	if subject == None || object == None || !f.admits(name, subject, object) {
		return
	}
	r := Relation{Subject: subject, Object: object, Name: name, Modality: s.Modality, Speaker: None, SpeakerText: s.SpeakerText, Place: None,
		Evidence: []token.Span{f.text.Sentences[f.text.SentenceAt(s.Evidence.Start)].Span}, Confidence: confidence}
	if s.Speaker != statement.None {
		if r.Speaker = layer.Participants[s.Speaker].Entity; r.Speaker == None && r.SpeakerText.Len() == 0 && len(layer.Participants[s.Speaker].Mentions) > 0 {
			r.SpeakerText = layer.Participants[s.Speaker].Mentions[0]
		}
	}
	for _, q := range s.Qualifiers {
		if q.Name == "former" {
			r.Qualifiers = append(r.Qualifiers, Qualifier{q.Name, q.Text})
		}
	}
	f.found = append(f.found, r)
}

// people are the persons that a mention refers to.
func (f *finder) people(m int) []int {
	var out []int
	for _, e := range f.of[m] {
		if f.isA(e, []string{"person"}) {
			out = append(out, e)
		}
	}
	return out
}
