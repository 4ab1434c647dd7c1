package check

import (
	"fmt"
	"slices"
	"strings"

	"kgx/graph"
	"kgx/graph/schema"
)

// described is an entity, relation or statement that an entry describes.
type described interface {
	fmt.Stringer
	mark() mark
	problem() string                // why it can never hold, or ""
	missing([]*graph.Graph) string  // why it is not found, or ""
	unwanted([]*graph.Graph) string // what is found of it, or ""
}

// cases checks all entries against the graphs of a file's articles, in the order
// of the sections.
func (e *expectations) cases(graphs []*graph.Graph, fixed bool) []Case {
	var all []Case
	for _, x := range e.Entities {
		all = append(all, must("entity ", x, graphs, fixed))
	}
	for _, x := range e.NotEntities {
		all = append(all, mustNot("no entity ", x, graphs, fixed))
	}
	for _, x := range e.Relations {
		all = append(all, must("relation ", x, graphs, fixed))
	}
	for _, x := range e.NotRelations {
		all = append(all, mustNot("no relation ", x, graphs, fixed))
	}
	for _, x := range e.Statements {
		all = append(all, must("statement ", x, graphs, fixed))
	}
	for _, x := range e.NotStatements {
		all = append(all, mustNot("no statement ", x, graphs, fixed))
	}
	return all
}

func must(what string, d described, graphs []*graph.Graph, fixed bool) Case {
	return d.mark().result(what+d.String(), d.missing(of(graphs, d.mark().article)), fixed)
}

func mustNot(what string, d described, graphs []*graph.Graph, fixed bool) Case {
	return d.mark().result(what+d.String(), d.unwanted(of(graphs, d.mark().article)), fixed)
}

// of are the graphs of that article, all where the id is empty.
func of(graphs []*graph.Graph, article string) []*graph.Graph {
	if article == "" {
		return graphs
	}
	var some []*graph.Graph
	for _, g := range graphs {
		if g.Document(article) != nil {
			some = append(some, g)
		}
	}
	return some
}

// result is the case of an entry that fails for that reason, "" where it holds.
func (m mark) result(name, why string, fixed bool) Case {
	c := Case{Name: name, Line: m.line, Status: Passed}
	switch {
	case why == "" && !m.known:
	case why == "":
		c.Status, c.Details = Fixed, []string{"now passes: remove known_failing"}
		if fixed {
			c.Status = Failed
		}
	case m.known:
		c.Status, c.Details = Known, []string{why}
	default:
		c.Status, c.Details = Failed, []string{why}
	}
	return c
}

// missing says why no entity of the graphs is the one described, or "".
func (e entity) missing(graphs []*graph.Graph) string {
	why := "not found"
	for _, g := range graphs {
		for _, n := range g.Nodes() {
			if same(n.Label, e.Label) {
				problem := e.differs(n)
				if problem == "" {
					return ""
				}
				why = problem
			} else if why == "not found" && names(n, e.Label) {
				why = fmt.Sprintf("not found: it is a name of %s (%s)", n.Label, n.Type)
			}
		}
	}
	return why
}

// differs says in what the entity of the right label differs from the one
// described, or "".
func (e entity) differs(n *graph.Node) string {
	if e.Type != "" && !schema.IsA(n.KnownType(), e.Type) {
		return fmt.Sprintf("has type %s, want %s", n.Type, e.Type)
	}
	if e.Kind != "" && n.Kind != e.Kind {
		return fmt.Sprintf("is of kind %s, want %s", n.Kind, e.Kind)
	}
	lists := []struct {
		name        string
		want, found []string
	}{{"alias", e.Aliases, n.Aliases}, {"derived alias", e.Derived, n.DerivedAliases}, {"role", e.Roles, n.Roles}}
	for _, l := range lists {
		for _, want := range l.want {
			if !contains(l.found, want) && !contains(l.found, bare(want)) {
				return fmt.Sprintf("lacks the %s %q, has %s", l.name, want, listed(l.found))
			}
		}
	}
	for _, base := range sorted(e.IDs) {
		if n.IDs[base] != e.IDs[base] {
			return fmt.Sprintf("has %s %q, want %q", base, n.IDs[base], e.IDs[base])
		}
	}
	return ""
}

// unwanted says what is found though it must not be, or "".
func (e entity) unwanted(graphs []*graph.Graph) string {
	for _, g := range graphs {
		for _, n := range g.Nodes() {
			if same(n.Label, e.Label) && e.differs(n) == "" {
				return fmt.Sprintf("is found: %s (%s)", n.Label, n.Type)
			}
		}
	}
	return ""
}

// missing says why no statement of the graphs is the one described, or "".
func (r relation) missing(graphs []*graph.Graph) string {
	var near []string
	for _, g := range graphs {
		for _, e := range statements(g) {
			if r.matches(g, e) {
				return ""
			}
			if r.near(g, e) && len(near) < 3 {
				near = append(near, sentence(g, e))
			}
		}
	}
	if len(near) > 0 {
		return "not found, but " + strings.Join(near, "; ")
	}
	return "not found"
}

// unwanted says what is stated though it must not be, or "".
func (r relation) unwanted(graphs []*graph.Graph) string {
	for _, g := range graphs {
		for _, e := range statements(g) {
			if r.matches(g, e) {
				return "is found: " + sentence(g, e)
			}
		}
	}
	return ""
}

func statements(g *graph.Graph) []*graph.Edge { return slices.Concat(g.Edges(), g.Literals()) }

// matches says whether a statement is the one described. The ends of a symmetric
// relation may be either way round.
func (r relation) matches(g *graph.Graph, e *graph.Edge) bool {
	if len(e.InferredFrom) > 0 && !r.Inferred {
		return false // not shown unless asked for
	}
	if r.Relation != "" && r.Relation != e.Relation || r.Modality != "" && r.Modality != e.Modality {
		return false
	}
	switch {
	case !spokenBy(g, e.Speaker, r.Speaker), !isPlace(g, e.Place, r.Place), !isTime(e.Time, r.Time):
		return false
	case r.Literal != "":
		return within(e.Literal, r.Literal) && r.end(g, e.Source, r.Subject)
	}
	if r.end(g, e.Source, r.Subject) && r.end(g, e.Target, r.Object) {
		return true
	}
	known, _ := schema.RelationByName(e.Relation)
	return known.Symmetric && r.end(g, e.Target, r.Subject) && r.end(g, e.Source, r.Object)
}

// end says whether a node is the one named, or none is.
func (r relation) end(g *graph.Graph, id, name string) bool {
	return name == "" || refers(g, &id, name)
}

// near says whether a statement has the ends described, or else the subject and
// the relation.
func (r relation) near(g *graph.Graph, e *graph.Edge) bool {
	if !r.end(g, e.Source, r.Subject) {
		return false
	}
	return r.Object != "" && r.end(g, e.Target, r.Object) || r.Relation == e.Relation && r.Literal == ""
}

// refers says whether a reference, to a node or in words, is to what has that name.
func refers(g *graph.Graph, reference *string, name string) bool {
	if reference == nil {
		return false
	}
	if n := g.Node(*reference); n != nil {
		return same(n.Label, name) || names(n, name)
	}
	return same(*reference, name)
}

// sentence is a statement in words.
func sentence(g *graph.Graph, e *graph.Edge) string {
	object := label(g, e.Target)
	if e.IsLiteral() {
		object = fmt.Sprintf("%q", e.Literal)
	}
	s := fmt.Sprintf("%s – %s – %s", label(g, e.Source), e.Relation, object)
	marks := []string{e.Modality}
	if e.Speaker != nil {
		marks = append(marks, "speaker "+label(g, *e.Speaker))
	}
	if len(e.InferredFrom) > 0 {
		marks = append(marks, "inferred")
	}
	return s + " (" + strings.Join(marks, ", ") + ")"
}

func label(g *graph.Graph, reference string) string {
	if n := g.Node(reference); n != nil {
		return n.Label
	}
	return reference
}

// String is the entity as its case is named.
func (e entity) String() string {
	if e.Type == "" {
		return e.Label
	}
	return fmt.Sprintf("%s (%s)", e.Label, e.Type)
}

// String is the relation as its case is named.
func (r relation) String() string {
	object := r.Object
	if r.Literal != "" {
		object = fmt.Sprintf("%q", r.Literal)
	}
	s := fmt.Sprintf("%s – %s – %s", anything(r.Subject), anything(r.Relation), anything(object))
	var marks []string
	if r.Modality != "" {
		marks = append(marks, r.Modality)
	}
	if r.Speaker != "" {
		marks = append(marks, "speaker "+r.Speaker)
	}
	if len(marks) > 0 {
		s += " (" + strings.Join(marks, ", ") + ")"
	}
	return s
}

func anything(name string) string {
	if name == "" {
		return "anything"
	}
	return name
}

// same says whether two names differ in case, accents and punctuation at most.
func same(a, b string) bool { return graph.Fold(a) == graph.Fold(b) }

func names(n *graph.Node, name string) bool { return contains(n.Names(), name) }

func contains(list []string, name string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return same(s, name) })
}

// bare is a name without the article that names of entities go without: "the
// Russian president".
func bare(name string) string {
	for _, article := range []string{"the ", "a ", "an "} {
		if len(name) > len(article) && strings.EqualFold(name[:len(article)], article) {
			return name[len(article):]
		}
	}
	return name
}

func listed(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

func sorted[T any](m map[string]T) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
