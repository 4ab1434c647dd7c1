package statement

import (
	"slices"

	"kgx/extract/mention"
)

// ofItself leaves out what says of somebody what holds his own name, which is a
// reading gone wrong and tells nothing: "Ostby is owner of the club Ostby". A
// qualifier that is who does it goes alone.
func (b *builder) ofItself() {
	b.layer.Statements = slices.DeleteFunc(b.layer.Statements, func(s Statement) bool {
		return s.Form == Literal && (s.Role || s.Predicate == "be") && b.names(s.Literal.Start, s.Literal.End, s.Ties[0].Participant)
	})
	for i := range b.layer.Statements {
		s := &b.layer.Statements[i]
		if len(s.Ties) == 0 {
			continue
		}
		s.Qualifiers = slices.DeleteFunc(s.Qualifiers, func(q Qualifier) bool {
			e := b.layer.Participants[s.Ties[0].Participant].Entity
			return q.Name == "as" && e != None && q.Text == b.entities[e].Name
		})
	}
}

// names says whether a name of a participant's entity stands within bytes
// [start, end) of the article.
func (b *builder) names(start, end, participant int) bool {
	e := b.layer.Participants[participant].Entity
	return e != None && slices.ContainsFunc(b.entities[e].Mentions, func(m int) bool {
		at := b.mentions[m]
		return at.Kind == mention.Name && start <= at.Start && at.End <= end
	})
}
