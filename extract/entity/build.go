package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// entities makes an entity of every cluster that names or describes one, in
// order of first mention, and after them of every cluster of several
// descriptions and pronouns that the text gives no name.
func (r *resolver) entities() []Entity {
	var named, nameless []Entity
	shared := r.sharedMentions()
	for i := range r.mentions {
		if r.parent[i] != i {
			continue
		}
		members := slices.DeleteFunc(slices.Clone(r.members[i]), func(m int) bool { return len(r.plural[m]) > 0 })
		switch {
		case slices.ContainsFunc(members, r.standsAlone):
			named = append(named, r.entity(append(members, shared[i]...)))
		case len(members) > 1:
			e := r.entity(members)
			e.Nameless = true
			nameless = append(nameless, e)
		}
	}
	slices.SortStableFunc(named, func(a, b Entity) int { return cmp.Compare(a.Mentions[0], b.Mentions[0]) })
	r.weigh(named)
	return append(named, nameless...)
}

// sharedMentions are for each cluster the mentions that it has together with
// others ("both leaders").
func (r *resolver) sharedMentions() map[int][]int {
	shared := map[int][]int{}
	for i := range r.mentions {
		for _, j := range r.plural[i] {
			shared[r.root(j)] = append(shared[r.root(j)], i)
		}
	}
	return shared
}

// standsAlone says whether mention i is reason enough for an entity of the
// graph: a name, an adjective that is no mere part of a name ("European
// Union") and stands for its place, the description of an event or agreement.
func (r *resolver) standsAlone(i int) bool {
	switch m := r.mentions[i]; m.Kind {
	case mention.Name:
		return true
	case mention.Adjective:
		return !m.Nested && !r.somebody(i)
	case mention.Nominal:
		return describedEvents[m.Type] && r.described[i]
	}
	return false
}

// entity makes one of the mentions of a cluster.
func (r *resolver) entity(members []int) Entity {
	slices.Sort(members)
	e := Entity{Type: r.typeOf(members), Name: r.label(members), Mentions: slices.Compact(members)}
	e.People = slices.ContainsFunc(members, func(i int) bool { return r.inhabitants[i] })
	e.Quality = r.quality(e)
	r.asGiven(&e)
	e.Aliases = r.aliases(e)
	e.Roles = r.rolesAmong(members)
	e.IDs = r.ids(e)
	e.Confidence = r.confidence(e)
	if short := acronym(e.Name); len(short) >= 4 && r.mayShorten(e, short) {
		e.Derived = []string{short}
	}
	return e
}

// mayShorten says whether the acronym of a name of four and more words is
// worth keeping: people and places in the atlas have none.
func (r *resolver) mayShorten(e Entity, short string) bool {
	if group(e.Type) == "person" || e.Type == "country" || slices.Contains(e.Aliases, short) {
		return false
	}
	for _, a := range e.Aliases {
		if isAcronym(a) {
			return false
		}
	}
	return true
}

// typeOf is the type that the mentions tell of with the most confidence. What
// speaks for a wide type speaks for the narrower one that others tell of, and
// a name of no type in particular has that of its descriptions.
func (r *resolver) typeOf(members []int) string {
	weight := map[string]float64{}
	written := slices.ContainsFunc(members, func(i int) bool { return r.mentions[i].Kind == mention.Name && !isAcronym(r.plain(i)) })
	var kinds []string
	for _, i := range members {
		m := r.mentions[i]
		if len(r.plural[i]) > 0 {
			continue
		}
		w := m.Confidence
		if written && isAcronym(r.plain(i)) { // what it abbreviates tells more
			w /= 10
		}
		switch m.Kind { // names tell more
		case mention.Nominal:
			w /= 100
		case mention.Pronoun:
			w /= 1000
		}
		if weight[m.Type] == 0 {
			kinds = append(kinds, m.Type)
		}
		weight[m.Type] += w
	}
	if slices.ContainsFunc(members, func(i int) bool { return r.inhabitants[i] }) {
		return "person"
	}
	best, most := "misc", 0.0
	for _, kind := range kinds {
		sum := weight[kind]
		for _, wider := range kinds {
			if wider != kind && (schema.IsA(kind, wider) || wider == "misc") {
				sum += weight[wider]
			}
		}
		if sum > most {
			best, most = kind, sum
		}
	}
	return best
}

// aliases are the other names that the text uses, in order of first use, with
// the short forms that a title goes before and the descriptions that name an office.
func (r *resolver) aliases(e Entity) []string {
	var out []string
	add := func(name string) {
		shouted := func(other string) bool { return allUpper(name, other) } // the same, as a headline has it
		if name != "" && name != e.Name && !slices.Contains(out, name) && !shouted(e.Name) && !slices.ContainsFunc(out, shouted) {
			out = append(out, name)
		}
	}
	for _, i := range e.Mentions {
		switch m := r.mentions[i]; m.Kind {
		case mention.Name:
			add(r.titled(i))
			add(r.plain(i))
		case mention.Nominal:
			if len(r.plural[i]) == 0 && (m.Type == "person" && r.hasPlace(i) || describedEvents[e.Type]) {
				add(r.descriptionName(i))
			}
		}
	}
	return out
}

func (r *resolver) hasPlace(i int) bool {
	return i+1 < len(r.mentions) && r.mentions[i+1].Start < r.mentions[i].End && r.named(i+1)
}

// titled is the short name of a person in mention i with the office or courtesy
// before it: "President Lind", "Ms Lind". It is "" where there is none, and of
// full names, of which a title is no part, and professions: "Actor Lind".
func (r *resolver) titled(i int) string {
	if !r.personal(i) || strings.Contains(r.plain(i), " ") && r.person(i).full() {
		return ""
	}
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		m := r.mentions[j]
		if m.Kind != mention.Role || m.End > r.mentions[i].Start || r.sentence[j] != r.sentence[i] {
			continue
		}
		title := r.words(j)
		lower := strings.TrimSuffix(strings.ToLower(title), ".")
		if strings.TrimSpace(r.text.Source[m.End:r.mentions[i].Start]) == "" && startsUpper(title) && (honorifics[lower] || ofClergy[lower] || isOffice(lower) || mention.IsTitle(lower)) {
			return title + " " + r.plain(i)
		}
	}
	return ""
}

// ofClergy are titles of churches and faiths that names are known by.
var ofClergy = words("pope archbishop bishop cardinal father sister rabbi imam sheikh ayatollah mullah")

func startsUpper(s string) bool {
	for _, c := range s {
		return unicode.IsUpper(c)
	}
	return false
}

// plain is the name of mention i on one line, without article and possessive.
// The article of a title is part of it: "The Trial".
func (r *resolver) plain(i int) string {
	name := strings.Join(strings.Fields(r.words(i)), " ")
	if strings.HasPrefix(name, "The ") && schema.IsA(r.mentions[i].Type, "work") {
		return "The " + placeKey(name)
	}
	return placeKey(name)
}

// rolesAmong are the roles of a person's mentions, each once.
func (r *resolver) rolesAmong(members []int) []string {
	var all []role
	for _, i := range members {
		all = append(all, r.roles[i]...)
	}
	slices.SortFunc(all, func(a, b role) int { return cmp.Compare(a.first, b.first) })
	var out []string
	for _, ro := range all {
		text := r.roleText(ro)
		covered := func(other role) bool { // "president" beside "president of Kenya"
			return ro.of < 0 && other.of >= 0 && strings.EqualFold(other.words, ro.words)
		}
		if !slices.Contains(out, text) && !slices.ContainsFunc(all, covered) {
			out = append(out, text)
		}
	}
	return out
}
