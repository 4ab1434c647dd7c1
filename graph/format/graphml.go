package format

import (
	"io"

	"kgx/graph"
)

// GraphML writes g for yEd, Gephi, igraph, NetworkX and others (GraphML 1.0,
// graphml.graphdrawing.org). Lists become one string each; absent values are left
// out.
func GraphML(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := g.OpenLiterals()
	if err != nil {
		return err
	}
	x := newXMLWriter(w)
	x.open("", "graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
	nodeKeys := graphMLKeys(x, "node", nodeTable)
	edgeKeys := graphMLKeys(x, "edge", edgeTable)
	x.open("  ", "graph", "id", "kgx", "edgedefault", "directed")
	for _, n := range g.Nodes() {
		x.open("    ", "node", "id", plainID(n.ID, ""))
		x.text("      ", "data", n.Label, "key", "node_label")
		graphMLData(x, nodeKeys, nodeTable, n)
		x.close("    ", "node")
	}
	for _, e := range g.Edges() {
		x.open("    ", "edge", "id", plainID(e.Key, ""), "source", plainID(e.Source, ""), "target", plainID(e.Target, ""))
		x.text("      ", "data", e.Label, "key", "edge_label")
		graphMLData(x, edgeKeys, edgeTable, e)
		x.close("    ", "edge")
	}
	x.close("  ", "graph")
	x.close("", "graphml")
	return x.Flush()
}

var graphMLTypes = map[kind]string{stringKind: "string", floatKind: "double", integerKind: "int", booleanKind: "boolean"}

// graphMLKeys declares the columns, the label among them, and returns their ids.
func graphMLKeys[T any](x xmlWriter, domain string, table []column[T]) []string {
	x.empty("  ", "key", "id", domain+"_label", "for", domain, "attr.name", "label", "attr.type", "string")
	keys := make([]string, len(table))
	for i, c := range table {
		keys[i] = domain + "_" + c.name
		x.empty("  ", "key", "id", keys[i], "for", domain, "attr.name", c.name, "attr.type", graphMLTypes[c.kind])
	}
	return keys
}

func graphMLData[T any](x xmlWriter, keys []string, table []column[T], item T) {
	for i, c := range table {
		if value := c.value(item); value != "" {
			x.text("      ", "data", value, "key", keys[i])
		}
	}
}
