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
