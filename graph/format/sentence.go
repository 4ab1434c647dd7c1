package format

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/graph"
	"kgx/graph/schema"
)

// piece is a part of a sentence: words, the name of a node, or an article's own
// words.
type piece struct {
	text   string
	node   string // id of the node that the piece names, "" for words
	quoted bool   // words of an article
}

// sentence is an event or statement as a reader reads it.
type sentence struct {
	lead     []piece // how the text holds it: "Airbus said:"; empty for what the article asserts
	words    []piece
	details  []piece     // amounts and place
	time     *graph.Time // its own, nil where the text gives none
	when     []piece     // the time in words
	notes    []piece     // further qualifiers, each with its name
	event    *graph.Node // nil for a statement of two nodes or a literal
	edges    []*graph.Edge
	passages []graph.Evidence
	state    bool     // says what something is, not what happened
	inferred []string // what it rests on, empty for what the text states
	rank     float64  // how much it matters
}

// teller makes sentences of a graph's events and statements.
type teller struct {
	graph    *graph.Graph
	names    map[string]string // node id to label
	mentions map[string]map[string][]graph.Mention
	the      map[string]bool // whether "the" stands before the label of a node, as far as asked
}

func newTeller(g *graph.Graph) *teller {
	return &teller{graph: g, names: labels(g), mentions: map[string]map[string][]graph.Mention{}, the: map[string]bool{}}
}

// all are the sentences of the graph, events first, without the literals that
// tellsLiteral passes over.
func (t *teller) all(open bool) []*sentence {
	var list []*sentence
	for _, n := range t.graph.Nodes() {
		if n.IsEvent() {
			list = append(list, t.event(n))
		}
	}
	for _, e := range slices.Concat(t.graph.Edges(), t.graph.Literals()) {
		if !t.graph.IsTie(e) && (!e.IsLiteral() || open || tellsLiteral(e)) {
			list = append(list, t.statement(e))
		}
	}
	return list
}

// of are the sentences of some statements, in their order, each once: a tie is
// told by its event.
func (t *teller) of(edges []*graph.Edge) []*sentence {
	var list []*sentence
	told := map[string]bool{}
	for _, e := range edges {
		switch {
		case !t.graph.IsTie(e):
			list = append(list, t.statement(e))
		case !told[e.Source]:
			told[e.Source] = true
			list = append(list, t.event(t.graph.Node(e.Source)))
		}
	}
	return list
}

// tellsLiteral says whether a statement whose object is words is news: what
// somebody said or thinks, a known kind of event or state, or a number.
func tellsLiteral(e *graph.Edge) bool {
	_, isRelation := schema.RelationByName(e.Relation)
	_, isPredicate := schema.PredicateByName(e.Relation)
	isVerb := len(schema.PredicatesOf(strings.ReplaceAll(e.Relation, "_", " "))) > 0
	return isRelation || isPredicate || isVerb || saysWhat[e.Relation] || e.Speaker != nil || len(e.Qualifiers) > 0 || strings.ContainsFunc(e.Literal, unicode.IsDigit)
}

// saysWhat are the predicates of words that say who or what something is.
var saysWhat = fieldSet("be instance_of occupation position former_occupation former_position")

// statement is the sentence of an edge or literal.
func (t *teller) statement(e *graph.Edge) *sentence {
	s := &sentence{
		edges: []*graph.Edge{e}, time: e.Time, passages: e.Evidence, inferred: e.InferredFrom, state: isState(e.Relation) && e.IsFact(),
		lead: t.lead(e.Modality, e.Speaker, e.Source),
	}
	s.words = append(s.words, t.refer(e.Source), piece{text: t.agreeing(verbOf(e), e.Source)})
	switch {
	case e.IsLiteral() && saysWhat[e.Relation]:
		s.words = append(s.words, said(e))
	case e.IsLiteral():
		s.words = append(s.words, quote(e.Literal))
	default:
		s.words = append(s.words, t.refer(e.Target))
	}
	s.qualify(t, e.Qualifiers, e.Place, e.Source, e.Target)
	s.finish()
	s.rank = t.rank(s, e.Source, e.Target)
	return s
}

// agreeing puts "was" or "were" before a participle as the subject needs it.
func (t *teller) agreeing(words, subject string) string {
	first, rest, _ := strings.Cut(words, " ")
	switch {
	case rest == "" || first != "was" && first != "were":
		return words
	case isPlural(t.graph.Node(subject)):
		return "were " + rest
	}
	return "was " + rest
}

// event is the sentence of an event with all that takes part in it.
func (t *teller) event(n *graph.Node) *sentence {
	ties := t.graph.Ties(n)
	slices.SortStableFunc(ties, func(a, b *graph.Edge) int {
		return cmp.Compare(graph.RoleRank(a.Relation), graph.RoleRank(b.Relation))
	})
	subject, place := "", ""
	for _, e := range ties {
		if e.Relation == "agent" && subject == "" {
			subject = e.Target
		}
		if e.Relation == "place" {
			place = e.Target
		}
	}
	s := &sentence{
		event: n, edges: ties, time: n.Time, passages: n.Evidence, lead: t.lead(n.Modality, n.Speaker, subject),
	}
	s.words = t.clause(n, ties)
	s.qualify(t, n.Qualifiers, n.Place, place)
	s.finish()
	ends := []string{n.ID}
	for _, e := range ties {
		ends = append(ends, e.Target)
		if len(n.Evidence) == 0 {
			s.passages = append(s.passages, e.Evidence...)
		}
	}
	s.rank = t.rank(s, ends...)
	return s
}

// clause tells an event by its verb, "the tram overturned in Port Ansel", or,
// where only a noun tells it, by that: "crash of the tram in Port Ansel".
func (t *teller) clause(n *graph.Node, ties []*graph.Edge) []piece {
	agents, rest := t.byRole(ties, "agent"), ties
	label := piece{text: visible(n.Label, n.ID), node: n.ID}
	if _, told := t.verb(n); !told {
		rest = append(t.byRole(ties, "patient"), slices.DeleteFunc(slices.Clone(ties), func(e *graph.Edge) bool { return e.Relation == "patient" })...)
		return append([]piece{label}, t.roles(n, rest, "")...)
	}
	subject := "agent"
	passive := false
	if len(agents) == 0 {
		subject = "patient"
		passive = len(t.byRole(ties, "patient")) > 0 && isTransitive(n.Predicate)
	}
	line := t.joined(t.byRole(ties, subject), n)
	verb, _ := t.verb(n)
	form := piece{text: verb.active(n.Modality), node: n.ID}
	if passive {
		form.text = verb.passive(n.Modality, t.isPlural(t.byRole(ties, subject)))
	}
	if len(line) == 0 {
		line = []piece{label}
	} else {
		line = append(line, form)
	}
	if verb.object != "" {
		line = append(line, piece{text: verb.object, node: n.ID})
	}
	roles := t.roles(n, rest, subject)
	if last := &line[len(line)-1]; len(roles) == 0 || roles[0].node == "" {
		last.text = withoutPreposition(last.text) // "travelled to" before "with"
	}
	return append(line, roles...)
}

// verb is what an event's predicate is called in a clause; told is false where
// only a noun tells the event.
func (t *teller) verb(n *graph.Node) (v verb, told bool) {
	lemma := strings.ReplaceAll(oneLine(n.Predicate), "_", " ")
	if lemma == "" {
		return v, false
	}
	if known, is := schema.PredicateByName(n.Predicate); is {
		if lemma, is := lemmaOf(known.Label); is {
			return verb{lemma: lemma, label: known.Label}, true
		}
	}
	v.lemma = lemma
	told = isFormOf(n.Label, lemma) && (n.Label != lemma || n.Modality != graph.Asserted) || irregular[lemma].past != "" // "trial" alone may be a noun
	for _, name := range n.Aliases {
		told = told || isFormOf(name, lemma)
	}
	for _, m := range n.Mentions {
		told = told || isFormOf(m.Text, lemma)
	}
	if told && light[lemma] && !isFormOf(n.Label, lemma) {
		v.object = indefinite(nodeLabel(n)) // "hold a minute of silence"
	}
	return v, told
}

// withoutPreposition is a verb without the preposition that would stand before
// another one.
func withoutPreposition(words string) string {
	if at := strings.LastIndexByte(words, ' '); at > 0 && prepositions[words[at+1:]] {
		return words[:at]
	}
	return words
}

// light are verbs that say little without the noun that they go with.
var light = fieldSet("hold have make give take do stage launch carry_out conduct")

// verb is a lemma that is to be inflected.
type verb struct {
	lemma  string
	label  string // its past tense in the table of predicates, "" where it stands in none
	object string // noun that a light verb goes with
}

// active is the form that suits how the text holds it: what is planned is "to
// open", what happened "opened".
func (v verb) active(modality string) string {
	switch modality {
	case "planned", "demanded", "threatened":
		return "to " + v.lemma
	case "conditional":
		return "would " + v.lemma
	case "possible":
		return "may " + v.lemma
	}
	if v.label != "" {
		return v.label
	}
	return inflect(v.lemma).past
}

// isUnreal says whether a modality tells of what has not happened.
func isUnreal(modality string) bool { return modality != graph.Asserted && modality != "negated" }

// isTransitive says whether somebody else does what the patient of the predicate
// undergoes: "the driver was arrested", but "the tram overturned".
func isTransitive(predicate string) bool {
	if known, is := schema.PredicateByName(predicate); is {
		return known.Inverse != "" && slices.ContainsFunc(known.Slots, func(s schema.Slot) bool { return s.Role == "agent" })
	}
	return !intransitive[predicate]
}

func (v verb) passive(modality string, plural bool) string {
	participle := inflect(v.lemma).participle
	switch modality {
	case "planned", "demanded", "threatened":
		return "to be " + participle
	case "conditional":
		return "would be " + participle
	case "possible":
		return "may be " + participle
	}
	if plural {
		return "were " + participle
	}
	return "was " + participle
}

// roles are the participants of an event but those of the role that is its
// subject, each with the word that stands before it.
func (t *teller) roles(n *graph.Node, ties []*graph.Edge, subject string) []piece {
	var line []piece
	for i := 0; i < len(ties); {
		role := ties[i].Relation
		group := t.byRole(ties, role)
		i += len(group)
		if role == subject {
			continue
		}
		label := graph.RoleLabel(role)
		switch {
		case role == "topic":
			label = cmp.Or(group[0].Label, label)
		case role == "patient" && subject != "":
			label = "" // the object of its verb
		case role == "place" && group[0].Label == "outside":
			label = "outside"
		case role == "place":
			label = t.placeWord(group[0].Target)
		}
		if label != "" {
			line = append(line, piece{text: label})
		}
		line = append(line, t.joined(group, n)...)
	}
	return line
}

// quote is an article's own words; a number, with its unit at most, needs no marks.
func quote(words string) piece {
	words = visible(words)
	first, _ := utf8.DecodeRuneInString(words)
	if isSum := unicode.IsDigit(first) || unicode.Is(unicode.Sc, first); !isSum || strings.Count(words, " ") > 3 {
		words = "“" + words + "”"
	}
	return piece{text: words, quoted: true}
}

// said is who or what something is, with the article that its passage has, or that
// an occupation needs: "is a novelist".
func said(e *graph.Edge) piece {
	words := visible(e.Literal)
	for _, passage := range e.Evidence {
		text := strings.ToLower(passage.Text)
		for _, article := range []string{"the", "a", "an"} {
			if strings.Contains(" "+text, " "+article+" "+strings.ToLower(words)) {
				return piece{text: article + " " + words, quoted: true}
			}
		}
	}
	if first, rest, _ := strings.Cut(words, " "); e.Relation == "occupation" && strings.ToLower(rest) == rest && first != strings.ToUpper(first) { // "Music producer" before a name
		words = strings.ToLower(words)
		words = articleBefore(words) + " " + words
	}
	return piece{text: words, quoted: true}
}

func (t *teller) byRole(ties []*graph.Edge, role string) []*graph.Edge {
	var list []*graph.Edge
	for _, e := range ties {
		if e.Relation == role {
			list = append(list, e)
		}
	}
	return list
}

// joined lists what some ties lead to: "Moreau, Halvorsen and Quince".
func (t *teller) joined(ties []*graph.Edge, n *graph.Node) []piece {
	var line []piece
	for i, e := range ties {
		one := quote(e.Literal)
		if !e.IsLiteral() {
			one = t.refer(e.Target)
		}
		if e.Modality != graph.Asserted && e.Modality != n.Modality {
			one.text += " (" + words(e.Modality) + ")"
		}
		switch {
		case i > 0 && i == len(ties)-1:
			line = append(line, piece{text: "and"})
		case i > 0:
			line[len(line)-1].text += ","
		}
		line = append(line, one)
	}
	return line
}

// isPlural says whether what some ties lead to takes "were".
func (t *teller) isPlural(ties []*graph.Edge) bool {
	return len(ties) != 1 || isPlural(t.graph.Node(ties[0].Target))
}

// isPlural says whether a node is a group, which names are not.
func isPlural(n *graph.Node) bool {
	if n == nil || n.Kind == graph.KindName {
		return false
	}
	if n.Count != nil {
		return n.Count.Value == nil || *n.Count.Value != 1
	}
	label := strings.ToLower(n.Label)
	head, _, _ := strings.Cut(label, " of ")
	return strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") || slices.Contains([]string{"police", "people", "children", "women", "men"}, head[strings.LastIndexByte(head, ' ')+1:])
}

// lead says how a text holds what follows, and who says so.
func (t *teller) lead(modality string, speaker *string, subject string) []piece {
	if speaker == nil || speaker != nil && *speaker == subject && modality != graph.Asserted && modality != "negated" {
		switch modality {
		case graph.Asserted:
			return nil
		case "negated":
			return []piece{{text: "Not so:"}}
		}
		return []piece{{text: capital(words(modality)) + ":"}}
	}
	who := t.referWords(*speaker)
	switch modality {
	case graph.Asserted:
		return []piece{capitalized(who), {text: "said:"}}
	case "negated":
		who.text += ":"
		return []piece{{text: "Not so, said"}, who}
	case "demanded", "threatened":
		who.text += ":"
		return []piece{{text: capital(words(modality)) + " by"}, who}
	}
	who.text += ":"
	return []piece{{text: capital(words(modality)) + ", said"}, who}
}

// refer names a node within a sentence: "Airbus", "the driver", "29 people",
// "the crash".
func (t *teller) refer(id string) piece {
	n := t.graph.Node(id)
	if n == nil {
		return piece{text: visible(id)}
	}
	label := t.names[id]
	switch {
	case n.Type == graph.LiteralType:
		return piece{text: "“" + label + "”", node: id, quoted: true}
	case n.Kind == graph.KindDescribed, n.Kind == graph.KindName && startsLower(label): // "the treaty", which has no name
		label = withArticle(label, n)
	case n.Kind == graph.KindName && t.takesThe(n):
		label = "the " + label
	case n.IsEvent() && isFormOf(n.Label, strings.ReplaceAll(n.Predicate, "_", " ")) && !strings.HasSuffix(n.Label, "ing"):
		label = "the event “" + label + "”"
	case n.IsEvent():
		label = withArticle(label, n)
	}
	return piece{text: label, node: id}
}

func startsLower(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	return unicode.IsLower(first)
}

// referWords is a reference to a node, or words.
func (t *teller) referWords(reference string) piece {
	if t.graph.Node(reference) != nil {
		return t.refer(reference)
	}
	return piece{text: visible(reference)}
}

// takesThe says whether the article that first names something says "the"
// before the name: "the Treaty of Lake Eyre".
func (t *teller) takesThe(n *graph.Node) bool {
	if len(n.Mentions) == 0 || n.KnownType() == "person" {
		return false
	}
	d := t.graph.Document(n.Mentions[0].Document)
	if d == nil || d.Text == "" || strings.HasPrefix(n.Label, "The ") {
		return false
	}
	the, known := t.the[n.ID]
	if !known {
		all, with := countNames(d.Text, n.Label)
		the = with > 0 && 2*with >= all
		t.the[n.ID] = the
	}
	return the
}

// countNames counts how often a text has a name as words of its own, and how
// often with "the" before it: "the South Korean envoy" does not name South Korea.
func countNames(text, name string) (all, with int) {
	if name == "" {
		return 0, 0
	}
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return all, with
		}
		before := text[:at+i]
		at += i + len(name)
		if next, _ := utf8.DecodeRuneInString(text[at:]); unicode.IsLetter(next) {
			continue
		}
		all++
		if strings.HasSuffix(before, "the ") || strings.HasSuffix(before, "The ") {
			with++
		}
	}
}

// indefinite puts "a" before a noun that takes it.
func indefinite(noun string) string {
	word, _, _ := strings.Cut(noun, " ")
	switch {
	case !startsLower(noun) || determiners[word] || strings.HasSuffix(noun, "s"):
		return noun
	}
	return articleBefore(noun) + " " + noun
}

// articleBefore is "an" before a vowel, else "a".
func articleBefore(noun string) string {
	if first, _ := utf8.DecodeRuneInString(noun); first < utf8.RuneSelf && isVowel(byte(unicode.ToLower(first))) {
		return "an"
	}
	return "a"
}

// placeWord is "at" before a building or a street and "in" before other places.
func (t *teller) placeWord(reference string) string {
	if n := t.graph.Node(reference); n != nil && (schema.IsA(n.KnownType(), "facility") || schema.IsA(n.KnownType(), "street")) {
		return "at"
	}
	return "in"
}

// withArticle puts the article before a description that its article's text has
// there: "the" where it ever has it, else that of its first mention; a bare
// plural stays bare.
func withArticle(label string, n *graph.Node) string {
	first, _ := utf8.DecodeRuneInString(label)
	word, _, _ := strings.Cut(label, " ")
	owner, _, _ := strings.Cut(strings.ReplaceAll(label, "’", "'"), "'")
	named := unicode.IsUpper(first) && len(owner) < len(label) && allNames(owner) // "Ann Lee's lawyer", but "the guild's treasurer"
	if n.Count != nil || determiners[strings.ToLower(word)] || named {
		return label
	}
	owned := unicode.IsUpper(first) && (strings.Contains(label, "'s ") || strings.Contains(label, "’s "))
	article, described := "", false
	for _, m := range n.Mentions {
		word, rest, _ := strings.Cut(strings.ToLower(m.Text), " ")
		if rest == "" && m.Kind == "pronoun" || owned && !strings.Contains(rest, "'s") && !strings.Contains(rest, "’s") {
			continue // "the regime" says nothing of "Ann Lee's regime"
		}
		switch {
		case word == "the":
			return "the " + label
		case (word == "a" || word == "an") && !described:
			article = "a"
		}
		described = true
	}
	switch {
	case article != "" && !isPlural(n):
		return articleBefore(label) + " " + label
	case startsLower(label) && !(described && isPlural(n)):
		return "the " + label
	}
	return label
}

// allNames says whether every word begins with a capital.
func allNames(words string) bool {
	return !slices.ContainsFunc(strings.Fields(words), startsLower)
}

var determiners = fieldSet("a an the this that these those some any many several few all both each every no his her its their our my your one two three four five six seven eight nine ten dozens hundreds thousands millions certain others more most other another up at")

// verbOf is what stands between subject and object of a statement.
func verbOf(e *graph.Edge) string {
	label, lemma := edgeLabel(e), strings.ReplaceAll(oneLine(e.Predicate), "_", " ")
	if _, known := schema.RelationByName(e.Relation); lemma == "" && !known {
		lemma = words(e.Relation)
	}
	if known, is := schema.RelationByName(e.Relation); is && lemma == "" {
		lemma, _ = lemmaOf(label)
		if lemma == "" && label != known.Label {
			lemma = label // of the article's own verb, for a wide relation
		}
	}
	if lemma != "" && label != lemma && !isFormOf(label, lemma) { // "acquired" for the article's "buy"
		if of, is := lemmaOf(label); is {
			lemma = of
		}
	}
	happened := !isUnreal(e.Modality)
	switch {
	case isUnreal(e.Modality) && (isOffice(label) || strings.HasPrefix(withCopula(label), "is ")):
		return verb{lemma: "be " + label}.active(e.Modality)
	case isOffice(label) && theOnly[strings.Fields(label)[0]]:
		return "is the " + label
	case isOffice(label):
		return "is " + label
	case isState(e.Relation):
		return withCopula(label)
	case isNominal(label) && label == lemma:
		return "– " + label + " –"
	case happened && lemma != "" && label == lemma:
		return inflect(lemma).past
	case happened && lemma != "" && strings.HasSuffix(strings.Fields(label)[0], "ing") && isFormOf(label, lemma):
		return inflect(lemma).past // "killing at least seven"
	case happened:
		return label
	}
	if first, rest, _ := strings.Cut(label, " "); toBe[first] && rest != "" { // "was closed"
		return verb{lemma: "be " + rest}.active(e.Modality)
	}
	if lemma != "" && isFormOf(label, lemma) {
		if base, is := lemmaOf(label); is && strings.Fields(base)[0] == strings.Fields(lemma)[0] {
			lemma = base // "impose sanctions on": the lemma's noun is in the singular
		}
		return verb{lemma: lemma}.active(e.Modality)
	}
	return label
}

var toBe = fieldSet("be is are was were been")

// withCopula makes a verb of a relation's label that has none: "is mayor of".
func withCopula(label string) string {
	first, _, _ := strings.Cut(label, " ")
	switch {
	case first == "born" || first == "educated":
		return "was " + label
	case verbless[first] && !(first == label && strings.HasSuffix(label, "ed")): // "created by", not "created"
		return "is " + label
	}
	return label
}

var verbless = fieldSet("head minister mayor royalty member spokesperson advisor founder player coach citizen spouse parent child sibling located based present part institution agency ministry law participant character product brand equipment owner created directed played published hosted signed")

// says whether a passage that states it has these words.
func (s *sentence) says(words string) bool {
	return slices.ContainsFunc(s.passages, func(p graph.Evidence) bool { return strings.Contains(strings.ToLower(p.Text), strings.ToLower(words)) })
}

// qualify adds amounts and other qualifiers and the place; among are the nodes
// that the sentence names already.
func (s *sentence) qualify(t *teller, qualifiers map[string]graph.Quantity, place *string, among ...string) {
	for _, name := range slices.Sorted(maps.Keys(qualifiers)) {
		value := t.referWords(qualifiers[name].Text)
		switch before := graph.RoleLabel(name); {
		case slices.ContainsFunc(s.words, func(p piece) bool { return p.quoted && strings.Contains(p.text, value.text) }): // told already
		case name == "manner":
			s.details = append(s.details, value)
		case name == "content":
			value.text, value.quoted = "“"+value.text+"”", true
			s.words = append(s.words, value)
		case before == "" && prepositions[name]:
			s.details = append(s.details, piece{text: words(name)}, value)
		case name == "amount" || name == "score":
			s.details = append(s.details, piece{text: "(" + value.text + ")"})
		case before != "":
			if name == "topic" {
				before = s.wordBefore(value.text, before)
			}
			if name == "attribute" && !s.says("as "+value.text) { // "found him guilty", "called it a lie"
				s.details = append(s.details, value)
				break
			}
			s.details = append(s.details, piece{text: before}, value)
		case slices.ContainsFunc(s.details, func(p piece) bool { return p.text == value.text || p.text == "("+value.text+")" }): // told already
		default:
			s.notes = append(s.notes, piece{text: "·"}, piece{text: words(name) + ":"}, value)
		}
	}
	if place != nil && !slices.Contains(among, *place) {
		s.details = append(s.details, piece{text: t.placeWord(*place)}, t.referWords(*place))
	}
}

// wordBefore is the preposition that a passage has before words, else usual.
func (s *sentence) wordBefore(words, usual string) string {
	for _, passage := range s.passages {
		if at := strings.Index(passage.Text, " "+words); at > 0 {
			before := strings.Fields(passage.Text[:at])
			if last := strings.ToLower(before[len(before)-1]); prepositions[last] {
				return last
			}
		}
	}
	return usual
}

// prepositions are names of qualifiers that stand before their value.
var prepositions = fieldSet("about above according_to across after against along alongside amid among around at because_of before behind below beneath beside between beyond by despite down due_to during following for from in inside of instead_of into near off on onto out_of outside over past per since through throughout to toward towards under until up upon via with within without")

// finish sets the time in words and the capital letter.
func (s *sentence) finish() {
	if when := spelledTime(s.time); when != "" {
		s.when = []piece{{text: when}}
	}
	if len(s.lead) == 0 && len(s.words) > 0 {
		s.words[0] = capitalized(s.words[0])
	}
}

// capitalized begins a sentence with the piece. Names keep their own letters.
func capitalized(p piece) piece {
	if p.node == "" || strings.HasPrefix(p.text, "the ") || !strings.ContainsFunc(p.text, unicode.IsUpper) {
		p.text = capital(p.text)
	}
	return p
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// pieces are the whole sentence.
func (s *sentence) pieces() []piece {
	return slices.Concat(s.lead, s.words, s.details, s.when, s.notes)
}

// String is the sentence as plain text.
func (s *sentence) String() string { return plainText(s.pieces()) }

func plainText(pieces []piece) string {
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		texts[i] = p.text
	}
	return strings.Join(texts, " ")
}
