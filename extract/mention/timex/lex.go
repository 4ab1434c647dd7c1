package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is a word, a number or a mark.
type item struct {
	start, end int
	word       string // lower-cased; of a number, its digits
	suffix     string // letters written onto a number: "th", "s"
	number     int    // -1 where the item is no number or has more than 9 digits
	capital    bool
	spaced     bool // white space stands before it
}

// lex cuts text into words (runs of letters), numbers (runs of digits, with the
// letters written onto them) and marks.
func lex(text string) []item {
	var items []item
	spaced := true
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(c):
			spaced = true
			i += size
			continue
		case unicode.IsLetter(c):
			end := i + run(text[i:], unicode.IsLetter)
			items = append(items, item{i, end, strings.ToLower(text[i:end]), "", -1, unicode.IsUpper(c), spaced})
			i = end
		case c >= '0' && c <= '9':
			end := i + run(text[i:], func(c rune) bool { return c >= '0' && c <= '9' })
			digits, letters := text[i:end], run(text[end:], unicode.IsLetter)
			items = append(items, item{i, end + letters, digits, strings.ToLower(text[end : end+letters]), atoi(digits), false, spaced})
			i = end + letters
		default:
			items = append(items, item{i, i + size, text[i : i+size], "", -1, false, spaced})
			i += size
		}
		spaced = false
	}
	return items
}

// run is the number of bytes at the start of s whose characters fit.
func run(s string, fits func(rune) bool) int {
	for i, c := range s {
		if !fits(c) {
			return i
		}
	}
	return len(s)
}

func atoi(digits string) int {
	if len(digits) > 9 {
		return -1
	}
	n := 0
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n
}

// word is item i's word, "" beyond the text.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.items) {
		return ""
	}
	return p.items[i].word
}

// is says whether item i is one of the words.
func (p *parser) is(i int, words ...string) bool {
	got := p.word(i)
	if got == "" {
		return false
	}
	for _, w := range words {
		if got == w {
			return true
		}
	}
	return false
}

// num is the number at item i without letters on it, -1 where there is none.
func (p *parser) num(i int) int {
	if i < 0 || i >= len(p.items) || p.items[i].suffix != "" {
		return -1
	}
	return p.items[i].number
}

// touches says whether no space stands before item i.
func (p *parser) touches(i int) bool { return i < len(p.items) && !p.items[i].spaced }
