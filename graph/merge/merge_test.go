package merge

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgx/graph"
)

var update = flag.Bool("update", false, "write what comes out as what is wanted into testdata")

// A case file holds articles and what merging them gives:
//
//	== a.txt 2031-05-01
//	person Jon Berg
//	  alias Berg
//	  role prime minister of Norland
//	country Norland
//	  id iso3166 NX
//	Jon Berg > head_of_government > Norland
//	== rules
//	join: …
//	== want
//	jon-berg person Jon Berg: a.txt
//	…
//	joined     …
func TestMerge(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".case"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			input, want, _ := strings.Cut(string(data), "== want\n")
			got := mergeCase(t, input)
			if *update {
				if err := os.WriteFile(file, []byte(input+"== want\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != want {
				t.Errorf("got\n%s\nwant\n%s\nIf that is right, renew it with: go test ./graph/merge -update", got, want)
			}
		})
	}
}

// mergeCase merges the articles of a case and prints entities, statements and
// decisions.
func mergeCase(t *testing.T, input string) string {
	t.Helper()
	var rules *Rules
	var articles []*graph.Graph
	for _, section := range strings.Split(input, "== ")[1:] {
		head, body, _ := strings.Cut(section, "\n")
		if head == "rules" {
			var err error
			if rules, err = ReadRules(strings.NewReader(body)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		articles = append(articles, article(t, head, body))
	}
	m := New(graph.Generator{}, Options{Rules: rules, Explain: true})
	for _, a := range articles {
		if err := m.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	g, err := m.Graph()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, n := range g.Nodes() {
		fmt.Fprintf(&b, "%s %s %s", n.ID, n.Type, n.Label)
		for _, a := range n.Aliases {
			fmt.Fprintf(&b, " / %s", a)
		}
		fmt.Fprintf(&b, ": %s\n", strings.Join(n.Documents(), " "))
	}
	for _, e := range g.Edges() {
		fmt.Fprintf(&b, "%s: %s\n", e.Key, strings.Join(e.Documents(), " "))
	}
	for _, d := range m.Decisions() {
		fmt.Fprintln(&b, d)
	}
	return b.String()
}

// article makes the graph of one article of a case.
func article(t testing.TB, head, body string) *graph.Graph {
	t.Helper()
	document, date, _ := strings.Cut(head, " ")
	g := graph.New(graph.Generator{})
	if _, err := g.AddDocument(graph.Document{ID: document, Date: date, Title: body}); err != nil {
		t.Fatal(err)
	}
	byLabel := map[string]string{}
	var pending *graph.Node
	flush := func() {
		if pending == nil {
			return
		}
		n, err := g.AddNode(*pending)
		if err != nil {
			t.Fatal(err)
		}
		byLabel[n.Label] = n.ID
		pending = nil
	}
	for line := range strings.Lines(body) {
		line = strings.TrimSuffix(line, "\n")
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		parts := strings.Split(line, " > ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case len(parts) == 3:
			flush()
			_, err := g.AddEdge(graph.Edge{Source: byLabel[parts[0]], Relation: parts[1], Target: byLabel[parts[2]],
				Evidence: []graph.Evidence{{Document: document, Start: 0, End: 1}}})
			if err != nil {
				t.Fatal(err)
			}
		case !strings.HasPrefix(line, "  "):
			flush()
			pending = &graph.Node{Type: word, Label: rest, Confidence: 0.8, Salience: 0.5, IDs: map[string]string{},
				Mentions: []graph.Mention{{Document: document, Start: 0, End: 1, Text: rest, Kind: "name"}}}
		case word == "alias":
			pending.Aliases = append(pending.Aliases, rest)
		case word == "derived":
			pending.DerivedAliases = append(pending.DerivedAliases, rest)
		case word == "role":
			pending.Roles = append(pending.Roles, rest)
		case word == "id":
			base, id, _ := strings.Cut(rest, " ")
			pending.IDs[base] = id
		default:
			t.Fatalf("what is %q?", line)
		}
	}
	flush()
	return g
}

func TestScoreOfAFamilyNameNeedsSupport(t *testing.T) {
	alone := namePoints[familyOnly].person
	if alone >= threshold || namePoints[equal].person >= threshold || namePoints[bareWord].other >= threshold {
		t.Error("a name of a person or a common noun alone must not join")
	}
}

func TestAddingADocumentTwiceIsRefused(t *testing.T) {
	m := New(graph.Generator{}, Options{})
	a := article(t, "a.txt", "person Jon Berg\n")
	if err := m.Add(a); err != nil {
		t.Fatal(err)
	}
	if err := m.Add(a); err == nil || !strings.Contains(err.Error(), `document "a.txt" was added before`) {
		t.Errorf("got %v", err)
	}
	other := article(t, "a.txt", "person Jon Berg\ncountry Norland\n")
	if err := m.Add(other); err != nil {
		t.Fatal(err)
	}
	g, err := m.Graph()
	if err != nil {
		t.Fatal(err)
	}
	if got := g.Node("norland").Documents(); !slices.Equal(got, []string{"a.txt-2"}) {
		t.Errorf("another document of the same id: %v", got)
	}
}

// Merging a merged graph with a further article gives what merging all at once
// gives, and leaves what was added as it was.
func TestMergingIsIncremental(t *testing.T) {
	texts := []string{
		"person Jon Berg\n  role premier of Norland\ncountry Norland\n  id iso3166 NX\nJon Berg > head_of_government > Norland\n",
		"country Norland\n  id iso3166 NX\nperson Jon Berg\n  alias Berg\n  role premier of Norland\ncity Sund\nSund > located_in > Norland\n",
		"person Berg\n  role premier of Norland\ncity Sund\ncountry Norland\n  id iso3166 NX\nBerg > visited > Sund\nSund > located_in > Norland\n",
	}
	var graphs []*graph.Graph
	for i, text := range texts {
		graphs = append(graphs, article(t, fmt.Sprintf("%d.txt", i), text))
	}
	merge := func(graphs ...*graph.Graph) *graph.Graph {
		m := New(graph.Generator{}, Options{})
		for _, g := range graphs {
			if err := m.Add(g); err != nil {
				t.Fatal(err)
			}
		}
		merged, err := m.Graph()
		if err != nil {
			t.Fatal(err)
		}
		return merged
	}
	at := describe(merge(graphs...))
	steps := describe(merge(merge(merge(graphs[0]), graphs[1]), graphs[2]))
	if at != steps {
		t.Errorf("at once\n%s\nin steps\n%s", at, steps)
	}
	if want := "jon-berg 0.50 [0.txt 1.txt 2.txt]\nnorland 0.50 [0.txt 1.txt 2.txt]\nsund 0.33 [1.txt 2.txt]\n"; !strings.HasPrefix(at, want) {
		t.Errorf("got\n%s", at)
	}
	if len(graphs[0].Nodes()[0].Mentions) != 1 || len(graphs[0].Edges()[0].Evidence) != 1 {
		t.Error("an added graph was changed")
	}
}

func describe(g *graph.Graph) string {
	var b strings.Builder
	for _, n := range g.Nodes() {
		fmt.Fprintf(&b, "%s %.2f %v\n", n.ID, n.Salience, n.Documents())
	}
	for _, e := range g.Edges() {
		fmt.Fprintf(&b, "%s %v\n", e.Key, e.Documents())
	}
	return b.String()
}

func TestReferencesFollowTheMerge(t *testing.T) {
	a := article(t, "a.txt", "person Jon Berg\n  role captain\ncity Sund\n")
	b := article(t, "b.txt", "city Sund\nperson Jon Berg\n  role goalkeeper\nperson Mara Lind\n")
	berg, sund := "jon-berg", "sund"
	first, err := b.AddEdge(graph.Edge{Source: "mara-lind", Target: "jon-berg", Relation: "met_with", Speaker: &berg, Place: &sund,
		Evidence: []graph.Evidence{{Document: "b.txt", Start: 0, End: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.AddEdge(graph.Edge{Source: "jon-berg", Target: "sund", Relation: "visited", InferredFrom: []string{first.Key, "hearsay"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.AddEdge(graph.Edge{Source: "jon-berg", Literal: "a win", Relation: "said"}); err != nil {
		t.Fatal(err)
	}
	rules := &Rules{KeepApart: []Selectors{{{Name: "Jon Berg"}, {Name: "Jon Berg"}}}}
	m := New(graph.Generator{}, Options{Rules: rules})
	for _, g := range []*graph.Graph{a, b} {
		if err := m.Add(g); err != nil {
			t.Fatal(err)
		}
	}
	g, err := m.Graph()
	if err != nil {
		t.Fatal(err)
	}
	met := g.Edges()[0]
	if met.Target != "jon-berg-2" || *met.Speaker != "jon-berg-2" || *met.Place != "sund" {
		t.Errorf("got %s, %s, %s", met.Target, *met.Speaker, *met.Place)
	}
	if got := g.Edges()[1].InferredFrom; !slices.Equal(got, []string{"hearsay", met.Key}) {
		t.Errorf("inferred from %q", got)
	}
	if l := g.Literals(); len(l) != 1 || l[0].Source != "jon-berg-2" || l[0].Literal != "a win" {
		t.Errorf("literals: %v", l)
	}
}
