package entity

import (
	"slices"
	"strings"

	"kgx/extract/gazetteer"
)

// legalForms are the words that a company's name is used without.
var legalForms = map[string]bool{
	"inc": true, "corp": true, "corporation": true, "ltd": true, "limited": true, "llc": true, "plc": true, "ag": true, "gmbh": true,
	"se": true, "sa": true, "asa": true, "spa": true, "nv": true, "co": true, "company": true, "group": true, "holding": true, "holdings": true, "&": true,
}

// joinOrganizations joins the names of organizations, events and the like that
// shorten another: without a legal form ("Orvia" for "Orvia Group AG"), by
// the last words ("the Commission") or by the first ("Kestrel" for "Kestrel
// Rovers"), and singular with plural.
func (r *resolver) joinOrganizations() {
	first := map[string]int{}
	for _, i := range r.roots() {
		if group(r.mentions[i].Type) != "other" {
			continue
		}
		name := strings.Join(r.baseWords(i), " ")
		j, ok := first[name]
		if !ok {
			j, ok = first[strings.TrimSuffix(name, "s")]
		}
		if !ok {
			j, ok = first[name+"s"]
		}
		if ok {
			r.join(i, j)
		} else {
			first[name] = i
		}
	}
	for _, i := range r.roots() {
		if full, ok := r.longer(i); ok {
			r.join(i, full)
		}
	}
}

// baseWords are the words of an organization's name without its legal form.
func (r *resolver) baseWords(i int) []string {
	words := strings.Fields(strings.ReplaceAll(key(r.words(i)), ",", ""))
	for len(words) > 1 && legalForms[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// longer is the one name that mention i shortens; ok is false where there are
// several, and where what is left is a place's name, which is the place.
func (r *resolver) longer(i int) (full int, ok bool) {
	if group(r.mentions[i].Type) != "other" {
		return 0, false
	}
	short := r.baseWords(i)
	if len(gazetteer.Default().Places(r.words(i))) > 0 {
		return 0, false
	}
	for _, j := range r.roots() {
		words := r.baseWords(j)
		if r.root(i) == r.root(j) || rootType(r.mentions[i].Type) != rootType(r.mentions[j].Type) || len(words) <= len(short) || !contained(short, words) {
			continue
		}
		if ok {
			return 0, false
		}
		full, ok = j, true
	}
	return full, ok
}

// contained says whether the short words end the long ones, or begin them and
// what follows does not tell which one of several is meant: "in Italy", "2012".
func contained(short, long []string) bool {
	if slices.Equal(short, long[len(long)-len(short):]) {
		return true
	}
	switch next := long[len(short)]; {
	case next == "in", next == "of", next == "for", next[0] >= '0' && next[0] <= '9':
		return false
	}
	return slices.Equal(short, long[:len(short)])
}
