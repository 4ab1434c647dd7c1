package format

import (
	"os"
	"slices"
	"strings"
	"testing"

	"kgx/graph"
)

// TestOlderGraphs reads the graphs of schema kgx/1: their times and qualifiers,
// which were strings, are values and words now, and they are written and read in
// today's form without loss.
func TestOlderGraphs(t *testing.T) {
	file, err := os.Open("../../testdata/backcompat/kgx-1.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	times, qualifiers, statements := map[string]graph.Time{}, map[string]string{}, 0
	for g, err := range ReadGraphs(file) {
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes() {
			if n.Kind != graph.KindName {
				t.Errorf("%s is of kind %s, but had no kind", n.ID, n.Kind)
			}
		}
		for _, e := range slices.Concat(g.Edges(), g.Literals()) {
			statements++
			if e.Time != nil {
				times[e.Time.Text] = *e.Time
			}
			for name, q := range e.Qualifiers {
				qualifiers[name] = q.Text
			}
		}
		now := written(t, g, JSON, Options{})
		again, err := ReadJSON(strings.NewReader(now))
		if err != nil {
			t.Fatal(err)
		}
		if changes := graph.Diff(g, again, graph.DiffOptions{Strict: true}); len(changes) > 0 {
			t.Errorf("written and read anew, it changed: %v", changes[0])
		}
	}
	if statements == 0 || qualifiers["former"] != "yes" {
		t.Errorf("%d statements with qualifiers %v", statements, qualifiers)
	}
	for text, want := range map[string]string{"1994": "1994", "2021": "2021", "ref+P1M": "", "XXXX-WXX-7": ""} {
		if got, ok := times[text]; !ok || got.Value != want {
			t.Errorf("time %q has value %q, want %q", text, got.Value, want)
		}
	}
}
