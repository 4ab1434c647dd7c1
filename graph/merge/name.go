package merge

import (
	"slices"
	"strings"
	"unicode"

	"kgx/graph"
)

// likeness is how two names agree, from not at all to wholly.
type likeness int

const (
	unlike     likeness = iota
	familyOnly          // "Berg" and "Jon Berg"
	bareWord            // "Berg" and "Berg", "summit" and "summit"
	initials            // "J. Berg" and "Jon Berg"
	longer              // "Jon A. Berg" and "Jon Berg"
	aliasWord           // "the Bank", an alias of both
	alias               // a name of the one is another name of the other
	acronym             // the same, and it is an acronym
	equal               // the same full name
)

// name is a label or alias in comparable form.
type name struct {
	folded  string   // words of the name, joined by blanks
	words   []string // person: given names and family name, without "Jr." and the like
	suffix  string   // person: "jr", "iii"
	acronym bool     // "EU": two or more letters, all upper case
	proper  bool     // has an upper-case letter, or letters of a script without case
	isLabel bool
}

var personSuffixes = []string{"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii"}

// legalForms end the names of companies and are left out by most articles.
var legalForms = []string{
	"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "ag", "se", "sa", "nv", "spa", "gmbh", "oyj", "ab",
}

func parseName(s string, isLabel bool) name {
	words := strings.FieldsFunc(graph.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '.' && r != '-'
	})
	for i, w := range words {
		words[i] = strings.NewReplacer(".", "", "'", "", "’", "").Replace(w)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, "-") == "" })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	n := name{isLabel: isLabel, acronym: isAcronym(s), proper: isProper(s), words: words}
	if len(words) > 1 && slices.Contains(legalForms, words[len(words)-1]) {
		n.words = words[:len(words)-1]
	}
	n.folded = strings.Join(n.words, " ")
	if len(words) > 1 && slices.Contains(personSuffixes, words[len(words)-1]) {
		n.suffix = words[len(words)-1]
		n.words = words[:len(words)-1]
	}
	return n
}

func isAcronym(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != '.' && r != '&' && !unicode.IsNumber(r):
			return false
		}
	}
	return letters >= 2
}

func isProper(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.IsLower(r) })
}

// family is the last word of a person's name.
func (n name) family() string { return n.words[len(n.words)-1] }

// given is the first word of a person's name, "" where it is the only one.
func (n name) given() string {
	if len(n.words) < 2 {
		return ""
	}
	return n.words[0]
}

// likePersons compares the names of two people. A family name alone is never the
// same as a full name.
func likePersons(a, b name) likeness {
	switch {
	case len(a.words) == 0 || len(b.words) == 0 || a.family() != b.family() || a.suffix != b.suffix && a.suffix != "" && b.suffix != "":
		return unlike
	case a.given() == "" && b.given() == "":
		return bareWord
	case a.given() == "" || b.given() == "":
		return familyOnly
	case slices.Equal(a.words, b.words):
		return equal
	case a.given() == b.given():
		return likeMiddleNames(a.words[1:len(a.words)-1], b.words[1:len(b.words)-1])
	case abbreviates(a.given(), b.given()) || abbreviates(b.given(), a.given()):
		return initials
	}
	return unlike
}

// likeMiddleNames compares what stands between given and family name: nothing
// agrees with anything, "A" with "Anna", "Lee" not with "Anna".
func likeMiddleNames(a, b []string) likeness {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] && !abbreviates(a[i], b[i]) && !abbreviates(b[i], a[i]) {
			return unlike
		}
	}
	return longer
}

func abbreviates(short, long string) bool {
	return len([]rune(short)) == 1 && strings.HasPrefix(long, short)
}

// likeOthers compares the names of two things that are no people.
func likeOthers(a, b name) likeness {
	switch {
	case a.folded != b.folded || a.folded == "":
		return unlike
	case !a.proper || !b.proper:
		return bareWord
	case a.isLabel && b.isLabel:
		return equal
	case a.acronym && b.acronym:
		return acronym
	case a.isLabel || b.isLabel:
		return alias
	}
	return aliasWord
}
