package frame

import (
	"slices"
	"strings"

	"kgx/extract/parse"
)

// verbs makes a frame of each full verb, with its auxiliaries, adverbs and
// particle: "has not yet taken over" is "take over", negated.
//
//	Sony/nsubj has/aux not/advmod taken/root over/compound:prt MGM/obj
func verbs(b *builder) {
	for i := range b.Tokens {
		if !b.xpos(i, "VB") || b.Is(i, "aux", "cop", "amod", "compound", "case", "mark", "fixed", "flat", "cc", "discourse", "det") && b.Tokens[i].Relation != "compound:prt" {
			continue
		}
		if b.xpos(i, "VBG") && prepositional[b.Lower(i)] && b.Child(i, "aux", "nsubj", "mark") == None { // "of excluding costs" is a clause
			continue
		}
		if b.leading(i) || b.compounded(i) {
			continue
		}
		if b.Child(i, "cop") != None && b.Child(i, "nsubj", "csubj") != None && b.xpos(i, "VBG", "VBN") && b.Child(i, "aux") == None && b.xpos(i, "VBG") {
			continue // "the key is winning"
		}
		f := Frame{Head: i, Kind: Verb, Lemma: b.verbLemma(i), Surface: b.Lower(i)}
		if p := b.Child(i, "compound:prt"); p != None {
			f.Lemma += " " + b.Lower(p)
			f.Surface += " " + b.Lower(p)
		}
		b.helpers(&f)
		b.add(f)
	}
}

// leading says whether a participle leads a noun as a preposition does, so that
// it says nothing of the subject: "Based on tests, doctors advise …", "ten more
// compared with May".
func (b *builder) leading(i int) bool {
	if b.Tokens[i].XPOS != "VBN" || !b.Is(i, "advcl", "case") && !(b.Is(i, "acl") && i > 0 && b.Lower(i-1) == ",") || b.Child(i, "aux", "nsubj") != None || i+1 >= len(b.Tokens) {
		return false
	}
	return leadingPhrases[b.Lower(i)+" "+b.Lower(i+1)]
}

var leadingPhrases = set("based_on based_upon compared_with compared_to given_that")

// compounded says whether a verb's form is part of a hyphenated word that is no
// verb: "a worse-than-expected loss", not "re-sold".
func (b *builder) compounded(i int) bool {
	joined := func(k int) bool {
		return k > 0 && k+1 < len(b.Tokens) && hyphens[b.Word(k)] && b.Tokens[k-1].End == b.Tokens[k].Start && b.Tokens[k].End == b.Tokens[k+1].Start
	}
	return joined(i+1) || joined(i-1) && !prefixes[b.Lower(i-2)]
}

// prepositional are participles that mostly lead a noun: "including tests".
var prepositional = set("according including concerning regarding excluding depending owing pending barring notwithstanding")

var (
	hyphens  = set("- ‐ ‑")
	prefixes = set("re co pre over under out mis dis un de cross counter fast double down off on up")
)

// verbLemma is the base form of a verb, also where its tag was read wrongly:
// "signs" as a plain form.
func (b *builder) verbLemma(i int) string {
	lemma := b.Lemma(i)
	if lemma != b.Lower(i) {
		return lemma
	}
	for _, form := range []struct{ ending, tag string }{{"ing", "VBG"}, {"ed", "VBD"}, {"s", "VBZ"}} {
		if strings.HasSuffix(lemma, form.ending) && !strings.HasSuffix(lemma, "ss") {
			if base := parse.Lemma(lemma, form.tag); base != lemma {
				return base
			}
		}
	}
	return lemma
}

// helpers reads the auxiliaries, negation and adverbs on the head of f, and
// whether it is passive and finite.
func (b *builder) helpers(f *Frame) {
	i := f.Head
	f.Finite = b.xpos(i, "VBD", "VBZ", "VBP", "MD")
	if b.xpos(i, "VBD") && b.Is(i, "advcl", "acl") && b.Tokens[i].Relation != "acl:relcl" && b.Child(i, "nsubj", "aux", "mark") == None {
		f.Finite = false // a participle: "provided to nations under an agreement"
	}
	for _, k := range b.Children(i, "aux", "cop") {
		if b.Tokens[k].Relation == "aux:pass" {
			f.Passive = true
		}
		if b.xpos(k, "VBD", "VBZ", "VBP", "MD") {
			f.Finite = true
		}
		if !b.Is(k, "cop") && b.Tokens[k].Relation != "aux:pass" {
			f.Auxiliaries = append(f.Auxiliaries, modal(b.Lower(k), b.Lemma(k)))
		}
	}
	for _, k := range b.Children(i, "aux:pass", "cop") {
		if b.Lower(k) == "being" || b.Lemma(k) == "get" {
			f.Auxiliaries = append(f.Auxiliaries, "be")
		}
	}
	if b.Child(i, "nsubj:pass") != None {
		f.Passive = true
	}
	if b.xpos(i, "VBN") && b.Child(i, "aux") == None && b.Child(i, "nsubj") != None && b.Child(i, "obj") == None && b.Is(i, "root") { // "their computers seized"
		f.Passive = true
	}
	// "is to sell", and in headlines "Acme to sell"
	if to := slices.IndexFunc(b.Tokens[:i], func(k parse.Token) bool { return k.Head == i && k.XPOS == "TO" }); to >= 0 && !b.Is(i, "xcomp", "advcl", "acl", "ccomp", "csubj") && b.Child(i, "nsubj", "nsubj:pass") != None {
		f.Auxiliaries = append(f.Auxiliaries, "will")
	}
	if i > 0 && b.Lower(i-1) == "to" && b.Tokens[i].XPOS == "VB" && len(f.Auxiliaries) == 0 && (b.Is(i, "root") && b.Child(i, "nsubj") != None || b.Is(i, "conj") && i > 1 && b.Lower(i-2) == "due") { // "is due to come", by a tree that has "due" beside it
		f.Auxiliaries = append(f.Auxiliaries, "will")
	}
	for _, k := range b.Children(i, "advmod", "neg", "det", "cc", "discourse", "obl", "nmod") {
		w := b.Lower(k)
		switch {
		case w == "no" && k > i: // "said no"
		case negators[w] && k > i && (k > i+1 && b.Lower(k-1) == "," || b.Child(i, "aux") == None && !carriesNot[b.Lemma(i)]): // "attacked protesters, not journalists"
		case negators[w] && !notOnly(b, k):
			f.Negated = true
			f.Adverbs = append(f.Adverbs, w)
		case b.xpos(k, "RB", "IN", "JJ"):
			f.Adverbs = append(f.Adverbs, w)
			for _, n := range b.Children(k, "advmod") { // "no longer", "not yet"
				if negators[b.Lower(n)] && !notOnly(b, n) && (n < i || b.Child(i, "aux") != None || carriesNot[b.Lemma(i)]) {
					f.Negated = true
					f.Adverbs = append(f.Adverbs, b.Lower(n)+" "+w)
				}
			}
		}
	}
	for _, s := range b.Children(i, "nsubj", "obj", "nsubj:pass") {
		if negators[b.Lower(s)] || slices.ContainsFunc(b.Children(s, "det", "advmod", "cc"), func(d int) bool { return negators[b.Lower(d)] && !notOnly(b, d) }) || b.nor(s) {
			f.Negated = true // "no one came", "had no comment"
		}
	}
}

// carriesNot are the verbs that "not" may stand behind without another: "has not a
// friend".
var carriesNot = set("be have do need dare")

// nor says whether a noun is coordinated by "nor": "neither Petrova nor Weiss".
func (b *builder) nor(noun int) bool {
	return slices.ContainsFunc(b.Children(noun, "conj"), func(c int) bool {
		return slices.ContainsFunc(b.Children(c, "cc"), func(k int) bool { return b.Lower(k) == "nor" }) || b.nor(c)
	})
}

var negators = set("not n't never no neither nor none nobody nothing nowhere without hardly scarcely barely")

// notOnly says whether the negation is that of "not only … but also".
func notOnly(b *builder, k int) bool {
	next := func(n int, words ...string) bool {
		return n < len(b.Tokens) && slices.Contains(words, b.Lower(n))
	}
	return next(k+1, "only", "just", "least", "surprisingly") || next(k+1, "long", "far", "much") && next(k+2, "after", "before", "from", "ago", "later") // "not long after"
}

// modal is the base of an auxiliary as modality reads it.
func modal(word, lemma string) string {
	switch word {
	case "'ll", "wo", "will", "shall", "'ll've":
		return "will"
	case "'d", "would":
		return "would"
	case "ca", "can":
		return "can"
	case "could", "may", "might", "must", "should", "ought", "need":
		return word
	}
	return lemma
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[strings.ReplaceAll(w, "_", " ")] = true
	}
	return m
}
