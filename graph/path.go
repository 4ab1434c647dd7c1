package graph

import (
	"cmp"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"

	lib "github.com/dominikbraun/graph"
)

// ErrNoPath says that nothing connects two entities.
var ErrNoPath = errors.New("nothing connects them")

// Step is a part of a path: two entities and what is stated about both, the most
// certain first.
type Step struct {
	From  *Node   `json:"from"`
	To    *Node   `json:"to"`
	Edges []*Edge `json:"edges"`
}

// Path finds how two nodes, given by id, are connected: the fewest steps, of
// equally many those with the most certain statements. Statements count in both
// directions, except negated ones, which connect nothing. The error is [ErrNoPath]
// or says that an id is unknown.
func (g *Graph) Path(from, to string) ([]Step, error) {
	for _, id := range []string{from, to} {
		if g.Node(id) == nil {
			return nil, fmt.Errorf("no node %q in the graph", id)
		}
	}
	undirected, err := g.undirected()
	if err != nil {
		return nil, err
	}
	ids, err := lib.ShortestPath(undirected, from, to)
	if errors.Is(err, lib.ErrTargetNotReachable) {
		return nil, ErrNoPath
	}
	if err != nil {
		return nil, fmt.Errorf("looking for a path: %w", err)
	}
	steps := make([]Step, 0, len(ids)-1)
	for i := range len(ids) - 1 {
		steps = append(steps, Step{g.Node(ids[i]), g.Node(ids[i+1]), g.between(ids[i], ids[i+1])})
	}
	return steps, nil
}

// undirected is the graph for [lib.ShortestPath], whose weights are the costs of
// a step.
func (g *Graph) undirected() (lib.Graph[string, *Node], error) {
	u := lib.New(nodeID, lib.Weighted())
	for _, n := range g.nodes {
		if err := u.AddVertex(n); err != nil {
			return nil, fmt.Errorf("looking for a path: %w", err)
		}
	}
	// Each pair once: two may have any number of statements about them.
	surest := make(map[[2]string]float64)
	var pairs [][2]string // in the order of the graph
	for _, e := range g.edges {
		if e.Modality == negated || e.Source == e.Target {
			continue
		}
		pair := [2]string{min(e.Source, e.Target), max(e.Source, e.Target)}
		best, seen := surest[pair]
		if !seen {
			pairs = append(pairs, pair)
		}
		surest[pair] = max(best, e.Confidence)
	}
	for _, pair := range pairs {
		if err := u.AddEdge(pair[0], pair[1], lib.EdgeWeight(cost(pair, surest[pair]))); err != nil {
			return nil, fmt.Errorf("looking for a path: %w", err)
		}
	}
	return u, nil
}

// cost weighs a step so that the cheapest path has the fewest steps, then the
// highest confidence, then the lowest sum of a hash of its nodes' ids. Without the
// hash, equally good paths would be chosen by the order of a map. Sums of up to 64
// steps are exact in the library's float64.
func cost(pair [2]string, best float64) int {
	const step, doubt = 1 << 47, 1 << 37
	h := fnv.New32a()
	h.Write([]byte(pair[0] + "\x00" + pair[1]))
	return step + int((1-best)*31)*doubt + int(h.Sum32())
}

// between are the statements about both nodes that connect them, the most certain
// first.
func (g *Graph) between(a, b string) []*Edge {
	var edges []*Edge
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if edge, err := g.topology.Edge(pair[0], pair[1]); err == nil {
			edges = append(edges, edge.Properties.Data.(Statements)...)
		}
	}
	edges = slices.DeleteFunc(edges, func(e *Edge) bool { return e.Modality == negated })
	slices.SortStableFunc(edges, func(x, y *Edge) int { return cmp.Compare(y.Confidence, x.Confidence) })
	return edges
}
