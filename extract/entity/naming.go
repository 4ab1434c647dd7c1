package entity

import (
	"regexp"
	"strings"

	"kgx/extract/mention"
)

// joinNaming joins a description with the name that the text gives it: "a
// corridor dubbed the Northern Line".
func (r *resolver) joinNaming() {
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || i+1 >= len(r.mentions) {
			continue
		}
		for j := i + 1; j < len(r.mentions) && r.sentence[j] == r.sentence[i]; j++ {
			n := r.mentions[j]
			if n.Start < m.End {
				continue
			}
			if n.Kind == mention.Name && names(r.text.Source[m.End:n.Start]) {
				r.described[i] = true
				r.join(i, j)
			}
			break
		}
	}
	r.joinRenamed()
}

// renames matches what stands between two names of one: "Burma, formerly known
// as", "renamed itself".
var renames = regexp.MustCompile(`^,? ?\(?(?:which |who )?(?:(?:is|was|were|are|has been|had been) )?(?:` +
	`formerly(?: (?:known as|called|named))?|previously (?:known as|called)|once (?:known as|called)|then (?:known as|called)|` +
	`now (?:known as|called)|better known as|also known as|a\.?k\.?a\.?|alias|née|renamed(?: itself)?(?: as)?|` +
	`(?:changed|has changed|had changed|will change) its name to|rebranded(?: itself)? as)(?: the)? ["“'‘]?$`)

// joinRenamed joins two names that the text gives to one, and a nickname in
// quotation marks with the name that follows it.
func (r *resolver) joinRenamed() {
	last := -1
	for j, m := range r.mentions {
		if m.Kind != mention.Name || m.Nested {
			continue
		}
		i := last
		last = j
		if i < 0 || r.sentence[i] != r.sentence[j] || r.mentions[i].End > m.Start {
			continue
		}
		between := r.text.Source[r.mentions[i].End:m.Start]
		nickname := (between == `" ` || between == "” ") && r.personal(j) && strings.HasSuffix(strings.TrimRight(r.text.Source[:r.mentions[i].Start], `"“`), " ")
		if nickname || group(r.mentions[i].Type) == group(m.Type) && renames.MatchString(between) {
			r.unite(i, j)
			r.renamed[r.root(i)] = true
		}
	}
}

// names says whether the words between a description and a name say that it
// is its name.
func names(between string) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(between, " ,\"“‘'")))
	for len(words) > 0 && (words[len(words)-1] == "the" || strings.Trim(words[len(words)-1], "\"“‘") == "") {
		words = words[:len(words)-1]
	}
	switch strings.Trim(strings.Join(words, " "), "\"“‘ ") {
	case "known to all as", "widely known as", "known locally as", "dubbed", "called", "named", "known as", "titled", "entitled", "nicknamed", "also known as", "so-called", "which is called", "has been dubbed":
		return true
	}
	return false
}
