package entity

import (
	"slices"
	"strings"

	"kgx/extract/mention"
)

// apart says whether two clusters cannot be one: each has the full name of a
// person, and the names have no word in common.
func (r *resolver) apart(i, j int) bool {
	for _, a := range r.members[i] {
		for _, b := range r.members[j] {
			if r.fullName(a) && r.fullName(b) && !shareWord(r.words(a), r.words(b)) {
				return true
			}
		}
	}
	return false
}

// fullName says whether mention i is a person's name of two and more words.
func (r *resolver) fullName(i int) bool {
	m := r.mentions[i]
	return m.Kind == mention.Name && group(m.Type) == "person" && strings.ContainsRune(r.words(i), ' ')
}

func shareWord(a, b string) bool {
	words := nameWords(strings.ToLower(b))
	return slices.ContainsFunc(nameWords(strings.ToLower(a)), func(w string) bool { return slices.Contains(words, w) })
}
