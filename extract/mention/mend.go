package mention

import (
	"strings"
	"unicode"

	"kgx/extract/encoder"
)

// mend joins spans that are parts of one name (see joined), and cuts them
// where no mention goes on: at line breaks and the ends of sentences, and in a
// compound with a participle, of which only what stands before it is a name:
// "Lima-Led Talks" holds the name Lima.
func (p *page) mend(spans []encoder.Span) []encoder.Span {
	word := p.word
	out := spans[:0:0]
	for _, s := range joined(p.withoutMarks(spans), word) {
		if kindOf(s.Type) == Name && s.Last >= s.First+2 && word(s.First+1) == "-" && len(word(s.First)) == 1 && upper(word(s.First)) && (word(s.First-1) == "," || word(s.First-1) == "(") {
			s.First += 2 // "Rita Lowe, D-Ohio": the party's letter
		}
		if s.First > 0 && participle[strings.ToLower(word(s.First))] && word(s.First-1) == "-" {
			s.First++
		}
		first := s.First
		for w := s.First; w <= s.Last; w++ {
			if w > first && (strings.Contains(p.gap(w), "\n") || kindOf(s.Type) == Name && p.sentenceEnds(w-1, s.Type)) {
				last := w - 1
				if p.sentenceEnds(last, s.Type) && !abbreviated[p.word(last-1)] {
					last--
				}
				if last >= first {
					out = append(out, encoder.Span{First: first, Last: last, Type: s.Type, Confidence: s.Confidence})
				}
				first = w
			}
			if w-2 >= first && word(w-1) == "-" && participle[strings.ToLower(word(w))] {
				s.Last = w - 2
				if s.Type == "EVENT" || s.Type == "MISC" {
					s.Confidence = min(s.Confidence, doubt) // what the whole was, the name before it is not
				}
			}
		}
		if first <= s.Last {
			out = append(out, encoder.Span{First: first, Last: s.Last, Type: s.Type, Confidence: s.Confidence})
		}
	}
	return out
}

// sentenceEnds says whether word w is a full stop at the end of a sentence
// within a span.
func (p *page) sentenceEnds(w int, coarse string) bool {
	if p.word(w) != "." || w == 0 || p.gap(w) != "" || p.gap(w+1) == "" || len(p.word(w-1)) == 1 {
		return false
	}
	if !p.follows(w + 1) {
		return true
	}
	before := p.word(w - 1) // no initial, no abbreviated title
	return coarse == "PER" && len(before) > 2 && !abbreviated[before] && before[1:] == strings.ToLower(before[1:]) && !titles[strings.ToLower(before)]
}

// abbreviated are words that a full stop ends.
var abbreviated = set("Jr Sr Mr Mrs Ms Dr St Ste Prof Gen Sen Rep Gov Capt Col Lt Sgt Maj Rev Hon Messrs Mme Mlle Inc Corp Co Ltd Bros Mt Ft Wm Chas Geo Jos Thos")

// withoutMarks cuts what is neither letter nor number off both ends of names:
// emoji, bullets.
func (p *page) withoutMarks(spans []encoder.Span) []encoder.Span {
	mark := func(w int) bool {
		return !strings.ContainsFunc(p.word(w), func(c rune) bool { return c < 0x80 || unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsPunct(c) })
	}
	var out []encoder.Span
	for _, s := range spans {
		if kindOf(s.Type) == Name {
			for s.First <= s.Last && mark(s.First) {
				s.First++
			}
			for s.Last >= s.First && mark(s.Last) {
				s.Last--
			}
		}
		if s.First <= s.Last {
			out = append(out, s)
		}
	}
	return out
}

// participle has the words that make an adjective of a name and a hyphen.
var participle = set(`led based backed born style run owned controlled sponsored supported funded brokered mediated hosted made held
	occupied trained educated dominated ruled allied friendly wide speaking`)

// joined makes one span of two names with "&" between them, and of an
// organization that is "of" a place: "Central Bank of Chad".
func joined(spans []encoder.Span, word func(int) string) []encoder.Span {
	var out []encoder.Span
	for _, s := range spans {
		if n := len(out) - 1; n >= 0 && s.First == out[n].Last+2 && joins(out[n], s, word) {
			out[n] = encoder.Span{First: out[n].First, Last: s.Last, Type: "ORG", Confidence: min(out[n].Confidence, s.Confidence)}
			continue
		}
		out = append(out, s)
	}
	return out
}

func joins(a, b encoder.Span, word func(int) string) bool {
	if kindOf(a.Type) != Name || kindOf(b.Type) != Name {
		return false
	}
	switch word(a.Last + 1) {
	case "&":
		return true
	case "of":
		return a.Type == "ORG" && institutions[word(a.Last)] && placeCoarse[b.Type]
	}
	return false
}

// institutions are the words that end the first half of "Bank of Chad".
var institutions = set("Bank University Council Parliament Academy Museum Institute College Court Church Republic Port")
