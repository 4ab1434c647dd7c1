package clause

import "strings"

const vowels = "aeiou"

// thirdOf is the third person singular of a verb.
func thirdOf(verb string) string {
	switch {
	case endsIn(verb, "s", "x", "z", "ch", "sh", "o"):
		return verb + "es"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ies"
	default:
		return verb + "s"
	}
}

// pastOf is the past tense of a regular verb.
func pastOf(verb string) string {
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ied"
	default:
		return doubled(verb) + "ed"
	}
}

// ingOf is the present participle of a verb.
func ingOf(verb string) string {
	switch {
	case strings.HasSuffix(verb, "ie"):
		return verb[:len(verb)-2] + "ying"
	case strings.HasSuffix(verb, "e") && !endsIn(verb, "ee", "oe", "ye") && verb != "be":
		return verb[:len(verb)-1] + "ing"
	default:
		return doubled(verb) + "ing"
	}
}

// stem is a guess at the base form of a regular verb without its "ed" or "ing".
func stem(s string) string {
	n := len(s)
	switch {
	case n > 2 && s[n-1] == s[n-2] && !strings.ContainsRune("lsz"+vowels, rune(s[n-1])):
		return s[:n-1]
	case strings.HasSuffix(s, "i"):
		return s[:n-1] + "y"
	case endsIn(s, "at", "iz", "is", "v", "c", "u", "dg", "ur", "os", "as"):
		return s + "e"
	default:
		return s
	}
}

// finalStress are verbs of more syllables whose last consonant doubles because
// the last syllable is stressed.
var finalStress = map[string]bool{
	"admit": true, "commit": true, "submit": true, "permit": true, "omit": true, "emit": true, "transmit": true,
	"refer": true, "prefer": true, "transfer": true, "confer": true, "defer": true, "infer": true, "deter": true,
	"occur": true, "incur": true, "recur": true, "concur": true, "compel": true, "propel": true, "expel": true,
	"repel": true, "rebel": true, "control": true, "patrol": true, "regret": true, "abet": true, "acquit": true,
	"equip": true, "begin": true, "forget": true, "upset": true, "handicap": true, "kidnap": true, "worship": true,
	"cancel": true, "travel": true, "label": true, "signal": true, "quarrel": true, "model": true, "total": true,
	"format": true, "bus": true, "quiz": true, "unplug": true, "outbid": true, "recap": true, "excel": true,
}

// doubled doubles the last consonant where spelling wants it before a vowel.
func doubled(verb string) string {
	n := len(verb)
	if n < 3 || !consonant(verb[n-1]) || strings.ContainsRune("wxyh", rune(verb[n-1])) ||
		consonant(verb[n-2]) || !consonant(verb[n-3]) && verb[n-3] != 'u' {
		return verb
	}
	if syllables(verb) == 1 || finalStress[verb] {
		return verb + verb[n-1:]
	}
	return verb
}

func syllables(word string) int {
	count := 0
	for i := range len(word) {
		if !consonant(word[i]) && (i == 0 || consonant(word[i-1]) || word[i-1] == 'q') {
			count++
		}
	}
	return count
}

func consonant(c byte) bool { return !strings.ContainsRune(vowels, rune(c)) }

func consonantY(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == 'y' && consonant(word[n-2])
}

func endsIn(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
