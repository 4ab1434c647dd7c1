// Package office knows the nouns that say what somebody or something is of
// another: offices, functions, kinship, kinds. The table is nouns.tsv; who wants
// another office adds a word there.
package office

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"kgx/graph/schema"
)

//go:embed nouns.tsv
var nounsTSV string

// Option is what a noun may make of who is described by it.
type Option struct {
	Of       string // type of package schema of what it is held in, "" for any
	Relation string // of package schema
}

// Longest is in words: no noun of the table has more.
const Longest = 4

// byNoun is the table by noun, in lower case with single spaces.
var byNoun = sync.OnceValue(func() map[string][]Option {
	out := map[string][]Option{}
	for line := range strings.Lines(nounsTSV) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if _, ok := schema.RelationByName(f[2]); !ok {
			panic(fmt.Sprintf("office: nouns.tsv names the unknown relation %q", f[2])) // part of the program
		}
		o := Option{Relation: f[2]}
		if f[1] != "*" {
			if _, ok := schema.TypeByName(f[1]); !ok {
				panic(fmt.Sprintf("office: nouns.tsv names the unknown type %q", f[1]))
			}
			o.Of = f[1]
		}
		for w := range strings.FieldsSeq(f[0]) {
			w = strings.ReplaceAll(w, "_", " ")
			if !slices.Contains(out[w], o) {
				out[w] = append(out[w], o)
			}
		}
	}
	return out
})

// Options are what a noun of the table, in lower case, may say; none for others.
func Options(noun string) []Option { return byNoun()[noun] }

// Relation is what the noun says of who is described by it and of what it is
// held in, a thing of that type: the row of the narrowest type counts. It is ""
// where the table says nothing.
func Relation(noun, of string) string {
	best, depth := "", -1
	for _, o := range byNoun()[noun] {
		switch {
		case o.Of == "" && depth < 0:
			best, depth = o.Relation, 0
		case o.Of != "" && schema.IsA(of, o.Of) && len(schema.Ancestors(o.Of)) > depth:
			best, depth = o.Relation, len(schema.Ancestors(o.Of))
		}
	}
	return best
}
