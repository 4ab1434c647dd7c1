package format

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"kgx/graph"
)

// Mermaid writes g as a flow chart for Markdown pages that draw Mermaid, GitHub's
// among them. Statements between the same two nodes with the same modality and
// speaker share an arrow.
func Mermaid(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := withNotes(g, opts)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	tell := newTeller(g)
	if title := documentsTitle(g); title != "" {
		quoted, err := json.Marshal(title) // YAML takes JSON strings
		if err != nil {
			return fmt.Errorf("writing the title: %w", err)
		}
		fmt.Fprintf(out, "---\ntitle: %s\n---\n", quoted)
	}
	out.WriteString("flowchart LR\n")
	places := make(map[string]string, len(g.Nodes())) // ids of our own: Mermaid's may be no word of its grammar
	for i, n := range g.Nodes() {
		places[n.ID] = fmt.Sprintf("n%d", i)
		s := styleOfNode(n)
		family := s.family
		lines := []string{"<b>" + mermaidLines(labelLines(nodeLabel(n), nodeColumns)) + "</b>"}
		switch {
		case n.IsEvent():
			lines[0] = "<b>" + mermaidLines(labelLines(tell.headline(n), nodeColumns)) + "</b>"
		case n.Type == graph.LiteralType:
			lines[0] = "<small>" + mermaidLines(labelLines(shorten("“"+nodeLabel(n)+"”", literalLines*noteColumns), noteColumns)) + "</small>"
		case n.Kind == graph.KindDescribed:
			lines[0] = mermaidLines(labelLines(nodeLabel(n), nodeColumns))
			family += "_described"
		}
		for _, line := range tell.subtitle(n) {
			lines = append(lines, "<small>"+mermaidLines(labelLines(line, noteColumns))+"</small>")
		}
		fmt.Fprintf(out, "  %s%s\"%s\"%s:::%s\n", places[n.ID], s.mermaid[0], strings.Join(lines, "<br>"), s.mermaid[1], family)
	}
	for _, b := range bundles(g, tell.names) {
		arrow := "-->"
		if b.modality != graph.Asserted {
			arrow = "-.->"
		}
		fmt.Fprintf(out, "  %s %s|\"%s\"| %s\n", places[b.source], arrow, mermaidLabel(tell, b), places[b.target])
	}
	for _, s := range append([]style{happening}, styles...) {
		if hasFamily(g, s.family, false) {
			fmt.Fprintf(out, "  classDef %s fill:%s,stroke:%s,color:#16202a\n", s.family, s.fill, s.border)
		}
		if hasFamily(g, s.family, true) {
			fmt.Fprintf(out, "  classDef %s_described fill:%s,stroke:%s,color:#16202a,stroke-dasharray:4 3\n", s.family, s.described().fill, s.border)
		}
	}
	return out.Flush()
}

// mermaidLabel is the label of an arrow, as edgeHTML is for DOT.
func mermaidLabel(tell *teller, b bundle) string {
	stated, inferred := b.lines()
	var lines []string
	for _, label := range append(stated, inferred...) {
		lines = append(lines, mermaidText(shorten(label, maxLabelLines*edgeColumns))) // Mermaid wraps labels of arrows itself
	}
	if len(lines) > maxLines+1 {
		lines = append(lines[:maxLines], fmt.Sprintf("+ %d more", len(lines)-maxLines))
	}
	if facts := tell.facts(b); facts != "" {
		lines = append(lines, "<small>"+mermaidText(shorten(facts, maxLabelLines*noteColumns))+"</small>")
	}
	if note := modalityNote(b); note != "" {
		lines = append(lines, "<i>"+mermaidText(note)+"</i>")
	}
	return strings.Join(lines, "<br>")
}

func mermaidLines(lines []string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = mermaidText(line)
	}
	return strings.Join(escaped, "<br>")
}

// mermaidText is s with all that Mermaid, Markdown or HTML could take for their
// own written as entity codes, which Mermaid spells "#34;".
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		if r == '\\' {
			b.WriteString("#92;\u2060") // the word joiner keeps "\n" from being read as a line break
			continue
		}
		if r < unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" ,.-'()", r) {
			fmt.Fprintf(&b, "#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
