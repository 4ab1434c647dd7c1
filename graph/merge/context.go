package merge

import (
	"cmp"
	"slices"

	"kgx/graph"
)

// topicsOfDocument bounds how many entities a document is about.
const topicsOfDocument = 20

// topicsOf are the nodes that each document of a graph mentions most often.
func topicsOf(g *graph.Graph) map[string][]*graph.Node {
	type counted struct {
		node     *graph.Node
		mentions int
	}
	mentioned := map[string][]counted{} // in order of the nodes
	for _, n := range g.Nodes() {
		if !tellsApart(n) {
			continue
		}
		for _, m := range n.Mentions {
			list := mentioned[m.Document]
			if len(list) == 0 || list[len(list)-1].node != n {
				list = append(list, counted{node: n})
			}
			list[len(list)-1].mentions++
			mentioned[m.Document] = list
		}
	}
	topics := map[string][]*graph.Node{}
	for document, nodes := range mentioned {
		slices.SortStableFunc(nodes, func(a, b counted) int { return cmp.Compare(b.mentions, a.mentions) })
		for _, n := range nodes[:min(len(nodes), topicsOfDocument)] {
			topics[document] = append(topics[document], n.node)
		}
	}
	return topics
}

// guessNumbers numbers the nodes of a graph before it is known which held entities
// they are: by name alone, for the context of other nodes. What has no like name
// gets a number below zero of its own.
func (m *Merger) guessNumbers(g *graph.Graph, profiles []*profile) map[string]int {
	numbers := map[string]int{}
	for i, n := range g.Nodes() {
		numbers[n.ID] = -1 - i
		best := comparison{}
		_, find := profiles[i].keys()
		for _, held := range m.find(find) {
			score, ok := compareNames(profiles[i], m.entities[held].profile)
			if ok && score.likeness >= alias && score.points > best.points {
				best = score
				numbers[n.ID] = held
			}
		}
	}
	return numbers
}

// countTopics counts a graph's documents and what they are about, by the numbers
// that their nodes have got.
func (m *Merger) countTopics(g *graph.Graph, topics map[string][]*graph.Node, numbers map[string]int) {
	for _, d := range g.Documents() {
		m.documentsRead++
		about := map[int]bool{}
		for _, n := range topics[d.ID] {
			about[numbers[n.ID]] = true
		}
		for number := range about {
			m.entities[number].aboutIt++
		}
	}
}

// unseen is how many documents without any of our topics are assumed beside the
// ones read, so that a subject of all of the first few articles still counts.
const unseen = 20

// lifts says whether an entity's documents are about a topic at least so many
// times as often as documents are in general: (with/of) / (about/read) ≥ times, in
// whole numbers.
func (m *Merger) lifts(topic, with, of, times int) bool {
	return with > 0 && topic >= 0 && with*(m.documentsRead+unseen) >= times*m.entities[topic].aboutIt*of
}

// labelOf is how a reason names an entity.
func (m *Merger) labelOf(number int, g *graph.Graph) string {
	if number < 0 {
		return g.Nodes()[-1-number].Label
	}
	return m.entities[number].label()
}
