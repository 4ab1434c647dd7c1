package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/office"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// roles states what stands beside a name as its office, kinship or kind: "former
// Acme chairman Ian Fox", "Weiner, Abedin's husband", "bookmaker William Hill",
// and its age: "Ian Fox, 66,".
func (b *builder) roles() {
	for m := range b.mentions {
		if b.mentions[m].Kind != mention.Name || b.mentions[m].Nested || b.entityOf[m] == None {
			continue
		}
		s, top := b.topOf(b.mentions[m].Span)
		if top == frame.None {
			continue
		}
		if _, credit := b.text.Credit(b.mentions[m].Span); credit {
			continue
		}
		b.titled(m, s, top)
		b.apposed(m, s, top)
	}
}

// topOf is the sentence and token of a mention that the others of it hang on.
func (b *builder) topOf(span token.Span) (sentence, top int) {
	s, _ := slices.BinarySearchFunc(b.frames.Trees, span.Start, func(t frame.Tree, at int) int {
		if t.Tokens[len(t.Tokens)-1].End <= at {
			return -1
		}
		if t.Tokens[0].Start > at {
			return 1
		}
		return 0
	})
	if s >= len(b.frames.Trees) {
		return 0, frame.None
	}
	t := &b.frames.Trees[s]
	for k := range t.Tokens {
		if span.Contains(t.Tokens[k].Span) && (t.Tokens[k].Head < 0 || !span.Contains(t.Tokens[t.Tokens[k].Head].Span)) {
			return s, k
		}
	}
	return s, frame.None
}

// titled reads the noun right before a name: "Acme chairman Ian Fox".
func (b *builder) titled(m, s, top int) {
	t := &b.frames.Trees[s]
	first := top
	for first > 0 && b.mentions[m].Contains(t.Tokens[first-1].Span) {
		first--
	}
	noun := first - 1
	for noun > 0 && titles[strings.Trim(t.Lower(noun), ".")] { // "spokesman Capt. Rod Beer"
		noun--
	}
	if noun < 0 || !t.Noun(noun) || titles[strings.Trim(t.Lower(noun), ".")] || b.inName(t.Tokens[noun].Span) || !b.beside(t, noun, top) {
		return
	}
	b.role(m, s, noun, noun+1)
}

var titles = set("mr mrs ms miss dr sir dame lord lady prof professor madame mme rev capt lt col gen sgt maj cpl pvt adm cmdr det insp supt sen gov rep cllr hon st")

// generic nouns say nothing of what they stand beside: "the company, Acme".
var generic = set("company firm group club team side man woman person people player country city town organisation organization agency body party site one website newspaper island boy girl child country's region state member part chapter section")

// beside says whether the noun before a name is part of its phrase.
func (b *builder) beside(t *frame.Tree, noun, top int) bool {
	return b.under(t, noun, top) || t.Tokens[top].Head == noun && (t.Is(top, "appos", "flat", "compound"))
}

// counted says whether a number in brackets behind a name is no age: goals, "(2)",
// or a share, "(15 percent)".
func (b *builder) counted(number token.Span, value float64) bool {
	return strings.HasSuffix(strings.TrimRight(b.source[:number.Start], " "), "(") &&
		(value < 10 || !strings.HasPrefix(strings.TrimLeft(b.source[number.End:], " "), ")"))
}

// apposed reads a noun phrase beside a name: "Ian Fox, chairman of Acme", and
// "the chairman of Acme, Ian Fox".
func (b *builder) apposed(m, s, top int) {
	t := &b.frames.Trees[s]
	for _, k := range t.Children(top, "appos") {
		switch {
		case t.Lower(k) == "one" && k > top: // "Ian Fox, one of Acme's lawyers"
			for _, all := range t.Children(k, "nmod") {
				if t.Preposition(all) == "of" && t.Noun(all) && !b.inName(t.Tokens[all].Span) {
					b.role(m, s, all, frame.None)
				}
			}
		case t.Tokens[k].XPOS == "CD" && t.Tokens[k].Start > b.mentions[m].End:
			if age := number(t.Word(k)); age.Value != nil && t.Word(k)[0] <= '9' && *age.Value < 115 && !b.counted(t.Tokens[k].Span, *age.Value) && len(t.Children(k)) <= 2 && schema.IsA(b.entities[b.entityOf[m]].Type, "person") {
				b.say(m, s, k, Statement{Form: Literal, Predicate: "age", Label: "age", Literal: t.Tokens[k].Span})
			}
		case t.Noun(k) && !b.inName(t.Tokens[k].Span) && k > top:
			b.role(m, s, k, frame.None)
		}
	}
	for _, k := range t.Children(top, "nmod") { // "Ian Fox, 43, of Leeds"
		e := b.entityAt(t, k)
		if prep := t.Preposition(k); (prep == "of" || prep == "from") && k > top && t.Tokens[top].XPOS == "NNP" && e != None && schema.IsA(b.entities[e].Type, "location") && !schema.IsA(b.entities[e].Type, "country") && !schema.IsA(b.entities[e].Type, "facility") && schema.IsA(b.entities[b.entityOf[m]].Type, "person") && !b.mentions[m].Contains(t.Tokens[k].Span) {
			b.say(m, s, k, Statement{Form: Edge, Predicate: "from", Label: "is from", Ties: []Tie{{"agent", b.ofEntity(b.entityOf[m])}, {"patient", b.ofEntity(e)}}, Role: true})
		}
	}
	if up := t.Tokens[top].Head; up >= 0 && t.Is(top, "appos") && t.Noun(up) && !b.inName(t.Tokens[up].Span) && up < top-1 && t.Tokens[up].XPOS == "NN" && !b.nameBetween(t, up, top) {
		b.role(m, s, up, frame.None)
	}
}

// nameBetween says whether a name stands between two tokens.
func (b *builder) nameBetween(t *frame.Tree, first, last int) bool {
	for k := first + 1; k < last; k++ {
		if b.inName(t.Tokens[k].Span) && t.Tokens[k].XPOS == "NNP" && !b.under(t, k, first) {
			return true
		}
	}
	return false
}

// role states that the mention's entity is what the noun says. The words
// before the noun, and its "of" phrase, say of whom or what; last is the end of
// the words to read, None for all that hangs on the noun.
func (b *builder) role(m, s, noun, last int) {
	t := &b.frames.Trees[s]
	person := schema.IsA(b.entities[b.entityOf[m]].Type, "person")
	who := b.ofEntity(b.entityOf[m])
	among := t.Tokens[noun].XPOS == "NNS" && t.Tokens[noun].Head >= 0 && t.Lower(t.Tokens[noun].Head) == "one"
	if who == None || t.Tokens[noun].XPOS == "NNS" && !among || len(t.Word(noun)) < 3 || b.oneOfMany(t, noun) {
		return
	}
	if last == frame.None && b.titleOfNext(t, m, noun) {
		return
	}
	if kind, ok := mention.NounType(t.Lemma(noun)); ok && !person && last == frame.None && kind != "person" && schema.IsA(b.entities[b.entityOf[m]].Type, "location") && !schema.IsA(kind, "location") && kind != "region" {
		return // "Newtown, Connecticut, school": of a school there
	}
	kind := b.kind(t, noun)
	beside := last != frame.None && t.Tokens[noun].XPOS == "NN" && kind == "misc" // "Oscar nominee Clive Owen": what stands right before a person's name
	if person && kind != "person" && !beside && !(last == frame.None && agentive(t.Lower(noun))) || b.timeAt(t.Tokens[noun].Span) != nil {
		return
	}
	if !person && last != frame.None && (kind == "misc" || kind == "person") && !kinds[lower(t.Lemma(noun))] {
		return
	}
	// The words before the noun: those of the role, and a name that it is a role of.
	owner, first := None, noun
	former := false
	for first > 0 {
		k := first - 1
		span := t.Tokens[k].Span
		if name := b.mentionAt(span, mention.Name); name != None {
			if owner == None && b.entityOf[name] != None && b.entityOf[name] != b.entityOf[m] {
				owner = b.ofEntity(b.entityOf[name])
			}
			for owner == None && first > 0 && b.mentions[name].Contains(t.Tokens[first-1].Span) { // a name that is no node belongs to the role
				first--
			}
			break
		}
		if t.Tokens[k].XPOS == "POS" || t.Tokens[k].XPOS == "PRP$" || t.Tokens[k].XPOS == "WP$" {
			break
		}
		if adjective := b.mentionAt(span, mention.Adjective); adjective != None && b.entityOf[adjective] != None {
			b.origin(m, s, k, noun, b.entityOf[adjective], person)
		}
		if b.mentionAt(span, mention.Adjective) != None || t.Tokens[k].XPOS == "DT" || !(strings.HasPrefix(t.Tokens[k].XPOS, "N") || strings.HasPrefix(t.Tokens[k].XPOS, "J") || hyphen(t.Word(k)) || t.Is(k, "amod") || hyphen(t.Word(first))) {
			break
		}
		if bygone[t.Lower(k)] {
			former = true
			break
		}
		first--
	}
	lead := first // of the words before a name that is the owner: "former Acme chairman"
	for lead > 0 && b.mentionAt(t.Tokens[lead-1].Span, mention.Name) != None {
		lead--
	}
	if first > 1 && first == noun && !person && (t.Lower(first-1) == "and" || t.Word(first-1) == "&") && t.Tokens[first-2].XPOS == "NN" { // "food and drink giant Orvo"
		first -= 2
	} else if first > 1 && first < noun && !person && t.Lower(first-1) == "and" && t.Tokens[first-2].XPOS == "NN" && t.Tokens[first].XPOS == "NN" {
		first -= 2
	}
	if lead > 0 && bygone[t.Lower(lead-1)] {
		former = true
	}
	if r := b.mentionAt(t.Tokens[noun].Span, mention.Role); r != None { // "managing director"
		for first > 0 && b.mentions[r].Contains(t.Tokens[first-1].Span) {
			first--
		}
	}
	words := t.Span(first, noun+1)
	if owner == None {
		if k := t.Child(noun, "nmod:poss"); k != frame.None && k < noun {
			owner = b.participant(s, k)
		}
	}
	prep := "of"
	if owner != None && first > 0 && b.mentionAt(t.Tokens[first-1].Span, mention.Name) != None {
		for _, k := range t.Children(noun, "nmod") { // "US chief economist at Orvo": that is where
			if e := b.entityAt(t, k); k > noun && t.Preposition(k) == "at" && e != None {
				owner, prep = b.ofEntity(e), "at"
			}
		}
		if owner != None && prep == "of" {
			if e := b.layer.Participants[owner].Entity; e != None && b.entities[e].Type == "competition" {
				return // an Olympic star is no star of the Olympics
			}
		}
	}
	if owner == None && last == frame.None {
		for _, k := range t.Children(noun, "nmod") {
			if p := t.Preposition(k); k > noun && (p == "of" || p == "at" || p == "for" || p == "to" || p == "with") && b.entityAt(t, k) != None {
				owner, prep = b.participant(s, k), p
				break
			}
		}
	}
	if owner == None && last != frame.None { // "Chancellor Karl Weiss of Austria"
		if _, top := b.topOf(b.mentions[m].Span); top != frame.None {
			for _, k := range t.Children(top, "nmod") {
				if k > top && t.Preposition(k) == "of" && b.entityAt(t, k) != None {
					owner = b.participant(s, k)
				}
			}
		}
	}
	role := strings.TrimPrefix(lower(words.Text(b.source)), "former ")
	if among {
		role = strings.TrimSuffix(role, t.Lower(noun)) + lower(t.Lemma(noun))
	}
	if hyphen(role[:1]) { // "Oscar-nominated film Holm"
		return
	}
	if rest, ex := strings.CutPrefix(role, "ex-"); ex {
		role, former = rest, true
	}
	if owner != None && b.layer.Participants[owner].Entity == None && b.superlative(t, noun) { // "the world's biggest printer firm"
		owner = None
	}
	if person && b.ofCountryByName(t, owner, first, noun) {
		owner = None
	}
	if owner != None && owner != who && (person || last == frame.None) {
		label, predicate := role+" "+prep, strings.ReplaceAll(strings.Join(strings.Fields(strings.ReplaceAll(role, "-", " ")), "_"), " ", "_")+"_"+prep
		if former {
			label, predicate = "former "+label, "former_"+predicate
		}
		b.say(m, s, noun, Statement{Form: Edge, Predicate: predicate, Label: "is " + label, Ties: []Tie{{"agent", who}, {"patient", owner}}, Role: true})
		return
	}
	if among {
		return // of whom, nothing tells
	}
	if last == frame.None {
		words = b.wider(t, noun, frame.None)
	}
	if b.namesAnother(m, words) {
		return
	}
	if text := words.Text(b.source); strings.HasPrefix(text, "@") || strings.HasPrefix(text, "(") || possessives[firstWord(text)] || strings.Contains(" "+lower(text)+" ", " whose ") || noun+1 < len(t.Tokens) && t.Word(noun+1) == ":" {
		return
	}
	if ofOthers[lower(words.Text(b.source))] || generic[lower(words.Text(b.source))] || generic[lower(t.Lemma(noun))] && strings.Count(words.Text(b.source), " ") == 0 {
		return
	}
	if kinOf(lower(t.Lemma(noun))) && !slices.ContainsFunc(t.Children(noun, "nmod"), func(k int) bool { return k > noun }) || noun > 1 && hyphen(t.Word(noun-1)) && t.Word(noun - 2)[0] <= '9' {
		return // whose daughter, nothing tells; "25-state" is no noun
	}
	if strings.Contains(lower(b.entities[b.entityOf[m]].Name), strings.TrimRight(lower(words.Text(b.source)), ".")) {
		return
	}
	if former {
		for _, was := range []string{"former ", "ex-"} {
			if strings.HasPrefix(lower(words.Text(b.source)), was) {
				words.Start += len(was)
			}
		}
		b.say(m, s, noun, Statement{Form: Literal, Predicate: "former_" + b.calling(t, noun, person), Label: "is a former", Literal: words})
		return
	}
	b.say(m, s, noun, Statement{Form: Literal, Predicate: b.calling(t, noun, person), Label: "is", Literal: words, Role: true})
}

// titleOfNext says whether a noun apposed to a name is the title of the name behind it:
// "Valente, coach Remi Korchemny and two others".
func (b *builder) titleOfNext(t *frame.Tree, m, noun int) bool {
	if noun+1 >= len(t.Tokens) {
		return false
	}
	next := b.mentionAt(t.Tokens[noun+1].Span, mention.Name)
	return next != None && next != m && b.entityOf[next] != None && b.entityOf[next] != b.entityOf[m] && b.mentions[next].Start == t.Tokens[noun+1].Start && schema.IsA(b.entities[b.entityOf[next]].Type, "person")
}

// namesAnother says whether the words for what somebody is go on to a title and its
// name: "editor Ana Lund and presenter Ian Fox".
func (b *builder) namesAnother(m int, words token.Span) bool {
	return slices.ContainsFunc(b.mentions, func(o mention.Mention) bool {
		if o.Kind != mention.Name || o.Nested || !words.Contains(o.Span) || !schema.IsA(o.Type, "person") || o.Overlaps(b.mentions[m].Span) {
			return false
		}
		before := lower(b.source[words.Start:o.Start])
		title := strings.Fields(before)
		if len(title) == 0 || strings.Contains(before, " of ") || !strings.HasSuffix(before, " ") {
			return false
		}
		kind, ok := mention.NounType(title[len(title)-1])
		return ok && kind == "person"
	})
}

// ofCountryByName says whether the owner is a country whose name stands right before a
// noun that is no office: "India manager" is a firm's, and a "US hostage" nobody's there.
func (b *builder) ofCountryByName(t *frame.Tree, owner, first, noun int) bool {
	if owner == None || first == 0 || b.layer.Participants[owner].Type != "country" || b.mentionAt(t.Tokens[first-1].Span, mention.Name) == None {
		return false
	}
	words, _, _, _, _ := b.office(t, noun)
	return len(office.Options(words)) == 0 || words == "manager"
}

// firstWord is the first of words, in lower case.
func firstWord(words string) string {
	first, _, _ := strings.Cut(lower(words), " ")
	return first
}

// ofOthers are nouns that say nothing where nobody tells of whom or what.
var ofOthers = names("capital husband wife partner teammate colleague boss chief head leader director chairman chairwoman president spokesman spokeswoman spokesperson manager secretary editor captain executive co-host founder owner")

// calling is the predicate of a noun beside a name, by what Wikidata has for it:
// position (P39), "Foreign Secretary Ada Holm", occupation (P106), "novelist Ada
// Holm", or, of what is nobody, instance_of (P31), "bookmaker Holm & Weiss".
func (b *builder) calling(t *frame.Tree, noun int, person bool) string {
	switch {
	case !person:
		return "instance_of"
	case standing[lower(t.Lemma(noun))] || kinOf(lower(t.Lemma(noun))):
		return "be"
	}
	words, _, _, _, _ := b.office(t, noun)
	if slices.ContainsFunc(office.Options(words), func(o office.Option) bool { return offices[o.Relation] || serving[o.Relation] }) {
		return "position"
	}
	return "occupation"
}

// standing are nouns that say how somebody stands, not what he does.
var standing = set("hostage captive man woman boy girl teenager resident native victim survivor suspect nominee winner loser runner-up candidate favourite favorite fan critic supporter opponent rival friend neighbour neighbor guest member hero heroine legend hopeful contender finalist champion veteran defendant plaintiff claimant convict prisoner inmate fugitive killer murderer refugee migrant immigrant orphan widow widower graduate pupil passenger owner star celebrity millionaire billionaire heir heiress laureate enthusiast citizen holder beneficiary witness patient donor descendant")

// serving are the relations, offices apart, of whoever acts for another.
var serving = names("agent_of advisor_of")

// superlative says whether a noun is the greatest of its kind: where, stands before it.
func (b *builder) superlative(t *frame.Tree, noun int) bool {
	return slices.ContainsFunc(t.Children(noun, "amod"), func(k int) bool {
		degree := t.Child(k, "advmod")
		return t.Tokens[k].XPOS == "JJS" || degree != frame.None && t.Lower(degree) == "most"
	})
}

// oneOfMany says whether several names stand behind a noun in the plural, which the
// tagger took for one: "member states France, Spain and Italy".
func (b *builder) oneOfMany(t *frame.Tree, noun int) bool {
	if !strings.HasSuffix(t.Lower(noun), "s") {
		return false
	}
	return slices.ContainsFunc(t.Children(noun, "appos", "flat", "compound"), func(k int) bool { return k > noun && t.Child(k, "conj") != frame.None && b.inName(t.Tokens[k].Span) })
}

// kinOf says whether a noun says whose kin somebody is.
func kinOf(noun string) bool {
	relation := office.Relation(noun, "person")
	return relation == "child_of" || relation == "parent_of" || relation == "spouse_of" || relation == "sibling_of" || relation == "relative_of"
}

// agentive says whether a noun ends as those do that say what people do, which
// no list has all of: "seismologist", "treasurer".
func agentive(noun string) bool {
	return len(noun) > 6 && slices.ContainsFunc([]string{"ist", "loger", "eer", "ator", "urer", "ician", "rian"}, func(end string) bool { return strings.HasSuffix(noun, end) })
}

// origin states where somebody or an organization comes from: "Australian star
// Hugh Jackman".
func (b *builder) origin(m, s, at, noun, country int, person bool) {
	where := b.ofEntity(country)
	if where == None || !schema.IsA(b.entities[country].Type, "location") {
		return
	}
	t := &b.frames.Trees[s]
	switch {
	case at+1 < len(t.Tokens) && hyphen(t.Word(at+1)): // "Tunisian-born"
	case person && (siding[b.frames.Trees[s].Lower(noun)] || !schema.IsA(b.entities[country].Type, "country")): // a European champion is no citizen of Europe
	case person:
		b.say(m, s, at, Statement{Form: Edge, Predicate: "citizen_of", Label: "citizen of", Ties: []Tie{{"agent", b.ofEntity(b.entityOf[m])}, {"patient", where}}, Role: true})
	case schema.IsA(b.entities[b.entityOf[m]].Type, "organization"):
		b.say(m, s, at, Statement{Form: Edge, Predicate: "based_in", Label: "based in", Ties: []Tie{{"agent", b.ofEntity(b.entityOf[m])}, {"patient", where}}, Role: true})
	}
}

// siding are nouns for whom somebody sides with or against: where he does so does
// not say whose citizen he is.
var siding = set("radical militant extremist insurgent rebel guerrilla fundamentalist dissident exile separatist nationalist loyalist sympathizer sympathiser supporter opponent critic defector fugitive")

// say adds a statement about a mention's entity, once; its evidence is the
// phrase of both.
func (b *builder) say(m, s, noun int, st Statement) {
	t := &b.frames.Trees[s]
	if len(st.Ties) == 0 || st.Ties == nil {
		who := b.ofEntity(b.entityOf[m])
		if who == None {
			return
		}
		st.Ties = []Tie{{"agent", who}}
	}
	st.Modality, st.Speaker, st.Place, st.Frame = Asserted, None, None, frame.None
	if st.Form == Edge {
		if e := b.layer.Participants[st.Ties[1].Participant].Entity; e != None {
			for _, k := range b.entities[e].Mentions { // the owner's name beside it
				if own := b.mentions[k].Span; own.End <= t.Tokens[noun].Start && own.Start >= t.Tokens[max(0, noun-8)].Start {
					st.Evidence.Start = own.Start
				}
			}
		}
	}
	start := st.Evidence.Start
	st.Evidence = token.Span{Start: min(b.mentions[m].Start, t.Tokens[noun].Start, orMax(st.Literal)), End: max(b.mentions[m].End, t.Tokens[noun].End, st.Literal.End)}
	if start > 0 {
		st.Evidence.Start = min(st.Evidence.Start, start)
	}
	same := func(o Statement) bool {
		return o.Predicate == st.Predicate && o.Ties[0] == st.Ties[0] && (o.Form == Literal && (st.Role && o.Role || lower(o.Literal.Text(b.source)) == lower(st.Literal.Text(b.source))) || o.Form == Edge && slices.Equal(o.Ties, st.Ties))
	}
	if !slices.ContainsFunc(b.layer.Statements, same) {
		b.layer.Statements = append(b.layer.Statements, st)
	}
}

func orMax(s token.Span) int {
	if s.Len() == 0 {
		return 1 << 30
	}
	return s.Start
}
