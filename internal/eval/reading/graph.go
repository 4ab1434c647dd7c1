package reading

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Graph is a graph as the program prints it, in values as JSON has them.
type Graph struct {
	nodes    map[string]object
	order    []string // ids of the nodes as printed
	edges    []object // edges, then literals
	literals int      // how many of edges are literals
}

// object is a JSON object; numbers are json.Number.
type object map[string]any

// ParseGraph reads a graph in the node-link form.
func ParseGraph(data []byte) (*Graph, error) {
	var raw struct {
		Nodes    []object `json:"nodes"`
		Edges    []object `json:"edges"`
		Literals []object `json:"literals"`
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&raw); err != nil {
		return nil, fmt.Errorf("reading a graph: %w", err)
	}
	g := &Graph{nodes: map[string]object{}, edges: append(raw.Edges, raw.Literals...), literals: len(raw.Literals)}
	for _, n := range raw.Nodes {
		id, ok := n["id"].(string)
		if !ok {
			return nil, fmt.Errorf("reading a graph: a node's id is %v, no text", n["id"])
		}
		if _, known := g.nodes[id]; !known {
			g.order = append(g.order, id)
		}
		g.nodes[id] = n
	}
	for _, e := range g.edges {
		for _, end := range []any{e["source"], e["target"]} {
			if _, ok := end.(string); !ok && end != nil {
				return nil, fmt.Errorf("reading a graph: an end of an edge is %v, no text", end)
			}
		}
		if to := e.text("target"); to != "" && g.nodes[to] == nil {
			return nil, fmt.Errorf("reading a graph: an edge leads to %q, which is no node", to)
		}
	}
	return g, nil
}

// words are those of a field, none where it is missing.
func (o object) words(field string) string {
	v, ok := o[field]
	if !ok {
		return ""
	}
	return words(v)
}

// text is a field that holds text, "" where it does not.
func (o object) text(field string) string {
	s, _ := o[field].(string)
	return s
}

// or is a field that holds text, or other where it is missing or empty.
func (o object) or(field, other string) string {
	if s := o.text(field); s != "" {
		return s
	}
	return other
}

// given says whether a field holds anything: no null, zero, false, or empty
// value.
func (o object) given(field string) bool {
	switch v := o[field].(type) {
	case nil:
		return false
	case string:
		return v != ""
	case bool:
		return v
	case json.Number:
		f, err := v.Float64()
		return err != nil || f != 0
	case []any:
		return len(v) > 0
	case map[string]any:
		return len(v) > 0
	}
	return true
}

// list is a field that holds a list, nil where it does not.
func (o object) list(field string) []any {
	l, _ := o[field].([]any)
	return l
}

// names are those of a node: label, aliases, roles and mentions that are no
// pronouns.
func (o object) names() set {
	all := []string{o.words("label")}
	for _, field := range []string{"aliases", "derived_aliases", "roles"} {
		for _, a := range o.list(field) {
			if of, ok := a.(map[string]any); ok {
				a = object(of).or("text", object(of).text("label"))
			}
			all = append(all, words(a))
		}
	}
	for _, m := range o.list("mentions") {
		if m, ok := m.(map[string]any); ok && m["kind"] != "pronoun" && object(m).given("text") {
			all = append(all, words(m["text"]))
		}
	}
	out := set{}
	for _, n := range all {
		if n != "" && len(out) < maxNames {
			out[first(n, maxName)] = struct{}{}
		}
	}
	return out
}

// Printed is how many statements a graph prints: edges and literals, two ties
// of event nodes as one.
func (g *Graph) Printed() int {
	tied := 0
	for _, e := range g.edges[:len(g.edges)-g.literals] {
		if relation, ok := e["relation"].(string); ok && ties.has(relation) {
			tied++
		}
	}
	return len(g.edges) - tied/2
}
