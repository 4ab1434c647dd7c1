package format

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"kgx/graph"
)

// Portrait writes what g knows of an entity for people to read: what it is, then
// the statements in which it is subject, object and speaker, with the passages
// that state them, and what was left out. Statements about words that are no news
// are left out without opts.Open.
func Portrait(w io.Writer, g *graph.Graph, p *graph.Portrait, opts Options) error {
	t := newAnswer(w, g, opts)
	n := p.Node
	t.line(0, 0, styled(bold+styleOf(n.KnownType()).ansi, nodeLabel(n)), styled(dim, "· "+kindInWords(n)))
	if n.Count != nil {
		t.fact("how many", []string{visible(n.Count.String())})
	}
	t.fact("also", shown(n.Aliases))
	t.fact("derived", shown(n.DerivedAliases))
	t.fact("roles", shown(n.Roles))
	for _, base := range slices.Sorted(maps.Keys(n.IDs)) {
		t.fact(visible(base), []string{visible(n.IDs[base])})
	}
	var articles []string
	for _, d := range p.Documents {
		articles = append(articles, visible(d.Title, d.ID))
	}
	if len(n.Mentions) > 0 {
		t.fact("mentioned", []string{times(len(n.Mentions))})
	}
	t.fact("articles", articles)
	hidden := 0
	subject, object := t.bySentence(n, p)
	for _, part := range []struct {
		title string
		edges []*graph.Edge
	}{{"As subject", subject}, {"As object", object}, {"As speaker", p.Says}} {
		edges := part.edges
		if !opts.Open {
			edges = slices.DeleteFunc(slices.Clone(edges), func(e *graph.Edge) bool { return e.IsLiteral() && !tellsLiteral(e) })
		}
		hidden += len(part.edges) - len(edges)
		if len(edges) > 0 {
			t.blank()
			t.line(0, 0, styled(bold, part.title))
			t.passages(edges)
		}
	}
	var more []string
	if hidden > 0 {
		more = append(more, fmt.Sprintf("%d more with --open", hidden))
	}
	if opts.Inferred > 0 {
		more = append(more, fmt.Sprintf("%d more with --inferred", opts.Inferred))
	}
	if len(more) > 0 {
		t.blank()
		t.line(0, 0, styled(dim, strings.Join(more, ", ")))
	}
	return t.out.Flush()
}

// kindInWords says what a node is: "person", "described person", "event: meet".
func kindInWords(n *graph.Node) string {
	switch n.Kind {
	case graph.KindDescribed:
		return "described " + words(n.Type)
	case graph.KindEvent:
		return "event · " + words(n.Type)
	}
	return words(n.Type)
}

// bySentence parts the statements of an entity by whether it is the subject of
// their sentences: who does what an event tells is its subject, though the tie
// runs from the event.
func (t *textWriter) bySentence(n *graph.Node, p *graph.Portrait) (subject, object []*graph.Edge) {
	for _, e := range slices.Concat(p.Subject, p.Object) {
		if e.Source == n.ID || t.graph.IsTie(e) && e.Relation == "agent" {
			subject = append(subject, e)
		} else {
			object = append(object, e)
		}
	}
	return subject, object
}

// Path writes how two entities are connected, a step at a time, for people to
// read.
func Path(w io.Writer, g *graph.Graph, steps []graph.Step, opts Options) error {
	t := newAnswer(w, g, opts)
	for i, s := range steps {
		if i > 0 {
			t.blank()
		}
		t.line(0, 0, t.name(s.From.ID), styled(dim, "—"), t.name(s.To.ID))
		t.passages(s.Edges)
	}
	return t.out.Flush()
}

// Matches writes what a query found for people to read: the statements with the
// passages that state them or, where there are none, the entities.
func Matches(w io.Writer, g *graph.Graph, m graph.Matches, opts Options) error {
	t := newAnswer(w, g, opts)
	if len(m.Edges) > 0 {
		t.passages(m.Edges)
	} else {
		t.entities(m.Nodes)
	}
	return t.out.Flush()
}

// Stats writes the counts for people to read.
func Stats(w io.Writer, s graph.Stats, opts Options) error {
	t := newAnswer(w, graph.New(graph.Generator{}), opts)
	t.line(0, 0, styled(bold, strings.Join([]string{
		count(s.Documents, "article", "articles"), count(s.Nodes, "entity", "entities"), count(s.Edges, "statement", "statements")}, " · ")))
	if s.FirstDate != "" {
		t.fact("dates", []string{visible(s.FirstDate) + " to " + visible(s.LastDate)})
	}
	for _, c := range []graph.Count{
		{Name: "mentions", Count: s.Mentions}, {Name: "passages of evidence", Count: s.Evidence}, {Name: "inferred statements", Count: s.Inferred},
		{Name: "open statements", Count: s.Literals}, {Name: "described, without a name", Count: s.Described}, {Name: "events", Count: s.Events}, {Name: "connected parts", Count: s.Components}, {Name: "entities without statements", Count: s.Isolated},
	} {
		t.fact(c.Name, []string{fmt.Sprint(c.Count)})
	}
	for _, part := range []struct {
		title  string
		counts []graph.Count
	}{{"Entities by type", s.Types}, {"Statements by relation", s.Relations}, {"Statements by modality", s.Modalities}, {"Entities with the most statements", s.Central}} {
		if len(part.counts) == 0 {
			continue
		}
		t.blank()
		t.line(0, 0, styled(bold, part.title))
		for _, c := range part.counts {
			number := styled(dim, fmt.Sprint(c.Count))
			number.columns = 5
			t.line(2, 8, number, styled(plain, words(c.Name)))
		}
	}
	return t.out.Flush()
}

// fact writes a name and its values on a line, nothing where there are none.
func (t *textWriter) fact(name string, values []string) {
	if len(values) > 0 {
		t.line(2, 6, styled(dim, name), styled(plain, strings.Join(values, ", ")))
	}
}
