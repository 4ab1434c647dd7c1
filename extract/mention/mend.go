package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// mend cuts spans where no mention goes on: at line breaks, and in a compound
// with a participle, of which only what stands before it is a name: "Lima-Led
// Talks" holds the name Lima.
func mend(source string, x *encoder.Encoding, spans []encoder.Span) []encoder.Span {
	word := func(w int) string { return source[x.Words[w].Start:x.Words[w].End] }
	out := spans[:0:0]
	for _, s := range spans {
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
