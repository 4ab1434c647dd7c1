package clause

import "kgx/extract/mention"

// findPhrases makes noun phrases of the tokens [first, last) that are in no
// verb.
func (p *Parse) findPhrases(first, last int, verbs []Verb) {
	start := len(p.Phrases)
	next, prep := 0, ""
	for i := first; i < last; {
		if next < len(verbs) && i >= verbs[next].First {
			i, prep = max(i, verbs[next].Last), ""
			next++
			continue
		}
		w := p.words[i]
		switch w.tag {
		case noun, determiner, pronoun, number, timeWord:
			end := p.phraseEnd(i, last, verbs, next)
			i = p.addPhrase(i, end, &prep, start)
		case preposition, to:
			prep = p.preposition(i)
			i++
		case adverb, not, quoteMark:
			i++
		default:
			i++
			prep = ""
		}
	}
	p.join(start)
}

// preposition is the preposition at token i; "according to" and the like are
// one.
func (p *Parse) preposition(i int) string {
	if i > 0 {
		switch both := p.words[i-1].lower + " " + p.words[i].lower; both {
		case "according to", "because of", "out of", "ahead of", "instead of", "in spite", "next to", "up to", "due to",
			"thanks to", "close to", "away from", "along with", "together with":
			return both
		}
	}
	return p.words[i].lower
}

// phraseEnd is the token after the noun phrase that starts at i.
func (p *Parse) phraseEnd(i, last int, verbs []Verb, next int) int {
	if p.words[i].tag == pronoun {
		return i + 1
	}
	time := p.words[i].tag == timeWord
	j := i + 1
	for ; j < last; j++ {
		if next < len(verbs) && j >= verbs[next].First {
			break
		}
		w := p.words[j]
		if time != (w.tag == timeWord) {
			break
		}
		switch w.tag {
		case noun, number, timeWord:
		case determiner:
			// "both the leaders" goes on, "leaders some" does not.
			if p.words[j-1].tag != determiner {
				return j
			}
		case adverb:
			// "an ethnically Armenian enclave"
			if j+1 >= last || p.words[j+1].tag != noun || p.words[j-1].tag != determiner || next < len(verbs) && j+1 >= verbs[next].First {
				return j
			}
		default:
			return j
		}
		if w.lower == "last" || w.lower == "next" {
			return j
		}
		// A score or year is no part of the name before it: "beat Norwich 3-1".
		if w.tag == number && p.words[j-1].kind == mention.Name && w.mention != p.words[j-1].mention {
			return j
		}
		// A name ends where the next one begins: "Monday Trump", "Congress Israel".
		if a, b := p.words[j-1], w; a.mention != b.mention && a.kind == mention.Name && b.kind == mention.Name && p.isPerson(a.mention) {
			return j
		}
	}
	return j
}

func (p *Parse) isPerson(m int) bool { return p.mentions[m].Type == "person" }

// addPhrase adds the phrase of tokens [first, end) and, where "'s" follows, the
// phrase that it possesses with it; it returns the token after.
func (p *Parse) addPhrase(first, end int, prep *string, start int) int {
	ph := Phrase{First: first, Last: end, Head: end - 1, Mention: None, Prep: *prep, Possessor: None, Of: None, Apposed: None,
		Time: p.words[first].tag == timeWord}
	ph.Mention = p.headMention(ph)
	if n := len(p.Phrases); n > start && end > first {
		last := &p.Phrases[n-1]
		switch {
		case last.Last+1 == first && p.words[last.Last].tag == possessive:
			ph.Possessor, ph.Prep = n-1, last.Prep
			last.Prep = "'s"
		case ph.Prep == "of":
			ph.Of = n - 1
		}
	}
	p.Phrases = append(p.Phrases, ph)
	if end < len(p.words) && p.words[end].tag == possessive {
		return end + 1 // the preposition goes over to the phrase that is possessed
	}
	*prep = ""
	return end
}

// headMention is the mention that a phrase is: the one its last word belongs
// to, with a name before the nominal that it stands in.
func (p *Parse) headMention(ph Phrase) int {
	m := p.words[ph.Head].mention
	if m != None && p.mentions[m].Kind != mention.Role {
		return m
	}
	// "the Russian president": the role is the head, and a nominal may cover the whole.
	if n := p.words[ph.Head].nominal; n != None && p.mentions[n].Start >= p.text.Tokens[ph.First].Start {
		return n
	}
	return m
}

// join finds coordinated phrases ("Armenia and Azerbaijan", "A, B and C") and
// those that rename each other ("Pashinyan, the prime minister,").
func (p *Parse) join(start int) {
	for i := start; i+1 < len(p.Phrases); i++ {
		a, b := &p.Phrases[i], &p.Phrases[i+1]
		if a.Prep == "'s" || a.Time != b.Time {
			continue
		}
		switch gap := p.words[a.Last:max(a.Last, b.First)]; {
		case len(gap) == 0 && a.Mention != None && b.Mention != None:
			a.Apposed = i + 1
		case isGap(gap, ","):
			a.Apposed = i + 1
		}
	}
	for i := start + 1; i < len(p.Phrases); i++ {
		if p.Phrases[i].List != nil {
			continue
		}
		left := i - 1
		if p.Phrases[left].Prep == "'s" && p.Phrases[i].Possessor == left {
			left-- // the possessor stands between the conjunction and the phrase
			if left < start {
				continue
			}
			if !p.conjoined(left, p.Phrases[i-1].First) {
				continue
			}
		} else if !p.conjoined(left, p.Phrases[i].First) {
			continue
		}
		p.coordinate(start, left, i)
	}
}

// isGap says whether the words between two phrases are just these.
func isGap(gap []word, lowers ...string) bool {
	if len(gap) != len(lowers) {
		return false
	}
	for i, w := range gap {
		if w.lower != lowers[i] {
			return false
		}
	}
	return true
}

// conjoined says whether only a conjunction stands between phrase a and token b.
func (p *Parse) conjoined(a, b int) bool {
	last := p.Phrases[a].Last
	if p.words[last-1].tag != possessive && last < len(p.words) && p.words[last].tag == possessive || last >= b {
		return false
	}
	gap := p.words[last:b]
	return isGap(gap, "and") || isGap(gap, "or") || isGap(gap, ",", "and") || isGap(gap, "&") || isGap(gap, "as", "well", "as") ||
		isGap(gap, "and", "also") || isGap(gap, "nor")
}

// coordinate lists phrase last, which follows a conjunction, with the phrases
// before it. Of "the president of A and B" the phrase of the same type as B is
// its partner, the nearest where none is.
func (p *Parse) coordinate(start, left, last int) {
	partner := left
	if !p.alike(partner, last) {
		for j := left; j > start && p.Phrases[j].Of != None; {
			if j = p.Phrases[j].Of; p.alike(j, last) {
				partner = j
				break
			}
		}
	}
	list := []int{partner, last}
	for j := partner; j > start; {
		k := j - 1
		if p.Phrases[j].Possessor == k {
			k--
		}
		for k > start && p.Phrases[k].Of != None && p.Phrases[j].Of == None {
			k = p.Phrases[k].Of
		}
		if k < start || p.Phrases[k].Apposed == None || !p.alike(k, j) {
			break
		}
		list = append([]int{k}, list...)
		j = k
	}
	prep, of := p.Phrases[list[0]].Prep, p.Phrases[list[0]].Of
	for _, i := range list {
		p.Phrases[i].List, p.Phrases[i].Prep, p.Phrases[i].Of, p.Phrases[i].Apposed = list, prep, of, None
	}
}

// alike says whether two phrases are of one type, as far as it is known.
func (p *Parse) alike(a, b int) bool {
	m, n := p.Phrases[a].Mention, p.Phrases[b].Mention
	if m == None || n == None {
		return m == n
	}
	return p.mentions[m].Type == p.mentions[n].Type
}
