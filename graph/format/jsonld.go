package format

import (
	"bytes"
	"encoding/json"
	"io"

	"kgx/graph"
)

// JSONLD writes g as RDF in JSON (W3C JSON-LD 1.1): a flat list of resources,
// their properties by prefixed names. The context is part of the file, so that
// readers load nothing.
func JSONLD(w io.Writer, g *graph.Graph, opts Options) error {
	names, err := newIRIs(opts.Base)
	if err != nil {
		return err
	}
	prefixes := names.prefixes()
	j := &jsonWriter{w: w, newline: "\n"}
	j.text("{\n  \"@context\": {")
	for i, p := range prefixes {
		if i > 0 {
			j.text(",")
		}
		j.text("\n    ")
		j.value(p.name)
		j.text(": ")
		j.value(p.iri)
	}
	j.text("\n  },\n  \"@graph\": [")
	first := true
	for r := range resources(g, opts, names) {
		if !first {
			j.text(",")
		}
		first = false
		j.text("\n    ")
		j.value(jsonLDResource{r, prefixes})
	}
	j.text("\n  ]\n}\n")
	return j.err
}

// jsonLDResource is a resource as a JSON object with its properties in order.
type jsonLDResource struct {
	resource
	prefixes []prefix
}

// MarshalJSON writes {"@id": …, "@type": …, property: value or list of values}.
func (r jsonLDResource) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	j := &jsonWriter{w: &b}
	j.text(`{"@id":`)
	j.value(r.short(r.iri))
	for _, p := range r.properties {
		key, values := r.short(p.iri), make([]any, len(p.values))
		for i, v := range p.values {
			values[i] = r.value(v)
		}
		if p.iri == nsRDF+"type" {
			key = "@type"
			for i, v := range p.values {
				values[i] = r.short(v.value)
			}
		}
		j.text(",")
		j.value(key)
		j.text(":")
		if len(values) == 1 {
			j.value(values[0])
		} else {
			j.value(values)
		}
	}
	j.text("}")
	return b.Bytes(), j.err
}

func (r jsonLDResource) short(iri string) string {
	short, _ := shortIRI(r.prefixes, iri)
	return short
}

func (r jsonLDResource) value(t term) any {
	switch {
	case t.isIRI:
		return struct {
			ID string `json:"@id"`
		}{r.short(t.value)}
	case t.datatype == nsXSD+"integer":
		return json.Number(t.value)
	case t.datatype != "":
		return struct {
			Value string `json:"@value"`
			Type  string `json:"@type"`
		}{t.value, r.short(t.datatype)}
	}
	return t.value
}
