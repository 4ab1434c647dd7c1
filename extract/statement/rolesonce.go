package statement

import (
	"slices"
	"strings"
)

// withoutLesserRoles leaves out what somebody or something is where another statement
// says it with more: "latest single" beside "latest single of U2", "is from Utah" beside
// "is senator of Utah", and one of "is parent of" and "is child of".
func (b *builder) withoutLesserRoles(all []Statement) []Statement {
	roles := map[int][]int{} // of each subject
	for i, s := range all {
		if s.Role && len(s.Ties) > 0 {
			roles[s.Ties[0].Participant] = append(roles[s.Ties[0].Participant], i)
		}
	}
	gone := make([]bool, len(all))
	for i, s := range all {
		if !s.Role || len(s.Ties) == 0 {
			continue
		}
		gone[i] = slices.ContainsFunc(roles[s.Ties[0].Participant], func(k int) bool { return k != i && !gone[k] && b.saysMore(&all[k], &s) })
		if inverse := inverses[s.Predicate]; s.Form == Edge && inverse != "" {
			gone[i] = gone[i] || slices.ContainsFunc(roles[s.Ties[1].Participant], func(k int) bool {
				o := &all[k]
				return k < i && !gone[k] && o.Predicate == inverse && len(o.Ties) > 1 && o.Ties[1].Participant == s.Ties[0].Participant
			})
		}
	}
	var out []Statement
	for i, s := range all {
		if !gone[i] {
			out = append(out, s)
		}
	}
	return out
}

// inverses are relations that say the same from the other end.
var inverses = map[string]string{"child_of": "parent_of", "parent_of": "child_of", "spouse_of": "spouse_of", "sibling_of": "sibling_of"}

// saysMore says whether role o of a subject holds what role s of it says.
func (b *builder) saysMore(o, s *Statement) bool {
	switch {
	case s.Form == Edge && s.Predicate == "from":
		return o.Form == Edge && o.Predicate != "from" && o.Ties[1].Participant == s.Ties[1].Participant
	case s.Form != Literal:
		return false
	}
	words := lower(s.Literal.Text(b.source))
	if o.Form == Literal {
		held := lower(o.Literal.Text(b.source))
		return o.Predicate == s.Predicate && len(held) > len(words) && strings.Contains(" "+held+" ", " "+words+" ")
	}
	title := lower(o.Label)
	for _, q := range o.Qualifiers {
		if q.Name == "position" {
			title += " " + lower(q.Text)
		}
	}
	return strings.Contains(" "+title+" ", " "+words+" ")
}
