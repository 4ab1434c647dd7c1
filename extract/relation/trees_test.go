package relation

import (
	"strings"
	"testing"
)

func TestForestScore(t *testing.T) {
	table := "features\ttogether\tsame type\n" +
		"based_in\t0:1.5 1:0.5 =-1 =-2 =4\n" +
		"based_in\t=0.25\n"
	f, err := parseForests(table)
	if err != nil {
		t.Fatal(err)
	}
	if len(f) != 1 || f[0].relation != "based_in" {
		t.Fatalf("got %d forests, want that of based_in", len(f))
	}
	for _, c := range []struct{ together, sameType, want float64 }{
		{0, 0, -0.75}, {1.5, 1, -1.75}, {2, 0, 4.25}, {2, 1, 4.25},
	} {
		v := make([]float32, len(features().names))
		v[together], v[sameType] = float32(c.together), float32(c.sameType)
		if got := f[0].score(v); got != c.want {
			t.Errorf("score of together %v, same type %v is %v, want %v", c.together, c.sameType, got, c.want)
		}
	}
}

func TestParseForestsErrors(t *testing.T) {
	for name, c := range map[string]struct{ table, want string }{
		"unknown feature": {"features\tcolour\n", "colour"},
		"branch open":     {"features\ttogether\nbased_in\t0:1 =2\n", "ends before"},
		"too long":        {"features\ttogether\nbased_in\t=1 =2\n", "goes on"},
		"no such column":  {"features\ttogether\nbased_in\t3:1 =1 =2\n", "no feature"},
		"no number":       {"features\ttogether\nbased_in\t=x\n", "x"},
	} {
		if _, err := parseForests(c.table); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
}

func TestEmbeddedForests(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range forests() {
		if seen[f.relation] {
			t.Errorf("two forests of %s", f.relation)
		}
		seen[f.relation] = true
		if len(f.trees) == 0 {
			t.Errorf("no trees of %s", f.relation)
		}
	}
	if !seen["citizen_of"] || !seen["based_in"] {
		t.Error("no forest of citizen_of or based_in")
	}
}
