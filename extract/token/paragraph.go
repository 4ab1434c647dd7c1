package token

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Hard-wrapped text has lines of at most maxWidth and, but for the last of a
// paragraph, at least minWidth code points.
const (
	minWidth = 40
	maxWidth = 120
)

// paragraphs returns the spans of text's paragraphs: its lines that are not
// blank, with the lines of hard-wrapped text joined again. So a headline and a
// list item are paragraphs of their own.
func paragraphs(text string) []Span {
	all := lines(text)
	w := wrapping(text, all)
	var spans []Span
	for i, l := range all {
		if i > 0 && w.joins(text, all[i-1], l) {
			spans[len(spans)-1].End = l.End
		} else if l.Len() > 0 {
			spans = append(spans, l.Span)
		}
	}
	return spans
}

// line is a line of text without the white space around it.
type line struct {
	Span
	width int // code points
}

// lines cuts text at every kind of line break; blank lines are empty spans.
func lines(text string) []line {
	var all []line
	start := 0
	cut := func(end int) {
		l := trim(text, Span{start, end})
		all = append(all, line{l, utf8.RuneCountInString(l.Text(text))})
	}
	for i, r := range text {
		switch r {
		case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
			if r != '\n' || i == 0 || text[i-1] != '\r' { // "\r\n" is one break
				cut(i)
			}
			start = i + utf8.RuneLen(r)
		}
	}
	cut(len(text))
	return all
}

// wrap says how a text's lines were broken.
type wrap struct {
	width int  // code points of the longest line; 0 where lines are too long to have been wrapped
	hard  bool // lines that are full mostly go on in lower case: an editor broke them
}

func wrapping(text string, all []line) wrap {
	var w wrap
	for _, l := range all {
		if strings.ContainsRune(l.Text(text), ' ') { // else an address, which cannot wrap
			w.width = max(w.width, l.width)
		}
	}
	if w.width > maxWidth {
		return wrap{}
	}
	full, lower := 0, 0
	for i := 1; i < len(all); i++ {
		if w.full(text, all[i-1], all[i]) {
			full++
			if startsLower(text, all[i]) {
				lower++
			}
		}
	}
	w.hard = 3*lower >= full
	return w
}

// joins says whether next goes on with the paragraph of line l.
func (w wrap) joins(text string, l, next line) bool {
	if l.width < minWidth || next.Len() == 0 || item.MatchString(next.Text(text)) {
		return false
	}
	if startsLower(text, next) {
		return w.width > 0 && !strings.ContainsAny(text[l.End-1:l.End], ".!?:;")
	}
	return w.hard && w.full(text, l, next)
}

// full says that l had no room for the first word of next.
func (w wrap) full(text string, l, next line) bool {
	if l.width < minWidth || next.Len() == 0 {
		return false
	}
	word, _, _ := strings.Cut(next.Text(text), " ")
	return l.width+1+utf8.RuneCountInString(word) > w.width
}

func startsLower(text string, l line) bool {
	r, _ := utf8.DecodeRuneInString(l.Text(text))
	return unicode.IsLower(r)
}

// item matches the beginning of a list item.
var item = regexp.MustCompile(`^(?:[-*•–—·]|\(?[0-9A-Za-z]{1,3}[.)])\s`)

func trim(text string, s Span) Span {
	t := strings.TrimRightFunc(s.Text(text), unicode.IsSpace)
	s.End = s.Start + len(t)
	t = strings.TrimLeftFunc(t, unicode.IsSpace)
	s.Start = s.End - len(t)
	return s
}
