package extract

import (
	"slices"

	"kgx/extract/mention"
	"kgx/extract/statement"
	"kgx/extract/token"
	"kgx/graph"
)

// tellsOf says whether the article tells of entity i, so that it is a node: it has a name, and not only as an agency that
// the report rests on ("(AP, AFP)") or as what other things are like; or something that the graph states needs it.
func (b *builder) tellsOf(i int) bool {
	e := &b.doc.Entities[i]
	switch {
	case e.Nameless, e.Quality:
		return false
	case b.kindOf(i) == graph.KindDescribed:
		return b.needed()[i]
	}
	return slices.ContainsFunc(e.Mentions, func(m int) bool {
		c, ok := b.doc.Text.Credit(b.doc.Mentions[m].Span)
		return !ok || c.Kind != token.Sources || !c.Agency.Contains(b.doc.Mentions[m].Span)
	})
}

// kindOf is the kind of node that entity i is. Those of a place or faith are a group without a name of its own.
func (b *builder) kindOf(i int) string {
	e := &b.doc.Entities[i]
	if !e.People && slices.ContainsFunc(e.Mentions, func(m int) bool {
		k := b.doc.Mentions[m].Kind
		return k == mention.Name || k == mention.Adjective
	}) {
		return graph.KindName
	}
	return graph.KindDescribed
}

// needed are the entities that statements and what follows from them are of.
func (b *builder) needed() map[int]bool {
	if b.ends != nil {
		return b.ends
	}
	b.ends = map[int]bool{}
	if layer := b.doc.Statements; layer != nil {
		for i, used := range takingPart(layer) {
			if used && layer.Participants[i].Entity != statement.None {
				b.ends[layer.Participants[i].Entity] = true
			}
		}
	}
	for _, r := range b.doc.Relations {
		b.ends[r.Subject], b.ends[r.Object], b.ends[r.Speaker], b.ends[r.Place] = true, true, true, true
	}
	return b.ends
}

// takingPart says of each participant whether a statement ties it, is told by it or takes place there.
func takingPart(layer *statement.Layer) []bool {
	used := make([]bool, len(layer.Participants))
	for _, s := range layer.Statements {
		for _, t := range s.Ties {
			used[t.Participant] = true
		}
		for _, p := range []int{s.Speaker, s.Place} {
			if p != statement.None {
				used[p] = true
			}
		}
	}
	return used
}
