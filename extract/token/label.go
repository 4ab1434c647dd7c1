package token

import (
	"regexp"
	"strings"
	"sync"
)

// labels are words of the desk that stand before a headline.
var labels = wordSet("exclusive breaking update watch live analysis opinion explainer factbox interview column review preview video photo photos pictures gallery " +
	"correction corrected note feature insight profile timeline poll podcast quiz comment editorial letters obituary refile wrapup recap advisory alert newsmaker " +
	"spotlight graphic special sponsored advertisement look listen read breakingviews fact-check")

var labelled = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?:BREAKING |LIVE |BIG |SPECIAL )?[A-Z][A-Za-z]+(?:-[Cc]heck)?)(?: (?:[0-9]{1,2}|NEWS|REPORT|News|Report))?(: | - | \| |-)(?:Watch |WATCH )?`)
})

// emojiLabel returns how many bytes of a sentence, with its emoji as asterisks, are
// a label in capitals between emoji: "* BREAKING *".
func emojiLabel(sentence string) int {
	if sentence[0] != '*' {
		return 0
	}
	m := starred().FindStringSubmatch(sentence)
	if m == nil || len(m[0]) >= len(sentence) || !labels[strings.ToLower(strings.Fields(m[1])[0])] {
		return 0
	}
	return len(m[0])
}

var starred = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\*+ ?)+([A-Z]{4,}(?: NEWS)?)(?: ?[:*])+ ?`)
})

// endLabel returns where a label of the desk begins that ends a headline, " |
// Analysis"; the headline's length where none does.
func endLabel(sentence string) int {
	i := strings.LastIndex(sentence, " | ")
	if i <= 0 {
		return len(sentence)
	}
	words := strings.Fields(sentence[i+3:])
	if len(words) == 0 || len(words) > 2 || !labels[strings.ToLower(words[len(words)-1])] {
		return len(sentence)
	}
	return i
}

// label returns how many bytes of a sentence are a label of the desk: "UPDATE
// 2-", "Opinion: ", "EXPLAINER-"; 0 where there is none. A hyphen without
// spaces needs capitals before it: "Watch-makers strike" has no label.
func label(sentence string) int {
	if sentence == "" {
		return 0
	}
	if n := emojiLabel(sentence); n > 0 {
		return n
	}
	if sentence[0] < 'A' || sentence[0] > 'Z' || !strings.ContainsAny(sentence[:min(len(sentence), 30)], ":-|") {
		return 0
	}
	m := labelled().FindStringSubmatch(sentence)
	if m == nil || len(m[0]) >= len(strings.TrimSpace(sentence)) {
		return 0
	}
	words := strings.Fields(m[1])
	if !labels[strings.ToLower(words[len(words)-1])] || m[2] == "-" && m[1] != strings.ToUpper(m[1]) {
		return 0
	}
	if next := sentence[len(m[0])]; m[2] == "-" && (next < 'A' || next > 'Z') {
		return 0
	}
	return len(m[0])
}

// readMore says whether a sentence points to other articles: "Read more: …".
func readMore(sentence string) bool {
	lower := strings.ToLower(sentence[:min(len(sentence), 12)])
	return strings.HasPrefix(lower, "read more:") || strings.HasPrefix(lower, "read also:") || strings.HasPrefix(lower, "see also:") || strings.HasPrefix(lower, "more here:")
}
