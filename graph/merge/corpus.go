package merge

import (
	"cmp"
	"slices"

	"kgx/graph"
)

// corpus counts what the documents read so far are about.
type corpus struct {
	documents  int
	labels     map[string]string // context key to the label first seen, for reasons
	topicByKey map[string]int
	topicNames []string
	about      []int // number of documents that are about a topic
}

// topicsOfDocument bounds how many entities a document is about.
const topicsOfDocument = 10

// counted is a node with the number of its mentions in a document.
type counted struct {
	node     *graph.Node
	mentions int
}

// read counts a graph's documents and returns for each node the topics of its
// documents, itself not among them.
func (c *corpus) read(g *graph.Graph) map[string][]int {
	mentioned := map[string][]counted{} // by document, in order of the nodes
	for _, n := range g.Nodes() {
		for _, m := range n.Mentions {
			list := mentioned[m.Document]
			if len(list) == 0 || list[len(list)-1].node != n {
				list = append(list, counted{node: n})
			}
			list[len(list)-1].mentions++
			mentioned[m.Document] = list
		}
	}
	inDocument := map[string][]int{}
	for _, d := range g.Documents() {
		c.documents++
		inDocument[d.ID] = c.readDocument(mentioned[d.ID])
	}
	topics := map[string][]int{}
	for _, n := range g.Nodes() {
		key := contextKey(n)
		if _, known := c.labels[key]; !known {
			c.labels[key] = n.Label
		}
		own, known := c.topicByKey[key]
		for _, d := range n.Documents() {
			for _, t := range inDocument[d] {
				if !known || t != own {
					topics[n.ID] = append(topics[n.ID], t)
				}
			}
		}
	}
	return topics
}

// readDocument numbers the entities that a document mentions most often.
func (c *corpus) readDocument(nodes []counted) []int {
	slices.SortStableFunc(nodes, func(a, b counted) int { return cmp.Compare(b.mentions, a.mentions) })
	var topics []int
	for _, n := range nodes {
		key := contextKey(n.node)
		if key == "" {
			continue
		}
		if len(topics) == topicsOfDocument {
			break
		}
		t, known := c.topicByKey[key]
		if !known {
			t = len(c.topicNames)
			c.topicByKey[key] = t
			c.topicNames = append(c.topicNames, n.node.Label)
			c.about = append(c.about, 0)
		}
		if !slices.Contains(topics, t) {
			topics = append(topics, t)
			c.about[t]++
		}
	}
	return topics
}

// unseen is how many documents without any of our topics are assumed beside the
// ones read, so that a subject of all of the first few articles still counts.
const unseen = 20

// lifts says whether an entity's documents are about a topic at least so many
// times as often as documents are in general: (with/of) / (about/documents) ≥
// times, in whole numbers.
func (c *corpus) lifts(topic, with, of, times int) bool {
	return with > 0 && with*(c.documents+unseen) >= times*c.about[topic]*of
}

// label is how a reason names the entity of a context key.
func (c *corpus) label(key string) string {
	if label, ok := c.labels[key]; ok {
		return label
	}
	return key
}
