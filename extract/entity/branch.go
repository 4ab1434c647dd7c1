package entity

import (
	"strings"

	"kgx/extract/mention"
	"kgx/graph/schema"
)

// branches says whether two names are of organizations that share the beginning of their names and not more: "Norvale
// Radio" is not "Norvale Airport", nor is "Orvia AG" its "Orvia Business Systems Inc".
func (r *resolver) branches(a, b int) bool {
	x, y := r.mentions[a], r.mentions[b]
	if x.Kind != mention.Name || y.Kind != mention.Name || !schema.IsA(x.Type, "organization") || !schema.IsA(y.Type, "organization") {
		return false
	}
	one, other := r.firmWords(a), r.firmWords(b)
	shared := 0
	for shared < len(one) && shared < len(other) && one[shared] == other[shared] {
		shared++
	}
	one, other = one[shared:], other[shared:]
	if shared == 0 || len(one)+len(other) == 0 {
		return false
	}
	if len(one) == 0 || len(other) == 0 {
		return r.legalForm(a) != "" && r.legalForm(b) != "" && r.legalForm(a) != r.legalForm(b)
	}
	for _, w := range one {
		for _, v := range other {
			if n := min(len(w), len(v), 3); w[:n] == v[:n] || kindWords[w] && kindWords[v] { // "Organization", "Organisation"
				return false
			}
		}
	}
	return true
}

// firmWords are the words of the name of mention i in lower case, without legal form.
func (r *resolver) firmWords(i int) []string {
	w, ok := r.firms[i]
	if !ok {
		w = strings.Fields(r.withoutLegalForm(i))
		r.firms[i] = w
	}
	return w
}

// legalForm is the legal form that ends the name of mention i, in lower case, "" where it has none.
func (r *resolver) legalForm(i int) string {
	words := strings.Fields(strings.ToLower(r.plain(i)))
	if last := strings.Trim(words[len(words)-1], ".,"); len(words) > 1 && legalForms[last] {
		return last
	}
	return ""
}
