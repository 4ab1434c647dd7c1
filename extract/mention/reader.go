package mention

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// reader reads an article word by word. Words are its tokens, and the parts of
// tokens that hyphens join: "Paris-led" is three words.
type reader struct {
	source string
	words  []word
}

// word is a token or a part of one.
type word struct {
	token.Span
	text, lower string
	sentence    int
	first       bool // of its sentence
	glued       bool // to the word before it by a hyphen
}

func newReader(text *token.Text) *reader {
	r := &reader{source: text.Source}
	for n, s := range text.Sentences {
		for i := s.First; i < s.Last; i++ {
			r.cut(text.Tokens[i].Span, n, i == s.First)
		}
	}
	return r
}

// cut adds a token's words.
func (r *reader) cut(span token.Span, sentence int, first bool) {
	start, glued := span.Start, false
	for {
		s := r.source[start:span.End]
		hyphen := strings.IndexByte(s, '-')
		if hyphen <= 0 || hyphen == len(s)-1 {
			r.add(token.Span{Start: start, End: span.End}, sentence, first, glued)
			return
		}
		r.add(token.Span{Start: start, End: start + hyphen}, sentence, first, glued)
		start, first, glued = start+hyphen+1, false, true
	}
}

func (r *reader) add(span token.Span, sentence int, first, glued bool) {
	text := span.Text(r.source)
	r.words = append(r.words, word{span, text, strings.ToLower(text), sentence, first, glued})
}

// at is the lower-cased word i, "" beyond the text.
func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].lower
}

// together says whether words i-1 and i stand in one sentence.
func (r *reader) together(i int) bool {
	return i > 0 && i < len(r.words) && r.words[i-1].sentence == r.words[i].sentence
}

// span covers the words [i, j).
func (r *reader) span(i, j int) token.Span {
	return token.Span{Start: r.words[i].Start, End: r.words[j-1].End}
}

// covered are the words [i, j) that overlap the span.
func (r *reader) covered(s token.Span) (i, j int) {
	i = sort.Search(len(r.words), func(n int) bool { return r.words[n].End > s.Start })
	for j = i; j < len(r.words) && r.words[j].Start < s.End; j++ {
	}
	return i, j
}

// phrase is the text of the words [i, j).
func (r *reader) phrase(i, j int) string { return r.span(i, j).Text(r.source) }

// letters says whether the word begins with a letter.
func (w word) letters() bool {
	c, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsLetter(c)
}
