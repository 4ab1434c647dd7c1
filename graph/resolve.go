package graph

import (
	"fmt"
	"slices"
	"strings"

	"kgx/internal/suggest"
)

// NotFoundError says that a graph has no entity of a name.
type NotFoundError struct {
	Name        string
	Suggestions []string // labels of entities with like names
}

func (e *NotFoundError) Error() string {
	if len(e.Suggestions) == 0 {
		return fmt.Sprintf("no entity %q in the graph", e.Name)
	}
	return fmt.Sprintf("no entity %q in the graph; did you mean %s?", e.Name, quoted(e.Suggestions, " or "))
}

// AmbiguousError says that several entities of a graph have a name.
type AmbiguousError struct {
	Name  string
	Nodes []*Node
}

func (e *AmbiguousError) Error() string {
	ids := make([]string, len(e.Nodes))
	for i, n := range e.Nodes {
		ids[i] = n.ID
	}
	return fmt.Sprintf("%q names several entities; give one's id: %s", e.Name, strings.Join(ids, ", "))
}

// Lookup finds the entities that are called name: the one of that id, else those
// of that label, else those with that alias, else those with that derived alias.
// Case, the marks of Latin letters, apostrophes, hyphens, full stops and the width
// of spaces do not matter, except in ids.
func (g *Graph) Lookup(name string) []*Node {
	if n := g.Node(name); n != nil {
		return []*Node{n}
	}
	wanted := spoken(name)
	named := func(s string) bool { return spoken(s) == wanted && (wanted != "" || s == name) }
	for _, matches := range []func(*Node) bool{
		func(n *Node) bool { return named(n.Label) },
		func(n *Node) bool { return slices.ContainsFunc(n.Aliases, named) },
		func(n *Node) bool { return slices.ContainsFunc(n.DerivedAliases, named) },
	} {
		var found []*Node
		for _, n := range g.nodes {
			if matches(n) {
				found = append(found, n)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// spoken is a name as one hears it: folded, without apostrophes and full stops,
// hyphens as spaces.
func spoken(name string) string {
	return strings.Join(strings.Fields(unspoken.Replace(Fold(name))), " ")
}

var unspoken = strings.NewReplacer("'", "", ".", "", "-", " ", "‐", " ", "‑", " ", "–", " ", "\u201c", "", "\u201d", "", "\"", "")

// Resolve finds the one entity that is called name, as [Graph.Lookup] does. The
// error is a [*NotFoundError] or an [*AmbiguousError].
func (g *Graph) Resolve(name string) (*Node, error) {
	switch found := g.Lookup(name); len(found) {
	case 0:
		return nil, &NotFoundError{name, g.suggest(name)}
	case 1:
		return found[0], nil
	default:
		return nil, &AmbiguousError{name, found}
	}
}

// suggest lists the labels of a few entities with name among the words of their
// names, else of the one with the nearest name.
func (g *Graph) suggest(name string) []string {
	const most = 3
	folded := spoken(name)
	if folded == "" {
		return nil
	}
	var labels, names []string
	labelOf := map[string]string{}
	for _, n := range g.nodes {
		for _, own := range n.Names() {
			own = spoken(own)
			if strings.Contains(" "+own+" ", " "+folded+" ") && !slices.Contains(labels, n.Label) {
				labels = append(labels, n.Label)
			}
			if _, known := labelOf[own]; !known {
				labelOf[own] = n.Label
				names = append(names, own)
			}
		}
		if len(labels) == most {
			return labels
		}
	}
	if nearest := suggest.Nearest(folded, names); len(labels) == 0 && nearest != "" {
		return []string{labelOf[nearest]}
	}
	return labels
}

func quoted(list []string, separator string) string {
	q := make([]string, len(list))
	for i, s := range list {
		q[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(q, separator)
}
