package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// described is what joins mentions of a participant without a name.
type described struct {
	head, label string // head noun in the singular, lower case; the bare phrase, lower case
	count       string
	entity      int // nameless entity that it is, or None
	participant int
	at          place   // its first phrase
	again       []place // later ones
	plural      bool
}

// place is a token of a sentence.
type place struct{ sentence, token int }

// participant is who or what the phrase of token head refers to: an entity, by
// name, description or pronoun, or a described participant; None for values,
// times, clauses, and pronouns that nothing resolves.
func (b *builder) participant(s, head int) int {
	t := &b.frames.Trees[s]
	head = t.Resolve(head)
	at := place{s, head}
	if p, ok := b.known[at]; ok {
		return p
	}
	b.known[at] = None // a phrase in itself, by a wrong tree
	p := b.resolve(s, t, head)
	b.known[at] = p
	return p
}

func (b *builder) resolve(s int, t *frame.Tree, head int) int {
	span := t.Tokens[head].Span
	if m := b.timeAt(span); m != nil && duration(m) {
		for _, k := range t.Children(head, "nmod") { // "several years of his returns"
			if t.Preposition(k) == "of" && b.timeAt(t.Tokens[k].Span) == nil {
				return b.participant(s, k)
			}
		}
	}
	if b.valueAt(span) != nil || b.timeAt(span) != nil {
		return None
	}
	if firstPersons[t.Lower(head)] && strings.HasPrefix(t.Tokens[head].XPOS, "PRP") { // not "US"
		return b.pronoun(s, t, head)
	}
	if b.possessorAlone(t, head) || b.spentIn(t, head) {
		return None
	}
	if p := b.reportersOwn(s, t, head); p != None {
		return p
	}
	if p := b.author(s, t, head); p != None {
		return p
	}
	if e := b.entityAt(t, head); e != None {
		return b.ofEntity(e)
	}
	if p := b.behindTitle(t, head); p != None {
		return p
	}
	if p := b.ofHeadline(s, t, head); p != None {
		return p
	}
	if p := b.holder(t, head); p != None {
		return p
	}
	if p := b.epithet(s, t, head); p != None {
		return p
	}
	xpos := t.Tokens[head].XPOS
	switch {
	case strings.HasPrefix(xpos, "PRP"):
		return b.pronoun(s, t, head)
	case strings.HasPrefix(xpos, "NN"), xpos == "CD":
		return b.describe(s, t, head)
	case xpos == "DT" && t.Lower(head) == "those" && t.Child(head, "acl") != frame.None:
		return b.those(s, t, head)
	case strings.HasPrefix(xpos, "JJ") && t.Child(head, "det") != frame.None: // "the injured"
		return b.describe(s, t, head)
	}
	return None
}

// spentIn says whether a noun without an article says how a time is spent, not
// where something happens: "six years in prison".
func (b *builder) spentIn(t *frame.Tree, head int) bool {
	up := t.Tokens[head].Head
	if !spent[t.Lower(head)] || t.Preposition(head) != "in" || up < 0 || t.Child(head, "det", "nmod", "amod", "compound", "acl") != frame.None {
		return false
	}
	return slices.ContainsFunc(append(t.Children(up), up), func(k int) bool {
		m := b.timeAt(t.Tokens[k].Span)
		return m != nil && duration(m)
	})
}

var spent = set("prison jail custody hospital office power detention exile captivity")

// possessorAlone says whether what a possessor has is left out, so that it is not
// the one spoken of: "Norvale's fell 3 percent", of shares.
func (b *builder) possessorAlone(t *frame.Tree, head int) bool {
	if t.Is(head, "nmod", "compound", "det") {
		return false
	}
	return slices.ContainsFunc(t.Children(head, "case"), func(k int) bool {
		owned := k+1 < len(t.Tokens) && (t.Noun(k+1) || strings.HasPrefix(t.Tokens[k+1].XPOS, "J"))
		return t.Tokens[k].XPOS == "POS" && k > head && !owned && !b.inName(t.Tokens[k].Span)
	})
}

// entityAt is the entity that the phrase of token head names: by the head
// itself, or by a name beside it ("spokesman Rupert Adams", "the minister, Ana
// Petrova").
func (b *builder) entityAt(t *frame.Tree, head int) int {
	if e := b.named(t.Tokens[head].Span, plural(t, head)); e != None {
		return e
	}
	if !strings.HasPrefix(t.Tokens[head].XPOS, "NN") {
		return None
	}
	for _, k := range t.Children(head, "flat", "appos", "compound") {
		if m := b.mentionAt(t.Tokens[k].Span, mention.Name); m != None && t.Child(head, "nummod") == frame.None {
			e := b.entityOf[m]
			if e == None {
				continue
			}
			kind := b.entities[e].Type
			if t.Tokens[k].Relation == "compound" && (k != head+1 || !schema.IsA(kind, "person")) {
				continue
			}
			if t.Tokens[k].Relation == "appos" && !schema.IsA(kind, "person") && b.mentionAt(t.Tokens[head].Span, mention.Role) != None && !mention.OfEither(t.Lemma(head)) && !(b.kindOf(t.Lemma(head), kind) && b.mentions[m].Start == t.Tokens[head+1].Start) {
				continue
			}
			if plural(t, head) {
				continue
			}
			return e
		}
	}
	return None
}

// behindTitle is whom a name right behind a title, or behind a noun for what kind of thing
// it is, names, where the tree has them apart: "spoke to Foreign Minister Ana Lind",
// "software giant Orvo says".
func (b *builder) behindTitle(t *frame.Tree, head int) int {
	if head+1 >= len(t.Tokens) || plural(t, head) || !t.Noun(head) || t.Child(head, "nummod") != frame.None {
		return None
	}
	m := b.mentionAt(t.Tokens[head+1].Span, mention.Name)
	if m == None || b.mentions[m].Start != t.Tokens[head+1].Start || b.entityOf[m] == None || b.inName(t.Tokens[head].Span) {
		return None
	}
	of := b.entities[b.entityOf[m]].Type
	switch {
	case schema.IsA(of, "person"):
		if !strings.HasPrefix(t.Tokens[head].XPOS, "NNP") || b.mentionAt(t.Tokens[head].Span, mention.Role) == None {
			return None
		}
	case !schema.IsA(of, "organization") || !b.kindOf(t.Lemma(head), of):
		return None
	}
	return b.ofEntity(b.entityOf[m])
}

// kindOf says whether a noun names what kind of thing an entity of a type is: "pop
// band Karo".
func (b *builder) kindOf(lemma, of string) bool {
	kind, ok := mention.NounType(lemma)
	return kinds[lower(lemma)] || ok && !schema.IsA(kind, "person") && (schema.IsA(of, kind) || schema.IsA(kind, of))
}

func plural(t *frame.Tree, i int) bool {
	return t.Tokens[i].XPOS == "NNS" || t.Tokens[i].XPOS == "NNPS"
}

// named is the entity of the widest name or description at span, None where
// none is there or it has no name.
func (b *builder) named(span token.Span, plural bool) int {
	for _, kind := range []mention.Kind{mention.Name, mention.Nominal, mention.Pronoun} {
		m := b.mentionAt(span, kind)
		if m == None || b.entityOf[m] == None || b.entities[b.entityOf[m]].Nameless {
			continue
		}
		if kind == mention.Nominal && (b.mentions[m].End != span.End || b.owned(m)) { // the head of a description is its last word
			continue
		}
		e := b.entityOf[m]
		if kind == mention.Pronoun && !agrees(lower(span.Text(b.source)), b.entities[e].Type) {
			continue
		}
		if kind == mention.Nominal && b.beforeName(e, span) {
			continue
		}
		if kind == mention.Nominal && plural && schema.IsA(b.entities[e].Type, "person") {
			continue
		}
		return e
	}
	return None
}

// beforeName says whether a person is named only behind the sentence of a
// description: who "the minister" is, the article then does not tell.
func (b *builder) beforeName(e int, span token.Span) bool {
	if !schema.IsA(b.entities[e].Type, "person") {
		return false
	}
	s, top := b.topOf(span)
	if top == frame.None || !strings.HasPrefix(b.frames.Trees[s].Tokens[top].Relation, "nsubj") {
		return false // "the president's plan" is as good as a name
	}
	end, named := b.sentenceSpan(s).End, false
	for _, m := range b.entities[e].Mentions {
		if b.mentions[m].Kind == mention.Name {
			if named = true; b.mentions[m].Start < end {
				return false
			}
		}
	}
	return named
}

// owned says whether a description begins with a pronoun for the very entity
// that it was taken for: "her lawyers" are not she.
func (b *builder) owned(m int) bool {
	for k := m; k < len(b.mentions) && b.mentions[k].Start < b.mentions[m].End; k++ {
		if b.mentions[k].Kind == mention.Pronoun && b.entityOf[k] == b.entityOf[m] {
			return true
		}
	}
	for k := m - 1; k >= 0 && b.mentions[k].Start >= b.mentions[m].Start; k-- {
		if b.mentions[k].Kind == mention.Pronoun && b.entityOf[k] == b.entityOf[m] {
			return true
		}
	}
	return false
}

// mentionAt is the first mention of the kind that contains span, not a nested one.
func (b *builder) mentionAt(span token.Span, kind mention.Kind) int {
	for _, m := range b.mentionsAt(span) {
		if b.mentions[m].Kind == kind && !b.mentions[m].Nested {
			return m
		}
	}
	return None
}

func (b *builder) mentionsAt(span token.Span) []int {
	i, _ := slices.BinarySearchFunc(b.mentions, span.Start-400, func(m mention.Mention, at int) int { return m.Start - at })
	var out []int
	for ; i < len(b.mentions) && b.mentions[i].Start <= span.Start; i++ {
		if b.mentions[i].Contains(span) {
			out = append(out, i)
		}
	}
	return out
}

func (b *builder) inName(span token.Span) bool { return b.mentionAt(span, mention.Name) != None }

func (b *builder) valueAt(span token.Span) *mention.Mention {
	if m := b.mentionAt(span, mention.Value); m != None {
		return &b.mentions[m]
	}
	return nil
}

func (b *builder) timeAt(span token.Span) *mention.Mention {
	if m := b.mentionAt(span, mention.Time); m != None {
		return &b.mentions[m]
	}
	return nil
}

func (b *builder) ofEntity(e int) int {
	if b.ofEntities[e] != None {
		return b.ofEntities[e]
	}
	if !schema.IsNode(b.entities[e].Type) {
		return None
	}
	b.ofEntities[e] = len(b.layer.Participants)
	b.layer.Participants = append(b.layer.Participants, Participant{Entity: e, Type: b.entities[e].Type, Frame: None, Event: None})
	return b.ofEntities[e]
}

func (b *builder) label(p int) string {
	if e := b.layer.Participants[p].Entity; e != None {
		return b.entities[e].Name
	}
	return b.layer.Participants[p].Label
}

// pronoun resolves what coreference could not: the first person is who speaks;
// a cluster without a name is what it describes.
func (b *builder) pronoun(s int, t *frame.Tree, head int) int {
	span := t.Tokens[head].Span
	if w := t.Lower(head); firstPersons[w] {
		if q := b.frames.QuoteAt(span.Start); q != frame.None && !firstPlurals[w] {
			return b.quoteSpeaker(q).participant
		}
		return None
	}
	m := b.mentionAt(span, mention.Pronoun)
	if m == None || b.entityOf[m] == None {
		return None
	}
	for _, d := range b.described {
		if many := plurals[t.Lower(head)]; d.entity == b.entityOf[m] && d.participant != None && d.plural == many {
			b.layer.Participants[d.participant].Mentions = append(b.layer.Participants[d.participant].Mentions, span)
			return d.participant
		}
	}
	return None
}

var (
	// firstPersons are those that only the speaker can resolve, and the one spoken to.
	firstPersons = set("i me my mine myself we us our ours ourselves you your yours yourself yourselves")
	firstPlurals = set("we us our ours ourselves you your yours yourself yourselves")
)

// describe is the described participant of a noun phrase. One with the same
// head noun is joined where the phrase is definite and does not contradict it.
func (b *builder) describe(s int, t *frame.Tree, head int) int {
	return b.describeAs(s, t, head, true)
}

// describeAs describes a noun phrase; known says that its coreference is believed.
func (b *builder) describeAs(s int, t *frame.Tree, head int, known bool) int {
	noun := lower(t.Lemma(head))
	if up := t.Tokens[head].Head; t.Is(head, "conj") && b.countedTogether(t, up, head) {
		return b.participant(s, up)
	}
	if emptyNouns[noun] || letters[t.Lower(head)] || age(t, head) || !plural(t, head) && little(t, head) {
		return None
	}
	if n := b.measured(s, t, head); n != None {
		return b.participant(s, n)
	}
	if poss := t.Child(head, "nmod:poss"); poss != frame.None && t.Tokens[poss].XPOS == "PRP$" && !firstPersons[t.Lower(poss)] && b.participant(s, poss) == None {
		return None // "their boat", and nothing tells whose
	}
	if kinOf(noun) && t.Noun(head) && !plural(t, head) && t.Child(head, "det", "amod", "nmod", "compound", "nummod") == frame.None && b.ownerAt(t, head) == frame.None {
		return None // "stepfather", and nothing tells whose
	}
	if t.Tokens[head].XPOS == "CD" && t.Is(head, "obj", "obl") && t.Child(head, "nmod") == frame.None && !ofPeople[lower(t.Lemma(t.Tokens[head].Head))] {
		return None // "averaging 242,000": of what was told before
	}
	at := place{s, head}
	phrase := b.phrase(t, head)
	for _, k := range t.Children(head, "nmod") {
		switch x := t.Tokens[k].XPOS; {
		case t.Tokens[k].Relation == "nmod:poss" && t.Resolve(k) != k && b.entityOfPhrase(s, k) != None: // "Petrova, whose lawyers"
		case strings.HasPrefix(x, "W"), // "the cause of which"
			x == "DT" && t.Child(k, "acl") == frame.None && t.Preposition(k) == "of", // "eight of those"
			x == "PRP" && t.Preposition(k) == "of" && b.participant(s, k) == None:    // "most of them"
			return None
		}
	}
	d := described{head: singular(noun, t.Tokens[head].XPOS), label: lower(b.bare(s, head)), at: at, entity: None}
	owner := b.firmsOwn(t, head)
	if owner != "" {
		d.label = lower(owner) + "'s " + d.label
	}
	quantity := b.count(t, head)
	if quantity != nil && quantity.Value != nil {
		d.count = quantity.Text
	}
	d.plural = plural(t, head) || t.Tokens[head].XPOS == "CD" || crowds[d.head] && quantity != nil || collectives[d.head]
	if m := b.mentionAt(t.Tokens[head].Span, mention.Nominal); known && m != None && b.entityOf[m] != None {
		d.entity = b.entityOf[m]
	}
	if p := b.join(t, head, d); p != None {
		for i := range b.described {
			if o := &b.described[i]; o.participant == p && o.at != at {
				o.again = append(o.again, at)
			}
		}
		b.layer.Participants[p].Mentions = append(b.layer.Participants[p].Mentions, phrase)
		return p
	}
	again := b.again(t, head)
	for p := range b.layer.Participants {
		if again != None && b.layer.Participants[p].Frame == again {
			b.layer.Participants[p].Mentions = append(b.layer.Participants[p].Mentions, phrase)
			return p
		}
	}
	d.participant = len(b.layer.Participants)
	label := b.bare(s, head)
	if owner != "" {
		label = owner + "'s " + lower(label)
		d.at.token = frame.None
	}
	if sentence := b.source[b.sentenceSpan(s).Start:b.sentenceSpan(s).End]; label == strings.ToUpper(label) && sentence == strings.ToUpper(sentence) {
		label = lower(label) // capitals tell nothing where all is in capitals
	}
	if t.Tokens[head].XPOS == "CD" && t.Child(head, "nmod") == frame.None { // "eleven of the members" says of whom
		label = t.Word(head) + " people"
		if quantity != nil {
			label = quantity.Text + " people"
		}
		d.head = "people"
	}
	kind := b.kind(t, head)
	for _, k := range t.Children(head, "conj") {
		if b.countedTogether(t, head, k) {
			before, _, _ := strings.Cut(b.full(s, head)+" ", t.Word(head)+" ")
			label, d.at.token = before+strings.Join(strings.Fields(t.Span(head, k+1).Text(b.source)), " "), frame.None
		}
	}
	p := Participant{Entity: None, Label: label, Type: kind, Count: quantity, Mentions: []token.Span{phrase}, Frame: None, Event: None}
	if i, ok := b.frameAt[at]; ok && b.frames.Frames[i].Kind == frame.Noun {
		p.Frame = i
	}
	if again != None {
		p.Frame = again
	}
	b.layer.Participants = append(b.layer.Participants, p)
	b.described = append(b.described, d)
	return d.participant
}

// countedTogether says whether a number before one noun counts what a coordinated one
// names too: "some 500 firefighters and rangers".
func (b *builder) countedTogether(t *frame.Tree, noun, other int) bool {
	return noun >= 0 && other > noun && plural(t, noun) && (plural(t, other) || t.Tokens[other].XPOS == "NN") && t.Child(noun, "nummod") != frame.None && t.Child(other, "nummod", "det", "nmod:poss") == frame.None &&
		!slices.ContainsFunc(t.Children(other, "amod"), func(k int) bool { return manifold[t.Lower(k)] }) && !b.inName(t.Tokens[other].Span)
}

// manifold are adjectives that count by themselves.
var manifold = set("several many numerous various countless few other most")

// ofPeople are verbs whose number is one of people: "injured 24".
var ofPeople = set("kill injure wound hurt arrest detain employ displace evacuate rescue hospitalise hospitalize infect strand drown jail leave")

// join finds the participant that a phrase speaks of again.
func (b *builder) join(t *frame.Tree, head int, d described) int {
	definite := true
	for _, k := range t.Children(head, "det") {
		switch t.Lower(k) {
		case "a", "an", "another", "some", "any", "no", "each", "every":
			definite = false
		}
	}
	for i := len(b.described) - 1; i >= 0; i-- {
		o := b.described[i]
		if d.entity != None && o.entity == d.entity && !superlative(t, head, o.label) {
			return o.participant
		}
		if o.head != d.head || d.count != "" && o.count != d.count || b.tellsApart(t, head, d, o) {
			continue
		}
		if o.label == d.label && (definite || d.count == "") {
			return o.participant
		}
		if d.entity != None && o.entity != None && d.entity != o.entity { // coreference tells them apart
			continue
		}
		if definite && d.count == "" && !crowds[d.head] && t.Child(head, "det") != frame.None && (strings.HasSuffix(o.label, d.label) || strings.HasSuffix(d.label, o.label)) {
			return o.participant
		}
	}
	// "The unnamed woman" is the only woman that was spoken of.
	if definite && d.count == "" && !d.plural && b.pointedAt(t, head) && persons[d.head] {
		only := None
		for _, o := range b.described {
			if o.head == d.head && !o.plural && o.participant != None && o.participant != only {
				if only != None {
					return None
				}
				only = o.participant
			}
		}
		return only
	}
	return None
}

// pointedAt says whether "the", "this" or "that" stands before a noun.
func (b *builder) pointedAt(t *frame.Tree, head int) bool {
	return slices.ContainsFunc(t.Children(head, "det"), func(k int) bool {
		w := t.Lower(k)
		return w == "the" || w == "this" || w == "that"
	})
}

// crowds are heads that two phrases may share without being the same people.
var crowds = set("people person man men woman women child children official officials others one member members")

var (
	plurals = set("they them their theirs themselves")
	// collectives are singular nouns that "they" may stand for.
	collectives = set("police family couple pair team crowd company firm government group club band people staff crew public majority")
)

func singular(noun, xpos string) string { return noun }

// measured is the noun that a measuring word stands before: "a number of bets".
func (b *builder) measured(s int, t *frame.Tree, head int) int {
	if !measures[lower(t.Lemma(head))] && !measures[t.Lower(head)] {
		return None
	}
	for _, k := range t.Children(head, "nmod") {
		if t.Preposition(k) == "of" {
			return k
		}
	}
	return None
}

func (b *builder) kind(t *frame.Tree, head int) string {
	if n := lower(t.Lemma(head)); (n == "neighbour" || n == "neighbor") && t.Child(head, "nmod:poss") == frame.None { // countries are somebody's
		return "person"
	}
	span := t.Tokens[head].Span
	for _, k := range []mention.Kind{mention.Nominal, mention.Role} {
		if m := b.mentionAt(span, k); m != None && b.mentions[m].End == span.End { // a liberal site is no person
			if k == mention.Role && kinds[lower(t.Lemma(head))] { // "his book Lighthouse Keepers", tagged as if an office
				return "misc"
			}
			if k == mention.Role {
				return "person"
			}
			return b.mentions[m].Type
		}
	}
	if b.mentionAt(span, mention.Adjective) != None { // "two Norwegians", "the Norwegian"
		return "person"
	}
	if of := t.Child(head, "nmod"); lower(t.Lemma(head)) == "state" && of != frame.None && t.Preposition(of) == "of" && !strings.HasPrefix(t.Tokens[of].XPOS, "NNP") {
		return "event" // "a state of emergency"
	}
	if kind, ok := mention.NounType(t.Word(head)); ok {
		return kind
	}
	if happenings[lower(t.Lemma(head))] {
		return "event"
	}
	if persons[lower(t.Lemma(head))] || persons[t.Lower(head)] || t.Tokens[head].XPOS == "CD" {
		return "person"
	}
	return "misc"
}

// agrees says whether a pronoun can stand for something of the type.
func agrees(pronoun, kind string) bool {
	person := schema.IsA(kind, "person")
	switch pronoun {
	case "he", "him", "his", "she", "her", "hers", "himself", "herself":
		return person
	case "it", "its", "itself":
		return !person
	case "they", "them", "their", "theirs", "themselves":
		return !person && !schema.IsA(kind, "location")
	}
	return true
}

// reportersOwn resolves the subject of what somebody says to whoever says it:
// "IBM said it had sold the unit".
func (b *builder) reportersOwn(s int, t *frame.Tree, head int) int {
	if t.Tokens[head].XPOS != "PRP" || !strings.HasPrefix(t.Tokens[head].Relation, "nsubj") {
		return None
	}
	i, ok := b.frameAt[place{s, t.Tokens[head].Head}]
	if !ok {
		return None
	}
	f := &b.frames.Frames[i]
	if f.Link != frame.Content || f.Parent == frame.None || b.frames.QuoteAt(t.Tokens[head].Start) != b.quoteOf(f.Parent) {
		return None
	}
	parent := &b.frames.Frames[f.Parent]
	e, speaks := embeds(parent.Lemma, clausal)
	who := parent.Argument(frame.Agent)
	if !speaks || !e.speaks || questioning[parent.Lemma] || who == nil || parent.Passive || who.Head > head && b.frames.QuoteAt(t.Tokens[head].Start) != frame.None || strings.HasPrefix(t.Tokens[t.Resolve(who.Head)].XPOS, "PRP") && firstPersons[t.Lower(who.Head)] {
		return None
	}
	p := b.participant(s, who.Head)
	if p == None {
		return None
	}
	w := &b.layer.Participants[p]
	pronoun := t.Lower(head)
	group := w.Count != nil || plural(t, t.Resolve(who.Head)) || len(who.Heads) > 1
	switch pronoun {
	case "he", "she":
		if !schema.IsA(w.Type, "person") || group {
			return None
		}
	case "it":
		if schema.IsA(w.Type, "person") || group {
			return None
		}
	case "they":
		if !group && (schema.IsA(w.Type, "person") || w.Entity == None) {
			return None
		}
	default:
		return None
	}
	return p
}

// author is whose statement speaks: "his lawyer's statement said", "a statement
// from the firm said", and "the statement said" after "the firm issued a
// statement" or "the firm said in a statement".
func (b *builder) author(s int, t *frame.Tree, head int) int {
	noun := lower(t.Lemma(head))
	if !utterances[noun] || !strings.HasPrefix(t.Tokens[head].Relation, "nsubj") || t.Tokens[head].Head < 0 {
		return None
	}
	if e, speaks := embeds(lower(t.Lemma(t.Tokens[head].Head)), clausal); !speaks || !e.speaks {
		return None
	}
	if k := t.Child(head, "nmod:poss"); k != frame.None {
		return b.participant(s, k)
	}
	for _, k := range t.Children(head, "nmod") {
		switch t.Preposition(k) {
		case "from", "by", "of":
			return b.participant(s, k)
		}
	}
	if !pointed(t, head) {
		return None
	}
	for i := len(b.frames.Frames) - 1; i >= 0; i-- {
		f := &b.frames.Frames[i]
		if f.Sentence >= s || f.Kind != frame.Verb || f.Argument(frame.Agent) == nil {
			continue
		}
		if f.Sentence < s-4 {
			break
		}
		before := &b.frames.Trees[f.Sentence]
		for _, a := range f.Arguments {
			if a.Head != frame.None && a.Function != frame.Agent && lower(before.Lemma(a.Head)) == noun {
				return b.participant(f.Sentence, f.Argument(frame.Agent).Head)
			}
		}
	}
	return None
}

// utterances are the things in which somebody says something himself.
var utterances = set("statement letter tweet post posting email e-mail message memo blog communique communiqué speech")

// those describes people by a clause alone: "those who were hurt".
func (b *builder) those(s int, t *frame.Tree, head int) int {
	first, last := t.Trim(t.Extent(head, func(k int) bool { return t.Tokens[k].Head == head && t.Is(k, "case") }))
	span := t.Span(first, last)
	if words(span.Text(b.source)) > 6 {
		return None
	}
	b.layer.Participants = append(b.layer.Participants, Participant{Entity: None, Label: lower(span.Text(b.source)), Type: "person", Mentions: []token.Span{span}, Frame: None, Event: None})
	return len(b.layer.Participants) - 1
}

// age says whether token head is the age behind a name: "Karl Weiss, 52, left".
func age(t *frame.Tree, head int) bool {
	return t.Tokens[head].XPOS == "CD" && head > 1 && head+1 < len(t.Tokens) && t.Word(head-1) == "," && t.Word(head+1) == "," &&
		(strings.HasPrefix(t.Tokens[head-2].XPOS, "NNP") || letters[t.Lower(head-2)]) && len(t.Word(head)) <= 3
}
