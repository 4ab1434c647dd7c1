package frame

// memberships make who is said to be one of a group take part in what is told of
// the group.
//
//	Novak/nsubj was/cop those/root(case among) killed/acl → Novak is what was killed
func memberships(b *builder) {
	for i := range b.frames {
		who, group := b.subject(i), b.groupOf(b.frames[i].Head)
		if b.frames[i].Kind != Copula || who == None {
			continue
		}
		for m := range b.frames {
			f := &b.frames[m]
			if group == None || f.Noun != group || f.Link != Modifier || f.Opener != "" {
				continue
			}
			for k := range f.Arguments {
				if a := &f.Arguments[k]; a.Function <= Patient && a.Head != None && b.Resolve(a.Head) == group {
					a.Head, a.Heads, f.Noun, f.Raised = who, b.Conjuncts(who), None, true
					b.hang(m, i, Adverbial, "") // as sure as that he is one of them
				}
			}
		}
	}
}

// groupOf is the group of "among those" and "one of those", None where an
// attribute names none.
func (b *builder) groupOf(attribute int) int {
	if b.Preposition(attribute) == "among" {
		return attribute
	}
	for _, k := range b.Children(attribute, "nmod") {
		if b.xpos(attribute, "CD") && b.Preposition(k) == "of" {
			return k
		}
	}
	return None
}
