package mention

import (
	"regexp"
	"strings"
)

// nominals finds descriptions of what an article names or tells of: "both
// leaders", "the Russian president", "a peace agreement", "the company". A
// mention spans the words from the determiner to the head noun; its Norm is
// the head noun.
func nominals(r *reader, found []Mention) []Mention {
	inName := make([]bool, len(r.words))
	for _, m := range found {
		if m.Kind == Name || m.Kind == Time || m.Kind == Value {
			for i, j := r.covered(m.Span); i < j; i++ {
				inName[i] = true
			}
		}
	}
	var out []Mention
	for i := 0; i < len(r.words); i++ {
		if !determiners[r.at(i)] || determiners[r.at(i+1)] && r.at(i+1) != "two" && r.at(i+1) != "three" || inName[i] {
			continue
		}
		j, head := r.nounPhrase(i, inName)
		kind, ok := nominalType(head)
		if head == "executive" && r.phrase(j-1, j) == "Executive" && (j == len(r.words) || !upper(r.words[j].text)) {
			kind = "government" // "the Norvale Executive"
		}
		if j == 0 || !ok || inName[j-1] || r.at(i) == "that" && plural(head) { // "said that retailers"
			continue
		}
		out = append(out, Mention{Span: r.span(i, j), Kind: Nominal, Type: kind, Confidence: 0.6, Norm: head})
		i = j - 1
	}
	return out
}

var determiners = set("the this that these those both a an their its his her our two three several")

// nounPhrase reads the noun phrase that the determiner at word i opens: up to
// five words more, the last of which is a noun that nominalType knows and is
// followed by no other noun of that kind. head is that noun, lower-cased.
func (r *reader) nounPhrase(i int, inName []bool) (end int, head string) {
	for k := i + 1; k < i+7 && r.together(k); k++ {
		w := r.words[k]
		if n := r.ageAt(k); n > 0 {
			head, end = r.phrase(k, k+n), k+n
			k += n - 1
			continue
		}
		if !w.letters() || phraseEnds[w.lower] || determiners[w.lower] && !counting[w.lower] || inName[k] {
			break
		}
		if n := r.roleAt(k); n > 0 {
			head, end = strings.ToLower(r.phrase(k, k+n)), k+n
			k += n - 1
			continue
		}
		if _, ok := nominalType(w.lower); ok {
			if w.lower == "state" && r.at(k+1) == "of" && k+2 < len(r.words) && !upper(r.phrase(k+2, k+3)) {
				return 0, "" // "a state of emergency"
			}
			if otherSense[w.lower] != nil && (otherSense[w.lower][r.at(k-1)] || otherSense[w.lower][r.at(k+1)]) {
				return 0, ""
			}
			head, end = w.lower, k+1
			continue
		}
		if end > 0 { // a word after the noun is no part of the phrase
			break
		}
	}
	return end, head
}

// ageNoun is a person by age: "the 64-year-old".
var ageNoun = regexp.MustCompile(`^\d{1,3}-year-old$`)

// ageAt is of how many words a person's age at word i is, 0 where there is none.
func (r *reader) ageAt(i int) int {
	if i+3 <= len(r.words) && ageNoun.MatchString(r.phrase(i, i+3)) {
		return 3
	}
	return 0
}

// counting are the determiners that another may stand before.
var counting = set("two three several")

// plural says whether a noun has the form of a plural.
func plural(noun string) bool { return len(singulars(noun)) > 0 }

// otherSense are words beside a noun that give it a sense of no such type: a custody battle is no war.
var otherSense = map[string]map[string]bool{
	"battle":     set("custody legal court courtroom bidding uphill title takeover proxy"),
	"conference": set("news press"),
	"vote":       set("yes no"),
	"strike":     set("air military missile drone nuclear lightning against"),
	"war":        set("price trade culture bidding words"),
}

var phraseEnds = set("of in on at by for from to with as and or but that which who whose is are was were has have had will would said says into over between among")

// nominalType is the type of what a noun describes. Plurals have the type of
// their singular.
func nominalType(noun string) (kind string, ok bool) {
	if kind, ok = nominalNouns[noun]; ok {
		return kind, true
	}
	if ageNoun.MatchString(noun) {
		return "person", true
	}
	if _, ok = roleNouns()[noun]; ok {
		return "person", true
	}
	for _, singular := range singulars(noun) {
		if kind, ok = nominalNouns[singular]; ok {
			return kind, true
		}
		if _, ok = roleNouns()[singular]; ok {
			return "person", true
		}
	}
	return "", false
}

// singulars are the forms that a noun may be the plural of.
func singulars(noun string) []string {
	switch {
	case strings.HasSuffix(noun, "ies"):
		return []string{noun[:len(noun)-3] + "y"}
	case strings.HasSuffix(noun, "men"):
		return []string{noun[:len(noun)-3] + "man"}
	case strings.HasSuffix(noun, "es"):
		return []string{noun[:len(noun)-1], noun[:len(noun)-2]}
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss"):
		return []string{noun[:len(noun)-1]}
	}
	return nil
}

// nominalNouns are common nouns by the type of what they describe.
var nominalNouns = invert(map[string]string{
	"person":       "man woman boy girl child politician suspect",
	"country":      "country nation state republic kingdom neighbor neighbour",
	"city":         "city town village",
	"region":       "region territory enclave exclave area peninsula province",
	"organization": "organization organisation group association body",
	"company":      "company firm carmaker automaker airline manufacturer conglomerate startup bank insurer lender drugmaker chipmaker planemaker brewer supermarket utility grocer bookmaker publisher broadcaster shipbuilder distiller retailer",
	"party":        "party",
	"media":        "newspaper magazine tabloid",
	"band":         "band quartet",
	"sport_team":   "team club side",
	"government":   "government administration parliament",
	"court":        "court tribunal",
	"agency":       "agency",
	"union":        "union",
	"education":    "university school",
	"agreement":    "agreement deal accord treaty pact truce ceasefire armistice",
	"law":          "law bill",
	"summit":       "summit meeting conference talks",
	"conflict":     "war conflict battle",
	"election":     "election vote referendum",
	"competition":  "tournament championship",
	"disaster":     "earthquake quake flood storm hurricane fire crash explosion",
	"protest":      "protest demonstration strike",
	"street":       "corridor route road",
	"facility":     "airport stadium prison bridge",
})

// invert maps each word of the lists to its list's name.
func invert(lists map[string]string) map[string]string {
	out := map[string]string{}
	for name, words := range lists {
		for _, w := range strings.Fields(words) {
			out[w] = name
		}
	}
	return out
}

// roleAt is of how many words the longest noun for a person at word i is, 0
// where there is none.
func (r *reader) roleAt(i int) int {
	for n := 4; n > 0; n-- {
		if i+n > len(r.words) || r.words[i+n-1].sentence != r.words[i].sentence {
			continue
		}
		if roleNouns()[strings.ToLower(r.phrase(i, i+n))] {
			return n
		}
	}
	return 0
}
