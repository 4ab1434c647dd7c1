package format

import (
	"cmp"
	"slices"
	"sync"
	"unicode/utf8"

	"kgx/graph"
	"kgx/graph/schema"
)

// rank is how much a sentence matters to a reader: that it is about what the
// articles are about, stands early in its article, and tells what happened rather
// than what is. Inferred ones come last.
func (t *teller) rank(s *sentence, ends ...string) float64 {
	var salience []float64
	for i, id := range ends {
		if n := t.graph.Node(id); n != nil && !slices.Contains(ends[:i], id) {
			salience = append(salience, n.Salience)
		}
	}
	slices.SortFunc(salience, func(a, b float64) int { return cmp.Compare(b, a) })
	rank := 0.0
	for _, x := range salience[:min(2, len(salience))] {
		rank += x
	}
	if s.event != nil {
		rank += 0.3
	}
	if s.state {
		rank -= 2
	}
	if len(s.inferred) > 0 {
		rank -= 4
	}
	return rank + t.earliness(s.passages)
}

// earliness is 1 for a passage that begins its article and 0 for one at the end.
func (t *teller) earliness(passages []graph.Evidence) float64 {
	if len(passages) == 0 {
		return 0
	}
	p := passages[0]
	d := t.graph.Document(p.Document)
	if d == nil || d.Text == "" {
		return 0
	}
	return 1 - float64(p.Start)/float64(max(utf8.RuneCountInString(d.Text), p.Start+1))
}

// isState says whether a relation says what something is rather than what
// happened: offices, membership, places.
func isState(relation string) bool { return stateRelations()[relation] }

// stateRelations are the relations of package schema that stand before the first
// one that tells of a meeting: its table lists states first.
var stateRelations = sync.OnceValue(func() map[string]bool {
	states := map[string]bool{}
	happens := fieldSet("signed_by signed hosted_by hosted won_against played_against award_received")
	for _, r := range schema.Relations() {
		if r.Name == "met_with" {
			break
		}
		states[r.Name] = !happens[r.Name]
	}
	states["owner_of"] = true
	for name := range saysWhat {
		states[name] = true
	}
	return states
})

// bySalience sorts sentences by rank, of equal ones the earlier first.
func bySalience(list []*sentence) {
	slices.SortStableFunc(list, func(a, b *sentence) int { return cmp.Compare(b.rank, a.rank) })
}

// passagesCompared bounds the work for what hundreds of articles state.
const passagesCompared = 16

// passageOf is the passage of a sentence that states it best: the first of those
// that name most of its participants.
func (t *teller) passageOf(s *sentence) graph.Evidence {
	var best graph.Evidence
	most := -1
	for _, p := range s.passages[:min(len(s.passages), passagesCompared)] {
		if named := t.namedIn(s, p); named > most {
			best, most = p, named
		}
	}
	return best
}

// namedIn counts the nodes of a sentence that a passage mentions.
func (t *teller) namedIn(s *sentence, p graph.Evidence) int {
	named := 0
	for _, one := range s.words {
		if one.node != "" && slices.ContainsFunc(t.mentionsIn(one.node, p.Document), func(m graph.Mention) bool {
			return m.Start >= p.Start && m.End <= p.End
		}) {
			named++
		}
	}
	return named
}

// mentionsIn are the mentions of a node in a document.
func (t *teller) mentionsIn(id, document string) []graph.Mention {
	byDocument, known := t.mentions[id]
	if !known {
		byDocument = map[string][]graph.Mention{}
		if n := t.graph.Node(id); n != nil {
			for _, m := range n.Mentions {
				byDocument[m.Document] = append(byDocument[m.Document], m)
			}
		}
		t.mentions[id] = byDocument
	}
	return byDocument[document]
}
