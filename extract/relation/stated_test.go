package relation_test

import (
	"strings"
	"testing"

	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/extract/statement"
	"kgx/extract/token"
)

// What the statement layer has is taken over: the schema's relation of a
// predicate, the modality, the speaker; a hint is told as one unless words state
// the same.
func TestFindTakesOver(t *testing.T) {
	const source = "Ines Duarte leads Orvo in Chile."
	text := token.Split(source)
	var mentions []mention.Mention
	var entities []entity.Entity
	for i, e := range []struct{ name, kind string }{{"Ines Duarte", "person"}, {"Orvo", "company"}, {"Chile", "country"}} {
		at := strings.Index(source, e.name)
		mentions = append(mentions, mention.Mention{Span: token.Span{Start: at, End: at + len(e.name)}, Kind: mention.Name, Type: e.kind})
		entities = append(entities, entity.Entity{Name: e.name, Type: e.kind, Mentions: []int{i}})
	}
	participants := []statement.Participant{{Entity: 0}, {Entity: 1}, {Entity: 2}, {Entity: statement.None, Label: "the firm"}}
	says := func(form statement.Form, predicate string, from, to int) statement.Statement {
		return statement.Statement{Form: form, Predicate: predicate, Ties: []statement.Tie{{Role: "agent", Participant: from}, {Role: "patient", Participant: to}},
			Modality: statement.Asserted, Speaker: statement.None, Place: statement.None, Evidence: text.Sentences[0].Span, Confidence: 0.7}
	}
	planned := says(statement.Edge, "acquire", 0, 1)
	planned.Modality, planned.Speaker = statement.Planned, 2
	for _, c := range []struct {
		name          string
		stated, hints []statement.Statement
		want          string
	}{
		{"a relation of the schema", []statement.Statement{says(statement.Edge, "head_of", 0, 1)}, nil, "Ines Duarte head_of Orvo asserted"},
		{"a predicate that says one", []statement.Statement{says(statement.Edge, "own", 0, 1)}, nil, "Ines Duarte owner_of Orvo asserted"},
		{"an event", []statement.Statement{says(statement.Event, "sue", 0, 1)}, nil, "Ines Duarte sued Orvo asserted"},
		{"a plan that somebody tells of", []statement.Statement{planned}, nil, "Ines Duarte acquired Orvo planned by Chile"},
		{"no relation", []statement.Statement{says(statement.Edge, "envy", 0, 1)}, nil, ""},
		{"types that do not fit", []statement.Statement{says(statement.Edge, "spouse_of", 0, 2)}, nil, ""},
		{"something without a name", []statement.Statement{says(statement.Edge, "head_of", 0, 3)}, nil, ""},
		{"a hint", nil, []statement.Statement{says(statement.Edge, "based_in", 1, 2)}, "Orvo based_in Chile asserted hinted"},
		{"a hint that words state too", []statement.Statement{says(statement.Edge, "based_in", 1, 2)}, []statement.Statement{says(statement.Edge, "based_in", 1, 2)}, "Orvo based_in Chile asserted"},
	} {
		var got []string
		for _, r := range new(relation.Finder).Find(text, nil, mentions, entities, &statement.Layer{Participants: participants, Statements: c.stated, Hints: c.hints}) {
			if len(r.Premises) > 0 {
				continue
			}
			line := strings.Join([]string{entities[r.Subject].Name, r.Name, entities[r.Object].Name, string(r.Modality)}, " ")
			if r.Speaker != relation.None {
				line += " by " + entities[r.Speaker].Name
			}
			if r.Hinted {
				line += " hinted"
			}
			got = append(got, line)
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
