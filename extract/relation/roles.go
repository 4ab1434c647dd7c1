package relation

import (
	"slices"
	"strings"

	"kgx/extract/clause"
	"kgx/extract/mention"
	"kgx/schema"
)

// roles finds who holds which office or function of what: "Armenian Prime
// Minister Nikol Pashinyan", "Tim Cook, the chief executive of Apple", "she was
// elected mayor of Bonn".
func (f *finder) roles() {
	for i := range f.parse.Phrases {
		ph := f.parse.Phrases[i]
		for t := ph.First; t < ph.Last; t++ {
			if r, ok := f.roleAt(t, ph.First, ph.Last); ok {
				f.role(i, r)
				t = r.last - 1
			}
		}
	}
}

// roleSpan is a role in the text.
type roleSpan struct {
	first, last int // tokens
	words       string
	former      bool
}

// longestRole is in words.
const longestRole = 4

// roleAt reads the longest role of the table that starts at token t.
func (f *finder) roleAt(t, first, last int) (roleSpan, bool) {
	table := rolesByWord()
	for n := min(longestRole, last-t); n > 0; n-- {
		var words []string
		for i := t; i < t+n; i++ {
			if m := f.at[i]; m != None && f.mentions[m].Kind != mention.Nominal {
				words = nil
				break
			}
			words = append(words, f.parse.Lower(i))
		}
		key := strings.Join(words, " ")
		if _, ok := table[key]; ok {
			r := roleSpan{first: t, last: t + n, words: key}
			for i := first; i < t; i++ {
				switch f.parse.Lower(i) {
				case "former", "ex", "ex-", "then", "late", "onetime", "one-time":
					r.former = true
				}
			}
			return r, true
		}
	}
	return roleSpan{}, false
}

// role states what role r in phrase i makes of its holder.
func (f *finder) role(i int, r roleSpan) {
	holders, c, confidence := f.holders(i, r)
	if len(holders) == 0 {
		return
	}
	for _, o := range f.heldIn(i, r) {
		name := relationOf(r.words, f.typeOf(o))
		if name == "" {
			continue
		}
		for _, h := range holders {
			if !f.admits(name, h, o) {
				continue
			}
			rel := Relation{Subject: h, Object: o, Name: name, Confidence: confidence, Place: None}
			if r.former {
				rel.Qualifiers = []Qualifier{{"former", "yes"}}
			}
			sentence := f.sentenceOf(r.first)
			if c == clause.None {
				rel.Modality = Asserted
				f.add(rel, sentence, f.quotedClause(sentence, r.first))
			} else {
				f.state(c, rel)
			}
		}
	}
}

// relationOf looks a role up for what it is held in: the row of the narrowest
// type counts.
func relationOf(words, typ string) string {
	best, depth := "", -1
	for _, r := range rolesByWord()[words] {
		switch {
		case r.typ == "" && depth < 0:
			best, depth = r.relation, 0
		case r.typ != "" && schema.IsA(typ, r.typ) && len(schema.Ancestors(r.typ)) > depth:
			best, depth = r.relation, len(schema.Ancestors(r.typ))
		}
	}
	return best
}

// How sure it is that a role is held by the person beside it, and by the one
// whom a nominal such as "the Russian president" is taken to mean.
const (
	beside  = 0.9
	nominal = 0.6
)

// holders are the people who hold role r of phrase i, the clause that says so
// where a verb does, and how sure that is.
func (f *finder) holders(i int, r roleSpan) (people []int, c int, confidence float64) {
	ph := f.parse.Phrases[i]
	if r.last < ph.Last {
		// "President Ilham Aliyev": the rest of the phrase is the name.
		if m := f.at[ph.Head]; m != None && f.text.Tokens[r.last].Start == f.mentions[m].Start {
			return f.people([]int{m}), clause.None, beside
		}
		return nil, clause.None, 0
	}
	// "the president, Ilham Aliyev", "the president of Azerbaijan, Ilham Aliyev"
	end := i
	for end+1 < len(f.parse.Phrases) && (f.parse.Phrases[end+1].Of == end ||
		f.parse.Phrases[end+1].First == f.parse.Phrases[end].Last+1 && heldPreposition[f.parse.Phrases[end+1].Prep]) {
		end++
	}
	if next := f.parse.Phrases[end].Apposed; next != clause.None && !f.startsClause(next) {
		if p := f.people(f.head(next)); len(p) > 0 {
			return p, clause.None, beside
		}
	}
	// "Ilham Aliyev, the president"
	for _, left := range []int{i - 1, ph.Possessor - 1} {
		if left >= 0 && (f.parse.Phrases[left].Apposed == i || ph.Possessor != clause.None && f.parse.Phrases[left].Apposed == ph.Possessor) {
			if p := f.people(f.head(left)); len(p) > 0 {
				return p, clause.None, beside
			}
		}
	}
	if p := f.people(f.head(i)); len(p) > 0 {
		return p, clause.None, nominal
	}
	people, c = f.predicate(i)
	return people, c, beside
}

// startsClause says whether phrase i is the subject of a clause, and so renames
// nothing before it: "… met the president, Lena Voss said".
func (f *finder) startsClause(i int) bool {
	first, last := f.parse.ClausesOf(f.sentenceOf(f.parse.Phrases[i].First))
	for k := first; k < last; k++ {
		if slices.Contains(f.parse.Clauses[k].Subjects, i) && f.parse.Clauses[k].Kind != clause.Relative && !f.parse.Clauses[k].Verb.Passive {
			return true
		}
	}
	return false
}

// head is the mention of phrase i as a list.
func (f *finder) head(i int) []int {
	if m := f.parse.Phrases[i].Mention; m != clause.None {
		return []int{m}
	}
	return nil
}

// people are the persons among the entities of the mentions.
func (f *finder) people(mentions []int) []int {
	var out []int
	for _, m := range mentions {
		for _, e := range f.of[m] {
			if f.isA(e, []string{"person"}) {
				out = append(out, e)
			}
		}
	}
	return out
}

// becoming are verbs that give their object or subject a role.
var becoming = map[string]bool{"be": true, "become": true, "remain": true, "elect": true, "name": true, "appoint": true, "nominate": true,
	"choose": true, "serve": true, "work": true, "act": true, "install": true, "hire": true, "make": true, "inaugurate": true, "reelect": true,
	"re-elect": true, "resign": true, "retire": true, "return": true, "stay": true, "swear": true, "confirm": true, "select": true}

// predicate finds the holders of a role that a verb gives: "X was elected
// president of Y", "X resigned as head of Y".
func (f *finder) predicate(i int) ([]int, int) {
	first, last := f.parse.ClausesOf(f.sentenceOf(f.parse.Phrases[i].First))
	for k := first; k < last; k++ {
		c := f.parse.Clauses[k]
		if !becoming[c.Verb.Lemma] {
			continue
		}
		inObjects, inObliques := false, false
		for _, o := range c.Objects {
			inObjects = inObjects || o == i
		}
		for _, o := range c.Obliques {
			inObliques = inObliques || o == i && (f.parse.Phrases[o].Prep == "as" || f.parse.Phrases[o].Prep == "")
		}
		from := c.Subjects
		switch {
		case inObliques && len(c.Objects) > 0 && (c.Verb.Passive || c.Verb.Lemma != "be"):
			from = c.Objects
		case !inObjects && !inObliques:
			continue
		}
		var out []int
		for _, s := range from {
			who := f.people(f.head(s))
			if e := f.pronoun(s); len(who) == 0 && e != None && f.isA(e, []string{"person"}) {
				who = []int{e}
			}
			out = append(out, who...)
		}
		if len(out) > 0 {
			return out, k
		}
	}
	return nil, clause.None
}

// heldIn are the countries and organisations that the role is held in: those
// before the role in its phrase, its possessor, and those after a preposition.
func (f *finder) heldIn(i int, r roleSpan) []int {
	ph := f.parse.Phrases[i]
	var out []int
	for t := r.first - 1; t >= ph.First; t-- {
		if m := f.at[t]; m != None && len(f.of[m]) == 1 && f.isA(f.of[m][0], []string{"location", "organization", "work", "event"}) {
			if e := f.of[m][0]; len(out) == 0 || out[len(out)-1] != e {
				out = append(out, e)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if out = f.possessor(ph); len(out) > 0 {
		return out
	}
	if out = f.owner(ph); len(out) > 0 {
		return out
	}
	if r.last != ph.Last {
		return nil
	}
	for next := i + 1; next < len(f.parse.Phrases) && next <= i+2; next++ {
		n := f.parse.Phrases[next]
		if n.Possessor == next && n.Prep == "'s" {
			continue
		}
		if n.Of == i || n.First == ph.Last+1 && heldPreposition[n.Prep] {
			for _, p := range f.parse.All(next) {
				out = append(out, f.entitiesOf(p)...)
			}
			return out
		}
	}
	return nil
}

// heldPreposition are what stands between a role and what it is held in.
var heldPreposition = map[string]bool{"of": true, "for": true, "in": true, "at": true, "to": true, "with": true}

// sentenceOf is the sentence that token t stands in.
func (f *finder) sentenceOf(t int) int {
	lo, hi := 0, len(f.text.Sentences)
	for lo+1 < hi {
		if mid := (lo + hi) / 2; f.text.Sentences[mid].First <= t {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}
