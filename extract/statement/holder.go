package statement

import (
	"slices"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// holder is the person whom the article has told to hold what a phrase names with its
// owner: after "England coach Ana Lind" "the England coach" is she. None where nobody,
// or more than one, was told to.
func (b *builder) holder(t *frame.Tree, head int) int {
	if plural(t, head) || !t.Noun(head) || t.Is(head, "compound", "flat", "appos") || t.Child(head, "nummod") != frame.None {
		return None
	}
	if det := t.Child(head, "det"); det != frame.None && t.Lower(det) != "the" {
		return None
	}
	noun := t.Lower(head)
	for _, k := range t.Children(head, "compound", "amod", "nmod:poss", "nmod") {
		owner := b.ownerNamed(t, k)
		if owner == None || t.Tokens[k].Relation == "nmod" && t.Preposition(k) != "of" {
			continue
		}
		title := noun + " of " + b.entities[owner].Name
		found := None
		for e := range b.entities {
			if b.entities[e].Nameless || !slices.Contains(b.entities[e].Roles, title) {
				continue
			}
			if found != None {
				return None
			}
			found = e
		}
		if found != None {
			return b.ofEntity(found)
		}
	}
	return None
}

// ownerNamed is the entity that token k names or is the adjective of, or None.
func (b *builder) ownerNamed(t *frame.Tree, k int) int {
	for _, kind := range []mention.Kind{mention.Name, mention.Adjective} {
		if m := b.mentionAt(t.Tokens[k].Span, kind); m != None && b.entityOf[m] != None && !b.entities[b.entityOf[m]].Nameless {
			return b.entityOf[m]
		}
	}
	return None
}
