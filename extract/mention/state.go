package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
)

// states takes for states what abbreviates them behind a town or a party's letter ("Salem, Ore.", "D-Ore.", "N.Y."),
// apart from the town that the tagger may have taken with it. It returns their names, and the types of both, by use.
func (p *page) states(spans []encoder.Span) (out []encoder.Span, names, kinds map[string]string) {
	names, kinds = map[string]string{}, map[string]string{}
	for _, s := range spans {
		if kindOf(s.Type) != Name || s.Type == "PER" && s.Last > s.First && p.word(s.Last) != "." {
			out = append(out, s)
			continue
		}
		for w := s.First + 1; w < s.Last; w++ {
			if tail := (encoder.Span{First: w + 1, Last: s.Last}); p.word(w) == "," && p.state(tail) != "" {
				town := encoder.Span{First: s.First, Last: w - 1, Type: "CITY", Confidence: sure}
				kinds[p.use(town)] = "city"
				out = append(out, town)
				s.First = w + 1
				break
			}
		}
		if name := p.state(s); name != "" {
			s.Type, s.Confidence = "REGION", sure
			names[p.use(s)], kinds[p.use(s)] = name, "state"
		}
		out = append(out, s)
	}
	return out, names, kinds
}

// state is the name of the state that a span abbreviates, "" where it abbreviates none. The full stop that ends it may
// stand behind the span, and what the post writes needs a town or a party's letter before it.
func (p *page) state(s encoder.Span) string {
	text := p.text(s)
	if len(text) > 6 {
		return ""
	}
	before := p.word(s.First - 1)
	follows := before == "," || before == "-" || before == "–"
	if len(text) == 2 && text == strings.ToUpper(text) && !follows {
		return ""
	}
	if p.word(s.Last+1) == "." && p.gap(s.Last+1) == "" && !strings.HasSuffix(text, ".") && follows {
		text += "."
	}
	place, _ := gazetteer.Default().State(text)
	return place.Name
}
