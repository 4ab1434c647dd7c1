package merge

import (
	"maps"
	"slices"

	"kgx/graph"
)

// rival is a held entity that fitted a node as well as the one that took it did.
type rival struct {
	node, entity int
}

// unite joins held entities that a node showed to be one, as an article does that
// has both "European Union" and "EU" for it. chosen are the entities of the
// nodes.
func (m *Merger) unite(g *graph.Graph, rivals []rival, chosen []int) {
	for _, r := range rivals {
		a, b := m.current(chosen[r.node]), m.current(r.entity)
		a, b = min(a, b), max(a, b)
		if a == b {
			continue
		}
		known := m.entities[a].profile.documents + m.entities[b].profile.documents
		if before := m.rejected[[2]int{a, b}]; before > 0 && known < 2*before {
			continue // it would be asked again and again
		}
		score, ok := m.compare(m.profileNow(b), m.profileNow(a), g)
		if !ok || score.points < threshold || score.likeness < alias || m.apartNow(a, b) {
			m.rejected[[2]int{a, b}] = known
			continue
		}
		if m.explain {
			e := m.entities[b]
			m.decisions = append(m.decisions, Decision{
				Label: e.label(), Type: e.bestType(), Documents: []string{e.firstDocument()}, Joined: true, Reasons: score.reasons,
				With: m.entities[a].label(), WithFirst: m.entities[a].firstDocument(), node: g.Nodes()[r.node].ID,
			})
		}
		m.absorb(a, b)
	}
}

// absorb makes the held entity b part of the earlier a.
func (m *Merger) absorb(a, b int) {
	into, from := m.entities[a], m.entities[b]
	into.merge(from)
	into.profile.absorb(from.profile)
	into.profile.typ, into.profile.ids = into.bestType(), into.node.IDs
	m.mergedInto[b] = a
	m.entities[b] = nil
}

// current is the number that an entity goes by now.
func (m *Merger) current(number int) int {
	for {
		into, merged := m.mergedInto[number]
		if !merged {
			return number
		}
		number = into
	}
}

// profileNow is a held entity's profile with the numbers that other entities go
// by now.
func (m *Merger) profileNow(number int) *profile {
	p := m.entities[number].profile
	if p.merges == len(m.mergedInto) {
		return p
	}
	p.merges = len(m.mergedInto)
	p.countries = renumber(p.countries, m.current)
	p.organisations = renumber(p.organisations, m.current)
	p.neighbours = renumber(p.neighbours, m.current)
	p.facts = renumber(p.facts, func(f fact) fact { f.other = m.current(f.other); return f })
	topics := map[int]int{}
	for t, n := range p.topics {
		topics[m.current(t)] += n
	}
	p.topics = topics
	return p
}

func renumber[T comparable](set map[T]bool, current func(T) T) map[T]bool {
	out := make(map[T]bool, len(set))
	for v := range set {
		out[current(v)] = true
	}
	return out
}

// apartNow says whether two held entities are known to be two: by a rule, or
// because more than one in ten of the graphs that have the rarer one has both.
func (m *Merger) apartNow(a, b int) bool {
	x, y := m.entities[a], m.entities[b]
	for s := range x.sides {
		for t := range y.sides {
			if s.list == t.list && s.entry != t.entry {
				return true
			}
		}
	}
	if len(x.graphs) > len(y.graphs) {
		x, y = y, x
	}
	both := 0
	for g := range x.graphs {
		if y.graphs[g] {
			both++
		}
	}
	return both*10 > len(x.graphs)
}

// merge takes over what another entity that is the same gathered.
func (e *entity) merge(o *entity) {
	for _, l := range o.labels {
		e.labels = add(e.labels, l.value, l.weight)
	}
	for own, wider := range o.wider {
		e.narrow(own, wider)
	}
	for _, t := range o.types {
		e.types = add(e.types, t.value, t.weight)
	}
	e.salience += o.salience
	e.aboutIt += o.aboutIt
	e.node.Aliases = union(e.node.Aliases, o.node.Aliases)
	e.node.DerivedAliases = union(e.node.DerivedAliases, o.node.DerivedAliases)
	e.node.Roles = union(e.node.Roles, o.node.Roles)
	for _, base := range slices.Sorted(maps.Keys(o.node.IDs)) {
		if e.node.IDs[base] == "" {
			e.node.IDs[base] = o.node.IDs[base]
		}
	}
	e.node.Confidence = max(e.node.Confidence, o.node.Confidence)
	e.node.Mentions = append(e.node.Mentions, o.node.Mentions...)
	maps.Copy(e.sides, o.sides)
	maps.Copy(e.graphs, o.graphs)
	if e.rename == "" {
		e.rename = o.rename
	}
}
