package format

import (
	"cmp"
	"fmt"
	"slices"

	"kgx/graph"
)

// Limit is how much a drawing shows. Zero fields set no limit.
type Limit struct {
	Nodes, Edges int
}

// Omitted is what a limit left out.
type Omitted struct {
	Nodes, Edges       int // left out
	AllNodes, AllEdges int // in the whole graph
}

// Any says whether anything was left out.
func (o Omitted) Any() bool { return o.Nodes > 0 || o.Edges > 0 }

// String is the message for the user: "left out 12 of 72 entities and 40 of
// 190 statements, the least salient ones".
func (o Omitted) String() string {
	return fmt.Sprintf("left out %d of %d entities and %d of %d statements, the least salient ones",
		o.Nodes, o.AllNodes, o.Edges, o.AllEdges)
}

// Apply cuts g down to the limit and says what that left out. Nodes with
// statements stay before nodes without, then the more salient ones; statements
// of the text stay before inferred ones, then those about salient nodes. What
// stays keeps its order. A graph within the limit is returned as it is.
func (l Limit) Apply(g *graph.Graph) (*graph.Graph, Omitted, error) {
	nodes, edges := g.Nodes(), g.Edges()
	omitted := Omitted{AllNodes: len(nodes), AllEdges: len(edges)}
	if within(len(nodes), l.Nodes) && within(len(edges), l.Edges) {
		return g, omitted, nil
	}
	keptNodes := best(nodes, l.Nodes, func(n *graph.Node) float64 {
		if len(g.EdgesOf(n.ID)) == 0 {
			return n.Salience - 2
		}
		return n.Salience
	})
	salience := make(map[string]float64, len(keptNodes))
	for _, n := range keptNodes {
		salience[n.ID] = n.Salience
	}
	inside := slices.DeleteFunc(slices.Clone(edges), func(e *graph.Edge) bool {
		_, source := salience[e.Source]
		_, target := salience[e.Target]
		return !source || !target
	})
	keptEdges := best(inside, l.Edges, func(e *graph.Edge) float64 {
		rank := salience[e.Source] + salience[e.Target]
		if len(e.InferredFrom) > 0 {
			rank -= 4
		}
		return rank
	})
	// What is kept may be many; sets make the two tests below quick.
	nodeSet, edgeSet := set(keptNodes), set(keptEdges)
	kept, err := g.Subgraph(
		func(n *graph.Node) bool { return nodeSet[n] },
		func(e *graph.Edge) bool { return edgeSet[e] || e.IsLiteral() })
	omitted.Nodes = len(nodes) - len(keptNodes)
	omitted.Edges = len(edges) - len(keptEdges)
	return kept, omitted, err
}

func within(n, limit int) bool { return limit == 0 || n <= limit }

// best keeps the limit items of highest rank, in their own order; of equal
// ones the earlier.
func best[T any](items []T, limit int, rank func(T) float64) []T {
	if within(len(items), limit) {
		return items
	}
	ranks := make([]float64, len(items))
	order := make([]int, len(items))
	for i, item := range items {
		ranks[i], order[i] = rank(item), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ranks[b], ranks[a]) })
	order = order[:limit]
	slices.Sort(order)
	kept := make([]T, limit)
	for i, at := range order {
		kept[i] = items[at]
	}
	return kept
}

func set[T comparable](items []T) map[T]bool {
	m := make(map[T]bool, len(items))
	for _, item := range items {
		m[item] = true
	}
	return m
}
