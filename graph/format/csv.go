package format

import (
	"encoding/csv"
	"io"
	"strings"

	"kgx/graph"
)

// CSVNodes writes the table of g's entities: id, label and the columns that
// GraphML has, too (RFC 4180, UTF-8, a header line). Text that a spreadsheet
// would take for a formula gets an apostrophe before it.
func CSVNodes(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := g.OpenLiterals()
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Write(csvHeader([]string{"id", "label"}, nodeTable))
	for _, n := range g.Nodes() {
		out.Write(csvRow([]string{n.ID, n.Label}, nodeTable, n))
	}
	out.Flush()
	return out.Error()
}

// CSVEdges writes the table of g's statements: source, target, id and label, and
// the columns that GraphML has, too.
func CSVEdges(w io.Writer, g *graph.Graph, opts Options) error {
	g, err := g.OpenLiterals()
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Write(csvHeader([]string{"source", "target", "id", "label"}, edgeTable))
	for _, e := range g.Edges() {
		out.Write(csvRow([]string{e.Source, e.Target, e.Key, e.Label}, edgeTable, e))
	}
	out.Flush()
	return out.Error()
}

func csvHeader[T any](first []string, table []column[T]) []string {
	for _, c := range table {
		first = append(first, c.name)
	}
	return first
}

func csvRow[T any](first []string, table []column[T], item T) []string {
	for i := range first {
		first[i] = csvCell(first[i])
	}
	for _, c := range table {
		value := c.value(item)
		if c.kind == stringKind {
			value = csvCell(value)
		}
		first = append(first, value)
	}
	return first
}

// csvCell makes text harmless in spreadsheets: what would start a formula (OWASP,
// "CSV Injection") is text behind an apostrophe, and control characters are
// replaced.
func csvCell(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(xmlText(strings.ToValidUTF8(s, "\uFFFD")), "\r", "\n")
	if s != "" && strings.ContainsRune("=+-@\t\n＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
