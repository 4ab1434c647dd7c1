package graph

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestShow(t *testing.T) {
	p, err := accord(t).Show("lind")
	if err != nil {
		t.Fatal(err)
	}
	if p.Node.ID != "mara-lind" || len(p.Documents) != 1 || p.Documents[0].ID != "accord.txt" {
		t.Errorf("got %+v", p)
	}
	same(t, "subject", relations(p.Subject), []string{"head_of_state", "citizen_of", "threatened", "threatened"})
	same(t, "object", relations(p.Object), []string{"signed_by"})
	same(t, "says", relations(p.Says), []string{"sanctions"})
	if _, err := accord(t).Show("nobody"); err == nil {
		t.Error("nobody was shown")
	}
}

func relations(edges []*Edge) []string {
	list := []string{}
	for _, e := range edges {
		list = append(list, e.Relation)
	}
	return list
}

func TestPath(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"accord", "ostia", "accord mara-lind ostia"},
		{"ostia", "accord", "ostia mara-lind accord"},
		{"mara-lind", "norland", "mara-lind norland"},
		{"sund", "sund", ""},
	}
	for _, test := range tests {
		steps, err := accord(t).Path(test.from, test.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := stops(steps); got != test.want {
			t.Errorf("from %s to %s: %q, want %q", test.from, test.to, got, test.want)
		}
	}
	g := accord(t)
	if _, err := g.Path("accord", "sund"); !errors.Is(err, ErrNoPath) {
		t.Errorf("to an isolated node: %v", err)
	}
	if _, err := g.Path("accord", "nobody"); err == nil || !strings.Contains(err.Error(), `no node "nobody"`) {
		t.Errorf("to nobody: %v", err)
	}
	steps, _ := g.Path("norland", "mara-lind")
	same(t, "statements of the step", relations(steps[0].Edges), []string{"head_of_state", "citizen_of"})
}

func stops(steps []Step) string {
	var ids []string
	for i, s := range steps {
		if i == 0 {
			ids = append(ids, s.From.ID)
		}
		ids = append(ids, s.To.ID)
	}
	return strings.Join(ids, " ")
}

// Of equally short paths the most certain one is found, and of equally certain
// ones always the same.
func TestPathAmongMany(t *testing.T) {
	build := func(sure int) *Graph {
		g := New(Generator{})
		for _, label := range []string{"start", "goal"} {
			g.AddNode(Node{Label: label, Type: "misc"})
		}
		for i := range 40 {
			n, _ := g.AddNode(Node{Label: fmt.Sprint("via ", i), Type: "misc"})
			confidence := 0.5
			if i == sure {
				confidence = 0.9
			}
			g.AddEdge(Edge{Source: "start", Target: n.ID, Relation: "r", Confidence: confidence})
			g.AddEdge(Edge{Source: n.ID, Target: "goal", Relation: "r", Confidence: confidence})
		}
		g.AddEdge(Edge{Source: "start", Target: "goal", Relation: "met_with", Modality: "negated", Confidence: 1})
		return g
	}
	for _, sure := range []int{0, 7, 39} {
		steps, err := build(sure).Path("start", "goal")
		if want := fmt.Sprintf("start via-%d goal", sure); err != nil || stops(steps) != want {
			t.Errorf("got %q, %v; want %q", stops(steps), err, want)
		}
	}
	first, _ := build(-1).Path("start", "goal")
	for range 10 {
		if again, _ := build(-1).Path("start", "goal"); stops(again) != stops(first) {
			t.Fatalf("%q, then %q", stops(first), stops(again))
		}
	}
}

func TestFind(t *testing.T) {
	tests := map[string]struct {
		query     Query
		nodes     string
		relations string
	}{
		"type":                   {Query{Types: []string{"location"}}, "norland sund ostia", ""},
		"type and confidence":    {Query{Types: []string{"location"}, MinConfidence: 0.95}, "", ""},
		"nothing":                {Query{}, "mara-lind norland accord sund ostia", ""},
		"relation":               {Query{Relations: []string{"head_of_state", "signed_by"}}, "mara-lind norland accord", "head_of_state signed_by"},
		"who is head of":         {Query{Types: []string{"person"}, Relations: []string{"head_of_state"}, Object: "Norland"}, "mara-lind", "head_of_state"},
		"which city heads":       {Query{Types: []string{"city"}, Relations: []string{"head_of_state"}, Object: "Norland"}, "", ""},
		"subject":                {Query{Subject: "Lind"}, "norland ostia", "head_of_state citizen_of threatened"},
		"subject's countries":    {Query{Subject: "Lind", Types: []string{"country"}, MinConfidence: 0.7}, "norland ostia", "head_of_state threatened"},
		"entity":                 {Query{Entity: "Mara Lind", Types: []string{"agreement"}}, "accord", "signed_by"},
		"both ends":              {Query{Subject: "Norland", Object: "ostia"}, "", "sanctions"},
		"modality":               {Query{Modalities: []string{"threatened", "planned"}}, "norland ostia", "sanctions"},
		"speaker":                {Query{Speaker: "Lind"}, "mara-lind ostia norland", "threatened sanctions"},
		"speaker in other words": {Query{Speaker: "the crowd"}, "", ""},
		"literals":               {Query{Literals: true, Subject: "Lind", Relations: []string{"threatened"}}, "ostia", "threatened threatened"},
		"literal object":         {Query{Literals: true, Object: "Sanctions"}, "mara-lind", "threatened"},
		"time":                   {Query{From: "2031-05", Until: "2031-05"}, "mara-lind norland accord ostia", "head_of_state citizen_of signed_by threatened sanctions"},
		"other time":             {Query{Until: "2031-05-01"}, "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m, err := accord(t).Find(test.query)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "nodes", ids(m.Nodes), strings.Fields(test.nodes))
			same(t, "edges", relations(m.Edges), strings.Fields(test.relations))
		})
	}
	for want, query := range map[string]Query{
		`did you mean "Norland"?`:       {Object: "Norlan"},
		`"soon" is no date`:             {From: "soon"},
		`"2031-13" is no date`:          {Until: "2031-13"},
		`no entity "the moon" in the g`: {Entity: "the moon"},
	} {
		if _, err := accord(t).Find(query); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want error with %s", err, want)
		}
	}
}

func TestPeriods(t *testing.T) {
	tests := []struct {
		from, until, when string
		want              bool
	}{
		{"", "", "", true},
		{"2031", "", "", false},
		{"2031", "", "P6M", false},
		{"2031", "", "2030-12-31", false},
		{"2031", "", "2031-01-01", true},
		{"", "2031", "2031-12-31T23:00:00Z", true},
		{"", "2031", "2032-01", false},
		{"2031-05-02", "2031-05-02", "2031-05", true},
		{"2031-05-02", "2031-05-02", "2031-05-01/2031-05-03", true},
		{"2031-05-05", "2031-05-05", "2031-W19", true}, // a Monday
		{"2031-05-04", "2031-05-04", "2031-W19", false},
		{"2031-05-04", "2031-05-04", "2031-Q2", true},
		{"2031-05-04", "2031-05-04", "2031-Q3", false},
		{"2031-05-04", "2031-05-04", "2031-Q5", false},
		{"2032-02-29", "2032-02-29", "2032-02-29", true},
		{"2031-01-01", "2031-01-01", "2031-W01", true},
	}
	for _, test := range tests {
		p, err := newPeriod(test.from, test.until)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.holds(test.when); got != test.want {
			t.Errorf("from %q until %q holds %q: %v", test.from, test.until, test.when, got)
		}
	}
}

func TestStats(t *testing.T) {
	got := accord(t).Stats()
	want := Stats{
		Documents: 1, Nodes: 5, Edges: 5, Literals: 1, Mentions: 5, Evidence: 6, Inferred: 1, Isolated: 1, Components: 1,
		FirstDate: "2031-05-02", LastDate: "2031-05-02",
		Types:      []Count{{"country", 2}, {"agreement", 1}, {"city", 1}, {"person", 1}},
		Relations:  []Count{{"citizen_of", 1}, {"head_of_state", 1}, {"sanctions", 1}, {"signed_by", 1}, {"threatened", 1}},
		Modalities: []Count{{"asserted", 4}, {"threatened", 1}},
		Central:    []Count{{"Mara Lind", 4}, {"Norland", 3}, {"Ostia", 2}, {"accord", 1}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if empty := New(Generator{}).Stats(); empty.Types == nil || empty.Components != 0 {
		t.Errorf("of an empty graph: %+v", empty)
	}
}
