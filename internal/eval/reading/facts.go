package reading

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// fact is something that a graph states, one of the forms in which a statement
// may be found.
type fact struct {
	subject, object set    // names; of an edge both ways count
	predicate       string // words
	rest            set    // time, place, qualifiers: what else may be a statement's end
	modality        string
	speaker, time   set
	room            int // how many statements it may serve
}

// collector collects the facts of a graph.
type collector struct {
	graph *Graph
	names map[string]set // of each node
	facts []fact
	tied  []string         // nodes that may be events, in the order of their first edge
	ties  map[string][]tie // of each of them
}

// tie is an edge of a node: what it leads to, and its fact.
type tie struct {
	ends set
	fact fact
}

// factsOf are all facts of a graph.
func factsOf(g *Graph, statements []sought) []fact {
	c := &collector{graph: g, names: map[string]set{}, ties: map[string][]tie{}}
	for _, id := range g.order {
		c.names[id] = namesOf(g.nodes[id], statements)
	}
	type key struct{ ends, time string }
	seen := map[key]bool{}
	for _, e := range g.edges {
		k := key{fmt.Sprintf("%q %q %q %q", e["source"], e["target"], e.words("literal"), e["relation"]), fmt.Sprintf("%q", e["time"])}
		if e["source"] == e["target"] || seen[k] { // one statement has one modality: the first
			continue
		}
		seen[k] = true
		c.edge(e)
	}
	for _, id := range c.tied {
		c.event(id)
	}
	return c.facts
}

// namesOf are a node's names. One that could be both ends of a statement is two
// things in one: its label alone counts.
func namesOf(node object, statements []sought) set {
	names := node.names()
	for _, s := range statements {
		subject, object := bare(s.subject), bare(s.object)
		if len(subject) > 0 && len(object) > 0 && !s.sharesName && meets(subject, names) && meets(object, names) {
			return newSet(first(node.words("label"), maxName))
		}
	}
	return names
}

// edge adds the fact of an edge or literal.
func (c *collector) edge(e object) {
	source, target := e.text("source"), e.text("target")
	f := fact{
		subject:   c.names[source],
		predicate: firstDistinct(e.words("relation")+" "+e.words("label")+" "+e.words("predicate"), maxPredicate),
		rest:      c.more(e), modality: e.or("modality", "asserted"), speaker: c.speaker(e), time: c.text(e["time"]),
		room: serves,
	}
	if target != "" {
		f.object = c.names[target]
	} else {
		literal := e.words("literal")
		for x := range f.subject {
			if len([]rune(x)) > 3 && strings.Contains(literal, x) { // it holds its subject: a sentence, no object
				return
			}
		}
		f.object = newSet(first(literal, maxLiteral))
	}
	for _, field := range []string{"time", "place"} {
		if e.given(field) {
			f.room++
		}
	}
	if q, ok := e["qualifiers"].(map[string]any); ok {
		f.room += len(q)
	}
	c.facts = append(c.facts, f)
	c.tie(source, f.object, f)
	c.tie(target, f.subject, f)
}

// tie notes an edge of a node that may be an event.
func (c *collector) tie(node string, ends set, f fact) {
	n, ok := c.graph.nodes[node]
	if !ok || neverEvents.has(n.text("type")) {
		return
	}
	if c.ties[node] == nil {
		c.tied = append(c.tied, node)
	}
	c.ties[node] = append(c.ties[node], tie{union(ends, f.rest), f})
}

// event adds the facts of a node whose edges tie each other: what hangs on it
// alone, and each two together. Its own modality, speaker, time and amounts
// hold for them.
func (c *collector) event(id string) {
	node, ties := c.graph.nodes[id], c.ties[id]
	predicate := firstDistinct(strings.Join([]string{node.words("predicate"), node.words("type"), node.words("label"),
		strings.Join(slices.Sorted(maps.Keys(c.names[id])), " ")}, " "), 2*maxPredicate)
	own := fact{modality: node.or("modality", "asserted"), speaker: c.speaker(node), time: c.text(node["time"]), rest: c.more(node)}
	// with are the own words with those of the ties, where there are not too many to tell apart.
	with := func(of ...fact) string {
		out := predicate
		for _, f := range of {
			if len(ties) <= closeTies {
				out += " " + f.predicate
			}
		}
		return out
	}
	for i, a := range ties {
		c.facts = append(c.facts, fact{
			subject: a.ends, object: set{}, predicate: with(a.fact), rest: own.rest, modality: unasserted(a.fact, own),
			speaker: union(a.fact.speaker, own.speaker), time: union(a.fact.time, own.time), room: serves + 1,
		})
		for _, b := range ties[i+1:] {
			c.facts = append(c.facts, fact{
				subject: a.ends, object: b.ends, predicate: with(a.fact, b.fact), rest: own.rest, modality: unasserted(a.fact, b.fact, own),
				speaker: union(a.fact.speaker, b.fact.speaker, own.speaker), time: union(a.fact.time, b.fact.time, own.time), room: serves,
			})
		}
	}
}

// unasserted is the first modality that is not asserted, else the last one's.
func unasserted(facts ...fact) string {
	for _, f := range facts {
		if f.modality != "asserted" {
			return f.modality
		}
	}
	return facts[len(facts)-1].modality
}

// text are all names and words of a value: of a node's id the node's names.
func (c *collector) text(value any) set {
	switch v := value.(type) {
	case nil:
		return set{}
	case string:
		return union(c.names[v], newSet(first(words(v), maxLiteral)))
	case map[string]any:
		out := set{}
		for _, x := range v {
			maps.Copy(out, c.text(x))
		}
		return out
	case []any:
		out := set{}
		for _, x := range v {
			maps.Copy(out, c.text(x))
		}
		return out
	}
	return newSet(words(value))
}

// more is what stands beside the ends of an edge, or on an event.
func (c *collector) more(o object) set {
	out := set{}
	for _, field := range []string{"time", "place", "qualifiers", "count", "value"} {
		maps.Copy(out, c.text(o[field]))
	}
	return out
}

// speaker are the names of the one who says it; several are none.
func (c *collector) speaker(o object) set {
	if l, ok := o["speaker"].([]any); ok && len(l) > 1 {
		return set{}
	}
	return c.text(o["speaker"])
}
