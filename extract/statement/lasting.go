package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/office"
	"kgx/graph/schema"
)

// lasting states what somebody or something is of another: "Norvale chief
// executive Ian Fox", "Weiner, Abedin's husband", "she is mayor of Bonn". The
// noun says which relation it is (package office).
func (b *builder) lasting() {
	called := map[call]bool{}
	b.each(mention.Name, func(m, s, top int) {
		for _, noun := range b.nounsAt(m, s, top) {
			called[call{b.entityOf[m], b.frames.Trees[s].Lower(noun)}] = true
			b.describes(description{who: b.entityOf[m], mention: m, sentence: s, noun: noun, name: top, frame: None})
		}
		b.hintsAt(m, s, top)
	})
	b.each(mention.Nominal, func(m, s, top int) { // "the Russian president", who was called President before
		again := called[call{b.entityOf[m], b.frames.Trees[s].Lower(top)}]
		b.describes(description{who: b.entityOf[m], mention: m, sentence: s, noun: top, name: frame.None, frame: None, hint: !again})
		b.hintsAt(m, s, top)
	})
	for i := range b.frames.Frames {
		b.becomes(i)
		b.hasKin(i)
	}
	b.seats()
	b.within()
}

// call is a noun that an entity was called by beside its name.
type call struct {
	entity int
	noun   string
}

// each calls do for each mention of the kind that has an entity, with its
// sentence and the token that its others hang on.
func (b *builder) each(kind mention.Kind, do func(m, s, top int)) {
	for m := range b.mentions {
		if b.mentions[m].Kind != kind || b.mentions[m].Nested || b.entityOf[m] == None {
			continue
		}
		s, top := b.topOf(b.mentions[m].Span)
		if _, credit := b.text.Credit(b.mentions[m].Span); !credit && top != frame.None {
			do(m, s, top)
		}
	}
}

// description is a noun that says what an entity is.
type description struct {
	who      int // entity
	mention  int // of who, None where a clause says it
	sentence int
	noun     int // token
	name     int // token of the name that the noun stands beside, or None
	frame    int // that says it, or None
	hint     bool
}

// nounsAt are the nouns that describe the name of mention m: those before it in
// its phrase, and those apposed.
func (b *builder) nounsAt(m, s, top int) []int {
	t := &b.frames.Trees[s]
	var out []int
	first := top
	for first > 0 && b.mentions[m].Contains(t.Tokens[first-1].Span) {
		first--
	}
	noun := first - 1
	for noun > 0 && titles[strings.Trim(t.Lower(noun), ".")] {
		noun--
	}
	if noun >= 0 && t.Word(noun) == "," && noun > 0 && t.Is(top, "appos") { // "the president of Chile, Ana Ruiz"
		noun = frame.None
	}
	if noun >= 0 && t.Noun(noun) && !b.inName(t.Tokens[noun].Span) {
		out = append(out, noun)
	}
	apposed := t.Children(top, "appos")
	if up := t.Tokens[top].Head; up >= 0 && t.Is(top, "appos") && up < top && !b.nameBetween(t, up, top) && !slices.ContainsFunc(t.Children(up, "conj"), func(c int) bool { return c < top && t.Noun(c) && !b.inName(t.Tokens[c].Span) }) {
		apposed = append(apposed, up)
	}
	for _, k := range apposed {
		if t.Noun(k) && !b.inName(t.Tokens[k].Span) && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for _, k := range slices.Clone(out) {
		if up := t.Tokens[k].Head; up >= 0 && t.Is(k, "appos") && up < k && t.Noun(up) && !b.inName(t.Tokens[up].Span) && !slices.Contains(out, up) {
			out = append(out, up) // "her husband, the novelist Ian Fox"
		}
	}
	for _, k := range slices.Clone(out) { // "founder and chairman of Norvale"
		for _, c := range t.Children(k, "conj") {
			if t.Noun(c) && !(k < top && top < c) && !b.inName(t.Tokens[c].Span) && t.Child(c, "cop", "nsubj") == frame.None && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// noun is the longest noun of the table that token k ends or begins: "chief
// executive", "head of state". held is false where the words before or after it
// say that it is not held: "vice", "incoming", "-elect"; former where it was.
func (b *builder) office(t *frame.Tree, k int) (words string, first, last int, held, former bool) {
	for n := office.Longest; n > 0 && words == ""; n-- {
		for _, at := range [][2]int{{k - n + 1, k + 1}, {k, k + n}} {
			if at[0] < 0 || at[1] > len(t.Tokens) {
				continue
			}
			w := strings.Join(strings.Fields(lower(t.Span(at[0], at[1]).Text(b.source))), " ")
			if len(office.Options(w)) > 0 {
				words, first, last = w, at[0], at[1]
				break
			}
		}
	}
	if words == "" {
		words, first, last = lower(t.Lemma(k)), k, k+1
	}
	held, former = true, strings.HasPrefix(words, "ex-")
	for n := first - 1; n >= 0 && n >= first-4 && t.Tokens[n].XPOS != "POS" && t.Tokens[n].XPOS != "DT" && t.Word(n) != ","; n-- {
		w := strings.Trim(t.Lower(n), "-")
		held = held && !lessening[w]
		former = former || bygone[w]
	}
	if last+1 < len(t.Tokens) && hyphen(t.Word(last)) || last < len(t.Tokens) && strings.HasPrefix(t.Word(last), "-") {
		held = false // "president-elect"
	}
	for _, c := range t.Children(k, "nmod") {
		if p := t.Preposition(c); p == "until" || p == "till" || p == "from" && b.timeAt(t.Tokens[c].Span) != nil {
			former = true
		}
	}
	return words, first, last, held, former
}

var (
	lessening = set("vice deputy assistant associate shadow incoming future prospective aspiring would-be potential next possible designate presumptive junior alleged self-styled self-proclaimed")
	bygone    = set("former ex late onetime one-time then previous erstwhile outgoing ousted deposed sacked fired dismissed")
)

// of are the entities that the noun at tokens [first, last) is of: those before
// it in its phrase, its possessor, and what follows a preposition. beside says
// of each whether it is the possessor or stands before.
func (b *builder) of(d description, first, last int) (of []int, beside bool) {
	t := &b.frames.Trees[d.sentence]
	named, owner := b.leftOf(d.sentence, first)
	for _, m := range named {
		if !slices.Contains(of, b.entityOf[m]) {
			of = append(of, b.entityOf[m])
		}
	}
	if len(of) == 0 && owner != frame.None {
		if e := b.entityOfPhrase(d.sentence, owner); e != None {
			of = append(of, e)
		}
	}
	if k := t.Child(d.noun, "nmod:poss"); len(of) == 0 && k != frame.None && k < d.noun {
		if e := b.entityOfPhrase(d.sentence, k); e != None {
			of = append(of, e)
		}
	}
	if len(of) > 0 {
		return of, true
	}
	heads := t.Children(d.noun, "nmod")
	if len(heads) == 0 {
		heads = nil
		for _, c := range t.Children(d.noun, "conj") { // "founder and chairman of Norvale"
			heads = append(heads, t.Children(c, "nmod")...)
		}
	}
	if d.name != frame.None && d.noun < d.name {
		heads = append(heads, t.Children(d.name, "nmod")...)
	}
	for _, k := range heads {
		if k < last || !holding[t.Preposition(k)] {
			continue
		}
		for _, c := range t.Conjuncts(k) {
			if e := b.entityOfPhrase(d.sentence, c); e != None && !slices.Contains(of, e) {
				of = append(of, e)
			}
		}
		if len(of) > 0 {
			break
		}
	}
	return of, false
}

// holding are the prepositions between an office and what it is held in.
var holding = set("of for in at to with from within")

// leftOf are the names and adjectives before token first in its phrase, as
// mentions, the nearest first, and the head of its possessor.
func (b *builder) leftOf(s, first int) (named []int, owner int) {
	t := &b.frames.Trees[s]
	for k := first - 1; k >= 0 && k >= first-12; k-- {
		tag := t.Tokens[k].XPOS
		switch {
		case tag == "POS":
			if k > 0 {
				return named, k - 1
			}
			return named, frame.None
		case tag == "PRP$" || tag == "WP$":
			return named, k
		case strings.HasPrefix(tag, "N"), strings.HasPrefix(tag, "J"), tag == "HYPH", tag == "CD", hyphen(t.Word(k)), strings.HasPrefix(tag, "V") && k > 0 && hyphen(t.Word(k-1)): // "Rome-based"
		default:
			if b.mentionAt(t.Tokens[k].Span, mention.Name) == None && b.mentionAt(t.Tokens[k].Span, mention.Adjective) == None {
				return named, frame.None
			}
		}
		for _, kind := range []mention.Kind{mention.Name, mention.Adjective} {
			if m := b.mentionAt(t.Tokens[k].Span, kind); m != None {
				if e := b.entityOf[m]; e != None && !b.entities[e].Nameless {
					named = append(named, m)
				}
				for k > 0 && b.mentions[m].Contains(t.Tokens[k-1].Span) {
					k--
				}
				break
			}
		}
	}
	return named, frame.None
}

// entityOfPhrase is the named entity that the phrase of token k refers to, or None.
func (b *builder) entityOfPhrase(s, k int) int {
	p := b.participant(s, k)
	if p == None {
		return None
	}
	who := b.layer.Participants[p]
	if who.Entity != None || len(who.Mentions) == 0 {
		return who.Entity
	}
	at, top := b.topOf(who.Mentions[0])
	if top == frame.None {
		return None
	}
	return b.placeNamed(&b.frames.Trees[at], top)
}

// describes states what a noun says of whom it describes.
func (b *builder) describes(d description) {
	t := &b.frames.Trees[d.sentence]
	if t.Tokens[d.noun].XPOS == "NNS" || b.timeAt(t.Tokens[d.noun].Span) != nil {
		return
	}
	words, first, last, held, former := b.office(t, d.noun)
	of, beside := b.of(d, first, last)
	person := schema.IsA(b.entities[d.who].Type, "person")
	for _, o := range of {
		relation, hint := office.Relation(words, b.entities[o].Type), d.hint || former || !held
		if state := office.Relation(words, "country"); beside && b.entities[o].Type == "party" && !strings.Contains(b.entities[o].Name, " ") && relation == "head_of" && (state == "head_of_state" || state == "head_of_government") {
			relation = "member_of" // "the Socialist president" heads a state
		}
		if relation == "" || !held || !admits(relation, b.entities[d.who].Type, b.entities[o].Type) {
			switch { // a noun that the table does not have
			case !person || b.kind(t, d.noun) != "person" && len(office.Options(words)) == 0:
				continue
			case schema.IsA(b.entities[o].Type, "organization"):
				relation, hint = "member_of", true
			case beside && schema.IsA(b.entities[o].Type, "country"):
				relation, hint = "citizen_of", true
			default:
				continue
			}
		}
		b.relate(d, relation, o, b.title(t, first, last), hint, former)
	}
}

// relate adds that the described entity has the relation to entity o: as a
// statement, or as a hint where it is none that the article makes.
func (b *builder) relate(d description, relation string, o int, words string, hint, former bool) {
	who, other := b.ofEntity(d.who), b.ofEntity(o)
	if who == None || other == None || who == other {
		return
	}
	known, _ := schema.RelationByName(relation)
	st := Statement{Form: Edge, Predicate: relation, Lemma: strings.ReplaceAll(lower(words), " ", "_"), Label: known.Label, Ties: []Tie{{"agent", who}, {"patient", other}}, Role: true}
	if relation == "advisor_of" && st.Lemma != "" { // "lawyer of": the relation is wider than its noun
		st.Label = lower(words) + " of"
	}
	if offices[relation] {
		st.Qualifiers = []Qualifier{{"position", Quantity{Text: words}}}
	}
	if hint || geographic[relation] {
		st.Modality, st.Speaker, st.Place, st.Frame, st.Confidence = Asserted, None, None, None, hinted
		st.Evidence = b.sentenceSpan(d.sentence)
		if former {
			st.Qualifiers = append(st.Qualifiers, Qualifier{"former", Quantity{Text: "yes"}})
		}
		if d.frame != None {
			a := b.attitude(d.frame)
			if a.hidden || a.modality != "" && a.modality != Asserted {
				return
			}
		}
		b.layer.Hints = append(b.layer.Hints, st)
		return
	}
	if d.frame == None {
		b.say(d.mention, d.sentence, d.noun, st)
		return
	}
	a := b.attitude(d.frame)
	if !a.hidden {
		b.emit(d.frame, a, b.parts(d.frame), st)
	}
}

// title is the noun at tokens [first, last) with the words before it that say
// which: "foreign minister".
func (b *builder) title(t *frame.Tree, first, last int) string {
	for first > 0 {
		k := first - 1
		tag := t.Tokens[k].XPOS
		if !strings.HasPrefix(tag, "N") && !strings.HasPrefix(tag, "J") || bygone[t.Lower(k)] || b.inName(t.Tokens[k].Span) || b.mentionAt(t.Tokens[k].Span, mention.Adjective) != None {
			break
		}
		first--
	}
	return t.Span(first, last).Text(b.source)
}

// becomes reads what a clause says that somebody is or becomes: "she is mayor
// of Bonn", "Fox was named chief executive of Norvale".
func (b *builder) becomes(i int) {
	f := &b.frames.Frames[i]
	if f.Question {
		return
	}
	noun, from := f.Head, f.Argument(frame.Agent)
	past := f.Surface == "was" || f.Surface == "were" || slices.Contains(f.Auxiliaries, "have") || slices.Contains(f.Auxiliaries, "use")
	switch {
	case f.Kind == frame.Copula:
	case f.Kind == frame.Verb && becoming[f.Lemma]:
		noun = frame.None
		for _, a := range f.Arguments {
			if a.Frame == frame.None && (a.Function == frame.Attribute || a.Function == frame.Oblique && a.Preposition == "as") {
				noun = a.Head
				break
			}
		}
		if p := f.Argument(frame.Patient); p != nil {
			if noun == frame.None && f.Argument(frame.Agent) != nil && !f.Passive && f.Lemma == "become" {
				noun = p.Head
			} else {
				from = p
			}
		}
		past = !holdsNow[f.Lemma]
	default:
		return
	}
	t := &b.frames.Trees[f.Sentence]
	if noun == frame.None || from == nil || from.Head == frame.None || !t.Noun(noun) || b.inName(t.Tokens[noun].Span) {
		return
	}
	for _, h := range from.Heads {
		if e := b.entityOfPhrase(f.Sentence, h); e != None {
			for _, n := range t.Conjuncts(noun) {
				b.describes(description{who: e, mention: None, sentence: f.Sentence, noun: n, name: frame.None, frame: i, hint: past})
			}
		}
	}
}

var (
	// becoming are verbs that give their object or subject an office.
	becoming = set("become remain elect name appoint choose serve work act install hire make inaugurate reelect re-elect stay swear select")
	holdsNow = set("serve work act remain become stay")
	// geographic relations are hinted at by adjectives and appositions and say what every reader knows.
	geographic = names("located_in based_in agency_of event_in part_of appears_in")
	// offices are relations that tell what somebody is.
	offices = names("head_of_state head_of_government minister_of mayor_of head_of spokesperson_of coach_of player_of royalty_of")
	// vague relations say less than the words for an office.
	vague = names("citizen_of member_of works_for agent_of holds_office_in")
)

func names(list string) map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(list) {
		m[name] = true
	}
	return m
}

// admits says whether a relation may hold between things of these types; a name
// of unknown kind may be anything.
func admits(relation, subject, object string) bool {
	r, ok := schema.RelationByName(relation)
	fits := func(kind string, types []string) bool {
		return kind == "misc" || len(types) == 0 || slices.ContainsFunc(types, func(t string) bool { return schema.IsA(kind, t) })
	}
	return ok && fits(subject, r.Domain) && fits(object, r.Range)
}

// lasting says whether a statement is a relation of package schema that a noun
// tells.
func (s *Statement) lasting() bool {
	_, ok := schema.RelationByName(s.Predicate)
	return ok && s.Role && s.Form == Edge
}

// onlyHinted keeps as hints the lasting relations of before that are no longer
// stated.
func (b *builder) onlyHinted(before []Statement) {
	for _, s := range before {
		if s.lasting() && !slices.ContainsFunc(b.layer.Statements, func(o Statement) bool { return o.Predicate == s.Predicate && slices.Equal(o.Ties, s.Ties) }) {
			s.Confidence = hinted
			b.layer.Hints = append(b.layer.Hints, s)
		}
	}
}

// hinted is how sure a lasting relation is that is told, but not as the article's
// own or not clearly.
const hinted = 0.8

// settle leaves out what a lasting relation says better, and lasting relations
// that say less than another statement of the same two.
func (b *builder) settle() {
	all := b.layer.Statements
	pair := func(s, o Statement) bool {
		return s.Form == Edge && o.Form == Edge && s.Ties[0].Participant == o.Ties[0].Participant && s.Ties[1].Participant == o.Ties[1].Participant
	}
	either := func(s, o Statement) bool {
		back := Statement{Form: o.Form, Ties: slices.Clone(o.Ties)}
		slices.Reverse(back.Ties)
		return pair(s, o) || pair(s, back)
	}
	b.layer.Statements = slices.DeleteFunc(slices.Clone(all), func(s Statement) bool {
		switch {
		case s.lasting() && slices.ContainsFunc(all, func(o Statement) bool { // "founded" beside founder_of
			known, ok := schema.PredicateByName(o.Predicate)
			return ok && !o.Role && o.Form == Edge && known.Relation == s.Predicate && either(s, o)
		}):
			return true
		case s.lasting() && vague[s.Predicate]:
			if slices.ContainsFunc(all, func(o Statement) bool { return o.Role && !vague[o.Predicate] && pair(s, o) }) {
				return true
			}
		case s.lasting():
		case s.Form == Edge && (s.Role || s.Frame != None && b.frames.Frames[s.Frame].Kind == frame.Copula):
			return slices.ContainsFunc(all, func(o Statement) bool {
				return o.lasting() && !vague[o.Predicate] && pair(s, o) && o.Modality == s.Modality && !strings.HasPrefix(s.Predicate, "former_")
			})
		case s.Form == Literal && s.Role && words(s.Literal.Text(b.source)) <= 3:
			return slices.ContainsFunc(all, func(o Statement) bool {
				return o.lasting() && offices[o.Predicate] && o.Ties[0].Participant == s.Ties[0].Participant
			})
		}
		return false
	})
}
