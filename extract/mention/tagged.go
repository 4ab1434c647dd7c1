package mention

import (
	"kgx/extract/encoder"
	"kgx/extract/token"
)

// tagged turns the tagger's spans into mentions. Spans of one text and one
// coarse type get their fine type together, since each use tells of it.
func (f *Finder) tagged(text *token.Text, x *encoder.Encoding) []Mention {
	source, p := text.Source, newPage(text, x)
	spans := p.grow(p.splitTitles(p.withoutAddresses(p.withoutFragments(p.mend(f.tagger.Tag(x))))))
	spans, abbreviated, kinds := p.states(p.unglue(p.acronyms(p.monthNames(spans))))
	p.people(spans)
	p.facilities(spans)
	places(text, x, spans)
	agree(source, x, spans)
	p.teams(spans, kinds)
	p.firms(spans)
	told := p.hear(spans)
	p.shortNames(spans, told)
	p.things(spans, told)
	for i := range spans { // "PARIS (AFP)": who writes is an agency or a paper
		if c, ok := text.Credit(place(x, spans[i])); ok && kindOf(spans[i].Type) == Name && spans[i].Type != "PER" && c.Agency.Contains(place(x, spans[i])) && c.Agency.Len() > 0 {
			told[p.use(spans[i])] = "media"
		}
	}
	alike := map[string][]encoder.Span{}
	for _, s := range spans {
		alike[p.use(s)] = append(alike[p.use(s)], s)
	}
	types := map[string]typing{}
	out := make([]Mention, 0, len(spans))
	for _, s := range spans {
		u := p.use(s)
		if _, known := types[u]; !known {
			t := f.fineType(x, s.Type, p.text(s), alike[u])
			if kinds[u] != "" {
				t = typing{kinds[u], sure}
			} else if told[u] != "" {
				t = typing{narrower(told[u], t.kind), max(t.confidence, sure)}
			}
			types[u] = t
		}
		norm := abbreviated[u]
		if s.Type == "NORP" {
			norm = faith(p.text(s), types[u].kind)
		}
		out = append(out, Mention{Span: place(x, s), Kind: kindOf(s.Type), Type: types[u].kind, Norm: norm, Confidence: s.Confidence * types[u].confidence})
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
