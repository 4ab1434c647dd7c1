package entity

import (
	"strings"

	"kgx/extract/mention"
)

// crowns are titles that go before a first name alone.
var crowns = words("prince princess king queen pope emperor empress sultan")

// crowned says whether mention i is a first name behind the title of a ruler or of one of the family: "Prince Leo".
func (r *resolver) crowned(i int) bool {
	if i == 0 || !r.personal(i) || r.person(i).full() {
		return false
	}
	title := r.mentions[i-1]
	return title.Kind == mention.Role && crowns[strings.ToLower(r.words(i-1))] && strings.TrimSpace(r.text.Source[title.End:r.mentions[i].Start]) == ""
}

// commoner says whether mention j is the full name of another than the crowned i, whose first name it begins with: Prince
// Leo is not Leo Kovel.
func (r *resolver) commoner(i, j int) bool {
	if !r.crowned(i) || !r.personal(j) || !r.person(j).full() || len(r.person(i).words) == 0 || r.person(j).words[0] != r.person(i).words[0] {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(r.plain(j)))[1:] {
		if particles[w] || w == "of" || strings.Trim(w, "ivx") == "" { // "Leo bin Sultan", "Leo XIV"
			return false
		}
	}
	return j == 0 || r.mentions[j-1].Kind != mention.Role || !crowns[lastWord(r.words(j-1))]
}

func lastWord(s string) string {
	return strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
}
