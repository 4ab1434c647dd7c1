package statement

import (
	"strings"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// within states in which state or country a town lies where the article names
// both with a comma between: "to Lincoln, Nebraska". In a list of places, "Lyon,
// Spain and Malta", nothing lies in the next.
func (b *builder) within() {
	b.each(mention.Name, func(m, s, top int) {
		n := m + 1
		for n < len(b.mentions) && b.mentions[n].Start < b.mentions[m].End {
			n++
		}
		if n >= len(b.mentions) || b.mentions[n].Kind != mention.Name || b.source[b.mentions[m].End:b.mentions[n].Start] != ", " {
			return
		}
		town, land := b.entityOf[m], b.entityOf[n]
		if land == None || land == town || b.inListOfPlaces(m, n) || b.entities[town].Type != "city" ||
			!schema.IsA(b.entities[land].Type, "country") && !schema.IsA(b.entities[land].Type, "state") {
			return
		}
		a, o := b.ofEntity(town), b.ofEntity(land)
		if a == None || o == None {
			return
		}
		st := Statement{Form: Edge, Predicate: "located_in", Label: "located in", Ties: []Tie{{"agent", a}, {"patient", o}}, Role: true}
		st.Evidence.Start, st.Evidence.End = b.mentions[m].Start, b.mentions[n].End
		b.say(m, s, top, st)
	})
}

// inListOfPlaces says whether the places m and n stand in a list of places.
func (b *builder) inListOfPlaces(m, n int) bool {
	rest := b.source[b.mentions[n].End:]
	before := strings.TrimRight(b.source[:b.mentions[m].Start], " ")
	if strings.HasPrefix(rest, " and ") || strings.HasPrefix(rest, " or ") || strings.HasPrefix(rest, ", and ") || strings.HasPrefix(rest, ", or ") {
		next := n + 1
		return next < len(b.mentions) && b.mentions[next].Start-b.mentions[n].End <= len(", and ") && b.entityOf[next] != None && schema.IsA(b.entities[b.entityOf[next]].Type, "country")
	}
	inList := func(k int, gap string) bool {
		return k >= 0 && k < len(b.mentions) && b.mentions[k].Kind == mention.Name && b.entityOf[k] != None && schema.IsA(b.entities[b.entityOf[k]].Type, "location") && gap == ","
	}
	if strings.HasPrefix(rest, ", ") && n+1 < len(b.mentions) && b.mentions[n+1].Start == b.mentions[n].End+2 && inList(n+1, ",") {
		return true
	}
	return m > 0 && strings.HasSuffix(before, ",") && b.mentions[m-1].End == len(before)-1 && inList(m-1, ",")
}
