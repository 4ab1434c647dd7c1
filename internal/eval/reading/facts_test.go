package reading

import "testing"

const attack = `{"nodes":[
{"id":"n1","label":"attack","type":"event","predicate":"attack","modality":"negated","speaker":"n4","time":{"text":"Monday","value":"2020-01-06"}},
{"id":"n2","label":"Orla Army","type":"organization"},{"id":"n3","label":"Velm","type":"city"},{"id":"n4","label":"Ilse Marr","type":"person"}],
"edges":[{"source":"n1","target":"n2","relation":"agent"},{"source":"n1","target":"n3","relation":"patient"},
{"source":"n4","target":"n3","relation":"visit","modality":"asserted"}]}`

// TestVerdicts holds single statements against one graph.
func TestVerdicts(t *testing.T) {
	army, velm, marr := []string{"orla army"}, []string{"velm"}, []string{"ilse marr"}
	for _, c := range []struct {
		name string
		s    Statement
		want verdict
	}{
		{"both ends hang on the event", Statement{Subject: army, Predicate: []string{"attack"}, Object: velm, Modality: "negated", Speaker: marr}, right},
		{"either way round", Statement{Subject: velm, Predicate: []string{"attack"}, Object: army, Modality: "negated"}, right},
		{"modality differs", Statement{Subject: army, Predicate: []string{"attack"}, Object: velm}, found},
		{"speaker differs", Statement{Subject: army, Predicate: []string{"attack"}, Object: velm, Modality: "negated", Speaker: army}, found},
		{"the event's time", Statement{Subject: army, Predicate: []string{"attack"}, Object: []string{"*monday"}, Modality: "negated"}, right},
		{"no object wanted", Statement{Subject: army, Predicate: []string{"attack"}, Modality: "negated"}, right},
		{"another predicate", Statement{Subject: army, Predicate: []string{"defend"}, Object: velm}, missing},
		{"a city ties nobody", Statement{Subject: marr, Predicate: []string{"attack"}, Object: army}, missing},
		{"an edge", Statement{Subject: marr, Predicate: []string{"visit"}, Object: velm}, right},
		{"both ends are one", Statement{Subject: velm, Predicate: []string{"visit"}, Object: velm}, missing},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := graphOf(t, attack)
			want := []sought{newSought(&c.s)}
			best := missing
			for _, f := range factsOf(g, want) {
				best = max(best, fits(want[0], f))
			}
			if best != c.want {
				t.Errorf("verdict %d, want %d", best, c.want)
			}
		})
	}
}

// A node that could be both ends of a statement goes by its label alone.
func TestTwoThingsInOne(t *testing.T) {
	s := Statement{Subject: []string{"alvo"}, Predicate: []string{"own"}, Object: []string{"brell"}}
	g := graphOf(t, `{"nodes":[{"id":"a","label":"Alvo","type":"company","aliases":["Brell"]},{"id":"c","label":"Corda","type":"company"}],
		"edges":[{"source":"c","target":"a","relation":"owns"}]}`)
	for _, f := range factsOf(g, []sought{newSought(&s)}) {
		if f.object.has("brell") {
			t.Errorf("the object goes by %v, want its label alone", f.object)
		}
	}
}

func TestRepeatedAndSentenceLike(t *testing.T) {
	g := graphOf(t, `{"nodes":[{"id":"a","label":"Alvo","type":"company"},{"id":"b","label":"Brell","type":"company"}],"edges":[
		{"source":"a","target":"b","relation":"own","modality":"planned"},{"source":"a","target":"b","relation":"own","modality":"asserted"},
		{"source":"a","target":"b","relation":"own","time":{"text":"2011"}},{"source":"a","target":"a","relation":"own"}],
		"literals":[{"source":"a","literal":"Alvo will grow","relation":"say"}]}`)
	facts := factsOf(g, nil)
	if len(facts) != 2 || facts[0].modality != "planned" || facts[1].room != 3 {
		t.Errorf("%d facts %+v, want the first of each two alike, no loop, and no literal that holds its subject", len(facts), facts)
	}
}

func TestParseGraphErrors(t *testing.T) {
	for _, text := range []string{`{`, `{"nodes":[{"label":"no id"}]}`, `{"nodes":[{"id":"a"}],"edges":[{"source":"a","target":"b"}]}`, `{"nodes":[{"id":"a"}],"edges":[{"source":["a"],"target":"a"}]}`} {
		if _, err := ParseGraph([]byte(text)); err == nil {
			t.Errorf("%s is read without an error", text)
		}
	}
}
