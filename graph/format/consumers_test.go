package format

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kgx/graph"
)

// The tests of this file run the programs that people open our files with. Where
// one is missing the test says so and is skipped. KGX_PYTHON names a Python that
// has the packages; docs/formats.md says how to make one.

// found is what a program says that it read.
type found struct {
	Nodes      int
	Edges      int
	Labels     []string
	Statements []string
	Triples    []int
	Same       bool
}

// python runs a reader of testdata/readers/read.py, which needs a package.
func python(t *testing.T, pkg, reader string, paths ...string) found {
	t.Helper()
	interpreter := os.Getenv("KGX_PYTHON")
	if interpreter == "" {
		t.Skipf("KGX_PYTHON is not set: not read back by %s", pkg)
	}
	if err := exec.Command(interpreter, "-c", "import "+pkg).Run(); err != nil {
		t.Skipf("%s has no package %s: not read back", interpreter, pkg)
	}
	var out, complaints bytes.Buffer
	command := exec.Command(interpreter, append([]string{"testdata/readers/read.py", reader}, paths...)...)
	command.Stdout, command.Stderr = &out, &complaints
	if err := command.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", reader, err, complaints.String())
	}
	var f found
	if err := json.Unmarshal(out.Bytes(), &f); err != nil {
		t.Fatalf("%s: %v in %s", reader, err, out.String())
	}
	return f
}

// saved writes g to a file of its own and returns its path.
func saved(t *testing.T, name string, write Writer, g *graph.Graph) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(written(t, g, write, Options{})), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func openGraphs(t *testing.T) map[string]*graph.Graph {
	t.Helper()
	out := map[string]*graph.Graph{}
	for name, g := range map[string]*graph.Graph{"summit": summit(), "crash": crash(), "nasty": nasty()} {
		open, err := g.OpenLiterals()
		if err != nil {
			t.Fatal(err)
		}
		out[name] = open
	}
	return out
}

func TestNetworkXReads(t *testing.T) {
	for name, g := range openGraphs(t) {
		for _, c := range []struct {
			reader string
			write  Writer
			label  func(string) string
		}{
			{"nodelink", JSON, func(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }},
			{"graphml", GraphML, inXML},
			{"gexf", GEXF, inXML},
		} {
			t.Run(name+"/"+c.reader, func(t *testing.T) {
				var want []string
				for _, n := range g.Nodes() {
					want = append(want, c.label(n.Label))
				}
				got := python(t, "networkx", c.reader, saved(t, "g."+c.reader, c.write, g))
				same(t, got, g, want)
				if name == "nasty" {
					return // its ids are escaped, each form in its way
				}
				var told []string
				for _, e := range g.Edges() {
					told = append(told, strings.Join([]string{e.Source, e.Relation, e.Target, e.Modality, orEmpty(e.Speaker)}, " "))
				}
				slices.Sort(got.Statements)
				slices.Sort(told)
				if !slices.Equal(got.Statements, told) {
					t.Errorf("read\n%s\nnot\n%s", strings.Join(got.Statements, "\n"), strings.Join(told, "\n"))
				}
			})
		}
	}
}

func TestKuzuReadsCSV(t *testing.T) {
	for name, g := range openGraphs(t) {
		t.Run(name, func(t *testing.T) {
			var want []string
			for _, n := range g.Nodes() {
				want = append(want, csvCell(n.Label))
			}
			same(t, python(t, "kuzu", "kuzu", saved(t, "g.nodes.csv", CSVNodes, g), saved(t, "g.edges.csv", CSVEdges, g)), g, want)
		})
	}
}

func TestRDFLibReads(t *testing.T) {
	for name, g := range openGraphs(t) {
		t.Run(name, func(t *testing.T) {
			got := python(t, "rdflib", "rdf", saved(t, "g.nt", NTriples, g), saved(t, "g.ttl", Turtle, g), saved(t, "g.jsonld", JSONLD, g))
			if want := strings.Count(written(t, g, NTriples, Options{}), "\n"); !got.Same || got.Triples[0] != want {
				t.Errorf("%v triples (the same: %v), not %d", got.Triples, got.Same, want)
			}
		})
	}
}

func same(t *testing.T, got found, g *graph.Graph, labels []string) {
	t.Helper()
	if got.Nodes != len(g.Nodes()) || got.Edges != len(g.Edges()) {
		t.Errorf("read %d nodes and %d edges, not %d and %d", got.Nodes, got.Edges, len(g.Nodes()), len(g.Edges()))
	}
	slices.Sort(got.Labels)
	slices.Sort(labels)
	for i := range min(len(got.Labels), len(labels)) {
		if got.Labels[i] != labels[i] {
			t.Errorf("label %q became %q", labels[i], got.Labels[i])
		}
	}
}

// TestNeo4jRuns loads the script twice into a Neo4j in the same process, by its
// own test harness. Maven fetches some 200 MB for that, so it is asked for.
func TestNeo4jRuns(t *testing.T) {
	if os.Getenv("KGX_NEO4J") == "" {
		t.Skip("KGX_NEO4J is not set: the script is not run in Neo4j (needs Maven, Java 17 and 200 MB of downloads)")
	}
	for name, g := range openGraphs(t) {
		t.Run(name, func(t *testing.T) {
			command := exec.Command("mvn", "-q", "-B", "-f", "testdata/readers/neo4j", "compile", "exec:java", "-Dexec.args="+saved(t, "g.cypher", Cypher, g))
			var complaints bytes.Buffer
			command.Stderr = &complaints
			out, err := command.Output()
			if err != nil {
				t.Fatalf("%v\n%s%s", err, out, complaints.String())
			}
			_, result, _ := bytes.Cut(out, []byte("{")) // Maven resets the terminal's colours first
			result, _, _ = bytes.Cut(result, []byte("}"))
			var got found
			if err := json.Unmarshal(slices.Concat([]byte("{"), result, []byte("}")), &got); err != nil {
				t.Fatalf("%v in %s", err, out)
			}
			if got.Nodes != len(g.Nodes()) || got.Edges != len(g.Edges()) {
				t.Errorf("Neo4j has %d nodes and %d edges, not %d and %d", got.Nodes, got.Edges, len(g.Nodes()), len(g.Edges()))
			}
		})
	}
}
