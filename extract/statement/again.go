package statement

import (
	"slices"

	"kgx/extract/frame"
	"kgx/graph/schema"
)

// again is the statement's frame that a definite event noun speaks of once
// more: "the tram overturned … the accident"; None where there is none. It is the
// latest of a predicate that the noun tells, too.
func (b *builder) again(t *frame.Tree, head int) int {
	noun := lower(t.Lemma(head))
	if !t.Noun(head) || plural(t, head) || !pointed(t, head) {
		return None
	}
	names := slices.Clone(accidents[noun])
	for _, p := range schema.PredicatesOfNoun(noun) {
		names = append(names, p.Name)
	}
	if len(names) == 0 {
		return None
	}
	for i := len(b.layer.Statements) - 1; i >= 0; i-- {
		s := &b.layer.Statements[i]
		if s.Frame == None || s.Modality != Asserted || s.Form == Literal || !slices.Contains(names, s.Predicate) && s.Lemma != noun {
			continue
		}
		f := &b.frames.Frames[s.Frame]
		if &b.frames.Trees[f.Sentence] == t { // in its own sentence a noun mostly tells another
			continue
		}
		return s.Frame
	}
	return None
}

// pointed says whether "the", "this" or "that" and nothing that tells it from
// others stands by a noun.
func pointed(t *frame.Tree, head int) bool {
	definite := false
	for _, k := range t.Children(head) {
		switch {
		case t.Is(k, "det"):
			w := t.Lower(k)
			definite = w == "the" || w == "this" || w == "that"
		case t.Is(k, "nmod", "acl", "amod", "compound", "nummod"):
			return false
		}
	}
	return definite
}

// accidents are the predicates that nouns for mishaps in general may speak of.
var accidents = func() map[string][]string {
	mishap := []string{"crash", "collide", "derail", "collapse", "sink", "burn", "explode", "overturn", "kill", "injure"}
	violence := []string{"attack", "bomb", "shoot", "kill", "explode", "clash", "kidnap", "rob", "injure"}
	return map[string][]string{
		"accident": mishap, "disaster": mishap, "tragedy": append(slices.Clone(mishap), violence...), "crash": {"crash", "collide", "derail", "overturn"},
		"incident": append(slices.Clone(mishap), violence...), "attack": violence, "assault": violence, "shooting": {"shoot", "kill"}, "blast": {"explode", "bomb"},
	}
}()
