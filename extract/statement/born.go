package statement

import (
	"slices"

	"kgx/extract/frame"
)

// born states where somebody was born and whose child he is: "was born in Graz
// on 3 March 1951 to Karl Moll and Eva Lenz". It returns whether it did.
func (b *builder) born(i int, a attitude, p *parts) bool {
	f := &b.frames.Frames[i]
	if f.Lemma != "bear" || f.Surface != "born" || len(p.patients) == 0 {
		return false
	}
	where, parents := None, p.agents
	for _, o := range p.others {
		switch {
		case o.place && where == None:
			where = o.participant
		case o.preposition == "to" && o.participant != None && !slices.Contains(parents, o.participant):
			parents = append(parents, o.participant)
		}
	}
	stated := false
	for _, who := range p.patients {
		if b.layer.Participants[who].Entity == None {
			continue
		}
		state := func(relation, label string, other int, p *parts) {
			if other != who {
				b.emit(i, a, p, Statement{Form: Edge, Predicate: relation, Lemma: "bear", Label: label, Ties: []Tie{{"patient", who}, {"place", other}}})
				stated = true
			}
		}
		if where != None {
			state("born_in", "was born in", where, p)
		}
		for _, parent := range parents {
			if e := b.layer.Participants[parent].Entity; e != None && b.entities[e].Type == "person" {
				state("child_of", "child of", parent, &parts{objectHead: frame.None, attributeHead: frame.None, place: None})
			}
		}
		if where == None && p.time != nil {
			b.emit(i, a, p, Statement{Form: Event, Predicate: "born", Lemma: "bear", Label: "was born", Ties: []Tie{{"patient", who}}})
			stated = true
		}
	}
	return stated
}
