// Package yamlfile reads the YAML that people hand to kgx: rules, expectations and
// the front matter of Markdown. The parser that it uses takes memory and time with
// the square of some inputs' size and beyond, and panics on others, so that what
// comes near is refused before: see guard.
package yamlfile

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Error is what is wrong with a file, in one line without control characters.
type Error struct {
	Line    int // from 1, 0 where it concerns the whole file
	Column  int // from 1, 0 where it is not known
	Problem string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Problem
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
}

// Unmarshal reads a file of one document into v, a pointer. Fields that v's structs
// do not have are errors. The error is an [*Error].
func Unmarshal(data []byte, v any) (err error) {
	if err := guard(data); err != nil {
		return err
	}
	defer recovered(&err)
	if err := yaml.UnmarshalWithOptions(data, v, yaml.Strict()); err != nil {
		return explain(err)
	}
	return nil
}

// Decode reads a node into v, as Unmarshal does, and returns the node's line. It is
// for methods that read a part of a file themselves.
func Decode(node ast.Node, v any) (line int, err error) {
	defer recovered(&err)
	if err := yaml.NodeToValue(node, v, yaml.Strict()); err != nil {
		return 0, err // Unmarshal, whose parser called, explains it
	}
	if token := node.GetToken(); token != nil && token.Position != nil {
		line = token.Position.Line
	}
	return line, nil
}

// recovered makes an error of a panic of the parser's.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = &Error{Problem: "is YAML that cannot be read"}
	}
}

// explain turns the library's error, a page with the source, into a line.
func explain(err error) error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	var theirs yaml.Error
	if !errors.As(err, &theirs) {
		return &Error{Problem: printable(err.Error())}
	}
	e := &Error{Problem: printable(theirs.GetMessage())}
	if strings.Contains(theirs.GetMessage(), "'\t'") {
		e.Problem = "expected spaces, found a tab"
	}
	if token := theirs.GetToken(); token != nil && token.Position != nil {
		e.Line, e.Column = token.Position.Line, token.Position.Column
	}
	return e
}

// printable is s in one line, as it may stand on a terminal. A message may quote
// the file, and so is cut.
func printable(s string) string {
	const most = 200 // code points
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.Join(strings.Fields(s), " ")
	if letters := []rune(s); len(letters) > most {
		s = string(letters[:most]) + "…"
	}
	return s
}
