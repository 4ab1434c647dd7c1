package graph

import (
	"slices"
	"strings"

	"kgx/graph/schema"
)

// Query says which statements to find. Empty fields ask for nothing; of a list
// one value is enough.
type Query struct {
	Subject string // name of the subject, see Graph.Lookup
	Object  string // name of the object, or words in a literal one
	Entity  string // name of the subject or object
	// Types are those of the entity that is looked for, narrower types included: of the object where
	// Subject is given, of the subject where Object is, of the other one where Entity is, else of either.
	Types         []string
	Relations     []string
	Modalities    []string
	Speaker       string // name of the speaker, or words in it where it is no node
	From, Until   string // first and last day, month or year, ISO 8601; see Edge.When
	MinConfidence float64
	Literals      bool // find statements whose object is no entity, too
}

// Matches are what a query found.
type Matches struct {
	Nodes []*Node `json:"nodes"` // the entities that were looked for, each once
	Edges []*Edge `json:"edges"` // the statements, in the order of the graph
}

// Find finds statements and the entities in them that are looked for. A query
// with nothing but types and confidence finds entities alone, whether or not
// anything is stated about them. The error is a [*NotFoundError] for a name that
// nobody has, or says that From or Until is no date.
func (g *Graph) Find(q Query) (Matches, error) {
	f, err := g.newFinder(q)
	if err != nil {
		return Matches{}, err
	}
	m := Matches{Nodes: []*Node{}, Edges: []*Edge{}}
	if q.onlyTypes() {
		for _, n := range g.nodes {
			if f.hasType(n) && n.Confidence >= q.MinConfidence {
				m.Nodes = append(m.Nodes, n)
			}
		}
		return m, nil
	}
	edges := g.edges
	if q.Literals {
		edges = slices.Concat(g.edges, g.literals)
	}
	found := map[string]bool{}
	for _, e := range edges {
		sought, ok := f.match(e)
		if g.IsTie(e) {
			sought, ok = f.matchTie(e)
		}
		if !ok {
			continue
		}
		m.Edges = append(m.Edges, e)
		for _, id := range sought {
			if n := g.Node(id); n != nil && !found[id] {
				found[id] = true
				m.Nodes = append(m.Nodes, n)
			}
		}
	}
	return m, nil
}

// onlyTypes says whether the query asks for no statements.
func (q Query) onlyTypes() bool {
	return q.Subject == "" && q.Object == "" && q.Entity == "" && len(q.Relations) == 0 && len(q.Modalities) == 0 &&
		q.Speaker == "" && q.From == "" && q.Until == ""
}

// finder is a query whose names are looked up.
type finder struct {
	Query
	graph                            *Graph
	events                           map[string]bool // whether those that were asked about fit
	subjects, objects, ends, speaker map[string]bool // ids, nil where not asked for
	period                           period
}

func (g *Graph) newFinder(q Query) (*finder, error) {
	f := &finder{Query: q, graph: g, events: map[string]bool{}}
	var err error
	if f.period, err = newPeriod(q.From, q.Until); err != nil {
		return nil, err
	}
	for _, part := range []struct {
		name    string
		ids     *map[string]bool
		orWords bool // whether the name may be words of something that is no node
	}{{q.Subject, &f.subjects, false}, {q.Object, &f.objects, q.Literals}, {q.Entity, &f.ends, false}, {q.Speaker, &f.speaker, true}} {
		if part.name == "" {
			continue
		}
		*part.ids = map[string]bool{}
		nodes := g.Lookup(part.name)
		if len(nodes) == 0 && !part.orWords {
			return nil, &NotFoundError{part.name, g.suggest(part.name)}
		}
		for _, n := range nodes {
			(*part.ids)[n.ID] = true
		}
	}
	return f, nil
}

// match says whether a statement fits, and which of its ends are looked for.
func (f *finder) match(e *Edge) (sought []string, ok bool) {
	switch {
	case e.Confidence < f.MinConfidence,
		len(f.Relations) > 0 && !slices.Contains(f.Relations, e.Relation),
		len(f.Modalities) > 0 && !slices.Contains(f.Modalities, e.Modality),
		f.speaker != nil && !f.spokenBy(e),
		!f.period.holds(f.graph.When(e)),
		f.subjects != nil && !f.subjects[e.Source],
		f.objects != nil && !f.objects[e.Target] && !mentions(e.Literal, f.Object),
		f.ends != nil && !f.ends[e.Source] && !f.ends[e.Target]:
		return nil, false
	}
	sought = f.soughtEnds(e)
	if len(f.Types) == 0 {
		return sought, true
	}
	sought = slices.DeleteFunc(sought, func(id string) bool { return !f.hasType(f.graph.Node(id)) })
	return sought, len(sought) > 0
}

// soughtEnds are the ends of a statement that the query does not name.
func (f *finder) soughtEnds(e *Edge) []string {
	var ends []string
	if f.subjects == nil && !f.ends[e.Source] {
		ends = append(ends, e.Source)
	}
	if f.objects == nil && !f.ends[e.Target] && !e.IsLiteral() && e.Target != e.Source {
		ends = append(ends, e.Target)
	}
	return ends
}

// matchTie says whether the event of a tie fits, of which all ties are found
// then: who does it is its subject, all others are objects, and its predicate is a
// relation, too.
func (f *finder) matchTie(e *Edge) (sought []string, ok bool) {
	fits, asked := f.events[e.Source]
	if !asked {
		fits = f.fits(f.graph.Node(e.Source))
		f.events[e.Source] = fits
	}
	if !fits || e.Confidence < f.MinConfidence {
		return nil, false
	}
	for _, end := range []string{e.Source, e.Target} {
		if end != "" && !f.subjects[end] && !f.objects[end] && !f.ends[end] && (len(f.Types) == 0 || f.hasType(f.graph.Node(end))) {
			sought = append(sought, end)
		}
	}
	return sought, true
}

// fits says whether an event is what the query asks for.
func (f *finder) fits(event *Node) bool {
	subject, object, end, relation, kind := f.subjects == nil, f.objects == nil, f.ends == nil || f.ends[event.ID], len(f.Relations) == 0, len(f.Types) == 0 || f.hasType(event)
	relation = relation || slices.Contains(f.Relations, event.Predicate)
	var spoken, modal bool
	for _, e := range f.graph.Ties(event) {
		agent := e.Relation == "agent"
		subject = subject || agent && f.subjects[e.Target]
		object = object || !agent && (f.objects[e.Target] || mentions(e.Literal, f.Object))
		end = end || f.ends[e.Target]
		relation = relation || slices.Contains(f.Relations, e.Relation)
		kind = kind || f.hasType(f.graph.Node(e.Target))
		spoken = spoken || f.spokenBy(e)
		modal = modal || slices.Contains(f.Modalities, e.Modality)
	}
	return subject && object && end && relation && kind && (f.speaker == nil || spoken) && (len(f.Modalities) == 0 || modal) &&
		f.period.holds(f.graph.WhenOf(event))
}

func (f *finder) hasType(n *Node) bool {
	return n != nil && (len(f.Types) == 0 || isAny(n.Type, f.Types))
}

// spokenBy says whether the one asked for says the statement: as its speaker, or
// because it is what he says.
func (f *finder) spokenBy(e *Edge) bool {
	if f.speaker[e.Source] && isSpeech(e.Relation) {
		return true
	}
	return e.Speaker != nil && (f.speaker[*e.Speaker] || f.graph.Node(*e.Speaker) == nil && mentions(*e.Speaker, f.Speaker))
}

// saying are the relations of package schema that are acts of speech.
var saying = []string{"said", "announced", "proclaimed", "pledged", "urged", "warned", "threatened", "accused", "criticized", "praised"}

// isSpeech says whether a relation is one of saying: of package schema, as a
// relation or a predicate, or a verb that may tell such a predicate.
func isSpeech(relation string) bool {
	if slices.Contains(saying, relation) {
		return true
	}
	if known, is := schema.PredicateByName(relation); is {
		return known.Class == "speech"
	}
	return slices.ContainsFunc(schema.PredicatesOf(strings.ReplaceAll(relation, "_", " ")), func(p schema.Predicate) bool { return p.Class == "speech" })
}

// mentions says whether the words of a name stand in a text.
func mentions(text, name string) bool {
	return text != "" && strings.Contains(" "+spoken(text)+" ", " "+spoken(name)+" ")
}
