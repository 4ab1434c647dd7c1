package frame

// A place, an origin or a time that a parser hangs on the wrong verb or noun.

// fromTheOuter: in "delete a film showing the raid from the site" what follows
// "from" is where the film was deleted, not where something is shown.
//
//	delete film/obj showing/acl raid/obj from site/obl
func (b *builder) fromTheOuter(i int) {
	inner := b.Tokens[i].Head
	if !b.Is(i, "obl", "nmod") || inner < 0 || inner > i || b.Preposition(i) != "from" {
		return
	}
	for n := 0; inner >= 0 && n < 3 && !(b.Is(inner, "acl") && b.Tokens[inner].Relation != "acl:relcl"); n++ { // by way of the inner verb's object
		inner = b.Tokens[inner].Head
	}
	if inner < 0 || !b.xpos(inner, "VBG") || removing[b.Lemma(inner)] {
		return
	}
	noun := b.Tokens[inner].Head
	if noun < 0 || noun > inner || !b.Is(noun, "obj") {
		return
	}
	if outer := b.Tokens[noun].Head; outer >= 0 && outer < noun && removing[b.Lemma(outer)] && b.Preposition(noun) == "" {
		b.move(i, outer, "obl")
	}
}

// removing are verbs that take something from where it is.
var removing = set("remove delete take withdraw steal strip drop erase expel extract cut release exclude evict recall pull buy import smuggle ban bar block rescue seize evacuate retrieve")

// pastOfTheFuture: in "named the team that will play earlier in the day" what
// is past cannot belong to what is still to come.
func (b *builder) pastOfTheFuture(i int) {
	verb := b.Tokens[i].Head
	if !b.Is(i, "advmod", "obl") || !bygone[b.Lower(i)] || verb < 0 || verb > i || b.Tokens[verb].Relation != "acl:relcl" {
		return
	}
	will := b.Child(verb, "aux")
	if will == None || b.Lower(will) != "will" && b.Lower(will) != "'ll" {
		return
	}
	if up := b.Tokens[verb].Head; up >= 0 {
		if main := b.Tokens[up].Head; main >= 0 && main < up && b.xpos(main, "VBD", "VBN") {
			b.move(i, main, b.Tokens[i].Relation)
		}
	}
}

// bygone are words for what is past.
var bygone = set("earlier yesterday ago previously")

// whereAllActed: in "signed by all 30 delegates in Oslo" the place is where that
// happened; how many they are tells who they are.
func (b *builder) whereAllActed(i int) {
	agent := b.Tokens[i].Head
	if !b.Is(i, "nmod") || !b.xpos(i, "NNP") || agent < 0 || agent > i || b.Tokens[agent].Relation != "obl:agent" || !b.xpos(agent, "NNS") || b.Child(agent, "nummod") == None {
		return
	}
	if p := b.Preposition(i); p == "in" || p == "at" || p == "near" || p == "outside" {
		b.move(i, b.Tokens[agent].Head, "obl")
	}
}
