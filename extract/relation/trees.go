package relation

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed pairs.tsv
var pairsTSV string

// forest scores one relation by boosted regression trees (Friedman 2001): the
// sum of what its trees say is the relation's log-odds.
type forest struct {
	relation string
	trees    [][]node
}

// node is a node of a tree in prefix order: pairs whose feature is at most
// value go on to the next node, the others to the one at right. Leaves have no
// feature, and their value is what the tree says.
type node struct {
	feature, right int
	value          float64
}

// leaf stands for the feature of nodes that have none.
const leaf = -1

var forests = sync.OnceValue(func() []forest {
	out, err := parseForests(pairsTSV)
	if err != nil {
		panic("relation: pairs.tsv: " + err.Error()) // part of the program
	}
	return out
})

// parseForests reads a row of the features in use, then one row for each tree:
// its relation, and its nodes as "feature:value" or "=value".
func parseForests(table string) ([]forest, error) {
	var used []int
	var out []forest
	for _, row := range rows(table) {
		if used == nil {
			for _, name := range row[1:] {
				i := slices.Index(features().names, name)
				if i < 0 {
					return nil, fmt.Errorf("unknown feature %q", name)
				}
				used = append(used, i)
			}
			continue
		}
		if len(out) == 0 || out[len(out)-1].relation != row[0] {
			out = append(out, forest{relation: mustRelation(row[0], "pairs.tsv")})
		}
		t, err := parseTree(strings.Fields(row[1]), used)
		if err != nil {
			return nil, fmt.Errorf("tree of %s: %w", row[0], err)
		}
		last := &out[len(out)-1]
		last.trees = append(last.trees, t)
	}
	return out, nil
}

func parseTree(fields []string, used []int) ([]node, error) {
	nodes := make([]node, len(fields))
	var open []int // nodes whose right branch is to come
	missing := 1   // branches and leaves that the nodes before ask for
	for i, field := range fields {
		if missing == 0 {
			return nil, fmt.Errorf("it goes on after node %d", i-1)
		}
		name, value, split := strings.Cut(field, ":")
		if !split {
			name, value = "", strings.TrimPrefix(field, "=")
		}
		v, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return nil, err
		}
		nodes[i] = node{feature: leaf, value: v}
		if split {
			at, err := strconv.Atoi(name)
			if err != nil || at < 0 || at >= len(used) {
				return nil, fmt.Errorf("no feature %q", name)
			}
			nodes[i].feature = used[at]
			open, missing = append(open, i), missing+1
			continue
		}
		missing--
		if len(open) > 0 {
			nodes[open[len(open)-1]].right, open = i+1, open[:len(open)-1]
		}
	}
	if missing > 0 {
		return nil, fmt.Errorf("it ends before its branches do")
	}
	return nodes, nil
}

// score is the log-odds that the relation holds of a pair with these features.
func (f forest) score(features []float32) float64 {
	total := 0.0
	for _, t := range f.trees {
		i := 0
		for t[i].feature != leaf {
			if float64(features[t[i].feature]) <= t[i].value {
				i++
			} else {
				i = t[i].right
			}
		}
		total += t[i].value
	}
	return total
}
