package merge

import (
	"cmp"
	"slices"

	"kgx/graph"
	"kgx/graph/schema"
)

// entity is what nodes of one or more graphs became.
type entity struct {
	profile  *profile
	node     graph.Node     // sums up the nodes; label, type, id and salience are settled in build
	places   map[string]int // entities by the ids of an event's own graph, which its references use; nil for others
	labels   []tally        // in order of first use
	types    []tally
	wider    map[string]string // of users' types those that they narrow
	salience float64           // sum over the documents
	sides    map[side]bool     // what rules keep it apart from
	aboutIt  int               // number of documents that are about it
	graphs   map[int]bool      // numbers of the added graphs that have it
	rename   string            // label that a rule gives, "" for none
}

// tally counts documents, or sums confidence, for a label or a type.
type tally struct {
	value  string
	weight float64
}

func newEntity() *entity {
	return &entity{graphs: map[int]bool{}, sides: map[side]bool{}, node: graph.Node{IDs: map[string]string{}}}
}

func add(list []tally, value string, weight float64) []tally {
	for i := range list {
		if list[i].value == value {
			list[i].weight += weight
			return list
		}
	}
	return append(list, tally{value, weight})
}

// take adds what a node says, which that many documents of a graph of weight
// documents mention. The node's salience is a mean over all of the latter.
func (e *entity) take(n *graph.Node, documents, weight int, renamed map[string]string) {
	e.labels = add(e.labels, n.Label, float64(documents))
	if n.Wider != "" {
		e.narrow(n.Type, n.Wider)
	}
	e.types = add(e.types, n.Type, float64(n.Confidence*float64(documents)))
	e.salience += float64(n.Salience * float64(weight))
	e.node.Aliases = union(e.node.Aliases, n.Aliases)
	e.node.DerivedAliases = union(e.node.DerivedAliases, n.DerivedAliases)
	e.node.Roles = union(e.node.Roles, n.Roles)
	e.takeKind(n, renamed)
	for base, id := range n.IDs {
		if e.node.IDs[base] == "" {
			e.node.IDs[base] = id
		}
	}
	e.node.Confidence = max(e.node.Confidence, n.Confidence)
	for _, mention := range n.Mentions {
		mention.Document = document(mention.Document, renamed)
		e.node.Mentions = append(e.node.Mentions, mention)
	}
}

// takeKind adds what the kind of a node brings with it. An entity with a name and
// a description, which only a rule can join, has a name; events join nothing.
func (e *entity) takeKind(n *graph.Node, renamed map[string]string) {
	if e.node.Kind != graph.KindName {
		e.node.Kind = n.Kind
	}
	if e.node.Count == nil {
		e.node.Count = n.Count
	}
	if !n.IsEvent() {
		return
	}
	e.node.Predicate, e.node.Modality, e.node.Time = n.Predicate, n.Modality, n.Time
	e.node.Speaker, e.node.Place, e.node.Qualifiers = n.Speaker, n.Place, n.Qualifiers
	for _, p := range n.Evidence {
		p.Document = document(p.Document, renamed)
		e.node.Evidence = append(e.node.Evidence, p)
	}
}

func (e *entity) firstDocument() string {
	if len(e.node.Mentions) == 0 {
		return "no document"
	}
	return e.node.Mentions[0].Document
}

// label is the best name: of a person a full name before a family name alone,
// else the one that most documents use, of equal ones the first.
func (e *entity) label() string {
	if e.rename != "" {
		return e.rename
	}
	isPerson := schema.Root(e.known(e.bestType())) == "person"
	best := tally{}
	for _, l := range e.labels {
		if isPerson && parseName(l.value, true).given() != "" {
			l.weight += 1e9 // more than there are documents
		}
		if best.value == "" || l.weight > best.weight {
			best = l
		}
	}
	return best.value
}

// narrow notes that a user's type is a kind of one of package schema.
func (e *entity) narrow(own, wider string) {
	if e.wider == nil {
		e.wider = map[string]string{}
	}
	e.wider[own] = wider
}

// known is a type, or of a user's the one of package schema that it narrows.
func (e *entity) known(typ string) string { return cmp.Or(e.wider[typ], typ) }

// bestType is the type that most is said for; what is said for a wider type
// supports its narrower ones.
func (e *entity) bestType() string {
	best := tally{}
	for _, t := range e.types {
		weight := 0.0
		for _, o := range e.types {
			if schema.IsA(e.known(t.value), o.value) || t.value == o.value {
				weight += o.weight
			}
		}
		if best.value == "" || weight > best.weight {
			best = tally{t.value, weight}
		}
	}
	return best.value
}

// union is a followed by those strings of b that are not in a.
func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}
