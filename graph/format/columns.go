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
	{"kind", stringKind, func(n *graph.Node) string { return n.Kind }},
	{"aliases", stringKind, func(n *graph.Node) string { return joined(n.Aliases) }},
	{"derived_aliases", stringKind, func(n *graph.Node) string { return joined(n.DerivedAliases) }},
	{"roles", stringKind, func(n *graph.Node) string { return joined(n.Roles) }},
	{"ids", stringKind, func(n *graph.Node) string { return pairs(n.IDs) }},
	{"salience", floatKind, func(n *graph.Node) string { return decimal(n.Salience, 6) }},
	{"confidence", floatKind, func(n *graph.Node) string { return decimal(n.Confidence, 4) }},
	{"mentions", integerKind, func(n *graph.Node) string { return strconv.Itoa(len(n.Mentions)) }},
	{"documents", stringKind, func(n *graph.Node) string { return joined(n.Documents()) }},
	{"count", stringKind, func(n *graph.Node) string { return quantityText(n.Count) }},
	{"predicate", stringKind, func(n *graph.Node) string { return n.Predicate }},
	{"modality", stringKind, func(n *graph.Node) string { return n.Modality }},
	{"speaker", stringKind, func(n *graph.Node) string { return orEmpty(n.Speaker) }},
	{"time", stringKind, func(n *graph.Node) string { return timeText(n.Time) }},
	{"time_text", stringKind, func(n *graph.Node) string { return timeWords(n.Time) }},
	{"place", stringKind, func(n *graph.Node) string { return orEmpty(n.Place) }},
	{"qualifiers", stringKind, func(n *graph.Node) string { return qualifiers(n.Qualifiers) }},
	{"evidence", stringKind, func(n *graph.Node) string { return joined(quotes(n.Evidence)) }},
}

// edgeTable are the properties of an edge apart from its ends, key and label.
var edgeTable = []column[*graph.Edge]{
	{"relation", stringKind, func(e *graph.Edge) string { return e.Relation }},
	{"predicate", stringKind, func(e *graph.Edge) string { return e.Predicate }},
	{"property", stringKind, func(e *graph.Edge) string { return e.Property }},
	{"modality", stringKind, func(e *graph.Edge) string { return e.Modality }},
	{"speaker", stringKind, func(e *graph.Edge) string { return orEmpty(e.Speaker) }},
	{"time", stringKind, func(e *graph.Edge) string { return timeText(e.Time) }},
	{"time_text", stringKind, func(e *graph.Edge) string { return timeWords(e.Time) }},
	{"place", stringKind, func(e *graph.Edge) string { return orEmpty(e.Place) }},
	{"qualifiers", stringKind, func(e *graph.Edge) string { return qualifiers(e.Qualifiers) }},
	{"confidence", floatKind, func(e *graph.Edge) string { return decimal(e.Confidence, 4) }},
	{"inferred", booleanKind, func(e *graph.Edge) string { return strconv.FormatBool(len(e.InferredFrom) > 0) }},
	{"evidence", stringKind, func(e *graph.Edge) string { return joined(quotes(e.Evidence)) }},
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

// qualifiers writes qualifiers as pairs does maps: "price: 370000000 USD".
func qualifiers(m map[string]graph.Quantity) string {
	plain := make(map[string]string, len(m))
	for name, q := range m {
		plain[name] = q.String()
	}
	return pairs(plain)
}

// quantityText is a quantity's value or words, "" where there is none.
func quantityText(q *graph.Quantity) string {
	if q == nil {
		return ""
	}
	return q.String()
}

// timeWords are a time's words, "" where there is none.
func timeWords(t *graph.Time) string {
	if t == nil {
		return ""
	}
	return t.Text
}

// timeText is a time's value or words, "" where there is none.
func timeText(t *graph.Time) string {
	if t == nil {
		return ""
	}
	return t.String()
}

func quotes(evidence []graph.Evidence) []string {
	list := make([]string, len(evidence))
	for i, p := range evidence {
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
