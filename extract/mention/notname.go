package mention

import (
	"strings"

	"kgx/extract/encoder"
)

// withoutFragments takes away or cuts what the tagger marked as a name and is none: the sign of a currency ("US$"), a
// time zone, what follows a bracket that the name does not close ("M Ruiz (capt"). An office is no name ("Professor of
// Surgery"), and two people with a hyphen are two ("the Ruiz-Lind talks").
func (p *page) withoutFragments(spans []encoder.Span) []encoder.Span {
	people := map[string]bool{} // who are called by these names alone, or by them last
	for _, s := range spans {
		if s.Type == "PER" {
			people[p.text(s)], people[p.word(s.Last)] = true, true
		}
	}
	out := make([]encoder.Span, 0, len(spans))
	for _, s := range spans {
		if kindOf(s.Type) != Name {
			out = append(out, s)
			continue
		}
		s = p.closed(s)
		switch first := p.word(s.First); {
		case s.Last < s.First, p.isCurrency(s), timeZones[first] && (s.First == s.Last || digits(p.word(s.First-1))):
			continue
		case s.Last > s.First+1 && s.Type != "PER" && p.lower(s.First+1) == "of" && titles[p.lower(s.First)] && s.Confidence < doubt:
			s.Type = "ROLE"
		case s.Last > s.First && s.Type == "PER" && ofPerson[p.word(s.Last)]:
			s.Last--
		case s.Last > s.First && s.Type == "MISC" && titles[p.lower(s.Last)]: // "a Republican Senator"
			s.Type = "ROLE"
		}
		if at := p.pair(s, people); at > 0 {
			out = append(out, encoder.Span{First: s.First, Last: at - 1, Type: "PER", Confidence: s.Confidence})
			s.First, s.Type = at+1, "PER"
		}
		out = append(out, s)
	}
	return out
}

// closed is a name up to a bracket that opens in it and closes behind it.
func (p *page) closed(s encoder.Span) encoder.Span {
	for w := s.Last; w > s.First; w-- {
		switch p.word(w) {
		case ")":
			return s
		case "(":
			s.Last = w - 1
			return s
		}
	}
	return s
}

// isCurrency says whether a name is the sign of a currency, with or without the letters of its country: "C$".
func (p *page) isCurrency(s encoder.Span) bool {
	name := p.text(s)
	return len(name) <= 5 && strings.ContainsAny(name, "$£€¥") && strings.Trim(name, "$£€¥ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// ofPerson end what is a person's and not the person: "the Ruiz Presidency".
var ofPerson = set("Presidency Administration Government Cabinet Campaign Era")

// timeZones are abbreviated behind an hour.
var timeZones = set("GMT BST CET CEST UTC EST EDT CST CDT MST MDT PST PDT")

func digits(word string) bool { return word != "" && strings.Trim(word, "0123456789:.") == "" }

// pair is the hyphen between two people, each of whom the text names alone, 0 where a name is no such pair.
func (p *page) pair(s encoder.Span, people map[string]bool) int {
	if s.Last != s.First+2 || p.word(s.First+1) != "-" && p.word(s.First+1) != "–" || !people[p.word(s.First)] || !people[p.word(s.Last)] {
		return 0
	}
	return s.First + 1
}
