package token

import (
	"regexp"
	"slices"
	"strings"

	"github.com/neurosnap/sentences"

	"kgx/extract/gazetteer"
)

// A full stop after "Corp", "D.C", "p.m" or "St" belongs to the word and may end
// the sentence too. Punkt knows such words as abbreviations and goes on, for a
// name has a capital anywhere: "They bought Poe Corp. Norway praised it." What
// tells is that a sentence has a finite verb, so that one ends there only where
// a verb stands before, and a name with a verb of its own behind.

// endsWith says whether the sentence words[:i+1] ends with its last word, an
// abbreviation that words[i+1] follows with a capital.
func endsWith(words []*sentences.Token, i int) bool {
	word := strings.Trim(words[i].Tok, `"'()[].,`)
	lower := strings.ToLower(word)
	next := firstWord(words[i+1].Tok)
	switch {
	case continues[lower] && slices.Contains(continued, strings.ToLower(next)):
		return false // "5 p.m. Monday", "Poe Corp. President Jo Marsh"
	case lower == "st" || lower == "ave" || lower == "rd": // of an address: "12 Main St."
		if i < 2 || !number.MatchString(words[i-2].Tok) {
			return false
		}
	case single.MatchString(word):
		if i < 1 || !slices.Contains(lettered, strings.ToLower(words[i-1].Tok)) {
			return false // the initial of a name
		}
	case initials.MatchString(word) && lower != "p.m" && lower != "a.m" && !names(next):
		return false // "the U.S. Senate was divided"
	case !continues[lower] && !initials.MatchString(word):
		return false
	}
	if form := strings.ToLower(strings.TrimRight(next, ".")); continues[form] || initials.MatchString(form) {
		return false // "Poe Co. B.V."
	}
	return slices.ContainsFunc(words[max(0, i-longestClause):i], isFinite) && opens(words[i+1:])
}

// longestClause is the number of words before an abbreviation among which a verb
// is looked for.
const longestClause = 60

// opens says whether words begin with a name and a finite verb, or with a word
// that begins sentences.
func opens(words []*sentences.Token) bool {
	if first := firstWord(words[0].Tok); slices.Contains(starters, first) {
		return true
	}
	for i, w := range words[:min(len(words), 7)] {
		if i > 0 && isFinite(w) {
			return true
		}
		word := firstWord(w.Tok)
		if i > 0 && strings.HasSuffix(w.Tok, ",") && 'A' <= w.Tok[0] && w.Tok[0] <= 'Z' {
			return firstName(words[0]) // "Jo Marsh, a lawyer,"
		}
		joins := word == "of" || word == "the" || word == "and" || word == "de" || word == "al" || word == "van" || word == "von"
		if word == "" || !joins && !('A' <= word[0] && word[0] <= 'Z') || len(word) > 1 && strings.HasSuffix(w.Tok, ",") {
			return false
		}
	}
	return false
}

// names says whether a word is the name of a country or a first name.
func names(word string) bool {
	_, country := gazetteer.Default().Country(word)
	_, first := gazetteer.Default().FirstName(word)
	return country || first || slices.Contains(starters, word)
}

// firstName says whether a word is somebody's first name.
func firstName(w *sentences.Token) bool {
	_, ok := gazetteer.Default().FirstName(firstWord(w.Tok))
	return ok
}

func firstWord(tok string) string { return strings.Trim(tok, `"'([]).,;:`) }

// isFinite says whether a word is a finite verb, going by its form and a list of
// those that news has most.
func isFinite(w *sentences.Token) bool {
	word := strings.Trim(w.Tok, `"'(),;:.`)
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return false
	}
	return finite[word] || strings.HasSuffix(word, "n't") || len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") && word != "hundred"
}

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var single = regexp.MustCompile(`^[A-Z]$`)

var (
	// continues are abbreviations that end a name, a place, a time or a list.
	continues = wordSet("corp inc ltd co llc plc bros cos jr sr esq ave etc p.m a.m " +
		"ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que " +
		"jan feb aug sept oct nov dec")
	// continued are words with a capital that go on with what stands before: titles behind a company, days and zones behind an hour.
	continued = strings.Fields("chief ceo chairman chairwoman chair president vice executive director managing founder co-founder manager spokesman spokeswoman spokesperson analyst " +
		"senior general treasurer secretary minister ambassador mayor senator governor attorney judge board chancellor partner editor head " +
		"monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
		"est edt et cst ct cdt mst pst pt pdt gmt utc bst cet cest eastern central mountain pacific local")
	// lettered are words that a single letter completes: "Plan B".
	lettered = strings.Fields("plan vitamin hepatitis war group class category type part section serie grade phase block unit")
	// starters begin a sentence and have no capital elsewhere.
	starters = strings.Fields("The A An It He She They We I You This That These Those There His Her Its Their Our In On At By For From With After Before Since Until When While If As But And Or Yet So " +
		"However Meanwhile Both Some Many Most Several All Each Among Under Over During Despite According Although Though Because Once What Who Why How Where No Not")
	finite = wordSet("is was are were has had have will would could can may might must shall should did does do says said told " +
		"became began bought broke brought built came caught chose cut drew drove fell felt fled flew fought found froze gave got grew held hit hurt kept knew laid led left lent lit lost made meant met " +
		"paid put quit ran rose sank sat saw sent set shook shot shut slid sold spent split spoke spread stood stole struck swore taught took thought threw went withdrew won wore wrote sued used owed " +
		"wants plans faces wins buys sells sues makes takes gives gets goes comes leads holds runs works lives needs remains plays pays meets opens shows")
)
