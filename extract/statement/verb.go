package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// roleOf is the role of an argument by its preposition.
func (b *builder) roleOf(preposition string, participant int) string {
	who := &b.layer.Participants[participant]
	switch preposition {
	case "to":
		if schema.IsA(who.Type, "location") {
			return "destination"
		}
		return "recipient"
	case "from":
		return "origin"
	case "with", "alongside", "between", "among", "beside", "opposite":
		return "partner"
	case "for":
		if who.Frame != None || schema.IsA(who.Type, "event") {
			return "purpose"
		}
		return "beneficiary"
	case "on behalf of":
		return "beneficiary"
	case "about", "over", "on", "regarding", "concerning", "of":
		return "topic"
	case "against":
		return "target"
	case "into", "towards", "toward", "onto":
		return "destination"
	case "as":
		return "attribute"
	case "in", "at", "near", "outside", "inside":
		return "place"
	case "through", "via":
		return "path"
	case "because of", "due to":
		return "cause"
	case "by":
		return "agent"
	case "after", "before", "during", "following":
		return "occasion"
	}
	return "topic"
}

// about are the prepositions that its own word stands for where a role is "topic".
var about = set("about over on regarding concerning of")

// callsIt says whether something is called or found to be what no country or company
// is by an "it" that only a name resolves: "Norvale's minister called it a fair deal".
func (b *builder) callsIt(f *frame.Frame) bool {
	what, attribute := f.Argument(frame.Patient), f.Argument(frame.Attribute)
	if what == nil || attribute == nil || what.Head == frame.None || attribute.Head == frame.None {
		return false
	}
	t := &b.frames.Trees[f.Sentence]
	if t.Lower(what.Head) != "it" || !t.Noun(attribute.Head) {
		return false
	}
	p := b.participant(f.Sentence, what.Head)
	if p == None || b.layer.Participants[p].Entity == None {
		return false
	}
	kind, known := mention.NounType(t.Lemma(attribute.Head))
	of := b.layer.Participants[p].Type
	return !known || !schema.IsA(of, kind) && !schema.IsA(kind, of)
}

// verb states what a verb tells.
func (b *builder) verb(i int, a attitude) {
	f := &b.frames.Frames[i]
	if f.Noun != frame.None && b.frames.Trees[f.Sentence].Lower(f.Noun) == "those" {
		return // "those who were hurt" are described by it
	}
	if !f.Finite && f.Raised && supposing[f.Lemma] {
		return // "provided the council agrees"
	}
	if b.repeats(i) || b.onlySingles(f) {
		return
	}
	p := b.parts(i)
	if b.speech(i, a, p) {
		return
	}
	if b.ofNothingBefore(f) {
		return
	}
	if f.Lemma == "say" && f.Noun != frame.None && p.objectHead == f.Noun {
		return // "write-offs the firm said were small": it says no write-offs
	}
	if b.callsIt(f) || b.cutShort(i, p) || b.onlySome(f) {
		return
	}
	if f.Lemma == "end" && f.Noun != frame.None && f.Passive && !f.Finite {
		return // "the quarter ended Sept. 30" says when, not what happened
	}
	if p.missing && len(p.agents) == 0 && f.Argument(frame.Agent) != nil {
		return // an agent that nothing resolves
	}
	if emptyVerbs[f.Lemma] && p.attributeHead == frame.None && len(p.patients) == 0 && p.objectHead == frame.None && len(p.others) == 0 {
		return
	}
	if f.Lemma == "have" && p.objectHead == frame.None || f.Lemma == "be" {
		return
	}
	if !f.Passive && f.Argument(frame.Agent) == nil {
		return // nobody does it: an infinitive without a subject, or a tree read wrongly
	}
	if f.Opener == "as" && f.Raised && f.Passive {
		return // "condemned as manipulated"
	}
	if f.Lemma == "follow" && f.Link == frame.Adverbial && !f.Finite && f.Argument(frame.Patient) != nil && (f.Passive || f.Opener == "by") {
		return // "odds of 6-1, followed by Orr at 5-2": what comes next in a list
	}
	if b.born(i, a, p) || b.reciprocal(i, a, p) {
		return
	}
	b.gerunds(i, p)
	b.place(p)
	label := f.Surface
	if f.Passive && len(p.agents) == 0 {
		label = b.beOf(f) + " " + f.Surface
	}
	b.form(i, a, p, strings.ReplaceAll(f.Lemma, " ", "_"), label)
}

// gerunds adds to a verb's arguments the clauses that lean on it by a preposition:
// "was kept from entering the hall", "was fined for hiding it".
func (b *builder) gerunds(i int, p *parts) {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	for _, a := range f.Arguments {
		if a.Function != frame.Clause || !leaning[a.Preposition] || a.Frame == frame.None || a.Head < f.Head {
			continue
		}
		c := &b.frames.Frames[a.Frame]
		if c.Parent != i || c.Finite || !strings.HasPrefix(t.Tokens[c.Head].XPOS, "VBG") || t.Child(c.Head, "nsubj") != frame.None {
			continue
		}
		first, last := t.Trim(t.Extent(c.Head, func(k int) bool { return t.Tokens[k].Head == c.Head && t.Is(k, "mark", "case") }))
		if last-first < 2 || last-first > longestLabel*2 {
			continue
		}
		p.others = append(p.others, other{preposition: a.Preposition, head: c.Head, participant: None, words: t.Span(first, last)})
	}
}

// leaning are the prepositions before what somebody is kept from, taken to or blamed for.
var leaning = set("from into with at for of")

// supposing are the verbs whose participle leads a condition.
var supposing = set("provide suppose assume grant")

// place takes the named place of an event out of its other arguments, unless
// nothing else would be left to say.
func (b *builder) place(p *parts) {
	rest := len(p.patients) + len(p.recipients)
	if p.objectHead != frame.None {
		rest++
	}
	if len(p.agents) == 0 && rest > 0 {
		rest--
		if rest == 0 {
			rest = 1 // a passive keeps its place as place
		}
	}
	for k := 0; k < len(p.others); k++ {
		o := p.others[k]
		if o.place && (o.role == "" || o.role == "place") && p.place == None && (rest > 0 || slices.ContainsFunc(p.others, func(x other) bool { return !x.place || x.preposition != o.preposition })) {
			if o.preposition == "outside" { // not in it
				p.qualifiers = append(p.qualifiers, Qualifier{o.preposition, Quantity{Text: b.label(o.participant)}})
			} else {
				p.place = o.participant
			}
			p.others = append(p.others[:k:k], p.others[k+1:]...)
			k--
		}
	}
}

// form gives what a frame tells its form: an edge between two participants, a
// literal, or an event with three participants or one.
func (b *builder) form(i int, a attitude, p *parts, predicate, label string) {
	t := &b.frames.Trees[b.frames.Frames[i].Sentence]
	var nodes, texts []other
	for _, o := range p.others {
		if o.participant != None && o.preposition == "by" && len(p.agents) > 0 && b.frames.Frames[i].Kind == frame.Verb {
			continue // "a poll by Le Figaro", hung on the verb
		}
		if o.participant != None && asides[o.preposition] {
			p.qualifiers = append(p.qualifiers, b.asQualifier(b.frames.Frames[i].Sentence, p, o))
		} else if o.participant != None {
			nodes = append(nodes, o)
		} else {
			texts = append(texts, o)
		}
	}
	if len(nodes) > 1 && nodes[0].head == nodes[len(nodes)-1].head && len(p.patients)+len(p.recipients) == 0 { // "signed accords with both countries": with each
		for _, one := range nodes {
			q := *p
			q.others = append(slices.Clone(texts), one)
			q.qualifiers = slices.Clone(p.qualifiers)
			b.form(i, a, &q, predicate, label)
		}
		return
	}
	subjects, objects := p.agents, p.patients
	if len(subjects) == 0 {
		subjects, objects = objects, nil
	}
	if len(subjects) == 0 {
		return
	}
	if f := &b.frames.Frames[i]; f.Kind == frame.Verb && !f.Passive && saying[f.Lemma] && p.objectHead == frame.None && (len(p.patients) == 0 || f.Lemma == "say") { // nobody says somebody
		return
	}
	with := func(texts []other) {
		for _, o := range texts {
			if told(p, o.words) || b.pointedAt(t, o.head) && b.pointing(t, o.head, o.words.Text(b.source)) {
				continue
			}
			p.qualifiers = append(p.qualifiers, Qualifier{p.nameOf(o), Quantity{Text: b.paired(o.words)}})
		}
	}
	objectText := func() {
		for _, o := range nodes { // what hangs on the noun takes part itself: "bid for Acme"
			if p.objectHead != frame.None && o.head > p.objectHead && p.object.Contains(t.Tokens[o.head].Span) && b.under(t, o.head, p.objectHead) {
				first, _ := t.Extent(o.head, nil)
				p.object.End = t.Tokens[max(first-1, p.objectHead)].End
			}
		}
		if p.objectHead != frame.None && b.frames.Frames[i].Light == p.objectHead && words(p.object.Text(b.source)) < 2 {
			return
		}
		if p.objectHead != frame.None && !p.objectValue {
			p.qualifiers = append(p.qualifiers, Qualifier{"object", Quantity{Text: b.paired(p.object)}})
		}
	}
	passive := len(p.agents) == 0
	if p.attributeHead != frame.None {
		if p.missing && !passive {
			return // "made this clear"
		}
		if len(nodes) == 0 && len(objects) == 0 && p.objectHead == frame.None { // "was declared insolvent", "became president"
			with(texts)
			b.literals(i, a, p, subjects, p.attribute, join(predicate, p.attributePreposition), strings.TrimSpace(label+" "+p.attributePreposition))
			return
		}
		p.qualifiers = append(p.qualifiers, Qualifier{"attribute", Quantity{Text: b.paired(p.attribute)}})
	}
	switch {
	case len(objects) > 0 && len(nodes) == 0 && len(p.recipients) == 0:
		if b.besideObjects(i, p) { // "thanked Weiss and her staff"
			with(texts)
			b.edges(i, a, p, subjects, objects, predicate, label)
			if x := t.Tokens[p.objectHead]; p.objectHead > b.frames.Frames[i].Head && strings.HasPrefix(x.XPOS, "N") && !letters[t.Lower(p.objectHead)] && t.Preposition(p.objectHead) == "" {
				if normal, _, ok := p.reading.between(p.roles[subjects[0]], p.roles[objects[0]]); ok {
					predicate, label = p.reading.Predicate.Name, normal
				}
				for _, who := range b.frames.Frames[i].Arguments {
					if who.Function == frame.Patient && slices.ContainsFunc(who.Heads, func(h int) bool { return h != p.objectHead && p.object.Contains(t.Tokens[h].Span) }) {
						p.object = withoutArticle(b.source, b.phrase(t, p.objectHead)) // the words hold one of the participants
					}
				}
				b.literals(i, a, p, subjects, p.object, predicate, label)
			}
			return
		}
		objectText()
		with(texts)
		b.edges(i, a, p, subjects, objects, predicate, label)
	case len(objects) == 0 && len(p.recipients) > 0 && len(nodes) == 0 && !passive:
		objectText()
		with(texts)
		b.edges(i, a, p, subjects, p.recipients, predicate, label)
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 1 && p.objectHead == frame.None:
		with(texts)
		o := nodes[0]
		b.edges(i, a, p, subjects, []int{o.participant}, join(predicate, o.preposition), strings.TrimSpace(label+" "+o.preposition))
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 1 && !passive && (p.objectValue || b.oneWithObject(i, p, nodes[0])):
		with(texts)
		o := nodes[0]
		if p.objectValue {
			b.edges(i, a, p, subjects, []int{o.participant}, join(predicate, o.preposition), strings.TrimSpace(label+" "+o.preposition))
			return
		}
		noun := lower(t.Lemma(p.objectHead))
		if words(p.object.Text(b.source)) > 1 {
			objectText()
		}
		b.edges(i, a, p, subjects, []int{o.participant}, join(join(predicate, noun), o.preposition), strings.TrimSpace(label+" "+lower(t.Word(p.objectHead))+" "+o.preposition))
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 1 && !passive && !b.pointing(t, p.objectHead, p.object.Text(b.source)) && b.handedOver(i, p, nodes[0]) != None:
		with(texts)
		p.patients = []int{b.handedOver(i, p, nodes[0])}
		b.event(i, a, p, nodes, predicate, label)
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 1 && !passive:
		if b.pointing(t, p.objectHead, p.object.Text(b.source)) {
			return // "discussed the idea with"
		}
		with(texts)
		p.qualifiers = append(p.qualifiers, b.asQualifier(b.frames.Frames[i].Sentence, p, nodes[0]))
		if who := b.ofOwner(b.frames.Frames[i].Sentence, p.objectHead, p.object); who != None {
			b.edges(i, a, p, subjects, []int{who}, predicate, label)
			return
		}
		b.literals(i, a, p, subjects, p.object, predicate, label)
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 0 && p.objectHead != frame.None && (!passive || p.handed):
		with(texts)
		if len(texts) == 0 && b.pointing(t, p.objectHead, p.object.Text(b.source)) {
			return
		}
		if who := b.ofOwner(b.frames.Frames[i].Sentence, p.objectHead, p.object); who != None {
			b.edges(i, a, p, subjects, []int{who}, predicate, label)
			return
		}
		b.literals(i, a, p, subjects, p.object, predicate, label)
	case len(objects) == 0 && len(p.recipients) == 0 && len(nodes) == 0 && len(texts) > 0:
		with(texts[1:])
		o := texts[0]
		if len(texts) == 1 && b.pointing(t, o.head, o.words.Text(b.source)) {
			if passive && p.reading != nil { // "indicted in the case"
				b.event(i, a, p, nil, predicate, label)
			}
			return
		}
		if who := b.ofOwner(b.frames.Frames[i].Sentence, o.head, o.words); who != None {
			b.edges(i, a, p, subjects, []int{who}, join(predicate, o.preposition), strings.TrimSpace(label+" "+o.preposition))
			return
		}
		b.literals(i, a, p, subjects, o.words, join(predicate, o.preposition), strings.TrimSpace(label+" "+o.preposition))
	default:
		objectText()
		with(texts)
		b.event(i, a, p, nodes, predicate, label)
	}
}

// asides are prepositions of what stands beside an event and takes no part in it.
var asides = map[string]bool{"in addition to": true, "besides": true, "apart from": true, "aside from": true, "other than": true, "instead of": true,
	"rather than": true, "as well as": true, "unlike": true, "despite": true, "in spite of": true, "regardless of": true}

// told says whether words stand within the object or another argument of words,
// as the second of two that are coordinated does.
func told(p *parts, words token.Span) bool {
	if p.objectHead != frame.None && p.object.Contains(words) {
		return true
	}
	return slices.ContainsFunc(p.others, func(o other) bool {
		return o.participant == None && o.words != words && o.words.Contains(words)
	})
}

// besideObjects says whether the object in words is coordinated with those that
// are participants, so that the same is done to it.
func (b *builder) besideObjects(i int, p *parts) bool {
	if p.objectHead == frame.None || p.objectValue {
		return false
	}
	f := &b.frames.Frames[i]
	return slices.ContainsFunc(f.Arguments, func(a frame.Argument) bool {
		return a.Function == frame.Patient && len(a.Heads) > 1 && slices.Contains(a.Heads, p.objectHead)
	})
}

// oneWithObject says whether the verb and its object in words are together what
// somebody does to participant o: a light verb with its event noun ("made a bid
// for", not "issued a statement through"), or what the schema reads as one
// predicate of both ("raised money for").
func (b *builder) oneWithObject(i int, p *parts, o other) bool {
	f := &b.frames.Frames[i]
	if f.Light == p.objectHead {
		return !besideEvent[o.preposition]
	}
	subject := f.Argument(frame.Agent)
	if p.reading == nil || subject == nil || len(p.agents) == 0 {
		return false
	}
	_, _, ok := p.reading.between(p.roles[p.agents[0]], p.roles[o.participant])
	return ok && (p.reading.roleIn(p.objectHead) == "" || !node(p.reading.roleIn(p.objectHead)))
}

// handedOver is the object in words as a participant where it goes from one name
// to another, so that all three are tied: "Orvo sold a mill to Norvale".
func (b *builder) handedOver(i int, p *parts, o other) int {
	role := b.roleOf(o.preposition, o.participant)
	unnamed := func(who int) bool { return b.layer.Participants[who].Entity == None }
	if role != "recipient" && role != "origin" || unnamed(o.participant) || len(p.agents) == 0 || unnamed(p.agents[0]) {
		return None
	}
	f := &b.frames.Frames[i]
	if who := b.participant(f.Sentence, p.objectHead); who != None && who != o.participant && b.layer.Participants[who].Entity == None && b.layer.Participants[who].Frame == None {
		return who
	}
	return None
}

// besideEvent are prepositions of what stands beside an event, not in it: the way
// or place of it.
var besideEvent = set("through via as in at near outside inside amid after before during following within without under into")

// asQualifier is participant o as a qualifier, by its name.
func (b *builder) asQualifier(s int, p *parts, o other) Qualifier {
	name, text := p.nameOf(o), o.words.Text(b.source)
	if !node(o.role) && o.role != "medium" { // "cut flights to Korea" is no level
		name = qualifierName(o.preposition)
	}
	if b.layer.Participants[o.participant].Entity != None {
		text = b.label(o.participant)
	} else if whole := b.full(s, o.head); whole != "" {
		text = whole
	}
	return Qualifier{name, Quantity{Text: text}}
}

// nameOf is what an argument is called as a qualifier: by its role where that
// says more than its preposition. What has an object has no other content.
func (p *parts) nameOf(o other) string {
	switch o.role {
	case "", "patient", "agent", "recipient":
		return qualifierName(o.preposition)
	case "content":
		if p.objectHead != frame.None {
			return qualifierName(o.preposition)
		}
	}
	return o.role
}

func qualifierName(preposition string) string {
	if preposition == "" {
		return "detail"
	}
	return strings.ReplaceAll(preposition, " ", "_")
}

func join(a, b string) string {
	if b == "" {
		return a
	}
	return a + "_" + strings.ReplaceAll(b, " ", "_")
}

func (b *builder) edges(i int, a attitude, p *parts, subjects, objects []int, predicate, label string) {
	if b.lacking(&b.frames.Frames[i], p) {
		return
	}
	for _, s := range subjects {
		for _, o := range objects {
			if s == o {
				continue
			}
			st := Statement{Form: Edge, Predicate: predicate, Label: label, Ties: []Tie{{"agent", s}, {"patient", o}}}
			if normal, reverse, ok := p.reading.between(p.roles[s], p.roles[o]); ok {
				st.Predicate, st.Lemma = p.reading.Predicate.Name, predicate
				if slots := p.reading.Predicate.Slots; reverse || p.roles[s] == slots[0].Role && len(slots) > 1 && p.roles[o] == slots[1].Role {
					st.Label = normal
				}
				st.Ties[0].Role, st.Ties[1].Role = p.roles[s], p.roles[o]
				if reverse {
					st.Ties[0], st.Ties[1] = st.Ties[1], st.Ties[0]
				}
			} else if p.tells(s, p.roles[o]) {
				st.Predicate, st.Lemma = p.reading.Predicate.Name, predicate
				st.Ties[0].Role = p.roles[s]
				if node(p.roles[o]) {
					st.Ties[1].Role = p.roles[o]
				}
			}
			held := a
			if a.modality != Negated && b.hedged(i, o) {
				held.modality = Possible
			}
			b.emit(i, held, p, st)
		}
	}
}

// hedged says whether a participant of frame i is named with a doubt of its own:
// "would hit banks and possibly insurers".
func (b *builder) hedged(i, who int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	for _, a := range f.Arguments {
		for _, h := range a.Heads {
			if p, ok := b.known[place{f.Sentence, t.Resolve(h)}]; ok && p == who && slices.ContainsFunc(t.Children(h, "advmod"), func(k int) bool { return hedges[t.Lower(k)] }) {
				return true
			}
		}
	}
	return false
}

func (b *builder) literals(i int, a attitude, p *parts, subjects []int, words token.Span, predicate, label string) {
	for _, s := range subjects {
		st := Statement{Form: Literal, Predicate: predicate, Label: label, Ties: []Tie{{"agent", s}}, Literal: words}
		if role := p.roleOf(words); p.tells(s, role) {
			r := p.reading
			st.Predicate, st.Lemma = r.Predicate.Name, predicate
			st.Ties[0].Role = p.roles[s]
			if words == p.object && len(r.Predicate.Slots) > 1 && r.Predicate.Slots[1].Role == role && node(role) {
				st.Label = r.Predicate.Label
			}
		}
		b.emit(i, a, p, st)
	}
}

// tells says whether an edge or literal tells the schema's predicate: one end has
// its first role, the other a participant's or one of the predicate's own, or is part of its phrase ("go
// bankrupt"). Otherwise the preposition must stay: "ended without" a deal is no
// end of a deal. What the label says stays as the article has it.
func (p *parts) tells(who int, role string) bool {
	if p.reading == nil || p.roles[who] != p.reading.Predicate.Slots[0].Role {
		return false
	}
	return node(role) || strings.Contains(p.reading.Phrase, " ") ||
		slices.ContainsFunc(p.reading.Predicate.SlotsOf(p.reading.Phrase), func(s schema.Slot) bool { return s.Role == role })
}

// roleOf is the role of words that end a literal, by the table.
func (p *parts) roleOf(words token.Span) string {
	switch {
	case p.reading == nil:
	case p.objectHead != frame.None && words == p.object:
		return p.reading.roleIn(p.objectHead)
	case p.attributeHead != frame.None && words == p.attribute:
		return p.reading.roleIn(p.attributeHead)
	default:
		for _, o := range p.others {
			if o.words == words {
				return o.role
			}
		}
	}
	return ""
}

// event states an event with all its participants.
func (b *builder) event(i int, a attitude, p *parts, nodes []other, predicate, label string) {
	f := &b.frames.Frames[i]
	s := Statement{Form: Event, Predicate: predicate, Label: label}
	if p.reading != nil {
		s.Predicate, s.Lemma = p.reading.Predicate.Name, predicate
	}
	role := "agent"
	if undergoes[f.Lemma] && len(p.patients) == 0 {
		role = "patient"
	}
	for _, k := range p.agents {
		s.Ties = append(s.Ties, Tie{role, k})
	}
	for _, k := range p.patients {
		s.Ties = append(s.Ties, Tie{"patient", k})
	}
	for _, k := range p.recipients {
		s.Ties = append(s.Ties, Tie{"recipient", k})
	}
	for _, o := range nodes {
		if slices.ContainsFunc(s.Ties, func(t Tie) bool { return t.Participant == o.participant }) {
			// "Holm served as the chief mediator": what he served as is he
			s.Qualifiers = append(s.Qualifiers, Qualifier{qualifierName(o.preposition), Quantity{Text: b.paired(o.words)}})
			continue
		}
		s.Ties = append(s.Ties, Tie{b.roleOf(o.preposition, o.participant), o.participant})
		if o.preposition != "" && !about[o.preposition] {
			if s.Before == nil {
				s.Before = map[int]string{}
			}
			s.Before[o.participant] = o.preposition
		}
	}
	for k := range s.Ties {
		if given := p.roles[s.Ties[k].Participant]; given != "" && node(given) {
			s.Ties[k].Role = given
		}
	}
	if len(s.Ties) == 1 && !b.worthAlone(f, p, s.Ties[0].Participant) {
		return
	}
	b.emit(i, a, p, s)
}

// worthAlone says whether an event with one participant is news.
func (b *builder) worthAlone(f *frame.Frame, p *parts, who int) bool {
	if emptyVerbs[f.Lemma] {
		return false
	}
	w := &b.layer.Participants[who]
	if f.Kind == frame.Verb && !f.Passive && !comesAlone[strings.ReplaceAll(f.Lemma, "_", " ")] {
		return false
	}
	if f.Passive && (contentless[f.Lemma] || len(p.agents) > 0 && f.Kind == frame.Verb) || p.missing && !f.Passive { // whom somebody criticized is not known
		return false
	}
	if f.Link == frame.Modifier || f.Link == frame.Adverbial || f.Link == frame.Purpose { // told in passing
		if e, ok := embeds(f.Lemma, clausal); ok && e.speaks && f.Passive { // "the arrest announced today"
			return false
		}
		return w.Entity != None || w.Type == "person" || w.Count != nil || p.time != nil || p.place != None
	}
	return true
}

var (
	// contentless passives do not say what was asked, told, given.
	contentless = set("ask tell inform say call name bear question quote cite describe expect give warn urge remind make put age aim credit lure intend")
	emptyVerbs  = set("believe be have do go come get make take happen look seem appear become work stay remain let keep need want like say tell know think mean feel see put set give use try start begin continue follow include involve concern matter exist turn_out come_out go_on")
	undergoes   = set("die collapse fall rise drop increase decline decrease crash derail overturn explode burn sink drown break disappear close open end expire fail grow shrink soar plunge slump jump climb tumble")
)

// speech states what is said, thought or planned as words: the clause is a
// literal of the verb. It returns whether nothing else is to be stated.
func (b *builder) speech(i int, a attitude, p *parts) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	contents := b.contents(i)
	if len(contents) == 0 {
		return false
	}
	content := contents[0]
	preposition := content.Preposition
	c := &b.frames.Frames[content.Frame]
	if _, known := embeds(f.Lemma, clausal); !known && !quoting[f.Lemma] && !strings.HasPrefix(t.Tokens[c.Head].Relation, "xcomp") && (len(p.patients) > 0 || p.objectHead != frame.None) {
		return false
	}
	xcomp := strings.HasPrefix(t.Tokens[c.Head].Relation, "xcomp")
	lemma := strings.ReplaceAll(f.Lemma, " ", "_")
	if len(p.agents) == 0 && len(p.patients) > 0 && f.Passive && !xcomp {
		first, last := t.Extent(c.Head, func(k int) bool { return k == f.Head || t.Tokens[k].Head == c.Head && t.Is(k, "mark", "case") })
		first, last = t.Trim(first, last)
		if preposition == "that" {
			preposition = ""
		}
		b.place(p)
		b.literals(i, a, p, p.patients, t.Span(first, last), join(lemma, preposition), strings.TrimSpace(b.beOf(f)+" "+f.Surface+" "+preposition))
		return true
	}
	if len(p.agents) == 0 {
		return xcomp || len(p.patients) == 0
	}
	words := b.clauseWords(t, c.Head, f.Head)
	for _, k := range c.Arguments { // "if he wins, I leave", side by side by the tree
		if k.Frame != frame.None && b.frames.Frames[k.Frame].Link == frame.Condition && t.Tokens[k.Head].Head == f.Head && k.Head < c.Head {
			first, _ := t.Extent(k.Head, nil)
			words.Start = min(words.Start, t.Tokens[first].Start)
		}
	}
	for _, more := range contents[1:] { // "there was no question" and "that it was important", side by side by the tree
		if w := b.clauseWords(t, b.frames.Frames[more.Frame].Head, f.Head); w.Start > words.End && strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(b.source[words.End:w.Start]), "that")) == "" {
			words.End = w.End
		}
	}
	if c.Opener == "to" && p.objectHead > f.Head && p.object.Start < words.Start && len(p.patients)+len(p.recipients) > 0 { // "gave courts the power to ban"
		words.Start = p.object.Start
	}
	if !xcomp && c.Finite && !c.Raised && c.Subject != frame.None && !words.Contains(t.Tokens[c.Subject].Span) {
		return true // "which critics say is a camp", "Those, he said, must go": the clause's subject stands elsewhere
	}
	if !xcomp && c.Finite && c.Kind == frame.Verb && b.frames.QuoteAt(words.Start) == frame.None && opensWithVerb(t, c.Head, words) {
		return true // its subject went to another verb
	}
	if !xcomp && b.saysNothing(c, p.agents, words.Text(b.source)) {
		return true
	}
	if xcomp && f.Link == frame.Modifier && f.Noun != frame.None && words.Len() == t.Tokens[c.Head].End-words.Start && b.fronted(f, t) {
		return true // "reasons, which he declined to give": what is said of stands elsewhere
	}
	label := f.Surface
	if xcomp {
		if _, ok := embeds(f.Lemma, infinitive); ok && !literalToo[f.Lemma] {
			if len(p.patients)+len(p.recipients) == 0 {
				return true
			}
		}
		if c.Opener == "to" {
			label += " to"
		}
	}
	edgeLabel, phrase := f.Surface, ""
	if r := p.reading; r != nil {
		lemma, phrase = r.Predicate.Name, lemma
	}
	for k := range p.others {
		o := &p.others[k]
		if _, asks := embeds(f.Lemma+" "+o.preposition, infinitive); o.participant != None && !o.place && (o.preposition == "to" || asks) {
			p.recipients = append(p.recipients, o.participant)
			if asks && o.preposition != "" && phrase == "" && !strings.HasSuffix(lemma, "_"+o.preposition) {
				lemma, edgeLabel = join(lemma, o.preposition), edgeLabel+" "+o.preposition
			}
		}
	}
	b.place(p)
	to := append(append([]int{}, p.patients...), p.recipients...)
	if f.Lemma == "say" {
		to = p.recipients
	}
	for _, s := range p.agents {
		if len(to) > 0 {
			q := *p
			q.qualifiers = append(q.qualifiers[:len(q.qualifiers):len(q.qualifiers)], Qualifier{"content", Quantity{Text: b.paired(words)}})
			for _, r := range to {
				if r != s {
					role := "recipient"
					if given := p.roles[r]; node(given) {
						role = given
					}
					b.emit(i, a, &q, Statement{Form: Edge, Predicate: lemma, Lemma: phrase, Label: edgeLabel, Ties: []Tie{{"agent", s}, {role, r}}})
				}
			}
			continue
		}
		done := words
		if strings.HasSuffix(label, " to") && strings.HasPrefix(lower(words.Text(b.source)), "to ") { // "refused to", "pay"
			done.Start += len("to ")
		}
		b.emit(i, a, p, Statement{Form: Literal, Predicate: lemma, Lemma: phrase, Label: label, Ties: []Tie{{"agent", s}}, Literal: done})
	}
	return true
}

// opensWithVerb says whether the words of a clause begin with its verb or an
// auxiliary of it.
func opensWithVerb(t *frame.Tree, head int, words token.Span) bool {
	first := head
	for _, k := range t.Children(head, "aux") {
		first = min(first, k)
	}
	return t.Tokens[first].Start == words.Start && !strings.HasPrefix(t.Tokens[first].XPOS, "VBG")
}

// fronted says whether the pronoun of a relative clause stands before the clause's
// subject, as that of an object does: "which he declined to give".
func (b *builder) fronted(f *frame.Frame, t *frame.Tree) bool {
	if f.Subject == frame.None || t.Resolve(f.Subject) != f.Subject {
		return false
	}
	return f.Subject > 0 && t.Tokens[f.Subject-1].XPOS == "WDT"
}

// literalToo are verbs that are news themselves, whatever comes of what they speak of.
var literalToo = set("stop cease accuse refuse decline threaten promise pledge vow offer decide")

// saysNothing says whether so few words of a clause are said that nobody
// understands them away from their place: "They're worried", "Well, we'll see".
func (b *builder) saysNothing(c *frame.Frame, speakers []int, text string) bool {
	t := &b.frames.Trees[c.Sentence]
	n, subject := words(text), c.Subject
	if n > 5 {
		return false
	}
	if subject == frame.None || n < 3 {
		return true
	}
	if k := t.Child(subject, "nmod:poss"); k != frame.None {
		subject = k // "his party"
	}
	switch x := t.Tokens[t.Resolve(subject)].XPOS; {
	case strings.HasPrefix(x, "NN"), x == "PRP$" && (firstPersons[t.Lower(subject)] || b.frames.QuoteAt(t.Tokens[subject].Start) == frame.None):
		return false
	case strings.HasPrefix(x, "PRP") && firstPersons[t.Lower(subject)]: // "I am tired", "we heard a bang"
		return !b.tellsOf(c, 1)
	case strings.HasPrefix(x, "PRP") && b.frames.QuoteAt(t.Tokens[subject].Start) != frame.None && b.tellsOf(c, 2): // "he had hit his head"
		return false
	case (t.Lower(subject) == "he" || t.Lower(subject) == "she") && b.frames.QuoteAt(t.Tokens[subject].Start) != frame.None && b.tellsOf(c, 1): // "she was wrong", of somebody the article has
		return b.entityOfPhrase(c.Sentence, subject) == None
	case strings.HasPrefix(x, "PRP"): // "he would back them", of himself
		return !slices.Contains(speakers, b.participant(c.Sentence, subject))
	}
	return true
}

// tellsOf says whether a clause has at least so many words that tell something
// by themselves: nouns, adjectives, numbers and verbs that are not empty.
func (b *builder) tellsOf(c *frame.Frame, least int) bool {
	t := &b.frames.Trees[c.Sentence]
	for k, tok := range t.Tokens {
		if k != c.Head && !b.under(t, k, c.Head) {
			continue
		}
		switch tok.UPOS {
		case "NOUN":
			if !shells[lower(t.Lemma(k))] {
				least--
			}
		case "PROPN", "ADJ", "NUM":
			least--
		case "VERB":
			if !emptyVerbs[t.Lemma(k)] {
				least--
			}
		}
	}
	return least <= 0
}

// clauseWords are the words of a clause, without those of the verb above it.
func (b *builder) clauseWords(t *frame.Tree, head, above int) token.Span {
	first, last := t.Extent(head, func(k int) bool { return k == above })
	if above >= first && above < last {
		first = head
	}
	first, last = t.Trim(first, last)
	if lower(t.Word(first)) == "that" && last-first > 1 {
		first++
	}
	// What stands before the report is said up to the comma in front of it, whatever hangs where.
	if first < above && last <= above {
		reporter := above
		for _, k := range t.Children(above, "nsubj", "aux", "advmod") {
			if s, _ := t.Extent(k, nil); s > last-1 {
				reporter = min(reporter, s)
			}
		}
		if reporter-1 > last && t.Lower(reporter-1) == "," || reporter-2 > last && t.Lower(reporter-2) == "," {
			first, last = t.Trim(first, reporter)
		}
	}
	return b.wholeQuote(t, head, above, b.withoutComment(t, first, last, b.untorn(t, first, last, above)))
}

// beOf is the auxiliary of a passive for its label: "was", "are".
func (b *builder) beOf(f *frame.Frame) string {
	t := &b.frames.Trees[f.Sentence]
	if k := t.Child(f.Head, "aux:pass"); k != frame.None {
		if w := beForm(t.Lower(k)); w != "is" || t.Lower(k) == "is" || t.Lower(k) == "'s" {
			return w
		}
	}
	if m := b.own(b.frameAt[place{f.Sentence, f.Head}]); m != Asserted {
		return "be"
	}
	return "was"
}

// reciprocal states what several do with each other: "Petrova and Weiss met".
func (b *builder) reciprocal(i int, a attitude, p *parts) bool {
	f := &b.frames.Frames[i]
	if len(p.agents) < 2 || len(p.agents) > 4 || len(p.patients) > 0 || p.reading == nil || !p.reading.Predicate.Symmetric() {
		return false
	}
	for _, o := range p.others {
		if o.participant != None && !o.place {
			return false
		}
	}
	p.agents = append([]int{}, p.agents...)
	all := p.agents
	p.patients = all[1:]
	b.place(p)
	for _, s := range all {
		p.roles[s] = ""
	}
	name := p.reading.Predicate.Name
	for x := range all {
		for y := x + 1; y < len(all); y++ {
			b.emit(i, a, p, Statement{Form: Edge, Predicate: name, Lemma: f.Lemma, Label: p.reading.Predicate.Label, Ties: []Tie{{"agent", all[x]}, {"partner", all[y]}}})
		}
	}
	return true
}

// wholeQuote makes of words that are part of a quotation all of it, so that
// nobody is quoted with half of what he said; above is the verb that reports it.
func (b *builder) wholeQuote(t *frame.Tree, head, above int, words token.Span) token.Span {
	report := t.Tokens[above].Span
	q := b.frames.QuoteAt(t.Tokens[head].Start)
	for q != frame.None && !b.frames.Quotes[q].Speech {
		q = b.frames.Quotes[q].Outer
	}
	if q != frame.None {
		quote := b.frames.Quotes[q].Span
		switch {
		case quote.Contains(report): // somebody's words within somebody's words
			words.End = min(words.End, quote.End)
		case quote.Len() > longestLiteral:
			sentence := t.Span(0, len(t.Tokens))
			words = token.Span{Start: max(quote.Start, sentence.Start), End: min(quote.End, sentence.End)}
		case quote.Start <= words.Start && (b.closed(quote) || quote.End >= words.End):
			words = quote
		case quote.End > words.End:
			words.End = quote.End
		}
	} else {
		for _, q := range b.frames.Quotes {
			if q.Speech && q.Start < words.End && words.End < q.End && q.Start > words.Start && !q.Contains(report) && q.Len() <= longestLiteral {
				words.End = q.End
			}
		}
	}
	text := b.source[words.Start:words.End]
	words.Start += len(text) - len(strings.TrimLeft(text, " \n,;:`"))
	words.End -= len(text) - len(strings.TrimRight(text, " ,.;\n"))
	return words
}

// longestLiteral is how long a quotation may be to be stated whole, in bytes.
const longestLiteral = 900

// closed says whether a quotation ends where a sentence, or what is reported, does.
func (b *builder) closed(quote token.Span) bool {
	text := strings.TrimRight(quote.Text(b.source), " ")
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".,!?") {
		return true
	}
	rest := strings.TrimLeft(b.source[quote.End:], "\"”’'»")
	return strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "\n")
}
