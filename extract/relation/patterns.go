package relation

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"kgx/extract/clause"
	"kgx/extract/mention"
)

// pattern is a row of patterns.tsv.
type pattern struct {
	relation   string
	steps      []step
	confidence float64
}

// step is what a pattern wants next.
type step struct {
	slot      byte            // 's', 'o' or 'x' for a mention, '~' for a gap, 0 for a word
	types     []string        // of the mention's entity
	adjective bool            // the mention is an adjective
	words     map[string]bool // the words that fit
	optional  bool
	negated   bool // none of the words may follow
}

// longestGap is in words: what may stand where a pattern has "~".
const longestGap = 4

var patterns = sync.OnceValue(func() []pattern {
	var out []pattern
	for _, f := range rows(patternsTSV) {
		p := pattern{relation: mustRelation(f[0], "patterns.tsv"), confidence: mustConfidence(f[2], "patterns.tsv")}
		for field := range strings.FieldsSeq(f[1]) {
			p.steps = append(p.steps, readStep(field))
		}
		out = append(out, p)
	}
	return out
})

func readStep(field string) step {
	if field == "~" {
		return step{slot: '~'}
	}
	if inner, ok := strings.CutPrefix(field, "{"); ok {
		slot, types, ok := strings.Cut(strings.TrimSuffix(inner, "}"), ":")
		if !ok || len(slot) != 1 {
			panic(fmt.Sprintf("relation: patterns.tsv has the slot %q", field))
		}
		if types == "adj" {
			return step{slot: slot[0], adjective: true}
		}
		return step{slot: slot[0], types: mustTypes(types, "patterns.tsv")}
	}
	s := step{words: map[string]bool{}}
	if len(field) > 1 && field[0] == '!' {
		s.negated, field = true, field[1:]
	}
	if len(field) > 1 && strings.HasSuffix(field, "?") {
		s.optional, field = true, field[:len(field)-1]
	}
	if class, ok := strings.CutPrefix(field, "NOUN:"); ok {
		s.words = nounClass(class)
		if s.words == nil {
			panic(fmt.Sprintf("relation: patterns.tsv names the unknown class %q", class))
		}
		return s
	}
	for w := range strings.SplitSeq(field, "|") {
		s.words[w] = true
	}
	return s
}

// sequences finds what sequences of mentions and words state.
func (f *finder) sequences() {
	for n, s := range f.text.Sentences {
		items := f.items(s.First, s.Last)
		if named := slices.IndexFunc(items, func(it item) bool { return it.mention != None }); named < 0 ||
			!slices.ContainsFunc(items[named+1:], func(it item) bool { return it.mention != None }) {
			continue // every pattern wants two mentions
		}
		for i := range items {
			for _, p := range patterns() {
				m := match{f: f, items: items, subject: None, object: None}
				if !m.run(p.steps, i) || !f.admits(p.relation, m.subject, m.object) {
					continue
				}
				f.add(Relation{Subject: m.subject, Object: m.object, Name: p.relation, Confidence: p.confidence, Place: None,
					Speaker: None, Modality: Asserted}, n, f.quotedClause(n, items[i].first))
			}
		}
	}
}

// item is a mention with an entity, or a token outside of all.
type item struct {
	first   int    // token
	lower   string // of a token
	mention int    // or None
}

// items are what patterns are matched against: the names, adjectives and
// nominals of tokens [first, last), and the words between.
func (f *finder) items(first, last int) []item {
	var out []item
	for i := first; i < last; {
		m := f.at[i]
		if m == None {
			out = append(out, item{i, f.parse.Lower(i), None})
			i++
			continue
		}
		out = append(out, item{i, "", m})
		for i < last && f.at[i] == m {
			i++
		}
	}
	return out
}

// match is one try of a pattern.
type match struct {
	f               *finder
	items           []item
	subject, object int
}

// run matches steps from item i on; the first way to match counts.
func (m *match) run(steps []step, i int) bool {
	if len(steps) == 0 {
		return m.subject != None && m.object != None
	}
	s := steps[0]
	if s.slot == '~' {
		for n := 0; ; n++ {
			if m.run(steps[1:], i+n) {
				return true
			}
			if n == longestGap || i+n >= len(m.items) || !m.skippable(i+n) {
				return false
			}
		}
	}
	if s.negated {
		return (i >= len(m.items) || !m.fits(s, i)) && m.run(steps[1:], i)
	}
	if i < len(m.items) && m.fits(s, i) {
		subject, object := m.subject, m.object
		switch s.slot {
		case 's':
			m.subject = m.f.of[m.items[i].mention][0]
		case 'o':
			m.object = m.f.of[m.items[i].mention][0]
		}
		if m.run(steps[1:], i+1) {
			return true
		}
		m.subject, m.object = subject, object
	}
	return s.optional && m.run(steps[1:], i)
}

func (m *match) fits(s step, i int) bool {
	it := m.items[i]
	if s.slot == 0 {
		return it.mention == None && (s.words[it.lower] || it.lower == "’s" && s.words["'s"]) ||
			it.mention != None && m.nominalWord(s, it.mention)
	}
	if it.mention == None || len(m.f.of[it.mention]) != 1 {
		return false
	}
	kind := m.f.mentions[it.mention].Kind
	if s.adjective {
		return kind == mention.Adjective && m.f.isA(m.f.of[it.mention][0], []string{"location"})
	}
	return kind != mention.Adjective && m.f.isA(m.f.of[it.mention][0], s.types)
}

// nominalWord lets a nominal such as "the company" stand for its last word.
func (m *match) nominalWord(s step, men int) bool {
	if m.f.mentions[men].Kind != mention.Nominal {
		return false
	}
	text := strings.ToLower(m.f.mentions[men].Text(m.f.text.Source))
	return s.words[text[strings.LastIndexByte(text, ' ')+1:]]
}

// skippable says whether item i may stand in a gap: a word of a noun phrase.
func (m *match) skippable(i int) bool {
	it := m.items[i]
	if it.mention != None {
		return m.f.mentions[it.mention].Kind == mention.Adjective || m.f.mentions[it.mention].Kind == mention.Nominal
	}
	return m.f.parse.InPhrase(it.first)
}

// quotedClause is the clause at token t where it stands in a quotation, so that
// what a phrase in it states has the quotation's speaker.
func (f *finder) quotedClause(sentence, t int) int {
	q := f.parse.QuoteAt(f.text.Tokens[t].Start)
	first, last := f.parse.ClausesOf(sentence)
	for i := first; i < last && q != clause.None; i++ {
		if f.parse.Clauses[i].Quoted == q {
			return i
		}
	}
	return clause.None
}
