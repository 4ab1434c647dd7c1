package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// completed gives words what the tree has elsewhere and without which they say another
// thing: "the brother | of the mayor", "fewer jobs | than expected", "the first woman |
// to win it".
func (b *builder) completed(t *frame.Tree, words token.Span) token.Span {
	last := slices.IndexFunc(t.Tokens, func(w parse.Token) bool { return w.End == words.End })
	next := last + 1
	if last < 0 || next == len(t.Tokens) || t.Tokens[next].Start > words.End+1 || !strings.HasPrefix(t.Tokens[last].XPOS, "N") {
		return words
	}
	var compares, singles bool
	for k := last; k >= 0 && t.Tokens[k].Start >= words.Start; k-- {
		compares = compares || t.Tokens[k].XPOS == "JJR" || t.Tokens[k].XPOS == "RBR"
		singles = singles || t.Tokens[k].XPOS == "JJS" || ordinal(t, k)
	}
	switch w := t.Lower(next); {
	case w == "of":
	case w == "than" && compares:
	case w == "to" && singles && next+1 < len(t.Tokens) && t.Tokens[next+1].XPOS == "VB":
	default:
		return words
	}
	for k := next; k < len(t.Tokens) && k < next+longestCompletion; k++ {
		w := t.Tokens[k]
		joined := k+1 < len(t.Tokens) && w.Start == t.Tokens[k-1].End && w.End == t.Tokens[k+1].Start // "file-sharing"
		if w.UPOS == "PUNCT" && !joined || w.XPOS == "CC" || w.XPOS == "MD" || strings.HasPrefix(w.XPOS, "W") || k > next && (w.XPOS == "VBD" || w.XPOS == "VBZ" || w.XPOS == "VBP") || b.timeAt(w.Span) != nil {
			break
		}
		if !opensPhrase[w.XPOS] {
			words.End = w.End
		}
	}
	return words
}

// longestCompletion is how many words are given to a literal at most.
const longestCompletion = 12
