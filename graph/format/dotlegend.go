package format

import (
	"fmt"
	"strings"

	"kgx/graph"
)

// dotLegend is a node that explains the shapes' colours and the lines that g's
// drawing uses.
func dotLegend(g *graph.Graph) string {
	var b strings.Builder
	row := func(sample, text string) {
		fmt.Fprintf(&b, "    <tr>%s<td align=\"left\">%s</td></tr>\n", sample, text)
	}
	b.WriteString("\n  legend [shape=plaintext, style=\"\", fontsize=10, tooltip=\"legend\", label=<<table border=\"1\" color=\"#d5d9de\" style=\"rounded\" cellborder=\"0\" cellspacing=\"3\" cellpadding=\"2\">\n")
	for _, s := range styles {
		if hasFamily(g, s.family) {
			row(fmt.Sprintf(`<td border="1" width="34" color=%q bgcolor=%q></td>`, s.border, s.fill), dotHTML(s.plural))
		}
	}
	for _, l := range lineStyles {
		if hasModality(g, l.modality) {
			row(fmt.Sprintf(`<td><font color=%q>%s</font></td>`, l.color, l.sample), dotHTML(l.modality))
		}
	}
	if hasInferred(g) {
		row(fmt.Sprintf(`<td><font color="%s">label</font></td>`, inferredColor), "inferred from other statements")
	}
	b.WriteString("    </table>>]\n  {rank=sink; legend}\n")
	return b.String()
}

func hasFamily(g *graph.Graph, family string) bool {
	for _, n := range g.Nodes() {
		if styleOf(n.Type).family == family {
			return true
		}
	}
	return false
}

func hasModality(g *graph.Graph, modality string) bool {
	for _, e := range g.Edges() {
		if lineStyleOf(e.Modality).modality == modality {
			return true
		}
	}
	return false
}

func hasInferred(g *graph.Graph) bool {
	for _, e := range g.Edges() {
		if len(e.InferredFrom) > 0 {
			return true
		}
	}
	return false
}
