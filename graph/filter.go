package graph

import (
	"cmp"
	"slices"

	"kgx/graph/schema"
)

// Filter says which part of a graph to keep. The zero value keeps everything.
type Filter struct {
	MinConfidence float64  // nodes and statements of lower confidence are left out
	Types         []string // nodes of other types are left out; narrower types of these are kept
	Relations     []string // other statements are left out, and nodes that then have none
	AssertedOnly  bool     // statements and events of another modality or with a speaker are left out: only what the article itself asserts stays
	StatedOnly    bool     // statements that only follow from others, or from what is known without the articles, are left out
	Top           int      // of the nodes that are left, only the so many most salient ones; 0: all
}

// Cut counts what a filter left out.
type Cut struct{ Nodes, Edges, Literals int }

// Any says whether anything was left out.
func (c Cut) Any() bool { return c != Cut{} }

// Filter is the part of the graph that f keeps, and how much that leaves out. See
// [Graph.Subgraph] for what the part shares with g.
func (g *Graph) Filter(f Filter) (*Graph, Cut, error) {
	part, err := g.Subgraph(f.keepsNode, f.keepsEdge)
	if err == nil && len(f.Relations) > 0 {
		all := part
		part, err = all.Subgraph(func(n *Node) bool { return len(all.EdgesOf(n.ID)) > 0 }, nil)
	}
	if err == nil && f.Top > 0 && len(part.nodes) > f.Top {
		top := mostSalient(part.nodes, f.Top)
		part, err = g.Subgraph(func(n *Node) bool { return top[n.ID] }, f.keepsEdge)
	}
	if err != nil {
		return nil, Cut{}, err
	}
	cut := Cut{
		Nodes:    len(g.nodes) - len(part.nodes),
		Edges:    len(g.edges) - len(part.edges),
		Literals: len(g.literals) - len(part.literals),
	}
	return part, cut, nil
}

func (f Filter) keepsNode(n *Node) bool {
	return n.Confidence >= f.MinConfidence && (len(f.Types) == 0 || slices.Contains(f.Types, n.Type) || isAny(n.KnownType(), f.Types)) &&
		(!f.AssertedOnly || n.IsFact())
}

func (f Filter) keepsEdge(e *Edge) bool {
	return e.Confidence >= f.MinConfidence &&
		(len(f.Relations) == 0 || slices.Contains(f.Relations, e.Relation)) &&
		(!f.AssertedOnly || e.IsFact()) && (!f.StatedOnly || len(e.InferredFrom) == 0)
}

// isAny says whether the type is one of the given types or narrower than one.
func isAny(name string, types []string) bool {
	return slices.ContainsFunc(types, func(t string) bool { return name == t || schema.IsA(name, t) })
}

// mostSalient are the ids of the n most salient nodes, of equal ones the earlier.
func mostSalient(nodes []*Node, n int) map[string]bool {
	ranked := slices.Clone(nodes)
	slices.SortStableFunc(ranked, func(a, b *Node) int { return cmp.Compare(b.Salience, a.Salience) })
	top := make(map[string]bool, n)
	for _, node := range ranked[:n] {
		top[node.ID] = true
	}
	return top
}
