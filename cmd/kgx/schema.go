package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"kgx/graph"
	"kgx/graph/schema"

	"github.com/spf13/cobra"
)

var schemaParts = []string{"types", "relations", "fields"}

func newSchema(a *app) *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use:       "schema [types|relations|fields]",
		Short:     "Print the types, relations and JSON fields of the graph",
		ValidArgs: schemaParts,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError("%s prints one of %s, or all", cmd.CommandPath(), strings.Join(schemaParts, ", "))
			}
			return checkValues(cmd.CommandPath(), args, schemaParts)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = schemaParts
			}
			if asJSON {
				return writeSchemaJSON(a.out, args)
			}
			return writeSchema(a.out, args)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func writeSchema(w io.Writer, parts []string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, part := range parts {
		if i > 0 {
			fmt.Fprintln(t)
		}
		switch part {
		case "types":
			writeTypes(t)
		case "relations":
			writeRelations(t)
		case "fields":
			fmt.Fprintln(t, "FIELD\tTYPE\tMEANING")
			for _, f := range schema.Fields() {
				fmt.Fprintf(t, "%s\t%s\t%s\n", f.Path, f.Type, f.Meaning)
			}
		}
	}
	return t.Flush()
}

// writeTypes indents a type below its parent; a value, which is no node, is
// marked by brackets.
func writeTypes(w io.Writer) {
	fmt.Fprintln(w, "TYPE\tWIKIDATA\tSCHEMA.ORG\tWHAT IT IS")
	for _, t := range schema.Types() {
		name := t.Name
		if !t.Node {
			name = "(" + name + ")"
		}
		indent := strings.Repeat("  ", len(schema.Ancestors(t.Name))-1)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", indent+name, t.Wikidata, t.SchemaOrg, t.Description)
	}
}

func writeRelations(w io.Writer) {
	fmt.Fprintln(w, "RELATION\tLABEL\tWIKIDATA\tFROM\tTO\tWHAT IT MEANS")
	for _, r := range schema.Relations() {
		property := r.Property
		if r.Reversed {
			property = "^" + property
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", r.Name, r.Label, property, anyOf(r.Domain), anyOf(r.Range), r.Description)
	}
}

func anyOf(types []string) string {
	if len(types) == 0 {
		return "any"
	}
	return strings.Join(types, ", ")
}

func writeSchemaJSON(w io.Writer, parts []string) error {
	out := struct {
		Schema    string            `json:"schema"`
		Types     []schema.Type     `json:"types,omitempty"`
		Relations []schema.Relation `json:"relations,omitempty"`
		Fields    []schema.Field    `json:"fields,omitempty"`
	}{Schema: graph.Schema}
	for _, part := range parts {
		switch part {
		case "types":
			out.Types = schema.Types()
		case "relations":
			out.Relations = schema.Relations()
		case "fields":
			out.Fields = schema.Fields()
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}
