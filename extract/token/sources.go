package token

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// longestSources is the number of bytes that agencies and desk have at most.
const longestSources = 200

// sourcesOf reads the agencies that a paragraph ends in, behind its last
// sentence, with the desk's initials or names before them: "kms/ch (AP, dpa)",
// "Author: Jo Marsh (Reuters, AFP)". Its spans count from the paragraph's start.
func sourcesOf(paragraph string) (c Credit, ok bool) {
	from := max(0, len(paragraph)-longestSources)
	m := sources().FindStringSubmatchIndex(paragraph[from:])
	if m == nil {
		if m = desk().FindStringSubmatchIndex(paragraph[from:]); m != nil {
			return Credit{Kind: Sources, Span: Span{from + m[2], from + m[3]}}, true
		}
		return Credit{}, false
	}
	c = Credit{Kind: Sources, Span: Span{from + m[2], from + m[3]}, Agency: Span{from + m[4], from + m[5]}}
	named := strings.FieldsFunc(c.Agency.Text(paragraph), func(r rune) bool { return strings.ContainsRune(",;/&", r) })
	return c, slices.ContainsFunc(named, func(a string) bool { return agencies[strings.ToLower(strings.TrimSpace(a))] })
}

var sources = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[.!?"”'’)\]] *\s)((?:[a-z]{1,5}(?:(?:/|, ?)[a-z]{1,5}){0,4} |(?:Author|Report|Reporter|Writer)s?: \p{Lu}[^.!?()]{1,60} )?` +
		`\(([^()]{2,80})\)(?: ?(?:Editor|Edited by):? \p{Lu}[^.!?()]{1,60})?)$`)
})

// desk are names or initials of those who wrote and edited a text, with or without
// agencies that sources does not read: "Author: Jo Marsh/ kl Editor: Ana Lund",
// "kl/AP/Reuters Editor: Ana Lund", "kl/mb (AP, AFP".
var desk = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[.!?"”'’)\]] *\s)((?:Author|Report|Reporter|Writer)s?: \p{Lu}[^.!?]{1,140}|` +
		`(?:[a-z]{1,5}(?:[/,] ?[A-Za-z]{1,8}){0,6} )?(?:Editor|Edited by): \p{Lu}[^.!?()]{1,60}|` +
		`[a-z]{1,5}(?:/[a-z]{1,5}){1,3} \([A-Za-z ,/]{2,60}\)?)$`)
})
