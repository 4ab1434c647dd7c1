package token

import (
	"regexp"
	"strings"

	"github.com/jdkato/prose/v2"
)

// cutter cuts the words of a shadow into tokens: by prose, with these changes. A
// full stop goes with an abbreviation and with nothing else, several full stops
// are one token, and what prose loses is a token.
type cutter struct {
	splitter *splitter
	seen     map[cutterKey][]Span
}

type cutterKey struct {
	word string
	last bool // of its sentence
}

// maxSeen is the number of words after which a cutter forgets them, so that its
// memory does not grow with the text.
const maxSeen = 4096

func newCutter() *cutter { return &cutter{punkt(), make(map[cutterKey][]Span)} }

// cut returns the tokens of the sentence text[s.Start:s.End].
func (c *cutter) cut(text string, s Span) []Span {
	var all []Span
	sentence := strings.TrimRight(s.Text(text), " ")
	for from := 0; from < len(sentence); {
		to := from + strings.IndexByte(sentence[from:], ' ')
		if to < from {
			to = len(sentence)
		}
		if from < to {
			for _, w := range c.word(sentence[from:to], to == len(sentence)) {
				all = append(all, Span{s.Start + from + w.Start, s.Start + from + w.End})
			}
		}
		from = to + 1
	}
	return all
}

// word returns the tokens of one word, which is the last of its sentence or not.
func (c *cutter) word(word string, last bool) []Span {
	if plain(word) {
		return []Span{{0, len(word)}}
	}
	key := cutterKey{word, last}
	if spans, ok := c.seen[key]; ok {
		return spans
	}
	var spans []Span
	for _, s := range split(word) {
		spans = c.mend(spans, word, s, last)
	}
	if len(c.seen) == maxSeen {
		clear(c.seen)
	}
	c.seen[key] = spans
	return spans
}

// plain says whether word is letters only, which prose leaves whole.
func plain(word string) bool {
	for i := range len(word) {
		if !isLetter(word[i]) {
			return false
		}
	}
	return true
}

// mend appends the token s of word to those before it.
func (c *cutter) mend(spans []Span, word string, s Span, last bool) []Span {
	text := s.Text(word)
	if text == "." && len(spans) > 0 {
		before := &spans[len(spans)-1]
		stops := strings.Trim(before.Text(word), ".") == ""
		if stops || c.splitter.abbreviation(before.Text(word), last) {
			before.End = s.End
			return spans
		}
	}
	// prose holds every word of two or three letters before a full stop for an abbreviation.
	if short.MatchString(text) && !c.splitter.abbreviation(text[:len(text)-1], last) {
		return append(spans, Span{s.Start, s.End - 1}, Span{s.End - 1, s.End})
	}
	return append(spans, s)
}

var short = regexp.MustCompile(`^[A-Z][a-z]{1,2}\.$`)

// tokenize returns prose's tokens of text, which must be ASCII.
func tokenize(text string) []string {
	doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		panic("token: prose refuses text: " + err.Error()) // it never does
	}
	var all []string
	for _, t := range doc.Tokens() {
		all = append(all, t.Text)
	}
	return all
}

// split cuts word by prose. What prose loses of it, which is all after the
// clitic of "Trump's," and some words that begin with an apostrophe, is split on
// its own or a token.
func split(word string) []Span {
	var spans []Span
	at := 0
	for _, t := range tokenize(word) {
		if strings.HasPrefix(word[at:], t) {
			spans = append(spans, Span{at, at + len(t)})
			at += len(t)
		}
	}
	if at == len(word) {
		return spans
	}
	lost := word[at:]
	if n := len(clitic.FindString(lost)); 0 < n && n < len(lost) {
		spans = append(spans, Span{at, at + n})
		for _, s := range split(lost[n:]) {
			spans = append(spans, Span{at + n + s.Start, at + n + s.End})
		}
		return spans
	}
	return append(spans, Span{at, len(word)})
}

var clitic = regexp.MustCompile(`^(?i:'(?:s|m|re|ll)|n't)`)
