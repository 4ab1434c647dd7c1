package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/parse"
	"kgx/extract/token"
)

// contents are the clauses that frame i has as what is said, wanted or accused
// of.
func (b *builder) contents(i int) []*frame.Argument {
	f := &b.frames.Frames[i]
	var out []*frame.Argument
	for k := range f.Arguments {
		arg := &f.Arguments[k]
		if arg.Function != frame.Clause || arg.Frame == frame.None || b.frames.Frames[arg.Frame].Parent != i {
			continue
		}
		if _, of := embeds(f.Lemma+" "+arg.Preposition, infinitive); of && arg.Preposition != "" || b.frames.Frames[arg.Frame].Link == frame.Content { // "accused of killing"
			out = append(out, arg)
		}
	}
	return out
}

// untorn are the words [first, last) of what the verb above reports, from right
// behind a verb of saying and up to the sentence's end where the tree ends them within
// a phrase: "said the toll | could rise", "asked to send former | President Sarkozy to
// court".
func (b *builder) untorn(t *frame.Tree, first, last, above int) token.Span {
	if above > first {
		return t.Span(first, last)
	}
	if k := b.behindSaying(t, above, first); k != frame.None {
		first = k
	}
	if last < len(t.Tokens) && t.Tokens[last].UPOS != "PUNCT" && (opensPhrase[t.Tokens[last-1].XPOS] || t.Is(last, "case") && t.Tokens[last].XPOS == "POS") {
		_, last = t.Trim(first, len(t.Tokens))
	}
	return t.Span(first, last)
}

// opensPhrase are the tags of words that no phrase ends with.
var opensPhrase = set("DT IN TO MD PRP$ CC JJ WDT")

// behindSaying is the first token before first of what a verb that takes no object but
// what is said reports behind it, after "that", a time and to whom; None of other verbs,
// and where nothing stands between.
func (b *builder) behindSaying(t *frame.Tree, verb, first int) int {
	if !onlySaying[lower(t.Lemma(verb))] {
		return frame.None
	}
	if that := slices.IndexFunc(t.Tokens[verb+1:first], func(w parse.Token) bool { return w.XPOS == "IN" && lower(w.Text(b.source)) == "that" }); that >= 0 {
		if verb+2+that < first {
			return verb + 2 + that
		}
		return frame.None
	}
	for k := verb + 1; k < first; k++ {
		w := t.Tokens[k]
		switch {
		case w.UPOS == "PUNCT", w.UPOS == "ADV", b.timeAt(w.Span) != nil, w.XPOS == "IN" && b.timeAt(t.Tokens[k+1].Span) != nil:
		case t.Is(k, "obl", "case", "det", "nmod", "compound", "amod", "flat", "iobj") && b.outside(t, k, verb):
		default:
			return k
		}
	}
	return frame.None
}

// outside says whether token k stands in a phrase with a preposition, or a recipient,
// that hangs on verb itself.
func (b *builder) outside(t *frame.Tree, k, verb int) bool {
	for n := 0; k >= 0 && n < len(t.Tokens); n++ {
		up := t.Tokens[k].Head
		if up == verb {
			return t.Is(k, "obl") && t.Child(k, "case") != frame.None || t.Is(k, "iobj")
		}
		k = up
	}
	return false
}

// onlySaying are verbs whose object is what is said.
var onlySaying = set("say add think believe claim insist argue allege maintain")

// withoutComment ends words before a noun that speaks of all of them, which is the
// reporter's: ", a charge which Norvale denies".
func (b *builder) withoutComment(t *frame.Tree, first, last int, words token.Span) token.Span {
	for k := first + 1; k+2 < last; k++ {
		if t.Lower(k) != "," || t.Lower(k+1) != "a" && t.Lower(k+1) != "an" || b.frames.QuoteAt(t.Tokens[k].Start) != frame.None {
			continue
		}
		for n := k + 2; n < min(k+5, last); n++ {
			if commenting[lower(t.Lemma(n))] && t.Child(n, "acl") != frame.None && words.Contains(t.Tokens[k].Span) {
				if _, end := t.Extent(n, nil); end >= last {
					words.End = t.Tokens[k].Start
					return words
				}
			}
		}
	}
	return words
}

// commenting are nouns for what was said or done, by which a reporter adds to it.
var commenting = set("charge claim allegation accusation assertion suggestion contention argument statement view notion idea move step decision verdict demand prediction development practice position stance criticism figure feat act")

// paired is the text of words with both marks of each pair.
func (b *builder) paired(words token.Span) string {
	return balanced(b.source, words).Text(b.source)
}

// toMark is how many bytes behind words their missing closing mark may stand.
const toMark = 60

// upTo is where the closing mark of words that opened one stands behind them: -1
// where none does before the paragraph ends.
func upTo(source string, end int, mark string) int {
	rest := source[end:min(len(source), end+toMark)]
	at := strings.Index(rest, mark)
	if at < 0 || strings.Contains(rest[:at], "\n") {
		return -1
	}
	return end + at + len(mark)
}

// spokenOver cuts words that run from a quotation into those of the one who reports
// it ("It is nothing," the careful mayor) to the quotation.
func spokenOver(source string, words token.Span) token.Span {
	text := words.Text(source)
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"``", "''"}, {"''", "''"}} {
		opened := strings.HasPrefix(text, marks[0])
		if !opened && !strings.HasSuffix(source[:words.Start], marks[0]) {
			continue
		}
		inside := 0
		if opened {
			inside = len(marks[0])
		}
		end := strings.Index(text[inside:], marks[1])
		if end <= 0 || text[inside+end-1] != ',' || inside+end+len(marks[1]) >= len(text) {
			continue
		}
		return token.Span{Start: words.Start + inside, End: words.Start + inside + end - 1}
	}
	return words
}
