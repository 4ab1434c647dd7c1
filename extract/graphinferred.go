package extract

import "kgx/extract/relation"

// fromContext is what a relation follows from that no words state and no other
// statement implies: its ends stand together as such pairs do.
const fromContext = "context"

// inferable says whether the graph has a relation that it does not state as one
// that is inferred: what follows from others or from knowledge, what was learned
// from pairs, and where places and organizations lie. What the frames tell by
// themselves is not said again.
func (b *builder) inferable(r relation.Relation) bool {
	return !b.kept(r) && (len(r.Premises) > 0 || r.Guessed || geographic[r.Name]) && !b.apart(r)
}

// geographic are relations that an apposition or adjective hints at and frames
// state where words do: "Norwegian shipping group", "Limassol, Cyprus".
var geographic = map[string]bool{"located_in": true, "based_in": true, "agency_of": true}

// triple is a statement without its details: node ids and the relation between them.
type triple struct{ source, relation, target string }

// stated are the edges that the graph has.
func (b *builder) stated() map[triple]bool {
	m := map[triple]bool{}
	for _, e := range b.graph.Edges() {
		m[triple{e.Source, e.Relation, e.Target}] = true
	}
	return m
}
