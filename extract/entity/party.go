package entity

import (
	"strings"

	"kgx/extract/mention"
)

// joinParties joins the names of a party and of its people: "Republican", "Republicans", "the Republican Party".
func (r *resolver) joinParties() {
	first := map[string]int{}
	for i, m := range r.mentions {
		if m.Kind != mention.Name || m.Type != "party" {
			continue
		}
		stem := partyStem(r.plain(i))
		if j, ok := first[stem]; ok {
			r.join(i, j)
		} else {
			first[stem] = i
		}
	}
}

// partyStem is what a party's name and the names for its people have in common: "democrat" of "Democratic Party".
func partyStem(name string) string {
	stem := strings.TrimSuffix(strings.ToLower(name), " party")
	stem = strings.TrimSuffix(strings.TrimSuffix(stem, "s"), "ic")
	if nick := partyNicknames[stem]; nick != "" {
		return nick
	}
	return stem
}

var partyNicknames = map[string]string{"gop": "republican", "torie": "conservative", "tory": "conservative", "grand old": "republican"}
