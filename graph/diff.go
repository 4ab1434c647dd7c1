package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// DiffOptions say how closely two graphs are compared.
type DiffOptions struct {
	// Strict compares scores, offsets and the generator, too, which change with new weights.
	Strict bool
}

// Verb says what happened to something between the old and the new graph.
type Verb string

// The verbs.
const (
	VerbMissing Verb = "missing" // is in the old graph alone
	VerbNew     Verb = "new"     // is in the new graph alone
	VerbChanged Verb = "changed" // differs in a field
)

// Change is a difference between two graphs.
type Change struct {
	Verb  Verb   `json:"verb"`
	Of    string `json:"of"`              // document, entity or statement; generator
	What  string `json:"what,omitempty"`  // names it: `Mara Lind (person)`, `Mara Lind – head of state of – Norland`
	Field string `json:"field,omitempty"` // of a changed one: "type"
	Old   string `json:"old,omitempty"`   // value of the field; of a list what is gone
	New   string `json:"new,omitempty"`   // value of the field; of a list what has come
}

// String is the change on one line: `changed entity Mara Lind (person): type
// person, now organization`.
func (c Change) String() string {
	line := strings.TrimSpace(fmt.Sprintf("%s %s %s", c.Verb, c.Of, c.What))
	if c.Verb != VerbChanged {
		return line
	}
	if !listFields[c.Field] {
		return fmt.Sprintf("%s: %s %s, now %s", line, c.Field, orNone(c.Old), orNone(c.New))
	}
	var parts []string
	if c.Old != "" {
		parts = append(parts, "no longer "+c.Old)
	}
	if c.New != "" {
		parts = append(parts, "now also "+c.New)
	}
	return fmt.Sprintf("%s: %s %s", line, c.Field, strings.Join(parts, ", "))
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// listFields are the fields whose values are lists or maps.
var listFields = map[string]bool{
	"aliases": true, "derived aliases": true, "roles": true, "ids": true, "mentions": true, "evidence": true, "qualifiers": true, "inferred from": true,
}

// Diff says how two graphs differ in what they mean: which entities and
// statements are missing or new, and what changed about the others. Entities are
// the same by label and type, or else by what else they share (see pairNodes), so
// that one with another label or type is changed, not missing and new. Order and
// ids do not matter. Changes are in the order of the old graph, then of the new.
func Diff(before, after *Graph, opts DiffOptions) []Change {
	d := &differ{before: before, after: after, strict: opts.Strict, pairs: pairNodes(before, after)}
	if opts.Strict {
		d.field("generator", "", "version", before.Generator.Version, after.Generator.Version)
		d.field("generator", "", "model", before.Generator.Model, after.Generator.Model)
	}
	d.documents()
	d.nodes()
	d.statements(slices.Concat(before.edges, before.literals), slices.Concat(after.edges, after.literals))
	return d.changes
}

// differ gathers the changes.
type differ struct {
	before, after *Graph
	strict        bool
	pairs         map[string]string // old node id to new
	changes       []Change
}

func (d *differ) field(of, what, field, before, after string) {
	if before != after {
		d.changes = append(d.changes, Change{VerbChanged, of, what, field, before, after})
	}
}

// list compares two lists as sets.
func (d *differ) list(of, what, field string, before, after []string) {
	gone, come := without(before, after), without(after, before)
	if len(gone)+len(come) > 0 {
		d.changes = append(d.changes, Change{VerbChanged, of, what, field, quoted(gone, ", "), quoted(come, ", ")})
	}
}

func (d *differ) documents() {
	for _, o := range d.before.documents {
		n := d.after.Document(o.ID)
		if n == nil {
			d.changes = append(d.changes, Change{Verb: VerbMissing, Of: "document", What: o.ID})
			continue
		}
		d.field("document", o.ID, "title", o.Title, n.Title)
		d.field("document", o.ID, "date", o.Date, n.Date)
		if o.Text != "" && n.Text != "" && o.Text != n.Text {
			d.changes = append(d.changes, Change{VerbChanged, "document", o.ID, "text", fmt.Sprint(len(o.Text), " bytes"), fmt.Sprint(len(n.Text), " others")})
		}
	}
	for _, n := range d.after.documents {
		if d.before.Document(n.ID) == nil {
			d.changes = append(d.changes, Change{Verb: VerbNew, Of: "document", What: n.ID})
		}
	}
}

func (d *differ) nodes() {
	paired := map[string]bool{}
	for _, o := range d.before.nodes {
		id, found := d.pairs[o.ID]
		if !found {
			d.changes = append(d.changes, Change{Verb: VerbMissing, Of: "entity", What: nodeInWords(o)})
			continue
		}
		paired[id] = true
		d.node(o, d.after.Node(id))
	}
	for _, n := range d.after.nodes {
		if !paired[n.ID] {
			d.changes = append(d.changes, Change{Verb: VerbNew, Of: "entity", What: nodeInWords(n)})
		}
	}
}

func (d *differ) node(o, n *Node) {
	const of = "entity"
	what := nodeInWords(o)
	d.field(of, what, "label", o.Label, n.Label)
	d.field(of, what, "type", o.Type, n.Type)
	d.list(of, what, "aliases", o.Aliases, n.Aliases)
	d.list(of, what, "derived aliases", o.DerivedAliases, n.DerivedAliases)
	d.list(of, what, "roles", o.Roles, n.Roles)
	d.list(of, what, "ids", pairs(o.IDs), pairs(n.IDs))
	d.field(of, what, "kind", o.Kind, n.Kind)
	d.field(of, what, "count", countInWords(o.Count), countInWords(n.Count))
	d.event(of, what, o, n)
	if d.strict {
		d.field(of, what, "salience", fmt.Sprintf("%.6f", o.Salience), fmt.Sprintf("%.6f", n.Salience))
		d.field(of, what, "confidence", fmt.Sprintf("%.4f", o.Confidence), fmt.Sprintf("%.4f", n.Confidence))
		d.list(of, what, "mentions", texts(o.Mentions, mentionInWords), texts(n.Mentions, mentionInWords))
	}
}

// event compares what only events have.
func (d *differ) event(of, what string, o, n *Node) {
	d.field(of, what, "predicate", o.Predicate, n.Predicate)
	d.circumstances(of, what, o.circumstances(), n.circumstances())
	if d.strict {
		d.list(of, what, "evidence", texts(o.Evidence, evidenceInWords), texts(n.Evidence, evidenceInWords))
	}
}

// circumstances are what events and statements share: how, when and where they
// are so.
type circumstances struct {
	modality       string
	speaker, place *string
	time           *Time
	qualifiers     map[string]Quantity
}

func (n *Node) circumstances() circumstances {
	return circumstances{n.Modality, n.Speaker, n.Place, n.Time, n.Qualifiers}
}

func (e *Edge) circumstances() circumstances {
	return circumstances{e.Modality, e.Speaker, e.Place, e.Time, e.Qualifiers}
}

func (d *differ) circumstances(of, what string, o, n circumstances) {
	d.field(of, what, "modality", o.modality, n.modality)
	d.reference(of, what, "speaker", o.speaker, n.speaker)
	d.field(of, what, "time", timeInWords(o.time), timeInWords(n.time))
	d.reference(of, what, "place", o.place, n.place)
	d.list(of, what, "qualifiers", d.qualifiers(d.before, o.qualifiers), d.qualifiers(d.after, n.qualifiers))
}

func (d *differ) reference(of, what, field string, o, n *string) {
	if d.end(d.before, deref(o)) != d.end(d.after, deref(n)) {
		d.field(of, what, field, d.before.labelOf(deref(o)), d.after.labelOf(deref(n)))
	}
}

// qualifiers are a statement's details, "price 370000000 USD", nodes by their labels.
func (d *differ) qualifiers(g *Graph, m map[string]Quantity) []string {
	var list []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		list = append(list, k+" "+g.labelOf(m[k].same()))
	}
	return list
}

func timeInWords(t *Time) string {
	if t == nil {
		return ""
	}
	return t.String()
}

func countInWords(q *Quantity) string {
	if q == nil {
		return ""
	}
	return q.String()
}

func nodeInWords(n *Node) string { return fmt.Sprintf("%s (%s)", n.Label, n.Type) }

func mentionInWords(m Mention) string {
	return fmt.Sprintf("%s %s %d:%d %s", m.Kind, m.Document, m.Start, m.End, m.Text)
}

func evidenceInWords(e Evidence) string {
	return fmt.Sprintf("%s %d:%d %s", e.Document, e.Start, e.End, e.Text)
}

func texts[T any](list []T, inWords func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = inWords(v)
	}
	return out
}

func pairs(m map[string]string) []string {
	var list []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		list = append(list, k+" "+m[k])
	}
	return list
}

// without are the elements of a that are not in b, sorted.
func without(a, b []string) []string {
	in := make(map[string]bool, len(b))
	for _, s := range b {
		in[s] = true
	}
	var rest []string
	for _, s := range a {
		if !in[s] {
			rest = append(rest, s)
		}
	}
	slices.SortFunc(rest, cmp.Compare)
	return slices.Compact(rest)
}
