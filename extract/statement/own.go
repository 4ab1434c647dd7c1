package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/userschema"
)

// rename gives statements the predicates of the user's schema that their verb or
// noun tells of who takes part:
//
//	acquire(organization, organization) is owns: "Norvale bought Tessel" with verbs buy → Norvale owns Tessel
//
// Where nobody is told who does it, the ends are not those of the active voice, and
// the statement keeps its own.
func (b *builder) rename(own *userschema.Schema) {
	if own == nil || len(own.Predicates) == 0 {
		return
	}
	for i := range b.layer.Statements {
		s := &b.layer.Statements[i]
		if s.Frame == None || len(s.Ties) == 0 {
			continue
		}
		f := &b.frames.Frames[s.Frame]
		if f.Kind == frame.Copula || f.Passive && f.Argument(frame.Agent) == nil {
			continue
		}
		words := s.Lemma
		if words == "" {
			words = s.Predicate
		}
		p, ok := b.told(own, s, f, strings.ReplaceAll(words, "_", " "))
		if !ok {
			continue
		}
		s.Lemma, s.Predicate = words, p.Name
		if s.Form != Event { // an event is called by its own word
			s.Label = p.Label
		}
	}
}

// told is the user's predicate that statement s of frame f tells with these words.
func (b *builder) told(own *userschema.Schema, s *Statement, f *frame.Frame, words string) (userschema.Predicate, bool) {
	subject, object := b.filler(s.Ties[0]), userschema.Filler{}
	for _, t := range s.Ties[1:] {
		if s.Form != Event || t.Role != s.Ties[0].Role { // not another who does it
			object = b.filler(t)
			break
		}
	}
	if f.Kind == frame.Noun {
		return own.ByNoun(f.Lemma, subject, object)
	}
	if f.Light != frame.None {
		if p, ok := own.ByNoun(lower(b.frames.Trees[f.Sentence].Lemma(f.Light)), subject, object); ok {
			return p, true
		}
	}
	if p, ok := own.ByVerb(words, subject, object); ok || s.Form != Event {
		return p, ok
	}
	for _, a := range f.Arguments { // "signed for Halden from Port Vaal": an event's words are the verb alone
		if a.Function != frame.Oblique || a.Preposition == "" || a.Head == frame.None {
			continue
		}
		who := b.participants(f.Sentence, a.Heads)
		k := slices.IndexFunc(s.Ties, func(t Tie) bool { return slices.Contains(who, t.Participant) })
		if k <= 0 {
			continue
		}
		if p, ok := own.ByVerb(f.Lemma+" "+a.Preposition, subject, b.filler(s.Ties[k])); ok {
			return p, true
		}
	}
	return userschema.Predicate{}, false
}

// filler is what a tie's participant is for the user's schema.
func (b *builder) filler(t Tie) userschema.Filler {
	p := b.layer.Participants[t.Participant]
	if p.Entity != None {
		e := b.entities[p.Entity]
		return userschema.Filler{Type: e.Type, Own: e.Own}
	}
	return userschema.Filler{Type: p.Type}
}
