package frame

import (
	"slices"
	"strings"
)

// What is coordinated, by commas and "and", with the wrong one of two words.

// contrasted: in "signed by Holm, not Roth" and "hired Holm rather than Roth" the
// second name has no part in it.
func (b *builder) contrasted(i int) {
	head := b.Tokens[i].Head
	if !b.Is(i, "obj", "nsubj", "obl") || head < 0 || head > i || !b.xpos(head, "VB") {
		return
	}
	for _, k := range b.Children(i, "advmod", "cc") {
		if w := b.Lower(k); k > head+1 && k < i && (w == "not" && b.Lower(k-1) == "," || w == "rather" && b.Lower(k+1) == "than") {
			b.Tokens[i].Relation = "dep"
			return
		}
	}
}

// afterWhich: in "was hurt in the blast, which broke windows, burned a shop and
// sank a boat" the verbs behind "which" go on with it.
func (b *builder) afterWhich(i int) {
	passive := b.Tokens[i].Head
	if b.Tokens[i].XPOS != "VBD" || !b.Is(i, "conj") || passive < 0 || i == 0 || b.Lower(i-1) != "," || b.Child(passive, "aux:pass") == None || b.Child(i, "nsubj", "aux", "cc") != None {
		return
	}
	for k := i - 1; k > passive; k-- {
		if b.Tokens[k].Relation == "acl:relcl" && b.Tokens[k].XPOS == "VBD" && b.Child(k, "aux:pass") == None && b.above(passive, k) {
			b.move(i, k, "conj")
			for _, c := range append([]int{}, b.Children(i, "conj")...) {
				if b.Tokens[c].XPOS == "VBD" && b.Child(c, "nsubj", "aux") == None {
					b.move(c, k, "conj")
				}
			}
			return
		}
	}
}

// listedVerb: in "has closed a mine, turned to wind and hired staff" the verb
// behind the comma goes on with those beside it, and says nothing of the mine.
func (b *builder) listedVerb(i int) {
	noun := b.Tokens[i].Head
	if !b.xpos(i, "VBN", "VBD") || b.Tokens[i].Relation != "acl" || noun < 0 || i < 2 || b.Lower(i-1) != "," || !b.Is(noun, "obj") || b.Child(i, "obl:agent", "nsubj", "aux", "mark") != None {
		return
	}
	verb := b.Tokens[noun].Head
	if verb < 0 || verb > noun || !b.xpos(verb, "VBN", "VBD") || b.Child(verb, "aux:pass") != None {
		return
	}
	for _, c := range b.Children(verb, "conj") {
		and := b.Child(c, "cc")
		if c > i && and != None && and > i && b.Lower(and-1) != "," && b.xpos(c, "VBN", "VBD") {
			b.Tokens[i].XPOS = b.Tokens[verb].XPOS
			b.move(i, verb, "conj")
			return
		}
	}
}

// besideThePronoun: in "Holm said she and Roth had met" Roth met, too, and said
// nothing.
func (b *builder) besideThePronoun(i int) {
	and := b.Child(i, "cc")
	if !b.Is(i, "conj") || and == None || and < 1 || b.Tokens[i].Head > and-1 {
		return
	}
	beside := and - 1
	if b.xpos(beside, "PRP") && b.Is(beside, "nsubj") && b.Tokens[beside].Head > i && b.Tokens[i].Head != beside {
		b.move(i, beside, "conj")
	}
}

// inverted: in "“Prices may fall,” said Holm" who stands behind the verb says it,
// and not the subject of what is said.
func (b *builder) inverted(i int) {
	if !b.xpos(i, "VBD", "VBZ") || !reporting[b.Lemma(i)] || i < 3 || strings.Trim(b.Word(i-1), "\",.!?”’'`") != "" {
		return
	}
	speaker, subject := None, None
	for _, k := range b.kids[i] {
		switch first, _ := b.Extent(k, nil); {
		case k > i && first == i+1 && b.Is(k, "nsubj", "obj") && b.xpos(k, "NN"):
			speaker = k
		case k < i && b.Tokens[k].Relation == "nsubj":
			subject = k
		}
	}
	said := b.Child(i, "ccomp")
	if speaker == None || subject == None || said == None || said < subject || said > i || b.Child(said, "nsubj") != None {
		return
	}
	b.move(subject, said, "nsubj")
	b.Tokens[speaker].Relation = "nsubj"
}

// upTo: in "carries up to six years" "up to" is about the number.
func (b *builder) upTo(i int) {
	verb := b.Tokens[i].Head
	if b.Lower(i) != "up" || b.Tokens[i].Relation != "compound:prt" || verb < 0 || i+2 >= len(b.Tokens) || b.Lower(i+1) != "to" {
		return
	}
	noun := b.Tokens[i+1].Head
	if noun < 0 || b.Tokens[noun].Head != verb || !b.Is(noun, "obl") || b.Child(verb, "obj") != None || b.Child(noun, "nummod") == None && !b.xpos(noun, "CD", "$") && b.Lower(noun) != "life" {
		return
	}
	b.move(i, noun, "advmod")
	b.move(i+1, i, "fixed")
	b.Tokens[noun].Relation = "obj"
}

// alsoApposed: in "Ian Fox, a father of three and the club's director, left" the
// noun behind "and" says who Fox is, as the one before it does.
func (b *builder) alsoApposed(i int) {
	name := b.Tokens[i].Head
	if !b.Is(i, "conj") || name < 0 || name > i || b.Tokens[i].XPOS != "NN" || !b.xpos(name, "NNP") {
		return
	}
	apposed, and := b.Child(name, "appos"), b.Child(i, "cc")
	if apposed == None || and == None || apposed > and || b.Tokens[apposed].XPOS != "NN" || b.Lower(and-1) == "," {
		return
	}
	first, _ := b.Extent(apposed, func(k int) bool { return b.Is(k, "punct") })
	_, end := b.Extent(i, func(k int) bool { return b.Is(k, "punct") })
	if first == 0 || b.Lower(first-1) != "," || end >= len(b.Tokens) || b.Lower(end) != "," {
		return
	}
	if verb := b.Tokens[name].Head; verb >= 0 && (b.Tokens[verb].XPOS == "VBP" || slices.ContainsFunc(b.Children(verb, "aux", "cop"), func(k int) bool { return severalDo[b.Lower(k)] })) {
		return // "Fox, a nurse and the driver, were hurt"
	}
	b.move(i, apposed, "conj")
}

var severalDo = set("are were have")
