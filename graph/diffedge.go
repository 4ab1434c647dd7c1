package graph

import (
	"fmt"
	"strings"
)

// statements pairs the statements of both graphs, whose ends are compared by
// which nodes are the same, and says how the pairs differ: first those that agree
// in everything, then those of the same ends and relation.
func (d *differ) statements(before, after []*Edge) {
	pairs := map[*Edge]*Edge{}
	taken := map[*Edge]bool{}
	for _, key := range []func(*differ, *Graph, *Edge) string{(*differ).wholeKey, (*differ).triple} {
		index := map[string][]*Edge{}
		for _, n := range after {
			if !taken[n] {
				k := key(d, d.after, n)
				index[k] = append(index[k], n)
			}
		}
		for _, o := range before {
			if pairs[o] != nil {
				continue
			}
			k := key(d, d.before, o)
			if free := index[k]; len(free) > 0 {
				pairs[o], index[k] = free[0], free[1:]
				taken[free[0]] = true
			}
		}
	}
	for _, o := range before {
		if n := pairs[o]; n != nil {
			d.edge(o, n)
		} else {
			d.changes = append(d.changes, Change{Verb: VerbMissing, Of: "statement", What: d.before.inSentence(o)})
		}
	}
	for _, n := range after {
		if !taken[n] {
			d.changes = append(d.changes, Change{Verb: VerbNew, Of: "statement", What: d.after.inSentence(n)})
		}
	}
}

func (d *differ) edge(o, n *Edge) {
	const of = "statement"
	what := d.before.inSentence(o)
	d.circumstances(of, what, o.circumstances(), n.circumstances())
	if d.strict {
		d.field(of, what, "confidence", fmt.Sprintf("%.4f", o.Confidence), fmt.Sprintf("%.4f", n.Confidence))
		d.list(of, what, "evidence", texts(o.Evidence, evidenceInWords), texts(n.Evidence, evidenceInWords))
		d.list(of, what, "inferred from", d.sources(d.before, o), d.sources(d.after, n))
	}
}

// sources are the statements that a statement is inferred from, in words.
func (d *differ) sources(g *Graph, e *Edge) []string {
	list := make([]string, len(e.InferredFrom))
	for i, key := range e.InferredFrom {
		list[i] = key
		if from := g.Edge(key); from != nil {
			list[i] = g.inSentence(from)
		}
	}
	return list
}

// end names a node the same way in both graphs: by its id in the new one, where
// it has one.
func (d *differ) end(g *Graph, id string) string {
	if g != d.before {
		return id
	}
	if to, paired := d.pairs[id]; paired {
		return to
	}
	if g.Node(id) != nil {
		return "\x00" + id // of the old graph alone, whatever the new one calls so
	}
	return id
}

// triple is subject, relation and object, those of a symmetric relation in one
// order.
func (d *differ) triple(g *Graph, e *Edge) string {
	source, target := d.end(g, e.Source), d.end(g, e.Target)
	if !e.IsLiteral() && isSymmetric(e.Relation) {
		source, target = min(source, target), max(source, target)
	}
	return strings.Join([]string{source, e.Relation, target, Fold(e.Literal)}, "\x01")
}

func (d *differ) wholeKey(g *Graph, e *Edge) string {
	parts := []string{d.triple(g, e), e.Modality, d.end(g, deref(e.Speaker)), timeInWords(e.Time), d.end(g, deref(e.Place))}
	return strings.Join(append(parts, d.qualifiers(g, e.Qualifiers)...), "\x01")
}

// inSentence is the statement in words: `Mara Lind – head of state of – Norland`,
// with modality and speaker where it is not the article's own assertion.
func (g *Graph) inSentence(e *Edge) string {
	label, object := e.Label, g.labelOf(e.Target)
	if label == "" {
		label = e.Relation
	}
	if e.IsLiteral() {
		object = fmt.Sprintf("%q", e.Literal)
	}
	s := fmt.Sprintf("%s – %s – %s", g.labelOf(e.Source), label, object)
	var marks []string
	if e.Modality != Asserted {
		marks = append(marks, e.Modality)
	}
	if e.Speaker != nil {
		marks = append(marks, "by "+g.labelOf(*e.Speaker))
	}
	if len(marks) > 0 {
		s += " (" + strings.Join(marks, ", ") + ")"
	}
	return s
}

// labelOf is the label of a node, or the words that stand in its place.
func (g *Graph) labelOf(reference string) string {
	if n := g.Node(reference); n != nil {
		return n.Label
	}
	return reference
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
