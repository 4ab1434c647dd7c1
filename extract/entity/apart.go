package entity

import (
	"slices"
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// apart says whether two clusters cannot be one, whatever the scorer thinks:
// their names are no one person's, one is a person and the other is none, one
// a man and the other a woman, one is one and the other many, a place and its people, or the text itself
// tells them apart.
func (r *resolver) apart(i, j int) bool {
	if r.sexes(i)|r.sexes(j) == male|female || r.refers(i)&r.refers(j) == 0 {
		return true
	}
	agree, compared := false, false
	known := r.hasFullName(i) || r.hasFullName(j)
	for _, a := range r.members[i] {
		for _, b := range r.members[j] {
			if slices.Contains(r.distinctFrom[a], b) || r.listedApart(a, b) || r.otherKind(a, b) || r.otherCountry(a, b) || r.named(a) && r.named(b) && (r.wholeAndPart(a, b) || r.inhabitants[a] != r.inhabitants[b] || r.branches(a, b) || r.commoner(a, b) || r.commoner(b, a) || r.division(a, b) || r.division(b, a)) {
				return true
			}
			// First name and surname agree through the full name alone.
			if r.personal(a) && r.personal(b) && (!known || r.person(a).full() || r.person(b).full()) {
				compared = true
				if r.person(a).agrees(r.person(b)) {
					agree = true
				} else if !r.renamed[i] && !r.renamed[j] && !r.wholeNameAgrees(a, b) && !r.wholeNameAgrees(b, a) {
					return true
				}
			}
		}
	}
	return compared && !agree
}

// wholeNameAgrees says whether mention a is a surname or first name alone whose person has a full name that agrees with
// the full name b: "Strand" of Karl Otto Strand, and "Karl Otto".
func (r *resolver) wholeNameAgrees(a, b int) bool {
	return !r.person(a).full() && r.person(b).full() && slices.ContainsFunc(r.members[r.root(a)], func(m int) bool {
		return r.personal(m) && len(r.person(m).words) > len(r.person(b).words) && r.person(b).agrees(r.person(m))
	})
}

// hasFullName says whether a cluster has a person's full name.
func (r *resolver) hasFullName(i int) bool {
	return slices.ContainsFunc(r.members[i], func(m int) bool { return r.personal(m) && r.person(m).full() })
}

// otherKind says whether one of two names is a person's and the other is not.
func (r *resolver) otherKind(a, b int) bool {
	return r.mentions[a].Kind == mention.Name && r.mentions[b].Kind == mention.Name && r.personal(a) != r.personal(b) &&
		r.mentions[a].Type != "misc" && r.mentions[b].Type != "misc"
}

// otherCountry says whether two names or adjectives are of two countries.
func (r *resolver) otherCountry(a, b int) bool {
	if !r.named(a) || !r.named(b) || r.mentions[a].Type != "country" || r.mentions[b].Type != "country" {
		return false
	}
	x, y := r.countryOf(a), r.countryOf(b)
	return x != "" && y != "" && x != y
}

// countryOf is the code of the country that mention i names, in capitals or not,
// or is the adjective of; "" where the gazetteer has none.
func (r *resolver) countryOf(i int) string {
	name := r.plain(i)
	if r.mentions[i].Kind == mention.Adjective {
		name = r.mentions[i].Norm
	}
	p, ok := gazetteer.Default().Country(name)
	if !ok && len(name) > 3 && name == strings.ToUpper(name) {
		p, _ = gazetteer.Default().Country(inTitleCase(name))
	}
	return p.Code
}

// inTitleCase writes a name in capitals with the first letter of each word alone large.
func inTitleCase(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if !smallName[w] {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// personal says whether mention i is a person's name.
func (r *resolver) personal(i int) bool {
	m := r.mentions[i]
	return m.Kind == mention.Name && group(m.Type) == "person"
}

// person is the name that mention i is, taken apart.
func (r *resolver) person(i int) personName {
	n, ok := r.people[i]
	if !ok {
		n = readPersonName(r.plain(i))
		r.people[i] = n
	}
	return n
}

// parts of the United Kingdom, and continents, lower case: news uses them beside
// the larger or smaller ones that they are not.
var (
	homeNations = map[string]bool{"england": true, "scotland": true, "wales": true, "northern ireland": true}
	continents  = map[string]bool{"europe": true, "africa": true, "asia": true, "south america": true, "north america": true, "latin america": true}
)

// wholeAndPart says whether one of two names is that of a part and the other that
// of the whole: England is not Britain, and Europe not the European Union.
func (r *resolver) wholeAndPart(a, b int) bool {
	x, y := r.placeOf(a), r.placeOf(b)
	if x == y {
		return false
	}
	return continents[x] || continents[y] || (homeNations[x] || homeNations[y]) && group(r.mentions[a].Type) == group(r.mentions[b].Type)
}

// placeOf is the lower-cased name of what mention i names or is the adjective of.
func (r *resolver) placeOf(i int) string {
	if r.mentions[i].Kind == mention.Adjective {
		return strings.ToLower(r.mentions[i].Norm)
	}
	return strings.ToLower(r.plain(i))
}
