package format

import (
	"strings"
	"testing"

	"kgx/graph"
)

// mentioned are mentions of a description.
func mentioned(texts ...string) []graph.Mention {
	var list []graph.Mention
	for _, text := range texts {
		list = append(list, graph.Mention{Document: "d", End: len(text), Text: text, Kind: "description"})
	}
	return list
}

// TestSentences tells one event or statement each, in a world of a few nodes.
func TestSentences(t *testing.T) {
	world := func() *graph.Graph {
		g := graph.New(graph.Generator{})
		if _, err := g.AddDocument(graph.Document{ID: "d", Text: strings.Repeat(".", 80)}); err != nil {
			t.Fatal(err)
		}
		for _, n := range []graph.Node{
			{ID: "airbus", Label: "Airbus", Type: "company"}, {ID: "boeing", Label: "Boeing", Type: "company"}, {ID: "eva", Label: "Eva Holt", Type: "person"},
			{ID: "driver", Label: "driver", Type: "person", Kind: graph.KindDescribed}, {ID: "sund", Label: "Sund", Type: "city"}, {ID: "hall", Label: "Town Hall", Type: "facility"},
			{ID: "men", Label: "three men", Type: "person", Kind: graph.KindDescribed, Count: quantity(graph.Amount("three", 3, ""))},
			{ID: "guide", Label: "guide", Type: "person", Kind: graph.KindDescribed, Mentions: mentioned("a guide")},
			{ID: "auditors", Label: "auditors", Type: "person", Kind: graph.KindDescribed, Mentions: mentioned("auditors")},
			{ID: "lawyer", Label: "Airbus’s lawyer", Type: "person", Kind: graph.KindDescribed, Mentions: mentioned("its lawyer", "the lawyer")},
			{ID: "treasurer", Label: "guild’s treasurer", Type: "person", Kind: graph.KindDescribed, Mentions: mentioned("the guild’s treasurer")},
			{ID: "treaty", Label: "fishing treaty", Type: "agreement", Mentions: mentioned("a fishing treaty", "the treaty")},
			{ID: "tram", Label: "tram", Type: "vehicle", Kind: graph.KindDescribed},
		} {
			if _, err := g.AddNode(n); err != nil {
				t.Fatal(err)
			}
		}
		return g
	}
	type ties map[string]string
	for _, c := range []struct {
		want  string
		event graph.Node
		ties  ties
	}{
		{"Eva Holt signed", graph.Node{Label: "signed", Predicate: "sign"}, ties{"agent": "eva"}},
		{"The driver was arrested in Sund", graph.Node{Label: "arrested", Predicate: "arrest"}, ties{"patient": "driver", "place": "sund"}},
		{"Three men were arrested at Town Hall", graph.Node{Label: "arrested", Predicate: "arrest"}, ties{"patient": "men", "place": "hall"}},
		{"The tram overturned", graph.Node{Label: "overturned", Predicate: "overturn"}, ties{"patient": "tram"}},
		{"The tram crashed in Sund", graph.Node{Label: "crash", Predicate: "crash"}, ties{"patient": "tram", "place": "sund"}},
		{"Evaluation of the tram by Airbus in Sund", graph.Node{Label: "evaluation", Predicate: "evaluation"}, ties{"patient": "tram", "place": "sund", "agent": "airbus"}},
		{"Planned: Eva Holt to sell Boeing to Airbus", graph.Node{Label: "sell", Predicate: "sell", Modality: "planned"}, ties{"agent": "eva", "patient": "boeing", "recipient": "airbus"}},
		{"Planned, said Eva Holt: Boeing to be sold", graph.Node{Label: "sold", Predicate: "sell", Modality: "planned", Speaker: pointer("eva")}, ties{"patient": "boeing"}},
		{"Possible: Airbus may withdraw", graph.Node{Label: "withdraw", Predicate: "withdraw", Modality: "possible"}, ties{"agent": "airbus"}},
		{"Not so: Eva Holt resigned", graph.Node{Label: "resigned", Predicate: "resign", Modality: "negated"}, ties{"agent": "eva"}},
		{"Airbus held a meeting on 2 May 2031", graph.Node{Label: "meeting", Predicate: "hold", Time: graph.At("Friday", "2031-05-02")}, ties{"agent": "airbus"}},
	} {
		g := world()
		c.event.ID, c.event.Kind, c.event.Type = "it", graph.KindEvent, "event"
		if _, err := g.AddNode(c.event); err != nil {
			t.Fatal(err)
		}
		for role, node := range c.ties {
			if _, err := g.AddEdge(graph.Edge{Source: "it", Target: node, Relation: role, Label: role}); err != nil {
				t.Fatal(err)
			}
		}
		if got := newTeller(g).event(g.Node("it")).String(); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
	for _, c := range []struct {
		want string
		edge graph.Edge
	}{
		{"Airbus acquired Boeing ($3 billion) in 2031", graph.Edge{Source: "airbus", Target: "boeing", Relation: "acquire", Label: "acquired", Predicate: "buy",
			Time: graph.At("this year", "2031"), Qualifiers: map[string]graph.Quantity{"amount": graph.Amount("$3 billion", 3e9, "USD")}}},
		{"Not so, said Airbus: Airbus acquired Boeing", graph.Edge{Source: "airbus", Target: "boeing", Relation: "acquire", Label: "acquired", Modality: "negated", Speaker: pointer("airbus")}},
		{"Threatened: Airbus to acquire Boeing", graph.Edge{Source: "airbus", Target: "boeing", Relation: "acquire", Label: "acquired", Predicate: "buy", Modality: "threatened", Speaker: pointer("airbus")}},
		{"Demanded by Eva Holt: Airbus to acquire Boeing", graph.Edge{Source: "airbus", Target: "boeing", Relation: "acquire", Label: "acquired", Modality: "demanded", Speaker: pointer("eva")}},
		{"Sources close to it said: Airbus acquired Boeing", graph.Edge{Source: "airbus", Target: "boeing", Relation: "acquire", Label: "acquired", Speaker: pointer("sources close to it")}},
		{"Eva Holt is head of Airbus", graph.Edge{Source: "eva", Target: "airbus", Relation: "head_of", Label: "head of"}},
		{"Planned: Eva Holt to be head of Airbus", graph.Edge{Source: "eva", Target: "airbus", Relation: "head_of", Label: "head of", Modality: "planned"}},
		{"Eva Holt is former chief of Airbus", graph.Edge{Source: "eva", Target: "airbus", Relation: "former_chief_of", Label: "former chief of"}},
		{"Eva Holt said “it is over”", graph.Edge{Source: "eva", Literal: "it is over", Relation: "say", Label: "said"}},
		{"Eva Holt is nominee of Airbus", graph.Edge{Source: "eva", Target: "airbus", Relation: "nominee_of", Label: "nominee of"}},
		{"Airbus lost 3 billion euros", graph.Edge{Source: "airbus", Literal: "3 billion euros", Relation: "lose", Label: "lost", Qualifiers: map[string]graph.Quantity{"amount": graph.Amount("3 billion euros", 3e9, "EUR")}}},
		{"Eva Holt is the main rival of Airbus", graph.Edge{Source: "eva", Target: "airbus", Relation: "main_rival_of", Label: "main rival of", Predicate: "main_rival_of"}},
		{"Three men were linked to Airbus", graph.Edge{Source: "men", Target: "airbus", Relation: "link_to", Label: "was linked to", Predicate: "link_to"}},
		{"Eva Holt was found “guilty”", graph.Edge{Source: "eva", Literal: "guilty", Relation: "find", Label: "were found", Predicate: "find"}},
		{"Demanded: Airbus to impose limits on Boeing", graph.Edge{Source: "airbus", Target: "boeing", Relation: "impose_limit_on", Label: "imposed limits on", Predicate: "impose_limit_on", Modality: "demanded"}},
		{"A guide met auditors in December", graph.Edge{Source: "guide", Target: "auditors", Relation: "meet", Label: "met", Time: graph.At("December", "")}},
		{"Airbus’s lawyer sued the guild’s treasurer", graph.Edge{Source: "lawyer", Target: "treasurer", Relation: "sue", Label: "sued"}},
		{"The fishing treaty named a guide", graph.Edge{Source: "treaty", Target: "guide", Relation: "name", Label: "named"}},
		{"Airbus used Sund", graph.Edge{Source: "airbus", Target: "sund", Relation: "use", Label: "using", Predicate: "use"}},
	} {
		g := world()
		e, err := g.AddEdge(c.edge)
		if err != nil {
			t.Fatal(err)
		}
		if got := newTeller(g).statement(e).String(); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

// What somebody is has the article of the text, or the one that an occupation needs.
func TestSaid(t *testing.T) {
	for _, c := range []struct{ relation, literal, passage, want string }{
		{"occupation", "Novelist", "Novelist Eva Holt", "a novelist"},
		{"occupation", "NBA player", "NBA player Eva Holt", "NBA player"},
		{"position", "Foreign Secretary", "Foreign Secretary Eva Holt", "Foreign Secretary"},
		{"be", "head of the jury", "Holt is the head of the jury", "the head of the jury"},
		{"be", "identical to the first", "It is identical to the first", "identical to the first"},
	} {
		e := &graph.Edge{Relation: c.relation, Literal: c.literal, Evidence: []graph.Evidence{{Text: c.passage}}}
		if got := said(e).text; got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.relation, c.literal, got, c.want)
		}
	}
}

// The quotation below a sentence is the passage that names what the sentence is
// about, not the first one.
func TestPassageStatesItsSentence(t *testing.T) {
	b := builder{g: graph.New(graph.Generator{})}
	b.document("one", "T", "It said so. Later Eva Holt met Jon Berg.")
	b.node(graph.Node{ID: "eva", Label: "Eva Holt", Type: "person"}, "Eva Holt")
	b.node(graph.Node{ID: "jon", Label: "Jon Berg", Type: "person"}, "Jon Berg")
	b.edge(graph.Edge{Source: "eva", Target: "jon", Relation: "meet", Label: "met"}, "It said so.", "Later Eva Holt met Jon Berg.")
	tell := newTeller(b.g)
	if got := tell.passageOf(tell.statement(b.g.Edges()[0])).Text; got != "Later Eva Holt met Jon Berg." {
		t.Errorf("below it stands %q", got)
	}
}

func TestCountNames(t *testing.T) {
	text := "The Orvia Pact holds. Nordan and the Nordanian envoy praised the Orvia Pact; Orvia Pacts fail."
	for name, want := range map[string][2]int{"Orvia Pact": {2, 2}, "Nordan": {1, 0}, "": {0, 0}, "Norvik": {0, 0}} {
		if all, with := countNames(text, name); all != want[0] || with != want[1] {
			t.Errorf("%q: %d times, %d with the, want %v", name, all, with, want)
		}
	}
}
