package clause

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

func (a *assembly) list(phrase int) []int {
	if phrase == None {
		return nil
	}
	return a.p.All(phrase)
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
