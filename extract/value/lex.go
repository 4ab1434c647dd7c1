package value

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is a number in figures, a word or a mark.
type item struct {
	start, end     int
	word           string // lower-cased; of a number, its figures
	digits, letter bool
	number         float64
	grouped        bool // figures with commas: "7,300"
	capital        bool
	spaced         bool // white space stands before it
}

// lex cuts a text into items.
func lex(text string) []item {
	var items []item
	spaced := true
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		it := item{start: i, end: i + size, spaced: spaced}
		switch {
		case unicode.IsSpace(c):
			spaced = true
			i += size
			continue
		case c >= '0' && c <= '9':
			it.end = i + figures(text[i:])
			it.word = text[i:it.end]
			it.grouped = strings.Contains(it.word, ",")
			number, err := strconv.ParseFloat(strings.ReplaceAll(it.word, ",", ""), 64)
			it.number, it.digits = number, err == nil && len(it.word) <= 18
		case unicode.IsLetter(c):
			for it.end < len(text) {
				c, size := utf8.DecodeRuneInString(text[it.end:])
				if !unicode.IsLetter(c) {
					break
				}
				it.end += size
			}
			it.word, it.letter, it.capital = strings.ToLower(text[i:it.end]), true, unicode.IsUpper(c)
		default:
			it.word = text[i:it.end]
			if c == '–' || c == '—' || c == '‑' || c == '‐' || c == '−' {
				it.word = "-"
			}
		}
		items = append(items, it)
		spaced = false
		i = it.end
	}
	return items
}

// figures is how many bytes at the start of s are one number: "7", "7,300",
// "7,300.5", "1,50,000".
func figures(s string) int {
	run := func(from int) int {
		n := from
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		return n
	}
	n := run(0)
	for n < len(s) && s[n] == ',' && n <= 12 {
		group := run(n+1) - (n + 1)
		if group != 3 && group != 2 {
			break
		}
		if group == 2 && (run(n+1) >= len(s) || s[run(n+1)] != ',') {
			break // groups of two are followed by one of three: "1,50,000"
		}
		n = run(n + 1)
	}
	if n+1 < len(s) && s[n] == '.' && s[n+1] >= '0' && s[n+1] <= '9' {
		n = run(n + 1)
	}
	return n
}

// reader reads the items of a text.
type reader struct {
	items []item
	text  string
}

// at is item i, an empty one beyond the text.
func (r *reader) at(i int) item {
	if i < 0 || i >= len(r.items) {
		return item{spaced: true}
	}
	return r.items[i]
}

// is says whether item i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	got := r.at(i).word
	for _, w := range words {
		if got == w && got != "" {
			return true
		}
	}
	return false
}

// phrase says whether the items from i on are the words, and where they end.
func (r *reader) phrase(i int, words ...string) (end int, ok bool) {
	for n, w := range words {
		if r.at(i+n).word != w {
			return i, false
		}
	}
	return i + len(words), true
}

// touches says whether no white space stands before item i.
func (r *reader) touches(i int) bool { return i > 0 && i < len(r.items) && !r.items[i].spaced }

// hyphen is the item after i, or where a hyphen without spaces stands at i,
// after it.
func (r *reader) hyphen(i int) int {
	if r.is(i, "-") && r.touches(i) && r.touches(i+1) {
		return i + 1
	}
	return i
}
