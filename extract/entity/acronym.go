package entity

import (
	"strings"
	"unicode"

	"kgx/extract/mention"
)

// acronym is the initials of a name's content words, "" for a name of fewer
// than two: "WHO" of "World Health Organization". Small words are passed over.
func acronym(name string) string {
	var out []rune
	for _, w := range nameWords(name) {
		if c := []rune(w)[0]; unicode.IsUpper(c) {
			out = append(out, c)
		}
	}
	if len(out) < 2 {
		return ""
	}
	return string(out)
}

// nameWords are the words of a name; hyphens part them.
func nameWords(name string) []string {
	return strings.FieldsFunc(name, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '/' || c == ',' })
}

// isAcronym says whether a name is written as one: two to eight letters, all
// or all but one of them capital, perhaps with full stops.
func isAcronym(name string) bool {
	capitals, letters := 0, 0
	for _, c := range name {
		switch {
		case c == '.':
		case !unicode.IsLetter(c):
			return false
		default:
			letters++
			if unicode.IsUpper(c) {
				capitals++
			}
		}
	}
	return letters >= 2 && letters <= 8 && capitals >= 2 && letters-capitals <= 1
}

// joinAcronyms joins an acronym with the name that it stands for: one with its
// initials, or, in brackets right after a name, that name, since the initials
// may be those of another language.
func (r *resolver) joinAcronyms() {
	byInitials := map[string]int{}
	for _, i := range r.roots() {
		name := r.words(i)
		if initials := acronym(name); initials != "" && !isAcronym(name) && group(r.mentions[i].Type) == "other" {
			if _, ok := byInitials[initials]; !ok {
				byInitials[initials] = i
			}
		}
	}
	for i := range r.mentions {
		if r.mentions[i].Kind != mention.Name || !isAcronym(r.words(i)) || group(r.mentions[i].Type) != "other" {
			continue
		}
		if j, ok := r.bracketed(i); ok {
			r.join(i, j)
		} else if j, ok := byInitials[strings.ToUpper(strings.ReplaceAll(r.words(i), ".", ""))]; ok && r.root(i) == i {
			r.join(i, j)
		}
	}
}

// bracketed is the name that stands right before mention i in brackets.
func (r *resolver) bracketed(i int) (int, bool) {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.mentions[j].Kind != mention.Name || r.mentions[j].End > r.mentions[i].Start {
			continue
		}
		between := strings.TrimSpace(r.text.Source[r.mentions[j].End:r.mentions[i].Start])
		if between != "(" {
			return 0, false
		}
		initials := acronym(r.words(j))
		same := group(r.mentions[j].Type) == group(r.mentions[i].Type)
		return j, same && !isAcronym(r.words(j)) && (initials != "" || len(nameWords(r.words(j))) == 1)
	}
	return 0, false
}
