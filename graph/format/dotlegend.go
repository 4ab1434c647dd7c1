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
	isDescribed := false
	for _, s := range append([]style{happening}, styles...) {
		if hasFamily(g, s.family, false) {
			families = append(families, fmt.Sprintf(`<td border="1" color=%q bgcolor=%q>%s</td>`, s.border, s.fill, dotHTML(s.plural)))
		}
		isDescribed = isDescribed || hasFamily(g, s.family, true)
	}
	if isDescribed {
		families = append(families, `<td border="1" style="dashed" color="#757575" bgcolor="#fcfcfc">described, no name</td>`)
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

// hasFamily says whether the graph has a node of a family that has a name, or one
// that is described.
func hasFamily(g *graph.Graph, family string, described bool) bool {
	for _, n := range g.Nodes() {
		if styleOfNode(n).family == family && (n.Kind == graph.KindDescribed) == described {
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
