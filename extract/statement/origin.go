package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/graph/schema"
)

// places states where described people and groups that take part are or come
// from: "a woman from Georgia", "Cuban exiles in Miami".
func (b *builder) places() {
	used := map[int]bool{}
	for _, s := range b.layer.Statements {
		for _, t := range s.Ties {
			used[t.Participant] = true
		}
	}
	for s := range b.frames.Trees {
		t := &b.frames.Trees[s]
		for k := range t.Tokens {
			if !t.Noun(k) || !t.Is(k, "nmod") || t.Tokens[k].Relation == "nmod:poss" {
				continue
			}
			prep := t.Preposition(k)
			who, ok := b.known[place{s, t.Tokens[k].Head}]
			if !ok || who == None || !used[who] || b.layer.Participants[who].Entity != None || prep != "from" && prep != "in" {
				continue
			}
			kind := b.layer.Participants[who].Type
			where := b.entityAt(t, k)
			if where == None || !schema.IsA(b.entities[where].Type, "location") || !schema.IsA(kind, "person") && !schema.IsA(kind, "organization") {
				continue
			}
			first, last := t.Extent(t.Tokens[k].Head, func(c int) bool {
				return strings.HasPrefix(t.Tokens[c].Relation, "acl") || t.Tokens[c].Relation == "conj"
			})
			first, last = t.Trim(first, last)
			st := Statement{Form: Edge, Predicate: "be_" + prep, Label: prep, Ties: []Tie{{"agent", who}, {"patient", b.ofEntity(where)}},
				Modality: Asserted, Speaker: None, Place: None, Frame: frame.None, Evidence: t.Span(first, last)}
			if st.Ties[1].Participant != None && !slices.ContainsFunc(b.layer.Statements, func(o Statement) bool { return o.Predicate == st.Predicate && slices.Equal(o.Ties, st.Ties) }) {
				b.layer.Statements = append(b.layer.Statements, st)
			}
		}
	}
}
