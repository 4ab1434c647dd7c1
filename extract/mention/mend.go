package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// mend joins spans that are parts of one name (see joined), and cuts them
// where no mention goes on: at line breaks, and in a compound
// with a participle, of which only what stands before it is a name: "Lima-Led
// Talks" holds the name Lima.
func mend(source string, x *encoder.Encoding, spans []encoder.Span) []encoder.Span {
	word := func(w int) string { return source[x.Words[w].Start:x.Words[w].End] }
	out := spans[:0:0]
	for _, s := range joined(spans, word) {
		if s.First > 0 && participle[strings.ToLower(word(s.First))] && word(s.First-1) == "-" {
			s.First++
		}
		first := s.First
		for w := s.First; w <= s.Last; w++ {
			if w > first && strings.Contains(source[x.Words[w-1].End:x.Words[w].Start], "\n") {
				out = append(out, encoder.Span{First: first, Last: w - 1, Type: s.Type, Confidence: s.Confidence})
				first = w
			}
			if w-2 >= first && word(w-1) == "-" && participle[strings.ToLower(word(w))] {
				s.Last = w - 2
			}
		}
		if first <= s.Last {
			out = append(out, encoder.Span{First: first, Last: s.Last, Type: s.Type, Confidence: s.Confidence})
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
