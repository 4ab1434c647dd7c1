package encoder

import (
	"unicode"
	"unicode/utf8"
)

// Word is a run of letters, digits and underscores, or one other character
// that is no space.
type Word struct {
	Start, End int  // bytes of the text, half-open
	Paragraph  bool // an empty line stands before it
	shape      uint8
	piece      int32 // its first wordpiece, counted over the text
}

// splitWords appends the words of text to words: what Python's regular
// expression `\w+|[^\w\s]` finds. A byte that is no UTF-8 is a word.
func splitWords(words []Word, text string) []Word {
	lines := 0 // line ends since the last word
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		start := i
		i += size
		switch {
		case isWord(c):
			for i < len(text) {
				if c, size = utf8.DecodeRuneInString(text[i:]); !isWord(c) {
					break
				}
				i += size
			}
		case isSpace(c):
			if c == '\n' {
				lines++
			}
			continue
		}
		words = append(words, Word{Start: start, End: i, shape: shapeOf(text[start:i]), Paragraph: lines > 1})
		lines = 0
	}
	return words
}

// isWord is Python's \w: letters, numbers and the underscore, but no marks.
func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
	}
	return unicode.IsLetter(c) || unicode.IsNumber(c)
}

// isSpace is Python's \s.
func isSpace(c rune) bool { return unicode.IsSpace(c) || 0x1c <= c && c <= 0x1f }

// Shapes of words: what an uncased model cannot see. The numbers are rows of
// embeddings.shape.
const (
	shapeLower   = iota // cased letters are all lower case
	shapeTitle          // first character upper case, the rest lower
	shapeUpper          // cased letters are all upper case
	shapeDigits         // digits only
	shapeCapital        // one capital letter
	shapeMixed          // any other that begins with a letter or number
	shapeOther          // the rest, and special tokens
)

// shapeOf classifies a word by Python's islower, isupper, isdigit and isalnum.
func shapeOf(word string) uint8 {
	first, size := utf8.DecodeRuneInString(word)
	rest := caseOf(word[size:])
	all := caseOf(word[:size]).and(rest)
	switch {
	case all.isLower():
		return shapeLower
	case isUpper(first) && rest.isLower():
		return shapeTitle
	case all.isUpper() && len(word) > size:
		return shapeUpper
	case all.isUpper():
		return shapeCapital
	case all.digits:
		return shapeDigits
	case isWord(first) && first != '_':
		return shapeMixed
	}
	return shapeOther
}

// letters says which kinds of character a string has.
type letters struct{ lower, upper, title, digits bool } // digits: nothing else

func caseOf(s string) letters {
	l := letters{digits: true}
	for _, c := range s {
		l.lower = l.lower || isLower(c)
		l.upper = l.upper || isUpper(c)
		l.title = l.title || unicode.IsTitle(c)
		l.digits = l.digits && isDigit(c)
	}
	return l
}

func (l letters) and(m letters) letters {
	return letters{l.lower || m.lower, l.upper || m.upper, l.title || m.title, l.digits && m.digits}
}

func (l letters) isLower() bool { return l.lower && !l.upper && !l.title }
func (l letters) isUpper() bool { return l.upper && !l.lower && !l.title }

func isLower(c rune) bool {
	return unicode.IsLower(c) || c >= utf8.RuneSelf && unicode.Is(unicode.Other_Lowercase, c)
}

func isUpper(c rune) bool {
	return unicode.IsUpper(c) || c >= utf8.RuneSelf && unicode.Is(unicode.Other_Uppercase, c)
}

func isDigit(c rune) bool {
	return unicode.IsDigit(c) || c >= utf8.RuneSelf && unicode.Is(digitSigns, c)
}

// digitSigns are the characters whose Unicode Numeric_Type is Digit:
// superscripts, circled digits and the like.
var digitSigns = &unicode.RangeTable{
	LatinOffset: 2,
	R16: []unicode.Range16{
		{0xb2, 0xb3, 1}, {0xb9, 0xb9, 1}, {0x1369, 0x1371, 1}, {0x19da, 0x19da, 1}, {0x2070, 0x2070, 1}, {0x2074, 0x2079, 1}, {0x2080, 0x2089, 1},
		{0x2460, 0x2468, 1}, {0x2474, 0x247c, 1}, {0x2488, 0x2490, 1}, {0x24ea, 0x24ea, 1}, {0x24f5, 0x24fd, 1}, {0x24ff, 0x24ff, 1},
		{0x2776, 0x277e, 1}, {0x2780, 0x2788, 1}, {0x278a, 0x2792, 1},
	},
	R32: []unicode.Range32{{0x10a40, 0x10a43, 1}, {0x10e60, 0x10e68, 1}, {0x11052, 0x1105a, 1}, {0x1f100, 0x1f10a, 1}},
}
