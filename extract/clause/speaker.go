package clause

// Speaker tells who says, believes or wants what clause i states: a phrase, or
// None where the article itself says it. Of nested speech it is the innermost.
func (p *Parse) Speaker(i int) int {
	for depth, at := 0, i; at != None && depth < 8; depth++ {
		c := p.Clauses[at]
		if s := p.reportedBy(at); s != None {
			return s
		}
		if c.Kind == Relative || c.Parent == at {
			break
		}
		at = c.Parent
	}
	if q := p.Clauses[i].Quoted; q != None {
		if s := p.quoteSpeaker(q); s != None {
			return s
		}
	}
	return p.besides(i)
}

// reportedBy is the subject of the verb that clause i is the complement of.
func (p *Parse) reportedBy(i int) int {
	c := p.Clauses[i]
	if c.Parent == None || c.Kind != Complement && c.Kind != Infinitive && c.Opener != "of" && c.Opener != "for" {
		return None
	}
	parent := p.Clauses[c.Parent]
	if c.Kind == Complement && c.Opener == "" && !takesStatement(parent.Verb) {
		return None
	}
	if len(parent.Subjects) == 0 {
		return None
	}
	switch parent.Verb.Class {
	case Say, Promise, Threaten, Demand:
	case Plan:
		if c.Kind == Participle {
			return None
		}
	case Doubt:
		switch parent.Verb.Lemma {
		case "appear", "seem", "tend", "risk", "allow", "permit", "let", "enable":
			return None
		}
	default:
		return None
	}
	if c.Kind == Participle && !ofObject[parent.Verb.Lemma] {
		return None
	}
	return parent.Subjects[0]
}

// quoteSpeaker is who speaks in quotation q, or in the one around it.
func (p *Parse) quoteSpeaker(q int) int {
	for ; q != None; q = p.Quotes[q].Outer {
		if by := p.Quotes[q].By; by != None && len(p.Clauses[by].Subjects) > 0 {
			return p.Clauses[by].Subjects[0]
		}
	}
	return None
}

// besides finds a speaker that stands beside the statement: "according to X",
// or a report that follows it, "…, X said".
func (p *Parse) besides(i int) int {
	c := p.Clauses[i]
	own := p.sentences[c.Sentence]
	for j := own.firstPhrase; j < own.lastPhrase; j++ {
		if p.Phrases[j].Prep == "according to" {
			return j
		}
	}
	for j := own.firstClause; j < own.lastClause; j++ {
		r := p.Clauses[j]
		if j == i || j < i && !(p.afterComma(r) && r.Verb.Last < own.last && p.words[r.Verb.Last].lower == ",") {
			continue // a report before the statement must stand between commas
		}
		if r.Verb.Class != Say || r.Kind != Main || r.Parent != None || r.Quoted != c.Quoted || !r.Verb.Finite || r.Verb.Passive || len(r.Subjects) == 0 || len(r.Objects) > 0 && r.Verb.Lemma != "tell" {
			continue
		}
		// The report stands behind a comma and nothing hangs on it.
		if p.afterComma(r) && !p.hasComplement(j, own) {
			return r.Subjects[0]
		}
	}
	return None
}

func (p *Parse) afterComma(c Clause) bool {
	first := c.Verb.First
	for _, s := range c.Subjects {
		first = min(first, p.Phrases[s].First)
	}
	for first--; first >= 0 && p.words[first].tag == quoteMark; first-- {
	}
	return first >= 0 && p.words[first].lower == ","
}

func (p *Parse) hasComplement(i int, own sentence) bool {
	for j := own.firstClause; j < own.lastClause; j++ {
		if p.Clauses[j].Parent == i && p.Clauses[j].Kind == Complement {
			return true
		}
	}
	return false
}
