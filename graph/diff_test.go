package graph

import (
	"slices"
	"testing"
)

func lines(changes []Change) []string {
	list := []string{}
	for _, c := range changes {
		list = append(list, c.String())
	}
	return list
}

func TestDiff(t *testing.T) {
	tests := map[string]struct {
		change func(*Graph)
		want   []string
		strict []string // what Strict adds
	}{
		"nothing": {func(g *Graph) {}, nil, nil},
		"type": {func(g *Graph) { g.Node("ostia").Type = "city" },
			[]string{`changed entity Ostia (country): type country, now city`}, nil},
		"label, by mentions": {func(g *Graph) { g.Node("accord").Label = "Sund Accord" },
			[]string{`changed entity accord (agreement): label accord, now Sund Accord`}, nil},
		"lists": {func(g *Graph) {
			n := g.Node("mara-lind")
			n.Aliases, n.Roles, n.IDs = []string{"Ms Lind"}, []string{"president"}, map[string]string{"wikidata": "Q1"}
		}, []string{
			`changed entity Mara Lind (person): aliases no longer "Lind", now also "Ms Lind"`,
			`changed entity Mara Lind (person): roles now also "president"`,
			`changed entity Mara Lind (person): ids now also "wikidata Q1"`,
		}, nil},
		"entities": {func(g *Graph) { g.AddNode(Node{Label: "Jon Berg", Type: "person"}) },
			[]string{`new entity Jon Berg (person)`}, nil},
		"statements": {func(g *Graph) {
			g.AddEdge(Edge{Source: "ostia", Target: "norland", Relation: "borders", Label: "borders", Modality: "negated"})
		}, []string{`new statement Ostia – borders – Norland (negated)`}, nil},
		"modality and speaker": {func(g *Graph) {
			e := g.Edges()[4]
			crowd := "the crowd"
			e.Modality, e.Speaker = "planned", &crowd
		}, []string{
			`changed statement Norland – sanctions – Ostia (threatened, by Mara Lind): modality threatened, now planned`,
			`changed statement Norland – sanctions – Ostia (threatened, by Mara Lind): speaker Mara Lind, now the crowd`,
		}, nil},
		"place, time and qualifiers": {func(g *Graph) {
			e, day := g.Edges()[2], "2031-05-02"
			e.Place, e.Time, e.Qualifiers = nil, At(day, day), map[string]Quantity{"with": Words("a pen")}
		}, []string{
			`changed statement accord – signed by – Mara Lind: time none, now 2031-05-02`,
			`changed statement accord – signed by – Mara Lind: place Sund, now none`,
			`changed statement accord – signed by – Mara Lind: qualifiers now also "with a pen"`,
		}, nil},
		"literal": {func(g *Graph) { g.Literals()[0].Literal = "war" }, []string{
			`missing statement Mara Lind – threatened – "sanctions"`, `new statement Mara Lind – threatened – "war"`}, nil},
		"documents": {func(g *Graph) { g.AddDocument(Document{ID: "b"}); g.Documents()[0].Title = "Treaty" },
			[]string{`changed document accord.txt: title Accord, now Treaty`, `new document b`}, nil},
		"scores and offsets": {func(g *Graph) {
			g.Generator.Model = "other"
			g.Nodes()[0].Confidence, g.Nodes()[0].Salience, g.Nodes()[0].Mentions[0].Start = 0.5, 0.5, 1
			g.Edges()[1].Confidence, g.Edges()[1].Evidence, g.Edges()[1].InferredFrom = 0.5, nil, nil
		}, nil, []string{
			`changed generator: model none, now other`,
			`changed entity Mara Lind (person): salience 0.900000, now 0.500000`,
			`changed entity Mara Lind (person): confidence 0.9000, now 0.5000`,
			`changed entity Mara Lind (person): mentions no longer "name accord.txt 0:9 Mara Lind", now also "name accord.txt 1:9 Mara Lind"`,
			`changed statement Mara Lind – citizen of – Norland: confidence 0.6000, now 0.5000`,
			`changed statement Mara Lind – citizen of – Norland: evidence no longer "accord.txt 0:31 Mara Lind, president of Norland"`,
			`changed statement Mara Lind – citizen of – Norland: inferred from no longer "Mara Lind – head of state of – Norland"`,
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before, after := accord(t), accord(t)
			test.change(after)
			same(t, "changes", lines(Diff(before, after, DiffOptions{})), test.want)
			same(t, "strictly", lines(Diff(before, after, DiffOptions{Strict: true})), append(slices.Clone(test.want), test.strict...))
		})
	}
}

func TestDiffTheOtherWay(t *testing.T) {
	before, after := accord(t), accord(t)
	before.AddNode(Node{Label: "Jon Berg", Type: "person"})
	before.AddEdge(Edge{Source: "jon-berg", Target: "sund", Relation: "visited"})
	same(t, "changes", lines(Diff(before, after, DiffOptions{})), []string{`missing entity Jon Berg (person)`, `missing statement Jon Berg – visited – Sund`})
}

// Ids and order carry no meaning.
func TestDiffIgnoresOrderAndIDs(t *testing.T) {
	before, after := accord(t), New(Generator{})
	after.AddDocument(*before.Documents()[0])
	for _, n := range slices.Backward(before.Nodes()) {
		renamed := *n
		renamed.ID = "x-" + n.ID
		after.AddNode(renamed)
	}
	x := func(id *string) *string {
		if id == nil {
			return nil
		}
		to := "x-" + *id
		return &to
	}
	for _, list := range [][]*Edge{before.Literals(), before.Edges()} {
		for _, e := range slices.Backward(list) {
			renamed := *e
			renamed.Key, renamed.Source, renamed.Speaker, renamed.Place = "", "x-"+e.Source, x(e.Speaker), x(e.Place)
			if !e.IsLiteral() {
				renamed.Target = "x-" + e.Target
			}
			if _, err := after.AddEdge(renamed); err != nil {
				t.Fatal(err)
			}
		}
	}
	same(t, "changes", lines(Diff(before, after, DiffOptions{})), nil)
}

func TestDiffPairsByIdentifierAndAlias(t *testing.T) {
	before, after := New(Generator{}), New(Generator{})
	before.AddNode(Node{Label: "Ostia", Type: "country", IDs: map[string]string{"iso3166": "OS"}})
	before.AddNode(Node{Label: "Coastal Trade Union", Type: "igo", Aliases: []string{"CTU"}})
	after.AddNode(Node{Label: "CTU", Type: "organization", Aliases: []string{"CTU"}})
	after.AddNode(Node{Label: "Republic of Ostia", Type: "country", IDs: map[string]string{"iso3166": "OS"}})
	same(t, "changes", lines(Diff(before, after, DiffOptions{})), []string{
		`changed entity Ostia (country): label Ostia, now Republic of Ostia`,
		`changed entity Coastal Trade Union (igo): label Coastal Trade Union, now CTU`,
		`changed entity Coastal Trade Union (igo): type igo, now organization`,
	})
}
