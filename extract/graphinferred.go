package extract

import (
	"slices"
	"strings"

	"kgx/extract/relation"
	"kgx/extract/token"
)

// fromContext is what a relation follows from that no words state and no other
// statement implies: its ends stand together as such pairs do.
const fromContext = "context"

// inferable says whether the graph has a relation as one that is inferred: what
// follows from others or from knowledge, what was learned from pairs, and what
// names beside each other hint at: "Norwegian shipping group", "Limassol,
// Cyprus". What statements tell by themselves is not said again.
func (b *builder) inferable(r relation.Relation) bool {
	return (len(r.Premises) > 0 || r.Guessed || r.Hinted) && len(r.Qualifiers) == 0 && !b.apart(r)
}

// triple is a statement without its details: node ids and the relation between them.
type triple struct{ source, relation, target string }

func (b *builder) triple(r relation.Relation) triple {
	return triple{b.node(r.Subject), r.Name, b.node(r.Object)}
}

// stated are the keys of the edges that the graph has.
func (b *builder) stated() map[triple]string {
	m := map[triple]string{}
	for _, e := range b.graph.Edges() {
		t := triple{e.Source, e.Relation, e.Target}
		if _, known := m[t]; !known {
			m[t] = e.Key
		}
	}
	return m
}

// apart says whether a verb stands between the two ends of an office or
// nationality where they are nearest: "American refugees fleeing President Ruiz".
func (b *builder) apart(r relation.Relation) bool {
	if r.Object == relation.None || !ofPeople[r.Name] {
		return false
	}
	var gap token.Span
	for _, s := range b.doc.Entities[r.Subject].Mentions {
		for _, o := range b.doc.Entities[r.Object].Mentions {
			x, y := b.doc.Mentions[s].Span, b.doc.Mentions[o].Span
			if x.Start > y.Start {
				x, y = y, x
			}
			inside := slices.ContainsFunc(r.Evidence, func(e token.Span) bool { return e.Contains(x) && e.Contains(y) })
			if between := (token.Span{Start: x.End, End: y.Start}); inside && (gap == token.Span{} || between.Len() < gap.Len()) {
				gap = between
			}
		}
	}
	for _, s := range b.doc.Parse.Sentences {
		for _, t := range s.Tokens {
			if gap.Contains(t.Span) && strings.HasPrefix(t.XPOS, "VB") && t.Relation != "cop" && t.Relation != "aux" {
				return true
			}
		}
	}
	return false
}

// ofPeople are the offices and the nationality that a verb keeps apart.
var ofPeople = map[string]bool{"head_of_state": true, "head_of_government": true, "minister_of": true, "mayor_of": true, "head_of": true, "spokesperson_of": true, "coach_of": true, "player_of": true, "royalty_of": true, "citizen_of": true}
