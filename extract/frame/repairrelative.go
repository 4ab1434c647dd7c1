package frame

import (
	"slices"

	"kgx/extract/mention"
)

// whoOrWhich: in "his sentence for helping Orr, who robbed two banks" the clause with
// "who" is about the person right before the comma, not about the sentence; in "people
// who take pills for a fever, which can kill" that with "which" about no people.
func (b *builder) whoOrWhich(i int) {
	noun := b.Tokens[i].Head
	if !b.Is(i, "acl:relcl") || noun < 0 || noun > i {
		return
	}
	first, _ := b.Extent(i, nil)
	for first < i && b.Is(first, "punct") {
		first++
	}
	pronoun := b.Lower(first)
	if pronoun != "who" && pronoun != "which" || first < 2 {
		return
	}
	k := first - 1
	for k > noun && b.Is(k, "punct", "flat") {
		k--
	}
	if k > noun && b.Is(k, "conj") && b.xpos(k, "NNP") && b.ofOne(i) && !b.above(i, k) { // "Levy and Orr, who has won"
		b.move(i, k, "acl:relcl")
		return
	}
	if b.fits(noun, pronoun) {
		return
	}
	for n := 0; k > noun && n < len(b.Tokens); k, n = b.Tokens[k].Head, n+1 {
		if b.surely(k, pronoun) && !b.above(i, k) {
			b.move(i, k, "acl:relcl")
			return
		}
	}
}

// ofOne says whether a verb is that of a single subject, by its form or its
// auxiliary's.
func (b *builder) ofOne(i int) bool {
	if b.Tokens[i].XPOS == "VBZ" {
		return true
	}
	return slices.ContainsFunc(b.Children(i, "aux", "aux:pass", "cop"), func(k int) bool { return b.Tokens[k].XPOS == "VBZ" || b.Lower(k) == "was" })
}

// fits says whether "who" or "which" may stand for a noun.
func (b *builder) fits(noun int, pronoun string) bool {
	if !b.xpos(noun, "NN") || b.xpos(noun, "NNP") || b.Child(noun, "flat", "appos") != None {
		return true
	}
	kind, known := mention.NounType(b.Lemma(noun))
	if pronoun == "which" {
		return !known || kind != "person" || mention.OfEither(b.Lemma(noun))
	}
	return known
}

// surely says whether "who" or "which" can stand for a noun: a name or a person; a
// thing.
func (b *builder) surely(noun int, pronoun string) bool {
	if !b.xpos(noun, "NN") || b.Is(noun, "flat", "compound") {
		return false
	}
	kind, known := mention.NounType(b.Lemma(noun))
	if pronoun == "which" {
		return !b.xpos(noun, "NNP") && !(known && kind == "person")
	}
	return b.xpos(noun, "NNP") || known && kind == "person"
}

// pastTheMainVerb: in "The firm that Acme bought sued Orvia" what stands behind the main
// verb is that one's object, not the relative clause's before it.
func (b *builder) pastTheMainVerb(i int) {
	verb := b.Tokens[i].Head
	if !b.Is(i, "obj") || verb < 0 || verb > i || !b.Is(verb, "acl") {
		return
	}
	main := b.Tokens[verb].Head
	if main >= 0 && main < verb && !b.xpos(main, "VB") { // the noun of the relative clause
		main = b.Tokens[main].Head
	}
	if main > verb && main < i && b.xpos(main, "VBD", "VBZ", "VBP") && b.Child(main, "obj") < verb { // None lies before all
		b.move(i, main, "obj")
	}
}
