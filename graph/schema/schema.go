// Package schema holds the types of entities, the relations between two of them,
// the predicates of news and the roles of what takes part in them: the one place
// that code, documentation and `kgx schema` read.
//
// The tables are text files in this folder, one row an entry; docs/schema.md
// explains the columns.
package schema

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed types.tsv
var typesTSV string

//go:embed relations.tsv
var relationsTSV string

//go:embed roles.tsv
var rolesTSV string

//go:embed predicates.tsv
var predicatesTSV string

// The tables are read at start because they are small (under 300 rows) and every command needs them.
var (
	types      = parseTypes(typesTSV)
	relations  = parseRelations(relationsTSV)
	roles      = parseRoles(rolesTSV)
	predicates = parsePredicates(predicatesTSV)

	typeIndex      = index(types, func(t Type) string { return t.Name })
	relationIndex  = index(relations, func(r Relation) string { return r.Name })
	roleIndex      = index(roles, func(r Role) string { return r.Name })
	predicateIndex = index(predicates, func(p Predicate) string { return p.Name })
	verbIndex      = phraseIndex(verbPhrases)
	nounIndex      = phraseIndex(func(p Predicate) []string { return p.Nouns })
)

// rows cuts a table into its rows of fields, without the header. A row of
// another width is a mistake in the embedded table, so it panics.
func rows(tsv string, columns int) [][]string {
	lines := strings.Split(strings.TrimSuffix(tsv, "\n"), "\n")
	out := make([][]string, 0, len(lines))
	for _, line := range lines[1:] {
		fields := strings.Split(line, "\t")
		if len(fields) != columns {
			panic(fmt.Sprintf("schema: row %q has %d columns, not %d", line, len(fields), columns))
		}
		out = append(out, fields)
	}
	return out
}

// list splits a field of comma-separated values; an empty field has none.
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ",")
}

func index[T any](entries []T, name func(T) string) map[string]int {
	m := make(map[string]int, len(entries))
	for i, e := range entries {
		m[name(e)] = i
	}
	return m
}
