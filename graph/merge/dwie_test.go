package merge

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgx/graph"
	"kgx/graph/schema"
)

// How well the entities of labelled articles are joined is a golden file, so that
// a change shows. DWIE (https://arxiv.org/abs/2009.12626) links entities to
// Wikipedia: two of the same link should be one, two of different links two. The
// merger sees the labelled names, types and relations, neither links nor
// identifiers. Figures are over pairs of entities of different articles.
func TestMergeOfLabelledArticles(t *testing.T) {
	const golden = "testdata/dwie.golden"
	var got strings.Builder
	for _, part := range []string{"dev", "train"} {
		path := filepath.Join("..", "..", "..", "shared", "corpora", "dwie", part+".jsonl")
		f, err := os.Open(path)
		if err != nil {
			t.Skip("the labelled articles of DWIE are not here: their licence keeps them out of the project")
		}
		defer f.Close()
		fmt.Fprintf(&got, "%s\n%s", part, mergeLabelled(t, f))
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s\nIf that is better, renew it with: go test ./graph/merge -update", got.String(), want)
	}
}

// labelled is an article of DWIE.
type labelled struct {
	ID       string
	Mentions []struct {
		Begin, End, Concept int
		Text                string
	}
	Concepts []struct {
		Concept int
		Link    string
		Tags    []string
	}
	Relations []struct {
		S, O int
		P    string
	}
}

// mergeLabelled merges the articles and returns a line of figures for each widest
// type.
func mergeLabelled(t *testing.T, f *os.File) string {
	t.Helper()
	m := New(graph.Generator{}, Options{})
	links := map[graph.Mention]string{} // of the first mention of each entity
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a labelled
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if err := m.Add(a.graph(t, links)); err != nil {
			t.Fatal(err)
		}
	}
	g, err := m.Graph()
	if err != nil {
		t.Fatal(err)
	}
	return score(g, links)
}

// graph is the article as labelled; an entity's label is its longest mention.
func (a labelled) graph(t *testing.T, links map[graph.Mention]string) *graph.Graph {
	t.Helper()
	g := graph.New(graph.Generator{})
	if _, err := g.AddDocument(graph.Document{ID: a.ID}); err != nil {
		t.Fatal(err)
	}
	ids := map[int]string{}
	for _, c := range a.Concepts {
		n := graph.Node{Type: schema.TypeOfDWIE(c.Tags)}
		for _, m := range a.Mentions {
			if m.Concept != c.Concept {
				continue
			}
			n.Mentions = append(n.Mentions, graph.Mention{Document: a.ID, Start: m.Begin, End: m.End, Text: m.Text})
			if !slices.Contains(n.Aliases, m.Text) {
				n.Aliases = append(n.Aliases, m.Text)
			}
			if len(m.Text) > len(n.Label) {
				n.Label = m.Text
			}
		}
		if n.Label == "" || !schema.IsNode(n.Type) {
			continue
		}
		n.Aliases = slices.DeleteFunc(n.Aliases, func(alias string) bool { return alias == n.Label })
		added, err := g.AddNode(n)
		if err != nil {
			t.Fatal(err)
		}
		ids[c.Concept] = added.ID
		if c.Link != "" {
			links[n.Mentions[0]] = c.Link
		}
	}
	for _, r := range a.Relations {
		if known, ok := schema.RelationOfDWIE(r.P); ok && ids[r.S] != "" && ids[r.O] != "" {
			if _, err := g.AddEdge(graph.Edge{Source: ids[r.S], Target: ids[r.O], Relation: known.Name}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return g
}

// score counts pairs, by the widest type of the merged node: those joined that
// share a link (right), that do not (wrong), and all that share one.
func score(g *graph.Graph, links map[graph.Mention]string) string {
	type counts struct{ right, wrong, all int }
	byType := map[string]*counts{}
	ofLink := map[string]int{}
	typeOfLink := map[string]string{}
	at := func(root string) *counts {
		if byType[root] == nil {
			byType[root] = &counts{}
		}
		return byType[root]
	}
	for _, n := range g.Nodes() {
		root := schema.Root(n.Type)
		own := map[string]int{}
		linked := 0
		for _, m := range n.Mentions {
			if link := links[m]; link != "" {
				own[link]++
				ofLink[link]++
				typeOfLink[link] = root
				linked++
			}
		}
		same := 0
		for _, times := range own {
			same += pairs(times)
		}
		at(root).right += same
		at(root).wrong += pairs(linked) - same
	}
	for link, times := range ofLink {
		at(typeOfLink[link]).all += pairs(times)
	}
	var b strings.Builder
	for _, root := range slices.Sorted(maps.Keys(byType)) {
		if c := byType[root]; c.all >= 100 { // fewer say little
			fmt.Fprintf(&b, "  %-13s precision %5.1f  recall %5.1f  of %d pairs\n", root,
				100*float64(c.right)/float64(c.right+c.wrong), 100*float64(c.right)/float64(c.all), c.all)
		}
	}
	return b.String()
}

func pairs(n int) int { return n * (n - 1) / 2 }
