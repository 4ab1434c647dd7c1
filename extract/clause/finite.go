package clause

import "slices"

// top is the noun phrase that phrase i hangs on by "of", for a relative clause
// that describes a person rather than what the person is of.
func (a *assembly) top(i int, opener string) int {
	person := func(i int) bool { m := a.p.Phrases[i].Mention; return m != None && a.p.isPerson(m) }
	for opener == "who" && !person(i) && a.p.Phrases[i].Of != None {
		i = a.p.Phrases[i].Of
	}
	return i
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
	next := a.phrases(v.Last, a.last)
	if len(next) == 0 {
		return nil
	}
	if ph := a.p.Phrases[next[0]]; ph.First > v.Last+1 || ph.Prep != "" || ph.Time {
		return nil
	}
	return a.list(next[0])
}

func (a *assembly) conjunctionBefore(phrase, from int) bool {
	first := a.p.Phrases[phrase].First
	if ps := a.p.Phrases[phrase].Possessor; ps != None {
		first = a.p.Phrases[ps].First
	}
	return first > from && a.p.words[first-1].tag == conjunction
}
