package format

import (
	"io"
	"strconv"

	"kgx/graph"
)

// GEXF writes g for Gephi (GEXF 1.2draft, the newest that both Gephi and
// NetworkX read without being told). Nodes are coloured by type and sized by
// salience. Lists become one string each; absent values are left out.
func GEXF(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := g.OpenLiterals()
	if err != nil {
		return err
	}
	x := newXMLWriter(w)
	x.open("", "gexf", "xmlns", "http://www.gexf.net/1.2draft", "xmlns:viz", "http://www.gexf.net/1.2draft/viz",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd", "version", "1.2")
	x.open("  ", "meta")
	x.text("    ", "creator", "kgx "+g.Generator.Version)
	x.text("    ", "description", documentsTitle(g))
	x.close("  ", "meta")
	x.open("  ", "graph", "mode", "static", "defaultedgetype", "directed")
	gexfAttributes(x, "node", nodeTable)
	gexfAttributes(x, "edge", edgeTable)
	x.open("    ", "nodes")
	for _, n := range g.Nodes() {
		gexfNode(x, n)
	}
	x.close("    ", "nodes")
	x.open("    ", "edges")
	for _, e := range g.Edges() {
		x.open("      ", "edge", "id", plainID(e.Key, ""), "source", plainID(e.Source, ""), "target", plainID(e.Target, ""), "label", e.Label)
		gexfValues(x, "edge", edgeTable, e)
		x.close("      ", "edge")
	}
	x.close("    ", "edges")
	x.close("  ", "graph")
	x.close("", "gexf")
	return x.Flush()
}

var gexfTypes = map[kind]string{stringKind: "string", floatKind: "double", integerKind: "integer", booleanKind: "boolean"}

func gexfAttributes[T any](x xmlWriter, class string, table []column[T]) {
	x.open("    ", "attributes", "class", class, "mode", "static")
	for _, c := range table {
		x.empty("      ", "attribute", "id", class+"_"+c.name, "title", c.name, "type", gexfTypes[c.kind])
	}
	x.close("    ", "attributes")
}

func gexfNode(x xmlWriter, n *graph.Node) {
	x.open("      ", "node", "id", plainID(n.ID, ""), "label", n.Label)
	gexfValues(x, "node", nodeTable, n)
	r, g, b := styleOfNode(n).rgb()
	x.empty("        ", "viz:color", "r", strconv.Itoa(r), "g", strconv.Itoa(g), "b", strconv.Itoa(b))
	x.empty("        ", "viz:size", "value", decimal(10+float64(20*n.Salience), 1))
	x.close("      ", "node")
}

func gexfValues[T any](x xmlWriter, class string, table []column[T], item T) {
	x.open("        ", "attvalues")
	for _, c := range table {
		if value := c.value(item); value != "" {
			x.empty("          ", "attvalue", "for", class+"_"+c.name, "value", value)
		}
	}
	x.close("        ", "attvalues")
}
