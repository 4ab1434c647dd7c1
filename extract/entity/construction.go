package entity

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// joinConstructions joins the pronouns whose antecedent the sentence's form tells:
// "he [Vogt] left", "Vogt and her team", "In its report, Orvia said", "Before Orvia
// fell, it bought Nordis".
func (r *resolver) joinConstructions() {
	if r.frames == nil {
		return
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.described[i] || r.heads[i] == frame.None || !r.thirdPerson(i) && !thingWords[strings.ToLower(r.words(i))] {
			continue
		}
		if j := r.bracketed(i); j != frame.None {
			r.unite(i, j)
			r.described[i] = true
			continue
		}
		for _, find := range []func(int) int{r.firstOfPair, r.subjectAhead, r.subjectOfClauseBefore} {
			if j := find(i); j != frame.None && r.mayStandFor(i, j) && r.join(i, j) {
				r.described[i] = true
				break
			}
		}
	}
}

// thingWords are the pronouns for one thing.
var thingWords = words("it its itself")

// mayStandFor says whether pronoun i, of one person or thing, is of the kind of
// mention j.
func (r *resolver) mayStandFor(i, j int) bool {
	if r.sex[i] != 0 {
		return r.onePerson(j)
	}
	m := r.mentions[j]
	return m.Kind == mention.Name && !r.personal(j) || m.Kind == mention.Nominal && m.Type != "person" && r.oneThing(j)
}

// bracketed is the name in brackets behind pronoun i, by which an editor tells who
// is meant: "he [Vogt]".
func (r *resolver) bracketed(i int) int {
	rest, ok := strings.CutPrefix(strings.TrimLeft(r.text.Source[r.mentions[i].End:], " "), "[")
	inside, _, closed := strings.Cut(rest, "]")
	if !ok || !closed {
		return frame.None
	}
	start := len(r.text.Source) - len(rest)
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Start < start+len(inside); j++ {
		if r.mentions[j].Kind == mention.Name && strings.TrimSpace(r.text.Source[start:r.mentions[j].Start]) == "" {
			return j
		}
	}
	return frame.None
}

// firstOfPair is the one whom pronoun i, before the second of two, makes the second
// somebody's of: the first ("Vogt and her team").
func (r *resolver) firstOfPair(i int) int {
	t := &r.frames.Trees[r.sentence[i]]
	if !r.owns(i) {
		return frame.None
	}
	second := t.Tokens[r.heads[i]].Head
	if second < 0 || !t.Is(second, "conj") {
		return frame.None
	}
	first := t.Tokens[second].Head
	between := token.Span{Start: t.Tokens[first].End, End: r.mentions[i].Start}
	if between.Start > between.End || strings.TrimSpace(between.Text(t.Source)) != "and" || t.Child(first, "nmod:poss") != frame.None {
		return frame.None
	}
	return r.mentionOf(r.sentence[i], first)
}

// subjectAhead is the subject of the main clause where pronoun i stands in a phrase
// or clause before it, with nobody before the pronoun whom it may stand for.
func (r *resolver) subjectAhead(i int) int {
	s := r.sentence[i]
	t := &r.frames.Trees[s]
	front, verb := r.front(t, r.heads[i])
	if front == frame.None || t.Preposition(front) == "as" { // "as to his rival, Vogt …"
		return frame.None
	}
	subject := t.Child(verb, "nsubj", "nsubj:pass")
	if subject == frame.None || subject < r.heads[i] || subject < front || !strings.Contains(t.Source[r.mentions[i].End:t.Tokens[subject].Start], ",") || r.speechAt(t.Tokens[subject].Start) != r.quote[i] {
		return frame.None
	}
	for j := i - 1; j >= 0 && r.sentence[j] == s; j-- {
		if r.mayStandFor(i, j) && !r.apart(r.root(i), r.root(j)) {
			return frame.None
		}
	}
	if j := r.mentionOf(s, subject); j != frame.None && r.mentions[j].Kind != mention.Pronoun {
		return j
	}
	return frame.None
}

// front is the phrase or clause before verb that token k stands in, and hangs on it;
// None where k stands elsewhere.
func (r *resolver) front(t *frame.Tree, k int) (front, verb int) {
	for steps := 0; k >= 0 && steps < len(t.Tokens); k, steps = t.Tokens[k].Head, steps+1 {
		verb := t.Tokens[k].Head
		if verb < 0 || k > verb || !t.Is(k, "obl", "advcl", "advmod") {
			continue
		}
		if t.Is(verb, "xcomp") && t.Tokens[verb].Head < verb && t.Tokens[verb].Head > k { // "has begun calling"
			verb = t.Tokens[verb].Head
		}
		if t.Is(verb, "root") {
			return k, verb
		}
	}
	return frame.None, frame.None
}

// subjectOfClauseBefore is the subject of the clause that stands before the main
// clause, whose subject pronoun i is.
func (r *resolver) subjectOfClauseBefore(i int) int {
	s := r.sentence[i]
	t := &r.frames.Trees[s]
	if !t.Is(r.heads[i], "nsubj", "nsubj:pass") || r.empty(i) {
		return frame.None
	}
	for _, k := range t.Children(t.Tokens[r.heads[i]].Head, "advcl") {
		subject := t.Child(k, "nsubj", "nsubj:pass")
		if subject == frame.None || subject > r.heads[i] || k > r.heads[i] || r.speechAt(t.Tokens[subject].Start) != r.quote[i] {
			continue
		}
		if j := r.mentionOf(s, subject); j != frame.None && r.mentions[j].Kind == mention.Name {
			return j
		}
		return frame.None
	}
	return frame.None
}

// joinNamedPlaces joins a noun for a place with the name that says which it is: "the
// town of Larvik".
func (r *resolver) joinNamedPlaces() {
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || r.described[i] || !isNamed[m.Norm] {
			continue
		}
		j := slices.IndexFunc(r.mentions[i+1:min(i+3, len(r.mentions))], func(n mention.Mention) bool { return n.Kind == mention.Name && !n.Nested })
		if j < 0 {
			continue
		}
		j += i + 1
		from, to := m.End, r.mentions[j].Start
		if r.mentions[j].End <= m.End { // the description reaches over its name
			from = m.Start + max(0, strings.Index(r.words(i), m.Norm+" of ")) + len(m.Norm)
		}
		if from > to || r.text.Source[from:to] != " of " || group(r.mentions[j].Type) != "location" {
			continue
		}
		r.described[i] = r.join(i, j)
	}
}

// isNamed are nouns for places that stand before "of" and their name, which for
// others ("the capital of") is that of what they belong to.
var isNamed = words("city town village state province island country county republic kingdom")
