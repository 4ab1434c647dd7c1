package format

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"kgx/graph"
	"kgx/graph/schema"
)

// bundle is the statements that a drawing shows as one arrow: those with the
// same ends, modality and speaker. Without it two nodes with five statements
// between them are five arrows that cross each other's labels.
type bundle struct {
	source, target string // node ids
	modality       string
	subject        string // label of the source
	speaker        string // for people: label of the node or the text itself, "" for the article
	tie            bool   // of an event to what takes part in it
	edges          []*graph.Edge
}

// bundles groups the graph's edges into arrows, in the order of each one's first
// edge. The arrow of an agent runs to the event, so that one reads who did what.
func bundles(g *graph.Graph, names map[string]string) []bundle {
	type ends struct {
		source, target, modality, speaker string
		tie                               bool
	}
	edges := g.Edges()
	place := make(map[ends]int, len(edges))
	var out []bundle
	for _, e := range edges {
		at := ends{e.Source, e.Target, e.Modality, speakerName(e, names), g.IsTie(e)}
		if at.tie && e.Relation == "agent" {
			at.source, at.target = at.target, at.source
		}
		i, seen := place[at]
		if !seen {
			i = len(out)
			place[at] = i
			out = append(out, bundle{source: at.source, target: at.target, subject: names[at.source], modality: at.modality, speaker: at.speaker, tie: at.tie})
		}
		out[i].edges = append(out[i].edges, e)
	}
	return out
}

// inferred says whether no statement of the bundle stands in the text itself.
func (b bundle) inferred() bool {
	for _, e := range b.edges {
		if len(e.InferredFrom) == 0 {
			return false
		}
	}
	return true
}

// lines are the bundle's labels, each once: those that the text states before
// inferred ones, and the telling ones first, as package schema lists relations.
func (b bundle) lines() (stated, inferred []string) {
	edges := slices.Clone(b.edges)
	slices.SortStableFunc(edges, func(x, y *graph.Edge) int { return cmp.Compare(relationRank(x.Relation), relationRank(y.Relation)) })
	seen := map[string]bool{}
	for _, e := range edges {
		label := b.label(e)
		if len(e.InferredFrom) == 0 && !seen[label] {
			seen[label] = true
			stated = append(stated, label)
		}
	}
	for _, e := range edges {
		if label := b.label(e); !seen[label] {
			seen[label] = true
			inferred = append(inferred, label)
		}
	}
	return stated, inferred
}

// label is a statement's line; that of a tie is its role, for the tie's own label
// is the word for a sentence: "by".
func (b bundle) label(e *graph.Edge) string {
	if b.tie {
		return words(e.Relation)
	}
	return edgeLabel(e)
}

// relationRank is a relation's place in the schema, last for one that it does not
// hold.
func relationRank(name string) int {
	rank, ok := relationRanks()[name]
	if !ok {
		return len(relationRanks())
	}
	return rank
}

var relationRanks = sync.OnceValue(func() map[string]int {
	ranks := map[string]int{}
	for i, r := range schema.Relations() {
		ranks[r.Name] = i
	}
	return ranks
})

// edgeLabel is what e is called between two nodes: "head of state of".
func edgeLabel(e *graph.Edge) string {
	return strings.ReplaceAll(visible(e.Label, e.Relation), "_", " ")
}

// speakerName is who says e, by label where it is a node; "" for the article.
func speakerName(e *graph.Edge, names map[string]string) string {
	if e.Speaker == nil {
		return ""
	}
	if name, ok := names[*e.Speaker]; ok {
		return name
	}
	return visible(*e.Speaker)
}
