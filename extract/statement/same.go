package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
)

// apartFrom are words before a noun by which it is another than one of its kind
// that was spoken of before.
var apartFrom = set("other another next previous earlier later second third fourth fifth latest last first newly latter former rival separate different additional further")

// tellsApart says whether what stands with a noun makes it another than described
// one o with the same noun: "the worst flood" is none of those before, "the price of
// milk" is not "the price", "the young workers" are not all workers.
func (b *builder) tellsApart(t *frame.Tree, head int, d, o described) bool {
	own := strings.Fields(strings.TrimSuffix(d.label, o.label))
	if d.label != o.label && strings.HasSuffix(d.label, " "+o.label) {
		if d.plural && o.plural && !slices.ContainsFunc(t.Children(head, "compound", "amod"), func(k int) bool { return strings.HasPrefix(t.Tokens[k].XPOS, "NNP") }) {
			return true
		}
		for k := range own {
			if apartFrom[own[k]] {
				return true
			}
		}
	}
	if superlative(t, head, o.label) {
		return true
	}
	for _, k := range t.Children(head, "nmod") {
		if k < head || t.Preposition(k) != "for" || b.timeAt(t.Tokens[k].Span) != nil {
			continue
		}
		phrase := lower(b.phrase(t, k).Text(b.source))
		if first := lower(b.full(o.at.sentence, o.at.token)); !strings.Contains(first, phrase) {
			return true
		}
	}
	return false
}

// superlative says whether a noun is singled out by "worst" or "most likely", which
// the label lacks.
func superlative(t *frame.Tree, head int, label string) bool {
	return slices.ContainsFunc(t.Children(head, "amod"), func(k int) bool {
		more := t.Child(k, "advmod")
		return (t.Tokens[k].XPOS == "JJS" || more != frame.None && t.Tokens[more].XPOS == "RBS") && !strings.Contains(" "+label+" ", " "+t.Lower(k)+" ")
	})
}
