package frame

// possessorJoined: in "neither she nor Holm's two sisters came" Holm is whose
// sisters they are, and it is the sisters who are joined to her.
func (b *builder) possessorJoined(i int) {
	first := b.Tokens[i].Head
	if !b.Is(i, "conj") || first < 0 || first > i || i+2 >= len(b.Tokens) || b.Tokens[i+1].XPOS != "POS" || b.Tokens[i+1].Head != i {
		return
	}
	noun := i + 2
	for noun+1 < len(b.Tokens) && b.Tokens[noun].Head > noun && !b.Is(noun, "nsubj") {
		noun++
	}
	if !b.Noun(noun) || !b.Is(noun, "nsubj") || b.Tokens[noun].Head != b.Tokens[first].Head {
		return
	}
	for _, k := range b.Children(noun, "cc") {
		if k < first { // "neither"
			b.move(k, first, b.Tokens[k].Relation)
		}
	}
	b.move(i, noun, "nmod:poss")
	b.move(noun, first, "conj")
}

// ofTheMeasured: in "a number of bets on the outsider" they are bets on him.
func (b *builder) ofTheMeasured(i int) {
	measure := b.Tokens[i].Head
	if !b.Is(i, "nmod") || measure < 0 || measure > i || !measuring[b.Lower(measure)] || b.Preposition(i) == "of" {
		return
	}
	for _, k := range b.Children(measure, "nmod") {
		if k < i && k > measure && b.Preposition(k) == "of" {
			b.move(i, k, "nmod")
			return
		}
	}
}

var measuring = set("number lot range series succession couple handful majority minority dozen dozens hundreds thousands millions host string spate raft wave group")

// behindTheSubject: in "her role as the trust's founder opened doors" what stands
// right behind the subject belongs to it, not to the verb.
func (b *builder) behindTheSubject(i int) {
	verb := b.Tokens[i].Head
	if !b.Is(i, "obl") || verb < i || !hugging[b.Preposition(i)] || !b.Noun(i) {
		return
	}
	first, _ := b.Extent(i, nil)
	noun := first - 1
	if noun < 0 || !b.Noun(noun) {
		return
	}
	for up, n := noun, 0; up >= 0 && up < first && n < len(b.Tokens); up, n = b.Tokens[up].Head, n+1 {
		if b.Is(up, "nsubj") && b.Tokens[up].Head == verb {
			b.move(i, noun, "nmod")
			return
		}
	}
}

// hugging are prepositions that, between a subject and its verb, say what the
// subject is of.
var hugging = set("as between against about of")

// possessorBehind: in "At a summit in Oslo, Norvale's President Ada Lind spoke" what
// has the "'s" behind a comma is no owner of the noun before it, but of what
// follows, and that is what the main verb tells of.
func (b *builder) possessorBehind(i int) {
	noun := b.Tokens[i].Head
	if b.Tokens[i].Relation != "nmod:poss" || noun < 0 || noun > i || i+2 >= len(b.Tokens) || b.Tokens[i+1].XPOS != "POS" {
		return
	}
	first, _ := b.Extent(i, nil)
	verb := b.Tokens[noun].Head
	if first == 0 || b.Lower(first-1) != "," || b.Preposition(noun) == "" || verb < i {
		return
	}
	owned := i + 2
	for owned+1 < len(b.Tokens) && b.Tokens[owned].Head > owned && b.Tokens[owned].Head < len(b.Tokens) {
		owned = b.Tokens[owned].Head
	}
	if !b.Noun(owned) || b.above(i, owned) {
		return
	}
	b.move(i, owned, "nmod:poss")
	if b.Tokens[owned].Head == noun && b.Preposition(owned) == "" && verb > owned && b.xpos(verb, "VB") && b.Child(verb, "nsubj", "csubj", "expl") == None {
		b.moveSubject(owned, verb)
	}
}

// andName: in "President Ana Lind and Minister Bo Holm signed a pact" the name
// behind "and" goes on with the one right before it, wherever the tree hangs it.
func (b *builder) andName(i int) {
	and := b.Child(i, "cc")
	if !b.xpos(i, "NNP") || b.Is(i, "conj", "flat", "compound", "root") || and == None || and > i || and == 0 || b.Child(i, "case") != None {
		return
	}
	if first, _ := b.Extent(i, nil); first != and || !b.xpos(and-1, "NNP") {
		return
	}
	name := b.nameHead(and-1, and)
	if b.Is(name, "nsubj", "nsubj:pass", "obj", "obl", "nmod") && !b.above(i, name) {
		b.move(i, name, "conj")
	}
}

// nameHead is the head, before token end, of the name that token i stands in.
func (b *builder) nameHead(i, end int) int {
	for b.Is(i, "flat", "compound") && b.Tokens[i].Head >= 0 && b.Tokens[i].Head < end {
		i = b.Tokens[i].Head
	}
	return i
}

// twoCases: in "sentenced to six years in prison" each preposition has a noun of its
// own.
func (b *builder) twoCases(i int) {
	cases := b.Children(i, "case")
	if len(cases) != 2 || cases[1] <= cases[0]+1 || cases[1] > i || b.Tokens[i].Head < 0 {
		return
	}
	noun := cases[1] - 1
	if !b.xpos(noun, "NN") || noun <= cases[0] || b.above(noun, i) {
		return
	}
	b.move(noun, b.Tokens[i].Head, "obl")
	for k := cases[0]; k < noun; k++ {
		if b.Tokens[k].Head == i {
			b.move(k, noun, b.Tokens[k].Relation)
		}
	}
}

// notBare: what stands behind a preposition is no object: "collapses after objections".
func (b *builder) notBare(i int) {
	if by := b.Child(i, "case"); b.Tokens[i].Relation == "obj" && by != None && by < i && b.Tokens[by].XPOS == "IN" && b.xpos(i, "NN", "PRP") && !b.xpos(by+1, "CD", "$") {
		b.Tokens[i].Relation = "obl"
	}
}

// caseOfTheSum: in "rose 15 pence to 362 pence" the preposition is the sum's, not its
// number's.
func (b *builder) caseOfTheSum(i int) {
	number := b.Tokens[i].Head
	if !b.Is(i, "case") || number != i+1 || b.Tokens[number].Relation != "nummod" || b.Tokens[number].Head <= number {
		return
	}
	if sum := b.Tokens[number].Head; b.Child(sum, "case") == None {
		b.move(i, sum, "case")
	}
}

// participleObject: in "will eclipse the record set by Becker" the noun before the
// participle is the verb's object, and the participle tells of it.
func (b *builder) participleObject(i int) {
	noun, verb := b.Child(i, "nsubj", "nsubj:pass"), b.Tokens[i].Head
	if !b.Is(i, "obj") || !b.xpos(i, "VBN", "VBD", "VBG") || noun == None || noun > i || verb < 0 || verb > noun || b.Child(i, "aux", "aux:pass", "cop", "mark") != None || !b.xpos(noun, "NN") {
		return
	}
	b.move(noun, verb, "obj")
	b.move(i, noun, "acl")
}

// bareObject: in "had stalled prior talks" what stands right behind the verb, without
// a preposition and no time, is its object.
func (b *builder) bareObject(i int) {
	verb := b.Tokens[i].Head
	if b.Tokens[i].Relation != "obl" || verb < 0 || verb > i || !b.xpos(verb, "VB") || !b.xpos(i, "NN") || weekdays[b.Lower(i)] || measures[b.Lemma(i)] || b.Child(i, "case", "nummod") != None {
		return
	}
	behind := verb + 1
	if b.Child(verb, "compound:prt") == behind { // "takes on Roddick"
		behind++
	}
	if first, _ := b.Extent(i, nil); first == behind && !b.xpos(first, "IN", "RP", "TO") && b.Child(verb, "obj", "aux:pass", "ccomp", "xcomp") == None {
		b.Tokens[i].Relation = "obj"
	}
}

// measures are nouns that tell without a preposition when, how long or how much.
var measures = set("day week weekend month year decade night morning evening afternoon time hour minute second season summer winter spring autumn term quarter percent point mile metre meter kilometre kilometer way lot deal bit home")

// nameWithName: in "delegates from Norvale and Ostmark left" the second name goes on
// with the first, not with the noun that both stand behind.
func (b *builder) nameWithName(i int) {
	noun := b.Tokens[i].Head
	if !b.Is(i, "conj") || !b.xpos(i, "NNP") || noun < 0 || noun > i || !b.xpos(noun, "NNS") || b.xpos(noun, "NNPS") || b.Child(i, "case", "nmod:desc", "det", "nmod:poss", "appos") != None {
		return
	}
	and := b.Child(i, "cc")
	for _, k := range b.Children(noun, "nmod") {
		_, last := b.Extent(k, nil)
		if p := b.Preposition(k); and != None && b.xpos(k, "NNP") && last == and && (p == "from" || p == "between") && b.Child(i, "flat") == None {
			b.move(i, k, "conj")
			return
		}
	}
}

// caseBehind: a preposition does not stand behind its own noun: in "moved from
// Bonn to Graz" and "In May Holm left before the final" the second one leads the
// noun that follows it.
func (b *builder) caseBehind(i int) {
	if head := b.Tokens[i].Head; !b.Is(i, "case") || !b.xpos(i, "IN", "TO") || head < 0 || head > i || b.Child(head, "case") == i {
		return
	}
	for n := i + 1; n < min(i+6, len(b.Tokens)); n++ {
		if first, _ := b.Extent(n, nil); b.nominal(n) && first == i+1 {
			if b.Child(n, "case") == None && b.Is(n, "obl", "nmod", "obj") {
				b.move(i, n, "case")
			}
			return
		}
	}
}
