package clause

import "slices"

// assembly makes the clauses of one sentence, verb by verb from left to right.
type assembly struct {
	p           *Parse
	sentence    int
	verbs       []Verb
	first, last int // tokens of the sentence
	firstPhrase int // phrases of the sentence
	base        int // its first clause
	// A frame is what may have one main verb: the sentence, or a subordinate clause. pending is its
	// subject while that still waits for the verb, as over a relative clause between them.
	pending int
	hasVerb bool
	frame   int  // the frame's first token
	held    int  // the word that opened the frame while its verb is still to come, or None
	aside   bool // the clause just made is a report in parentheses
	fronted []int
}

func (p *Parse) assemble(sentence int, verbs []Verb, firstPhrase int) {
	s := p.text.Sentences[sentence]
	a := &assembly{p: p, sentence: sentence, verbs: verbs, first: s.First, last: s.Last, firstPhrase: firstPhrase,
		base: len(p.Clauses), pending: None, frame: s.First, held: None}
	for k := range verbs {
		a.add(k)
	}
	for k := range verbs {
		a.complete(k)
	}
	a.settle()
}

// add makes the clause of verb k: how it hangs in the sentence, and its
// grammatical subject.
func (a *assembly) add(k int) {
	v := a.verbs[k]
	c := Clause{Sentence: a.sentence, Verb: v, Parent: None, Noun: None, Quoted: None}
	from := a.first
	if k > 0 {
		from = a.verbs[k-1].Last
		c.Parent = a.base + k - 1
	}
	switch {
	case v.To:
		a.hold(from, v.First)
		a.infinitive(&c, from)
	case v.Ing:
		a.hold(from, v.First)
		a.gerund(&c, from)
	case !v.Finite || v.Bare && a.isParticiple(k, from):
		a.hold(from, v.First)
		c.Verb.Finite, c.Verb.Passive, c.Verb.Bare = false, true, false
		a.participle(&c, from)
	default:
		c.Verb.Bare = false
		a.finite(&c, k, from)
	}
	a.p.Clauses = append(a.p.Clauses, c)
}

// hold starts a frame at a subordinator whose verb has not come yet: in "said
// that those living there had left" it waits over "living".
func (a *assembly) hold(from, to int) {
	open := a.opener(from, to)
	if open == None || a.p.words[open].tag != subordinator {
		return
	}
	if subject := a.subject(open+1, to); subject != None {
		a.held, a.hasVerb, a.frame, a.pending = open, false, open+1, subject
	}
}

func (a *assembly) clause(i int) *Clause { return &a.p.Clauses[i] }

// opener finds the last word in tokens [from, to) that opens a clause, None
// where there is none.
func (a *assembly) opener(from, to int) int {
	for i := to - 1; i >= from; i-- {
		switch w := a.p.words[i]; {
		case w.tag == relative, w.tag == subordinator:
			return i
		case a.strong(i):
			return None
		}
	}
	return None
}

// strong says whether token i ends whatever comes before it.
func (a *assembly) strong(i int) bool {
	switch a.p.words[i].lower {
	case ";", ":", "—", "–", "--", "(", ")", "...", "…":
		return true
	}
	return false
}

// phrases yields the phrases within tokens [from, to).
func (a *assembly) phrases(from, to int) []int {
	var out []int
	for i := a.firstPhrase; i < len(a.p.Phrases); i++ {
		if ph := a.p.Phrases[i]; ph.First >= from && ph.Last <= to {
			out = append(out, i)
		}
	}
	return out
}

// subject is the first phrase in tokens [from, to) that may be a subject, None
// where there is none.
func (a *assembly) subject(from, to int) int {
	for _, i := range a.phrases(from, to) {
		if ph := a.p.Phrases[i]; ph.Prep == "" && !ph.Time && ph.Of == None {
			return i
		}
	}
	return None
}

// before is the phrase that ends right before token i, adverbs and quotation
// marks aside; None where another word stands there.
func (a *assembly) before(i int) int {
	for i--; i >= a.first && (a.p.words[i].tag == adverb || a.p.words[i].tag == quoteMark || a.p.words[i].tag == not); i-- {
	}
	for j := len(a.p.Phrases) - 1; j >= a.firstPhrase; j-- {
		ph := a.p.Phrases[j]
		if ph.Last == i+1 {
			if ph.Prep == "'s" {
				return None
			}
			if ph.Time && j > a.firstPhrase {
				return a.before(ph.First)
			}
			return j
		}
	}
	return None
}

// previous is the last token before i that is no adverb or quotation mark.
func (a *assembly) previous(i int) word {
	for i--; i >= a.first; i-- {
		if t := a.p.words[i].tag; t != adverb && t != quoteMark {
			return a.p.words[i]
		}
	}
	return word{tag: punctuation, mention: None}
}

// top is the noun phrase that phrase i hangs on by "of", for a relative clause
// that describes a person rather than what the person is of.
func (a *assembly) top(i int, opener string) int {
	person := func(i int) bool { m := a.p.Phrases[i].Mention; return m != None && a.p.isPerson(m) }
	for opener == "who" && !person(i) && a.p.Phrases[i].Of != None {
		i = a.p.Phrases[i].Of
	}
	return i
}

// subjectsOf are the grammatical subjects of a clause: in a passive they are
// its objects.
func (a *assembly) subjectsOf(i int) []int {
	if i == None {
		return nil
	}
	return a.clause(i).Subjects
}

func (a *assembly) list(phrase int) []int {
	if phrase == None {
		return nil
	}
	return a.p.All(phrase)
}

// infinitive: "agreed to sign", "urged Russia to withdraw", "a plan to end …".
func (a *assembly) infinitive(c *Clause, from int) {
	c.Kind = Infinitive
	if c.Parent == None {
		if n := a.before(c.Verb.First); n != None { // "the plan to build a bridge failed"
			c.Noun = n
			a.suspend(c, from, n)
			return
		}
		a.fronted = append(a.fronted, len(a.p.Clauses))
		return
	}
	parent := a.clause(c.Parent)
	if n := a.before(c.Verb.First); n != None && a.p.Phrases[n].First >= from {
		c.Noun = n
	}
	if a.previous(c.Verb.First).tag == conjunction && parent.Kind == Infinitive {
		c.Parent, c.Subjects = parent.Parent, parent.Subjects
		return
	}
	c.Subjects = parent.Subjects
	if parent.Verb.Class == Demand || controlsObject[parent.Verb.Lemma] {
		for _, i := range a.phrases(from, c.Verb.First) {
			switch ph := a.p.Phrases[i]; {
			case ph.Time || ph.Of != None:
			case ph.Prep == "" || ph.Prep == "on" || ph.Prep == "upon" || ph.Prep == "for":
				c.Subjects = a.list(i)
			}
		}
	}
}

// controlsObject are verbs whose object does what the infinitive says.
var controlsObject = map[string]bool{"allow": true, "permit": true, "enable": true, "help": true, "let": true, "make": true, "lead": true,
	"cause": true, "want": true, "expect": true, "appoint": true, "choose": true, "tell": true, "warn": true, "invite": true,
	"advise": true, "force": true, "persuade": true, "convince": true, "get": true, "nominate": true, "hire": true, "elect": true, "select": true}

// ofObject are verbs whose object does what a gerund after "of", "for", "with"
// or "from" says: "accused him of killing".
var ofObject = map[string]bool{"accuse": true, "convict": true, "charge": true, "suspect": true, "acquit": true, "blame": true, "condemn": true,
	"criticize": true, "criticise": true, "praise": true, "thank": true, "arrest": true, "sentence": true, "fine": true, "prevent": true,
	"ban": true, "bar": true, "stop": true, "prohibit": true, "clear": true, "sue": true, "jail": true, "indict": true}

// gerund: "by opting for …", "a road linking A with B", "…, increasing US
// influence".
func (a *assembly) gerund(c *Clause, from int) {
	c.Kind = Participle
	prev := a.previous(c.Verb.First)
	if prev.tag == preposition {
		c.Opener = prev.lower
	}
	if n := a.before(c.Verb.First); n != None && a.p.Phrases[n].First >= from {
		// "with the deal before the summit having been signed": the phrase after "with".
		for _, i := range a.phrases(from, c.Verb.First) {
			if a.p.Phrases[i].Prep == "with" {
				n = i
			}
		}
		c.Noun, c.Subjects = n, a.list(n)
		a.suspend(c, from, n)
		return
	}
	if c.Parent == None {
		a.fronted = append(a.fronted, len(a.p.Clauses))
		return
	}
	parent := a.clause(c.Parent)
	switch {
	case prev.tag == conjunction && parent.Kind == Participle && !parent.Verb.Finite:
		c.Parent, c.Subjects, c.Noun = parent.Parent, parent.Subjects, parent.Noun
	case ofObject[parent.Verb.Lemma]:
		c.Subjects = parent.Subjects
		if !parent.Verb.Passive {
			if s := a.subject(from, c.Verb.First); s != None {
				c.Subjects = a.list(s)
			}
		}
	default:
		c.Subjects = parent.Subjects
	}
}

// participle: "the deal signed by both", "a corridor, dubbed the …".
func (a *assembly) participle(c *Clause, from int) {
	c.Kind = Participle
	n := a.before(c.Verb.First)
	if n == None && a.previous(c.Verb.First).lower == "," {
		for _, i := range a.phrases(from, c.Verb.First) {
			if !a.p.Phrases[i].Time {
				n = i
			}
		}
	}
	if n == None && c.Parent == None {
		a.fronted = append(a.fronted, len(a.p.Clauses))
		return
	}
	if n == None {
		c.Subjects = a.clause(c.Parent).Subjects
		return
	}
	c.Noun, c.Subjects = n, a.list(n)
	a.suspend(c, from, n)
}

// suspend notes the subject that still waits for its verb when a clause that
// describes a noun stands between.
func (a *assembly) suspend(c *Clause, from, n int) {
	if a.hasVerb && c.Parent != None && a.clause(c.Parent).Verb.Finite && statementOnly[a.clause(c.Parent).Verb.Lemma] && a.subject(from, c.Verb.First) != None &&
		a.p.Phrases[a.subject(from, c.Verb.First)].First <= from+1 {
		a.hasVerb, a.frame, a.pending = false, from, None
	}
	if !a.hasVerb && a.pending == None {
		a.pending = a.subject(a.frame, c.Verb.First)
		if a.pending == None {
			a.pending = n
		}
	}
}

// statementOnly are verbs that take a clause far more often than an object, so
// that a phrase after them is the subject of one.
var statementOnly = map[string]bool{"say": true, "think": true, "believe": true, "claim": true, "insist": true, "argue": true, "allege": true,
	"hope": true, "suggest": true, "add": true, "feel": true}

// takesStatement says whether a clause without "that" may follow the verb.
func takesStatement(v Verb) bool {
	switch v.Class {
	case Say, Doubt, Promise:
		return true
	}
	return v.Lemma == "hope" || v.Lemma == "wish" || v.Lemma == "expect" || v.Lemma == "know"
}

// finite: a clause with a tense, opened by a relative pronoun, a subordinator,
// a conjunction, or nothing.
func (a *assembly) finite(c *Clause, k, from int) {
	v := c.Verb
	open := a.opener(from, v.First)
	c.Kind = Main
	if open == None && a.held != None && !a.hasVerb {
		c.Opener, c.Kind, c.Subjects = a.p.words[a.held].lower, Adverbial, a.list(a.pending)
		c.Parent = a.lastBefore(a.held)
		if c.Opener == "that" || c.Parent != None && c.Opener == "whether" {
			c.Kind = Complement
		}
		a.held, a.hasVerb, a.pending = None, true, None
		return
	}
	if open == None {
		a.unopened(c, k, from)
		if a.aside {
			a.aside = false
			return
		}
		a.hasVerb, a.pending = true, None
		return
	}
	c.Opener = a.p.words[open].lower
	own := a.subject(open+1, v.First)
	if a.p.words[open].tag == relative || c.Opener == "that" && own == None || c.Opener == "where" && a.before(open) != None {
		a.relative(c, from, open, own)
		return
	}
	c.Kind = Adverbial
	if c.Opener == "that" || c.Parent != None && (c.Opener == "whether" || c.Opener == "how" || c.Opener == "why" || c.Opener == "what") {
		c.Kind = Complement
	}
	c.Subjects = a.list(own)
	if own == None && c.Parent != None {
		c.Subjects = a.clause(c.Parent).Subjects
	}
	if c.Kind == Complement && c.Parent != None {
		c.Parent = a.reporter(c.Parent, from, open)
	}
	if !a.hasVerb && a.pending == None && c.Parent == None {
		a.pending = a.subject(a.frame, open) // "Trump, when he signed, said"
	}
	if c.Kind == Complement {
		a.hasVerb, a.frame, a.pending = true, open, None
	}
}

// lastBefore is the last clause whose verb stands before token i, or None.
func (a *assembly) lastBefore(i int) int {
	for j := len(a.p.Clauses) - 1; j >= a.base; j-- {
		if a.clause(j).Verb.Last <= i {
			return j
		}
	}
	return None
}

// reporter is the clause whose verb takes a "that" at token open: the nearest
// that reports, where the last one does not ("the deal signed by both showed that").
func (a *assembly) reporter(parent, from, open int) int {
	// A coordinated "and that" goes with the clause that the first one went with.
	if open > from && a.p.words[open-1].tag == conjunction && a.clause(parent).Kind == Complement && a.clause(parent).Parent != None {
		return a.clause(parent).Parent
	}
	return parent
}

func (a *assembly) relative(c *Clause, from, open, own int) {
	c.Kind = Relative
	at := open
	for at > from && (a.p.words[at-1].lower == "," || a.p.words[at-1].tag == preposition) {
		at--
	}
	n := a.before(at)
	if n == None {
		// "…, who": no phrase before it, so it is the previous clause's last one
		for _, i := range a.phrases(a.first, open) {
			n = i
		}
	}
	if n != None {
		c.Noun = a.top(n, c.Opener)
	}
	a.suspend(c, from, c.Noun)
	if own != None {
		c.Subjects = a.list(own)
	} else {
		c.Subjects = a.list(c.Noun)
	}
}

// unopened settles the subject of a finite verb without a word that opens its
// clause.
func (a *assembly) unopened(c *Clause, k, from int) {
	v := c.Verb
	start := from
	for i := from; i < v.First; i++ {
		if a.strong(i) {
			start = i + 1
		}
	}
	own := a.subject(start, v.First)
	if own == None {
		own = a.afterTimePreposition(c, start, v.First)
	}
	if c.Opener != "" {
		c.Subjects = a.list(own)
		return
	}
	prev := a.previous(v.First)
	inverted := v.Class == Say && !v.Passive && (prev.lower == "," || v.First == a.first || a.p.words[max(v.First-1, a.first)].tag == quoteMark)
	if who := a.parenthesis(v, start); who != None {
		// "Climate change, Mara says, is …": the sentence's own subject waits on.
		c.Subjects, c.Parent, a.aside = a.list(who), None, true
		if a.pending == None && !a.hasVerb && own != who {
			a.pending = own
		}
		return
	}
	switch {
	case k == 0:
		c.Subjects = a.list(own)
		if own == None && inverted {
			c.Subjects = a.after(v)
		}
	case prev.tag == conjunction:
		i := c.Parent
		bare := v.First == v.Head && v.forms == base
		for i > a.base && !a.clause(i).Verb.Finite && !(bare && a.clause(i).Verb.To) {
			i--
		}
		if before := a.clause(i).Verb; bare {
			// "will come and eat", "to end the war and promote trade": one auxiliary for both
			c.Verb.Modal, c.Verb.Negated, c.Verb.To, c.Verb.Finite = before.Modal, before.Negated, before.To, before.Finite
		}
		// "Trump, who hosted the talks and praised both": still the relative clause's verb.
		c.Subjects, c.Kind, c.Parent, c.Noun = a.clause(i).Subjects, a.clause(i).Kind, a.clause(i).Parent, a.clause(i).Noun
		c.Opener = a.clause(i).Opener
	case a.comma(start, v.First) || start > from:
		late := own
		if start == from {
			late = a.subject(a.firstComma(start, v.First)+1, v.First)
		}
		switch {
		case prev.lower == "," && a.pending != None:
			c.Subjects, c.Parent = a.list(a.pending), None
		case late != None:
			c.Subjects, c.Parent = a.list(late), None
		case inverted && a.after(v) != nil:
			c.Subjects, c.Parent = a.after(v), None
		case a.pending != None:
			c.Subjects, c.Parent = a.list(a.pending), None
		default:
			i := c.Parent
			c.Subjects, c.Parent = a.clause(i).Subjects, a.clause(i).Parent
		}
	case inverted && a.after(v) != nil:
		c.Subjects, c.Parent = a.after(v), None
	case a.pending != None:
		c.Subjects, c.Parent = a.list(a.pending), None
	case own != None && a.conjunctionBefore(own, from):
		c.Subjects, c.Parent = a.list(own), None
	case own != None:
		if own = a.told(c, own, start); c.Kind == Main {
			c.Kind = Complement
		}
		c.Subjects = a.list(own)
	default:
		c.Subjects = a.clause(c.Parent).Subjects
	}
}

// told is the subject of a clause without "that" behind a verb that names who
// is told first: "told reporters she would stay".
func (a *assembly) told(c *Clause, own, from int) int {
	switch a.clause(c.Parent).Verb.Lemma {
	case "tell", "inform", "assure", "warn", "remind", "notify", "convince", "promise", "show", "ask":
		for _, i := range a.phrases(from, c.Verb.First) {
			if ph := a.p.Phrases[i]; i > own && ph.Prep == "" && !ph.Time && ph.Of == None {
				return i
			}
		}
	}
	return own
}

// parenthesis is the subject of a report between commas, None where the verb is
// no such report.
func (a *assembly) parenthesis(v Verb, from int) int {
	if v.Class != Say || v.Passive || v.Last >= a.last || a.p.words[v.Last].lower != "," {
		return None
	}
	first := a.firstComma(from, v.First)
	for next := first; next < v.First; next = a.firstComma(next+1, v.First) {
		first = next
	}
	if first >= v.First {
		return None
	}
	return a.subject(first+1, v.First)
}

// afterTimePreposition: "after Trump signed", where a preposition turns out to
// open a clause.
func (a *assembly) afterTimePreposition(c *Clause, from, to int) int {
	found := None
	for _, i := range a.phrases(from, to) {
		switch ph := a.p.Phrases[i]; {
		case ph.Time || ph.Of != None:
		case timePreposition[ph.Prep]:
			found = i
		}
	}
	if found == None || !slices.Contains(a.list(found), a.before(to)) && a.p.Phrases[found].Last < a.last && a.p.Phrases[found].Apposed == None {
		return None
	}
	ph := &a.p.Phrases[found]
	c.Kind, c.Opener, ph.Prep = Adverbial, ph.Prep, ""
	for _, j := range ph.List {
		a.p.Phrases[j].Prep = ""
	}
	return found
}

// timePreposition are prepositions that open clauses, too.
var timePreposition = map[string]bool{"after": true, "before": true, "since": true, "as": true, "until": true, "than": true, "like": true}

// after is the subject that follows an inverted verb: "…," said Trump.
func (a *assembly) after(v Verb) []int {
	for _, i := range a.phrases(v.Last, a.last) {
		if ph := a.p.Phrases[i]; ph.First <= v.Last+1 && ph.Prep == "" && !ph.Time {
			return a.list(i)
		}
		break
	}
	return nil
}

func (a *assembly) comma(from, to int) bool { return a.firstComma(from, to) < to }

func (a *assembly) firstComma(from, to int) int {
	for i := from; i < to; i++ {
		if a.p.words[i].lower == "," {
			return i
		}
	}
	return to
}

func (a *assembly) conjunctionBefore(phrase, from int) bool {
	first := a.p.Phrases[phrase].First
	if ps := a.p.Phrases[phrase].Possessor; ps != None {
		first = a.p.Phrases[ps].First
	}
	return first > from && a.p.words[first-1].tag == conjunction
}

// isParticiple tells "the deal signed in Paris" from "Trump signed in Paris":
// the one describes a noun, the other is the verb of a sentence.
func (a *assembly) isParticiple(k, from int) bool {
	v := a.verbs[k]
	if v.forms&passive == 0 {
		return false
	}
	prev := a.previous(v.First)
	var next word
	if v.Last < a.last {
		next = a.p.words[v.Last]
	} else {
		next.tag = punctuation
	}
	by := next.lower == "by"
	loose := by || next.tag == preposition || next.tag == to || next.tag == adverb || next.tag == timeWord
	open := a.opener(from, v.First)
	switch {
	case prev.tag == relative || prev.tag == pronoun || prev.tag == subordinator:
		return false
	case prev.tag == conjunction:
		return k > 0 && !a.clause(a.base+k-1).Verb.Finite && a.clause(a.base+k-1).Verb.Passive && loose
	case prev.lower == ",":
		if a.pending != None {
			return false
		}
		return (loose || naming[v.Lemma]) && (a.hasVerb || a.laterFinite(k))
	case prev.tag == punctuation:
		return loose && a.laterFinite(k)
	case open != None:
		return by && a.laterFinite(k)
	case !a.hasVerb && a.pending == None:
		return loose && a.laterFinite(k) && (by || a.laterBare(k))
	case !a.hasVerb:
		return false
	}
	if k == 0 {
		return false
	}
	if n := a.before(v.First); n != None && timePreposition[a.p.Phrases[n].Prep] && !by && (a.p.named(n) || !loose) {
		return false // "after Norland signed", but "after talks held in"
	}
	before := a.clause(a.base + k - 1)
	own := a.subject(from, v.First)
	switch {
	case own != None && takesStatement(before.Verb) && a.p.Phrases[own].First <= from+1:
		return by
	case a.comma(from, v.First) && a.subject(a.firstComma(from, v.First)+1, v.First) != None:
		own = a.subject(a.firstComma(from, v.First)+1, v.First)
		return by || !a.p.named(own) && loose && a.laterFinite(k)
	case own != None && a.conjunctionBefore(own, from):
		return by || !a.p.named(own) && loose && a.laterFinite(k)
	}
	return true
}

// naming are verbs whose participle takes a name: "a corridor, dubbed the …".
var naming = map[string]bool{"dub": true, "call": true, "name": true, "know": true, "title": true, "entitle": true, "nickname": true, "label": true}

// named says whether the phrase's head belongs to a mention.
func (p *Parse) named(phrase int) bool { return p.Phrases[phrase].Mention != None }

// laterFinite says whether another finite verb follows in the sentence that no
// word opens a clause for.
func (a *assembly) laterFinite(k int) bool {
	for j := k + 1; j < len(a.verbs); j++ {
		if v := a.verbs[j]; v.Finite && a.opener(a.verbs[j-1].Last, v.First) == None {
			return true
		}
	}
	return false
}

// laterBare says whether that verb follows with neither comma nor conjunction
// between: "the deal signed in Paris ended the war".
func (a *assembly) laterBare(k int) bool {
	j := k + 1
	for j < len(a.verbs) && !a.verbs[j].Finite {
		j++
	}
	if j == len(a.verbs) {
		return false
	}
	for i := a.verbs[k].Last; i < a.verbs[j].First; i++ {
		if w := a.p.words[i]; w.lower == "," || w.tag == conjunction || w.tag == subordinator || w.tag == relative || timePreposition[w.lower] || a.strong(i) {
			return false
		}
	}
	return true
}
