package relation

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"kgx/schema"
)

//go:embed frames.tsv
var framesTSV string

//go:embed patterns.tsv
var patternsTSV string

//go:embed roles.tsv
var rolesTSV string

//go:embed nouns.tsv
var nounsTSV string

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

// mustTypes reads "city|region".
func mustTypes(field, table string) []string {
	if field == "" {
		return nil
	}
	types := strings.Split(field, "|")
	for _, t := range types {
		if _, ok := schema.TypeByName(t); !ok {
			panic(fmt.Sprintf("relation: %s names the unknown type %q", table, t))
		}
	}
	return types
}

var nounClasses = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, f := range rows(nounsTSV) {
		if out[f[0]] == nil {
			out[f[0]] = map[string]bool{}
		}
		for _, w := range strings.Fields(f[1]) {
			out[f[0]][w] = true
		}
	}
	return out
})

// nounClass are the nouns of a class of nouns.tsv.
func nounClass(name string) map[string]bool { return nounClasses()[name] }

// slot says where an argument of a verb stands and of what type it is.
type slot struct {
	place string // "subject", "object", "content", "noun" or a preposition
	types []string
}

// frame is a row of frames.tsv.
type frame struct {
	relation        string
	behind          string // the word that must stand right behind the verb, "" for any
	subject, object []slot
	confidence      float64
}

// framesByVerb is frames.tsv by verb, each verb's frames in the table's order.
var framesByVerb = sync.OnceValue(func() map[string][]frame {
	out := map[string][]frame{}
	for _, f := range rows(framesTSV) {
		fr := frame{mustRelation(f[0], "frames.tsv"), "", slots(f[2]), slots(f[3]), mustConfidence(f[4], "frames.tsv")}
		for _, v := range strings.Fields(f[1]) {
			v, fr.behind, _ = strings.Cut(v, "_")
			out[v] = append(out[v], fr)
		}
	}
	return out
})

// slots reads "object|with|to:location": a type holds for all places before it
// that have none of their own.
func slots(field string) []slot {
	var out []slot
	for s := range strings.SplitSeq(field, "|") {
		place, typ, _ := strings.Cut(s, ":")
		out = append(out, slot{place, mustTypes(typ, "frames.tsv")})
	}
	for i := len(out) - 2; i >= 0; i-- {
		if out[i].types == nil && out[i].place != "content" {
			out[i].types = out[i+1].types
		}
	}
	return out
}

// role is a row of roles.tsv for one role word.
type role struct {
	typ      string // what it is held in, "" for anything
	relation string
}

// rolesByWord is roles.tsv by role, in lower case with single spaces.
var rolesByWord = sync.OnceValue(func() map[string][]role {
	out := map[string][]role{}
	for _, f := range rows(rolesTSV) {
		r := role{relation: mustRelation(f[2], "roles.tsv")}
		if f[1] != "*" {
			r.typ = mustTypes(f[1], "roles.tsv")[0]
		}
		for _, w := range strings.Fields(f[0]) {
			w = strings.ReplaceAll(w, "_", " ")
			if !slices.Contains(out[w], r) {
				out[w] = append(out[w], r)
			}
		}
	}
	return out
})
