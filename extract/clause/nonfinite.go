package clause

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
