package token

import (
	"regexp"
	"strings"
	"sync"
)

// datedHeadline finds the date that stands between the headline and the report
// of a text whose line breaks were lost: "Port reopens Sunday, May 4, 2008 The
// port of …". Its span is relative to the line. Only a whole date with its
// weekday, behind words that end no sentence, is one.
func datedHeadline(line string) (date Span, ok bool) {
	m := headlineDate().FindStringSubmatchIndex(line[:min(len(line), longestDateline)])
	if m == nil || len(strings.Fields(line[:m[2]])) < 3 || strings.ContainsAny(line[:m[2]], ".!?:;\"“”") {
		return Span{}, false
	}
	words := strings.Fields(line[:m[2]])
	switch words[len(words)-1] {
	case "on", "On", "of", "from", "until", "by", "since", "and", "dated", "last", "next", "this", "for", "to", "before", "after", "late", "early":
		return Span{}, false // the date is part of what is told
	}
	return Span{m[2], m[3]}, true
}

var headlineDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[^\s,] ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, ` + monthName + ` [0-9]{1,2}, [0-9]{4}) \p{Lu}`)
})

// captionBefore returns how many bytes of the report behind such a date are a
// picture's caption: up to the capital of "According to", which begins a
// sentence; 0 where none is there.
func captionBefore(report string) int {
	n := strings.Index(report[:min(len(report), longestDateline)], " According to ")
	if n <= 0 || strings.ContainsAny(report[:n], ".!?:\"“”") {
		return 0
	}
	return n
}
