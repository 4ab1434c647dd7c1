package format

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"kgx/graph"
)

// Turtle writes g as RDF for people to read (W3C Turtle 1.1).
func Turtle(w io.Writer, g *graph.Graph, opts Options) error {
	names, err := newIRIs(opts.Base)
	if err != nil {
		return err
	}
	t := turtleWriter{bufio.NewWriter(w), names.prefixes()}
	for _, p := range t.prefixes {
		fmt.Fprintf(t, "@prefix %s: <%s> .\n", p.name, p.iri)
	}
	for r := range resources(g, opts, names) {
		t.resource(r)
	}
	return t.Flush()
}

type turtleWriter struct {
	*bufio.Writer
	prefixes []prefix
}

// resource writes the properties of a resource, each on a line.
func (t turtleWriter) resource(r resource) {
	fmt.Fprintf(t, "\n%s", t.iri(r.iri))
	for i, p := range r.properties {
		separator := " ;\n   "
		if i == 0 {
			separator = ""
		}
		name := t.iri(p.iri)
		if p.iri == nsRDF+"type" {
			name = "a"
		}
		values := make([]string, len(p.values))
		for i, v := range p.values {
			values[i] = t.term(v)
		}
		fmt.Fprintf(t, "%s %s %s", separator, name, strings.Join(values, ", "))
	}
	t.WriteString(" .\n")
}

func (t turtleWriter) iri(iri string) string {
	if short, ok := shortIRI(t.prefixes, iri); ok {
		return short
	}
	return "<" + iri + ">"
}

func (t turtleWriter) term(v term) string {
	switch {
	case v.isIRI:
		return t.iri(v.value)
	case v.datatype == nsXSD+"integer", v.datatype == nsXSD+"decimal":
		return v.value
	case v.datatype != "":
		return `"` + rdfEscaper.Replace(v.value) + `"^^` + t.iri(v.datatype)
	}
	return `"` + rdfEscaper.Replace(v.value) + `"`
}
