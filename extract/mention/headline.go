package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// headlines takes names out of headlines that capitalise all words, where the
// running text has the same words in lower case. What describes an event or
// agreement stays as its description: "Trade Deal Signed".
func headlines(text *token.Text, found []Mention) []Mention {
	lower := " " + strings.Join(strings.FieldsFunc(text.Source, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '-' }), " ") + " "
	out, s := found[:0], 0
	for _, m := range found {
		for s+1 < len(text.Sentences) && text.Sentences[s+1].Start <= m.Start {
			s++
		}
		if m.Kind == Name && m.Type != "person" && titleCase(text, text.Sentences[s]) {
			words := strings.ToLower(m.Text(text.Source))
			if strings.Contains(lower, " "+words+" ") {
				last := words[strings.LastIndexByte(words, ' ')+1:]
				kind, ok := nominalType(last)
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
