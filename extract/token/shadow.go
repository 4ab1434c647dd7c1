package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord is the number of code points after which a run without white space
// is cut: prose's time grows with the square of a word's length.
const maxWord = 200

// shadow is a copy of a piece of text for prose and punkt to read. It stands in
// for the text because both know English in ASCII only: they miss the end of a
// sentence after a curly quote, and some letters outside ASCII make prose panic
// (it cuts a word at offsets of its lower-case form, which may be longer).
//
// Every code point of the text is one byte of the shadow, a letter by a letter,
// a quote by a quote; soft hyphens and the like are left out; and spaces are put
// where the text has none but words end, as around a dash. A word of the shadow
// is therefore a word of the text, and source finds it.
type shadow struct {
	text       string // ASCII
	start, end []int  // for each byte of text, the bytes of the source that it stands for
}

// source returns the span of the source that a span of the shadow stands for.
func (s *shadow) source(w Span) Span { return Span{s.start[w.Start], s.end[w.End-1]} }

// shade makes the shadow of a piece of text.
func shade(text string, piece Span) *shadow {
	b := builder{
		text:  text,
		piece: piece,
		bytes: make([]byte, 0, piece.Len()+16),
		start: make([]int, 0, piece.Len()+16),
		end:   make([]int, 0, piece.Len()+16),
		glue:  -1,
		last:  -1,
	}
	for at := piece.Start; at < piece.End; {
		r, size := utf8.DecodeRuneInString(text[at:piece.End])
		b.rune(r, at, at+size)
		at += size
	}
	if b.glue >= 0 {
		b.put('*', piece.End, piece.End)
	}
	return &shadow{string(b.bytes), b.start, b.end}
}

// builder writes a shadow.
type builder struct {
	text       string
	piece      Span
	bytes      []byte
	start, end []int
	glue       int  // where invisible code points begin that go with the next byte, or -1
	last       int  // index of the last byte that is no space, or -1
	run        int  // bytes since the last space
	address    bool // within a web address or mail address, which is left whole
}

// put writes one byte that stands for the source's bytes [start, end).
func (b *builder) put(c byte, start, end int) {
	if b.run == maxWord {
		b.space()
	}
	if b.glue >= 0 {
		start, b.glue = b.glue, -1
	}
	b.last = len(b.bytes)
	b.run++
	b.bytes = append(b.bytes, c)
	b.start, b.end = append(b.start, start), append(b.end, end)
}

// space writes a space that stands for nothing, unless there is one.
func (b *builder) space() {
	if n := len(b.bytes); n > 0 && b.bytes[n-1] != ' ' {
		b.bytes = append(b.bytes, ' ')
		b.start, b.end = append(b.start, b.end[n-1]), append(b.end, b.end[n-1])
	}
	b.run = 0
}

// rune writes what stands for r, which is the source's bytes [at, to).
func (b *builder) rune(r rune, at, to int) {
	switch {
	case unicode.IsSpace(r):
		if b.glue >= 0 {
			b.put('*', b.glue, at) // invisible, and alone between spaces
		}
		b.space()
		b.address = false
		return
	case invisible(r):
		if b.last >= 0 && b.end[b.last] == at {
			b.end[b.last] = to
		} else if b.glue < 0 {
			b.glue = at
		}
		return
	}
	if b.run == 0 {
		b.address = isAddress(b.text[at:b.piece.End])
	}
	c := shade1(r)
	if b.address {
		b.put(c, at, to)
		return
	}
	before, after := b.gaps(r, c, b.text[to:b.piece.End])
	if c == '\'' && isLetter(b.previous()) {
		c, before = apostrophe(b.text[to:b.piece.End])
	}
	if before {
		b.space()
	}
	b.put(c, at, to)
	if after {
		b.space()
	}
}

// previous is the byte written last, a space at the beginning.
func (b *builder) previous() byte {
	if len(b.bytes) == 0 {
		return ' '
	}
	return b.bytes[len(b.bytes)-1]
}

// gaps says whether a word ends before, and one begins after r, which c stands
// for and rest follows. It covers only what prose leaves together.
func (b *builder) gaps(r rune, c byte, rest string) (before, after bool) {
	previous := b.previous()
	next, _ := utf8.DecodeRuneInString(rest)
	letters := isLetter(previous) && unicode.IsLetter(next)
	switch r {
	case '—', '–', '―', '‒', '…', '|', '•', '„', '“', '«', '»', '‹', '›', '。', '！', '？', '，', '、', '：', '；', '،', '؛', '؟', '۔', '।':
		return r != '。' && r != '！' && r != '？', true
	case '”':
		return false, unicode.IsLetter(next)
	case '-':
		return previous != ' ' && previous != '-' && next == '-' && isLetter(previous), previous == '-' && unicode.IsLetter(next)
	case '/':
		return letters, letters
	case ',', ';', ':':
		return false, letters
	case '%':
		return '0' <= previous && previous <= '9', unicode.IsLetter(next)
	case '(', '[':
		return isLetter(previous), false
	case ')', ']':
		return false, unicode.IsLetter(next)
	case '.':
		return false, b.lower(3) && unicode.IsUpper(next) && startsWord(rest)
	case '‘', '‚', '‛':
		return true, unicode.IsLetter(next) && !elided(rest)
	case '\'':
		return false, !isLetter(previous) && unicode.IsLetter(next) && !elided(rest)
	}
	switch {
	case c == '$':
		return true, r != '$' || isLetter(previous)
	case c == '*' && r > unicode.MaxASCII: // an emoji or several, as an emoji may be of several code points
		return previous != '*', unicode.IsLetter(next)
	case previous == '*' && b.last >= 0 && b.end[b.last]-b.start[b.last] > 1:
		return true, false
	}
	return false, false
}

// lower says whether the last n bytes are lower-case letters.
func (b *builder) lower(n int) bool {
	if len(b.bytes) < n {
		return false
	}
	for _, c := range b.bytes[len(b.bytes)-n:] {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// apostrophe returns the byte for an apostrophe within a word, before rest, and
// whether a word begins with it. prose cuts at "'s", "'m", "'re" and "'ll"
// wherever they stand and so takes O'Sullivan apart.
func apostrophe(rest string) (c byte, before bool) {
	switch strings.ToLower(letters(rest)) {
	case "", "s", "m", "re", "ll", "t":
		return '\'', false
	case "ve", "d":
		return '\'', true
	}
	return 'a', false
}

// elided says whether a word that begins with an apostrophe has it in place of
// letters: 'em, 'tis. Elsewhere a quotation begins.
func elided(rest string) bool {
	switch strings.ToLower(letters(rest)) {
	case "em", "tis", "twas", "til", "cause", "n", "round", "bout", "s", "re", "ll", "ve", "m", "d", "t":
		return true
	}
	return false
}

// letters is the run of letters that text begins with.
func letters(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) || i > 8 {
			return text[:i]
		}
	}
	return text
}

// startsWord says whether text begins with a capitalised word, not initials or
// the end of a domain name.
func startsWord(text string) bool {
	word := letters(text)
	return len(word) > 1 && strings.ToUpper(word) != word && !strings.HasPrefix(text[len(word):], ".")
}

// isAddress says whether the word that text begins with is an address.
func isAddress(text string) bool {
	word := text
	if i := strings.IndexFunc(text[:min(len(text), 64)], unicode.IsSpace); i >= 0 {
		word = text[:i]
	} else {
		word = text[:min(len(text), 64)]
	}
	return strings.HasPrefix(word, "www.") || strings.Contains(word, "://")
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// invisible says whether r has no width of its own: soft hyphens, joiners, marks
// of direction and order, combining marks.
func invisible(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me) || r == '\u00ad'
}

// shade1 is the byte that stands for r.
func shade1(r rune) byte {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '＂':
		return '"'
	case '‘', '’', '‚', '‛', '′', 'ʼ', '＇', '`':
		return '\''
	case '—', '–', '―', '‒', '‐', '‑', '−':
		return '-'
	case '…', '，', '、', '،':
		return ','
	case '。', '۔', '।':
		return '.'
	case '！':
		return '!'
	case '？', '؟':
		return '?'
	case '：':
		return ':'
	case '；', '؛':
		return ';'
	case '&':
		return 'a' // prose reads "&rsquo;" as one character
	}
	switch {
	case r < ' ' || r == 0x7f || r == utf8.RuneError:
		return '*'
	case r <= unicode.MaxASCII:
		return byte(r)
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return 'A'
	case unicode.IsLetter(r) || unicode.Is(unicode.Mc, r):
		return 'a'
	case unicode.IsNumber(r):
		return '0'
	case unicode.Is(unicode.Sc, r):
		return '$'
	}
	return '*'
}
