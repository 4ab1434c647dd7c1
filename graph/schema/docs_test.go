package schema_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kgx/graph"
	"kgx/graph/schema"
)

var update = flag.Bool("update", false, "write docs/schema.md anew")

const docsFile = "../../docs/schema.md"

func TestDocs(t *testing.T) {
	var want bytes.Buffer
	writeDocs(&want)
	if err := writeOwn(&want); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(docsFile, want.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(docsFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("%s does not say what the tables say; renew it with: go test ./graph/schema -update", docsFile)
	}
}

// The table of JSON fields must name what package graph writes, no more and
// no less.
func TestFieldsMatchTheGraph(t *testing.T) {
	var documented, want []string
	for _, f := range schema.Fields() {
		if !slices.Contains([]string{"schema", "directed", "multigraph", "literals"}, f.Path) {
			documented = append(documented, f.Path)
		}
	}
	for _, part := range []struct {
		prefix string
		value  any
	}{
		{"generator.", graph.Generator{}}, {"documents[].", graph.Document{}},
		{"nodes[].", graph.Node{}}, {"edges[].", graph.Edge{}},
	} {
		want = append(want, jsonPaths(part.prefix, reflect.TypeOf(part.value))...)
	}
	slices.Sort(documented)
	slices.Sort(want)
	if !slices.Equal(documented, want) {
		t.Errorf("json.tsv and package graph differ:\ndocumented %v\nwritten    %v", documented, want)
	}
}

func jsonPaths(prefix string, fields reflect.Type) []string {
	var out []string
	for _, f := range reflect.VisibleFields(fields) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		of, inside := f.Type, "."
		switch {
		case of.Kind() == reflect.Pointer:
			of = of.Elem()
		case of.Kind() == reflect.Slice:
			of, inside = of.Elem(), "[]."
		case of.Kind() == reflect.Map:
			of, inside = of.Elem(), ".*."
		}
		if of.Kind() == reflect.Struct {
			out = append(out, jsonPaths(prefix+name+inside, of)...)
		} else {
			out = append(out, prefix+name)
		}
	}
	return out
}

func writeDocs(w io.Writer) {
	fmt.Fprint(w, `# Types, relations, predicates and JSON

Written by `+"`go test ./graph/schema -update`"+` from the tables in graph/schema/; `+"`kgx schema`"+` prints types, relations and JSON fields.

## Types

A type's parent is the wider type: what holds for organization holds for party. Values (role, time,
money, quantity) and nationality are never nodes: they become attributes of nodes and qualifiers of
edges. "DWIE" are the tags that [DWIE](https://arxiv.org/abs/2009.12626) gives such a concept, those
of the wider types left out and those of narrower kinds that it takes in added.

`)
	table(w, "Type", "Parent", "Node", "Wikidata", "schema.org", "DWIE", "What it is")
	for _, t := range schema.Types() {
		row(w, t.Name, t.Parent, yes(t.Node), t.Wikidata, t.SchemaOrg, strings.Join(slices.Concat(t.DWIE, t.DWIEAlso), ", "), t.Description)
	}
	fmt.Fprint(w, `
## Relations

Label reads between subject and object: "Ilham Aliyev – head of state of – Azerbaijan". Wikidata's
property runs from object to subject where ^ stands before it. Domain and range include the narrower
types; empty means any, for the object also a literal.

`)
	table(w, "Relation", "Label", "Wikidata", "Domain", "Range", "Inverse", "Symmetric", "What it means")
	for _, r := range schema.Relations() {
		property := r.Property
		if r.Reversed {
			property = "^" + property
		}
		row(w, r.Name, r.Label, property, strings.Join(r.Domain, ", "), strings.Join(r.Range, ", "), r.Inverse, yes(r.Symmetric), r.Description)
	}
	writePredicates(w)
	fmt.Fprint(w, `
## Correspondence to DWIE's relations

DWIE tells some relations apart by the object's type, and repeats a relation to a country with -x for
the country's adjective ("German"), which is a concept of its own there; here the adjective is a
mention of the country. gpe0, gpe1 and gpe2 tie such an adjective to its place and have no relation here.

`)
	table(w, "DWIE", "Relation", "Where the object is a", "Repeated with -x")
	for _, r := range schema.Relations() {
		for _, c := range r.DWIE {
			row(w, c.Name, r.Name, c.Object, yes(c.Adjective))
		}
	}
	fmt.Fprint(w, `
## JSON

The form is node-link: networkx.node_link_graph(d, edges="edges", multigraph=True) and d3 take it as
it is. Offsets are Unicode code points, end exclusive. [graph.schema.json](graph.schema.json) is the
same as a JSON Schema. Tried with networkx 3.6.1:

`+"```sh"+`
kgx extract -o graph.json article.txt
`+"```\n\n```sh networkx"+`
python3 -c 'import json, networkx; print(networkx.node_link_graph(json.load(open("graph.json")), edges="edges", multigraph=True))'
`+"```"+`

`)
	table(w, "Field", "Type", "Meaning")
	for _, f := range schema.Fields() {
		row(w, "`"+f.Path+"`", f.Type, f.Meaning)
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func table(w io.Writer, columns ...string) {
	row(w, columns...)
	fmt.Fprintln(w, "|"+strings.Repeat(" --- |", len(columns)))
}

func row(w io.Writer, cells ...string) {
	fmt.Fprintln(w, "| "+strings.Join(cells, " | ")+" |")
}
