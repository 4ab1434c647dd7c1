package graph

import (
	"errors"
	"testing"
)

// people is a graph of entities alone.
func people(t testing.TB) *Graph {
	t.Helper()
	g := New(Generator{})
	for _, n := range []Node{
		{Label: "Jon Berg", Type: "person", Aliases: []string{"Berg"}},
		{Label: "Mara Berg", Type: "person", Aliases: []string{"Berg"}},
		{Label: "Zoë Lind", Type: "person", Aliases: []string{"Lind", "Captain Lind"}},
		{Label: "Jon Berg", Type: "film"},
		{Label: "Coastal Trade Union", Type: "igo", DerivedAliases: []string{"CTU"}},
	} {
		if _, err := g.AddNode(n); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func TestResolve(t *testing.T) {
	tests := []struct{ name, id, message string }{
		{"zoe-lind", "zoe-lind", ""},
		{"Zoë Lind", "zoe-lind", ""},
		{" zoe lind ", "zoe-lind", ""},
		{"captain lind", "zoe-lind", ""},
		{"jon-berg", "jon-berg", ""},
		{"ctu", "coastal-trade-union", ""},
		{"Jon Berg", "", `"Jon Berg" names several entities; give one's id: jon-berg, jon-berg-2`},
		{"Berg", "", `"Berg" names several entities; give one's id: jon-berg, mara-berg`},
		{"Zoe Linde", "", `no entity "Zoe Linde" in the graph; did you mean "Zoë Lind"?`},
		{"Trade", "", `no entity "Trade" in the graph; did you mean "Coastal Trade Union"?`},
		{"Jon", "", `no entity "Jon" in the graph; did you mean "Jon Berg"?`},
		{"Quux", "", `no entity "Quux" in the graph`},
		{"", "", `no entity "" in the graph`},
	}
	g := people(t)
	for _, test := range tests {
		n, err := g.Resolve(test.name)
		switch {
		case test.message == "" && (err != nil || n.ID != test.id):
			t.Errorf("Resolve(%q) = %v, %v; want %s", test.name, n, err, test.id)
		case test.message != "" && (err == nil || err.Error() != test.message):
			t.Errorf("Resolve(%q): error %v, want %s", test.name, err, test.message)
		}
	}
	var notFound *NotFoundError
	if _, err := g.Resolve("Quux"); !errors.As(err, &notFound) || notFound.Name != "Quux" {
		t.Errorf("got %v", err)
	}
}
