package entity

import (
	"slices"
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
	"kgx/extract/userschema"
)

// Resolver joins mentions to entities. It is immutable and safe for concurrent
// use.
type Resolver struct {
	antecedents *antecedents
	joined      *userschema.Schema
}

// NewResolver makes a Resolver of an encoder's coreference head; joined, which may
// be nil, has names that are one thing's. The error says what the model lacks.
func NewResolver(e *encoder.Encoder, joined *userschema.Schema) (*Resolver, error) {
	a, err := newAntecedents(e)
	if err != nil {
		return nil, err
	}
	return &Resolver{a, joined}, nil
}

// Resolve joins the mentions that refer to the same entity: each with the
// antecedent that the trained scorer thinks best. What the text says plainly
// comes before that: "a corridor dubbed the Northern Line", "the Russian
// president" where one is named, "both leaders", who speaks in a quotation. x is
// the encoding of text.Source; frames may be nil.
//
// Entities are in order of first mention, those without name last; roles, times
// and values belong to none.
func (v *Resolver) Resolve(text *token.Text, x *encoder.Encoding, frames *frame.Layer, mentions []mention.Mention) []Entity {
	r := newResolver(text, frames, mentions)
	ranked := r.antecedents(v.antecedents, x)
	r.joinGiven(v.joined)
	r.joinNaming()
	r.joinNoble()
	r.joinFullNames()
	r.joinShortNames(ranked)
	r.joinPlaces()
	r.joinNames(ranked)
	r.joinCompanies()
	r.joinShortForms()
	r.joinParties()
	r.joinAcronyms()
	r.readRoles()
	r.joinAppositions()
	r.readTold()
	r.joinDescriptions()
	r.joinNamedPlaces()
	r.joinDefinites()
	r.joinConstructions()
	r.joinSpeakers()
	r.joinSubjects(ranked)
	r.joinClosest(ranked)
	r.joinOwned()
	r.joinRest(ranked)
	r.joinReporters()
	r.joinEvents()
	return r.entities()
}

// antecedents gives for each mention the indexes of the antecedents that the
// scorer thinks it may have, best first.
func (r *resolver) antecedents(a *antecedents, x *encoder.Encoding) [][]int {
	var at []int // of the mentions that refer
	var referring []mention.Mention
	for i, m := range r.mentions {
		switch m.Kind {
		case mention.Name, mention.Adjective, mention.Nominal, mention.Pronoun:
			at, referring = append(at, i), append(referring, m)
		}
	}
	ranked := make([][]int, len(r.mentions))
	for k, found := range a.ranked(r.text, x, referring) {
		for _, b := range found {
			ranked[at[k]] = append(ranked[at[k]], at[b])
		}
	}
	return ranked
}

// joinNames joins names and adjectives with those that they refer back to: the
// best that they can be one with.
func (r *resolver) joinNames(ranked [][]int) {
	for i, antecedents := range ranked {
		if !r.named(i) {
			continue
		}
		for _, b := range antecedents {
			if r.somebody(i) || r.somebody(b) {
				break
			}
			if !r.named(b) {
				break // it may be a description's name, see joinRest
			}
			if r.join(i, b) {
				break
			}
		}
	}
}

// joinRest joins the descriptions and pronouns that are not settled yet, and
// the names that refer back to one.
func (r *resolver) joinRest(ranked [][]int) {
	for i, antecedents := range ranked {
		if r.described[i] || r.empty(i) {
			continue
		}
		for _, b := range r.likely(i, antecedents) {
			if r.mentions[i].Kind == mention.Pronoun && (r.modifies(b) || strings.EqualFold(r.words(i), "it") && r.beforeNoun(b)) {
				continue // "British voters … they" are no Britain
			}
			if r.named(i) && r.named(b) || len(r.plural[b]) > 0 || r.join(i, b) {
				break
			}
		}
	}
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
	described    map[int]bool    // descriptions that the text itself settles
	countryCodes map[string]bool // codes of the countries named
	sex          []int           // of each mention: male or female where words beside it tell, else 0
	distinctFrom [][]int         // for each mention those that the text tells apart from it
	inhabitants  []bool          // of each mention whether it is the plural for a place's people
	given        map[int]string  // of each mention that the user's schema joins with others, the name that they have there
	renamed      map[int]bool    // roots of clusters to which the text gives another name
	people       map[int]personName
	firms        map[int][]string    // see firmWords
	wholes       map[string][]string // see readDivisions
	told         []toldOf            // of each mention, what the text says its name is

	frames *frame.Layer // nil where nothing is known of the sentences' structure
	heads  []int        // of each mention the token of its sentence's tree that heads it, or None
	at     map[place]int
	quote  []int       // of each mention the speech that it stands in, or None
	spoken map[int]int // of each speech whose speaker the text tells, the mention
}

func newResolver(text *token.Text, frames *frame.Layer, mentions []mention.Mention) *resolver {
	r := &resolver{text: text, frames: frames, mentions: mentions, sentence: make([]int, len(mentions)), parent: make([]int, len(mentions)),
		members: map[int][]int{}, roles: map[int][]role{}, plural: map[int][]int{}, described: map[int]bool{}, renamed: map[int]bool{}, people: map[int]personName{}, firms: map[int][]string{}, wholes: map[string][]string{}}
	for i, m := range mentions {
		r.sentence[i], r.parent[i], r.members[i] = text.SentenceAt(m.Start), i, []int{i}
	}
	r.readDivisions()
	r.readSexes()
	r.readDistinct()
	r.readInhabitants()
	r.readTrees()
	r.readSpeakers()
	r.readBinding()
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

// join makes one cluster of the clusters of mentions i and j, unless they
// cannot be one, and says whether they are one now.
func (r *resolver) join(i, j int) bool {
	i, j = r.root(i), r.root(j)
	if i != j && (r.apart(i, j) || r.foreign(i, j)) {
		return false
	}
	r.unite(i, j)
	return true
}

// unite makes one cluster of the clusters of mentions i and j.
func (r *resolver) unite(i, j int) {
	i, j = r.root(i), r.root(j)
	if i == j {
		return
	}
	if j < i {
		i, j = j, i
	}
	r.parent[j] = i
	inOrder := r.members[i][len(r.members[i])-1] < j
	r.members[i] = append(r.members[i], r.members[j]...)
	if !inOrder {
		slices.Sort(r.members[i])
	}
	delete(r.members, j)
	if r.renamed[j] {
		r.renamed[i] = true
	}
}

// named says whether mention i names something or is the adjective of it.
func (r *resolver) named(i int) bool {
	return r.mentions[i].Kind == mention.Name || r.mentions[i].Kind == mention.Adjective
}
