package frame

// A clause that a parser hangs on the wrong word, or takes for another kind of
// clause, and what shows it.

// whose: in "Holm, whose brother Per was freed" what "whose" owns is the
// subject of the clause.
func (b *builder) whose(i int) {
	noun := b.Tokens[i].Head
	if b.Lower(i) != "whose" || noun < i || b.Child(noun, "case") != None || b.Is(noun, "nsubj") {
		return
	}
	for v := noun + 1; v < len(b.Tokens); v++ {
		if b.Tokens[v].Relation == "acl:relcl" && b.Tokens[v].Head == b.Tokens[noun].Head && b.Tokens[v].Head < i {
			switch {
			case b.Child(v, "nsubj", "csubj", "expl") != None:
			case b.Child(v, "aux:pass") != None:
				b.move(noun, v, "nsubj:pass")
			default:
				b.move(noun, v, "nsubj")
			}
			return
		}
	}
}

// likeWithLike: in "the right to tax what is thought to be earned and seize it" a
// bare infinitive goes on with the infinitive before it, not with a participle.
func (b *builder) likeWithLike(i int) {
	head := b.Tokens[i].Head
	if b.Tokens[i].XPOS != "VB" || !b.Is(i, "conj") || head < 0 || !b.xpos(head, "VBG", "VBN") || b.Child(i, "aux", "mark", "nsubj") != None || b.Child(head, "aux:pass") != None {
		return
	}
	for up, n := b.Tokens[head].Head, 0; up >= 0 && n < len(b.Tokens); up, n = b.Tokens[up].Head, n+1 {
		if b.Tokens[up].XPOS == "VB" && up < i && b.Tokens[up].Relation != "aux" {
			b.move(i, up, "conj")
			return
		}
	}
}

// provided: in "provided it pays" the participle is a conjunction.
func (b *builder) provided(i int) {
	if w := b.Lower(i); w != "providing" && w != "provided" || !b.Is(i, "advcl", "acl") || i+1 >= len(b.Tokens) || b.Child(i, "obj", "nsubj", "aux") != None {
		return
	}
	subject := i + 1
	if b.Lower(subject) == "that" {
		subject++
	}
	for v := subject + 1; v < len(b.Tokens); v++ {
		s := b.Child(v, "nsubj")
		if s == None || s < subject {
			continue
		}
		if first, _ := b.Extent(s, nil); first != subject || !b.Is(v, "advcl", "ccomp", "xcomp", "acl") {
			return
		}
		if b.Tokens[v].Head == i {
			b.move(v, b.Tokens[i].Head, "advcl")
		}
		b.Tokens[i].XPOS = "IN"
		b.move(i, v, "mark")
		return
	}
}

// dueTo: in "was built and is due to open" the infinitive is what the adjective
// is followed by, not a clause of its own.
func (b *builder) dueTo(i int) {
	if i < 2 || b.Tokens[i].XPOS != "VB" || b.Lower(i-1) != "to" || !pending[b.Lower(i-2)] || !b.Is(i, "conj", "advcl", "parataxis") {
		return
	}
	due := i - 2
	if b.Tokens[i].Head == due || b.Child(due, "cop") == None {
		return
	}
	b.Tokens[i-1].XPOS = "TO"
	b.move(i-1, i, "mark")
	b.move(i, due, "xcomp")
	for _, k := range append([]int{}, b.kids[due]...) {
		if k > i && b.Is(k, "obl", "obj", "advcl") {
			b.move(k, i, b.Tokens[k].Relation)
		}
	}
}

// pending are adjectives before an infinitive that is still to come.
var pending = set("due set likely unlikely able unable ready bound poised free eager willing unwilling keen reluctant certain sure")

// ofTheNoun: in "a vote in May boycotted by the union as rigged" the participle
// right behind the noun is about that.
func (b *builder) ofTheNoun(i int) {
	if !b.xpos(i, "VBN", "VBD") || !b.Is(i, "advcl") || i < 2 || !(judging[b.Lemma(i)] || describing[b.Lemma(i)]) || b.Child(i, "nsubj", "aux", "mark", "obj") != None || b.Child(i, "obl:agent") == None {
		return
	}
	noun := i - 1
	if in := noun - 1; in > 0 && b.xpos(noun, "NNP", "CD") && b.xpos(in, "IN") && weekdays[b.Lower(noun)] { // "in May"
		noun = in - 1
		if b.Tokens[in+1].Head == i {
			b.move(in+1, noun, "nmod")
		}
	}
	if noun < 0 || !b.xpos(noun, "NN") || b.xpos(noun, "NNP") || b.above(i, noun) {
		return
	}
	b.move(i, noun, "acl")
}

// judging are verbs of what others think of something.
var judging = set("condemn criticize criticise denounce praise describe reject oppose boycott dismiss contest dispute hail welcome slam decry deplore mock ridicule see regard view consider marred mar overshadow")

// complement: in "no rule that members pay a fee" the clause has all that its
// verb needs, so that "that" stands for nothing in it.
func (b *builder) complement(i int) {
	if b.Lower(i) != "that" || !b.Is(i, "obj") {
		return
	}
	verb := b.Tokens[i].Head
	if verb > i && b.Is(verb, "acl") && len(b.Children(verb, "obj")) > 1 && b.Child(verb, "nsubj") != None {
		b.Tokens[i].XPOS, b.Tokens[i].Relation = "IN", "mark"
	}
}

// ofTheNamed: in "a tram dubbed the Fjord Link, which will join both ports" the
// clause is as sure as its pronoun: whether the tree hangs it on the noun or on its
// name, it tells of the same.
func (b *builder) ofTheNamed(i int) {
	noun, pronoun := b.Tokens[i].Head, b.Child(i, "nsubj", "nsubj:pass")
	if b.Tokens[i].Relation != "acl:relcl" || noun < 0 || noun > i || pronoun == None || b.Lower(pronoun) != "which" {
		return
	}
	for _, k := range b.Children(noun, "acl") {
		name := b.Child(k, "xcomp", "obj")
		if !b.xpos(k, "VBN") || !dubbing[b.Lemma(k)] || name == None || name < k || !b.xpos(name, "NNP") {
			continue
		}
		if _, last := b.Extent(k, nil); last == pronoun || last == pronoun-1 && b.Lower(last) == "," {
			b.Tokens[i].Margin = max(b.Tokens[i].Margin, b.Tokens[pronoun].Margin)
		}
	}
}

// dubbing are verbs whose participle gives a noun its name.
var dubbing = set("dub call name nickname title entitle christen")

// nounAsClause: in "said the album was due for release" a noun behind a preposition
// is no clause of the verb further up, but says more of the word before it.
func (b *builder) nounAsClause(i int) {
	by := b.Child(i, "case")
	if !b.Is(i, "ccomp") || !b.xpos(i, "NN") || by == None || by > i || by == 0 || b.Child(i, "cop", "nsubj", "aux") != None {
		return
	}
	if first, _ := b.Extent(i, nil); first != by || by-1 <= b.Tokens[i].Head || b.above(i, by-1) {
		return
	}
	switch before := by - 1; {
	case b.xpos(before, "VB", "JJ"):
		b.move(i, before, "obl")
	case b.xpos(before, "NN"):
		b.move(i, before, "nmod")
	}
}
