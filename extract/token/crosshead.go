package token

import "strings"

// crosshead returns how many bytes of a sentence are a heading that was glued to the
// paragraph below it, as pages turned to text have it: "Government not amused In a
// first response …". It is a heading in sentence case, without marks, before a capital
// that no sentence has within; 0 where there is none.
func crosshead(sentence string) int {
	at, before := 0, ""
	for n := 0; n <= longestCrosshead; n++ {
		word, rest, more := strings.Cut(sentence[at:], " ")
		if !more {
			return 0
		}
		if n >= 2 && startsSentences[word] && lowerOrDigit(rest) && lowerOrDigit(before) && !leadsOn[before] && strings.Count(rest, " ") >= leastBelow {
			return at
		}
		if strings.ContainsAny(word, ".,;:!?()[]\"'“”‘’–—/*") || n == 0 && !capital(word) {
			return 0
		}
		before = word
		at += len(word) + 1
	}
	return 0
}

// A crosshead has at most so many words, the sentence below it at least so many more.
const (
	longestCrosshead = 9
	leastBelow       = 6
)

// lowerOrDigit says whether words begin with a small letter or a digit.
func lowerOrDigit(s string) bool {
	return s != "" && ('a' <= s[0] && s[0] <= 'z' || '0' <= s[0] && s[0] <= '9')
}

// startsSentences are words that stand with a capital only where a sentence begins.
var startsSentences = wordSet("The A An In On At After Before According But While Since As For Just Meanwhile This That These Those There It He She They His Her Their Its However Under With When If Although Despite During Earlier Last Speaking Asked Most Many Some Several Nearly Around About Scientists Officials Experts Police Critics")

// leadsOn are words after which a title may follow within a sentence.
var leadsOn = wordSet("of in for to by with the a an and or as on at from called named titled entitled dubbed film movie book album song novel show series play single record magazine newspaper programme program documentary drama comedy hit thriller musical opera painting website group band")
