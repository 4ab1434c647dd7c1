// Package graph holds what was extracted from articles as a graph of entities
// and statements, on dominikbraun/graph, whose algorithms it opens.
//
// It follows the statement model that Wikidata made standard: subject,
// relation, object; qualifiers (time, place, manner …); references (evidence).
// A [Node] is an entity, which has a name or is described, or an event. An [Edge] is a statement about two nodes or, with
// [Edge.Literal] set, about a node and words that are no entity. Every statement
// carries the passages that state it.
//
// Build a graph with [New], [Graph.AddDocument], [Graph.AddNode] and
// [Graph.AddEdge], or read one with package format. [Graph.Filter] and
// [Graph.Find] cut it down, [Graph.Show], [Graph.Path] and [Graph.Stats] answer
// questions about it, and [Diff] says how two graphs differ. Package merge joins
// the graphs of several articles.
//
// All text positions are Unicode code points of a document's text, end
// exclusive. Documents, nodes and edges are kept in the order in which they were
// added; nothing depends on the order of a map.
package graph

import (
	"errors"
	"fmt"

	lib "github.com/dominikbraun/graph"
)

// Schema names the JSON form of this version of the graph.
const Schema = "kgx/2"

// OlderSchemas are the JSON forms of earlier versions, which are still read.
// kgx/1 had no kinds and events, and plain strings for times and qualifiers.
var OlderSchemas = []string{"kgx/1"}

// Generator says what made a graph.
type Generator struct {
	Version string `json:"version"`
	Model   string `json:"model"` // hash of the weights
}

// Graph is a directed multigraph of entities and statements with the documents
// that they come from. It is not safe for use by several goroutines while one
// of them adds to it.
type Graph struct {
	Generator Generator

	topology  lib.Graph[string, *Node] // data of an edge: Statements
	documents []*Document
	nodes     []*Node
	edges     []*Edge
	literals  []*Edge

	documentByID map[string]*Document
	incident     map[string][]*Edge // node id to its statements, literals among them
	byKey        map[string]*Edge
	byContent    map[content]*Edge
	nextNumber   map[string]int // the lowest number that may be free behind an id or key
}

// Statements are all statements from one node to another. They are the data of
// an edge of [Graph.Topology], which holds at most one edge for a pair.
type Statements []*Edge

// New makes an empty graph.
func New(generator Generator) *Graph {
	return &Graph{
		Generator:    generator,
		topology:     lib.New(nodeID, lib.Directed()),
		documentByID: map[string]*Document{},
		incident:     map[string][]*Edge{},
		byKey:        map[string]*Edge{},
		byContent:    map[content]*Edge{},
		nextNumber:   map[string]int{},
	}
}

func nodeID(n *Node) string { return n.ID }

// Topology is the graph as dominikbraun/graph holds it, for that library's
// algorithms: vertices are nodes by their id; the data of an edge is the
// [Statements] from its source to its target. Callers must not change it.
func (g *Graph) Topology() lib.Graph[string, *Node] { return g.topology }

// AddDocument adds an article. It fails where the id is empty or taken.
func (g *Graph) AddDocument(d Document) (*Document, error) {
	if d.ID == "" {
		return nil, errors.New("document has no id")
	}
	if g.documentByID[d.ID] != nil {
		return nil, fmt.Errorf("document %q is in the graph already", d.ID)
	}
	g.documents = append(g.documents, &d)
	g.documentByID[d.ID] = &d
	return &d, nil
}

// AddNode adds an entity. Without an ID it gets the slug of its label (see
// [Slug]), with "-2", "-3" … appended where that is taken. It fails where a given
// ID is taken, where label or type is empty, the kind unknown, salience or
// confidence not from 0 to 1, where a node of another kind has fields of an event,
// and where a mention or evidence lies in no document of the graph. A node without
// a kind is a name, an event without a modality asserted.
func (g *Graph) AddNode(n Node) (*Node, error) {
	if n.Label == "" {
		return nil, fmt.Errorf("node %q has no label", n.ID)
	}
	if n.Type == "" {
		return nil, fmt.Errorf("node %q has no type", n.Label)
	}
	if n.Kind == "" {
		n.Kind = KindName
	}
	if n.IsEvent() && n.Modality == "" {
		n.Modality = Asserted
	}
	if err := g.checkNode(&n); err != nil {
		return nil, fmt.Errorf("node %q: %w", n.Label, err)
	}
	if n.ID == "" {
		n.ID = g.freeID(n.Label)
	}
	n.fillEmpty()
	if err := g.topology.AddVertex(&n); err != nil {
		return nil, fmt.Errorf("adding node %q: %w", n.ID, err)
	}
	g.nodes = append(g.nodes, &n)
	return &n, nil
}

// AddEdge adds a statement. One that the graph holds already (same ends or
// literal, relation, modality, speaker, time, place and qualifiers) joins it:
// its evidence is added, the higher confidence stays, and the statement held is
// returned. Without a Key it gets one made from its content, the same on every
// run. A statement of a symmetric relation is held with its ends swapped, too. A
// tie of an event that says nothing else gets the event's modality and speaker.
// It fails where an end is no node of the graph, where the relation is
// empty, the modality unknown, the confidence not from 0 to 1 or a given key
// taken, and where evidence lies in no document of the graph.
func (g *Graph) AddEdge(e Edge) (*Edge, error) {
	if e.Modality == "" {
		e.Modality = Asserted
	}
	if err := g.checkEdge(&e); err != nil {
		return nil, fmt.Errorf("statement %s: %w", e.sentence(), err)
	}
	g.holdAsEvent(&e)
	c := contentOf(&e)
	if held := g.byContent[c]; held != nil {
		if e.Key != "" && e.Key != held.Key {
			return nil, fmt.Errorf("statement %s: keys %q and %q state the same", e.sentence(), held.Key, e.Key)
		}
		held.join(&e)
		return held, nil
	}
	if e.Key == "" {
		e.Key = g.freeKey(keyOf(&e, c))
	} else if g.byKey[e.Key] != nil {
		return nil, fmt.Errorf("statement %s: key %q is taken", e.sentence(), e.Key)
	}
	added := e.clone()
	return added, g.insert(added, c)
}

// insert files a checked statement under its ends, key and content.
func (g *Graph) insert(e *Edge, c content) error {
	g.byKey[e.Key] = e
	g.byContent[c] = e
	g.incident[e.Source] = append(g.incident[e.Source], e)
	if e.IsLiteral() {
		g.literals = append(g.literals, e)
		return nil
	}
	if e.Source != e.Target {
		g.incident[e.Target] = append(g.incident[e.Target], e)
	}
	g.edges = append(g.edges, e)
	pair, err := g.topology.Edge(e.Source, e.Target)
	if errors.Is(err, lib.ErrEdgeNotFound) {
		return g.topology.AddEdge(e.Source, e.Target, lib.EdgeData(Statements{e}))
	}
	if err != nil {
		return err
	}
	statements := append(pair.Properties.Data.(Statements), e)
	return g.topology.UpdateEdge(e.Source, e.Target, lib.EdgeData(statements))
}

// Documents are the graph's articles in the order in which they were added.
func (g *Graph) Documents() []*Document { return g.documents }

// Nodes are the graph's entities in the order in which they were added, which
// for an extracted graph is the order of first mention.
func (g *Graph) Nodes() []*Node { return g.nodes }

// Edges are the statements about two nodes in the order in which they were
// added, which for an extracted graph is the order of first evidence.
func (g *Graph) Edges() []*Edge { return g.edges }

// Literals are the statements whose object is no entity, in the order in which
// they were added. Drawings and lists leave them out unless asked for; see
// [Graph.OpenLiterals].
func (g *Graph) Literals() []*Edge { return g.literals }

// Document is the article of that id, or nil.
func (g *Graph) Document(id string) *Document { return g.documentByID[id] }

// Node is the entity of that id, or nil.
func (g *Graph) Node(id string) *Node {
	n, err := g.topology.Vertex(id)
	if err != nil {
		return nil
	}
	return n
}

// Edge is the statement of that key, with or without a literal, or nil.
func (g *Graph) Edge(key string) *Edge { return g.byKey[key] }

// EdgesOf are the statements that have the node as subject or object, literals
// among them, in the order in which they were added.
func (g *Graph) EdgesOf(id string) []*Edge { return g.incident[id] }
