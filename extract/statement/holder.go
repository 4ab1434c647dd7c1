package statement

import (
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
		if e, told := b.holders[noun+" of "+b.entities[owner].Name]; told && e != None {
			return b.ofEntity(e)
		} else if told {
			return None
		}
	}
	return None
}

// readHolders finds who holds each office that the text gives somebody with a name.
func (b *builder) readHolders() map[string]int {
	out := map[string]int{}
	for e := range b.entities {
		if b.entities[e].Nameless {
			continue
		}
		for _, title := range b.entities[e].Roles {
			if other, told := out[title]; told && other != e {
				out[title] = None
			} else {
				out[title] = e
			}
		}
	}
	return out
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
