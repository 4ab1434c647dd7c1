package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	minLetters   = 200  // fewer do not tell a language
	maxLetters   = 4000 // more tell nothing new
	englishWords = 0.12 // the share of the commonest words that only English has
	otherWords   = 0.06 // the share that a text in another language stays under
	sure         = 0.8  // the detector's confidence
)

// english returns an error that names the language of a text that is surely not
// in English. A short text passes, and so does a mixed one.
func english(text string) error {
	text, n := letters(text, maxLetters)
	if n < minLetters {
		return nil
	}
	if !capitals(text) {
		// Foreign names make no foreign text.
		if text, n = withoutNames(text); n < minLetters/3 {
			return nil
		}
	}
	share := functionWords(text)
	if share >= englishWords {
		return nil
	}
	other := whatlanggo.Detect(text).Lang
	if other == whatlanggo.Eng || other < 0 {
		return nil
	}
	// Between two languages alone the confidence says how much likelier the other
	// one is, whatever third language is like it.
	choice := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: map[whatlanggo.Lang]bool{whatlanggo.Eng: true, other: true}})
	if choice.Lang == whatlanggo.Eng || choice.Confidence < sure || share > otherWords {
		return nil
	}
	return fmt.Errorf("%w, %s; kgx knows English only, --any-language reads it all the same", ErrLanguage, other)
}

// letters returns the beginning of text with most letters at most, other
// characters as spaces, and how many letters it has.
func letters(text string, most int) (string, int) {
	var b strings.Builder
	n := 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			b.WriteRune(r)
			n++
		case unicode.Is(unicode.M, r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
		if n == most {
			break
		}
	}
	return b.String(), n
}

// capitals says whether most letters of text are capitals.
func capitals(text string) bool {
	upper, lower := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLetter(r):
			lower++
		}
	}
	return upper > lower
}

// withoutNames returns the words of text that do not begin with a capital, and how
// many bytes they have.
func withoutNames(text string) (string, int) {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(text) {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) {
			b.WriteString(word)
			b.WriteByte(' ')
			n += len(word)
		}
	}
	return b.String(), n
}

// functionWords is the share of text's words that are common English ones.
func functionWords(text string) float64 {
	all, common := 0, 0
	for word := range strings.FieldsSeq(text) {
		all++
		if function[strings.ToLower(word)] {
			common++
		}
	}
	return float64(common) / float64(max(all, 1))
}

// function holds words that are common in English and rare in other languages.
var function = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields("the of and to that for is was with he it by from his has had are which this have they were who been their would will said its but than when after") {
		set[w] = true
	}
	return set
}()
