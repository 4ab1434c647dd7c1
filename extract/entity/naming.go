package entity

import (
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
}

// names says whether the words between a description and a name say that it
// is its name.
func names(between string) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(between, " ,\"“‘'")))
	for len(words) > 0 && (words[len(words)-1] == "the" || strings.Trim(words[len(words)-1], "\"“‘") == "") {
		words = words[:len(words)-1]
	}
	switch strings.Trim(strings.Join(words, " "), "\"“‘ ") {
	case "dubbed", "called", "named", "known as", "titled", "entitled", "nicknamed", "also known as", "so-called", "which is called", "has been dubbed":
		return true
	}
	return false
}
