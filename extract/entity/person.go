package entity

import (
	"slices"
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// joinPeople joins a family name or a first name with the full name of its
// person.
func (r *resolver) joinPeople() {
	people := r.fullNames("person")
	for i, m := range r.mentions {
		if m.Kind != mention.Name || group(m.Type) != "person" {
			continue
		}
		if full, ok := r.owner(i, people); ok {
			r.split(i)
			r.join(i, full)
		}
	}
}

// fullNames are clusters' first mentions with a name of two and more words, in
// text order.
func (r *resolver) fullNames(class string) []int {
	var out []int
	for _, i := range r.roots() {
		if group(r.mentions[i].Type) == class && len(personWords(r.words(i))) > 1 {
			out = append(out, i)
		}
	}
	return out
}

// split takes mention i out of its cluster, so that two people whose one name
// is written alike can each have their mentions.
func (r *resolver) split(i int) {
	root := r.root(i)
	rest := slices.DeleteFunc(slices.Clone(r.members[root]), func(j int) bool { return j == i })
	if len(rest) == 0 {
		return
	}
	delete(r.members, root)
	r.members[rest[0]] = rest
	for _, j := range rest {
		r.parent[j] = rest[0]
	}
	r.parent[i], r.members[i] = i, []int{i}
}

// personWords are the words of a person's name without possessive and without
// the dots of initials.
func personWords(name string) []string {
	return strings.Fields(strings.ReplaceAll(key(name), "-", " "))
}

// owner is the full name that mention i shortens. Of several it is the one
// that a title or the sex fits, then the last one named before it.
func (r *resolver) owner(i int, people []int) (int, bool) {
	short := personWords(r.words(i))
	best, found := 0, false
	for _, j := range people {
		full := personWords(r.words(j))
		if len(short) >= len(full) || !shortens(short, full) || !r.fits(i, j) {
			continue
		}
		switch {
		case !found:
			best, found = j, true
		case r.lastBefore(j, i) > r.lastBefore(best, i):
			best = j
		}
	}
	return best, found
}

// shortens says whether a name leaves words of the full one out: the first
// ones ("Aliyev"), those in the middle, or all but the first ("Angela").
func shortens(short, full []string) bool {
	if len(short) == 0 {
		return false
	}
	if slices.Equal(short, full[len(full)-len(short):]) || slices.Equal(short, full[:len(short)]) {
		return true
	}
	return len(short) > 1 && short[0] == full[0] && short[len(short)-1] == full[len(full)-1]
}

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

// fits says whether nothing speaks against mention i being the person of
// mention j: Mr. Lee is not Susan Lee.
func (r *resolver) fits(i, j int) bool {
	a, b := r.gender(i), r.gender(j)
	return a == gazetteer.Unknown || b == gazetteer.Unknown || a == b
}

// gender is the sex that the title before mention i or its first name tells
// of.
func (r *resolver) gender(i int) gazetteer.Gender {
	before := r.text.Source[:r.mentions[i].Start]
	word := strings.ToLower(before[strings.LastIndexAny(strings.TrimRight(before, " "), " \n(\"“")+1:])
	if g, ok := titleGender[strings.Trim(word, " .")]; ok {
		return g
	}
	if words := strings.Fields(r.words(i)); len(words) > 1 {
		if g, ok := gazetteer.Default().FirstName(words[0]); ok && g != gazetteer.Either {
			return g
		}
	}
	return gazetteer.Unknown
}

var titleGender = map[string]gazetteer.Gender{
	"mr": gazetteer.Male, "sir": gazetteer.Male, "king": gazetteer.Male, "prince": gazetteer.Male, "herr": gazetteer.Male,
	"congressman": gazetteer.Male, "chairman": gazetteer.Male, "spokesman": gazetteer.Male, "emperor": gazetteer.Male,
	"mrs": gazetteer.Female, "ms": gazetteer.Female, "miss": gazetteer.Female, "queen": gazetteer.Female, "princess": gazetteer.Female,
	"frau": gazetteer.Female, "madame": gazetteer.Female, "lady": gazetteer.Female, "congresswoman": gazetteer.Female,
	"chairwoman": gazetteer.Female, "spokeswoman": gazetteer.Female, "empress": gazetteer.Female,
}
