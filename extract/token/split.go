package token

// maxSentence is the number of tokens after which a sentence is cut: more is no
// sentence but a table or a text without punctuation, and what later stages do
// within a sentence must not grow without bound.
const maxSentence = 1000

// Split cuts text into paragraphs, sentences and tokens. Every byte that is not
// white space lies in exactly one token, whatever the text, and the time is
// linear in the text's length. Tokens are prose's, with its slips mended;
// sentences are punkt's, within a paragraph.
//
// Text that is not UTF-8 is cut too: each wrong byte counts as a symbol.
func Split(text string) *Text {
	t := &Text{Source: text}
	cutter := newCutter()
	for number, paragraph := range paragraphs(text) {
		for _, piece := range pieces(text, paragraph) {
			t.add(shade(text, piece), cutter, number)
		}
	}
	return t
}

// add appends the tokens and sentences of one piece of a paragraph.
func (t *Text) add(s *shadow, cutter *cutter, paragraph int) {
	from := 0
	for _, to := range cutter.splitter.breaks(s.text) {
		words := cutter.cut(s.text, Span{from, to})
		from = to
		for len(words) > 0 {
			n := min(len(words), maxSentence)
			t.sentence(s, words[:n], paragraph)
			words = words[n:]
		}
	}
}

// sentence appends a sentence of the shadow's words.
func (t *Text) sentence(s *shadow, words []Span, paragraph int) {
	first := len(t.Tokens)
	for _, w := range words {
		t.Tokens = append(t.Tokens, Token{s.source(w)})
	}
	last := len(t.Tokens)
	t.Sentences = append(t.Sentences, Sentence{
		Span:      Span{t.Tokens[first].Start, t.Tokens[last-1].End},
		First:     first,
		Last:      last,
		Paragraph: paragraph,
	})
}
