package entity

import (
	"testing"

	"kgx/extract/mention"
	"kgx/extract/token"
)

func TestHoldersOfAnotherCountry(t *testing.T) {
	for country, want := range map[string]bool{"Peru": true, "Chile": false} {
		r := marked(t, "<name person|Ada Lopez>, <role role|president> of <name country|Peru>, met <nominal person|the Andean leader>.")
		r.mentions[3].Norm = "leader"
		inside := r.mentions[3]
		inside.Span = token.Span{Start: inside.Start + len("the "), End: inside.Start + len("the Andean")}
		inside.Kind, inside.Type, inside.Norm = mention.Adjective, "country", country
		r = newResolver(r.text, nil, append(r.mentions, inside))
		r.roles[0] = []role{{words: "president", of: 2, first: 1}}
		r.join(0, 3)
		if got := r.root(3) == 0; got != want {
			t.Errorf("the president of Peru is the leader of %s: %v", country, got)
		}
	}
}
