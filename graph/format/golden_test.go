package format

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgx/graph"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden compares what every format writes of two rich graphs with the files
// in testdata: changes of a form show in a commit's diff.
func TestGolden(t *testing.T) {
	graphs := map[string]*graph.Graph{"summit": summit(), "crash": crash()}
	for _, c := range []struct {
		file  string
		write Writer
		opts  Options
	}{
		{"crash.txt", Text, Options{Width: 100}},
		{"crash.timeline.txt", Timeline, Options{Width: 100}},
		{"crash.dot", DOT, Options{}},
		{"crash.mmd", Mermaid, Options{}},
		{"crash.ttl", Turtle, Options{NoText: true, Open: true}},
		{"crash.cypher", Cypher, Options{NoText: true, Open: true}},
		{"crash.nodes.csv", CSVNodes, Options{}},
		{"crash.edges.csv", CSVEdges, Options{Open: true}},
		{"crash.json", JSON, Options{NoText: true}},
		{"summit.dot", DOT, Options{}},
		{"summit.open.dot", DOT, Options{Open: true, Legend: true}},
		{"summit.txt", Text, Options{Width: 100}},
		{"summit.narrow.txt", Text, Options{Width: 44, Open: true}},
		{"summit.color.txt", Text, Options{Color: true}},
		{"summit.graphml", GraphML, Options{Open: true}},
		{"summit.gexf", GEXF, Options{}},
		{"summit.nt", NTriples, Options{NoText: true, Open: true}},
		{"summit.ttl", Turtle, Options{Base: "https://example.org/news/"}},
		{"summit.jsonld", JSONLD, Options{Open: true}},
		{"summit.cypher", Cypher, Options{NoText: true}},
		{"summit.mmd", Mermaid, Options{}},
		{"summit.nodes.csv", CSVNodes, Options{}},
		{"summit.edges.csv", CSVEdges, Options{Open: true}},
	} {
		t.Run(c.file, func(t *testing.T) {
			name, _, _ := strings.Cut(c.file, ".")
			golden(t, c.file, written(t, graphs[name], c.write, c.opts))
		})
	}
}

// TestSameBytes writes every format twice from graphs built anew.
func TestSameBytes(t *testing.T) {
	for _, w := range writers() {
		t.Run(w.name, func(t *testing.T) {
			for _, build := range []func() *graph.Graph{summit, nasty} {
				first := written(t, build(), w.write, Options{Open: true})
				if again := written(t, build(), w.write, Options{Open: true}); first != again {
					t.Fatal("two runs differ")
				}
			}
		})
	}
}

type namedWriter struct {
	name  string
	write Writer
}

// writers lists the writers of all formats, those of parts included, without
// those that need a program.
func writers() []namedWriter {
	var out []namedWriter
	for _, f := range All() {
		if f.Program != "" {
			continue
		}
		if f.Write != nil {
			out = append(out, namedWriter{f.Name, f.Write})
		}
		for _, p := range f.Parts {
			out = append(out, namedWriter{f.Name + " " + p.Name, p.Write})
		}
	}
	return out
}

// golden compares got with a file of testdata, or rewrites it with -update.
func golden(t *testing.T, file string, got string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: run the test with -update to write it", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run the test with -update and look at the diff. Got:\n%s", path, got)
	}
}
