package statement

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

//go:embed beside.tsv
var besideTSV string

// hint is a row of beside.tsv.
type hint struct {
	relation     string
	reverse      bool // from the other to the name
	types, other []string
	link         string
	confidence   float64
	stated       bool // not just hinted at
}

var hints = sync.OnceValue(func() []hint {
	var out []hint
	for line := range strings.Lines(besideTSV) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		relation, reverse := strings.CutPrefix(f[0], "^")
		c, err := strconv.ParseFloat(f[4], 64)
		if _, ok := schema.RelationByName(relation); !ok || err != nil {
			panic(fmt.Sprintf("statement: beside.tsv has the row %q", line)) // part of the program
		}
		out = append(out, hint{relation, reverse, strings.Split(f[1], "|"), strings.Split(f[3], "|"), f[2], c, len(f) > 5})
	}
	return out
})

// hintsAt notes what the names beside the name of mention m hint at.
func (b *builder) hintsAt(m, s, top int) {
	t := &b.frames.Trees[s]
	first, last := top, top+1
	for first > 0 && b.mentions[m].Contains(t.Tokens[first-1].Span) {
		first--
	}
	for last < len(t.Tokens) && b.mentions[m].Contains(t.Tokens[last].Span) {
		last++
	}
	named, owner := b.leftOf(s, first)
	for _, o := range named {
		links := []string{"before"}
		for k := first - 1; k > 0 && k > first-6; k-- {
			if w := t.Lower(k); w == "based" || w == "-based" {
				links = []string{"based"}
			}
		}
		if b.mentions[o].Kind == mention.Adjective {
			links = []string{"adjective", links[0]}
		}
		b.hint(m, s, top, b.entityOf[o], links...)
	}
	if owner != frame.None && len(named) == 0 {
		if o := b.mentionAt(t.Tokens[owner].Span, mention.Name); o != None && b.entityOf[o] != None {
			b.hint(m, s, top, b.entityOf[o], "'s")
		}
	}
	for _, k := range t.Children(top, "nmod") {
		if k < last {
			continue
		}
		for _, c := range t.Conjuncts(k) {
			if e := b.entityAt(t, c); e != None {
				b.hint(m, s, top, e, t.Preposition(k))
			}
		}
	}
	if last+1 >= len(t.Tokens) || t.Word(last) != "," && t.Word(last) != "(" {
		return
	}
	o := b.mentionAt(t.Tokens[last+1].Span, mention.Name)
	if o == None || b.entityOf[o] == None || b.mentions[o].Start != t.Tokens[last+1].Start {
		return
	}
	after := last + 1
	for after < len(t.Tokens) && b.mentions[o].Contains(t.Tokens[after].Span) {
		after++
	}
	if after < len(t.Tokens) && (t.Tokens[after].XPOS == "POS" || t.Lower(after) == "and" || t.Lower(after) == "or") {
		return
	}
	b.hint(m, s, top, b.entityOf[o], t.Word(last))
}

// hint adds what the first row that fits says of mention m and entity o, which
// stands to it in one of the ways, the narrower ones first in the table.
func (b *builder) hint(m, s, top, o int, links ...string) {
	is := func(e int, types []string) bool {
		return slices.ContainsFunc(types, func(t string) bool { return schema.IsA(b.entities[e].Type, t) })
	}
	name := b.entityOf[m]
	for _, h := range hints() {
		if !slices.Contains(links, h.link) || !is(name, h.types) || !is(o, h.other) {
			continue
		}
		from, to := b.ofEntity(name), b.ofEntity(o)
		if h.reverse {
			from, to = to, from
		}
		if from == None || to == None || from == to {
			return
		}
		known, _ := schema.RelationByName(h.relation)
		st := Statement{Form: Edge, Predicate: h.relation, Label: known.Label, Ties: []Tie{{"agent", from}, {"patient", to}}, Role: true}
		if h.stated {
			b.say(m, s, top, st)
			return
		}
		st.Modality, st.Speaker, st.Place, st.Frame, st.Evidence, st.Confidence = Asserted, None, None, None, b.sentenceSpan(s), h.confidence
		b.layer.Hints = append(b.layer.Hints, st)
		return
	}
}
