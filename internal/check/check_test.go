package check_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/graph"
	"kgx/internal/check"
)

// harbour is a small graph with something of everything.
func harbour() *graph.Graph {
	g := graph.New(graph.Generator{Version: "1.0", Model: "abc"})
	must(g.AddDocument(graph.Document{ID: "harbour", Title: "Ferry leaves", Date: "2025-03-03", Text: "Mayor Ann Orr of Eastmere may close the port, Bo Poe said."}))
	must(g.AddNode(graph.Node{Label: "Ann Orr", Type: "person", Aliases: []string{"Orr"}, Roles: []string{"mayor of Eastmere"}, Salience: 0.5, Confidence: 0.9,
		Mentions: []graph.Mention{{Document: "harbour", Start: 6, End: 13, Text: "Ann Orr", Kind: "name"}}}))
	must(g.AddNode(graph.Node{Label: "Eastmere", Type: "city", IDs: map[string]string{"geonames": "1"}, Confidence: 0.8}))
	must(g.AddNode(graph.Node{Label: "Bo Poe", Type: "person", Confidence: 0.7}))
	must(g.AddNode(graph.Node{Label: "Eastmere Ferry Line", Type: "company", DerivedAliases: []string{"EFL"}, Confidence: 0.7}))
	speaker := "bo-poe"
	must(g.AddEdge(graph.Edge{Source: "ann-orr", Target: "eastmere", Relation: "mayor_of", Label: "mayor of", Confidence: 0.9,
		Evidence: []graph.Evidence{{Document: "harbour", Start: 0, End: 25, Text: "Mayor Ann Orr of Eastmere"}}}))
	must(g.AddEdge(graph.Edge{Source: "ann-orr", Target: "bo-poe", Relation: "met_with", Label: "met with", Confidence: 0.9}))
	must(g.AddEdge(graph.Edge{Source: "ann-orr", Literal: "close the port & pier", Relation: "announced", Label: "announced", Modality: "possible", Speaker: &speaker, Confidence: 0.5}))
	return g
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// changed is harbour after a change that a test makes.
func changed(change func(nodes []graph.Node, edges []graph.Edge) ([]graph.Node, []graph.Edge)) *graph.Graph {
	old := harbour()
	g := graph.New(old.Generator)
	must(g.AddDocument(*old.Documents()[0]))
	var nodes []graph.Node
	for _, n := range old.Nodes() {
		nodes = append(nodes, *n)
	}
	var edges []graph.Edge
	for _, list := range [][]*graph.Edge{old.Edges(), old.Literals()} {
		for _, e := range list {
			copied := *e
			copied.Key = ""
			edges = append(edges, copied)
		}
	}
	nodes, edges = change(nodes, edges)
	for _, n := range nodes {
		must(g.AddNode(n))
	}
	for _, e := range edges {
		must(g.AddEdge(e))
	}
	return g
}

// always is an extraction that finds the same in every file.
func always(graphs ...*graph.Graph) check.Extract {
	return func(context.Context, string) ([]*graph.Graph, error) { return graphs, nil }
}

// folder makes files for a test.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// text is a run's report as users see it, without the folder.
func text(t *testing.T, root string, opts check.Options, paths ...string) (string, check.Report) {
	t.Helper()
	for i, p := range paths {
		paths[i] = filepath.Join(root, p)
	}
	r, err := check.Run(t.Context(), paths, opts)
	if err != nil {
		return "error: " + strings.ReplaceAll(err.Error(), root+"/", ""), r
	}
	var b strings.Builder
	if err := r.Text(&b); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), root+"/", ""), r
}

func TestGolden(t *testing.T) {
	weaker := changed(func(n []graph.Node, e []graph.Edge) ([]graph.Node, []graph.Edge) {
		n[0].Confidence, n[0].Salience, n[0].Mentions = 0.1, 0.1, nil
		e[0].Confidence = 0.2
		return n, e
	})
	weaker.Generator = graph.Generator{Version: "2.0", Model: "def"}
	tests := []struct {
		name   string
		strict bool
		after  *graph.Graph
		want   string
	}{
		{"the same", false, harbour(), "1 article, 1 check: 1 passed, 0 failed\n"},
		{"the same, strictly", true, harbour(), "1 article, 1 check: 1 passed, 0 failed\n"},
		{"scores, offsets and model", false, weaker, "1 article, 1 check: 1 passed, 0 failed\n"},
		{"scores, offsets and model, strictly", true, weaker, `a.txt: differs from a.golden.json
  changed generator: version 1.0, now 2.0
  changed generator: model abc, now def
  changed entity Ann Orr (person): salience 0.500000, now 0.100000
  changed entity Ann Orr (person): confidence 0.9000, now 0.1000
  changed entity Ann Orr (person): mentions no longer "name harbour 6:13 Ann Orr"
  changed statement Ann Orr – mayor of – Eastmere: confidence 0.9000, now 0.2000
1 article, 1 check: 0 passed, 1 failed
`},
		{"entities", false, changed(func(n []graph.Node, e []graph.Edge) ([]graph.Node, []graph.Edge) {
			n[0].Aliases, n[0].Roles = []string{"Orr", "Mayor Orr"}, nil
			n[1].Type = "region"
			n[3] = graph.Node{Label: "Westmere", Type: "city"}
			return n, e
		}), `a.txt: differs from a.golden.json
  changed entity Ann Orr (person): aliases now also "Mayor Orr"
  changed entity Ann Orr (person): roles no longer "mayor of Eastmere"
  changed entity Eastmere (city): type city, now region
  missing entity Eastmere Ferry Line (company)
  new entity Westmere (city)
1 article, 1 check: 0 passed, 1 failed
`},
		{"relations", false, changed(func(n []graph.Node, e []graph.Edge) ([]graph.Node, []graph.Edge) {
			e[0].Relation, e[0].Label = "head_of", "head of"
			e[2].Modality, e[2].Speaker = "planned", nil
			return n, e
		}), `a.txt: differs from a.golden.json
  missing statement Ann Orr – mayor of – Eastmere
  changed statement Ann Orr – announced – "close the port & pier" (possible, by Bo Poe): modality possible, now planned
  changed statement Ann Orr – announced – "close the port & pier" (possible, by Bo Poe): speaker Bo Poe, now none
  new statement Ann Orr – head of – Eastmere
1 article, 1 check: 0 passed, 1 failed
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, map[string]string{"a.txt": "text"})
			opts := check.Options{Extract: always(harbour()), Update: true, Strict: test.strict}
			if got, _ := text(t, root, opts, "a.txt"); !strings.HasPrefix(got, "a.golden.json: written\n") {
				t.Fatalf("update says %q", got)
			}
			got, r := text(t, root, check.Options{Extract: always(test.after), Strict: test.strict}, ".")
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if r.Failed() == strings.HasSuffix(test.want, "0 failed\n") || r.Broken() {
				t.Errorf("Failed is %v, Broken is %v", r.Failed(), r.Broken())
			}
		})
	}
}

// A golden is the same bytes whatever the order in which things were found, and
// renewing it changes nothing but what differs.
func TestUpdate(t *testing.T) {
	root := folder(t, map[string]string{"a.txt": "text", "b.txt": "text"})
	update := func(g *graph.Graph) (string, string) {
		report, _ := text(t, root, check.Options{Extract: always(g), Update: true}, "a.txt")
		b, err := os.ReadFile(filepath.Join(root, "a.golden.json"))
		if err != nil {
			t.Fatal(err)
		}
		return string(b), report
	}
	const want = `{
"schema": "kgx-golden/2",
"articles": [
{
"id": "harbour",
"title": "Ferry leaves",
"date": "2025-03-03",
"entities": [
  {"id":"ann-orr","label":"Ann Orr","type":"person","aliases":["Orr"],"roles":["mayor of Eastmere"]},
  {"id":"bo-poe","label":"Bo Poe","type":"person"},
  {"id":"eastmere","label":"Eastmere","type":"city","ids":{"geonames":"1"}},
  {"id":"eastmere-ferry-line","label":"Eastmere Ferry Line","type":"company","derived_aliases":["EFL"]}
],
"relations": [
  {"subject":"ann-orr","relation":"announced","literal":"close the port & pier","label":"announced","modality":"possible","speaker":"bo-poe"},
  {"subject":"ann-orr","relation":"mayor_of","object":"eastmere","label":"mayor of","modality":"asserted"},
  {"subject":"ann-orr","relation":"met_with","object":"bo-poe","label":"met with","modality":"asserted"}
]
}
]
}
`
	if got, _ := update(harbour()); got != want {
		t.Errorf("golden is\n%s\nwant\n%s", got, want)
	}
	backwards := changed(func(n []graph.Node, e []graph.Edge) ([]graph.Node, []graph.Edge) {
		return []graph.Node{n[3], n[1], n[2], n[0]}, []graph.Edge{e[2], e[1], e[0]}
	})
	if got, report := update(backwards); got != want || report != "1 article, 1 check: 1 passed, 0 failed\n" {
		t.Errorf("another order of finding gives another golden (%s):\n%s", report, got)
	}
	less := changed(func(n []graph.Node, e []graph.Edge) ([]graph.Node, []graph.Edge) { return n[:3], e })
	if got, report := update(less); strings.Contains(got, "Ferry Line") || report != "a.golden.json: written\n1 article, 1 check: 0 passed, 0 failed, 1 renewed\n" {
		t.Errorf("renewing says %q and leaves\n%s", report, got)
	}
	text(t, root, check.Options{Extract: always(harbour()), Update: true}, ".")
	left, err := filepath.Glob(filepath.Join(root, "*")) // hidden ones apart
	hidden, _ := filepath.Glob(filepath.Join(root, ".*.json*"))
	if err != nil || len(left) != 3 || len(hidden) != 0 {
		t.Errorf("files are %q, %q: a folder's update must renew goldens, make none, and leave nothing else behind", left, hidden)
	}
}

// A file of several articles has one golden for all.
func TestGoldenOfSeveral(t *testing.T) {
	second := graph.New(graph.Generator{})
	must(second.AddDocument(graph.Document{ID: "second"}))
	must(second.AddNode(graph.Node{Label: "Cy Diaz", Type: "person"}))
	root := folder(t, map[string]string{"feed.jsonl": "text"})
	text(t, root, check.Options{Extract: always(harbour(), second), Update: true}, "feed.jsonl")
	third := graph.New(graph.Generator{})
	must(third.AddDocument(graph.Document{ID: "third"}))
	got, _ := text(t, root, check.Options{Extract: always(third, second)}, ".")
	const want = "feed.jsonl: differs from feed.golden.json\n  missing article harbour\n  new article third\n1 article, 1 check: 0 passed, 1 failed\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, _ := text(t, root, check.Options{Extract: always(second, harbour())}, "."); got != "1 article, 1 check: 1 passed, 0 failed\n" {
		t.Errorf("another order of articles: %s", got)
	}
}

func TestExpectations(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"an entity in all its parts", "entities:\n  - {label: ann orr, type: person, aliases: [the Orr], roles: [Mayor of Eastmere]}\n  - {label: Eastmere, type: location, ids: {geonames: '1'}}\n  - {label: Eastmere Ferry Line, type: organization, derived_aliases: [EFL]}", ""},
		{"a missing entity", "entities:\n  - label: Cy Diaz", "entity Cy Diaz: not found"},
		{"an alias is no entity", "entities:\n  - label: Orr", "entity Orr: not found: it is a name of Ann Orr (person)"},
		{"another type", "entities:\n  - {label: Eastmere, type: country}", "entity Eastmere (country): has type city, want country"},
		{"another kind", "entities:\n  - {label: Eastmere, kind: described}\nnot_entities:\n  - {label: Eastmere, kind: event}", "entity Eastmere: is of kind name, want described"},
		{"a missing alias", "entities:\n  - {label: Ann Orr, aliases: [Annie]}", `entity Ann Orr: lacks the alias "Annie", has Orr`},
		{"a missing role", "entities:\n  - {label: Bo Poe, roles: [captain]}", `entity Bo Poe: lacks the role "captain", has none`},
		{"another id", "entities:\n  - {label: Eastmere, ids: {geonames: '2'}}", `entity Eastmere: has geonames "1", want "2"`},
		{"an unwanted entity", "not_entities:\n  - label: Bo Poe\n  - label: Orr\n  - {label: Eastmere, type: country}", "no entity Bo Poe: is found: Bo Poe (person)"},
		{"relations", "relations:\n  - {subject: Ann Orr, relation: mayor_of, object: Eastmere, modality: asserted, speaker: none}\n  - {subject: Orr, object: Eastmere}\n  - {subject: Bo Poe, relation: met_with, object: Ann Orr}\n  - {subject: Ann Orr, relation: announced, literal: close the port, modality: possible, speaker: Bo Poe}", ""},
		{"a missing relation", "relations:\n  - {subject: Bo Poe, relation: mayor_of, object: Eastmere}", "relation Bo Poe – mayor_of – Eastmere: not found"},
		{"another modality", "relations:\n  - {subject: Ann Orr, relation: mayor_of, object: Eastmere, modality: negated}", "relation Ann Orr – mayor_of – Eastmere (negated): not found, but Ann Orr – mayor_of – Eastmere (asserted)"},
		{"a speaker though the article says it", "relations:\n  - {subject: Ann Orr, relation: mayor_of, speaker: Bo Poe}", "relation Ann Orr – mayor_of – anything (speaker Bo Poe): not found, but Ann Orr – mayor_of – Eastmere (asserted)"},
		{"an unwanted relation", "not_relations:\n  - {subject: Ann Orr, relation: announced, modality: asserted}\n  - {subject: Ann Orr, relation: announced}", `no relation Ann Orr – announced – anything: is found: Ann Orr – announced – "close the port & pier" (possible, speaker Bo Poe)`},
		{"of one article", "entities:\n  - {label: Ann Orr, article: harbour}\n  - {label: Bo Poe, article: other}", "entity Bo Poe: not found"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, map[string]string{"a.txt": "text", "a.expect.yaml": test.yaml})
			got, r := text(t, root, check.Options{Extract: always(harbour())}, ".")
			failures := []string{}
			for _, line := range strings.Split(got, "\n") {
				if _, failure, ok := strings.Cut(line, ": failed: "); ok {
					failures = append(failures, failure)
				}
			}
			if strings.Join(failures, "\n") != test.want || r.Failed() != (test.want != "") || r.Broken() {
				t.Errorf("got\n%s\nwant %s", got, test.want)
			}
		})
	}
}

func TestKnownFailing(t *testing.T) {
	const yaml = "entities:\n  - {label: Cy Diaz, known_failing: true}\n  - {label: Bo Poe, known_failing: true}\nnot_relations:\n  - {subject: Ann Orr, relation: mayor_of, known_failing: true}\n"
	root := folder(t, map[string]string{"a.txt": "text", "a.expect.yaml": yaml})
	const want = `a.expect.yaml:2: known failing: entity Cy Diaz: not found
a.expect.yaml:3: fixed: entity Bo Poe: now passes: remove known_failing
a.expect.yaml:5: known failing: no relation Ann Orr – mayor_of – anything: is found: Ann Orr – mayor_of – Eastmere (asserted)
1 article, 3 checks: 0 passed, 0 failed, 2 known failing, 1 fixed
`
	got, r := text(t, root, check.Options{Extract: always(harbour())}, ".")
	if got != want || r.Failed() {
		t.Errorf("Failed is %v, got\n%s\nwant\n%s", r.Failed(), got, want)
	}
	if _, r := text(t, root, check.Options{Extract: always(harbour()), Fixed: true}, "."); !r.Failed() {
		t.Error("an entry that holds though marked is no failure where Fixed is set")
	}
}

// What cannot be checked is said in a line and costs no other article.
func TestBroken(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"expectations of another kind", map[string]string{"a.expect.yaml": "- label: x"}, "error: a.expect.yaml:1: "},
		{"an unknown field", map[string]string{"a.expect.yaml": "entities:\n  - label: x\n    sort: y"}, `error: a.expect.yaml:3: unknown field "sort"`},
		{"an unknown kind", map[string]string{"a.expect.yaml": "entities:\n  - {label: x, kind: y}"}, `error: a.expect.yaml:2: unknown kind "y": use one of name, described, event`},
		{"an unknown section", map[string]string{"a.expect.yaml": "entity:\n  - label: x"}, `error: a.expect.yaml:1: unknown field "entity"`},
		{"no YAML", map[string]string{"a.expect.yaml": "entities: ["}, "error: a.expect.yaml:1: "},
		{"an unknown tag", map[string]string{"a.expect.yaml": "entities:\n !x\n"}, "error: a.expect.yaml:2: tag !x is not known"},
		{"an alias", map[string]string{"a.expect.yaml": "entities: &e\n  - label: x\nnot_entities: *e"}, "error: a.expect.yaml:1: anchors and aliases"},
		{"a key twice", map[string]string{"a.expect.yaml": "entities:\n  - label: x\n    label: y"}, "error: a.expect.yaml:3: mapping key"},
		{"a tab", map[string]string{"a.expect.yaml": "entities:\n\t- label: x"}, "error: a.expect.yaml:2: "},
		{"depth", map[string]string{"a.expect.yaml": "entities: " + strings.Repeat("[", 10_000)}, "error: a.expect.yaml:1: more than 64 levels"},
		{"nothing expected", map[string]string{"a.expect.yaml": "entities: []"}, "error: a.expect.yaml: expects nothing"},
		{"an empty file", map[string]string{"a.expect.yaml": ""}, "error: a.expect.yaml: expects nothing"},
		{"no label", map[string]string{"a.expect.yaml": "entities:\n  - {type: person}"}, "error: a.expect.yaml:2: an entity needs a label"},
		{"an unknown type", map[string]string{"a.expect.yaml": "entities:\n  - {label: x, type: persn}"}, `error: a.expect.yaml:2: unknown type "persn"`},
		{"an unknown relation", map[string]string{"a.expect.yaml": "relations:\n  - {subject: x, relation: head_of_sate}"}, `error: a.expect.yaml:2: unknown relation "head_of_sate"; did you mean "head_of_state"?`},
		{"an unknown modality", map[string]string{"a.expect.yaml": "relations:\n  - {subject: x, modality: sure}"}, `error: a.expect.yaml:2: unknown modality "sure"`},
		{"object and literal", map[string]string{"a.expect.yaml": "relations:\n  - {object: x, literal: y}"}, "error: a.expect.yaml:2: a relation has an object or a literal"},
		{"a golden that is none", map[string]string{"a.golden.json": "[]"}, "error: a.golden.json: is no golden file: "},
		{"a golden of another version", map[string]string{"a.golden.json": `{"schema": "kgx-golden/9"}`}, `error: a.golden.json: has schema "kgx-golden/9"`},
		{"a golden that does not hold together", map[string]string{"a.golden.json": `{"schema": "kgx-golden/1", "articles": [{"id": "harbour", "relations": [{"subject": "x", "relation": "head_of", "object": "y", "modality": "asserted"}]}]}`}, "error: a.golden.json: statement "},
		{"a golden without article", map[string]string{"lost.golden.json": "{}"}, "error: lost.golden.json: its article is missing"},
		{"a golden of two articles", map[string]string{"a.md": "", "a.golden.json": "{}"}, "error: a.golden.json: may belong to "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{"a.txt": "text", "z.txt": "text", "z.expect.yaml": "entities:\n  - label: Ann Orr"}
			for name, text := range test.files {
				files[name] = text
			}
			root := folder(t, files)
			got, r := text(t, root, check.Options{Extract: always(harbour())}, ".")
			first, rest, _ := strings.Cut(got, "\n")
			if !strings.HasPrefix(first, test.want) || !r.Broken() || r.Failed() || r.Count(check.Passed) != 1 {
				t.Errorf("got %s\nwant a line that begins %s", got, test.want)
			}
			if strings.Count(rest, "\n") != 1 {
				t.Errorf("more than a line is said: %s", got)
			}
		})
	}
	t.Run("extraction", func(t *testing.T) {
		root := folder(t, map[string]string{"a.txt": "text", "a.golden.json": "{}"})
		fails := func(context.Context, string) ([]*graph.Graph, error) { return nil, errors.New("a.txt: is empty") }
		if got, r := text(t, root, check.Options{Extract: fails}, "."); !strings.HasPrefix(got, "error: a.txt: is empty\n") || !r.Broken() {
			t.Errorf("got %s", got)
		}
	})
	t.Run("strict against a golden that is not", func(t *testing.T) {
		root := folder(t, map[string]string{"a.txt": "text"})
		text(t, root, check.Options{Extract: always(harbour()), Update: true}, "a.txt")
		if got, r := text(t, root, check.Options{Extract: always(harbour()), Strict: true}, "."); !r.Broken() || !strings.Contains(got, "--update --strict") {
			t.Errorf("got %s", got)
		}
	})
}

func TestPaths(t *testing.T) {
	root := folder(t, map[string]string{
		"b/x.txt": "", "b/x.expect.yaml": "entities: [{label: Ann Orr}]",
		"a.txt": "", "a.expect.yaml": "entities: [{label: Ann Orr}]",
		"c.txt": "", ".hidden/d.txt": "", ".hidden/d.expect.yaml": "", "empty/e.txt": "",
	})
	tests := []struct {
		paths []string
		want  string
	}{
		{[]string{"."}, "a.txt b/x.txt"},
		{[]string{"b", "a.txt", "a.expect.yaml"}, "b/x.txt a.txt"},
		{[]string{"c.txt"}, "error: c.txt: has neither c.golden.json nor c.expect.yaml beside it; --update makes the former"},
		{[]string{"empty"}, "error: empty: no article in it has a .golden.json or .expect.yaml file beside it; name articles with --update to make goldens"},
		{[]string{"none"}, "error: none: no such file or directory"},
	}
	for _, test := range tests {
		report, r := text(t, root, check.Options{Extract: always(harbour())}, test.paths...)
		var got []string
		for _, a := range r.Articles {
			got = append(got, strings.TrimPrefix(a.Path, root+"/"))
		}
		if len(got) == 0 {
			got = []string{report}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %q, want %q", test.paths, got, test.want)
		}
	}
}

// A run that is stopped says so and reports no half-checked article.
func TestStopped(t *testing.T) {
	root := folder(t, map[string]string{"a.txt": "", "a.expect.yaml": "entities: [{label: Ann Orr}]"})
	ctx, cancel := context.WithCancel(t.Context())
	stops := func(context.Context, string) ([]*graph.Graph, error) {
		cancel()
		return nil, ctx.Err()
	}
	if r, err := check.Run(ctx, []string{root}, check.Options{Extract: stops}); !errors.Is(err, context.Canceled) || len(r.Articles) > 0 {
		t.Errorf("got %v, %v", r, err)
	}
}

// mixed is a report with a case of every status.
func mixed() check.Report {
	return check.Report{Articles: []check.Article{{Path: "dir/a, b.txt", Cases: []check.Case{
		{Name: "golden", Status: check.Failed, File: "dir/a, b.golden.json", Details: []string{"missing entity Ann <Orr> (person)", "new entity 100% & more\x01 (misc)"}},
		{Name: "entity Bo: Poe", Status: check.Failed, File: "dir/a, b.expect.yaml", Line: 3, Details: []string{"not found"}},
		{Name: "entity Cy Diaz", Status: check.Known, File: "dir/a, b.expect.yaml", Line: 4, Details: []string{"not found"}},
		{Name: "entity Di Ek", Status: check.Fixed, File: "dir/a, b.expect.yaml", Line: 5, Details: []string{"now passes: remove known_failing"}},
		{Name: "entity Ed Fox", Status: check.Passed, File: "dir/a, b.expect.yaml", Line: 6},
	}}, {Path: "c.txt", Cases: []check.Case{{Name: "extraction", Status: check.Broken, File: "c.txt", Details: []string{"c.txt: is empty"}}}}}}
}

func TestJUnit(t *testing.T) {
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kgx check" tests="6" failures="2" errors="1" skipped="1">
  <testsuite name="dir/a, b.txt" tests="5" failures="2" errors="0" skipped="1">
    <testcase name="golden" classname="dir/a, b.txt" file="dir/a, b.golden.json">
      <failure message="2 differences">missing entity Ann &lt;Orr&gt; (person)
new entity 100% &amp; more (misc)</failure>
    </testcase>
    <testcase name="entity Bo: Poe" classname="dir/a, b.txt" file="dir/a, b.expect.yaml" line="3">
      <failure message="not found">not found</failure>
    </testcase>
    <testcase name="entity Cy Diaz" classname="dir/a, b.txt" file="dir/a, b.expect.yaml" line="4">
      <skipped message="not found">not found</skipped>
    </testcase>
    <testcase name="entity Di Ek" classname="dir/a, b.txt" file="dir/a, b.expect.yaml" line="5"></testcase>
    <testcase name="entity Ed Fox" classname="dir/a, b.txt" file="dir/a, b.expect.yaml" line="6"></testcase>
  </testsuite>
  <testsuite name="c.txt" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="extraction" classname="c.txt" file="c.txt">
      <error message="c.txt: is empty">c.txt: is empty</error>
    </testcase>
  </testsuite>
</testsuites>
`
	var b bytes.Buffer
	if err := mixed().JUnit(&b); err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(b.String(), "&#xA;", "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for d := xml.NewDecoder(&b); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal("is no XML: ", err)
		}
	}
}

func TestAnnotations(t *testing.T) {
	const want = `::error file=dir/a%2C b.golden.json,title=kgx check%3A golden::missing entity Ann <Orr> (person)%0Anew entity 100%25 & more` + "\x01" + ` (misc)
::error file=dir/a%2C b.expect.yaml,line=3,title=kgx check%3A entity Bo%3A Poe::not found
::warning file=dir/a%2C b.expect.yaml,line=5,title=kgx check%3A entity Di Ek::now passes: remove known_failing
::error file=c.txt,title=kgx check%3A extraction::c.txt: is empty
`
	var b strings.Builder
	if err := mixed().Annotations(&b); err != nil || b.String() != want {
		t.Errorf("got %v\n%s\nwant\n%s", err, b.String(), want)
	}
}

func FuzzExpectations(f *testing.F) {
	f.Add("entities:\n  - {label: Ann Orr, type: person, aliases: [Orr]}\nnot_relations:\n  - {subject: Ann Orr, relation: head_of, known_failing: true}")
	f.Add("entities: [")
	f.Fuzz(func(t *testing.T, yaml string) {
		root := folder(t, map[string]string{"a.txt": "", "a.expect.yaml": yaml})
		got, _ := text(t, root, check.Options{Extract: always(harbour())}, ".")
		if n := strings.Count(got, "error: "); strings.HasPrefix(got, "error: ") && strings.Count(got, "\n") != 2 && n == 1 {
			t.Errorf("an error of several lines: %q", got)
		}
	})
}

func FuzzGolden(f *testing.F) {
	f.Add(`{"schema":"kgx-golden/1","articles":[{"id":"harbour","entities":[{"id":"a","label":"A","type":"person"}],"relations":[]}]}`)
	f.Add(`{"schema":"kgx-golden/2","strict":true,"articles":[]}`)
	f.Fuzz(func(t *testing.T, golden string) {
		root := folder(t, map[string]string{"a.txt": "", "a.golden.json": golden})
		for _, strict := range []bool{false, true} {
			text(t, root, check.Options{Extract: always(harbour()), Strict: strict}, ".")
		}
	})
}

func ExampleRun() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	os.WriteFile(filepath.Join(folder, "a.txt"), []byte("Mayor Ann Orr of Eastmere …"), 0o644)
	os.WriteFile(filepath.Join(folder, "a.expect.yaml"), []byte("entities:\n  - {label: Ann Orr, type: person}\n  - {label: Bo Marsh}\n"), 0o644)
	extract := func(context.Context, string) ([]*graph.Graph, error) {
		return []*graph.Graph{harbour()}, nil
	}
	report, err := check.Run(context.Background(), []string{folder}, check.Options{Extract: extract})
	fmt.Println(report.Summary(), err)
	// Output: 1 article, 2 checks: 1 passed, 1 failed <nil>
}
