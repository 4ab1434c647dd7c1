package format

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/piprate/json-gold/ld"
	"gonum.org/v1/gonum/graph/formats/dot"
	"gonum.org/v1/gonum/graph/formats/dot/ast"
	"gonum.org/v1/gonum/graph/formats/rdf"

	"kgx/graph"
)

// Each format is read back by a reader that is not ours, and what it finds is
// compared with the graph.
var readers = map[string]func(t *testing.T, written string, g *graph.Graph){
	"text":      readText,
	"timeline":  readText,
	"dot":       readDOT,
	"json":      func(t *testing.T, s string, g *graph.Graph) {}, // see json_test.go
	"jsonl":     func(t *testing.T, s string, g *graph.Graph) {},
	"html":      func(t *testing.T, s string, g *graph.Graph) {}, // see html_test.go
	"mermaid":   readMermaid,
	"graphml":   readGraphML,
	"gexf":      readGEXF,
	"ntriples":  readNTriples,
	"turtle":    readTurtle,
	"jsonld":    readJSONLD,
	"cypher":    readCypher,
	"csv-nodes": readCSVNodes,
	"csv-edges": readCSVEdges,
}

func TestReadBack(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"summit": summit(), "crash": crash(), "nasty": nasty(), "empty": graph.New(graph.Generator{})} {
		open, err := g.OpenLiterals()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range All() {
			if f.Write == nil || f.Program != "" {
				continue
			}
			t.Run(name+"/"+f.Name, func(t *testing.T) {
				if readers[f.Name] == nil {
					t.Fatal("nothing reads this format back")
				}
				readers[f.Name](t, written(t, open, f.Write, Options{}), open)
			})
		}
	}
}

// FuzzFormats writes graphs whose every text is made of two arbitrary strings.
func FuzzFormats(f *testing.F) {
	for i, name := range nastyNames {
		f.Add(name, nastyNames[(i+1)%len(nastyNames)])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if a == "" || b == "" {
			t.Skip("labels are never empty")
		}
		if !utf8.ValidString(a) || !utf8.ValidString(b) || a == b {
			t.Skip("ids are valid UTF-8 and unique")
		}
		g, err := named([]string{a, b}).OpenLiterals()
		if err != nil {
			t.Fatal(err)
		}
		for _, format := range All() {
			if format.Write != nil && format.Program == "" {
				readers[format.Name](t, written(t, g, format.Write, Options{}), g)
			}
		}
	})
}

func readText(t *testing.T, s string, _ *graph.Graph) {
	for _, r := range s {
		if r != '\n' && r < ' ' || r == '\x7f' {
			t.Fatalf("control character %U", r)
		}
	}
}

func readDOT(t *testing.T, s string, g *graph.Graph) {
	file, err := dot.ParseString(s)
	if err != nil {
		t.Fatal(err)
	}
	nodes, edges := countDOT(file.Graphs[0].Stmts)
	if want := len(bundles(g, labels(g))); nodes != len(g.Nodes()) || edges != want {
		t.Errorf("%d nodes and %d arrows, not %d and %d", nodes, edges, len(g.Nodes()), want)
	}
}

// countDOT counts nodes and visible arrows.
func countDOT(statements []ast.Stmt) (nodes, edges int) {
	for _, statement := range statements {
		switch s := statement.(type) {
		case *ast.NodeStmt:
			nodes++
		case *ast.EdgeStmt:
			if !slices.ContainsFunc(s.Attrs, func(a *ast.Attr) bool { return a.Val == "invis" }) {
				edges++
			}
		case *ast.Subgraph:
			n, e := countDOT(s.Stmts)
			nodes, edges = nodes+n, edges+e
		}
	}
	return nodes, edges
}

// mermaidLine is the part of Mermaid's grammar that we write. Mermaid itself
// runs in browsers only; docs/formats.md says how it was tried.
var mermaidLine = regexp.MustCompile(`^(---|title: ".*"|flowchart LR|` +
	`  n\d+(\(|\[|\(\[|\{\{|\[/|\[\[|>)"[^"]*"(\)|\]|\]\)|\}\}|/\]|\]\]):::\w+|` +
	`  n\d+ (-->|-\.->)\|"[^"]*"\| n\d+|` +
	`  classDef \w+ fill:#\w{6},stroke:#\w{6},color:#\w{6}(,stroke-dasharray:4 3)?)$`)

func readMermaid(t *testing.T, s string, g *graph.Graph) {
	nodes := 0
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		if !mermaidLine.MatchString(line) {
			t.Errorf("no line of Mermaid: %q", line)
		}
		if strings.HasPrefix(line, "  n") && strings.Contains(line, ":::") {
			nodes++
		}
	}
	if nodes != len(g.Nodes()) {
		t.Errorf("%d nodes, not %d", nodes, len(g.Nodes()))
	}
}

// inXML is s as XML gives it back: line ends in attributes and text survive
// because they are written as character references.
func inXML(s string) string { return xmlText(strings.ToValidUTF8(s, "\uFFFD")) }

func readGraphML(t *testing.T, s string, g *graph.Graph) {
	type data struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
	var file struct {
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []data `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(s), &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Nodes) != len(g.Nodes()) || len(file.Edges) != len(g.Edges()) {
		t.Fatalf("%d nodes and %d edges, not %d and %d", len(file.Nodes), len(file.Edges), len(g.Nodes()), len(g.Edges()))
	}
	for i, n := range g.Nodes() {
		if got := file.Nodes[i].Data[0].Value; got != inXML(n.Label) {
			t.Errorf("label %q became %q", n.Label, got)
		}
	}
	for i, e := range g.Edges() {
		got := file.Edges[i]
		if got.Source != plainID(e.Source, "") || got.Target != plainID(e.Target, "") {
			t.Errorf("edge %s runs from %q to %q", e.Key, got.Source, got.Target)
		}
		for _, d := range got.Data {
			if d.Key == "edge_speaker" && d.Value != inXML(*e.Speaker) {
				t.Errorf("speaker %q became %q", *e.Speaker, d.Value)
			}
		}
	}
}

func readGEXF(t *testing.T, s string, g *graph.Graph) {
	var file struct {
		Nodes []struct {
			ID    string `xml:"id,attr"`
			Label string `xml:"label,attr"`
		} `xml:"graph>nodes>node"`
		Edges []struct {
			Label string `xml:"label,attr"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal([]byte(s), &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Nodes) != len(g.Nodes()) || len(file.Edges) != len(g.Edges()) {
		t.Fatalf("%d nodes and %d edges, not %d and %d", len(file.Nodes), len(file.Edges), len(g.Nodes()), len(g.Edges()))
	}
	for i, n := range g.Nodes() {
		if got := file.Nodes[i]; got.ID != plainID(n.ID, "") || got.Label != inXML(n.Label) {
			t.Errorf("node %q %q became %q %q", n.ID, n.Label, got.ID, got.Label)
		}
	}
	for i, e := range g.Edges() {
		if got := file.Edges[i].Label; got != inXML(e.Label) {
			t.Errorf("label %q became %q", e.Label, got)
		}
	}
}

func readCSVNodes(t *testing.T, s string, g *graph.Graph) {
	readCSV(t, s, len(g.Nodes()), func(i int) []string { return []string{g.Nodes()[i].ID, g.Nodes()[i].Label} })
}

func readCSVEdges(t *testing.T, s string, g *graph.Graph) {
	readCSV(t, s, len(g.Edges()), func(i int) []string {
		e := g.Edges()[i]
		return []string{e.Source, e.Target, e.Key, e.Label}
	})
}

func readCSV(t *testing.T, s string, rows int, row func(int) []string) {
	table, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(table) != rows+1 {
		t.Fatalf("%d rows, not %d and a header", len(table), rows)
	}
	for i, cells := range table[1:] {
		for j, want := range row(i) {
			if cells[j] != csvCell(want) {
				t.Errorf("%q became %q", want, cells[j])
			}
		}
		for _, cell := range cells {
			if cell != "" && strings.Contains("=+-@", cell[:1]) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
}

// triples are the statements of N-Triples as gonum's parser finds them.
func triples(t *testing.T, s string) []string {
	t.Helper()
	var list []string
	for d := rdf.NewDecoder(strings.NewReader(s)); ; {
		triple, err := d.Unmarshal()
		if errors.Is(err, io.EOF) {
			slices.Sort(list)
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		text, _, kind, err := triple.Object.Parts()
		if err != nil {
			t.Fatal(err)
		}
		if kind == rdf.Literal && !utf8.ValidString(text) {
			t.Errorf("literal %q is no UTF-8", text)
		}
		list = append(list, triple.Subject.Value+" "+triple.Predicate.Value+" "+triple.Object.Value)
	}
}

func readNTriples(t *testing.T, s string, g *graph.Graph) {
	list := triples(t, s)
	for kind, want := range map[string]int{nsRDF + "Statement": len(g.Edges()), nsSchema + "NewsArticle": len(g.Documents())} {
		suffix := "<" + nsRDF + "type> <" + kind + ">"
		found := 0
		for _, triple := range list {
			if strings.HasSuffix(triple, suffix) {
				found++
			}
		}
		if found != want {
			t.Errorf("%d of %s, not %d", found, kind, want)
		}
	}
}

// readTurtle undoes nothing but the line structure: rdflib parses Turtle in
// TestPythonReaders. Here every string must end on the line where it begins.
func readTurtle(t *testing.T, s string, g *graph.Graph) {
	for line := range strings.Lines(s) {
		if n := strings.Count(strings.ReplaceAll(strings.ReplaceAll(line, `\\`, ""), `\"`, ""), `"`); n%2 != 0 {
			t.Errorf("a string does not end in %q", line)
		}
	}
	if got := strings.Count(s, " a rdf:Statement"); got < len(g.Edges()) {
		t.Errorf("%d statements, not %d", got, len(g.Edges()))
	}
}

// readJSONLD has json-gold make N-Quads of JSON-LD, which must be the triples
// that NTriples writes.
func readJSONLD(t *testing.T, s string, g *graph.Graph) {
	document, err := ld.DocumentFromReader(strings.NewReader(s))
	if err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	quads, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		t.Fatal(err)
	}
	got, want := triples(t, quads.(string)), triples(t, written(t, g, NTriples, Options{}))
	if !slices.Equal(got, want) {
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("JSON-LD says\n%s\nN-Triples\n%s", got[i], want[i])
			}
		}
		t.Fatalf("JSON-LD has %d triples, N-Triples %d", len(got), len(want))
	}
}

// cypherLine is a comment, a statement or a part of one, with every string closed.
var cypherLine = regexp.MustCompile(`^(//.*|CREATE [^']*;|UNWIND \[|\] AS row [^']*;|  \{([^'\\]|'([^'\\]|\\[\\'nrt])*')*\},?)$`)

func readCypher(t *testing.T, s string, g *graph.Graph) {
	nodes, statements := 0, 0
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		if !cypherLine.MatchString(line) {
			t.Errorf("no line of a script: %q", line)
		}
		switch {
		case strings.HasPrefix(line, "  {id: "):
			nodes++
		case strings.HasPrefix(line, "  {a: "):
			statements++
		}
	}
	if want := len(g.Nodes()) + len(g.Documents()); nodes != want || statements != len(g.Edges()) {
		t.Errorf("%d nodes and documents and %d statements, not %d and %d", nodes, statements, want, len(g.Edges()))
	}
}
