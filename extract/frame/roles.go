package frame

// roles lets the role heads speak where the tree gives a verb no subject or no
// object.
//
//	Acme/compound Corp appointed/root Jane, ARG0=Acme Corp → Acme Corp appointed Jane
func roles(b *builder) {
	for _, own := range b.sentence.Frames {
		i := b.at[own.Predicate]
		if i == None || b.frames[i].Kind != Verb {
			continue
		}
		f := &b.frames[i]
		for _, a := range own.Arguments {
			if a.First <= f.Head && f.Head < a.Last {
				continue
			}
			head := b.top(a.First, a.Last)
			if head == None || !b.nominal(head) || f.Noun == head || b.Lower(head) == "it" && emerging[f.Lemma] {
				continue
			}
			led := b.xpos(a.First, "IN", "TO")
			switch {
			case a.Label == "ARG0" && !f.Passive && !led && b.subject(i) == None && f.Finite && f.Noun == None && b.Child(f.Head, "expl", "csubj") == None:
				b.argue(i, Argument{Function: Agent, Head: head, Label: a.Label, Frame: None})
			case a.Label == "ARG1" && !f.Passive && !led && b.subject(i) != None && b.subject(i) != head && f.Argument(Patient) == nil && a.First > f.Head && b.Child(f.Head, "ccomp", "xcomp", "obj") == None && b.Tokens[head].Head != f.Head:
				b.argue(i, Argument{Function: Patient, Head: head, Label: a.Label, Frame: None})
			}
			f = &b.frames[i]
		}
	}
}

// top is the first token of [first, last) whose head lies outside, None where
// there is none. A possessor leaves that to what it owns: of "Norway's President
// Anna Holm" the person, however the tree cuts it up.
func (b *builder) top(first, last int) int {
	found := None
	for k := first; k < last; k++ {
		if h := b.Tokens[k].Head; h < first || h >= last {
			if b.Is(k, "punct", "case", "det") || k+2 < last && b.xpos(k+1, "POS") {
				continue
			}
			if found == None { // of several, as in a list cut up, the first
				found = k
			}
		}
	}
	return found
}
