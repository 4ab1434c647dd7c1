package graph

import (
	"slices"

	"kgx/graph/schema"
)

// pairNodes says which nodes of two graphs are the same, old id to new id: by
// label, type and id; then by label and type; then by label; by an identifier of a knowledge base; by at least
// half of the mentions; by another name, where their widest type is the same.
// Each way sees only the nodes that no way before it paired, in order.
func pairNodes(before, after *Graph) map[string]string {
	p := &pairing{before: before, after: after, pairs: map[string]string{}, taken: map[string]bool{}}
	p.by(func(n *Node) []string { return []string{n.ID + " " + n.Type + " " + Fold(n.Label)} }, nil)
	p.by(func(n *Node) []string { return []string{n.Type + " " + Fold(n.Label)} }, nil)
	p.by(func(n *Node) []string { return []string{Fold(n.Label)} }, nil)
	p.by(func(n *Node) []string { return pairs(n.IDs) }, nil)
	p.by(func(n *Node) []string { return texts(n.Mentions, mentionInWords) }, halfOfMentions)
	p.by(func(n *Node) []string { return texts(slices.Concat([]string{n.Label}, n.Aliases), Fold) }, func(o, n *Node) bool {
		return schema.Root(o.KnownType()) == schema.Root(n.KnownType())
	})
	return p.pairs
}

type pairing struct {
	before, after *Graph
	pairs         map[string]string
	taken         map[string]bool // new ids
}

// by pairs nodes that share a key; also must hold, too, where given.
func (p *pairing) by(keys func(*Node) []string, also func(o, n *Node) bool) {
	index := map[string][]*Node{}
	for _, n := range p.after.nodes {
		if p.taken[n.ID] {
			continue
		}
		for _, k := range keys(n) {
			index[k] = append(index[k], n)
		}
	}
	for _, o := range p.before.nodes {
		if _, done := p.pairs[o.ID]; done {
			continue
		}
		if n := p.first(o, keys(o), index, also); n != nil {
			p.pairs[o.ID] = n.ID
			p.taken[n.ID] = true
		}
	}
}

func (p *pairing) first(o *Node, keys []string, index map[string][]*Node, also func(o, n *Node) bool) *Node {
	for _, k := range keys {
		free := index[k]
		for len(free) > 0 && p.taken[free[0].ID] { // so that many of one name stay linear
			free = free[1:]
		}
		index[k] = free
		for _, n := range free {
			if !p.taken[n.ID] && (also == nil || also(o, n)) {
				return n
			}
		}
	}
	return nil
}

// halfOfMentions says whether two nodes share at least half of the mentions of
// the one that has more.
func halfOfMentions(o, n *Node) bool {
	places := map[Mention]bool{}
	for _, m := range o.Mentions {
		places[m] = true
	}
	shared := 0
	for _, m := range n.Mentions {
		if places[m] {
			shared++
		}
	}
	return 2*shared >= max(len(o.Mentions), len(n.Mentions))
}
