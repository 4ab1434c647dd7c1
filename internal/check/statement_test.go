package check_test

import (
	"strings"
	"testing"

	"kgx/graph"
	"kgx/internal/check"
)

// quay has an event with three participants, an edge with a value, a symmetric
// edge, and a relation that only follows.
func quay() *graph.Graph {
	g := harbour()
	speaker, place := "bo-poe", "eastmere"
	must(g.AddNode(graph.Node{Label: "sold", Type: "event", Kind: graph.KindEvent, Predicate: "sell", Modality: "planned", Speaker: &speaker, Place: &place,
		Time: graph.At("next May", "2025-05"), Qualifiers: map[string]graph.Quantity{"amount": graph.Words("2 million euros")}, Confidence: 0.8}))
	for _, tie := range [][2]string{{"agent", "eastmere-ferry-line"}, {"patient", "eastmere"}, {"recipient", "ann-orr"}} {
		must(g.AddEdge(graph.Edge{Source: "sold", Relation: tie[0], Target: tie[1], Confidence: 0.8}))
	}
	must(g.AddEdge(graph.Edge{Source: "bo-poe", Relation: "accuse", Target: "ann-orr", Confidence: 0.8, Qualifiers: map[string]graph.Quantity{"content": graph.Words("of taking bribes")}}))
	must(g.AddEdge(graph.Edge{Source: "ann-orr", Relation: "meet", Predicate: "meet_with", Target: "bo-poe", Confidence: 0.8}))
	must(g.AddEdge(graph.Edge{Source: "eastmere-ferry-line", Relation: "based_in", Target: "eastmere", Confidence: 0.8, InferredFrom: []string{"name"}}))
	return g
}

func TestStatements(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"an event by its roles", "statements:\n  - {predicate: sell, roles: {agent: EFL, patient: Eastmere, recipient: Orr}, modality: planned, speaker: Bo Poe, time: 2025-05, place: Eastmere, values: {amount: 2 million}}", ""},
		{"an event by subject and object", "statements:\n  - {subject: EFL, predicate: sell, object: Orr}\n  - {subject: EFL, object: Eastmere}", ""},
		{"a role of somebody else", "statements:\n  - {predicate: sell, roles: {agent: Orr}}", "statement anything – sell – anything (agent Orr): not found, but sold [agent Eastmere Ferry Line, patient Eastmere, recipient Ann Orr] (planned, speaker Bo Poe)"},
		{"the agent is no object", "not_statements:\n  - {subject: EFL, predicate: sell, object: EFL}", ""},
		{"an edge by relation, lemma and words", "statements:\n  - {subject: Bo Poe, predicate: accuse, object: Orr, literal: bribes, speaker: none}\n  - {subject: Ann Orr, predicate: meet_with}", ""},
		{"a literal", "statements:\n  - {subject: Ann Orr, literal: close the port, modality: possible}", ""},
		{"either end of what is symmetric", "statements:\n  - {subject: Bo Poe, predicate: meet, object: Ann Orr}", ""},
		{"neither end of what is not", "not_statements:\n  - {subject: Ann Orr, predicate: accuse, object: Bo Poe}", ""},
		{"another amount", "statements:\n  - {predicate: sell, values: {amount: 3 million}}", "statement anything – sell – anything (amount 3 million): not found, but sold [agent Eastmere Ferry Line, patient Eastmere, recipient Ann Orr] (planned, speaker Bo Poe)"},
		{"another time", "not_statements:\n  - {predicate: sell, time: 2025-06}", ""},
		{"an unwanted event", "not_statements:\n  - {predicate: sell, modality: asserted}\n  - {predicate: sell, object: Eastmere}", "no statement anything – sell – Eastmere: is found: sold [agent Eastmere Ferry Line, patient Eastmere, recipient Ann Orr] (planned, speaker Bo Poe)"},
		{"what only follows is not stated", "statements:\n  - {subject: EFL, predicate: based_in}\nnot_relations:\n  - {subject: EFL, relation: based_in}", "statement EFL – based_in – anything: not found"},
		{"what only follows, where asked for", "statements:\n  - {subject: EFL, predicate: based_in, inferred: true}\nrelations:\n  - {subject: EFL, relation: based_in, inferred: true}\n  - {subject: Ann Orr, relation: mayor_of, inferred: true}\nnot_relations:\n  - {subject: EFL, relation: based_in, object: Eastmere, inferred: true}",
			"no relation EFL – based_in – Eastmere: is found: Eastmere Ferry Line – based_in – Eastmere (asserted, inferred)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := folder(t, map[string]string{"a.txt": "text", "a.expect.yaml": test.yaml})
			got, r := text(t, root, check.Options{Extract: always(quay())}, ".")
			var failures []string
			for line := range strings.Lines(got) {
				if _, failure, ok := strings.Cut(strings.TrimSpace(line), ": failed: "); ok {
					failures = append(failures, failure)
				}
			}
			if strings.Join(failures, "\n") != test.want || r.Failed() != (test.want != "") || r.Broken() {
				t.Errorf("got\n%s\nwant %s", got, test.want)
			}
		})
	}
}

func TestStatementsThatCannotHold(t *testing.T) {
	for yaml, want := range map[string]string{
		"statements:\n  - {speaker: none}":                    "line 2: a statement needs a subject",
		"statements:\n  - {roles: {robber: Ann Orr}}":         `unknown role "robber"`,
		"not_statements:\n  - {predicate: Sold to}":           `"Sold to" is no relation`,
		"statements:\n  - {predicate: sell, modality: maybe}": `unknown modality "maybe"`,
		"statements:\n  - {predicate: sell, agent: Ann Orr}":  "agent",
	} {
		root := folder(t, map[string]string{"a.txt": "text", "a.expect.yaml": yaml})
		got, r := text(t, root, check.Options{Extract: always(quay())}, ".")
		if !r.Broken() || !strings.Contains(got, strings.TrimPrefix(want, "line 2: ")) {
			t.Errorf("%q: got %s, want it to say %q", yaml, got, want)
		}
	}
}

// A golden holds what is shown: no statement that only follows.
func TestGoldenWithoutInferred(t *testing.T) {
	root := folder(t, map[string]string{"a.txt": "text"})
	if _, r := text(t, root, check.Options{Extract: always(quay()), Update: true}, "a.txt"); r.Failed() {
		t.Fatal("no golden was written")
	}
	g := quay()
	must(g.AddEdge(graph.Edge{Source: "bo-poe", Relation: "citizen_of", Target: "eastmere", Confidence: 0.5, InferredFrom: []string{"gazetteer"}}))
	if got, r := text(t, root, check.Options{Extract: always(g)}, "a.txt"); r.Failed() {
		t.Errorf("what only follows is a difference from the golden:\n%s", got)
	}
}
