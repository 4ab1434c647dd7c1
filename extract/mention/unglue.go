package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// unglue cuts off names what the tagger took along: the verb of a headline or of the sentence after a name without full
// stop ("Anna Reed Wins"), the office behind an organization's name ("High Court Judge"). What is nothing but an office
// or a common noun is no name.
func (p *page) unglue(spans []encoder.Span) []encoder.Span {
	whole, ends := map[string]bool{}, map[string]int{} // full names of people, and last words of names
	for _, s := range spans {
		if kindOf(s.Type) == Name {
			ends[p.word(s.Last)]++
			whole[p.text(s)] = whole[p.text(s)] || s.Type == "PER" && s.Last > s.First
		}
	}
	out := spans[:0]
	for _, s := range spans {
		if s.Type == "PER" && s.Last > s.First {
			short := s
			short.Last--
			known := s.Last > s.First+1 && whole[p.text(short)] && !p.wordOfName(s.Last)
			if ends[p.word(s.Last)] == 1 && (known || p.shouted[p.sentence[s.First]] && p.inLower(s.Last)) {
				s = short
			}
		}
		for s.Type == "ORG" && s.Last > s.First && officeWords[p.word(s.Last)] && p.word(s.Last-1) != "of" && p.word(s.Last-1) != "for" && p.word(s.Last-1) != "and" {
			s.Last--
		}
		switch {
		case s.Type == "PER" && s.First == s.Last && titles[p.lower(s.First)]:
			s.Type = "ROLE"
		case p.common(s), p.word(s.First) == "State" && s.First == s.Last && p.word(s.First-1) == "of" && p.lower(s.First-2) == "secretary", s.Type == "ORG" && s.First == s.Last && len(p.word(s.First)) == 1 && p.word(s.First-1) == "(": // an office's end, a party's letter
			continue
		}
		out = append(out, s)
	}
	return out
}

// officeWords are offices that no organization's name ends in.
var officeWords = set("Justice Judge President Chairman Chairwoman Secretary Minister Governor Senator Spokesman Spokeswoman")

// wordOfName says whether word i ends names of people: "Jr", "III".
func (p *page) wordOfName(i int) bool {
	w := strings.ToLower(strings.Trim(p.word(i), "."))
	return w == "jr" || w == "sr" || w == "" || strings.Trim(w, "iv") == ""
}

// inLower says whether the text has word i in lower case, too.
func (p *page) inLower(i int) bool {
	if p.small == nil {
		p.small = map[string]bool{}
		for k := range p.words {
			if w := p.word(k); w == strings.ToLower(w) {
				p.small[w] = true
			}
		}
	}
	return p.small[p.lower(i)]
}

// common says whether what the tagger took for the name of people or an organization is a common noun.
func (p *page) common(s encoder.Span) bool {
	if s.Type != "PER" && s.Type != "ORG" || s.Confidence >= sure {
		return false
	}
	text := p.text(s)
	if text != strings.ToLower(text) || strings.ContainsAny(text, "0123456789.") {
		return false
	}
	_, noun := nominalType(p.word(s.Last))
	return noun || s.Confidence < doubt
}
