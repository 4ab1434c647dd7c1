package entity

import (
	"strings"

	"kgx/extract/userschema"
)

// joinGiven joins the names that the user's schema has as one thing's, whatever
// else speaks against it.
func (r *resolver) joinGiven(joined *userschema.Schema) {
	if joined == nil {
		return
	}
	first := map[int]int{} // mention by list
	r.given = map[int]string{}
	for i := range r.mentions {
		if !r.named(i) {
			continue
		}
		list := joined.Joined(r.plain(i))
		if list < 0 {
			continue
		}
		r.given[i] = joined.Join[list][0]
		if j, seen := first[list]; seen {
			r.unite(i, j)
		} else {
			first[list] = i
		}
	}
}

// asGiven gives an entity the type and name that the user's schema has for it.
func (r *resolver) asGiven(e *Entity) {
	for _, i := range e.Mentions {
		if m := r.mentions[i]; m.Own != "" && r.named(i) {
			e.Type, e.Own = m.Type, m.Own
			break
		}
	}
	for _, i := range e.Mentions {
		if name := r.given[i]; name != "" {
			e.Name = name
			break
		}
	}
}

// listedApart says whether mentions a and b are two names of the user's lists, one
// no part of the other: "MV Harrow" and "MV Kestrel". What is one thing nevertheless
// the schema joins.
func (r *resolver) listedApart(a, b int) bool {
	if r.mentions[a].Own == "" || r.mentions[b].Own == "" {
		return false
	}
	x, y := " "+strings.ToLower(r.plain(a))+" ", " "+strings.ToLower(r.plain(b))+" "
	return (r.given[a] == "" || r.given[a] != r.given[b]) && !strings.Contains(x, y) && !strings.Contains(y, x)
}
