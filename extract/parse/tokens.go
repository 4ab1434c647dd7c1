package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// Sentences gives the sentences of a text with their syntax tokens: those of
// text, with hyphenated words and some written together cut as English Web
// Treebank cuts them, which the heads learnt from.
func Sentences(text *token.Text) []Sentence {
	all := make([]Sentence, 0, len(text.Sentences))
	for _, s := range text.Sentences {
		one := Sentence{Span: s.Span, Tokens: make([]Token, 0, s.Last-s.First)}
		for _, t := range text.Tokens[s.First:s.Last] {
			one.Tokens = cut(one.Tokens, text.Source, t.Span)
		}
		all = append(all, one)
	}
	return all
}

// cut appends the syntax tokens of one of token.Text's tokens.
func cut(tokens []Token, source string, t token.Span) []Token {
	word := t.Text(source)
	if n, ok := written[strings.ToLower(word)]; ok {
		return append(tokens, Token{Span: token.Span{Start: t.Start, End: t.Start + n}}, Token{Span: token.Span{Start: t.Start + n, End: t.End}})
	}
	if strings.Contains(word, "-") && !whole(word) {
		for h := hyphen(word); h >= 0; h = hyphen(word) {
			if h > 0 {
				tokens = append(tokens, Token{Span: token.Span{Start: t.Start, End: t.Start + h}})
			}
			tokens = append(tokens, Token{Span: token.Span{Start: t.Start + h, End: t.Start + h + 1}})
			t.Start, word = t.Start+h+1, word[h+1:]
		}
	}
	if t.Len() > 0 {
		tokens = append(tokens, Token{Span: t})
	}
	return tokens
}

// hyphen finds the first hyphen of word at which it is cut, -1 where there is
// none: not behind a prefix, nor beside another mark.
func hyphen(word string) int {
	for i := range len(word) {
		if word[i] != '-' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[i+1:])
		alone := i == 0 && letter(after) || i == len(word)-1 && letter(before) // "two- or three-fold"
		if !alone && !(letterOrStop(before) && letter(after)) {
			continue
		}
		if i < len(word)-1 && prefixes[strings.ToLower(word[:i])] {
			continue
		}
		return i
	}
	return -1
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '$' }

// letterOrStop is letter or what may end an abbreviation or a part in another
// script: "U.S.-led", "50%-owned".
func letterOrStop(r rune) bool {
	return letter(r) || r == '.' || r == '%' || r == '\'' || r == '’' || unicode.IsMark(r)
}

// whole says whether a word with hyphens is one token: an address, a date, a
// telephone number.
func whole(word string) bool {
	if strings.ContainsAny(word, "/@_\\") || strings.HasPrefix(word, "www.") {
		return true
	}
	parts, digits := strings.Split(word, "-"), 0
	for _, p := range parts {
		if p == "" || strings.Trim(p, "0123456789") != "" {
			return false
		}
		digits += len(p)
	}
	date := len(parts) == 3 && (len(parts[0]) == 4 || len(parts[2]) == 4) && digits <= 8
	telephone := len(parts[0]) >= 3 && len(parts[len(parts)-1]) == 4 && digits >= 7 && (len(parts) > 2 || len(parts[0]) == 3)
	return date || telephone
}

// prefixes are what English Web Treebank leaves joined with what follows the
// hyphen.
var prefixes = set("anti arch co counter cross e em ex extra hyper infra inter intra macro mega micro mid mini multi neo non over pan post pre pro pseudo psycho quasi re semi socio sub super trans ultra un under vice")

// written gives the length of the first of two tokens that are written
// together.
var written = map[string]int{"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}
