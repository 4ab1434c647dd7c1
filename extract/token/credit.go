package token

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// CreditKind is what a credit tells of.
type CreditKind string

// The kinds of credit.
const (
	Dateline CreditKind = "dateline" // where and when a report was filed, and by which agency: "OSLO, May 4 (Reuters) -"
	Byline   CreditKind = "byline"   // who wrote it, and what the paper calls them: "By Jo Marsh"
	Notice   CreditKind = "notice"   // who helped, how to reach them: "(Reporting by Jo Marsh; editing by Cy Orr)"
	Label    CreditKind = "label"    // the desk's word before a headline: "UPDATE 2-", "Opinion:"
	Sources  CreditKind = "sources"  // which agencies it rests on, at its end: "kms/ch (AP, dpa)"
)

// Credit is a part of a text that tells of the report, not of the news: those
// whom it names report and are not reported on. A dateline and a label are
// sentences of their own; other credits are one sentence or more.
type Credit struct {
	Span
	Kind CreditKind
	// Place, Date and Agency are parts of a Dateline, empty where it has none.
	// The place is the city or cities, with the region where one is named. Of
	// Sources, Agency is all that stands in the brackets.
	Place, Date, Agency Span
}

// Credit is the credit that s lies in, at least in part; ok is false where
// there is none.
func (t *Text) Credit(s Span) (c Credit, ok bool) {
	i := sort.Search(len(t.Credits), func(i int) bool { return t.Credits[i].End > s.Start })
	if i == len(t.Credits) || !t.Credits[i].Overlaps(s) {
		return Credit{}, false
	}
	return t.Credits[i], true
}

// credits adds the bylines and notices among the text's sentences to the
// credits that were found when it was split.
func (t *Text) credits() {
	const most = 20      // bylines of which the writers are looked for below
	var names []string   // of the bylines, lower-cased
	var further []Credit // none of which overlaps another
	after := -2          // paragraph of the byline
	credit := func(kind CreditKind, s Span) {
		if _, is := t.Credit(s); !is {
			further = append(further, Credit{Span: s, Kind: kind})
		}
	}
	for i := 0; i < len(t.Sentences); i++ {
		s := t.Sentences[i]
		text := s.Text(t.Source)
		switch by := BylineOf(text); {
		case by != "" && t.alone(i):
			credit(Byline, s.Span)
			if len(names) < most {
				names = append(names, strings.ToLower(by))
			}
			after = s.Paragraph
		case s.Paragraph == after+1 && t.alone(i) && position(text):
			credit(Byline, s.Span)
		case notices().MatchString(text) || about(text, names):
			end := i
			if text[0] == '(' { // to the closing bracket
				for ; end+1 < len(t.Sentences) && t.Sentences[end+1].Paragraph == s.Paragraph && !strings.Contains(t.Sentences[end].Text(t.Source), ")"); end++ {
				}
			}
			credit(Notice, Span{s.Start, t.Sentences[end].End})
			i = end
		}
	}
	t.Credits = append(t.Credits, further...)
	slices.SortFunc(t.Credits, func(a, b Credit) int { return a.Start - b.Start })
}

// alone says whether sentence i is all of its paragraph.
func (t *Text) alone(i int) bool {
	p := t.Sentences[i].Paragraph
	return (i == 0 || t.Sentences[i-1].Paragraph != p) && (i+1 == len(t.Sentences) || t.Sentences[i+1].Paragraph != p)
}

// byline matches a line that is "By" and names, which may be joined by words in
// lower case.
var byline = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:By|BY|Written by|Words by|Text by|Reporting by|Story by) (\p{Lu}[\p{L}'’.-]+(?:,? (?:and|de|di|da|du|van|von|der|den|bin|al|la|le|of|in|for|\p{Lu}[\p{L}'’.-]*)){0,14}(?:, \p{Lu}[\p{L} ]+)?)$`)
})

// BylineOf returns the names in a line that is a byline, or "".
func BylineOf(line string) string {
	if len(line) > 200 || !strings.Contains(strings.ToLower(line[:min(len(line), 14)]), "by ") {
		return ""
	}
	if m := byline().FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// position says whether a line below a byline says what its people are: "Senior
// Reporter, Coast News".
func position(line string) bool {
	words := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) })
	return len(words) > 0 && len(words) <= 10 && !strings.ContainsAny(line[len(line)-1:], ".?!:") &&
		slices.ContainsFunc(words, func(w string) bool { return slices.Contains(jobs, w) })
}

var jobs = strings.Fields("reporter reporters correspondent correspondents editor editors writer writers columnist journalist journalists contributor producer photographer")

// notices matches the start of a sentence that tells of the report.
var notices = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[(\[*_—–-]* ?(?:(?i:(?:additional |further |with )?(?:reporting|writing|editing|production|translation|research|photography|graphics?|illustrations?) by|` +
		`(?:compiled|written|edited|translated|reported|photographed|illustrated) by) \p{Lu}|` +
		`(?:Photo|Photos|Image|Picture|Video|Graphic|Credit|Source)s?(?: credit)?: ?\p{Lu}|Follow .{1,60} on (?:Twitter|X|Facebook|Instagram|Bluesky|Mastodon)\b|` +
		`(?:Twitter|E-?mail|Contact|Write to|Reach)\b.{0,40}@|©|Copyright\b|All rights reserved)` +
		`|\bcontributed to this (?:report|story|article)\b|^(?:\p{Lu}[\p{L}'’.-]+ ){2,4}reported from \p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){0,3}(?:(?:,|,? and) (?:\p{Lu}[\p{L}'’.-]+ ){2,4}(?:reported )?from \p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){0,3})*\.?$|\bhas been (?:published|reproduced) from .{1,60} (?:feed|agency)\b`)
})

// about says whether a sentence tells what the writer of the text is: "Jo Marsh
// is a reporter at Coast News."
func about(sentence string, names []string) bool {
	if len(names) == 0 || len(sentence) > 300 {
		return false
	}
	subject, rest, ok := strings.Cut(sentence, " is a")
	if !ok || subject == "" || utf8.RuneCountInString(subject) > 40 {
		return false
	}
	subject = strings.ToLower(subject)
	words := strings.FieldsFunc(strings.ToLower(rest), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, subject) }) &&
		slices.ContainsFunc(words[:min(len(words), 8)], func(w string) bool { return slices.Contains(jobs, w) })
}
