package merge

import (
	"cmp"
	"slices"

	"kgx/graph"
)

// none stands for "no entity".
const none = -1

// candidate is a held entity that a node could be.
type candidate struct {
	node, entity int
	comparison
}

// assign says for each node of g which held entity it is, or none. A held entity
// takes the node that fits it best, a second one only by a shared identifier.
// rivals are all held entities that fit a node by a name of its own.
// Nodes that a rule joins are passed over.
func (m *Merger) assign(g *graph.Graph, profiles []*profile) (at []int, rivals []rival) {
	at = make([]int, len(profiles))
	var fitting []candidate
	for i, n := range g.Nodes() {
		at[i] = none
		if _, ruled := m.joined(n); ruled {
			continue
		}
		candidates := m.candidates(g, i, n, profiles[i])
		chosen, verdict := choose(candidates)
		fitting = append(fitting, chosen...)
		for _, c := range chosen {
			if c.likeness >= alias {
				rivals = append(rivals, rival{i, c.entity})
			}
		}
		if len(chosen) == 0 && len(candidates) > 0 {
			m.note(n, candidates[0].entity, Decision{Reasons: candidates[0].reasons, Why: verdict})
		}
	}
	slices.SortStableFunc(fitting, func(a, b candidate) int { return cmp.Compare(b.points, a.points) })
	taken := map[int]int{} // entity to the node that took it
	for _, c := range fitting {
		if at[c.node] != none {
			continue
		}
		if other, is := taken[c.entity]; is && c.points < decisive {
			m.note(g.Nodes()[c.node], c.entity, Decision{Reasons: c.reasons, Why: "the same article has " + g.Nodes()[other].Label + " for it"})
			continue
		}
		at[c.node] = c.entity
		taken[c.entity] = c.node
		m.note(g.Nodes()[c.node], c.entity, Decision{Joined: true, Reasons: c.reasons})
	}
	return at, rivals
}

// candidates scores the held entities that the node could be, best first; of
// equal ones the one with more documents, then the earlier.
func (m *Merger) candidates(g *graph.Graph, index int, n *graph.Node, p *profile) []candidate {
	_, find := p.keys()
	var list []candidate
	for _, held := range m.find(find) {
		e := m.entities[held]
		score, ok := m.compare(p, m.profileNow(held), g)
		if !ok {
			continue
		}
		if m.rules.apart(e, n) {
			score = comparison{}
			score.add(-decisive, "kept apart by a rule")
		}
		list = append(list, candidate{index, held, score})
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(m.entities[b.entity].profile.documents, m.entities[a.entity].profile.documents))
	})
	return list
}

// choose keeps the candidates that the node may be joined with, best first, or
// says why there are none.
func choose(candidates []candidate) (chosen []candidate, verdict string) {
	if len(candidates) == 0 {
		return nil, ""
	}
	best := candidates[0]
	if best.points < threshold {
		return nil, "not enough"
	}
	fitsMany := best.likeness == familyOnly || best.likeness == bareWord || best.likeness == initials
	if fitsMany && len(candidates) > 1 && best.points-candidates[1].points < margin {
		return nil, "fits another one as well"
	}
	if fitsMany {
		return candidates[:1], ""
	}
	for i, c := range candidates {
		if c.points < threshold {
			return candidates[:i], ""
		}
	}
	return candidates, ""
}
