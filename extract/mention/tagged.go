package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/token"
)

// tagged turns the tagger's spans into mentions. Spans of one text and one
// coarse type get their fine type together, since each use tells of it.
func (f *Finder) tagged(text *token.Text, x *encoder.Encoding) []Mention {
	source := text.Source
	spans := mend(source, x, f.tagger.Tag(x))
	places(text, x, spans)
	agree(source, x, spans)
	alike := map[string][]encoder.Span{}
	use := func(s encoder.Span) string { return s.Type + " " + strings.ToLower(place(x, s).Text(source)) }
	for _, s := range spans {
		alike[use(s)] = append(alike[use(s)], s)
	}
	types := map[string]typing{}
	out := make([]Mention, 0, len(spans))
	for _, s := range spans {
		u := use(s)
		if _, known := types[u]; !known {
			types[u] = f.fineType(x, s.Type, place(x, s).Text(source), alike[u])
		}
		out = append(out, Mention{Span: place(x, s), Kind: kindOf(s.Type), Type: types[u].kind, Confidence: s.Confidence * types[u].confidence})
	}
	return out
}

// place is where a span of the tagger stands.
func place(x *encoder.Encoding, s encoder.Span) token.Span {
	return token.Span{Start: x.Words[s.First].Start, End: x.Words[s.Last].End}
}

// kindOf is the kind of mention of a coarse type.
func kindOf(coarse string) Kind {
	switch coarse {
	case "GPEX":
		return Adjective
	case "ROLE":
		return Role
	case "TIME":
		return Time
	case "MONEY", "VALUE":
		return Value
	}
	return Name
}
