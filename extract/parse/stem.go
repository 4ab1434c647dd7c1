package parse

import "strings"

// The rules of spelling backwards: guesses at the base of a form that is in no
// table.

// pastStem is the base of a regular past form.
func pastStem(w string) string {
	switch {
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case endsIn(w, "eed", "ied"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ed") && hasVowel(w[:len(w)-2]):
		return stem(w[:len(w)-2])
	}
	return w
}

// ingStem is the base of a present participle.
func ingStem(w string) string {
	if s, ok := strings.CutSuffix(w, "ing"); ok && hasVowel(s) {
		return stem(s)
	}
	return w
}

// thirdStem is the base of a third person singular or a plural.
func thirdStem(w string) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || endsIn(w, "ss", "us", "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case endsIn(w, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return w[:n-2]
	case endsIn(w, "'s"):
		return w[:n-2]
	}
	return w[:n-1]
}

// comparedStem is the base of a comparative or superlative without its ending.
func comparedStem(s string) string {
	if strings.HasSuffix(s, "i") {
		return s[:len(s)-1] + "y"
	}
	return stem(s)
}

// stem is the base of a form without its "ed" or "ing".
func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	switch last := s[n-1]; {
	case last == s[n-2] && consonant(last):
		if strings.ContainsRune("lszf", rune(last)) {
			return s
		}
		return s[:n-1] // "plann"
	case !consonant(last):
		if endsIn(s, "u", "ie") || last == 'a' {
			return s + "e" // "argu"
		}
		return s
	case strings.ContainsRune("wxy", rune(last)):
		return s
	case sounds(s, n-2): // one consonant after a vowel
		if n > 2 && sounds(s, n-3) {
			return afterTwo(s)
		}
		if syllables(s) == 1 || endsIn(s, "at", "iz", "is", "us", "os", "as", "id", "ud", "ad", "od", "ut", "ur", "ir", "av", "iv", "ov", "ev", "uc", "ac", "ic", "ec", "ag", "eg", "ug",
			"ak", "ik", "ok", "uk", "ul", "ol", "il", "um", "am", "im", "ap", "op", "up", "ar", "ot", "un", "an", "in") {
			return s + "e"
		}
		return s
	}
	if endsIn(s, "c", "v", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "ns", "rs", "ls", "ps", "ng", "rg", "dg", "lg", "rz", "nz") {
		return s + "e"
	}
	return s
}

// afterTwo is stem for one consonant after two vowels.
func afterTwo(s string) string {
	if endsIn(s, "eas", "ees", "ais", "ous", "aus", "oos", "ois", "uis", "uir", "eiv", "iev", "eav", "eev", "uat", "iat", "eat", "uot", "uit", "eez", "iez", "uip", "eas", "iec", "eac", "oic", "uac", "iag", "eag", "uag") &&
		!endsIn(s, "reat", "heat", "beat", "feat", "seat", "peat", "leat", "fruit", "suit", "cruit") {
		return s + "e"
	}
	return s
}

func hasVowel(s string) bool {
	for i := range len(s) {
		if sounds(s, i) {
			return true
		}
	}
	return false
}
