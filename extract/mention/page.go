package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// page is an article as the encoder cut it into words, with the sentence that
// each word stands in. What mends the tagger's spans reads it.
type page struct {
	source   string
	words    []encoder.Word
	sentence []int // of each word
	shouted  []bool
	small    map[string]bool // words that stand in lower case somewhere; see inLower
}

func newPage(text *token.Text, x *encoder.Encoding) *page {
	p := &page{source: text.Source, words: x.Words, sentence: make([]int, len(x.Words))}
	for i, w := range x.Words {
		p.sentence[i] = text.SentenceAt(w.Start)
	}
	for _, s := range text.Sentences {
		words := s.Text(text.Source)
		p.shouted = append(p.shouted, words == strings.ToUpper(words) || titleCase(text, s) && !strings.HasSuffix(words, "."))
	}
	return p
}

// word is word i, "" beyond the text.
func (p *page) word(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.source[p.words[i].Start:p.words[i].End]
}

func (p *page) lower(i int) string { return strings.ToLower(p.word(i)) }

// gap is what stands between word i-1 and word i.
func (p *page) gap(i int) string {
	if i <= 0 || i >= len(p.words) {
		return ""
	}
	return p.source[p.words[i-1].End:p.words[i].Start]
}

// follows says whether word i stands in one sentence with word i-1.
func (p *page) follows(i int) bool {
	return i > 0 && i < len(p.words) && p.sentence[i-1] == p.sentence[i]
}

// capital says whether word i begins with a capital letter that its sentence
// does not give to all its words.
func (p *page) capital(i int) bool {
	return upper(p.word(i)) && !p.shouted[p.sentence[i]]
}

// text is the text of a span of the tagger.
func (p *page) text(s encoder.Span) string {
	return p.source[p.words[s.First].Start:p.words[s.Last].End]
}

// upper says whether a word begins with a capital letter.
func upper(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}
