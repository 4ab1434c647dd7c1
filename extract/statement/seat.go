package statement

import (
	"regexp"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// partySeat is how papers tell a lawmaker's party and state behind the name:
// "Carl Penn, D-Ohio," and "Ann Lee (R-Texas)".
var partySeat = regexp.MustCompile(`^(?:, | \()[DRI][-‐‑–]$`)

// seats states which state a lawmaker represents whose name it stands behind.
func (b *builder) seats() {
	b.each(mention.Name, func(m, s, top int) {
		person := b.entityOf[m]
		if !schema.IsA(b.entities[person].Type, "person") {
			return
		}
		for n := m + 1; n < len(b.mentions) && b.mentions[n].Start < b.mentions[m].End+8; n++ {
			state := b.entityOf[n]
			if b.mentions[n].Start < b.mentions[m].End || b.mentions[n].Kind != mention.Name || state == None || !schema.IsA(b.entities[state].Type, "location") {
				continue
			}
			if _, at := b.topOf(b.mentions[n].Span); at != frame.None && partySeat.MatchString(b.source[b.mentions[m].End:b.mentions[n].Start]) {
				b.relate(description{who: person, mention: m, sentence: s, noun: at, name: top, frame: frame.None}, "agent_of", state, "", false, false)
			}
		}
	})
}
