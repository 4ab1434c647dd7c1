package format

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"kgx/graph"
)

// Columns that labels are wrapped to.
const (
	titleColumns   = 72
	nodeColumns    = 24
	edgeColumns    = 26
	noteColumns    = 32  // in smaller letters
	tooltipColumns = 500 // of one passage
	maxTooltip     = 3   // passages of evidence in a tooltip
	maxLines       = 4   // statements spelled out on one arrow
	literalLines   = 3
)

// DOT writes g in Graphviz' language, for `dot -Tsvg`. Statements between the
// same two nodes with the same modality and speaker share an arrow.
func DOT(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := withNotes(g, opts)
	if err != nil {
		return err
	}
	d := dotWriter{Writer: bufio.NewWriter(w), names: labels(g), tell: newTeller(g)}
	d.head(g, opts)
	d.nodes(g)
	for _, b := range bundles(g, d.names) {
		d.edge(b)
	}
	d.WriteString("}\n")
	return d.Flush()
}

type dotWriter struct {
	*bufio.Writer
	names map[string]string // node id to label
	tell  *teller
}

// head begins the drawing and sets what holds for all of it. Title and legend
// are the graph's label, where they do not move the nodes.
func (d *dotWriter) head(g *graph.Graph, opts Options) {
	d.WriteString("digraph kgx {\n")
	d.WriteString("  graph [rankdir=LR, bgcolor=white, pad=0.3, nodesep=0.3, ranksep=0.5, charset=\"UTF-8\",\n")
	d.WriteString("         fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, fontcolor=\"#33404d\", labelloc=t")
	rows := ""
	if title := documentsTitle(g); title != "" {
		rows = fmt.Sprintf(`<tr><td><font point-size="16"><b>%s</b></font></td></tr>`, dotHTMLLines(labelLines(title, titleColumns)))
	}
	if opts.Legend {
		rows += dotLegend(g)
	}
	if rows != "" {
		fmt.Fprintf(d, ",\n         label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"4\">%s<tr><td></td></tr></table>>", rows)
	}
	d.WriteString("]\n")
	d.WriteString("  node [style=\"filled\", margin=\"0.14,0.07\", height=0.4, fontname=\"Helvetica,Arial,sans-serif\", fontsize=12, fontcolor=\"#16202a\"]\n")
	d.WriteString("  edge [style=solid, arrowhead=vee, color=\"#4a5563\", penwidth=1.2, arrowsize=0.7, fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, fontcolor=\"#33404d\"]\n")
}

// nodes writes the nodes family by family, events first, then people. The drawing
// runs from left to right, as sentences do, so that labels have room on their
// arrows and parts that nothing connects stand one below the other. Nodes without statements are set apart.
func (d *dotWriter) nodes(g *graph.Graph) {
	drawn := map[string]bool{} // ids of the nodes that have arrows
	for _, e := range g.Edges() {
		drawn[e.Source], drawn[e.Target] = true, true
	}
	var alone []*graph.Node
	for _, s := range append([]style{happening}, styles...) {
		open := false
		for _, n := range g.Nodes() {
			if styleOfNode(n).family != s.family {
				continue
			}
			if !drawn[n.ID] {
				alone = append(alone, n)
				continue
			}
			if !open {
				open = true
				fmt.Fprintf(d, "\n  // %s\n  node [%s]\n", s.plural, s.attributes())
			}
			d.node("  ", n, d.special(n, s))
		}
	}
	d.alone(alone)
	d.WriteByte('\n')
}

// alone writes nodes without statements into a frame of rows: left to itself,
// Graphviz sets them all side by side.
func (d *dotWriter) alone(nodes []*graph.Node) {
	if len(nodes) == 0 {
		return
	}
	d.WriteString("\n  subgraph cluster_alone {\n    graph [label=\"named without statements\", labelloc=t, labeljust=l, fontsize=10, fontcolor=\"#8a939d\", color=\"#d5d9de\", style=rounded, margin=10]\n")
	for _, n := range nodes {
		attributes := styleOfNode(n).attributes() + ", "
		if special := d.special(n, styleOfNode(n)); special != "" {
			attributes = special
		}
		d.node("    ", n, attributes)
	}
	columns := max(3, int(math.Ceil(math.Sqrt(float64(len(nodes))))))
	for i := columns; i < len(nodes); i++ {
		fmt.Fprintf(d, "    %s -> %s [style=invis]\n", dotID(nodes[i-columns].ID), dotID(nodes[i].ID))
	}
	d.WriteString("  }\n")
}

// special are the attributes of a node that is not drawn as others of its family
// are: what is described, and events that did not simply happen.
func (d *dotWriter) special(n *graph.Node, s style) string {
	switch {
	case n.Kind == graph.KindDescribed:
		return s.described().attributes() + ", "
	case n.IsEvent() && n.Modality != graph.Asserted:
		line := lineStyleOf(n.Modality)
		return fmt.Sprintf("style=\"filled,rounded,%s\", color=%q, ", line.line, line.color)
	case n.Type == graph.LiteralType:
		return `margin="0.06,0.03", `
	}
	return ""
}

// node writes a node, with further attributes (each followed by a comma) before its own.
func (d *dotWriter) node(indent string, n *graph.Node, attributes string) {
	// Sizes stay close together: a drawing where the main entity shouts is hard to read.
	salience := min(max(n.Salience, 0), 1)
	size := 11 + int(float64(salience*5)+0.5)
	label := "<b>" + dotHTMLLines(labelLines(nodeLabel(n), nodeColumns)) + "</b>"
	switch {
	case n.IsEvent():
		label = "<b>" + dotHTMLLines(labelLines(d.tell.headline(n), nodeColumns)) + "</b>"
	case n.Type == graph.LiteralType:
		label = "<i>" + dotHTMLLines(labelLines(shorten("“"+nodeLabel(n)+"”", literalLines*noteColumns), noteColumns)) + "</i>"
		size = 9
	case n.Kind == graph.KindDescribed:
		label = dotHTMLLines(labelLines(nodeLabel(n), nodeColumns))
	}
	for _, line := range d.tell.subtitle(n) {
		label += fmt.Sprintf(`<br/><font point-size="%d" color="#55606c">%s</font>`, 9, dotHTMLLines(labelLines(line, noteColumns)))
	}
	fmt.Fprintf(d, "%s%s [%slabel=<%s>, fontsize=%d, penwidth=%.1f, class=%s, tooltip=%s]\n",
		indent, dotID(n.ID), attributes, label, size, 1+salience, dotString(cssClass(n.Type)), dotString(nodeTooltip(n)))
}

func (d *dotWriter) edge(b bundle) {
	line := lineStyleOf(b.modality)
	look := ""
	if line != lineStyles[0] {
		look = fmt.Sprintf(", style=%s, arrowhead=%s, color=%q", line.line, line.arrow, line.color)
	}
	if b.tie {
		look += ", arrowsize=0.6, penwidth=1.0"
	}
	if b.inferred() {
		look += fmt.Sprintf(", color=%q, penwidth=0.8", inferredColor)
	}
	fmt.Fprintf(d, "  %s -> %s [label=<%s>%s, class=%q, tooltip=%[6]s, labeltooltip=%[6]s]\n",
		dotID(b.source), dotID(b.target), d.edgeHTML(b, line), look, cssClass(b.modality), dotString(edgeTooltip(b)))
}

// edgeHTML is the label of an arrow: a line for each statement, inferred ones
// in grey, below one alone its amounts and time, and below all how the text holds
// them.
func (d *dotWriter) edgeHTML(b bundle, line lineStyle) string {
	stated, inferred := b.lines()
	var lines []string
	for i, label := range append(stated, inferred...) {
		if i == maxLines && len(stated)+len(inferred) > maxLines+1 {
			lines = append(lines, fmt.Sprintf(`<font color="%s">+ %d more</font>`, inferredColor, len(stated)+len(inferred)-maxLines))
			break
		}
		text := dotHTMLLines(labelLines(label, edgeColumns))
		if i >= len(stated) {
			text = `<font color="` + inferredColor + `">` + text + `</font>`
		}
		lines = append(lines, text)
	}
	if b.tie {
		lines = []string{`<font point-size="9" color="#66717d">` + strings.Join(lines, "<br/>") + `</font>`}
	}
	if facts := d.tell.facts(b); facts != "" {
		lines = append(lines, fmt.Sprintf(`<font point-size="9" color="#55606c">%s</font>`, dotHTMLLines(labelLines(facts, noteColumns))))
	}
	if note := modalityNote(b); note != "" {
		lines = append(lines, fmt.Sprintf(`<font point-size="9" color=%q><i>%s</i></font>`, line.color, dotHTMLLines(labelLines(note, noteColumns))))
	}
	// Graphviz sets labels close to the line: a margin of blanks keeps them apart, and browsers drop plain ones.
	return "&#160;" + strings.Join(lines, "&#160;<br/>&#160;") + "&#160;"
}

// modalityNote says how a statement is held: "planned · says Donald Trump". What
// ties an event is held as the event, which says so itself.
func modalityNote(b bundle) string {
	if b.tie {
		return ""
	}
	return heldNote(b.modality, b.speaker, b.subject)
}

func heldNote(modality, speaker, subject string) string {
	var parts []string
	if modality != "" && modality != "asserted" {
		parts = append(parts, words(modality))
	}
	if speaker != "" && speaker != subject {
		parts = append(parts, "says "+shorten(speaker, edgeColumns))
	}
	return strings.Join(parts, " · ")
}
