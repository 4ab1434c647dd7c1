package format

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"kgx/graph"
)

const schemaFile = "../../docs/graph.schema.json"

// everything is a graph that uses every field, with text that needs escaping.
func everything(t testing.TB) *graph.Graph {
	t.Helper()
	g := graph.New(graph.Generator{Version: "1.2", Model: "abc"})
	text := "Zoë “Zo” Hård <met> \"Ed\\win\"\u2028 & 🙂.\nThey will go."
	at := func(quote string) (int, int) {
		before, _, _ := strings.Cut(text, quote)
		start := len([]rune(before))
		return start, start + len([]rune(quote))
	}
	start, end := at("Zoë “Zo” Hård")
	documents := []graph.Document{
		{ID: "a", Title: "T", Date: "2031-01-02", Source: "a.txt", URL: "https://example.org/?a=1&b=2", Text: text},
		{ID: "b"},
	}
	nodes := []graph.Node{
		{Label: "Zoë Hård", Type: "person", Aliases: []string{"Zo"}, Roles: []string{"captain"}, Salience: 0.1234567, Confidence: 0.98765,
			Mentions: []graph.Mention{{Document: "a", Start: start, End: end, Text: "Zoë “Zo” Hård", Kind: "name"}}},
		{Label: "Ed\\win <\"'>", Type: "person", DerivedAliases: []string{"E"}, IDs: map[string]string{"wikidata": "Q1", "iso": "X"}, Confidence: 1.0 / 3},
	}
	nodes = append(nodes,
		graph.Node{Label: "seven to nine pilots", Type: "person", Kind: graph.KindDescribed, Count: &graph.Quantity{Text: "seven to nine", Value: number(7), Bound: graph.Range, High: number(9)}},
		graph.Node{Label: "meeting", Type: "event", Kind: graph.KindEvent, Predicate: "meet", Modality: "possible", Speaker: pointer("zoe-hard"), Time: graph.At("in May", "2031-05"), Place: pointer("Oslo"),
			Qualifiers: map[string]graph.Quantity{"cost": {Text: "some 5 %", Value: number(5), Unit: "%", Bound: graph.About}},
			Evidence:   []graph.Evidence{{Document: "a", Start: 0, End: 3, Text: "Zoë"}}})
	speaker, time, place := "people", "P1D", "zoe-hard"
	start, end = at("They will go.")
	edges := []graph.Edge{
		{Source: "zoe-hard", Target: "ed-win", Relation: "met_with", Label: "met with", Property: "P1", Confidence: 0.55555},
		{Source: "zoe-hard", Target: "ed-win", Relation: "met_with", Label: "met with", Modality: "planned", Speaker: &speaker, Time: graph.At("on Friday", time), Place: &place,
			Qualifiers: map[string]graph.Quantity{"b": graph.Words("2"), "a": graph.Amount("one", 1, "EUR")}, InferredFrom: []string{"zoe-hard.met_with.ed-win"},
			Evidence: []graph.Evidence{{Document: "a", Start: start, End: end, Text: "They will go."}}},
		{Source: "ed-win", Literal: "\"Ed\\win\"\u2028 & 🙂", Relation: "said", Label: "said"},
	}
	for _, d := range documents {
		if _, err := g.AddDocument(d); err != nil {
			t.Fatal(err)
		}
	}
	for _, n := range nodes {
		if _, err := g.AddNode(n); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range edges {
		if _, err := g.AddEdge(e); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func number(x float64) *float64 { return &x }

func written(t testing.TB, g *graph.Graph, write Writer, opts Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, g, opts); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestJSONReadsBackEqual(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"everything": everything(t), "summit": summit(), "crash": crash(), "empty": graph.New(graph.Generator{})} {
		for form, write := range map[string]Writer{"json": JSON, "jsonl": JSONL} {
			first := written(t, g, write, Options{})
			again, err := ReadJSON(strings.NewReader(first))
			if err != nil {
				t.Fatalf("%s %s: %v\n%s", name, form, err, first)
			}
			if second := written(t, again, write, Options{}); first != second {
				t.Errorf("%s %s changed:\n%s\nbecame\n%s", name, form, first, second)
			}
			if !reflect.DeepEqual(deref(again.Documents()), deref(g.Documents())) {
				t.Errorf("%s %s: documents changed", name, form)
			}
			if len(again.Nodes()) != len(g.Nodes()) || len(again.Edges()) != len(g.Edges()) || len(again.Literals()) != len(g.Literals()) {
				t.Errorf("%s %s: lost nodes or statements", name, form)
			}
		}
	}
}

// deref gives the documents as the JSON has them, without what is counted on demand.
func deref(documents []*graph.Document) []graph.Document {
	var list []graph.Document
	for _, d := range documents {
		list = append(list, graph.Document{ID: d.ID, Title: d.Title, Date: d.Date, Source: d.Source, URL: d.URL, Text: d.Text})
	}
	return list
}

func TestJSONLayout(t *testing.T) {
	g := everything(t)
	got := written(t, g, JSON, Options{})
	for _, want := range []string{
		"{\n  \"schema\": \"kgx/2\",\n  \"generator\": {\"version\":\"1.2\",\"model\":\"abc\"},\n  \"directed\": true,\n  \"multigraph\": true,\n  \"documents\": [\n    {\"id\":\"a\"",
		`"salience":0.123457,"confidence":0.9877`,
		`"confidence":0.3333`,
		`"text":"Zoë “Zo” Hård"`,
		`<met>`,
		`"ids":{"iso":"X","wikidata":"Q1"}`,
		`"speaker":null,"time":null,"place":null,"qualifiers":{},`,
		"\n  \"literals\": [\n    {",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("missing %q in\n%s", want, got)
		}
	}
	if lines := strings.Count(written(t, g, JSONL, Options{}), "\n"); lines != 1 {
		t.Errorf("JSONL has %d lines for one graph", lines)
	}
	if strings.Contains(written(t, g, JSON, Options{NoText: true}), "They will go.\"}\n") || g.Document("a").Text == "" {
		t.Error("NoText must leave the text out of what is written, and only there")
	}
	if want := "{\n  \"schema\": \"kgx/2\",\n  \"generator\": {\"version\":\"\",\"model\":\"\"},\n  \"directed\": true,\n  \"multigraph\": true,\n" +
		"  \"documents\": [],\n  \"nodes\": [],\n  \"edges\": [],\n  \"literals\": []\n}\n"; written(t, graph.New(graph.Generator{}), JSON, Options{}) != want {
		t.Error("an empty graph is not written as expected")
	}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	valid := written(t, everything(t), JSON, Options{})
	for _, text := range []string{valid, written(t, crash(), JSON, Options{}), written(t, summit(), JSON, Options{NoText: true}), written(t, graph.New(graph.Generator{}), JSONL, Options{})} {
		if err := validate(schema, text); err != nil {
			t.Error(err)
		}
	}
	for old, broken := range map[string]string{
		`"kgx/2"`:              `"kgx/1"`,
		`"directed": true`:     `"directed": false`,
		`"kind":"name"`:        `"kind":"noun"`,
		`"planned"`:            `"soon"`,
		`"confidence":0.3333`:  `"confidence":3`,
		`"start":0`:            `"start":-1`,
		`"target":"ed-win"`:    `"goal":"ed-win"`,
		`"speaker":null`:       `"speaker":7`,
		`"kind":"event"`:       `"kind":"name"`,
		`"bound":"range"`:      `"bound":"between"`,
		`"value":7,`:           `"val":7,`,
		`{"text":"on Friday"}`: `"on Friday"`,
	} {
		if !strings.Contains(valid, old) {
			t.Fatalf("nothing to break: %s", old)
		}
		if validate(schema, strings.ReplaceAll(valid, old, broken)) == nil {
			t.Errorf("the schema takes %s for %s", broken, old)
		}
	}
}

func validate(schema *jsonschema.Schema, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// The schema must describe what package graph writes, no more and no less.
func TestSchemaNamesEveryField(t *testing.T) {
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	type described struct {
		Properties map[string]json.RawMessage
	}
	var schema struct {
		Defs map[string]described `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	mention := schema.Defs["mention"].Properties
	for name, raw := range schema.Defs["passage"].Properties {
		mention[name] = raw // of which a mention is one
	}
	for name, value := range map[string]any{
		"document": graph.Document{}, "node": graph.Node{}, "statement": graph.Edge{}, "mention": graph.Mention{}, "passage": graph.Evidence{}, "quantity": graph.Quantity{}, "time": graph.Time{},
	} {
		var want, got []string
		for _, f := range reflect.VisibleFields(reflect.TypeOf(value)) {
			if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag != "" {
				want = append(want, tag)
			}
		}
		for p := range schema.Defs[name].Properties {
			got = append(got, p)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schema describes %v, written are %v", name, got, want)
		}
	}
}

func TestReadJSONSaysWhatIsWrong(t *testing.T) {
	const head = `{"schema":"kgx/1","documents":[{"id":"a","text":"one two"}],"nodes":[{"id":"x","label":"X","type":"person"}]`
	tests := map[string]struct{ text, want string }{
		"empty":            {"", "is empty: no graph"},
		"no object":        {"[]", "is no JSON object"},
		"no JSON":          {"{\n\"schema\": \"kgx/1\",\n\"nodes\" [}\n", "line 3: no valid JSON"},
		"cut off":          {head, "ends within"},
		"cut off in list":  {`{"schema":"kgx/1","nodes":[{"id":`, "ends within nodes[0]"},
		"no schema":        {`{"nodes":[]}`, `has no "schema": not a graph of kgx`},
		"later schema":     {`{"schema":"kgx/3","nodes":7}`, `schema "kgx/3", which this version cannot read; it reads "kgx/2"`},
		"list of no list":  {`{"schema":"kgx/1","nodes":7}`, "nodes is no list"},
		"mistyped":         {`{"schema":"kgx/1","nodes":[{"id":"x"},{"id":7}]}`, "nodes[1].id is a JSON number, must be a string"},
		"mistyped deep":    {`{"schema":"kgx/1","nodes":[{"mentions":[{"start":"a"}]}]}`, "nodes[0].mentions.start is a JSON string, must be a whole number"},
		"no id":            {`{"schema":"kgx/1","nodes":[{"label":"X"}]}`, "nodes[0] has no id"},
		"no key":           {head + `,"edges":[{"source":"x","target":"x","relation":"r"}]}`, "edges[0] has no key"},
		"id twice":         {strings.Replace(head, `"person"}`, `"person"},{"id":"x","label":"Y","type":"city"}`, 1) + "}", `nodes[1]: adding node "x"`},
		"no such node":     {head + `,"edges":[{"key":"k","source":"x","target":"y","relation":"r"}]}`, `edges[0]: statement "x" r "y": target "y" is no node`},
		"no such document": {head + `,"literals":[{"key":"k","source":"x","literal":"w","relation":"r","evidence":[{"document":"b"}]}]}`, `literals[0]: statement "x" r "w": evidence: document "b"`},
		"mistyped time":    {`{"schema":"kgx/2","edges":[{"time":7}]}`, "edges[0].time is a JSON number, must be an object"},
		"mistyped count":   {`{"schema":"kgx/2","nodes":[{"count":[7]}]}`, "nodes[0].count is a JSON array, must be an object"},
		"unknown kind":     {`{"schema":"kgx/2","nodes":[{"id":"x","label":"X","type":"t","kind":"noun"}]}`, `nodes[0]: node "X": kind "noun" is none of`},
		"unknown bound":    {`{"schema":"kgx/2","nodes":[{"id":"x","label":"X","type":"t","count":{"text":"7","value":7,"bound":"over"}}]}`, `count "7" has bound "over"`},
		"event without":    {`{"schema":"kgx/2","nodes":[{"id":"x","label":"X","type":"t","predicate":"meet"}]}`, `is of kind name, but predicate`},
		"two graphs":       {`{"schema":"kgx/2"}{"schema":"kgx/1"}`, "more follows behind the graph"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			g, err := ReadJSON(strings.NewReader(test.text))
			if err == nil || g != nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, %v; want error with %q", g, err, test.want)
			}
		})
	}
}

func TestReadJSONTakesFieldsInAnyOrder(t *testing.T) {
	text := `{"edges":[{"key":"k","source":"x","target":"x","relation":"r"}],"graph":{"a":[1]},
		"nodes":[{"id":"x","label":"X","type":"person","color":"red"}],"links":null,"documents":null,"schema":"kgx/1"}`
	g, err := ReadJSON(strings.NewReader(text))
	if err != nil || len(g.Edges()) != 1 || g.Edges()[0].Modality != graph.Asserted {
		t.Errorf("got %v, %v", g, err)
	}
}

func TestReadGraphs(t *testing.T) {
	one, other := written(t, summit(), JSONL, Options{}), written(t, everything(t), JSON, Options{})
	tests := map[string]struct {
		text   string
		graphs []int // their number of nodes
		err    string
	}{
		"nothing":       {" \n", nil, ""},
		"one":           {other, []int{4}, ""},
		"one a line":    {one + "\n" + one, []int{len(summit().Nodes()), len(summit().Nodes())}, ""},
		"laid out":      {other + other, []int{4, 4}, ""},
		"of later form": {one + "{\"schema\":\"kgx/9\"}\n" + other, []int{len(summit().Nodes()), 4}, "graph 2: has schema"},
		"broken":        {one + "\n{\"schema\"}\n" + one, []int{len(summit().Nodes())}, "graph 2: line 3: no valid JSON"},
		"cut off":       {one[:len(one)/2], nil, "ends within the JSON"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var sizes []int
			problems := ""
			for g, err := range ReadGraphs(strings.NewReader(test.text)) {
				if err != nil {
					problems += err.Error()
				} else {
					sizes = append(sizes, len(g.Nodes()))
				}
			}
			if !slices.Equal(sizes, test.graphs) || !strings.HasPrefix(problems, test.err) || (test.err == "") != (problems == "") {
				t.Errorf("got graphs of %v nodes and problems %q", sizes, problems)
			}
		})
	}
	for g, err := range ReadGraphs(iotest.ErrReader(errors.New("disk on fire"))) {
		if g != nil || err == nil || !strings.Contains(err.Error(), "disk on fire") {
			t.Errorf("got %v, %v", g, err)
		}
	}
}

func TestIsGraph(t *testing.T) {
	for text, want := range map[string]bool{
		written(t, summit(), JSON, Options{}):         true,
		written(t, summit(), JSONL, Options{}):        true,
		"{ \"directed\": true, \"schema\": \"kgx/1\"": true,
		`{"title": "A schema", "text": "…"}`:          false,
		"Schema: kgx/1":                               false,
		"":                                            false,
	} {
		if IsGraph([]byte(text)) != want {
			t.Errorf("IsGraph(%.40q) is not %v", text, want)
		}
	}
}

// The writers must report that their destination failed, wherever it does.
func TestJSONReportsFailedWrites(t *testing.T) {
	g := everything(t)
	length := len(written(t, g, JSON, Options{}))
	for range 20 {
		if JSON(&failing{room: rand.IntN(length)}, g, Options{}) == nil {
			t.Error("a failed write went unnoticed")
		}
	}
}

type failing struct{ room int }

func (f *failing) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

// What is read is written, and reads back as the same.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(written(f, everything(f), JSON, Options{})))
	f.Add([]byte(written(f, summit(), JSONL, Options{})))
	f.Add([]byte(`{"schema":"kgx/1","nodes":[{"id":"x","label":"\ud800","type":"\u0000"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := ReadJSON(bytes.NewReader(data))
		if err != nil {
			return
		}
		first := written(t, g, JSON, Options{})
		again, err := ReadJSON(strings.NewReader(first))
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if second := written(t, again, JSON, Options{}); first != second {
			t.Fatalf("%s\nbecame\n%s", first, second)
		}
	})
}
