package entity

import (
	"slices"

	"kgx/extract/mention"
	"kgx/extract/token"
)

// Resolve joins the mentions that refer to the same entity. Names come first,
// then what describes them, since a description is read against the names
// around it. Entities are in order of first mention; roles, times and values
// belong to none.
func Resolve(text *token.Text, mentions []mention.Mention) []Entity {
	r := newResolver(text, mentions)
	r.joinSame()
	r.joinPlaces()
	r.joinAcronyms()
	r.joinPeople()
	r.joinOrganizations()
	r.joinNaming()
	r.readRoles()
	r.joinDescriptions()
	return r.entities()
}

// resolver holds the clusters while they are joined.
type resolver struct {
	text         *token.Text
	mentions     []mention.Mention
	sentence     []int           // of each mention
	parent       []int           // union-find over mentions; a root is its cluster's first mention
	members      map[int][]int   // mentions of each cluster, ascending, by root
	roles        map[int][]role  // by mention of the person
	plural       map[int][]int   // for a plural description, a mention of each entity it refers to
	described    map[int]bool    // descriptions that refer to something
	countryCodes map[string]bool // codes of the countries named
}

func newResolver(text *token.Text, mentions []mention.Mention) *resolver {
	r := &resolver{text: text, mentions: mentions, sentence: make([]int, len(mentions)), parent: make([]int, len(mentions)),
		members: map[int][]int{}, roles: map[int][]role{}, plural: map[int][]int{}, described: map[int]bool{}}
	s := 0
	for i, m := range mentions {
		for s+1 < len(text.Sentences) && text.Sentences[s+1].Start <= m.Start {
			s++
		}
		r.sentence[i], r.parent[i], r.members[i] = s, i, []int{i}
	}
	return r
}

// words is the text of mention i.
func (r *resolver) words(i int) string { return r.mentions[i].Text(r.text.Source) }

// root is the first mention of the cluster that mention i is in.
func (r *resolver) root(i int) int {
	for r.parent[i] != i {
		i = r.parent[i]
	}
	return i
}

// join makes one cluster of the clusters of mentions i and j.
func (r *resolver) join(i, j int) {
	i, j = r.root(i), r.root(j)
	if i == j {
		return
	}
	if j < i {
		i, j = j, i
	}
	r.parent[j] = i
	r.members[i] = append(r.members[i], r.members[j]...)
	slices.Sort(r.members[i])
	delete(r.members, j)
}

// named says whether mention i names something or is the adjective of it.
func (r *resolver) named(i int) bool {
	return r.mentions[i].Kind == mention.Name || r.mentions[i].Kind == mention.Adjective
}

// roots are the clusters in order of first mention, those of names and
// adjectives alone.
func (r *resolver) roots() []int {
	var out []int
	for i := range r.mentions {
		if r.parent[i] == i && r.named(i) {
			out = append(out, i)
		}
	}
	return out
}
