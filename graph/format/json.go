package format

import (
	"bytes"
	"encoding/json"
	"io"
	"math"

	"kgx/graph"
)

// JSON writes the graph in the node-link form that docs/graph.schema.json
// describes: one document, node and edge a line, so that a graph reads well in a
// diff. Confidence is rounded to 4 decimals and salience to 6.
func JSON(w io.Writer, g *graph.Graph, opts Options) error {
	return writeJSON(w, g, opts, "\n")
}

// writeJSON writes the graph with newline between its elements; an empty
// newline gives one line.
func writeJSON(w io.Writer, g *graph.Graph, opts Options, newline string) error {
	j := &jsonWriter{w: w, newline: newline}
	j.field(`{`, "schema", graph.Schema)
	j.field(`,`, "generator", g.Generator)
	j.field(`,`, "directed", true)
	j.field(`,`, "multigraph", true)
	list(j, "documents", g.Documents(), func(d *graph.Document) any {
		shown := *d
		if opts.NoText {
			shown.Text = ""
		}
		return shown
	})
	list(j, "nodes", g.Nodes(), func(n *graph.Node) any {
		shown := *n
		shown.Salience, shown.Confidence = round(n.Salience, 6), round(n.Confidence, 4)
		return shown
	})
	list(j, "edges", g.Edges(), shownEdge)
	list(j, "literals", g.Literals(), shownEdge)
	j.text(newline + "}\n")
	return j.err
}

func shownEdge(e *graph.Edge) any {
	shown := *e
	shown.Confidence = round(e.Confidence, 4)
	return shown
}

func round(x float64, digits int) float64 {
	scale := math.Pow10(digits)
	return math.Round(x*scale) / scale
}

// jsonWriter writes the parts of an object and keeps the first error.
type jsonWriter struct {
	w       io.Writer
	newline string
	err     error
}

// field writes what stands before a field, its name and its value.
func (j *jsonWriter) field(before, name string, value any) {
	j.text(before + j.newline)
	j.indent("  ")
	j.text(`"` + name + `": `)
	j.value(value)
}

// list writes a field that holds a list, one element a line.
func list[T any](j *jsonWriter, name string, elements []T, shown func(T) any) {
	j.text("," + j.newline)
	j.indent("  ")
	j.text(`"` + name + `": [`)
	for i, e := range elements {
		if i > 0 {
			j.text(",")
		}
		j.text(j.newline)
		j.indent("    ")
		j.value(shown(e))
	}
	if len(elements) > 0 {
		j.text(j.newline)
		j.indent("  ")
	}
	j.text("]")
}

func (j *jsonWriter) indent(by string) {
	if j.newline != "" {
		j.text(by)
	}
}

// value writes a value without a line break in it.
func (j *jsonWriter) value(v any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil && j.err == nil {
		j.err = err
	}
	j.text(string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
}

func (j *jsonWriter) text(s string) {
	if j.err == nil {
		_, j.err = io.WriteString(j.w, s)
	}
}
