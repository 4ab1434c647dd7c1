package yamlfile

import (
	"fmt"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// Limits of a file. The parser's time grows with the square of the keys of a
// mapping, its memory with the square of the depth; ten thousand keys take half a
// second.
const (
	MaxSize  = 1 << 20 // bytes
	maxParts = 200_000 // words and signs
	maxKeys  = 10_000
	maxDepth = 64 // of brackets, and of signs such as "- - -" without a value between
)

// plainTags are the tags that say no more than the value shows.
var plainTags = map[string]bool{
	"!!str": true, "!!int": true, "!!float": true, "!!bool": true, "!!null": true, "!!map": true, "!!seq": true,
}

// guard refuses a file over the limits and what no file of kgx needs: anchors and
// aliases, of which a few lines can stand for billions, tags of types that kgx does
// not know, and a second document.
func guard(data []byte) error {
	if len(data) > MaxSize {
		return &Error{Problem: fmt.Sprintf("is over the size limit of %d bytes", MaxSize)}
	}
	g := gauge{}
	for _, t := range lexer.Tokenize(string(data)) {
		if problem := g.next(t); problem != "" {
			e := &Error{Problem: problem}
			if t.Position != nil {
				e.Line, e.Column = t.Position.Line, t.Position.Column
			}
			return e
		}
	}
	return nil
}

// gauge measures a file token by token.
type gauge struct {
	parts, keys    int
	brackets, open int  // brackets that are open; signs since the last value
	begun          bool // the document has a value
}

// next says what is wrong with the next token, or "".
func (g *gauge) next(t *token.Token) string {
	if g.parts++; g.parts > maxParts {
		return fmt.Sprintf("more than %d words and signs are not read", maxParts)
	}
	switch t.Type {
	case token.CommentType:
		return ""
	case token.DocumentHeaderType:
		if g.begun {
			return "a second document is not read"
		}
		g.begun = true
		return ""
	case token.AnchorType, token.AliasType, token.MergeKeyType:
		return "anchors and aliases (&a, *a) are not read"
	case token.TagType:
		if !plainTags[t.Value] {
			return fmt.Sprintf("tag %s is not known", printable(t.Value))
		}
		g.open++
	case token.SequenceStartType, token.MappingStartType:
		g.brackets++
		g.open++
	case token.SequenceEndType, token.MappingEndType:
		g.brackets--
		g.open = 0
	case token.SequenceEntryType, token.MappingKeyType:
		g.open++
	case token.MappingValueType:
		if g.keys++; g.keys > maxKeys {
			return fmt.Sprintf("more than %d keys are not read", maxKeys)
		}
	default:
		g.open = 0
	}
	g.begun = true
	if g.brackets > maxDepth || g.open > maxDepth {
		return fmt.Sprintf("more than %d levels are not read", maxDepth)
	}
	return ""
}
