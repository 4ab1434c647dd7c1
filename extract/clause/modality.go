package clause

import "slices"

// Modality says in what way the text holds a statement.
type Modality string

// The modalities. Every statement has exactly one.
const (
	Asserted    Modality = "asserted"
	Negated     Modality = "negated"
	Planned     Modality = "planned"
	Demanded    Modality = "demanded"
	Threatened  Modality = "threatened"
	Conditional Modality = "conditional"
	Possible    Modality = "possible"
)

// Modality tells in what way the text holds clause i: by its own auxiliaries
// and adverbs, and by what it hangs on.
func (p *Parse) Modality(i int) Modality {
	for depth := 0; i != None && depth < 8; depth++ {
		if m := p.own(i); m != Asserted {
			return m
		}
		m, up := p.fromAbove(i)
		if m != Asserted {
			return m
		}
		i = up
	}
	return Asserted
}

// own is what the clause's own verb, adverbs and opener say.
func (p *Parse) own(i int) Modality {
	c := p.Clauses[i]
	v := c.Verb
	switch {
	case v.Negated || p.noSubject(c):
		return Negated
	case c.Opener == "if" || c.Opener == "unless":
		return Conditional
	case p.underIf(i) && !p.speechAct(v):
		return Conditional
	case v.Modal == "will":
		return Planned
	case v.Modal == "must" || v.Modal == "should" || v.Modal == "ought":
		return Demanded
	case v.Modal == "would":
		return Conditional
	case v.Modal == "may" || v.Modal == "might" || v.Modal == "could" || v.Modal == "can":
		return Possible
	case p.question(c) && c.Kind == Main:
		return Possible
	case v.Finite && p.hedged(v) || c.Opener == "whether":
		return Possible
	}
	return Asserted
}

// speechAct says whether the verb tells of something said: what was promised on
// a condition was promised all the same.
func (p *Parse) speechAct(v Verb) bool {
	return v.Modal == "" && (v.Class == Say || v.Class == Promise || v.Class == Threaten || v.Class == Demand)
}

// noSubject: "no country has signed", "neither side agreed".
func (p *Parse) noSubject(c Clause) bool {
	return slices.ContainsFunc(c.Subjects, func(s int) bool {
		switch p.words[p.Phrases[s].First].lower {
		case "no", "neither", "nobody", "none", "nothing":
			return true
		}
		return false
	})
}

// underIf says whether a clause of condition hangs on clause i.
func (p *Parse) underIf(i int) bool {
	for j := i + 1; j < len(p.Clauses) && p.Clauses[j].Sentence == p.Clauses[i].Sentence; j++ {
		if p.Clauses[j].Parent == i && (p.Clauses[j].Opener == "if" || p.Clauses[j].Opener == "unless") {
			return true
		}
	}
	for j := i - 1; j >= 0 && p.Clauses[j].Sentence == p.Clauses[i].Sentence; j-- {
		if p.Clauses[j].Parent == i && (p.Clauses[j].Opener == "if" || p.Clauses[j].Opener == "unless") {
			return true
		}
	}
	return false
}

// question says whether the clause's sentence ends in a question mark.
func (p *Parse) question(c Clause) bool {
	for i := p.sentences[c.Sentence].last - 1; i >= c.Verb.Last && i >= p.sentences[c.Sentence].last-3; i-- {
		if p.words[i].lower == "?" {
			return true
		}
	}
	return false
}

// hedged says whether an adverb of doubt stands within or right before the verb.
func (p *Parse) hedged(v Verb) bool {
	for j := max(0, v.First-1); j < v.Last; j++ {
		switch p.words[j].lower {
		case "reportedly", "allegedly", "apparently", "possibly", "perhaps", "probably", "maybe", "supposedly", "seemingly", "presumably", "likely", "potentially":
			return true
		}
	}
	return false
}

// fromAbove is the modality that clause i has from the verb or noun that it
// hangs on, and the clause to look at next where it has none from there.
func (p *Parse) fromAbove(i int) (Modality, int) {
	c := p.Clauses[i]
	if c.Noun != None && c.Kind == Infinitive {
		if m, ok := nounModality[singular(p.words[p.Phrases[c.Noun].Head].lower)]; ok {
			return m, None
		}
	}
	if c.Parent == None || c.Parent == i {
		return Asserted, None
	}
	parent := p.Clauses[c.Parent]
	embedded := c.Kind == Infinitive || c.Kind == Complement || c.Kind == Participle && c.Noun == None
	if !embedded {
		return Asserted, None
	}
	if c.Kind == Complement && c.Opener == "" && !takesStatement(parent.Verb) {
		return Asserted, None
	}
	switch parent.Verb.Class {
	case Promise, Plan:
		if c.Kind != Participle || parent.Verb.Lemma == "consider" {
			return Planned, None
		}
	case Threaten:
		return Threatened, None
	case Demand:
		return Demanded, None
	case Doubt:
		if parent.Verb.Lemma != "accuse" && c.Kind == Participle {
			break
		}
		return Possible, None
	case Deny:
		return Negated, None
	case Be:
		// "is to sign" is one verb; "it is important to sign" wishes it.
		if c.Kind == Infinitive {
			return Demanded, None
		}
	case Say:
		// "agreed to sign", "said to be": to say that one will is a plan, what is said to be is open.
		if c.Kind == Infinitive {
			if parent.Verb.Passive {
				return Possible, None
			}
			return Planned, None
		}
		if parent.Verb.Lemma == "allege" || parent.Verb.Lemma == "hint" || parent.Verb.Lemma == "suggest" || parent.Verb.Lemma == "speculate" || parent.Verb.Lemma == "predict" {
			return Possible, None
		}
		return p.denied(c.Parent), None
	}
	if c.Kind == Infinitive && parent.Verb.Class == Other {
		// A purpose: "met to end the war", "built a road to link both".
		return Planned, None
	}
	if c.Kind == Participle && c.Opener == "without" {
		return Negated, None
	}
	return Asserted, c.Parent
}

// denied: what someone "did not say" is open.
func (p *Parse) denied(parent int) Modality {
	if p.Clauses[parent].Verb.Negated {
		return Possible
	}
	return Asserted
}

// nounModality is what a noun does to the infinitive that hangs on it.
var nounModality = map[string]Modality{
	"plan": Planned, "bid": Planned, "effort": Planned, "attempt": Planned, "intention": Planned, "decision": Planned, "deal": Planned, "agreement": Planned,
	"proposal": Planned, "pledge": Planned, "promise": Planned, "vow": Planned, "offer": Planned, "commitment": Planned, "aim": Planned, "goal": Planned,
	"desire": Planned, "willingness": Planned, "readiness": Planned, "hope": Planned, "chance": Possible, "opportunity": Possible, "ability": Possible,
	"threat": Threatened, "warning": Threatened, "call": Demanded, "demand": Demanded, "request": Demanded, "appeal": Demanded, "order": Demanded,
	"need": Demanded, "pressure": Demanded, "duty": Demanded, "ultimatum": Demanded, "refusal": Negated, "failure": Negated, "inability": Negated,
	"way": Planned, "talks": Planned, "talk": Planned, "treaty": Planned, "pact": Planned, "accord": Planned, "contract": Planned, "project": Planned,
	"programme": Planned, "program": Planned, "campaign": Planned, "right": Possible, "power": Possible,
}

func singular(noun string) string {
	if n := len(noun); n > 3 && noun[n-1] == 's' && noun[n-2] != 's' {
		return noun[:n-1]
	}
	return noun
}
