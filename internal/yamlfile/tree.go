package yamlfile

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Kind is what a node is.
type Kind uint8

// The kinds of nodes.
const (
	Empty   Kind = iota // nothing, or null
	Scalar              // a word or number
	List                // "- a" or "[a, b]"
	Mapping             // "key: value"
)

// Node is a value with the place where it begins, for readers that say what is
// wrong with it.
type Node struct {
	Kind         Kind
	Text         string  // of a Scalar
	Items        []Node  // of a List
	Fields       []Field // of a Mapping, in the file's order; no key is there twice
	Line, Column int     // from 1
}

// Field is a key of a mapping with its value.
type Field struct{ Key, Value Node }

// Errorf is what is wrong with the node.
func (n Node) Errorf(problem string) *Error {
	return &Error{Line: n.Line, Column: n.Column, Problem: printable(problem)}
}

// Parse reads a file of one document as it stands; it refuses what [Unmarshal]
// refuses. The error is an [*Error].
func Parse(data []byte) (n Node, err error) {
	if err := guard(data); err != nil {
		return Node{}, err
	}
	defer recovered(&err)
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return Node{}, explain(err)
	}
	n = Node{Line: 1, Column: 1}
	for _, doc := range file.Docs {
		if doc.Body != nil && doc.Body.Type() != ast.CommentType {
			return read(doc.Body, 0)
		}
	}
	return n, nil
}

func read(from ast.Node, depth int) (n Node, err error) {
	n = at(from.GetToken())
	if depth > maxDepth {
		return n, n.Errorf("more levels than are read")
	}
	switch v := from.(type) {
	case *ast.NullNode:
	case *ast.TagNode:
		if v.Value != nil {
			return read(v.Value, depth+1)
		}
	case *ast.StringNode:
		n.Kind, n.Text = Scalar, v.Value
	case *ast.LiteralNode:
		n.Kind, n.Text = Scalar, v.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		n.Kind, n.Text = Scalar, from.GetToken().Value
	case *ast.SequenceNode:
		n.Kind = List
		for _, item := range v.Values {
			child, err := read(item, depth+1)
			if err != nil {
				return n, err
			}
			n.Items = append(n.Items, child)
		}
	case *ast.MappingNode:
		n, err = mapping(v.Values, n, depth)
	case *ast.MappingValueNode:
		n, err = mapping([]*ast.MappingValueNode{v}, n, depth)
	default:
		err = n.Errorf("is YAML that is not read here")
	}
	return n, err
}

// mapping fills n from key and value pairs.
func mapping(values []*ast.MappingValueNode, n Node, depth int) (Node, error) {
	n.Kind = Mapping
	seen := map[string]bool{}
	for i, v := range values {
		key, err := read(v.Key, depth+1)
		if err != nil {
			return n, err
		}
		if key.Kind != Scalar {
			return n, key.Errorf("a key is expected to be a word")
		}
		if seen[key.Text] {
			return n, key.Errorf("key " + key.Text + " is given twice")
		}
		seen[key.Text] = true
		if i == 0 { // the library has a mapping begin at its first colon
			n.Line, n.Column = key.Line, key.Column
		}
		value, err := read(v.Value, depth+1)
		if err != nil {
			return n, err
		}
		n.Fields = append(n.Fields, Field{key, value})
	}
	return n, nil
}

func at(t *token.Token) Node {
	if t == nil || t.Position == nil {
		return Node{Line: 1, Column: 1}
	}
	return Node{Line: t.Position.Line, Column: t.Position.Column}
}

// Describe names what the node is, for messages.
func (n Node) Describe() string {
	switch n.Kind {
	case List:
		return "a list"
	case Mapping:
		return "a mapping"
	case Scalar:
		return strconv.Quote(n.Text)
	}
	return "nothing"
}
