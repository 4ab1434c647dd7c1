package entity

import (
	"slices"
	"sort"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// joinDefinites joins singular descriptions ("the company", "the 64-year-old",
// "the producer") with the name that they come back to: the one that the text
// has told to be that, else the only one of the kind that it has just spoken of.
// Where several may be meant, none is.
func (r *resolver) joinDefinites() {
	if r.frames == nil {
		return
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || r.described[i] || r.hasName(i) {
			continue
		}
		d := r.describe(i)
		if !r.comesBack(i, d) {
			continue
		}
		if j := r.meant(i, d); j != frame.None {
			r.described[i] = r.join(i, j)
		} else if m.Type == "person" && r.anyTold(i, func(root int) bool { return r.toldNoun(root, i, d.noun) }) {
			r.described[i] = true // one of several, and nothing tells which
		}
	}
}

// comesBack says whether a description is of something that the text has spoken
// of: definite, of one, with nothing behind it that would tell which.
func (r *resolver) comesBack(i int, d description) bool {
	k := r.heads[i]
	if d.noun == "" || d.plural || d.other || d.determiner != "the" && d.determiner != "this" || k == frame.None || slices.ContainsFunc(d.modifiers, func(w string) bool { return relating[w] }) {
		return false
	}
	t := &r.frames.Trees[r.sentence[i]]
	if !r.mentions[i].Contains(t.Tokens[k].Span) || t.Tokens[k].End != r.mentions[i].End || t.Is(k, "compound", "amod") {
		return false
	}
	for _, c := range t.Children(k, "appos") {
		if strings.HasPrefix(t.Tokens[c].XPOS, "NNP") {
			return false
		}
	}
	return t.Child(k, "acl", "nmod", "nummod") == frame.None
}

// relating are modifiers that tell something from what was spoken of.
var relating = words("parent sister holding rival target local only same first lead leading acquired acquiring merged combined resulting bigger smaller larger biggest smallest largest best worst right wrong average typical")

// meant is the mention of a name, or of who was described before, that description i
// stands for; None where that is not sure.
func (r *resolver) meant(i int, d description) int {
	if age, ok := strings.CutSuffix(d.noun, "-year-old"); ok {
		if j := r.toldOne(i, func(root int) bool { return r.toldAge(root, age) }); j != frame.None {
			return j
		}
		return r.subjectBefore(i, 1)
	}
	if r.mentions[i].Type == "person" {
		if young[d.noun] {
			return r.toldOne(i, func(root int) bool { return r.toldYoung(root) || r.toldNoun(root, i, d.noun) })
		}
		return r.toldPerson(i, d)
	}
	if slices.ContainsFunc(d.places, func(p int) bool { return r.mentions[p].Kind != mention.Adjective }) {
		return frame.None
	}
	if !generic[d.noun] {
		if j := r.toldOne(i, func(root int) bool { return r.toldNoun(root, i, d.noun) }); j != frame.None {
			return j
		}
	}
	if !comingBack[r.mentions[i].Type] {
		return frame.None
	}
	j := r.onlyOne(i, d)
	if j != frame.None && !generic[d.noun] && r.toldOther(r.root(j), r.mentions[i].Type) {
		return frame.None
	}
	return j
}

// generic are nouns that anything of their type is called by, whatever it has been
// told to be.
var generic = words("company firm business country nation state city town organization organisation group")

// toldOther says whether the text has told that a cluster is something more special
// of a type.
func (r *resolver) toldOther(root int, kind string) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool {
		for noun := range r.told[m].nouns {
			if of, ok := mention.NounType(noun); ok && of == kind && !generic[noun] {
				return true
			}
		}
		return false
	})
}

// comingBack are the types whose descriptions come back to a name without its being
// told what it is: that Orvia is a company, its name tells.
var comingBack = words("company country city band media agency sport_team education")

// young are nouns for people under age.
var young = words("boy girl child teenager")

// toldOne is the last name before mention i of the only one of whom the text
// has told what holds; None where there is none, or several.
func (r *resolver) toldOne(i int, told func(root int) bool) int {
	found := frame.None
	for j := i - 1; j >= 0; j-- {
		if r.mentions[j].Kind != mention.Name || r.mentions[j].Nested || found != frame.None && r.root(j) == r.root(found) {
			continue
		}
		if told(r.root(j)) && !r.apart(r.root(i), r.root(j)) {
			if found != frame.None {
				return frame.None
			}
			found = j
		}
	}
	return found
}

// toldPerson is the person who was told to be what description i says, unless the
// text has gone on since to another of whom it has not told what he is: then it is
// the other, if he is the only one just told of.
func (r *resolver) toldPerson(i int, d description) int {
	told := func(root int) bool { return r.toldNoun(root, i, d.noun) }
	j := r.toldOne(i, told)
	if j != frame.None && r.sentence[i]-r.sentence[r.lastBefore(j, i)] <= 1 {
		return j
	}
	just := r.justTold(i)
	if len(just) == 1 && (told(r.root(just[0])) || !r.toldAny(r.root(just[0])) && r.anyTold(i, told)) {
		return just[0]
	}
	if slices.ContainsFunc(just, func(k int) bool { return !r.toldAny(r.root(k)) }) {
		return frame.None
	}
	return j
}

// justTold are the people, each once, of the sentence of description i before it and
// of the sentence before that it may stand for.
func (r *resolver) justTold(i int) []int {
	var out []int
	for k := sort.SearchInts(r.sentence, r.sentence[i]-1); k < i; k++ {
		if r.personal(k) && r.onePerson(k) && !r.credited(k) && !r.apart(r.root(i), r.root(k)) && !slices.ContainsFunc(out, func(j int) bool { return r.root(j) == r.root(k) }) {
			out = append(out, k)
		}
	}
	return out
}

// anyTold says whether what is told holds of any person named before description i.
func (r *resolver) anyTold(i int, told func(root int) bool) bool {
	for k := range i {
		if r.personal(k) && told(r.root(k)) {
			return true
		}
	}
	return false
}

// toldAny says whether the text tells what somebody is.
func (r *resolver) toldAny(root int) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool { return len(r.told[m].nouns) > 0 })
}

// onlyOne is the mention of the one that fits description i in the last sentence that
// speaks of one; of several the subject, if the article speaks of it most.
func (r *resolver) onlyOne(i int, d description) int {
	for s := r.sentence[i]; s >= 0 && r.sentence[i]-s <= reach; s-- {
		if s != r.sentence[i] && r.listed(s) && !r.listed(r.sentence[i]) {
			continue
		}
		found := r.fitting(i, s)
		switch {
		case len(found) == 1 && r.mentions[found[0]].Kind == mention.Nominal:
			return frame.None
		case len(found) == 1:
			if len(d.modifiers) > 0 && !r.aloneOfKind(i, found[0]) || len(d.places) > 0 && r.sentence[i]-s > 1 {
				return frame.None
			}
			return found[0]
		case len(found) > 1:
			if s == r.sentence[i] || len(d.modifiers) > 0 {
				return frame.None
			}
			return r.foremost(s, found)
		}
	}
	return frame.None
}

// listed says whether sentence s is an item of a list, which the text that goes on
// behind the list does not speak of.
func (r *resolver) listed(s int) bool {
	t := &r.frames.Trees[s]
	return len(t.Tokens) > 0 && bullets[t.Word(0)]
}

// bullets begin items of lists.
var bullets = words("• · * ▪ ‣ ◦")

// fitting are mentions, one of each, of those that description i may stand for in
// sentence s before it.
func (r *resolver) fitting(i, s int) []int {
	var out []int
	roots := map[int]bool{}
	from := sort.SearchInts(r.sentence, s)
	for j := from; j < i && r.sentence[j] == s; j++ {
		root := r.root(j)
		if roots[root] || !r.fits(i, j) || r.apart(r.root(i), root) || r.besides(i, j) {
			continue
		}
		roots[root] = true
		out = append(out, j)
	}
	return out
}

// fits says whether mention j is of the kind that description i tells of: a name
// or what stands for one, or something new without a name.
func (r *resolver) fits(i, j int) bool {
	kind := r.mentions[i].Type
	m := r.mentions[j]
	if r.credited(j) || r.besideSpeaker(i, j) {
		return false
	}
	if m.Kind == mention.Adjective && kind == "country" && !m.Nested {
		return true
	}
	if m.Kind == mention.Nominal && !r.hasName(j) {
		return m.Type == kind && r.heads[j] != frame.None && !r.frames.Trees[r.sentence[j]].Is(r.heads[j], "compound", "appos") && len(r.plural[j]) == 0
	}
	if m.Kind == mention.Role || m.Kind == mention.Time || m.Kind == mention.Value || m.Nested {
		return false
	}
	if !r.standsForItself(r.root(j)) {
		return false
	}
	for _, n := range r.members[r.root(j)] {
		if r.mentions[n].Kind == mention.Name {
			of := r.mentions[n].Type
			if stateNoun := r.mentions[i].Norm == "state"; stateNoun || of == "state" {
				return stateNoun && of == "state"
			}
			return schema.IsA(of, kind) || of == "organization" && schema.IsA(kind, of)
		}
	}
	return false
}

// standsForItself says whether a cluster is spoken of other than before a noun, as
// "Wall Street" is in "Wall Street estimates".
func (r *resolver) standsForItself(root int) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool {
		if r.heads[m] == frame.None {
			return true
		}
		t := &r.frames.Trees[r.sentence[m]]
		return !t.Is(r.heads[m], "compound") || r.isPerson(t, t.Tokens[r.heads[m]].Head)
	})
}

// credited says whether mention j stands in a dateline or byline.
func (r *resolver) credited(j int) bool {
	at := r.mentions[j].Span
	return slices.ContainsFunc(r.text.Credits, func(c token.Credit) bool { return c.Overlaps(at) })
}

// besideSpeaker says whether mention j is where somebody works whose words are
// told, of which description i is one: "the company", says an analyst at a bank,
// is not the bank.
func (r *resolver) besideSpeaker(i, j int) bool {
	if r.heads[j] == frame.None {
		return false
	}
	t, k := &r.frames.Trees[r.sentence[j]], r.heads[j]
	return r.sentence[i] == r.sentence[j] && r.quote[i] != r.quote[j] ||
		t.Is(k, "nmod") && (t.Preposition(k) == "at" || t.Preposition(k) == "with") && r.isPerson(t, t.Tokens[k].Head)
}

// isPerson says whether token k is a noun for a person.
func (r *resolver) isPerson(t *frame.Tree, k int) bool {
	noun := t.Lower(k)
	kind, ok := mention.NounType(noun)
	return ok && kind == "person" || kinWords[noun] || sexOf(noun) != 0
}

// besides says whether mention j takes part in what description i takes part in:
// who buys the company is not the company.
func (r *resolver) besides(i, j int) bool {
	s := r.sentence[i]
	if s != r.sentence[j] || r.heads[j] == frame.None {
		return false
	}
	frames := r.frames.Frames
	for n := sort.Search(len(frames), func(n int) bool { return frames[n].Sentence >= s }); n < len(frames) && frames[n].Sentence == s; n++ {
		has := func(m int) bool {
			return slices.ContainsFunc(frames[n].Arguments, func(a frame.Argument) bool { return a.Head == r.heads[m] })
		}
		if has(i) && has(j) {
			return true
		}
	}
	return false
}

// aloneOfKind says whether mention j's cluster is the only name of the kind of
// description i before it.
func (r *resolver) aloneOfKind(i, j int) bool {
	for k := range i {
		if r.mentions[k].Kind == mention.Name && r.root(k) != r.root(j) && r.fits(i, k) {
			return false
		}
	}
	return true
}

// foremost is the subject of a main clause of sentence s among the mentions found
// there, where the text names no other of them as often; else None.
func (r *resolver) foremost(s int, found []int) int {
	subject := frame.None
	for _, j := range found {
		if r.heads[j] != frame.None && r.mainSubject(s, r.heads[j]) {
			subject = j
			break
		}
	}
	if subject == frame.None || !r.hasName(subject) {
		return frame.None
	}
	for _, j := range found {
		if j != subject && r.hasName(j) && len(r.members[r.root(j)]) >= len(r.members[r.root(subject)]) {
			return frame.None
		}
	}
	return subject
}

// mainSubject says whether token k is the subject of a main clause of sentence s.
func (r *resolver) mainSubject(s, k int) bool {
	t := &r.frames.Trees[s]
	if !t.Is(k, "nsubj") {
		return false
	}
	head := t.Tokens[k].Head
	return t.Is(head, "root") || t.Is(head, "conj") && t.Is(t.Tokens[head].Head, "root")
}
