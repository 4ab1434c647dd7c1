package token

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxPiece is the number of bytes that are worked on at once. No newspaper's
// paragraph is as long, but a whole archive in one line is.
const maxPiece = 1 << 16

// pieces cuts a paragraph into spans of at most maxPiece bytes: where a sentence
// surely ends, or else between words, or else between code points.
func pieces(text string, paragraph Span) []Span {
	var all []Span
	for paragraph.Len() > maxPiece {
		head := text[paragraph.Start : paragraph.Start+maxPiece]
		cut := lastEnd(head)
		if cut <= 0 {
			cut = strings.LastIndexFunc(head, unicode.IsSpace)
		}
		if cut <= 0 {
			for cut = len(head); cut > 1 && !utf8.RuneStart(text[paragraph.Start+cut]); {
				cut--
			}
		}
		all = append(all, Span{paragraph.Start, paragraph.Start + cut})
		paragraph.Start += cut
	}
	return append(all, paragraph)
}

// surely matches what ends a sentence beyond doubt: "It rained. Then".
var surely = regexp.MustCompile(`[a-z]{4}[.!?]["”’)]? [A-Z][a-z]+ [a-z]`)

// lastEnd returns the byte after the last sure end of a sentence in the last
// part of head, or -1.
func lastEnd(head string) int {
	const part = 4096
	from := max(0, len(head)-part)
	found := surely.FindAllStringIndex(head[from:], -1)
	if len(found) == 0 {
		return -1
	}
	at := from + found[len(found)-1][0]
	return at + strings.IndexByte(head[at:], ' ')
}
