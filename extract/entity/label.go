package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// label is the best name of a cluster: a name before a description; of names
// the fullest that is no acronym, and of equally full ones the first.
func (r *resolver) label(members []int) string {
	best, score := "", -1
	for _, i := range members {
		if r.inhabitants[i] {
			return r.words(i)
		}
		if r.mentions[i].Kind != mention.Name {
			continue
		}
		name := r.plain(i)
		if r.mentions[i].Norm != "" {
			name = r.mentions[i].Norm // not "Ore."
		}
		if best != "" && r.nobleTitle(i) {
			continue // "Leopold, Duke of Auen"
		}
		if s := fullness(name); s > score && !allUpper(name, best) || s == score && allUpper(best, name) {
			best, score = name, s
		}
	}
	best = r.calm(members, best)
	if score == 1 {
		for _, i := range members {
			if !r.crowned(i) || r.plain(i) != best {
				continue
			}
			if name := r.titled(i); name != "" {
				return name // "Prince William", whose first name alone tells nobody
			}
		}
	}
	switch {
	case score > 0:
		return best
	case best != "" && !r.isCountry(members):
		return best
	}
	for _, i := range members {
		if place := r.placeName(i); place != "" {
			return place
		}
	}
	for _, i := range members {
		if r.mentions[i].Kind == mention.Adjective {
			return r.words(i)
		}
		if r.mentions[i].Kind == mention.Nominal && len(r.plural[i]) == 0 {
			if name := r.descriptionName(i); len(name) > len(best) {
				best = name
			}
		}
	}
	return best
}

// fullness orders names: 0 for acronyms, else the number of words.
func fullness(name string) int {
	if isAcronym(name) {
		return 0
	}
	return len(nameWords(name))
}

// calm writes a name that the text has in capitals alone in normal case: where
// its sentence shouts, or where it is of people or places, and long enough not
// to be an acronym.
func (r *resolver) calm(members []int, name string) string {
	if name == strings.ToLower(name) && r.isCountry(members) { // "united states"
		return titleCase(strings.Fields(name))
	}
	if name != strings.ToUpper(name) || len(name) < 4 || strings.ContainsAny(name, "0123456789.&") {
		return name
	}
	words := strings.Fields(name)
	for _, i := range members {
		if r.plain(i) != name {
			continue
		}
		s := r.text.Sentences[r.sentence[i]].Text(r.text.Source)
		kind := group(r.mentions[i].Type)
		if kind == "other" && (len(words) < 2 && isAcronym(name) || s != strings.ToUpper(s)) {
			return name
		}
	}
	return titleCase(words)
}

// titleCase gives the words of a name capitals, but for its small ones.
func titleCase(words []string) string {
	for n, w := range words {
		parts := strings.Split(strings.ToLower(w), "-")
		for k, p := range parts {
			if c, size := utf8.DecodeRuneInString(p); size > 0 && !(n > 0 && (particles[p] || smallName[p])) {
				parts[k] = string(unicode.ToUpper(c)) + p[size:]
			}
		}
		words[n] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

var smallName = words("of and the in on for")

// allUpper says whether name is other in capital letters, as headlines shout
// it.
func allUpper(name, other string) bool {
	return name == strings.ToUpper(name) && strings.EqualFold(name, other)
}

func (r *resolver) isCountry(members []int) bool {
	for _, i := range members {
		if _, ok := gazetteer.Default().Country(r.plain(i)); ok && group(r.mentions[i].Type) == "location" {
			return true
		}
	}
	return false
}

// descriptionName is a description without determiner, number and the words
// that only judge: "peace agreement".
func (r *resolver) descriptionName(i int) string {
	d, m := r.describe(i), r.words(i)
	var words []string
	for n, w := range strings.Fields(r.words(i)) {
		lower := strings.ToLower(w)
		if n == 0 && d.determiner != "" {
			continue
		}
		if d.determiner == "" || m == strings.ToUpper(m) { // a headline's capitals
			w = lower
		}
		if !judging[lower] && !otherWords[lower] && counts[lower] == 0 && lower != "most" {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return d.noun
	}
	return strings.Join(words, " ")
}
