// Package format writes graphs in the forms that people and other programs
// read. One file a format; [All] lists them.
//
// Every writer gives the same bytes for the same graph, streams what it
// writes, and escapes what its format cannot hold, so that any text in a graph
// comes out as valid output.
package format

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"kgx/graph"
)

// Options say how a graph is written. The zero value suits a file.
type Options struct {
	Color  bool   // text: colours for a terminal
	Width  int    // text: columns of the terminal; 0 is 80
	NoText bool   // leave out the text of the documents
	Open   bool   // write statements whose object is words, no node, too
	Base   string // RDF: IRI that stands before the ids of entities and statements; "" is urn:kgx:
	// Inferred is how many statements about an entity only follow from others and were left out of its
	// Portrait, for the note below it.
	Inferred int
	Legend   bool // dot, svg, png: a key to shapes and lines
	// Stop ends the work of a program that draws, which is then killed; nil never does.
	Stop context.Context
}

// Writer writes g to w. Its errors are those of w, or say why g cannot be
// written.
type Writer func(w io.Writer, g *graph.Graph, opts Options) error

// Format is a form in which graphs are written.
type Format struct {
	Name        string   // "dot", as the flag -f takes it
	Extensions  []string // endings of file names with their dot, the usual one first
	Description string   // one line for help texts
	Write       Writer   // nil where the format consists of Parts
	Parts       []Part   // the files of a format that needs several
	Limit       Limit    // as much as is readable in a drawing; zero for formats that hold any graph
	Program     string   // a program that must be installed, "" for none
	Appends     bool     // graphs can follow each other in one file
	Binary      bool     // not for a terminal
}

// Part is one of the files of a format that consists of several.
type Part struct {
	Name  string // stands before the file's ending: "nodes" for g.nodes.csv
	Write Writer
}

// Path is where the part goes when the user named output for the whole:
// "g.csv" gives "g.nodes.csv".
func (p Part) Path(output string) string {
	extension := filepath.Ext(output)
	return strings.TrimSuffix(output, extension) + "." + p.Name + extension
}

// What a page shows without a magnifying glass; Mermaid refuses long texts and
// lays out worse.
var (
	dotLimit     = Limit{Nodes: 40, Edges: 30}
	mermaidLimit = Limit{Nodes: 30, Edges: 30}
)

// all is what the lookups search, in the order in which help texts list it.
var all = []Format{
	{Name: "text", Extensions: []string{".txt"}, Description: "readable summary for a terminal", Write: Text, Appends: true},
	{Name: "timeline", Description: "what happened, in the order of its time", Write: Timeline, Appends: true},
	{Name: "dot", Extensions: []string{".dot", ".gv"}, Description: "Graphviz drawing", Write: DOT, Limit: dotLimit, Appends: true},
	{Name: "svg", Extensions: []string{".svg"}, Description: "drawing by Graphviz", Write: SVG, Limit: dotLimit, Program: graphviz},
	{Name: "png", Extensions: []string{".png"}, Description: "drawing by Graphviz in pixels", Write: PNG, Limit: dotLimit, Program: graphviz, Binary: true},
	{Name: "mermaid", Extensions: []string{".mmd", ".mermaid"}, Description: "Mermaid drawing for Markdown pages", Write: Mermaid, Limit: mermaidLimit},
	{Name: "json", Extensions: []string{".json"}, Description: "node-link JSON, the form that kgx reads back", Write: JSON},
	{Name: "jsonl", Extensions: []string{".jsonl", ".ndjson"}, Description: "that JSON on one line, a line a graph", Write: JSONL, Appends: true},
	{Name: "graphml", Extensions: []string{".graphml"}, Description: "GraphML, for yEd, Gephi, igraph and NetworkX", Write: GraphML},
	{Name: "gexf", Extensions: []string{".gexf"}, Description: "GEXF, for Gephi", Write: GEXF},
	{Name: "ntriples", Extensions: []string{".nt"}, Description: "RDF as N-Triples", Write: NTriples, Appends: true},
	{Name: "turtle", Extensions: []string{".ttl"}, Description: "RDF as Turtle", Write: Turtle, Appends: true},
	{Name: "jsonld", Extensions: []string{".jsonld"}, Description: "RDF as JSON-LD", Write: JSONLD},
	{Name: "cypher", Extensions: []string{".cypher", ".cql"}, Description: "MERGE script for Neo4j", Write: Cypher, Appends: true},
	{Name: "csv", Extensions: []string{".csv"}, Description: "two tables, FILE.nodes.csv and FILE.edges.csv", Parts: []Part{{"nodes", CSVNodes}, {"edges", CSVEdges}}},
	{Name: "csv-nodes", Extensions: []string{".nodes.csv"}, Description: "the table of entities alone", Write: CSVNodes},
	{Name: "csv-edges", Extensions: []string{".edges.csv"}, Description: "the table of statements alone", Write: CSVEdges},
	{Name: "html", Extensions: []string{".html", ".htm"}, Description: "page to explore in a browser, text beside graph", Write: HTML, Binary: true},
}

// All returns every format.
func All() []Format { return append([]Format(nil), all...) }
