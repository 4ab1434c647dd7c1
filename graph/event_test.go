package graph

import (
	"math"
	"strings"
	"testing"
)

// raid is a graph of two events: an attack that happened, with a toll, and one
// that is planned, of which a minister tells.
func raid(t testing.TB) *Graph {
	t.Helper()
	g := New(Generator{})
	minister, sund := "eva-holt", "sund"
	seven := Amount("at least seven", 7, "")
	seven.Bound = AtLeast
	for _, n := range []Node{
		{Label: "Eva Holt", Type: "person", Confidence: 1},
		{Label: "Sund", Type: "city", Confidence: 1},
		{Label: "seven rebels", Type: "person", Kind: KindDescribed, Count: &seven, Confidence: 1},
		{Label: "raid", Type: "event", Kind: KindEvent, Predicate: "attack", Time: At("on Friday", "2031-05-02"), Place: &sund, Qualifiers: map[string]Quantity{"toll": Words("two"), "seen by": Words("eva-holt")}, Confidence: 1},
		{Label: "talks", Type: "event", Kind: KindEvent, Predicate: "meet", Modality: "planned", Speaker: &minister, Confidence: 1},
	} {
		if _, err := g.AddNode(n); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range []Edge{
		{Key: "a", Source: "raid", Target: "seven-rebels", Relation: "agent", Label: "agent", Confidence: 1},
		{Key: "b", Source: "raid", Target: "sund", Relation: "place", Label: "place", Confidence: 1},
		{Key: "c", Source: "talks", Target: "seven-rebels", Relation: "agent", Label: "agent", Confidence: 1},
		{Key: "d", Source: "talks", Target: "eva-holt", Relation: "partner", Label: "partner", Confidence: 1},
		{Key: "e", Source: "raid", Target: "eva-holt", Relation: "injure", Label: "injured", Confidence: 1},
	} {
		if _, err := g.AddEdge(e); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func TestTies(t *testing.T) {
	g := raid(t)
	same(t, "ties of the raid", keys(g.Ties(g.Node("raid"))), []string{"a", "b"})
	if g.IsTie(g.Edge("e")) {
		t.Error("what the raid did is told by itself")
	}
	c := g.Edge("c")
	if c.Modality != "planned" || c.Speaker == nil || *c.Speaker != "eva-holt" || c.IsFact() {
		t.Errorf("a tie of planned talks is held as %s by %v", c.Modality, c.Speaker)
	}
	if a := g.Edge("a"); !a.IsFact() {
		t.Error("a tie of what happened is a fact")
	}
	if when := g.When(g.Edge("a")); when != "2031-05-02" {
		t.Errorf("the raid's agent acted on %q", when)
	}
}

func TestFilterOfEvents(t *testing.T) {
	part, _, err := raid(t).Filter(Filter{AssertedOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "nodes that are no plan", ids(part.Nodes()), []string{"eva-holt", "sund", "seven-rebels", "raid"})
	same(t, "edges that are no plan", keys(part.Edges()), []string{"a", "b", "e"})

	part, err = raid(t).Subgraph(func(n *Node) bool { return n.ID == "raid" || n.ID == "talks" }, nil)
	if err != nil {
		t.Fatal(err)
	}
	attack, talks := part.Node("raid"), part.Node("talks")
	if *attack.Place != "Sund" || attack.Qualifiers["seen by"].Text != "Eva Holt" || *talks.Speaker != "Eva Holt" {
		t.Errorf("references to nodes that are gone must become words: %v", attack)
	}
	if whole := raid(t); *whole.Node("raid").Place != "sund" {
		t.Error("the whole graph changed")
	}
}

func TestFindEvents(t *testing.T) {
	for name, test := range map[string]struct {
		query Query
		edges string
	}{
		"agent is subject":  {Query{Subject: "seven rebels", Relations: []string{"attack"}}, "a b"},
		"place is object":   {Query{Object: "Sund"}, "a b"},
		"place no subject":  {Query{Subject: "Sund"}, ""},
		"modality":          {Query{Modalities: []string{"planned"}}, "c d"},
		"speaker":           {Query{Speaker: "Eva Holt"}, "c d"},
		"time of the event": {Query{From: "2031-05-02", Until: "2031-05-02", Entity: "Sund"}, "a b"},
		"the event itself":  {Query{Entity: "talks"}, "c d"},
		"type":              {Query{Types: []string{"city"}, Relations: []string{"attack"}}, "a b"},
	} {
		m, err := raid(t).Find(test.query)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		same(t, name, keys(m.Edges), strings.Fields(test.edges))
	}
}

func TestNodesThatAreWrong(t *testing.T) {
	g := raid(t)
	nan := math.NaN()
	for want, n := range map[string]Node{
		"kind \"noun\"":        {Label: "X", Type: "t", Kind: "noun"},
		"is of kind name":      {Label: "X", Type: "t", Predicate: "meet"},
		"modality \"soon\"":    {Label: "X", Type: "t", Kind: KindEvent, Modality: "soon"},
		"no value":             {Label: "X", Type: "t", Count: &Quantity{Text: "many", Bound: AtLeast}},
		"a higher end":         {Label: "X", Type: "t", Count: &Quantity{Text: "2 to 3", Value: new(float64), Bound: Range}},
		"has value NaN":        {Label: "X", Type: "t", Count: &Quantity{Text: "?", Value: &nan}},
		"document \"nowhere\"": {Label: "X", Type: "t", Kind: KindEvent, Evidence: []Evidence{{Document: "nowhere"}}},
	} {
		if _, err := g.AddNode(n); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestQuantityInWords(t *testing.T) {
	high := 30.0
	for want, q := range map[string]Quantity{
		"370000000 USD": Amount("$370 million", 370e6, "USD"),
		"2.5%":          Amount("2.5 per cent", 2.5, "%"),
		"at least 7":    {Text: "seven or more", Value: Amount("", 7, "").Value, Bound: AtLeast},
		"at most 20":    {Text: "up to 20", Value: Amount("", 20, "").Value, Bound: AtMost},
		"about 30":      {Text: "some 30", Value: Amount("", 30, "").Value, Bound: About},
		"20 to 30 km":   {Text: "20-30 km", Value: Amount("", 20, "").Value, High: &high, Unit: "km", Bound: Range},
		"dozens":        Words("dozens"),
	} {
		if got := q.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The same sum or day in other words states the same.
func TestContentOfValues(t *testing.T) {
	g := raid(t)
	before := len(g.Edges())
	for _, e := range []Edge{
		{Source: "eva-holt", Target: "sund", Relation: "visited", Label: "visited", Time: At("on Friday", "2031-05-02"), Qualifiers: map[string]Quantity{"amount": Amount("$2m", 2e6, "USD")}},
		{Source: "eva-holt", Target: "sund", Relation: "visited", Label: "visited", Time: At("2 May", "2031-05-02"), Qualifiers: map[string]Quantity{"amount": Amount("2 million dollars", 2e6, "USD")}},
		{Source: "eva-holt", Target: "sund", Relation: "visited", Label: "visited", Time: At("2 May", "2031-05-02"), Qualifiers: map[string]Quantity{"amount": Amount("2 million euros", 2e6, "EUR")}},
	} {
		if _, err := g.AddEdge(e); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(g.Edges()) - before; n != 2 {
		t.Errorf("%d statements, not 2", n)
	}
}

func TestDiffOfEvents(t *testing.T) {
	before, after := raid(t), raid(t)
	two := Amount("two", 2, "")
	n := after.Node("raid")
	n.Modality, n.Time = "negated", At("on Saturday", "2031-05-03")
	n.Qualifiers = map[string]Quantity{"toll": two, "seen by": Words("eva-holt")}
	after.Node("seven-rebels").Count = nil
	var got []string
	for _, c := range Diff(before, after, DiffOptions{}) {
		got = append(got, c.String())
	}
	same(t, "changes", got, []string{
		"changed entity seven rebels (person): count at least 7, now none",
		"changed entity raid (event): modality asserted, now negated",
		"changed entity raid (event): time 2031-05-02, now 2031-05-03",
		"changed entity raid (event): qualifiers no longer \"toll two\", now also \"toll 2\"",
	})
}

func TestCheckRelation(t *testing.T) {
	for _, name := range []string{"head_of_state", "acquire", "agent", "withdraw_from", "re-elect", "overturn"} {
		if err := CheckRelation(name); err != nil {
			t.Error(err)
		}
	}
	for name, want := range map[string]string{"head_of_sate": `did you mean "head_of_state"`, "Sign": "no relation", "": "no relation", "two words": "no relation", "a\nb": "no relation"} {
		if err := CheckRelation(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
	}
}
