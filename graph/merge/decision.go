package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kgx/graph"
)

// Decision is the verdict on whether an entity of an added graph is one that the
// merger held already.
type Decision struct {
	Label, Type string // of the added entity
	Documents   []string
	With        string   // label of the held entity
	WithFirst   string   // document that first mentions it
	Joined      bool     // whether the two became one
	Ruled       bool     // by a rule, without a score
	Reasons     []Reason // parts of the score
	Why         string   // what kept apart two that score well, or "not enough"

	node string // id of the added entity
}

// Points are the score, the sum of the reasons' points.
func (d Decision) Points() float64 {
	var sum float64
	for _, r := range d.Reasons {
		sum += r.Points
	}
	return sum
}

// String is the decision on one line:
//
//	joined     person "Lind" of b.txt with "Mara Lind" of a.txt: 3.25 = +0.5 the family name, +2 the same role "president", …
//	kept apart person "Jon Berg" of c.txt from "Jon Berg" of a.txt: 1.0 = …
func (d Decision) String() string {
	verb, with := "kept apart", "from"
	if d.Joined {
		verb, with = "joined    ", "with"
	}
	line := fmt.Sprintf("%s %s %q of %s %s %q of %s: ", verb, d.Type, d.Label, strings.Join(d.Documents, ", "), with, d.With, d.WithFirst)
	if d.Ruled {
		return line + "by a rule"
	}
	reasons := make([]string, len(d.Reasons))
	for i, r := range d.Reasons {
		reasons[i] = r.String()
	}
	line += fmt.Sprintf("%.2f = %s", d.Points(), strings.Join(reasons, ", "))
	if d.Why != "" && d.Why != "not enough" {
		line += "; " + d.Why
	}
	return line
}

// note keeps a decision about a node and a held entity where they are asked for.
func (m *Merger) note(n *graph.Node, entity int, d Decision) {
	if !m.explain {
		return
	}
	e := m.entities[entity]
	d.Label, d.Type, d.Documents = n.Label, n.Type, n.Documents()
	d.node = n.ID
	d.With, d.WithFirst = e.label(), e.firstDocument()
	m.decisions = append(m.decisions, d)
}

func inOrderOfNodes(decisions []Decision, g *graph.Graph) {
	order := map[string]int{}
	for i, n := range g.Nodes() {
		order[n.ID] = i
	}
	slices.SortStableFunc(decisions, func(a, b Decision) int { return cmp.Compare(order[a.node], order[b.node]) })
}
