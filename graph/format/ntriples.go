package format

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"kgx/graph"
)

// NTriples writes g as RDF, a triple a line (W3C N-Triples 1.1).
func NTriples(w io.Writer, g *graph.Graph, opts Options) error {
	names, err := newIRIs(opts.Base)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for r := range resources(g, opts, names) {
		for _, p := range r.properties {
			for _, value := range p.values {
				fmt.Fprintf(out, "<%s> <%s> %s .\n", r.iri, p.iri, ntriplesTerm(value))
			}
		}
	}
	return out.Flush()
}

func ntriplesTerm(t term) string {
	if t.isIRI {
		return "<" + t.value + ">"
	}
	s := `"` + rdfEscaper.Replace(t.value) + `"`
	if t.datatype != "" {
		s += "^^<" + t.datatype + ">"
	}
	return s
}

// rdfEscaper escapes what strings in N-Triples and Turtle cannot hold as it is.
var rdfEscaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)
