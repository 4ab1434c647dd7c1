package format

import (
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/graph/formats/rdf"

	"kgx/graph"
)

// A told is a statement as every form of a graph must tell it.
type told struct {
	source, relation, target, modality, speaker, time string
}

// toldBy are the statements of a graph, literals opened: what each reader must
// find again.
func toldBy(t *testing.T, g *graph.Graph) []told {
	t.Helper()
	open, err := g.OpenLiterals()
	if err != nil {
		t.Fatal(err)
	}
	var list []told
	for _, e := range open.Edges() {
		list = append(list, told{e.Source, e.Relation, e.Target, e.Modality, orEmpty(e.Speaker), timeText(e.Time)})
	}
	return list
}

// TestFormsTellTheSame reads the statements of a graph with events, described
// participants, literals, plans and denials back out of each form that other
// programs read, and compares them with the graph's.
func TestFormsTellTheSame(t *testing.T) {
	for name, read := range map[string]func(*testing.T, *graph.Graph) []told{
		"graphml": toldByGraphML, "gexf": toldByGEXF, "csv": toldByCSV, "ntriples": toldByTriples,
	} {
		for _, g := range []*graph.Graph{crash(), summit()} {
			got, want := read(t, g), toldBy(t, g)
			byText := func(a, b told) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) }
			slices.SortFunc(got, byText)
			slices.SortFunc(want, byText)
			if !slices.Equal(got, want) {
				for i := range min(len(got), len(want)) {
					if got[i] != want[i] {
						t.Fatalf("%s tells\n%v\nnot\n%v", name, got[i], want[i])
					}
				}
				t.Fatalf("%s tells %d statements, not %d", name, len(got), len(want))
			}
		}
	}
}

func toldByGraphML(t *testing.T, g *graph.Graph) []told {
	var file struct {
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Data   []struct {
				Key   string `xml:"key,attr"`
				Value string `xml:",chardata"`
			} `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal([]byte(written(t, g, GraphML, Options{})), &file); err != nil {
		t.Fatal(err)
	}
	var list []told
	for _, e := range file.Edges {
		field := map[string]string{}
		for _, d := range e.Data {
			field[strings.TrimPrefix(d.Key, "edge_")] = d.Value
		}
		list = append(list, told{e.Source, field["relation"], e.Target, field["modality"], field["speaker"], field["time"]})
	}
	return list
}

func toldByGEXF(t *testing.T, g *graph.Graph) []told {
	var file struct {
		Edges []struct {
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Values []struct {
				For   string `xml:"for,attr"`
				Value string `xml:"value,attr"`
			} `xml:"attvalues>attvalue"`
		} `xml:"graph>edges>edge"`
	}
	if err := xml.Unmarshal([]byte(written(t, g, GEXF, Options{})), &file); err != nil {
		t.Fatal(err)
	}
	var list []told
	for _, e := range file.Edges {
		field := map[string]string{}
		for _, v := range e.Values {
			field[strings.TrimPrefix(v.For, "edge_")] = v.Value
		}
		list = append(list, told{e.Source, field["relation"], e.Target, field["modality"], field["speaker"], field["time"]})
	}
	return list
}

func toldByCSV(t *testing.T, g *graph.Graph) []told {
	table, err := csv.NewReader(strings.NewReader(written(t, g, CSVEdges, Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range table[0] {
		at[name] = i
	}
	var list []told
	for _, row := range table[1:] {
		list = append(list, told{row[at["source"]], row[at["relation"]], row[at["target"]], row[at["modality"]], row[at["speaker"]], row[at["time"]]})
	}
	return list
}

// toldByTriples finds the reified statements; literals are nodes by their slug
// here, as in the other forms.
func toldByTriples(t *testing.T, g *graph.Graph) []told {
	subjects := resourcesByIRI(t, written(t, g, NTriples, Options{}))
	open, err := g.OpenLiterals()
	if err != nil {
		t.Fatal(err)
	}
	var list []told
	for _, properties := range subjects {
		if !slices.Contains(properties[nsRDF+"type"], nsRDF+"Statement") {
			continue
		}
		one := func(iri string) string {
			if len(properties[iri]) == 0 {
				return ""
			}
			return strings.TrimPrefix(strings.TrimPrefix(properties[iri][0], defaultBase+"entity:"), nsRelation)
		}
		target := one(nsRDF + "object")
		for _, n := range open.Nodes() {
			if n.Type == graph.LiteralType && n.Label == target {
				target = n.ID
			}
		}
		list = append(list, told{one(nsRDF + "subject"), one(nsRDF + "predicate"), target, one(nsVocabulary + "modality"), one(nsVocabulary + "speaker"), one(nsVocabulary + "time")})
	}
	return list
}

// resourcesByIRI reads N-Triples by gonum's parser: subject to property to values.
func resourcesByIRI(t *testing.T, s string) map[string]map[string][]string {
	t.Helper()
	resources := map[string]map[string][]string{}
	d := rdf.NewDecoder(strings.NewReader(s))
	for {
		triple, err := d.Unmarshal()
		if err != nil {
			return resources // at the end; readNTriples tells errors
		}
		parts := make([]string, 3)
		for i, term := range []rdf.Term{triple.Subject, triple.Predicate, triple.Object} {
			text, _, _, err := term.Parts()
			if err != nil {
				t.Fatal(err)
			}
			parts[i] = text
		}
		if resources[parts[0]] == nil {
			resources[parts[0]] = map[string][]string{}
		}
		resources[parts[0]][parts[1]] = append(resources[parts[0]][parts[1]], parts[2])
	}
}

// What is planned, threatened, denied or said by somebody must be no fact for a
// reader of RDF, who takes every plain triple for one.
func TestRDFAssertsOnlyFacts(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"crash": crash(), "summit": summit()} {
		facts := map[string]bool{}
		for _, e := range slices.Concat(g.Edges(), g.Literals()) {
			if e.IsFact() {
				object := defaultBase + "entity:" + e.Target
				if e.IsLiteral() {
					object = e.Literal
				}
				facts[e.Source+" "+e.Relation+" "+object] = true
			}
		}
		plain := 0
		for iri, properties := range resourcesByIRI(t, written(t, g, NTriples, Options{})) {
			source, isEntity := strings.CutPrefix(iri, defaultBase+"entity:")
			for property, values := range properties {
				relation, isRelation := strings.CutPrefix(property, nsRelation)
				if !isEntity || !isRelation {
					continue
				}
				for _, value := range values {
					plain++
					if !facts[source+" "+relation+" "+value] {
						t.Errorf("%s: %s %s %s is no fact of the article", name, source, relation, value)
					}
				}
			}
			if n := g.Node(source); isEntity && n != nil && !n.IsFact() && (len(properties[nsVocabulary+"eventType"]) != 1 || len(properties[nsRDF+"type"]) != 1) {
				t.Errorf("%s: %s did not simply happen, but is an instance of %v", name, source, properties[nsRDF+"type"])
			}
		}
		if plain != len(facts) {
			t.Errorf("%s: %d plain triples for %d facts", name, plain, len(facts))
		}
	}
}
