package frame

import "slices"

// relatives ties each relative clause to the noun that it describes: the
// pronoun in it, written or left out, stands for the noun.
//
//	firm/nsubj … Acme/nsubj acquired/acl:relcl → Acme acquired the firm
//	investors … who/nsubj lost/acl:relcl money → investors lost money
func relatives(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		noun := b.Tokens[f.Head].Head
		if b.Tokens[f.Head].Relation != "acl:relcl" || noun < 0 {
			continue
		}
		f.Noun = noun
		found := false
		b.within(f.Head, func(k int) {
			if b.relative(k) && !found && k > noun && !b.Is(k, "det", "mark", "advmod") && b.clauseOf(k) == f.Head {
				b.refers[k] = b.whoIs(noun)
				found = true
			}
		})
		for c := i + 1; found && c < len(b.frames); c++ { // "who came and saw"
			if h := b.frames[c].Head; b.Is(h, "conj") && b.Tokens[h].Head == f.Head {
				b.frames[c].Noun = noun
			}
		}
		if parent := b.clauseOf(noun); parent != None && b.at[parent] != None {
			b.hang(i, b.at[parent], Modifier, "")
		}
		if found {
			continue
		}
		if b.Child(f.Head, "mark") != None { // "the requirement that candidates publish"
			f.Opener = opener(b.Tree, f.Head)
			b.Tokens[f.Head].Relation = "acl"
			continue
		}
		subject := b.Child(f.Head, "nsubj")
		stranded := b.Child(f.Head, "obl", "case", "nmod")
		switch {
		case subject == None:
			b.argue(i, Argument{Function: Agent, Head: noun, Heads: []int{noun}, Frame: None})
		case b.Child(f.Head, "obj", "ccomp", "xcomp", "advmod") == None && stranded == None && f.Kind == Verb:
			b.argue(i, Argument{Function: Patient, Head: noun, Heads: []int{noun}, Frame: None})
		}
	}
}

// whoIs is the subject of the clause in which a noun only says what somebody is, so
// that "Orr is a lawyer who has sued Ostia" tells that Orr has; else the noun.
func (b *builder) whoIs(noun int) int {
	head := noun
	if up := b.Tokens[noun].Head; b.Is(noun, "conj") && up >= 0 {
		head = up
	}
	i := b.at[head]
	if i == None || b.frames[i].Kind != Copula || b.frames[i].Head != head || b.frames[i].Negated || b.frames[i].Question || !b.xpos(noun, "NN") {
		return noun
	}
	det, several := b.Child(head, "det"), b.xpos(head, "NNS")
	if several != (det == None) || !several && b.Lower(det) != "a" && b.Lower(det) != "an" || slices.ContainsFunc(b.frames[i].Auxiliaries, func(a string) bool { return a != "have" && a != "be" }) {
		return noun
	}
	subject := b.Child(head, "nsubj")
	if subject == None || subject > head || b.relative(subject) || !b.xpos(subject, "NN", "CD") && b.Lower(subject) != "he" && b.Lower(subject) != "she" && b.Lower(subject) != "they" {
		return noun
	}
	return subject
}

// within calls do for each token that hangs on i, in text order of the tree.
func (b *builder) within(i int, do func(k int)) {
	var walk func(k, depth int)
	walk = func(k, depth int) {
		for _, c := range b.kids[k] {
			do(c)
			if depth < 200 {
				walk(c, depth+1)
			}
		}
	}
	walk(i, 0)
}

// clauseOf is the nearest token above k that is the head of a verb's or
// copula's frame, or None.
func (b *builder) clauseOf(k int) int {
	for up, n := b.Tokens[k].Head, 0; up >= 0 && n < len(b.Tokens); up, n = b.Tokens[up].Head, n+1 {
		if at := b.at[up]; at != None && b.frames[at].Kind != Noun {
			return up
		}
	}
	return None
}
