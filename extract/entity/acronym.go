package entity

import (
	"strings"
	"unicode"
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
