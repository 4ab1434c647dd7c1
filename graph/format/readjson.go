package format

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"kgx/graph"
)

// ReadJSON reads a graph that [JSON] or [JSONL] wrote and checks that it holds
// together: ids and keys are unique, edges and passages refer to what is there.
// An error says in which line the JSON breaks, or which element is wrong.
// Unknown fields are passed over.
func ReadJSON(r io.Reader) (*graph.Graph, error) {
	lines := &lineCounter{r: r}
	g, err := readGraph(lines)
	return g, lines.locate(err)
}

// readGraph reads one graph, which must be all that r holds.
func readGraph(r io.Reader) (*graph.Graph, error) {
	decoder := json.NewDecoder(r)
	f, err := decodeFile(decoder)
	if err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more follows behind the graph; for several graphs in a file use JSON Lines (.jsonl)")
	}
	return f.graph()
}

// file is what a graph's JSON holds.
type file struct {
	schema    string
	generator graph.Generator
	documents []graph.Document
	nodes     []graph.Node
	edges     []graph.Edge
	literals  []graph.Edge
}

// decodeFile reads the fields in any order. It stops at the first that is wrong,
// above all at a schema that this program does not know.
func decodeFile(d *json.Decoder) (*file, error) {
	if open, err := d.Token(); errors.Is(err, io.EOF) {
		return nil, errors.New("is empty: no graph")
	} else if err != nil {
		return nil, err
	} else if open != json.Delim('{') {
		return nil, errors.New("is no JSON object: no graph")
	}
	f := &file{}
	seen := make(map[json.Token]bool)
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		if seen[name] {
			return nil, fmt.Errorf("has %q twice", name)
		}
		seen[name] = true
		switch name {
		case "schema":
			if err = d.Decode(&f.schema); err == nil {
				err = f.checkSchema()
			}
		case "generator":
			err = d.Decode(&f.generator)
		case "documents":
			f.documents, err = decodeList[graph.Document](d, "documents")
		case "nodes":
			f.nodes, err = decodeList[graph.Node](d, "nodes")
		case "edges":
			f.edges, err = decodeList[graph.Edge](d, "edges")
		case "literals":
			f.literals, err = decodeList[graph.Edge](d, "literals")
		default:
			err = d.Decode(&json.RawMessage{})
		}
		if err != nil {
			return nil, explain(err, fmt.Sprint(name))
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, explain(err, "the graph")
	}
	return f, f.checkSchema()
}

func (f *file) checkSchema() error {
	switch {
	case f.schema == graph.Schema || slices.Contains(graph.OlderSchemas, f.schema):
		return nil
	case f.schema == "":
		return fmt.Errorf(`has no "schema": not a graph of kgx; want "schema": %q`, graph.Schema)
	}
	return fmt.Errorf("has schema %q, which this version cannot read; it reads %q and what older versions wrote", f.schema, graph.Schema)
}

func decodeList[T any](d *json.Decoder, name string) ([]T, error) {
	open, err := d.Token()
	if err != nil {
		return nil, err
	}
	if open == nil {
		return nil, nil
	}
	if open != json.Delim('[') {
		return nil, fmt.Errorf("%s is no list", name)
	}
	var list []T
	for d.More() {
		var element T
		if err := d.Decode(&element); err != nil {
			return nil, explain(err, fmt.Sprintf("%s[%d]", name, len(list)))
		}
		list = append(list, element)
	}
	_, err = d.Token()
	return list, err
}

// explain says of a value of the wrong type, or of an end too early, where it is.
func explain(err error, where string) error {
	var mistyped *json.UnmarshalTypeError
	switch {
	case errors.As(err, &mistyped):
		if mistyped.Field != "" {
			where += "." + mistyped.Field
		}
		return fmt.Errorf("%s is a JSON %s, must be %s", where, mistyped.Value, jsonType(mistyped.Type.Kind()))
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return fmt.Errorf("ends within %s", where)
	}
	return err
}

// jsonType is what JSON calls the values that a Go kind is read from.
func jsonType(k reflect.Kind) string {
	switch k {
	case reflect.String:
		return "a string"
	case reflect.Slice:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Int:
		return "a whole number"
	case reflect.Bool:
		return "a boolean"
	}
	return "a number"
}

// graph puts the parts together.
func (f *file) graph() (*graph.Graph, error) {
	g := graph.New(f.generator)
	for i, d := range f.documents {
		if _, err := g.AddDocument(d); err != nil {
			return nil, fmt.Errorf("documents[%d]: %w", i, err)
		}
	}
	for i, n := range f.nodes {
		if n.ID == "" {
			return nil, fmt.Errorf("nodes[%d] has no id", i)
		}
		if _, err := g.AddNode(n); err != nil {
			return nil, fmt.Errorf("nodes[%d]: %w", i, err)
		}
	}
	if err := addEdges(g, "edges", f.edges); err != nil {
		return nil, err
	}
	if err := addEdges(g, "literals", f.literals); err != nil {
		return nil, err
	}
	return g, nil
}

func addEdges(g *graph.Graph, list string, edges []graph.Edge) error {
	for i, e := range edges {
		if e.Key == "" {
			return fmt.Errorf("%s[%d] has no key", list, i)
		}
		if _, err := g.AddEdge(e); err != nil {
			return fmt.Errorf("%s[%d]: %w", list, i, err)
		}
	}
	return nil
}

// lineCounter remembers where the lines of what passes through it end.
type lineCounter struct {
	r      io.Reader
	offset int64
	ends   []int64
}

func (l *lineCounter) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			l.ends = append(l.ends, l.offset+int64(i))
		}
	}
	l.offset += int64(n)
	return n, err
}

// locate says of an error of syntax in which line it is.
func (l *lineCounter) locate(err error) error {
	var broken *json.SyntaxError
	if errors.As(err, &broken) {
		return fmt.Errorf("line %d: no valid JSON: %w", l.at(broken.Offset), broken)
	}
	return err
}

// at is the number, from 1, of the line that holds the byte before offset.
func (l *lineCounter) at(offset int64) int {
	line := 1
	for _, end := range l.ends {
		if end >= offset-1 {
			break
		}
		line++
	}
	return line
}
