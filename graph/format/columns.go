package format

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kgx/graph"
)

// kind is the type of a column's values.
type kind int

const (
	stringKind kind = iota
	floatKind
	integerKind
	booleanKind
)

// column is a scalar property of nodes or edges, for formats that know no lists
// and maps. Names are unique without regard to case, and none is one that Gephi
// gives a meaning of its own.
type column[T any] struct {
	name  string
	kind  kind
	value func(T) string // "" where there is none
}

// nodeTable are the properties of a node apart from its id and label.
var nodeTable = []column[*graph.Node]{
	{"type", stringKind, func(n *graph.Node) string { return n.Type }},
	{"aliases", stringKind, func(n *graph.Node) string { return joined(n.Aliases) }},
	{"derived_aliases", stringKind, func(n *graph.Node) string { return joined(n.DerivedAliases) }},
	{"roles", stringKind, func(n *graph.Node) string { return joined(n.Roles) }},
	{"ids", stringKind, func(n *graph.Node) string { return pairs(n.IDs) }},
	{"salience", floatKind, func(n *graph.Node) string { return decimal(n.Salience, 6) }},
	{"confidence", floatKind, func(n *graph.Node) string { return decimal(n.Confidence, 4) }},
	{"mentions", integerKind, func(n *graph.Node) string { return strconv.Itoa(len(n.Mentions)) }},
	{"documents", stringKind, func(n *graph.Node) string { return joined(n.Documents()) }},
}

// edgeTable are the properties of an edge apart from its ends, key and label.
var edgeTable = []column[*graph.Edge]{
	{"relation", stringKind, func(e *graph.Edge) string { return e.Relation }},
	{"property", stringKind, func(e *graph.Edge) string { return e.Property }},
	{"modality", stringKind, func(e *graph.Edge) string { return e.Modality }},
	{"speaker", stringKind, func(e *graph.Edge) string { return orEmpty(e.Speaker) }},
	{"time", stringKind, func(e *graph.Edge) string { return orEmpty(e.Time) }},
	{"place", stringKind, func(e *graph.Edge) string { return orEmpty(e.Place) }},
	{"qualifiers", stringKind, func(e *graph.Edge) string { return pairs(e.Qualifiers) }},
	{"confidence", floatKind, func(e *graph.Edge) string { return decimal(e.Confidence, 4) }},
	{"inferred", booleanKind, func(e *graph.Edge) string { return strconv.FormatBool(len(e.InferredFrom) > 0) }},
	{"evidence", stringKind, func(e *graph.Edge) string { return joined(quotes(e)) }},
	{"documents", stringKind, func(e *graph.Edge) string { return joined(e.Documents()) }},
}

// listSeparator stands between the values of a list in one column.
const listSeparator = " | "

func joined(values []string) string { return strings.Join(values, listSeparator) }

// pairs writes a map as "key: value | key: value", in the order of the keys.
func pairs(m map[string]string) string {
	var list []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		list = append(list, fmt.Sprintf("%s: %s", key, m[key]))
	}
	return joined(list)
}

func quotes(e *graph.Edge) []string {
	list := make([]string, len(e.Evidence))
	for i, p := range e.Evidence {
		list[i] = p.Text
	}
	return list
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// decimal writes x with at most so many digits behind the point and no exponent.
func decimal(x float64, digits int) string {
	return strconv.FormatFloat(round(x, digits), 'f', -1, 64)
}
