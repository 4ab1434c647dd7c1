package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/extract/value"
	"kgx/graph/schema"
)

// parts are a frame's arguments by what they can become.
type parts struct {
	agents, patients, recipients []int // participants
	missing                      bool  // an agent stands there that nothing resolves
	object                       token.Span
	objectValue                  bool       // the object is a sum or number
	handed                       bool       // the object of a passive: "was fined $5m"
	objectHead                   int        // token, None where there is no object in words
	attribute                    token.Span // "declared insolvent": what the object is made or called
	attributeHead                int
	attributePreposition         string
	others                       []other
	reading                      *reading
	roles                        map[int]string // of participants, by the table
	time                         *Time
	place                        int
	qualifiers                   []Qualifier
}

// other is an argument with a preposition.
type other struct {
	preposition string
	head        int
	participant int // None where it stays words
	words       token.Span
	place       bool   // a named place by a preposition of place
	role        string // by the schema's table, "" where it says nothing
}

func (b *builder) parts(i int) *parts {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	p := &parts{objectHead: frame.None, attributeHead: frame.None, place: None, reading: b.read(i)}
	for _, a := range f.Arguments {
		if f.Light != frame.None && a.Head != f.Light && a.Head != frame.None && a.Frame == frame.None && b.under(t, a.Head, f.Light) && b.spokenOfAgain(t, f.Light) {
			continue // what the noun is about, not what is done: "reached a deal on fish"
		}
		switch a.Function {
		case frame.Agent:
			p.agents = append(p.agents, b.others(f.Sentence, a.Heads, b.subjects(f.Sentence, a.Heads), b.sufferers(f))...)
			p.missing = p.missing || len(p.agents) == 0
		case frame.Patient:
			b.object(f, t, a, p)
		case frame.Recipient:
			p.recipients = append(p.recipients, b.others(f.Sentence, a.Heads, b.participants(f.Sentence, a.Heads), b.doers(f))...)
		case frame.Oblique:
			b.oblique(f, t, a, p)
		case frame.Attribute:
			first, last := t.Trim(t.Extent(a.Head, func(k int) bool { return t.Tokens[k].Head == a.Head && t.Is(k, "case", "mark", "cc", "punct") }))
			if m := b.timeAt(t.Tokens[first].Span); m != nil && m.End < t.Tokens[a.Head].Start { // "called the report Friday a lie"
				for first < a.Head && t.Tokens[first].Start < m.End {
					first++
				}
			}
			p.attribute, p.attributeHead = t.Span(first, last), a.Head
			if a.Preposition != "" {
				p.attributePreposition = a.Preposition
			}
		}
	}
	p.time = b.when(i)
	if p.time == nil && p.objectValue {
		p.time = b.period(i)
	}
	p.roles = b.ofParticipants(i, p.reading)
	return p
}

// subjects are the participants of what something is said of; sums and shares
// are described there: "45% of voters", "4 billion euros".
func (b *builder) subjects(s int, heads []int) []int {
	out := b.participants(s, heads)
	if len(out) > 0 {
		return out
	}
	t := &b.frames.Trees[s]
	for _, h := range heads {
		m := b.valueAt(t.Tokens[h].Span)
		if m == nil {
			continue
		}
		span := b.phrase(t, h)
		span = token.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}
		label := span.Text(b.source)
		if words(label) > longestLabel {
			label = m.Text(b.source)
		}
		q := amount(b.source, m.Span)
		kind := "misc"
		if q.Unit == "%" && t.Child(h, "nmod") == frame.None {
			whole := b.wholeOf(s, h)
			if whole == "" {
				continue // of whom, the article does not tell
			}
			kind, label = "person", label+" of "+whole
		}
		out = append(out, len(b.layer.Participants))
		b.known[place{s, h}] = out[len(out)-1]
		b.layer.Participants = append(b.layer.Participants, Participant{Entity: None, Label: label, Type: kind, Count: &q, Mentions: []token.Span{span}, Frame: None, Event: None})
	}
	return out
}

func (b *builder) participants(s int, heads []int) []int {
	var out []int
	t := &b.frames.Trees[s]
	for k, h := range heads {
		if k+1 < len(heads) && heads[k+1] == h+1 && t.Tokens[h].XPOS == "NN" && strings.HasPrefix(t.Tokens[h+1].XPOS, "NNP") {
			continue // "star Eric Bana", taken for two
		}
		if named := slices.Concat(b.examples(t, t.Resolve(h)), b.allNamed(t, h)); len(named) > 0 {
			for _, n := range named {
				if p := b.participant(s, n); p != None && !slices.Contains(out, p) {
					out = append(out, p)
				}
			}
			continue
		}
		if all := b.severalAt(t, t.Resolve(h)); len(all) > 0 {
			for _, e := range all {
				if p := b.ofEntity(e); p != None && !slices.Contains(out, p) {
					out = append(out, p)
				}
			}
			continue
		}
		if p := b.participant(s, h); p != None && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// severalAt are the entities that the phrase of token head stands for where they
// are several: "both countries".
func (b *builder) severalAt(t *frame.Tree, head int) []int {
	span := t.Tokens[head].Span
	m := b.mentionAt(span, mention.Nominal)
	if m == None || b.mentions[m].End != span.End || b.owned(m) {
		return nil
	}
	return b.shared[m]
}

// object sorts the object: participants, or words.
func (b *builder) object(f *frame.Frame, t *frame.Tree, a frame.Argument, p *parts) {
	for _, h := range b.instead(t, a.Heads) {
		h = t.Resolve(h)
		subject := f.Passive && !(t.Is(h, "obj") && h > f.Head) // "Orr was fined $5m"
		if slices.ContainsFunc(t.Children(h, "det"), func(k int) bool { return strings.HasPrefix(t.Tokens[k].XPOS, "W") }) {
			p.missing = true // "no matter what device they use"
			continue
		}
		if m := b.valueAt(t.Tokens[h].Span); m != nil && !subject {
			if p.objectHead == frame.None {
				p.object, p.objectHead, p.objectValue = b.partOf(t, h, bounded(b.source, m.Span)), h, true
				p.handed = f.Passive
			}
			name := "amount"
			if role := p.reading.roleIn(h); role != "" && role != "content" && !node(role) {
				name = role // "beat Lyon 2-0"
			}
			p.qualifiers = append(p.qualifiers, b.quantity(name, m))
			continue
		}
		if span, ok := b.score(t, h); ok && !subject {
			if p.objectHead == frame.None {
				p.object, p.objectHead, p.objectValue = span, h, true
			}
			p.qualifiers = append(p.qualifiers, Qualifier{"score", Quantity{Text: span.Text(b.source)}})
			continue
		}
		if m := b.timeAt(t.Tokens[h].Span); m != nil && !(subject && b.participant(f.Sentence, h) != None) {
			if duration(m) {
				p.qualifiers = append(p.qualifiers, Qualifier{"duration", Quantity{Text: m.Text(b.source)}})
			}
			continue
		}
		who := None
		if f.Lemma == "turn" && t.Tokens[h].XPOS == "CD" { // "turns 70" in years
			p.object, p.objectHead, p.objectValue = t.Tokens[h].Span, h, true
			continue
		}
		if subject || (h != f.Light || b.spokenOfAgain(t, h)) && b.concrete(f.Sentence, t, h) {
			who = b.apart(f.Sentence, h, b.participant(f.Sentence, h), b.doers(f))
			if got := b.subjects(f.Sentence, []int{h}); who == None && subject && len(got) > 0 {
				who = got[0]
			}
		}
		if who != None {
			if !slices.Contains(p.patients, who) {
				p.patients = append(p.patients, who)
			}
			continue
		}
		if strings.HasPrefix(t.Tokens[h].XPOS, "PRP") || strings.HasPrefix(t.Tokens[h].XPOS, "W") || t.Tokens[h].XPOS == "DT" {
			p.missing = true
			continue
		}
		p.handed = p.handed || f.Passive && !subject
		if p.objectHead == frame.None {
			p.object, p.objectHead = b.toDo(f, t, h, b.wider(t, h, f.Head)), h
		} else {
			p.object.End = max(p.object.End, b.wider(t, h, f.Head).End)
		}
	}
}

// concrete says whether a noun is to be a participant where it is acted on:
// a name, a person or group, something that acts elsewhere in the article.
func (b *builder) concrete(s int, t *frame.Tree, head int) bool {
	if b.entityAt(t, head) != None || strings.HasPrefix(t.Tokens[head].XPOS, "PRP") {
		return true
	}
	noun := lower(t.Lemma(head))
	if happenings[noun] {
		return true
	}
	if b.spokenOfAgain(t, head) {
		return true
	}
	if i, ok := b.frameAt[place{s, head}]; ok && b.frames.Frames[i].Kind == frame.Noun {
		return false
	}
	return b.kind(t, head) != "misc" || b.agents[noun] > 0 && !abstract[noun]
}

// spokenOfAgain says whether the thing that a noun describes has other mentions
// in the article: "a peace agreement … the agreement".
func (b *builder) spokenOfAgain(t *frame.Tree, head int) bool {
	m := b.mentionAt(t.Tokens[head].Span, mention.Nominal)
	return m != None && b.entityOf[m] != None && len(b.entities[b.entityOf[m]].Mentions) > 1 && !abstract[lower(t.Lemma(head))]
}

var abstract = set("money statement decision plan move report information number figure percent cent time year day week month")

var placing = set("in at near outside inside on off around across throughout within")

// oblique sorts an argument with a preposition.
func (b *builder) oblique(f *frame.Frame, t *frame.Tree, a frame.Argument, p *parts) {
	if a.Preposition == "according to" {
		return
	}
	for _, h := range b.instead(t, a.Heads) {
		h = t.Resolve(h)
		span := t.Tokens[h].Span
		m := b.timeAt(span)
		if m != nil && b.limit(t, m) != "" {
			b.limited(t, p, m)
			continue
		}
		if _, score := b.score(t, h); strings.HasSuffix(a.Label, "TMP") && !score {
			continue
		}
		if m != nil {
			if duration(m) && lasting[a.Preposition] {
				name := "duration"
				if role := p.reading.roleIn(a.Head); a.Preposition == "to" && role != "" && !node(role) {
					name = role // "sentenced to five years"
				}
				p.qualifiers = append(p.qualifiers, Qualifier{name, Quantity{Text: b.term(t, m).Text(b.source)}})
			}
			continue
		}
		if m := b.valueAt(span); m != nil || strings.HasPrefix(t.Tokens[h].XPOS, "CD") && t.Tokens[h].XPOS == "CD" {
			name := "amount"
			if a.Preposition != "" && a.Preposition != "for" && a.Preposition != "of" && a.Preposition != "by" {
				name = strings.ReplaceAll(a.Preposition, " ", "_")
			}
			if role := p.reading.roleIn(a.Head); role != "" && !node(role) {
				name = role
			}
			if span, ok := b.score(t, h); ok && (name == "amount" || name == "time") {
				p.qualifiers = append(p.qualifiers, Qualifier{"score", Quantity{Text: span.Text(b.source)}})
			} else if ok && span.Start < t.Tokens[h].Start { // the second number of a score
				continue
			} else if m != nil {
				p.qualifiers = append(p.qualifiers, b.quantity(name, m))
			} else {
				p.qualifiers = append(p.qualifiers, Qualifier{name, measured(b.wider(t, h, f.Head).Text(b.source))})
			}
			continue
		}
		if prisons[t.Lower(h)] && a.Preposition == "in" && h > 1 && b.timeAt(t.Tokens[h-2].Span) != nil {
			continue // "six years in prison": a part of the term
		}
		if a.Preposition == "" && strings.HasSuffix(t.Lower(h), "self") {
			continue // "I myself"
		}
		o := other{preposition: a.Preposition, head: h, participant: None, words: b.toDo(f, t, h, b.wider(t, h, f.Head)), role: p.reading.roleIn(a.Head)}
		if b.concrete(f.Sentence, t, h) {
			o.participant = b.participant(f.Sentence, h)
			if o.participant != None && b.sets(a.Preposition, o.participant) {
				o.participant = b.apart(f.Sentence, h, o.participant, b.doers(f))
			}
		}
		if o.participant == None && (strings.HasPrefix(t.Tokens[h].XPOS, "PRP") || emptyNouns[t.Lower(h)] && t.Lower(h) != "case" || !strings.HasPrefix(t.Tokens[h].XPOS, "N")) {
			continue
		}
		if a.Preposition == "" && (o.participant == None || o.role == "") {
			continue // a name that the tree hangs on the verb, and nothing says how
		}
		if o.participant != None && placing[a.Preposition] {
			kind := b.layer.Participants[o.participant].Type
			o.place = schema.IsA(kind, "location")
		}
		if several := b.severalAt(t, h); o.participant != None && len(several) > 1 { // "signed accords with both countries"
			for _, e := range several {
				one := o
				if one.participant = b.ofEntity(e); one.participant != None {
					p.others = append(p.others, one)
				}
			}
			continue
		}
		p.others = append(p.others, o)
	}
}

// term is a duration with where it is served: "six years in prison".
func (b *builder) term(t *frame.Tree, m *mention.Mention) token.Span {
	span := m.Span
	for k := range t.Tokens {
		if t.Tokens[k].Start > m.End && k+1 < len(t.Tokens) {
			if t.Lower(k) == "in" && prisons[t.Lower(k+1)] {
				span.End = t.Tokens[k+1].End
			}
			break
		}
	}
	return span
}

var prisons = set("prison jail custody detention")

// limited keeps from or up to when something holds.
func (b *builder) limited(t *frame.Tree, p *parts, m *mention.Mention) {
	q := Qualifier{b.limit(t, m), Quantity{Text: m.Text(b.source)}}
	if _, known := b.dated(m); known && q.Name != "to" && !slices.Contains(p.qualifiers, q) { // "in the year to 30 June"
		p.qualifiers = append(p.qualifiers, q)
	}
}

// toDo widens the words of a noun for a plan, right or duty by the infinitive
// right behind it that the tree hangs on the verb: "put under pressure to resign".
func (b *builder) toDo(f *frame.Frame, t *frame.Tree, head int, said token.Span) token.Span {
	if noun := lower(t.Lemma(head)); !means[noun] {
		if _, ok := contentNouns[noun]; !ok {
			return said
		}
	}
	for _, a := range f.Arguments {
		if a.Function != frame.Clause || a.Preposition != "to" || a.Head <= head {
			continue
		}
		first, last := t.Trim(t.Extent(a.Head, func(k int) bool { return t.Is(k, "conj", "parataxis") && t.Child(k, "nsubj") != frame.None }))
		if between := b.source[min(said.End, t.Tokens[first].Start):t.Tokens[first].Start]; strings.TrimSpace(between) == "" && said.End <= t.Tokens[first].Start {
			said.End = t.Tokens[last-1].End
		}
	}
	return said
}

// means are nouns for what it takes to do something: "lacked the money to build".
var means = set("money cash fund funds time strength energy courage resources votes evidence tools skills manpower")

// quantity is the value of a mention as a qualifier.
func (b *builder) quantity(name string, m *mention.Mention) Qualifier {
	q, kind := reckon(b.source, m.Span)
	switch {
	case name != "amount":
	case q.Unit == "%":
		name = "percent"
	case kind == value.Score:
		name = "score"
	}
	return Qualifier{name, q}
}

// instead are heads of an argument with each that "such … as" gives examples of
// replaced by these: "such films as X" are X.
func (b *builder) instead(t *frame.Tree, heads []int) []int {
	var out []int
	for _, h := range heads {
		such := slices.ContainsFunc(t.Children(h), func(d int) bool { return t.Lower(d) == "such" })
		if named := b.examples(t, t.Resolve(h)); such && len(named) > 0 {
			out = append(out, named...)
			continue
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// allNamed are the names right behind a noun in the plural that are all of what it
// tells: "brothers Karl and Jonas Lind".
func (b *builder) allNamed(t *frame.Tree, head int) []int {
	if !plural(t, head) || t.Tokens[head].XPOS != "NNS" || t.Child(head, "nmod", "acl") != frame.None {
		return nil
	}
	for _, k := range t.Children(head, "appos", "flat") {
		if k != head+1 || b.entityAt(t, k) == None {
			continue
		}
		all := t.Conjuncts(k)
		if len(all) > 1 && !slices.ContainsFunc(all, func(c int) bool { return b.entityAt(t, c) == None }) {
			return all
		}
	}
	return nil
}

// example is what "such as" or "including" names of a noun: "such films as X".
func (b *builder) examples(t *frame.Tree, head int) []int {
	var out []int
	if slices.ContainsFunc(t.Children(head), func(d int) bool { return t.Lower(d) == "such" }) {
		for k := head + 1; k < len(t.Tokens); k++ {
			if t.Lower(k) != "as" || t.Tokens[k].Head <= k {
				continue
			}
			for _, c := range t.Conjuncts(t.Tokens[k].Head) {
				if b.entityAt(t, c) != None {
					out = append(out, c)
				}
			}
			return out
		}
	}
	for _, k := range t.Children(head, "nmod") {
		switch prep := t.Preposition(k); prep {
		case "such as", "like", "including", "as":
			if prep == "as" && !slices.ContainsFunc(t.Children(head), func(d int) bool { return t.Lower(d) == "such" }) {
				continue
			}
			for _, c := range t.Conjuncts(k) {
				if b.entityAt(t, c) != None {
					out = append(out, c)
				}
			}
		}
	}
	return out
}
