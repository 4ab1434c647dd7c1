package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
)

// firms takes for companies what the tagger took for people and what does as
// only companies do: it is one elsewhere in the text, has a chief ("Pellam's chief executive"), reports under an article ("The Pellam reported") or, never
// called by a full name, buys a company ("Pellam bought Orvia Foods"). The longer
// names that end in such a name are companies too.
func (p *page) firms(spans []encoder.Span) {
	full := map[string]bool{} // words of people's full names
	for _, s := range spans {
		if s.Type == "PER" && s.Last > s.First {
			for w := s.First; w <= s.Last; w++ {
				full[p.word(w)] = true
			}
		}
	}
	firm := map[string]bool{}
	p.alsoFirms(spans, full, firm)
	for i, s := range spans {
		if s.Type == "PER" && s.First == s.Last && !p.titled(s.First) &&
			(p.hasChief(s) || p.reports(s) && !full[p.text(s)] || !full[p.text(s)] && i+1 < len(spans) && p.buys(s, spans[i+1])) {
			firm[p.text(s)] = true
		}
	}
	if len(firm) == 0 {
		return
	}
	for i := range spans { // an honorific anywhere tells of a person
		if s := spans[i]; s.Type == "PER" && p.titled(s.First) {
			delete(firm, p.word(s.Last))
		}
	}
	for i := range spans {
		if s := &spans[i]; s.Type == "PER" && (firm[p.word(s.Last)] || firm[p.text(*s)]) {
			s.Type, s.Confidence = "ORG", sure
		}
	}
}

// alsoFirms notes names of people that are an organization's elsewhere in the text, or its initials: those of one word
// that are so as often, where no person is called by it in full, and full names that are an organization's twice as often.
func (p *page) alsoFirms(spans []encoder.Span, full, firm map[string]bool) {
	person, other, initials := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, s := range spans {
		if s.Type == "ORG" && s.Last > s.First+2 {
			initials[p.initials(s)] = true
		}
		switch {
		case s.Type == "PER":
			person[p.text(s)]++
		case s.Type == "ORG" && s.Confidence >= unsure:
			other[p.text(s)]++
		}
	}
	for _, s := range spans {
		name := p.text(s)
		if s.Type == "PER" && s.First == s.Last && len(name) >= 4 && !full[name] && initials[strings.ToUpper(name)] {
			firm[name] = true // "Sepa" beside the Scottish Environment Protection Agency
		}
		if s.Type != "PER" || other[name] == 0 || firm[name] {
			continue
		}
		_, first := gazetteer.Default().FirstName(name)
		firm[name] = s.First == s.Last && !full[name] && !first && other[name] >= person[name] || s.First < s.Last && other[name] >= 2*person[name]
	}
}

// initials are the first letters of a name's words that begin with a capital.
func (p *page) initials(s encoder.Span) string {
	out := ""
	for w := s.First; w <= s.Last; w++ {
		if word := p.word(w); upper(word) {
			out += word[:1]
		}
	}
	return out
}

// titled says whether a title stands before word i.
func (p *page) titled(i int) bool {
	before := p.lower(i - 1)
	if before == "." {
		before = p.lower(i - 2)
	}
	return honorifics[before] || titles[before]
}

// hasChief says whether a name has what companies have: "Lowe's shareholders".
func (p *page) hasChief(s encoder.Span) bool {
	w := s.Last + 1
	switch {
	case p.word(w) == "'s" || p.word(w) == "’s":
		w++
	case (p.word(w) == "'" || p.word(w) == "’") && p.lower(w+1) == "s":
		w += 2
	default:
		return false
	}
	switch p.lower(w) {
	case "chief":
		next := p.lower(w + 1)
		return next == "executive" || next == "," || next == "financial" || next == "operating"
	case "ceo", "shareholders", "headquarters", "workforce":
		return true
	case "share":
		return p.lower(w+1) == "price"
	}
	return false
}

// reports says whether a name has an article and a verb of saying, as newspapers have: "The Beacon reported".
func (p *page) reports(s encoder.Span) bool {
	return p.lower(s.First-1) == "the" && p.follows(s.First) && p.follows(s.Last+1) && reporting[p.word(s.Last+1)]
}

var reporting = set("reported reports said says wrote writes")

// buys says whether a name stands before a verb of buying that has the next
// name, an organization's, as its object.
func (p *page) buys(s, next encoder.Span) bool {
	return p.follows(s.Last+1) && next.Type == "ORG" && next.Last > next.First && next.First == s.Last+2 && buying[strings.ToLower(p.word(s.Last+1))]
}

var buying = set("bought buys acquired acquires")

// acronyms finds the organization in capitals before the role of a person:
// "FBP chief Ola Berg". A tagger that knows small letters only misses those that
// are words.
func (p *page) acronyms(spans []encoder.Span) []encoder.Span {
	var out []encoder.Span
	for i, s := range spans {
		w := s.First - 1
		if s.Type == "ROLE" && i+1 < len(spans) && spans[i+1].Type == "PER" && spans[i+1].First == s.Last+1 && p.follows(s.First) && p.gap(s.First) == " " &&
			(len(out) == 0 || out[len(out)-1].Last < w) && p.isAcronym(w) {
			out = append(out, encoder.Span{First: w, Last: w, Type: "ORG", Confidence: sure})
		}
		out = append(out, s)
	}
	return out
}

// isAcronym says whether word i is one in capitals, in a sentence that is not.
func (p *page) isAcronym(i int) bool {
	word := p.word(i)
	return len(word) >= 3 && len(word) <= 6 && word == strings.ToUpper(word) && word != strings.ToLower(word) && !strings.ContainsAny(word, "0123456789.-") && p.capital(i)
}
