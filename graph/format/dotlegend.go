package format

import (
	"fmt"
	"strings"

	"kgx/graph"
)

// dotLegend explains the colours and lines that g's drawing uses, as rows of an
// HTML-like table.
func dotLegend(g *graph.Graph) string {
	var families, lines []string
	for _, s := range styles {
		if hasFamily(g, s.family) {
			families = append(families, fmt.Sprintf(`<td border="1" color=%q bgcolor=%q>%s</td>`, s.border, s.fill, dotHTML(s.plural)))
		}
	}
	for _, l := range lineStyles {
		if hasModality(g, l.modality) {
			lines = append(lines, fmt.Sprintf(`<td><font color=%q>%s&#160;%s</font></td>`, l.color, l.sample, dotHTML(l.modality)))
		}
	}
	if hasInferred(g) {
		lines = append(lines, fmt.Sprintf(`<td><font color="%s">grey label: inferred</font></td>`, inferredColor))
	}
	return legendRow(families) + legendRow(lines)
}

// legendRow is a row with a table of its own, so that its columns are as wide as
// they need to be.
func legendRow(cells []string) string {
	if len(cells) == 0 {
		return ""
	}
	return `<tr><td><table border="0" cellborder="0" cellspacing="4" cellpadding="3"><tr>` + strings.Join(cells, "") + "</tr></table></td></tr>"
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
