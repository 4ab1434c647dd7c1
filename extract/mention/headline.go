package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// headlines takes names out of headlines that capitalise all words, where the
// running text has the same words in lower case. What describes an event or
// agreement stays as its description: "Trade Deal Signed", and "Historic Trade
// Deal" where the text tells of a trade deal. A headline of one word that the text
// never says again names nothing: "Dynasty".
func headlines(text *token.Text, found []Mention) []Mention {
	lower := " " + strings.Join(strings.FieldsFunc(text.Source, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '-' }), " ") + " "
	out := found[:0]
	for _, m := range found {
		s := text.SentenceAt(m.Start)
		if m.Kind == Name && s == 0 && alone(text, m) {
			continue
		}
		if m.Kind == Name && m.Type != "person" && titleCase(text, text.Sentences[s]) {
			words := strings.ToLower(m.Text(text.Source))
			last := words[strings.LastIndexByte(words, ' ')+1:]
			kind, ok := nominalType(last)
			first, rest, longer := strings.Cut(words, " ")
			if strings.Contains(lower, " "+words+" ") || ok && longer && extolling[first] && strings.Contains(lower, " "+rest+" ") {
				if !ok {
					continue
				}
				m = Mention{Span: m.Span, Kind: Nominal, Type: kind, Confidence: m.Confidence, Norm: last}
			}
		}
		out = append(out, m)
	}
	return out
}

// extolling are the adjectives that headlines put before what they describe.
var extolling = set("historic landmark major new key final first big crucial controversial sweeping rare deadly fatal massive")

// alone says whether a name is all of a headline of one word that the text does not say again.
func alone(text *token.Text, m Mention) bool {
	first := text.Sentences[0]
	word := m.Text(text.Source)
	return first.Span == m.Span && !strings.ContainsAny(word, " .") && len(text.Sentences) > 1 && text.Sentences[1].Paragraph != first.Paragraph &&
		!strings.Contains(strings.ToLower(text.Source[m.End:]), strings.ToLower(word))
}

// titleCase says whether a sentence has capitals on most of its longer words.
func titleCase(text *token.Text, s token.Sentence) bool {
	capital, all := 0, 0
	for _, t := range text.Tokens[s.First:s.Last] {
		c, _ := utf8.DecodeRuneInString(t.Text(text.Source))
		if t.Len() > 3 && unicode.IsLetter(c) {
			all++
			if unicode.IsUpper(c) {
				capital++
			}
		}
	}
	return all >= 4 && capital*10 >= all*8
}
