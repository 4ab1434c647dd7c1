package frame

// arguments gives each frame the nouns that stand by it: subject, object,
// recipient and what has a preposition.
//
//	Acme/nsubj sold/root its candy brands/obj to Nestlé/obl for $370/obl million
func arguments(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Kind == Noun {
			b.nounArguments(i)
			continue
		}
		for _, k := range b.Children(f.Head) {
			switch {
			case b.Is(k, "nsubj") && b.expletive(i, k):
			case b.Is(k, "nsubj:pass"):
				b.argue(i, Argument{Function: Patient, Head: k, Frame: None})
			case b.Is(k, "nsubj"):
				f := Agent
				if b.frames[i].Passive && b.Tokens[k].Relation == "nsubj" && b.frames[i].Kind == Verb {
					f = Patient
				}
				b.argue(i, Argument{Function: f, Head: k, Frame: None})
			case b.Is(k, "obj"):
				b.argue(i, Argument{Function: Patient, Head: k, Frame: None})
			case b.Is(k, "xcomp") && (b.at[k] == None || b.frames[b.at[k]].Kind == Noun) && b.xpos(k, "JJ", "NN"):
				b.argue(i, Argument{Function: Attribute, Preposition: b.Preposition(k), Head: k, Heads: []int{k}, Frame: None})
			case b.Is(k, "iobj"):
				b.argue(i, Argument{Function: Recipient, Head: k, Frame: None})
			case b.Is(k, "obl", "nmod") && b.accompanying(f.Head, k):
			case b.Is(k, "obl", "nmod") && b.preferred(k): // it is not done to whom it is not done to
			case b.Is(k, "obl", "nmod") && !b.Is(k, "nmod:poss"):
				noun, preposition := b.phrasal(k, b.Preposition(k))
				b.argue(i, Argument{Function: Oblique, Preposition: preposition, Head: noun, Frame: None})
			case b.Is(k, "advmod") && b.nominal(k):
				b.argue(i, Argument{Function: Oblique, Head: k, Frame: None})
			}
		}
	}
	for i := range b.frames {
		b.label(i)
	}
}

// nounArguments reads who and what takes part in an event noun. A possessor
// does it where an "of" phrase says to what; with a "by" phrase both are what
// it is done to.
func (b *builder) nounArguments(i int) {
	head := b.frames[i].Head
	of, by, poss := None, None, None
	for _, k := range b.Children(head) {
		if b.Is(k, "nmod:poss") {
			poss = k
			continue
		}
		if !b.Is(k, "nmod", "obl") {
			continue
		}
		switch p := b.Preposition(k); p {
		case "of":
			of = k
		case "by":
			by = k
		default:
			b.argue(i, Argument{Function: Oblique, Preposition: p, Head: k, Frame: None})
		}
	}
	if by != None {
		b.argue(i, Argument{Function: Agent, Preposition: "by", Head: by, Frame: None})
	}
	if of != None {
		f := Patient
		if by == None && poss == None && selfMade(b.frames[i].Lemma) {
			f = Agent
		}
		b.argue(i, Argument{Function: f, Preposition: "of", Head: of, Frame: None})
	}
	if poss != None {
		f := Agent
		if by != None && of == None || of == None && doneTo(b.frames[i].Lemma) {
			f = Patient
		}
		b.argue(i, Argument{Function: f, Head: poss, Frame: None})
	}
}

// label takes from the role heads what kind of argument each is.
func (b *builder) label(i int) {
	f := &b.frames[i]
	for _, own := range b.sentence.Frames {
		if own.Predicate != f.Head {
			continue
		}
		for k := range f.Arguments {
			a := &f.Arguments[k]
			for _, role := range own.Arguments {
				if a.Head >= role.First && a.Head < role.Last && a.Frame == None {
					a.Label = role.Label
				}
			}
		}
	}
}

// expletive says whether subject k of frame i stands for a clause: "it is
// estimated that", "it emerged that".
func (b *builder) expletive(i, k int) bool {
	if b.Lower(k) != "it" {
		return false
	}
	f := &b.frames[i]
	if emerging[f.Lemma] {
		return true
	}
	clause := b.Child(f.Head, "ccomp", "csubj")
	if clause == None && f.Kind == Copula {
		clause = b.Child(f.Head, "advcl", "acl", "xcomp")
	}
	return clause != None && (f.Passive || f.Kind == Copula)
}

var emerging = set("emerge seem appear happen turn_out transpire follow")

// accompanying says whether noun k behind a verb and a comma only adds how things
// stood: "fires broke out, with the worst blaze in the north". A number it adds
// belongs to the verb: "won, with 54 percent of the vote".
func (b *builder) accompanying(verb, k int) bool {
	if k < verb || b.Preposition(k) != "with" || b.Child(k, "nummod") != None || b.xpos(k, "CD", "PRP", "W") {
		return false
	}
	first, _ := b.Extent(k, nil)
	return b.Lower(first) == "," || first > verb+1 && b.Lower(first-1) == ","
}
