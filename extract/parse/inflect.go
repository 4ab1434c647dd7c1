package parse

import "strings"

const vowels = "aeiou"

// thirdOf is the third person singular of a verb, or the plural of a noun, by
// the rules of spelling.
func thirdOf(word string) string {
	switch {
	case endsIn(word, "s", "x", "z", "ch", "sh", "o"):
		return word + "es"
	case consonantY(word):
		return word[:len(word)-1] + "ies"
	default:
		return word + "s"
	}
}

// suffixed joins a regular verb and "ed" or "ing", an adjective and "er" or
// "est": as most write it, and as it is with the last consonant doubled, where
// some do.
func suffixed(word, suffix string) []string {
	switch {
	case suffix == "ing" && strings.HasSuffix(word, "ie"):
		return []string{word[:len(word)-2] + "ying"}
	case suffix == "ing" && strings.HasSuffix(word, "e") && !endsIn(word, "ee", "oe", "ye") && word != "be":
		return []string{word[:len(word)-1] + suffix}
	case suffix != "ing" && strings.HasSuffix(word, "e"):
		return []string{word + suffix[1:]}
	case suffix != "ing" && consonantY(word):
		return []string{word[:len(word)-1] + "i" + suffix}
	}
	if n := len(word); doubles(word) {
		twice := word + word[n-1:] + suffix
		if syllables(word) == 1 {
			return []string{twice}
		}
		return []string{word + suffix, twice}
	}
	return []string{word + suffix}
}

// doubles says whether the last consonant of a word may be doubled before a
// vowel: one consonant after one vowel.
func doubles(word string) bool {
	n := len(word)
	return n >= 3 && consonant(word[n-1]) && !strings.ContainsRune("wxyh", rune(word[n-1])) && !consonant(word[n-2]) &&
		(consonant(word[n-3]) || word[n-3] == 'u' && n > 3 && word[n-4] == 'q')
}

func syllables(word string) int {
	count := 0
	for i := range len(word) {
		if sounds(word, i) && (i == 0 || !sounds(word, i-1)) {
			count++
		}
	}
	return count
}

// sounds says whether letter i is a vowel as it is spoken: "y" after a
// consonant is, "u" after "q" is not.
func sounds(word string, i int) bool {
	switch word[i] {
	case 'y':
		return i > 0 && consonant(word[i-1])
	case 'u':
		return i == 0 || word[i-1] != 'q'
	}
	return !consonant(word[i])
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
