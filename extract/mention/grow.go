package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
)

// companyWords end the names of companies: "Beta Steel".
var companyWords = set(`Technologies Technology Systems Microsystems Motors Motor Steel Foods Airlines Airways Pharmaceuticals Pharma
	Therapeutics Holdings Holding Industries Insurance Electronics Semiconductor Semiconductors Software Petroleum Chemicals Partners
	Logistics Stores Supermarkets Breweries Mining Cement Biosciences Laboratories Aerospace Automotive Retail Telecom Telecoms Robotics Dynamics Group`)

func isCompanyWord(word string) bool {
	return companyWords[word] || len(word) > 4 && companyWords[word[:1]+strings.ToLower(word[1:])]
}

// grow gives names the words that belong to them and that the tagger left
// out: a capital within a sentence after a person's name of two words, the
// word for a company after a company's name.
func (p *page) grow(spans []encoder.Span) []encoder.Span {
	taken := make([]bool, len(p.words)+1)
	for _, s := range spans {
		for w := s.First; w <= s.Last; w++ {
			taken[w] = true
		}
	}
	for i := range spans {
		s := &spans[i]
		next := s.Last + 1
		if kindOf(s.Type) != Name || !p.follows(next) || taken[next] || p.gap(next) != " " {
			continue
		}
		word := p.word(next)
		plain := p.capital(next) && len(word) > 2 && word[1:] == strings.ToLower(word[1:]) && !calendar[word] && !smallWord(word)
		if s.Type == "PER" && s.Last > s.First && plain && !upper(p.word(next+1)) && p.lower(next+1) != "-" || (s.Type == "ORG" || s.Confidence < unsure && s.First == s.Last) && upper(word) && isCompanyWord(word) {
			if s.Type != "PER" || isCompanyWord(word) {
				s.Type = "ORG"
			}
			s.Last, taken[next] = next, true
		}
	}
	return p.businesses(spans)
}

// smallWord says whether a capital word can only begin a sentence.
func smallWord(word string) bool {
	lower := strings.ToLower(word)
	return determiners[lower] || phraseEnds[lower] || prepositions[lower] || pronounTypes[lower] != "" || lower == "however" || lower == "when"
}

var calendar = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
	October November December`)

// businesses mends what stands before a name: "Takeda Motor Co boss Carlo
// Gennaro" holds a company, "boss" alone is the role.
func (p *page) businesses(spans []encoder.Span) []encoder.Span {
	var out []encoder.Span
	for i, s := range spans {
		n := len(out) - 1
		if s.Type == "ROLE" && n >= 0 && out[n].Last+1 == s.First && p.follows(s.First) && kindOf(out[n].Type) == Name {
			for w := s.Last - 1; w >= s.First; w-- {
				if legalForms[p.word(w)] || isCompanyWord(p.word(w)) && upper(p.word(w)) {
					out[n] = encoder.Span{First: out[n].First, Last: w, Type: "ORG", Confidence: sure}
					s.First = w + 1
					if p.word(s.First) == "." && s.First < s.Last {
						s.First, out[n].Last = s.First+1, s.First
					}
					break
				}
			}
			// "Brandt boss Carlo Gennaro": people have no boss without an "'s".
			if out[n].Type == "PER" && out[n].Confidence < sure && i+1 < len(spans) && spans[i+1].Type == "PER" && spans[i+1].First == s.Last+1 &&
				p.gap(s.First) == " " && !p.shouted[p.sentence[s.First]] {
				out[n].Type, out[n].Confidence = "ORG", unsure
			}
		}
		out = append(out, s)
	}
	return out
}

// firstMonths are the names of months that people have as first names.
var firstMonths = set("April May June August")

// notAfterMonths stand after the name of a month in names that are no
// person's.
var notAfterMonths = set("Day Days Fool Fools Revolution Uprising Movement Plenum Elections Election Summit Agreement Fourth Fair Festival War")

// monthNames joins a first name taken for a month with the surname after it.
func (p *page) monthNames(spans []encoder.Span) []encoder.Span {
	var out []encoder.Span
	for _, s := range spans {
		n := len(out) - 1
		if s.Type == "PER" && n >= 0 && out[n].Last+1 == s.First && out[n].First == out[n].Last && out[n].Type == "TIME" &&
			firstMonths[p.word(out[n].First)] && p.gap(s.First) == " " && !beforeMonths[p.lower(out[n].First-1)] {
			out[n] = encoder.Span{First: out[n].First, Last: s.Last, Type: "PER", Confidence: s.Confidence}
			continue
		}
		out = append(out, s)
	}
	return out
}

// people takes for people what only they are called: a first name that is a
// month with a surname, and where the tagger was in doubt, any first name.
func (p *page) people(spans []encoder.Span) {
	called := map[string]bool{} // surnames behind an honorific, and names of people
	for _, s := range spans {
		if s.Type == "PER" {
			called[p.word(s.Last)] = called[p.word(s.Last)] || s.First == s.Last && p.titled(s.First)
		}
	}
	for i := range spans {
		s := &spans[i]
		if s.Type == "ORG" && s.Last == s.First+1 && called[p.word(s.Last)] && p.gap(s.Last) == " " && upper(p.word(s.First)) && p.lower(s.First-1) != "the" {
			s.Type, s.Confidence = "PER", unsure // "Ines Duarte said", where she is Mrs Duarte
		}
		if s.Type == "ORG" && s.First == s.Last && s.Confidence < doubt && p.shortens(*s, called) {
			s.Type = "PER"
		}
		if suffix := strings.TrimSuffix(p.text(*s), "."); kindOf(s.Type) == Name && (strings.HasSuffix(suffix, " Jr") || strings.HasSuffix(suffix, " Sr")) {
			s.Type = "PER"
		}
		if s.Last != s.First+1 || p.gap(s.Last) != " " || !p.capital(s.Last) || !p.capital(s.First) || p.word(s.Last) == strings.ToUpper(p.word(s.Last)) {
			continue
		}
		first, last := p.word(s.First), p.word(s.Last)
		before := p.lower(s.First - 1)
		switch {
		case s.Type == "PER" || calendar[last] || notAfterMonths[last] || isCompanyWord(last) || legalForms[last] || facilityWords[last]:
		case firstMonths[first] && !beforeMonths[before] && kindOf(s.Type) != Role && kindOf(s.Type) != Value:
			s.Type, s.Confidence = "PER", unsure
		case s.Type == "ORG" && s.Confidence < half:
			if _, ok := gazetteer.Default().FirstName(first); ok && len(gazetteer.Default().Places(first)) == 0 {
				s.Type = "PER"
			}
		}
	}
}

// shortens says whether a word is the beginning of a surname, as friends say it: "Rob" of Robson.
func (p *page) shortens(s encoder.Span, surnames map[string]bool) bool {
	word := p.word(s.First)
	if len(word) < 3 || word == strings.ToUpper(word) {
		return false
	}
	for name := range surnames {
		if len(name) >= len(word)+2 && strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}

// half is the confidence below which a type is no more than a guess.
const half = 0.5

var beforeMonths = set("in on of since until till by last next this early late mid from to through for during before after")

// facilityWords end the names of places that are often named after people.
var facilityWords = set(`Street Road Avenue Boulevard Square Bridge Airport Hospital Station Stadium Arena Theatre Theater Museum Library
	Park Hall Tower Prison Palace Castle Harbour Harbor Dam`)

// facilities takes what ends in the word for one for a facility, where the
// tagger was in doubt.
func (p *page) facilities(spans []encoder.Span) {
	for i := range spans {
		s := &spans[i]
		if s.Last > s.First && s.Type == "ORG" && s.Confidence < doubt && (facilityWords[p.word(s.Last)] || p.word(s.Last) == "Ground") {
			s.Type = "FAC"
		}
		if s.Last > s.First && facilityWords[p.word(s.Last)] && (placeCoarse[s.Type] || s.Type == "PER" && (p.lower(s.First-1) == "the" || prepositions[p.lower(s.First-1)])) && s.Confidence < unsure {
			s.Type = "FAC"
		}
	}
}
