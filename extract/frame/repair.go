package frame

import (
	"slices"
	"strings"
)

// repairs mends what a parser that judges each word by itself may get wrong:
// two subjects of one verb, a noun and a name beside it as two objects, a time
// before the clause that a report introduces.
func repairs(b *builder) {
	b.trailingReport()
	for i := range b.Tokens {
		b.pastTheMainVerb(i)
	}
	for i := range b.Tokens {
		b.caseBehind(i)
		b.participleObject(i)
		b.caseOfTheSum(i)
		b.twoCases(i)
		b.notBare(i)
		b.partyTag(i)
		b.possessor(i)
		b.possessorJoined(i)
		b.possessorBehind(i)
		b.ofTheMeasured(i)
		b.behindTheSubject(i)
		b.besideTheName(i)
		b.withinTheAside(i)
		b.whereCounted(i)
		b.namedAs(i)
		b.namedPassive(i)
		b.apposedSubject(i)
		b.relativeByPronoun(i)
		b.whoOrWhich(i)
		b.bareRelative(i)
		b.namedBehind(i)
		b.appointed(i)
		b.notOnly(i)
		b.calledSomething(i)
		b.andName(i)
		b.lostSubject(i)
		b.inverted(i)
		b.twoSubjects(i)
		b.handed(i)
		b.apposedParticiple(i)
		b.titleAndName(i)
		b.helped(i)
		b.acrossTheVerb(i)
		b.ofTheWholeName(i)
		b.beforeTheComma(i)
		b.met(i)
		b.wireStyle(i)
		b.apposedToTheLast(i)
		b.whose(i)
		b.likeWithLike(i)
		b.nameWithName(i)
		b.provided(i)
		b.nounAsClause(i)
		b.bareObject(i)
		b.dueTo(i)
		b.ofTheNoun(i)
		b.complement(i)
		b.fromTheOuter(i)
		b.pastOfTheFuture(i)
		b.whereAllActed(i)
		b.contrasted(i)
		b.afterWhich(i)
		b.listedVerb(i)
		b.besideThePronoun(i)
		b.upTo(i)
		b.ofTheNamed(i)
		b.alsoApposed(i)
		b.gerundSubject(i)
	}
}

// partyTag: in "met Carl Penn, D-Ohio, and Ann Lee" the party and the state tell
// of the name before them and are nobody whom one meets.
func (b *builder) partyTag(i int) {
	if w := b.Word(i); w != "D" && w != "R" && w != "I" || i < 2 || i+2 >= len(b.Tokens) || !hyphens[b.Word(i+1)] || !b.xpos(i+2, "NNP") || b.Word(i-1) != "," && b.Word(i-1) != "(" || !b.xpos(i-2, "NNP") {
		return
	}
	name := b.nameHead(i-2, i)
	if b.above(i, name) || b.above(i+2, name) {
		return
	}
	b.move(i, name, "dep")
	b.move(i+1, i, "punct")
	b.move(i+2, i, "dep")
}

// appointed: in "Norvale appointed Ana Lind as chief", "has announced plans" and "The
// economy picked up." who stands before a verb without "be" does it, whatever the tree
// calls him.
func (b *builder) appointed(i int) {
	subject, object := b.Child(i, "nsubj"), b.Child(i, "obj")
	if subject == None || subject > i || b.Tokens[subject].Relation != "nsubj:pass" || b.Child(i, "cop", "aux:pass") != None {
		return
	}
	past := b.xpos(i, "VBD", "VBZ", "VBP")
	switch aux := b.Children(i, "aux"); {
	case len(aux) > 0: // "has announced", not "has been announced"
		if last := aux[len(aux)-1]; b.Lemma(last) != "have" || !past && !b.xpos(i, "VBN") {
			return
		}
	case object != None && object > i:
		if !past && !(b.xpos(i, "VBN") && b.Tokens[i].Head < 0) {
			return
		}
	case !past || b.Word(len(b.Tokens)-1) != "." || b.Is(i, "acl", "advcl"): // "Two killed in crash"
		return
	}
	b.Tokens[subject].Relation = "nsubj"
}

// relativeByPronoun: a clause on a noun with "who", "which" or "that" for its
// subject is a relative clause.
func (b *builder) relativeByPronoun(i int) {
	if b.Tokens[i].Relation != "acl" {
		return
	}
	if k := b.Child(i, "nsubj"); k != None && k < i && b.Tokens[i].Head < k && b.xpos(k, "WDT", "WP") {
		b.Tokens[i].Relation = "acl:relcl"
	}
}

// apposedSubject: in "The firm that Acme bought, Orvia Mills, sued Ostia" the name
// between commas is the firm's, which is the subject.
func (b *builder) apposedSubject(i int) {
	noun, name := b.Child(i, "obj"), b.Child(i, "nsubj")
	if noun == None || name == None || noun > name || name > i || b.Child(noun, "acl") == None || !b.xpos(noun, "NN") || !b.xpos(name, "NNP") || b.Child(noun, "case") != None {
		return
	}
	first, last := b.Extent(name, func(k int) bool { return b.Is(k, "punct") })
	if first == 0 || b.Lower(first-1) != "," || b.Lower(last) != "," || last != i-1 {
		return
	}
	b.move(noun, i, "nsubj")
	b.move(name, noun, "appos")
}

// bareRelative: in "Ian Fox, a lawyer Eva Lund hired, warned Spain" the name right
// before the relative clause's verb is its subject, and what stands behind the
// main verb is that one's object.
func (b *builder) bareRelative(i int) {
	noun := b.Tokens[i].Head
	if b.Tokens[i].Relation != "acl:relcl" || noun < 0 || noun > i || b.Child(i, "nsubj", "nsubj:pass") != None {
		return
	}
	for _, name := range b.Children(noun, "appos") {
		first, last := b.Extent(name, nil)
		if name > noun && name < i && first == noun+1 && last == i && b.xpos(name, "NNP") {
			b.move(name, i, "nsubj")
			for _, k := range b.Children(i, "obj") {
				if main := b.Tokens[noun].Head; k > i {
					for n := 0; main >= 0 && n < 4 && !(b.xpos(main, "VB") && i < main && main < k); n++ {
						main = b.Tokens[main].Head
					}
					if main > i && main < k {
						b.move(k, main, "obj")
					}
				}
			}
			return
		}
	}
}

// namedBehind: in "the firm that Acme bought, Orvia Mills, sued" the name behind the
// clause is the firm's, no second object.
func (b *builder) namedBehind(i int) {
	noun := b.Tokens[i].Head
	if b.Tokens[i].Relation != "acl:relcl" || noun < 0 || noun > i || i+2 >= len(b.Tokens) || b.Lower(i+1) != "," {
		return
	}
	objects := b.Children(i, "obj")
	if len(objects) != 2 || !b.relative(objects[0]) || objects[0] > i || !b.xpos(objects[1], "NNP") {
		return
	}
	if first, last := b.Extent(objects[1], nil); first <= i+2 && last < len(b.Tokens) && b.Lower(last) == "," {
		b.move(objects[1], noun, "appos")
	}
}

// calledSomething: in "called Mr Lind a genius" the name is whom it is said of.
func (b *builder) calledSomething(i int) {
	if said := b.Children(i, "xcomp"); len(said) == 2 && namings[b.Lemma(i)] && b.Child(i, "obj") == None && i < said[0] && b.xpos(said[0], "NNP") && b.xpos(said[1], "NN") && !b.xpos(said[1], "NNP") {
		b.move(said[0], i, "obj")
	}
}

// notOnly: in "not only Spain but also Malta sued Iran" both do it: the verb, not
// the first name, is the head.
func (b *builder) notOnly(i int) {
	first := b.Tokens[i].Head
	if !b.xpos(i, "VBD", "VBZ", "VBP") || !b.Is(i, "parataxis", "conj") || first < 2 || first > i || !b.xpos(first, "NN", "PRP") || b.Lower(first-1) != "only" || b.Lower(first-2) != "not" {
		return
	}
	if head, relation := b.Tokens[first].Head, b.Tokens[first].Relation; head < 0 {
		b.drop(first, i)
		b.Tokens[i].Head, b.Tokens[i].Relation = -1, relation
	} else {
		b.move(i, head, relation)
	}
	if second := b.Child(i, "nsubj"); second != None && second < i {
		b.move(second, first, "conj")
	}
	b.move(first, i, "nsubj")
}

// apposedToTheLast: in "Tom Alder and Karl Weiss, 52, the minister" the minister
// is the name right before it, not the first of the names.
func (b *builder) apposedToTheLast(i int) {
	h := b.Tokens[i].Head
	if !b.xpos(i, "NN") || !b.Is(i, "appos") || h < 0 || h > i {
		return
	}
	for _, c := range b.Children(h, "conj") {
		last := c
		for _, k := range b.Children(c, "flat", "nummod") {
			last = max(last, k)
		}
		if c < i && b.xpos(c, "NNP") && last < i && b.onlyBetween(last, i) {
			b.move(i, c, "appos")
			return
		}
	}
}

// onlyBetween says whether nothing but commas, numbers and what describes token
// i stands between last and i.
func (b *builder) onlyBetween(last, i int) bool {
	comma := false
	for k := last + 1; k < i; k++ {
		comma = comma || b.Word(k) == ","
		if b.Word(k) != "," && !b.xpos(k, "CD") && b.Tokens[k].Head != i {
			return false
		}
	}
	return comma
}

// possessor: in "the Port Council's envoy" what has the "'s" is whose envoy it is.
func (b *builder) possessor(i int) {
	if b.Tokens[i].XPOS == "POS" && b.Is(i, "case") && b.Tokens[i].Head == i-1 && b.Is(i-1, "compound") && b.Tokens[i-1].Head > i {
		b.Tokens[i-1].Relation = "nmod:poss"
	}
}

// besideTheName: in "In Oslo, Mayor Ana Lind spoke" the title belongs to the name
// that it stands before.
func (b *builder) besideTheName(i int) {
	name := i + 1
	title := b.Tokens[i].Relation == "nmod:desc" || b.Is(i, "conj") && strings.HasSuffix(b.Word(i), ".") && name < len(b.Tokens) && b.Is(name, "conj") && b.Tokens[name].Head == b.Tokens[i].Head
	if title && b.Tokens[i].Head < i && name < len(b.Tokens) && b.xpos(name, "NNP") && !b.Is(name, "flat") && !b.above(i, name) {
		b.move(i, name, "nmod:desc")
	}
}

// above says whether token k hangs on token i, or on one that does.
func (b *builder) above(i, k int) bool {
	for up, n := b.Tokens[k].Head, 0; up >= 0 && n < len(b.Tokens); up, n = b.Tokens[up].Head, n+1 {
		if up == i {
			return true
		}
	}
	return false
}

// whereCounted: in "killed nine people near Pisco" the place is that of what
// happened, too.
func (b *builder) whereCounted(i int) {
	people := b.Tokens[i].Head
	if !b.Is(i, "nmod") || !b.xpos(i, "NNP") || people < 0 || people > i || !counted[b.Lower(people)] || !b.Is(people, "obj") || b.Child(people, "nummod") == None {
		return
	}
	verb := b.Tokens[people].Head
	if p := b.Preposition(i); verb >= 0 && verb < people && b.xpos(verb, "VB") && (p == "near" || p == "in" || p == "at" || p == "outside") {
		b.move(i, verb, "obl")
	}
}

var counted = set("people civilians soldiers troops protesters demonstrators workers employees men women children suspects officers")

// withinTheAside: in "won 2-1, with goals from Lind and Roth" who stands behind
// the noun belongs to it, not to the verb.
func (b *builder) withinTheAside(i int) {
	from := b.Child(i, "case")
	if !b.Is(i, "obl") || b.Tokens[i].Head >= i || from == None || b.Lower(from) != "from" {
		return
	}
	noun := from - 1
	if noun < 2 || !b.Is(noun, "obl") || b.Tokens[noun].Head != b.Tokens[i].Head || b.Preposition(noun) != "with" {
		return
	}
	if first, _ := b.Extent(noun, nil); first > 0 && b.Lower(first-1) == "," || b.Lower(first) == "," {
		b.move(i, noun, "nmod")
	}
}

// namedPassive: in "Roy was appointed minister by Cho" who is appointed, and by
// whom, belong to the verb.
func (b *builder) namedPassive(i int) {
	if !b.xpos(i, "VBN", "VBD") || !namings[b.Lemma(i)] || b.Child(i, "aux:pass") == None || b.Child(i, "nsubj") != None {
		return
	}
	made := b.Child(i, "xcomp")
	if made == None || !b.Noun(made) {
		return
	}
	for _, k := range append([]int{}, b.kids[made]...) {
		switch {
		case k < i && b.Is(k, "nsubj"):
			b.move(k, i, "nsubj:pass")
		case b.Is(k, "nmod") && b.Preposition(k) == "by":
			b.move(k, i, "obl:agent")
		}
	}
}

// move hangs token k on another head.
func (t *Tree) move(k, head int, relation string) {
	old := t.Tokens[k].Head
	t.Tokens[k].Head, t.Tokens[k].Relation = head, relation
	if old == head {
		return
	}
	if old >= 0 {
		t.drop(old, k)
	}
	at := 0
	for at < len(t.kids[head]) && t.kids[head][at] < k {
		at++
	}
	t.kids[head] = append(t.kids[head][:at:at], append([]int{k}, t.kids[head][at:]...)...)
}

// twoSubjects: of "Marlow told the court" only what stands before the verb is
// its subject.
func (b *builder) twoSubjects(i int) {
	if !b.xpos(i, "VB") {
		return
	}
	b.noPassive(i)
	before, after := None, None
	for _, k := range b.kids[i] {
		if b.Tokens[k].Relation != "nsubj" {
			continue
		}
		if k < i {
			before = k
		} else if after == None {
			after = k
		}
	}
	if before != None { // of several before it the nearest
		for _, k := range append([]int{}, b.kids[i]...) {
			if b.Tokens[k].Relation == "nsubj" && k < before && !(b.Is(before, "nsubj") && b.relative(before)) {
				b.Tokens[k].Relation = "dep"
			}
		}
	}
	if before != None && after != None {
		relation := "obj"
		if b.Child(i, "obj") != None {
			relation = "iobj"
		}
		b.move(after, i, relation)
	}
}

// noPassive: in "a court jailed Orr" who stands before a verb in the past tense with
// no auxiliary does it where another stands behind it as a subject.
func (b *builder) noPassive(i int) {
	subject := b.Child(i, "nsubj:pass")
	if subject == None || subject > i || b.Tokens[i].XPOS != "VBD" || b.Child(i, "aux", "obl:agent", "obj") != None {
		return
	}
	if slices.ContainsFunc(b.Children(i, "nsubj"), func(k int) bool { return k > i && b.Child(k, "case") == None }) {
		b.Tokens[subject].Relation = "nsubj"
	}
}

// gerundSubject: in "after fighting killed ten" the participle before a verb in the
// past tense that has no subject is its subject.
func (b *builder) gerundSubject(i int) {
	if b.Tokens[i].XPOS != "VBG" || i+1 >= len(b.Tokens) || !b.xpos(i+1, "VBD", "VBZ", "VBN") || b.Child(i+1, "obj") == None || b.Child(i+1, "nsubj", "nsubj:pass", "aux", "aux:pass") != None || len(b.kids[i]) > 0 || b.Is(i, "aux", "cop") || b.Tokens[i].Head != b.Tokens[i+1].Head && b.Tokens[i].Head != i+1 {
		return
	}
	if mark := b.Child(i+1, "mark"); mark == None || mark != i-1 {
		return
	}
	b.Tokens[i].XPOS, b.Tokens[i].UPOS = "NN", "NOUN"
	b.move(i, i+1, "nsubj")
}

// handed: in "Orr was fined $5m" what stands behind the verb is no second subject.
func (b *builder) handed(i int) {
	subject := b.Child(i, "nsubj:pass")
	if subject == None || subject > i {
		return
	}
	for _, k := range append([]int{}, b.kids[i]...) {
		if first, _ := b.Extent(k, nil); b.Tokens[k].Relation == "nsubj:pass" && first == i+1 && b.Child(k, "case") == None {
			b.move(k, i, "obj")
		}
	}
}

// namedAs: in "Roy was appointed minister by Cho" the verb, not the noun, is the
// head of the clause.
func (b *builder) namedAs(i int) {
	noun := b.Tokens[i].Head
	if b.Tokens[i].Relation != "acl" || noun <= i || b.Child(i, "aux:pass") == None || !b.Noun(noun) {
		return
	}
	subject := b.Child(noun, "nsubj", "nsubj:pass")
	if subject == None || subject > i {
		return
	}
	head, relation := b.Tokens[noun].Head, b.Tokens[noun].Relation
	if head < 0 {
		b.drop(noun, i)
		b.Tokens[i].Head, b.Tokens[i].Relation = -1, relation
	} else {
		b.move(i, head, relation)
	}
	b.move(noun, i, "xcomp")
	b.move(subject, i, "nsubj:pass")
	for _, k := range append([]int{}, b.kids[noun]...) {
		if k > noun && b.Is(k, "nmod", "obl") && b.Preposition(k) != "of" {
			b.move(k, i, "obl")
		}
	}
}

// drop takes token k off the children of head.
func (t *Tree) drop(head, k int) {
	kept := t.kids[head][:0]
	for _, c := range t.kids[head] {
		if c != k {
			kept = append(kept, c)
		}
	}
	t.kids[head] = kept
}

// lostSubject: a bare noun before a finite verb that has no subject is its
// subject, whatever the tree calls it.
func (b *builder) lostSubject(i int) {
	if !b.xpos(i, "VBD", "VBZ", "VBP") && b.Child(i, "aux") == None || !b.xpos(i, "VB") || b.Child(i, "nsubj", "csubj", "expl") != None || b.Is(i, "acl", "advcl", "conj", "xcomp", "amod", "aux", "cop", "compound", "flat", "case", "mark") {
		return
	}
	for _, k := range b.Children(i, "obl", "dislocated", "vocative", "nmod", "obj") {
		if k < i && b.Child(k, "case") == None && b.xpos(k, "NNP", "NNS", "NN", "PRP") && b.Tokens[k].Relation != "obl:unmarked" && b.Tokens[k].Relation != "obl:tmod" && !weekdays[b.Lower(k)] {
			b.moveSubject(k, i)
			return
		}
	}
	if objects := b.Children(i, "obj"); len(objects) == 2 && objects[0] < i && objects[1] > i && b.Child(objects[0], "case") == None && b.xpos(objects[0], "NN") {
		b.move(objects[0], i, "nsubj")
		return
	}
	// A noun right before the verb that hangs on something behind it.
	start := i
	for _, k := range b.Children(i, "aux") {
		start = min(start, k)
	}
	if k := start - 1; k >= 0 && b.xpos(k, "NN", "PRP") && b.Tokens[k].Head > i && !weekdays[b.Lower(k)] {
		b.moveSubject(k, i)
		return
	}
	// One with words beside it that hangs on what is behind the verb: "Norvale, a bank, bought Orvia Mills",
	// "Leaders of both signed a pact, brokered by Spain".
	for k := start - 1; k >= 0; k-- {
		if !b.xpos(k, "NN") || !b.Is(k, "compound", "flat", "appos") && b.Tokens[k].Relation != "obl:agent" || b.Tokens[k].Head <= i || b.Child(k, "case") != None {
			continue
		}
		_, last := b.Extent(k, nil)
		for last < start && b.Lower(last) == "," {
			last++
		}
		if last == start {
			b.moveSubject(k, i)
			return
		}
	}
	b.subjectBehindComma(i, start)
}

// subjectBehindComma: in "At a summit in Oslo, Mayor Ana Lind and Minister Bo Holm
// signed a pact" the names between the comma and the verb, which begins at start,
// do it, though the tree hangs them on the noun before the comma.
func (b *builder) subjectBehindComma(i, start int) {
	for k, n := start-1, 0; k >= 0 && k < start && n < 12; k, n = b.Tokens[k].Head, n+1 {
		first, last := b.Extent(k, nil)
		if last != start || first < 2 || b.Lower(first-1) != "," || !b.xpos(k, "NNP") || !b.Is(k, "nmod", "appos", "conj") || b.Child(k, "case", "cc") != None || b.Tokens[k].Head >= first {
			continue
		}
		b.moveSubject(k, i)
		return
	}
}

// moveSubject makes token k the subject of verb i, in the voice that it has.
func (b *builder) moveSubject(k, i int) {
	relation := "nsubj"
	if b.Child(i, "aux:pass") != None {
		relation = "nsubj:pass"
	}
	b.move(k, i, relation)
}

// apposedParticiple: in "the decision, announced Wednesday by Meissner" the
// participle is about the noun before the comma.
func (b *builder) apposedParticiple(i int) {
	if !b.xpos(i, "VBN", "VBD") || !b.Is(i, "advcl") || i < 2 || b.Lower(i-1) != "," || b.Child(i, "nsubj", "aux", "mark") != None || !describing[b.Lemma(i)] {
		return
	}
	noun := i - 2
	if b.xpos(noun, "NN") && b.Is(noun, "obj", "obl", "nmod", "nsubj") && !weekdays[b.Lower(noun)] && b.Tokens[i].Head != noun {
		old := b.Tokens[i].Head
		b.move(i, noun, "acl")
		for _, k := range append([]int{}, b.kids[old]...) {
			if k > i && b.Is(k, "obl", "advmod") {
				b.move(k, i, b.Tokens[k].Relation)
			}
		}
	}
}

// describing are verbs whose participle behind a comma mostly tells of the noun
// before it.
var describing = set("announce publish release write call name design build own run found sign base locate hold lead make file issue record introduce launch produce direct compose paint discover commission adopt approve pass draft known supply owe conduct organise organize")

// helped: in "John helped Peter repair it" the name before the infinitive is
// whom the first verb has as its object.
func (b *builder) helped(i int) {
	if b.Tokens[i].XPOS != "VB" || !b.Is(i, "xcomp", "ccomp") || b.Child(i, "mark", "aux") != None || b.Tokens[i].Head >= i {
		return
	}
	verb := b.Tokens[i].Head
	for _, inner := range b.Children(verb, "xcomp") { // "refused to let her leave", hung on "refused"
		if o := b.Child(inner, "obj"); inner < i && bareInfinitive[b.Lemma(inner)] && o != None && o > inner && o == i-1 {
			b.move(i, inner, "xcomp")
			return
		}
	}
	if !bareInfinitive[b.Lemma(verb)] || b.Child(verb, "obj") != None {
		return
	}
	for _, k := range b.Children(i, "obj") {
		if k > verb && k < i {
			b.move(k, verb, "obj")
			return
		}
	}
}

// acrossTheVerb: of "Roth met architect Ana Lind" no name before the verb can be
// in apposition to what stands behind it.
func (b *builder) acrossTheVerb(i int) {
	noun := b.Tokens[i].Head
	if b.Is(i, "compound") && noun >= 0 && noun < i { // nor part of the subject: "Roth also met the mayor"
		if verb := b.Tokens[noun].Head; verb > noun && verb < i && b.xpos(verb, "VBD", "VBZ", "VBP") && b.Child(verb, "obj", "ccomp", "xcomp") == None && b.Child(i, "case") == None {
			b.move(i, verb, "obj")
		}
		return
	}
	if b.Tokens[i].Relation != "appos" || noun < i {
		return
	}
	if verb := b.Tokens[noun].Head; verb > i && verb < noun && b.xpos(verb, "VB") && b.Child(verb, "nsubj", "nsubj:pass") == None {
		b.move(i, verb, "nsubj")
	}
}

// ofTheWholeName: in "Saskia van Loon and Ahmed Farsi left" the second name hangs
// on the first, not on a word within it.
func (b *builder) ofTheWholeName(i int) {
	if head := b.Tokens[i].Head; b.Is(i, "conj") && head >= 0 && b.Tokens[head].Relation == "flat" && b.Tokens[head].Head >= 0 && b.xpos(b.Tokens[head].Head, "NNP") {
		b.move(i, b.Tokens[head].Head, "conj")
	}
}

// beforeTheComma: in "Lind visits Rome, meets Roth" Rome is the object of the verb
// on its own side of the comma.
func (b *builder) beforeTheComma(i int) {
	if b.Tokens[i].Relation != "obj" || b.Tokens[i].Head <= i || i+1 >= len(b.Tokens) || b.Lower(i+1) != "," {
		return
	}
	second := b.Tokens[i].Head
	if first := b.Tokens[second].Head; b.Is(second, "parataxis", "conj") && first >= 0 && first < i && b.xpos(first, "VB") && b.Child(first, "obj") == None {
		b.move(i, first, "obj")
	}
}

// met: a participle with a subject of its own and no auxiliary is a past tense.
func (b *builder) met(i int) {
	subject := b.Child(i, "nsubj")
	if b.Tokens[i].XPOS == "VBN" && subject != None && b.Tokens[subject].Relation == "nsubj" && b.Child(i, "aux", "aux:pass", "cop") == None && (b.Tokens[i].Head < 0 || b.Is(i, "ccomp", "parataxis", "conj")) {
		if head := b.Tokens[i].Head; head < 0 || !b.Is(i, "conj") || b.Child(head, "aux") == None {
			b.Tokens[i].XPOS = "VBD"
		}
	}
}

// bareInfinitive are verbs with an object and an infinitive without "to".
var bareInfinitive = set("help let make have see watch hear")

// titleAndName: in "met lawyer Rita Lowe" the noun belongs to the name.
func (b *builder) titleAndName(i int) {
	for _, relation := range []string{"obj", "nsubj", "nsubj:pass", "obl", "nmod"} {
		for _, k := range b.kids[i] {
			if b.Tokens[k].Relation != relation || !b.xpos(k, "NN") || b.xpos(k, "NNS", "NNPS") || k+1 >= len(b.Tokens) {
				continue
			}
			if name := k + 1; (b.Tokens[name].Relation == relation || relation == "obj" && b.Tokens[name].Relation == "iobj") && b.Tokens[name].Head == i && b.xpos(name, "NNP") && !b.xpos(k, "NNP") && !(relation == "nmod" && k < i) {
				b.Tokens[name].Relation = relation
				b.move(k, name, "nmod:desc")
				for _, c := range append([]int{}, b.kids[k]...) {
					if b.Is(c, "det", "amod", "compound", "case", "nmod:poss") {
						b.move(c, name, b.Tokens[c].Relation)
					}
				}
				break
			}
		}
	}
}

// trailingReport: in "Prices will fall, Downing Street has indicated." what stands
// behind the last comma says who says it.
func (b *builder) trailingReport() {
	v := len(b.Tokens) - 1
	for v > 0 && (b.Is(v, "punct") || b.xpos(v, "RB") || weekdays[b.Lower(v)] || b.Lower(v) == "on") {
		v--
	}
	if v < 3 || !b.xpos(v, "VBD", "VBZ", "VBN", "VBP") || !reporting[b.Lemma(v)] || b.Is(v, "parataxis") {
		return
	}
	subject, comma := None, None
	for k := v - 1; k > 0 && k >= v-9; k-- {
		if b.Lower(k) == "," {
			comma = k
			break
		}
		switch {
		case b.xpos(k, "VB", "MD", "WP", "WDT", "WRB"):
			if !b.Is(k, "aux") {
				return
			}
		case subject == None && b.xpos(k, "NN", "PRP"):
			subject = k
		}
	}
	main := None
	for k := range b.Tokens {
		if b.Tokens[k].Head < 0 {
			main = k
		}
	}
	if main == v && comma != None && subject != None && b.Tokens[subject].Head < comma && b.Tokens[subject].Head >= 0 { // taken for an object of what is said
		b.move(subject, v, "nsubj")
	}
	if comma == None || subject == None || main == None || main >= comma {
		return
	}
	for k := comma + 1; k < v; k++ {
		if h := b.Tokens[k].Head; k != subject && (h <= comma || h > v) {
			b.move(k, subject, "compound")
		}
	}
	b.move(v, main, "parataxis")
	b.move(subject, v, "nsubj")
}

// wireStyle: in "Petrova said on Tuesday Russia had attacked" the day is that of
// the report.
//
//	said/root on Tuesday/obl Russia/nsubj had attacked/ccomp
func (b *builder) wireStyle(i int) {
	if b.Tokens[i].Relation != "ccomp" || b.Tokens[i].Head < 0 || b.Tokens[i].Head > i || b.Child(i, "mark") != None {
		return
	}
	say := b.Tokens[i].Head
	subject := b.Child(i, "nsubj")
	if subject == None {
		return
	}
	for _, k := range b.Children(i, "obl", "advmod") {
		first, _ := b.Extent(k, nil)
		if k < subject && first == say+1 && (b.Tokens[k].Relation == "obl:unmarked" || b.Tokens[k].Relation == "obl:tmod" || weekdays[b.Lower(k)]) {
			b.move(k, say, b.Tokens[k].Relation)
		}
	}
}

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month year january february march april may june july august september october november december")
