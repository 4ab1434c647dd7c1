package reading

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// script returns the counting script and the articles beside the project; the
// test is skipped where they or Python are not there.
func script(t *testing.T) (python, path, articles string) {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	folder := filepath.Join("..", "..", "..", "..", "shared", "reading")
	path, articles = filepath.Join(folder, "score.py"), filepath.Join(folder, "train.jsonl")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the counting script is not here")
	}
	return python, path, articles
}

// counted runs the script on graphs and returns what it prints: the figures as
// JSON, and the line of other counts.
func counted(t *testing.T, python, path, articles, graphs string) (Figures, string) {
	t.Helper()
	run := func(more ...string) []byte {
		out, err := exec.Command(python, append([]string{path, articles, "--graphs", graphs}, more...)...).Output()
		if err != nil {
			t.Fatalf("running the script: %v", err)
		}
		return out
	}
	var f Figures
	if err := json.Unmarshal(run("--json"), &f); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(run())) {
		if strings.HasPrefix(line, "printed ") {
			return f, strings.TrimSpace(line)
		}
	}
	t.Fatal("the script prints no counts")
	return f, ""
}

// TestAgainstScript compares every figure with the script's, on graphs made at
// random of the readers' own names and words: events, edges, literals, all
// modalities, speakers, times, and too much printed.
func TestAgainstScript(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: runs the script four times")
	}
	python, path, file := script(t)
	articles, file := someArticles(t, file, 5)
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			folder, random := t.TempDir(), rand.New(rand.NewPCG(seed, 7))
			var graphs []*Graph
			for _, a := range articles {
				data := randomGraph(random, *a.Statements)
				if err := os.WriteFile(filepath.Join(folder, a.ID+".json"), data, 0o644); err != nil {
					t.Fatal(err)
				}
				graphs = append(graphs, graphOf(t, string(data)))
			}
			got, err := Score(articles, graphs)
			if err != nil {
				t.Fatal(err)
			}
			want, counts := counted(t, python, path, file, folder)
			if got.Main != want.Main || got.All != want.All {
				t.Errorf("main %+v, all %+v; the script has %+v, %+v", got.Main, got.All, want.Main, want.All)
			}
			ours := fmt.Sprintf("printed %d; found but told as fact in the article's own voice: %d; time right in %d of %d found that have a value",
				got.Printed, got.ToldAsFact, got.Time.Right, got.Time.Found)
			if ours != counts {
				t.Errorf("%s\nthe script: %s", ours, counts)
			}
			if got.All.Right == 0 || got.All.Right == got.All.Found || got.Time.Right == 0 {
				t.Errorf("figures %+v leave too much untried", *got)
			}
		})
	}
}

// someArticles are the first n articles of a file, and a file that holds them.
func someArticles(t *testing.T, file string, n int) ([]Article, string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfterN(string(data), "\n", n+1)
	file = filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(file, []byte(strings.Join(lines[:min(n, len(lines))], "")), 0o644); err != nil {
		t.Fatal(err)
	}
	return readArticles(t, file), file
}

// randomGraph states some of the statements, some of them wrongly.
func randomGraph(r *rand.Rand, statements []Statement) []byte {
	var nodes, edges, literals []map[string]any
	ids := map[string]string{}
	node := func(name string) string {
		name = strings.TrimLeft(name, "*")
		if ids[name] == "" {
			ids[name] = fmt.Sprint("n", len(ids))
			n := map[string]any{"id": ids[name], "label": name, "type": pick(r, "person", "event", "city", "work"), "roles": []any{}}
			if r.IntN(4) == 0 {
				n["aliases"] = []any{"the " + name, strings.ToUpper(name)}
			}
			nodes = append(nodes, n)
		}
		return ids[name]
	}
	decorate := func(e map[string]any, s Statement) map[string]any {
		e["modality"] = pick(r, s.Modality, s.Modality, s.Modality, "asserted", "possible")
		e["speaker"] = nil
		if len(s.Speaker) > 0 && r.IntN(3) > 0 {
			e["speaker"] = pick(r, strings.TrimLeft(s.Speaker[0], "*"), node(s.Speaker[0]))
		}
		if s.Time != nil && s.Time.Value != "" && r.IntN(3) > 0 {
			e["time"] = map[string]any{"text": "then", "value": s.Time.Value}
		}
		if r.IntN(3) == 0 && len(s.Object) > 0 {
			e["qualifiers"] = map[string]any{"of": map[string]any{"text": strings.TrimLeft(s.Object[0], "*"), "value": r.IntN(9)}, "share": 0.5}
		}
		return e
	}
	for _, s := range statements {
		if r.IntN(4) == 0 {
			continue
		}
		subject, predicate := pick(r, s.Subject...), pick(r, s.Predicate...)
		switch r.IntN(4) {
		case 0: // an event
			event := fmt.Sprint("e", len(nodes))
			nodes = append(nodes, decorate(map[string]any{"id": event, "label": "the " + predicate, "type": "event", "predicate": predicate}, s))
			edges = append(edges, map[string]any{"source": event, "target": node(subject), "relation": "agent"})
			for _, o := range s.Object {
				edges = append(edges, map[string]any{"source": event, "target": node(o), "relation": pick(r, "patient", "topic")})
			}
		case 1: // a literal
			if len(s.Object) > 0 {
				literals = append(literals, decorate(map[string]any{"source": node(subject), "relation": predicate, "literal": strings.TrimLeft(pick(r, s.Object...), "*") + " 1,000"}, s))
			}
		default:
			if len(s.Object) > 0 {
				for range 1 + r.IntN(3) {
					edges = append(edges, decorate(map[string]any{"source": node(subject), "target": node(pick(r, s.Object...)), "relation": predicate, "label": predicate + "ed by"}, s))
				}
			}
		}
	}
	for range r.IntN(2) * 2 * len(statements) {
		edges = append(edges, map[string]any{"source": node(fmt.Sprint("x", r.IntN(9))), "target": node(fmt.Sprint("y", r.IntN(99))), "relation": "near"})
	}
	data, err := json.Marshal(map[string]any{"nodes": nodes, "edges": edges, "literals": literals})
	if err != nil {
		panic(err)
	}
	return data
}

func pick(r *rand.Rand, from ...string) string { return from[r.IntN(len(from))] }
