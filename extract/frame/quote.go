package frame

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgx/extract/token"
)

// Quote is a passage in quotation marks.
type Quote struct {
	token.Span      // between the marks
	Outer      int  // the quotation that it stands in, or None
	Speech     bool // whole words of a speaker, not a name or single word in marks
	GoesOn     bool // it has no closing mark: the next paragraph opens with another
}

// longestQuote is in bytes: past it the closing mark is taken for missing.
const longestQuote = 4000

// quotes pairs the quotation marks of a text: curly and straight double ones,
// guillemets, the wires' doubled single ones, and single ones inside them. A mark that opens a new paragraph
// without one that closed the last goes on with the same speaker. An opening
// mark without a closing one is left out.
func quotes(source string) []Quote {
	var out []Quote
	type open struct {
		mark  rune
		start int
	}
	var stack []open
	for i, r := range source {
		closing := rune(0)
		switch r {
		case '“', '„', '«':
			closing = map[rune]rune{'“': '”', '„': '“', '«': '»'}[r]
		case '‘':
			closing = '’'
		case '"':
			closing = '"'
		case '`':
			if strings.HasPrefix(source[i:], "``") {
				closing = '\''
			}
		}
		if len(stack) > 0 {
			top := stack[len(stack)-1]
			if i-top.start > longestQuote || r == '\n' && strings.HasPrefix(source[i:], "\n\n") && top.mark == '’' {
				stack = stack[:len(stack)-1]
				continue
			}
			if mixed(source, i, r, top.mark) {
				r, closing = top.mark, 0
			}
			if r == top.mark && (r != '’' || !wordAt(source, i+utf8.RuneLen(r))) && (r != '"' || closes(source, i)) && (r != '\'' || strings.HasPrefix(source[i:], "''")) {
				stack = stack[:len(stack)-1]
				q := Quote{Span: token.Span{Start: top.start, End: i}, Outer: None}
				text := strings.TrimSpace(source[q.Start:q.End])
				q.Speech = !title(text) && (strings.Count(text, " ") >= 3 || sentence(text)) || len(out) > 0 && out[len(out)-1].GoesOn && strings.Trim(source[out[len(out)-1].End:top.start], "“\"«„ \n") == ""
				out = append(out, q)
				continue
			}
			if r == top.mark && r != '"' {
				continue
			}
			// A new paragraph of the same speech opens with a mark of its own.
			if closing == top.mark && (r != '"' || !closes(source, i)) {
				stack = stack[:len(stack)-1]
				q := Quote{Span: token.Span{Start: top.start, End: i}, Outer: None, Speech: true, GoesOn: true}
				out = append(out, q)
			}
		}
		width := utf8.RuneLen(r)
		if closing == '\'' {
			width = 2
		}
		if closing != 0 && len(stack) < 4 && (closing != '"' || len(stack) == 0 || stack[len(stack)-1].mark != '"') {
			stack = append(stack, open{closing, i + width})
		}
	}
	nest(out)
	return out
}

// mixed says whether mark r at i closes a quotation that opened with a mark of
// the other shape, straight or curly: “We won," he said.
func mixed(source string, i int, r, mark rune) bool {
	switch {
	case r == '"' && mark == '”':
		return i > 0 && source[i-1] != ' ' && source[i-1] != '\n' && !wordAt(source, i+1)
	case r == '”' && mark == '"':
		return true
	}
	return false
}

// nest sorts the quotations by where they start and notes for each the
// narrowest one around it.
func nest(all []Quote) {
	slices.SortFunc(all, func(a, b Quote) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var around []int
	for i := range all {
		for len(around) > 0 && all[around[len(around)-1]].End < all[i].End {
			around = around[:len(around)-1]
		}
		if len(around) > 0 {
			all[i].Outer = around[len(around)-1]
		}
		around = append(around, i)
	}
}

// closes says whether a straight mark at i may close: something stands right
// before it, or nothing right behind it.
func closes(source string, i int) bool {
	blank := func(i int) bool { return i < 0 || i >= len(source) || source[i] == ' ' || source[i] == '\n' }
	return !blank(i-1) || blank(i+1)
}

// title says whether a passage in marks is the title of a programme, book or
// film: each of its words begins with a capital, but for small ones inside.
func title(text string) bool {
	words := strings.Fields(text)
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(first) && (i == 0 || !smallWords[strings.Trim(w, ",:;.")]) {
			return false
		}
	}
	return strings.ContainsFunc(text, unicode.IsLower)
}

// sentence says whether a passage of few words in marks is one: “Troops left.”
func sentence(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.Count(text, " ") >= 2 && unicode.IsUpper(first) && strings.ContainsAny(text[len(text)-1:], ".!?")
}

// smallWords are those that titles write small.
var smallWords = set("a an the and or but nor of in on at to for from by with as into")

func wordAt(source string, i int) bool {
	return i < len(source) && (source[i] >= 'a' && source[i] <= 'z' || source[i] >= 'A' && source[i] <= 'Z')
}

// QuoteAt is the index of the narrowest quotation around byte at, or None.
func (l *Layer) QuoteAt(at int) int {
	q := sort.Search(len(l.Quotes), func(i int) bool { return l.Quotes[i].Start > at }) - 1
	for q >= 0 && l.Quotes[q].End <= at {
		q = l.Quotes[q].Outer // what ends before at has only wider ones left
	}
	return max(q, None)
}
