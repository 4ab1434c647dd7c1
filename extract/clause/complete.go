package clause

import (
	"slices"

	"kgx/extract/token"
)

// complete gives clause k its objects and obliques, its span, and turns a
// passive round, so that subjects do and objects are done to.
func (a *assembly) complete(k int) {
	c := a.clause(a.base + k)
	limit := a.last
	var taken []int
	if k+1 < len(a.verbs) {
		limit = a.verbs[k+1].First
		if next := a.clause(a.base + k + 1); next.Verb.Finite && next.Kind != Relative {
			taken = next.Subjects
		}
	}
	end, comma := c.Verb.Last, false
	for i := c.Verb.Last; i < limit; i++ {
		w := a.p.words[i]
		if w.tag == relative || w.tag == subordinator || a.strong(i) {
			break
		}
		if w.lower == "," {
			comma = true
			continue
		}
		ph := a.starting(i)
		if ph == None {
			continue
		}
		phrase := a.p.Phrases[ph]
		if slices.Contains(taken, ph) {
			break
		}
		if !comma || phrase.Prep != "" || phrase.Time || phrase.List != nil && contains(c.Objects, phrase.List) {
			a.give(c, ph)
			end = phrase.Last
		}
		i = phrase.Last - 1
	}
	a.giveFront(c, k)
	first := c.Verb.First
	for _, s := range c.Subjects {
		if f := a.p.Phrases[s].First; f < first && c.Kind != Relative && c.Kind != Participle && c.Kind != Infinitive && (k == 0 || f >= a.verbs[k-1].Last) {
			first = f
		}
	}
	for end < limit && (a.p.words[end].tag == adverb || a.p.words[end].tag == not) {
		end++
	}
	c.Span = token.Span{Start: a.p.text.Tokens[first].Start, End: a.p.text.Tokens[end-1].End}
}

func contains(some, all []int) bool {
	return slices.ContainsFunc(some, func(i int) bool { return slices.Contains(all, i) })
}

// starting is the phrase that starts at token i, or None.
func (a *assembly) starting(i int) int {
	for j := a.firstPhrase; j < len(a.p.Phrases); j++ {
		if a.p.Phrases[j].First == i {
			return j
		}
	}
	return None
}

// give adds a phrase after the verb to the clause.
func (a *assembly) give(c *Clause, ph int) {
	phrase := a.p.Phrases[ph]
	switch {
	case phrase.Prep == "'s" || slices.Contains(c.Subjects, ph):
	case phrase.Of != None && phrase.Prep == "of":
		if c.Verb.Last == phrase.First-1 { // "accuse of", "speak of"
			c.Obliques = append(c.Obliques, ph)
		}
	case phrase.Prep != "" || phrase.Time:
		c.Obliques = append(c.Obliques, ph)
	case len(c.Objects) == 0:
		c.Objects = a.list(ph)
	case !slices.Contains(c.Objects, ph):
		c.Obliques = append(c.Obliques, ph)
	}
}

// giveFront adds what stands before the verb with a preposition: "At a summit
// in Paris, both signed".
func (a *assembly) giveFront(c *Clause, k int) {
	if !c.Verb.Finite || c.Kind == Relative {
		return
	}
	from := a.first
	for j := k - 1; j >= 0; j-- {
		if other := a.clause(a.base + j); other.Verb.Finite || len(c.Subjects) > 0 && a.p.Phrases[c.Subjects[0]].First >= other.Verb.Last {
			from = other.Verb.Last
			break
		}
	}
	if k > 0 && from > a.first {
		// After another verb only what follows a comma is this clause's.
		from = a.firstComma(from, c.Verb.First)
	}
	for _, i := range a.phrases(from, c.Verb.First) {
		ph := a.p.Phrases[i]
		if a.taken(i, k) {
			continue
		}
		if (ph.Prep != "" && ph.Prep != "'s" && ph.Of == None || ph.Time) && !slices.Contains(c.Obliques, i) && !slices.Contains(c.Subjects, i) {
			c.Obliques = append(c.Obliques, i)
		}
	}
}

// taken says whether a phrase belongs to a clause before clause k.
func (a *assembly) taken(phrase, k int) bool {
	for j := range k {
		if c := a.clause(a.base + j); slices.Contains(c.Obliques, phrase) || slices.Contains(c.Objects, phrase) {
			return true
		}
	}
	return false
}

// settle gives clauses at the sentence's start the subject of the main clause
// that follows, objects of relative clauses their noun, and turns passives.
func (a *assembly) settle() {
	main := None
	for i := a.base; i < len(a.p.Clauses); i++ {
		if c := a.clause(i); c.Verb.Finite && c.Kind == Main {
			main = i
			break
		}
	}
	for _, i := range a.fronted {
		if main != None && main > i {
			a.clause(i).Parent, a.clause(i).Subjects = main, a.clause(main).Subjects
		}
	}
	for i := a.base; i < len(a.p.Clauses); i++ {
		c := a.clause(i)
		if c.Kind == Adverbial && (c.Parent == None || !a.clause(c.Parent).Verb.Finite) && main != None && main != i {
			c.Parent = main
		}
		if c.Kind == Relative && c.Noun != None && !slices.Contains(c.Subjects, c.Noun) && len(c.Objects) == 0 && c.Opener != "where" && c.Opener != "whose" && !c.Verb.Passive {
			c.Objects = a.list(c.Noun)
		}
	}
	for i := a.base; i < len(a.p.Clauses); i++ {
		if c := a.clause(i); c.Verb.Passive {
			a.turn(c)
		}
	}
}

// turn makes the grammatical subject of a passive its object, and its by-phrase
// the subject.
func (a *assembly) turn(c *Clause) {
	var by, rest []int
	for _, o := range c.Obliques {
		if ph := a.p.Phrases[o]; ph.Prep == "by" && !ph.Time && len(by) == 0 {
			by = a.list(o)
		} else if ph.Prep != "by" || !slices.Contains(by, o) {
			rest = append(rest, o)
		}
	}
	rest = append(rest, c.Objects...) // "was elected president"
	c.Objects, c.Subjects, c.Obliques = c.Subjects, by, rest
}
