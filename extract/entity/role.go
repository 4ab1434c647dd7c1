package entity

import (
	"strings"

	"kgx/extract/mention"
)

// role is an office or function that the text gives a person.
type role struct {
	words string // lower-cased except for acronyms, with what says that it is past or to come: "foreign minister", "CEO", "former chancellor"
	of    int    // mention of the place or organization that it is of, or -1
	first int    // mention of the role
}

// roleText is the role with what it is of: "foreign minister of France". What
// is no office keeps the adjective: "Danish striker".
func (r *resolver) roleText(ro role) string {
	switch {
	case ro.of < 0:
		return ro.words
	case r.mentions[ro.of].Kind == mention.Adjective && !isOffice(ro.words):
		return r.words(ro.of) + " " + ro.words
	}
	return ro.words + " of " + r.plainName(ro.of)
}

// isOffice says whether a role is an office of a country or the like, rather
// than a profession.
func isOffice(words string) bool {
	for _, w := range strings.FieldsFunc(words, func(c rune) bool { return c == ' ' || c == '-' }) {
		if offices[w] {
			return true
		}
	}
	return false
}

var offices = map[string]bool{"president": true, "minister": true, "premier": true, "chancellor": true, "king": true, "queen": true,
	"prince": true, "princess": true, "emperor": true, "empress": true, "emir": true, "sultan": true, "ambassador": true, "envoy": true,
	"secretary": true, "governor": true, "senator": true, "leader": true, "head": true, "representative": true, "commissioner": true,
	"dictator": true, "monarch": true, "chief": true, "commander": true, "speaker": true, "consul": true, "spokesman": true,
	"spokeswoman": true, "spokesperson": true, "coach": true, "captain": true}

// plainName is the name that mention i stands for: of an adjective its place.
func (r *resolver) plainName(i int) string {
	if r.mentions[i].Kind == mention.Adjective {
		return r.mentions[i].Norm
	}
	return r.label(r.members[r.root(i)])
}

// honorifics are titles that tell of no role.
var honorifics = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "sir": true, "lady": true, "lord": true,
	"dame": true, "herr": true, "frau": true, "madame": true, "saint": true}

// readRoles gives people the roles that stand before their names ("Kenya's
// President Ada Mboya", "French Foreign Minister Luc Faure", "striker Jo
// Vogt") and, behind a comma, after them ("Jo Vogt, the chief executive of
// Orvia,").
func (r *resolver) readRoles() {
	for i, m := range r.mentions {
		if m.Kind != mention.Role || honorifics[strings.Trim(strings.ToLower(r.words(i)), ".")] {
			continue
		}
		if person, ok := r.bearer(i); ok {
			of := r.roleOf(i)
			ro := role{words: r.tense(i, of, roleWords(r.words(i))), of: of, first: i}
			r.roles[person] = append(r.roles[person], ro)
		}
	}
}

// tenses say that an office was held or will be, rather than is.
var tenses = words("former ex erstwhile onetime one-time then late acting interim caretaker outgoing incoming deposed ousted sacked jailed disgraced future designate elect retired")

// tense puts the word that says when the office i is held before its words:
// "former German chancellor", "then-governor", "sacked Pellam Motor Co boss". of is
// the mention of what it is an office of, or -1.
func (r *resolver) tense(i, of int, role string) string {
	start := r.mentions[i].Start
	if of >= 0 && of < i && strings.TrimSpace(r.text.Source[r.mentions[of].End:start]) == "" {
		start = r.mentions[of].Start
	}
	before := r.text.Source[r.text.Sentences[r.sentence[i]].Start:start]
	fields := strings.Fields(strings.ToLower(before))
	for n := 1; n <= 3 && n <= len(fields); n++ {
		w := strings.Trim(strings.TrimSuffix(fields[len(fields)-n], "-"), "(\"“")
		switch {
		case tenses[w]:
			return w + " " + role
		case strings.HasSuffix(w, ",") || w == "and" || w == "the" && n > 1 || w == "met":
			return role
		}
	}
	return role
}

// roleWords writes a role as a common noun.
func roleWords(words string) string {
	parts := strings.Fields(words)
	for i, w := range parts {
		if !isAcronym(w) {
			parts[i] = strings.ToLower(w)
		}
	}
	if n := len(parts) - 1; n >= 0 && kinWords[parts[n]] && kinWords[strings.TrimSuffix(parts[n], "s")] { // "brothers Paul and Simon": each is one
		parts[n] = strings.TrimSuffix(parts[n], "s")
	}
	return strings.Join(parts, " ")
}

// bearer is the person that the role i is said of.
func (r *resolver) bearer(i int) (int, bool) {
	role := r.mentions[i]
	for j := i + 1; j < len(r.mentions) && j <= i+2; j++ {
		m := r.mentions[j]
		if m.Start < role.End || m.Kind == mention.Nominal {
			continue
		}
		if r.sentence[j] != r.sentence[i] {
			break
		}
		between := strings.TrimSpace(r.text.Source[role.End:m.Start])
		if m.Kind == mention.Name && group(m.Type) == "person" && (between == "" || between == "-") {
			return j, true
		}
		break
	}
	for j := i - 1; j >= 0 && r.sentence[j] == r.sentence[i]; j-- {
		m := r.mentions[j]
		if m.End > role.Start || m.Kind != mention.Name || group(m.Type) != "person" {
			if m.Kind == mention.Role {
				return 0, false
			}
			continue
		}
		return j, r.apposed(r.text.Source[m.End:role.Start])
	}
	return 0, false
}

// apposed says whether what stands between a name and a role opens an
// apposition: a comma and at most five words, none of them a verb's or another
// clause's.
func (r *resolver) apposed(between string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(between), ",")
	if !ok || strings.ContainsAny(rest, ",.;:()\"“”\n") {
		return false
	}
	words := strings.Fields(rest)
	for _, w := range words {
		switch strings.ToLower(w) {
		case "and", "but", "who", "which", "that", "said", "is", "was", "has", "had", "of", "to", "with", "as", "by":
			return false
		}
	}
	return len(words) <= 5
}

// roleOf is the mention of what the role i is of: an adjective or a name with
// "'s" before it, or a name after "of", "at" or "for"; -1 where there is none.
func (r *resolver) roleOf(i int) int {
	role := r.mentions[i]
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		m := r.mentions[j]
		if !r.named(j) || r.sentence[j] != r.sentence[i] || m.End > role.Start || group(m.Type) == "person" || m.Kind == mention.Adjective && m.Norm == "" {
			continue
		}
		between := strings.TrimSpace(r.text.Source[m.End:role.Start])
		if between == "'s" || between == "’s" || between == "" || between == "'" {
			return j
		}
		if rest, ok := strings.CutPrefix(between, "'s "); ok && len(strings.Fields(rest)) == 1 { // "Kenya's new president"
			return j
		}
		break
	}
	for j := i + 1; j < len(r.mentions) && j <= i+2; j++ {
		m := r.mentions[j]
		if !r.named(j) || r.sentence[j] != r.sentence[i] || m.Start < role.End || group(m.Type) == "person" {
			continue
		}
		switch strings.TrimSpace(r.text.Source[role.End:m.Start]) {
		case "of", "of the", "at", "at the", "for", "for the":
			return j
		}
		break
	}
	return -1
}
