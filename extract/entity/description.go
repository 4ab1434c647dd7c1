package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// reach is how many sentences a description without a name of its own looks
// back for what it describes.
const reach = 4

// joinDescriptions reads the descriptions whose words settle what they refer
// to, in text order: plural ones against pairs and lists of names, offices of a
// place against the people that hold them.
func (r *resolver) joinDescriptions() {
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || r.described[i] {
			continue
		}
		switch d := r.describe(i); {
		case d.plural:
			r.joinPlural(i, d)
		case m.Type == "person" && len(d.places) > 0:
			r.joinHolder(i, d)
		}
	}
}

// joinEvents joins described events and agreements, which are entities even
// without a name, and offices, where nothing else told what they refer to.
func (r *resolver) joinEvents() {
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || r.described[i] || r.hasName(i) {
			continue
		}
		switch d := r.describe(i); {
		case d.plural:
		case m.Type == "person":
			r.joinHolder(i, d)
		case describedEvents[m.Type]:
			r.joinEvent(i, d)
		}
	}
}

// hasName says whether the cluster of mention i has a name or adjective.
func (r *resolver) hasName(i int) bool {
	return slices.ContainsFunc(r.members[r.root(i)], r.named)
}

// describedEvents are the types whose descriptions make an entity even where
// the text gives it no name.
var describedEvents = map[string]bool{"agreement": true, "summit": true, "conflict": true, "election": true, "disaster": true, "protest": true}

// description is a descriptive mention taken apart.
type description struct {
	determiner string
	modifiers  []string // between determiner and noun, lower-cased, without those that only judge
	noun       string   // singular
	plural     bool
	count      int  // "two", "both": 2; 0 where no number is given
	definite   bool // "the", "this", "both", "their"
	other      bool // it says that it is not the one spoken of: "another", "previous"
	places     []int
}

var determinerWords = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true, "both": true, "their": true,
	"its": true, "his": true, "her": true, "our": true, "a": true, "an": true, "two": true, "three": true, "several": true}

var indefiniteWords = map[string]bool{"a": true, "an": true, "two": true, "three": true, "several": true}

var counts = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}

var judging = map[string]bool{"historic": true, "landmark": true, "comprehensive": true, "major": true, "significant": true, "important": true,
	"controversial": true, "key": true, "long-awaited": true, "tentative": true, "final": true, "formal": true, "proposed": true, "planned": true,
	"ongoing": true, "bitter": true, "bloody": true, "volatile": true, "so-called": true, "very": true, "whole": true, "entire": true,
	"special": true, "latest": true, "draft": true, "initial": true, "main": true, "big": true, "great": true, "small": true, "little": true,
	"young": true, "old": true, "longtime": true, "veteran": true, "troubled": true, "deadly": true, "devastating": true, "powerful": true,
	"new": true, "recent": true, "massive": true, "huge": true, "large": true, "vast": true, "sweeping": true, "binding": true}

var otherWords = map[string]bool{"another": true, "other": true, "previous": true, "earlier": true, "prior": true, "recent": true, "next": true,
	"future": true, "last": true, "former": true, "second": true, "third": true, "separate": true, "similar": true, "new": true, "further": true, "any": true, "no": true}

// describe takes mention i apart.
func (r *resolver) describe(i int) description {
	m := r.mentions[i]
	words := strings.Fields(r.words(i))
	noun := strings.Fields(m.Norm)
	d := description{noun: m.Norm}
	if determinerWords[strings.ToLower(words[0])] {
		d.determiner, words = strings.ToLower(words[0]), words[1:]
	}
	if singular, ok := singularOf(m.Norm); ok {
		d.noun, d.plural = singular, true
	}
	d.count = counts[d.determiner]
	for _, w := range words[:max(0, len(words)-len(noun))] {
		w = strings.ToLower(w)
		if n := counts[w]; n > 0 {
			d.count = n
			continue
		}
		if otherWords[w] {
			d.other = true
		}
		if !judging[w] {
			d.modifiers = append(d.modifiers, w)
		}
	}
	d.definite = d.determiner != "" && determinerWords[d.determiner] && !indefiniteWords[d.determiner]
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Start < m.End; j++ {
		if r.named(j) {
			d.places = append(d.places, j)
		}
	}
	return d
}

// singularOf is the singular of a plural noun; ok is false for a singular.
func singularOf(noun string) (string, bool) {
	switch {
	case strings.HasSuffix(noun, "ies"):
		return noun[:len(noun)-3] + "y", true
	case strings.HasSuffix(noun, "men"):
		return noun[:len(noun)-3] + "man", true
	case noun == "talks":
		return noun, false
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss"):
		return strings.TrimSuffix(noun, "s"), true
	}
	return noun, false
}

// joinPlural notes the entities that a plural description refers to: those of
// its places ("the Dutch and Danish leaders" by their offices), else the last
// names of its type that the text gives together, else the last ones in reach.
func (r *resolver) joinPlural(i int, d description) {
	if !d.definite || d.other {
		return
	}
	members := r.ofPlaces(i, d)
	if len(members) < 2 && len(d.places) == 0 && !possessives[d.determiner] && !r.ofNames(i) && (d.count > 0 || len(d.modifiers) == 0) {
		members = r.together(i, d)
	}
	if len(members) < 2 || d.count > 0 && len(members) != d.count {
		return
	}
	r.plural[i] = members
	r.described[i] = true
}

// ofNames says whether the words behind a description name whose it tells: "the
// presidents of Peru and Chile" are nobody named before.
func (r *resolver) ofNames(i int) bool {
	rest, ok := strings.CutPrefix(r.text.Source[r.mentions[i].End:], " of ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}

// ofPlaces are people who hold an office in one of the description's places,
// one of each.
func (r *resolver) ofPlaces(i int, d description) []int {
	if r.mentions[i].Type != "person" || len(d.places) < 2 {
		return nil
	}
	var out []int
	for _, place := range d.places {
		if person, ok := r.holder(i, "", place); ok {
			out = append(out, person)
		}
	}
	return out
}

// together are the names that a plural description without more words stands for:
// those of the last list, if they are near, or spoken of again, else of "the two
// clubs" the two that the article is about. People are called what they were told to be.
func (r *resolver) together(i int, d description) []int {
	members := r.lastTogether(i, d.count)
	if len(members) > 0 && r.sentence[i]-r.sentence[members[0]] > 2 && slices.ContainsFunc(members, func(j int) bool { return len(r.members[r.root(j)]) < 2 }) {
		members = nil
	}
	if len(members) == 0 && d.count == 2 {
		return r.twoAbout(i)
	}
	if d.count == 0 && r.mentions[i].Type == "person" && slices.ContainsFunc(members, func(j int) bool { return !r.toldNoun(r.root(j), i, d.noun) }) {
		return nil
	}
	return members
}

// twoAbout are the two names of description i's type of which the article has said
// more than of any other, or nil.
func (r *resolver) twoAbout(i int) []int {
	var roots []int
	times := map[int]int{}
	for j := range i {
		if r.namesA(j, r.mentions[i].Type) && !r.mentions[j].Nested && !r.credited(j) {
			if times[r.root(j)]++; times[r.root(j)] == 1 {
				roots = append(roots, r.root(j))
			}
		}
	}
	slices.SortStableFunc(roots, func(a, b int) int { return times[b] - times[a] })
	if len(roots) < 2 || times[roots[1]] < 2 || len(roots) > 2 && times[roots[2]] == times[roots[1]] {
		return nil
	}
	return []int{min(roots[0], roots[1]), max(roots[0], roots[1])}
}

// lastTogether are the names of mention i's type that stand in the last list
// before it ("Kenya and Uganda"), of as many as count says if it does.
func (r *resolver) lastTogether(i, count int) []int {
	kind := r.mentions[i].Type
	for j := i - 1; j >= 0 && r.sentence[i]-r.sentence[j] <= 3*reach; j-- {
		if !r.namesA(j, kind) {
			continue
		}
		list := []int{j}
		for k := j - 1; k >= 0 && r.sentence[k] == r.sentence[j]; k-- {
			if r.mentions[k].Kind == mention.Nominal || r.mentions[k].Kind == mention.Role || !r.namesA(k, kind) {
				continue
			}
			if !listed(r.text.Source[r.mentions[k].End:r.mentions[list[0]].Start]) {
				break
			}
			list = append([]int{k}, list...)
		}
		if list = r.distinct(list); len(list) >= 2 && (count == 0 || len(list) == count) {
			return list
		}
	}
	return nil
}

// listed says whether the words between two names put them in one list: a
// comma or "and" and at most a title or a place's adjective.
func listed(between string) bool {
	words := strings.Fields(between)
	if len(words) == 0 || len(words) > 6 || strings.ContainsAny(between, ".;:()\"") {
		return false
	}
	joined := false
	for _, w := range words {
		switch {
		case strings.HasPrefix(w, "who") || possessives[w]: // "Vogt, whose sister Lindt"
			return false
		case w == "and" || w == "&" || w == ",":
			joined = true
		case strings.HasSuffix(w, ","):
			joined = true
		case strings.ToLower(w) == w && w != "the" && !strings.HasSuffix(w, "s"):
			return joined && len(words) <= 3
		}
	}
	return joined
}

// namesA says whether mention j is a name, or an adjective of a place, of the
// type.
func (r *resolver) namesA(j int, kind string) bool {
	if r.mentions[j].Kind != mention.Name {
		return false
	}
	return schema.IsA(r.mentions[j].Type, kind) || schema.IsA(kind, r.mentions[j].Type)
}

// distinct keeps the first mention of each entity.
func (r *resolver) distinct(list []int) []int {
	seen := map[int]bool{}
	var out []int
	for _, j := range list {
		if !seen[r.root(j)] {
			seen[r.root(j)] = true
			out = append(out, j)
		}
	}
	return out
}

// joinHolder joins "the Russian president" with the person who holds that
// office in the text, and "the president" with the last one who holds it.
func (r *resolver) joinHolder(i int, d description) {
	if !d.definite || d.other {
		return
	}
	place := -1
	if len(d.places) > 0 {
		place = d.places[0]
	}
	if person, ok := r.holder(i, d.noun, place); ok {
		r.described[i] = true
		r.join(i, person)
	}
}

// holder is the person to whom the text gives a role of that noun (any, where
// it is "") of the place (any, where it is -1): the one named last before
// mention i, else first after it. Where none has the place, it is someone of
// that role near by whose place the text has not told.
func (r *resolver) holder(i int, noun string, place int) (int, bool) {
	best, found, near := 0, false, -1
	for j := range r.mentions {
		for _, ro := range r.rolesOf(j) {
			if noun != "" && !sameRole(ro.words, noun) {
				continue
			}
			if place >= 0 && (ro.of < 0 || r.root(ro.of) != r.root(place)) {
				if ro.of < 0 && j < i && r.sentence[i]-r.sentence[j] <= 1 {
					near = j
				}
				continue
			}
			switch {
			case !found:
				best, found = j, true
			case r.root(j) != r.root(best) && r.lastBefore(j, i) > r.lastBefore(best, i):
				best = j
			}
		}
	}
	if !found && near >= 0 && noun != "" { // "President Kato ... the Ugandan president"
		for k := range r.roles[near] {
			if sameRole(r.roles[near][k].words, noun) {
				r.roles[near][k].of = place
			}
		}
		return near, true
	}
	return best, found
}

func (r *resolver) rolesOf(i int) []role { return r.roles[i] }

// sameRole says whether a role's last words are the noun.
func sameRole(words, noun string) bool {
	words = strings.ToLower(words)
	return words == noun || strings.HasSuffix(words, " "+noun)
}

// joinEvent joins a described event or agreement with the last one of its
// type that it does not differ from, or leaves it as an entity of its own.
func (r *resolver) joinEvent(i int, d description) {
	if d.other && d.definite {
		return
	}
	r.described[i] = true
	for j := i - 1; j >= 0; j-- {
		m := r.mentions[j]
		if m.Type != r.mentions[i].Type || m.Start >= r.mentions[i].Start {
			continue
		}
		switch {
		case m.Kind == mention.Name && d.definite && len(d.modifiers) == 0 && r.sentence[i]-r.sentence[j] <= reach:
		case m.Kind == mention.Nominal && r.described[j] && r.sameEvent(r.describe(j), d):
		default:
			continue
		}
		r.join(i, j)
		return
	}
}

// sameEvent says whether a later description b may be of what a describes: no
// word of it says something else.
func (r *resolver) sameEvent(a, b description) bool {
	if !b.definite && a.noun != b.noun && !(synonymous[a.noun] && synonymous[b.noun]) {
		return false
	}
	if !b.definite && len(b.modifiers) != len(a.modifiers) {
		return false
	}
	if len(a.modifiers) == 0 || len(b.modifiers) == 0 {
		return true
	}
	for _, w := range b.modifiers {
		for _, v := range a.modifiers {
			if w == v {
				return true
			}
		}
	}
	return false
}

// synonymous are nouns that news uses in turn for one thing.
var synonymous = map[string]bool{"agreement": true, "deal": true, "accord": true, "pact": true, "treaty": true}

// lastBefore is the last mention of j's cluster before mention i, or -1 - j
// where it is named only after it, so that an earlier full name wins.
func (r *resolver) lastBefore(j, i int) int {
	last := -1 - j
	for _, m := range r.members[r.root(j)] {
		if m < i {
			last = m
		}
	}
	return last
}
