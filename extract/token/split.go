package token

// maxSentence is the number of tokens after which a sentence is cut: more is no
// sentence but a table or a text without punctuation, and what later stages do
// within a sentence must not grow without bound.
const maxSentence = 1000

// Split cuts text into paragraphs, sentences and tokens. Every byte that is not
// white space lies in exactly one token, whatever the text, and the time is
// linear in the text's length. A dateline, the date behind a headline and the
// label of a headline are sentences of their own. Tokens are prose's, with its slips mended;
// sentences are punkt's, within a paragraph.
//
// Text that is not UTF-8 is cut too: each wrong byte counts as a symbol.
func Split(text string) *Text {
	t := &Text{Source: text}
	cutter := newCutter()
	for number, paragraph := range paragraphs(text) {
		if d, ok := DatelineOf(paragraph.Text(text)); ok {
			d = d.from(paragraph.Start)
			t.Credits = append(t.Credits, d)
			s := shade(text, d.Span)
			t.cut(s, cutter.cut(s.text, Span{0, len(s.text)}), number)
			paragraph = trim(text, Span{d.End, paragraph.End})
		}
		if date, ok := datedHeadline(paragraph.Text(text)); ok && number == 0 {
			headline, at := Span{paragraph.Start, paragraph.Start + date.Start}, Span{paragraph.Start + date.Start, paragraph.Start + date.End}
			t.add(shade(text, trim(text, headline)), cutter, number)
			s := shade(text, at)
			t.cut(s, cutter.cut(s.text, Span{0, len(s.text)}), number)
			t.Credits = append(t.Credits, Credit{Span: at, Kind: Dateline, Date: at})
			paragraph = trim(text, Span{at.End, paragraph.End})
			if n := captionBefore(paragraph.Text(text)); n > 0 {
				t.add(shade(text, trim(text, Span{paragraph.Start, paragraph.Start + n})), cutter, number)
				paragraph = trim(text, Span{paragraph.Start + n, paragraph.End})
			}
		}
		for _, piece := range pieces(text, paragraph) {
			t.add(shade(text, piece), cutter, number)
		}
		if c, ok := sourcesOf(paragraph.Text(text)); ok {
			t.Credits = append(t.Credits, c.from(paragraph.Start))
		}
	}
	t.credits()
	return t
}

// add appends the tokens and sentences of one piece of a paragraph.
func (t *Text) add(s *shadow, cutter *cutter, paragraph int) {
	from := 0
	for _, to := range cutter.splitter.breaks(s.text) {
		for from < to && s.text[from] == ' ' {
			from++
		}
		if readMore(s.text[from:to]) {
			t.cutLabel(s, cutter.cut(s.text, Span{from, to}), paragraph)
			from = to
			continue
		}
		if n := label(s.text[from:to]); n > 0 {
			t.cutLabel(s, cutter.cut(s.text, Span{from, from + n}), paragraph)
			from += n
		}
		if n := crosshead(s.text[from:to]); n > 0 {
			t.cut(s, cutter.cut(s.text, Span{from, from + n - 1}), paragraph)
			from += n
		}
		end := from + endLabel(s.text[from:to])
		t.cut(s, cutter.cut(s.text, Span{from, end}), paragraph)
		if end < to {
			t.cutLabel(s, cutter.cut(s.text, Span{end, to}), paragraph)
		}
		from = to
	}
}

// cutLabel appends words of the desk, which tell no news.
func (t *Text) cutLabel(s *shadow, words []Span, paragraph int) {
	first := len(t.Tokens)
	t.cut(s, words, paragraph)
	t.Credits = append(t.Credits, Credit{Span: Span{t.Tokens[first].Start, t.Tokens[len(t.Tokens)-1].End}, Kind: Label})
}

// cut appends the sentence of the shadow's words, or where they are too many,
// several.
func (t *Text) cut(s *shadow, words []Span, paragraph int) {
	for len(words) > 0 {
		n := min(len(words), maxSentence)
		t.sentence(s, words[:n], paragraph)
		words = words[n:]
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
