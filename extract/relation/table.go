package relation

import (
	"fmt"
	"strconv"
	"strings"

	"kgx/graph/schema"
)

// rows yields the rows of a table: its fields, without comments.
func rows(table string) [][]string {
	var out [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// mustRelation returns the name of a relation of package schema. The tables
// are part of the program, so an unknown name is a mistake of ours.
func mustRelation(name, table string) string {
	if _, ok := schema.RelationByName(name); !ok {
		panic(fmt.Sprintf("relation: %s names the unknown relation %q", table, name))
	}
	return name
}
func mustConfidence(field, table string) float64 {
	c, err := strconv.ParseFloat(field, 64)
	if err != nil || c <= 0 || c > 1 {
		panic(fmt.Sprintf("relation: %s has the confidence %q, which is not between 0 and 1", table, field))
	}
	return c
}
