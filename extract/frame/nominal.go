package frame

import (
	"slices"

	"kgx/extract/parse"
)

// nouns makes a frame of each noun that names an event, where the heads say
// so: "the takeover of MGM by Sony". Its possessor and its "of" and "by"
// phrases take part.
//
//	Sony/nmod:poss 's takeover/obj of MGM/nmod
func nouns(b *builder) {
	for _, f := range b.sentence.Frames {
		if f.Kind == parse.Noun && deverbal(b.Lemma(f.Predicate)) {
			b.noun(f.Predicate)
		}
	}
	for i := range b.Tokens {
		if lemma := b.Lemma(i); eventNoun(lemma) || slices.Contains(b.events, lemma) {
			b.noun(i)
		}
	}
}

func (b *builder) noun(i int) {
	if b.at[i] != None || !b.xpos(i, "NN") || b.Is(i, "compound", "flat", "fixed", "amod") || b.xpos(i, "NNP") {
		return
	}
	f := Frame{Head: i, Kind: Noun, Lemma: b.Lemma(i), Surface: b.Lower(i)}
	for _, k := range b.Children(i, "det", "amod") {
		if negators[b.Lower(k)] {
			f.Negated = true
		}
		if b.xpos(k, "JJ", "RB", "VB") {
			f.Adverbs = append(f.Adverbs, b.Lower(k))
		}
	}
	b.add(f)
}
