package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// joinShortForms joins the short form of an organization's name with the one
// organization of the text that it can be short for: "Brightwell" and
// "Brightwell Technologies", "Orvia" and "OrviaFjord".
func (r *resolver) joinShortForms() {
	long := map[string][]int{} // a mention of each organization's name, by its first word and by the first and last part of a compound
	seen := map[string]bool{}
	for i, m := range r.mentions {
		name := r.plain(i)
		if m.Kind != mention.Name || !schema.IsA(m.Type, "organization") || seen[name] {
			continue
		}
		seen[name] = true
		for _, key := range longKeys(name) {
			long[key] = append(long[key], i)
		}
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Name || group(m.Type) != "other" {
			continue
		}
		name := r.withoutLegalForm(i)
		first, _, _ := strings.Cut(name, " ")
		var of []int // of each organization that it can be short for
		for _, j := range long[first] {
			if r.withoutLegalForm(j) != name && shortens(name, r.plain(j)) && !slices.ContainsFunc(of, func(k int) bool { return r.root(k) == r.root(j) }) {
				of = append(of, j)
			}
		}
		if len(of) == 1 {
			r.join(i, of[0])
		}
	}
}

// longKeys are the words that a short form of a name may begin with, in lower case.
func longKeys(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	keys := []string{words[0]}
	switch {
	case len(words) == 1:
		if head, _ := compound(name); head != "" {
			keys = append(keys, head)
		}
	case founder(strings.Fields(name)):
		keys = append(keys, strings.Trim(words[1], ","))
	}
	return keys
}

// compound parts a name that is written as one word with capitals inside: "Orvia" and "Fjord" of "OrviaFjord"; both are
// "" for any other.
func compound(name string) (head, tail string) {
	for i, c := range name {
		if i >= 3 && unicode.IsUpper(c) {
			before, _ := utf8.DecodeLastRuneInString(name[:i])
			if unicode.IsLower(before) {
				return strings.ToLower(name[:i]), strings.ToLower(name[i:])
			}
		}
	}
	return "", ""
}

// founder says whether a company's name begins with a person's: "John Wexford Ltd."
func founder(words []string) bool {
	if _, first := gazetteer.Default().FirstName(words[0]); !first || len(words) != 3 {
		return false
	}
	return legalForms[strings.ToLower(strings.Trim(words[2], "."))]
}

// shortens says whether short, in lower case, can stand for long: what long has more only says what kind of thing it
// is, or, where a legal form says that, is any of its words.
func shortens(short, long string) bool {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(long, ",", "")))
	if len(words) == 1 {
		head, _ := compound(long)
		return head == short
	}
	if founder(strings.Fields(long)) && short == words[1] {
		return true
	}
	had := strings.Fields(short)
	if len(words) <= len(had) || !slices.Equal(words[:len(had)], had) || len(short) < 3 {
		return false
	}
	rest := words[len(had):]
	last := strings.Trim(rest[len(rest)-1], ".")
	switch {
	case mention.CompanyStem(strings.Join(words, " ")) == short, legalForms[last], last == "association" && slices.Contains(rest, "loan"):
		return true
	case len(had) > 1 && (rest[0] == "for" || rest[0] == "of") && len(rest) > 1:
		return centres[had[len(had)-1]]
	}
	return !slices.ContainsFunc(rest, func(w string) bool { return !kindWords[w] })
}

// kindWords say at a name's end what kind of thing it is, and are left out at will.
var kindWords = words("news magazine newspaper channel network city united town rovers wanderers albion athletic museum airlines airways bank")

// centres end the first half of names whose second half is left out at will: "the Lowe Center" for Justice.
var centres = words("center centre institute foundation council club committee commission bureau alliance")
