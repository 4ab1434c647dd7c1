package relation_test

import (
	"strings"
	"testing"

	"kgx/extract/entity"
	"kgx/extract/mention"
	"kgx/extract/relation"
	"kgx/extract/token"
)

// Who holds an office of a country that the article does not name holds it in the
// one that it is full of; a president only where no other comes near.
func TestHome(t *testing.T) {
	for _, c := range []struct {
		name, office string
		homes        int // mentions of the country
		want         string
	}{
		{"a president at home", "President", 6, "Ruiz head_of_state Norland"},
		{"a president where another country is named as well", "President", 4, ""},
		{"a head of government", "Prime Minister", 4, "Ruiz head_of_government Norland"},
		{"no office of a country", "Coach", 6, ""},
		{"a country that is named too seldom", "Prime Minister", 3, ""},
	} {
		source := strings.Repeat("Norland is old. ", c.homes) + "Sorland is far. " + c.office + " Ruiz spoke."
		text := token.Split(source)
		var mentions []mention.Mention
		entities := []entity.Entity{{Name: "Norland", Type: "country"}, {Name: "Sorland", Type: "country"}, {Name: "Ruiz", Type: "person"}}
		for e := range entities {
			name := entities[e].Name
			for at := 0; ; at += len(name) {
				next := strings.Index(source[at:], name)
				if next < 0 {
					break
				}
				at += next
				entities[e].Mentions = append(entities[e].Mentions, len(mentions))
				mentions = append(mentions, mention.Mention{Span: token.Span{Start: at, End: at + len(name)}, Kind: mention.Name, Type: entities[e].Type})
			}
		}
		var got []string
		for _, r := range new(relation.Finder).Find(text, nil, mentions, entities, nil) {
			if strings.HasPrefix(r.Name, "head_of_") {
				got = append(got, entities[r.Subject].Name+" "+r.Name+" "+entities[r.Object].Name)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
