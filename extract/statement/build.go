package statement

import (
	"regexp"
	"strings"
	"unicode"

	"kgx/extract/entity"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/parse"
	"kgx/extract/token"
	"kgx/extract/userschema"
)

// builder makes the statements of one article.
type builder struct {
	text     *token.Text
	source   string
	parse    *parse.Parse
	frames   *frame.Layer
	mentions []mention.Mention
	entities []entity.Entity
	layer    *Layer

	entityOf   []int         // of each mention its entity, or None
	shared     map[int][]int // of a mention that stands for several entities ("both countries") all of them
	ofEntities []int         // of each entity its participant, or None
	known      map[place]int // participants of phrases that were resolved
	described  []described
	quoteBy    map[int]voice // speakers of quotations that were found
	frameAt    map[place]int
	agents     map[string]int  // how often a common noun is a subject
	ownEvents  map[string]bool // nouns that tell events of the user's schema
	holders    map[string]int  // of each office that the text gives somebody, "coach of England", who holds it; None where several do
	firm       int             // the company that the article is about, or None
}

// Build states what the frames of an article tell. Mentions are in text order; own,
// which may be nil, has predicates of the user's.
func Build(text *token.Text, p *parse.Parse, frames *frame.Layer, mentions []mention.Mention, entities []entity.Entity, own *userschema.Schema) *Layer {
	b := &builder{
		text: text, source: text.Source, parse: p, frames: frames, mentions: mentions, entities: entities, layer: &Layer{},
		entityOf: make([]int, len(mentions)), shared: map[int][]int{}, ofEntities: make([]int, len(entities)),
		known: map[place]int{}, quoteBy: map[int]voice{}, frameAt: map[place]int{}, agents: map[string]int{}, ownEvents: map[string]bool{},
	}
	b.holders, b.firm = b.readHolders(), b.mainCompany()
	for _, noun := range own.Nouns() {
		b.ownEvents[noun] = true
	}
	for i := range b.entityOf {
		b.entityOf[i] = None
	}
	for i := range entities {
		b.ofEntities[i] = None
		for _, m := range entities[i].Mentions {
			if first := b.entityOf[m]; first == None {
				b.entityOf[m] = i
			} else {
				if len(b.shared[m]) == 0 {
					b.shared[m] = []int{first}
				}
				b.shared[m] = append(b.shared[m], i)
			}
		}
	}
	for i := range frames.Frames {
		f := &frames.Frames[i]
		b.frameAt[place{f.Sentence, f.Head}] = i
		if a := f.Argument(frame.Agent); a != nil && a.Head != frame.None && f.Kind != frame.Noun {
			b.agents[lower(frames.Trees[f.Sentence].Lemma(frames.Trees[f.Sentence].Resolve(a.Head)))]++
		}
	}
	for i := range frames.Frames {
		if _, credit := text.Credit(b.headSpan(i)); !credit {
			b.state(i)
		}
	}
	b.roles()
	b.lasting()
	told := b.layer.Statements
	b.settle()
	b.places()
	b.once()
	b.whole()
	b.ofItself()
	b.withoutWeaker()
	b.onlyHinted(told)
	b.spokenOf()
	b.rename(own)
	return b.layer
}

// state makes the statements of frame i.
func (b *builder) state(i int) {
	f := &b.frames.Frames[i]
	if f.Question {
		return
	}
	a := b.attitude(i)
	if a.hidden || !b.plain(i) {
		return
	}
	switch f.Kind {
	case frame.Verb:
		b.verb(i, a)
	case frame.Copula:
		b.copula(i, a)
	case frame.Noun:
		b.noun(i, a)
	}
}

// ahead are times that have not come yet when an article is written.
var ahead = regexp.MustCompile(`(?i)^(?:(?:early |late |later )?next \pL|tomorrow|the day after tomorrow|later (?:today|on|this (?:week|month|year)))`)

// emit adds a statement of frame i with what every statement of a frame has.
func (b *builder) emit(i int, a attitude, p *parts, s Statement) {
	s.Frame, s.Modality = i, a.modality
	s.Speaker, s.SpeakerText = a.by.participant, a.by.text
	if s.Modality == "" {
		s.Modality = Asserted
	}
	if a.wish != "" { // "does not want to sell", not "does not sell"
		if s.Lemma != "" {
			s.Predicate, s.Lemma = s.Lemma, ""
		}
		s.Predicate, s.Label = a.wish+"_to_"+s.Predicate, a.wish+" to "+strings.ReplaceAll(s.Predicate, "_", " ")
	}
	s.Time, s.Place = p.time, p.place
	s.Qualifiers = append(s.Qualifiers, p.qualifiers...)
	if s.Modality == Asserted && s.Time != nil && ahead.MatchString(s.Time.Text(b.source)) && b.present(i) && !b.reports(i) { // "they play Ostia next week"
		s.Modality = Planned
	}
	s.Evidence = b.frames.Frames[i].Span
	if s.Form == Literal {
		s.Literal = spokenOver(b.source, withoutSource(b.source, b.completed(&b.frames.Trees[b.frames.Frames[i].Sentence], s.Literal)))
	}
	if s.Literal = balanced(b.source, s.Literal); s.Form == Literal && torn(s.Literal.Text(b.source)) {
		return
	}
	if text := s.Literal.Text(b.source); s.Form == Literal && s.Modality == Negated && strings.HasPrefix(text, "no ") { // "had no comment": the modality tells it
		s.Literal.Start += len("no ")
	}
	if s.Form == Literal && !strings.ContainsFunc(s.Literal.Text(b.source), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return
	}
	b.layer.Statements = append(b.layer.Statements, s)
}
