package entity

import (
	"slices"
	"strings"
	"unicode"

	"kgx/extract/gazetteer"
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

// joinAcronyms joins an acronym with the one name of the text that it abbreviates.
func (r *resolver) joinAcronyms() {
	long := map[string][]int{} // a mention of each name, by what may abbreviate it
	seen := map[string]bool{}
	for i, m := range r.mentions {
		name := r.plain(i)
		if m.Kind != mention.Name || r.personal(i) || seen[name] {
			continue
		}
		seen[name] = true
		for _, short := range acronyms(name) {
			long[short] = append(long[short], i)
		}
	}
	for i, m := range r.mentions {
		name := r.plain(i)
		if m.Kind != mention.Name || r.personal(i) || !isAcronym(name) && !spoken(name) {
			continue
		}
		var of []int // of each thing that it may abbreviate
		for _, j := range long[strings.ToUpper(strings.ReplaceAll(name, ".", ""))] {
			if group(r.mentions[j].Type) == group(m.Type) && !slices.ContainsFunc(of, func(k int) bool { return r.root(k) == r.root(j) }) {
				of = append(of, j)
			}
		}
		if len(of) == 1 {
			r.join(i, of[0])
		}
	}
}

// spoken says whether a name may be an acronym that is spoken as a word, and written like one: "Unep".
func spoken(name string) bool {
	return len(name) >= 4 && len(name) <= 8 && startsUpper(name) && name[1:] == strings.ToLower(name[1:]) && !strings.ContainsAny(name, " -.")
}

// acronyms are what may abbreviate a name: the initials of its content words, of all its words, and the capitals of
// one word.
func acronyms(name string) []string {
	words := nameWords(name)
	if len(words) == 1 {
		capitals := strings.Map(func(c rune) rune {
			if unicode.IsUpper(c) {
				return c
			}
			return -1
		}, name)
		if len(capitals) >= 3 && capitals != name {
			return []string{capitals}
		}
		return nil
	}
	all := ""
	for _, w := range words {
		all += strings.ToUpper(string([]rune(w)[0]))
	}
	short := acronym(name)
	if short == "" {
		return nil
	}
	out := []string{short}
	if short != all {
		out = append(out, all)
	}
	if _, country := gazetteer.Default().Country(strings.Fields(name)[0]); country && len(short) > 2 { // "U.S. Postal Service"
		out = append(out, short[1:])
	}
	return out
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
