package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// slugLength is the most characters that a slug has, so that ids of long
// literals stay readable.
const slugLength = 80

// Slug makes an id of a name: lower case, without the marks of Latin letters,
// words joined by hyphens; other scripts are kept. "Ilham Əliyev" becomes
// "ilham-eliyev", "São Paulo" "sao-paulo", "東京" "東京". A name without letters
// and digits has the slug "".
func Slug(name string) string {
	var b strings.Builder
	length := 0
	gap, inWord := false, false
	for _, r := range Fold(name) {
		inWord = unicode.IsLetter(r) || unicode.IsNumber(r) || inWord && unicode.IsMark(r)
		if !inWord {
			gap = gap || (b.Len() > 0 && r != '\'' && r != '’' && r != '.')
			continue
		}
		if gap {
			if length >= slugLength-20 {
				break // at a word's end, where one is near
			}
			b.WriteByte('-')
			length++
			gap = false
		}
		if length >= slugLength {
			break
		}
		b.WriteRune(r)
		length++
	}
	return b.String()
}

// latin spells the Latin letters that are no base letter with a mark.
var latin = strings.NewReplacer(
	"ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ə", "e", "ħ", "h", "ŋ", "n",
)

// apostrophes are the characters that people write for one.
var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "‛", "'", "ʼ", "'", "ʻ", "'", "´", "'", "`", "'", "′", "'", "＇", "'", "ʹ", "'")

// Fold makes names comparable: lower case, Latin letters without their marks,
// apostrophes of one form, compatibility forms ("ﬁ", full width) in their plain
// form, no soft hyphens and direction marks.
func Fold(name string) string {
	var b strings.Builder
	onLatin := false
	for _, r := range strings.ToLower(norm.NFKD.String(apostrophes.Replace(strings.ToValidUTF8(name, "\uFFFD")))) {
		switch {
		case unicode.Is(unicode.Mn, r) && onLatin:
			continue
		case unicode.Is(unicode.Cf, r): // soft hyphens, direction marks
			continue
		case !unicode.IsMark(r):
			onLatin = unicode.Is(unicode.Latin, r)
		}
		b.WriteRune(r)
	}
	return latin.Replace(norm.NFC.String(b.String()))
}
