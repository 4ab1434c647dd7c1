package entity

import (
	"strings"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// division says whether name long is that of a part or product of the organization that
// short names: in an article that speaks of Orvo, and only later of "Orvo Music", these
// are two, since news gives a whole name first.
func (r *resolver) division(long, short int) bool {
	if r.mentions[long].Kind != mention.Name || r.mentions[short].Kind != mention.Name || r.personal(long) || r.personal(short) || !schema.IsA(r.mentions[short].Type, "organization") {
		return false
	}
	whole, name := r.plain(long), r.plain(short)
	rest, ok := strings.CutPrefix(whole, name+" ")
	if !ok || len(name) < 3 {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(rest)) {
		if w = strings.Trim(w, ".,"); legalForms[w] || kindWords[w] || openEnded[w] {
			return false
		}
	}
	before, shorts, longs := 0, 0, 0
	for i, m := range r.mentions {
		if m.Kind != mention.Name || m.Nested {
			continue
		}
		switch r.plain(i) {
		case whole:
			longs++
		case name:
			if shorts++; longs == 0 && r.sentence[i] > 0 {
				before++
			}
		}
	}
	return before > 0 && shorts > longs
}

// openEnded are words of a company's whole name that say little of what it does.
var openEnded = words("technologies technology industries international systems worldwide global enterprises partners brothers party league union association society federation committee stores services solutions and of the for")
