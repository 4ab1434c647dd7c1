package mention

import (
	"slices"
	"strings"

	"kgx/extract/encoder"
)

// honorifics go before people's names alone.
var honorifics = set("mr mrs ms miss mx sir dame")

// titles stand before a person's name and are no part of it; only where it is
// one word do names keep what is not an honorific: "Lady Hale".
var titles = set(`dr prof professor sgt sergeant pc dc det detective constable capt captain cpt col colonel gen general lt lieutenant
	maj major cmdr commander brigadier adm admiral cpl corporal pvt private insp inspector supt superintendent rev reverend sen senator
	rep representative gov governor president chancellor premier minister mp mep msp cllr councillor councilor judge justice
	ambassador chairman chairwoman secretary attorney sheriff congressman congresswoman mayor deputy`)

// IsTitle says whether a word in lower case is a rank or office that people are addressed by.
func IsTitle(word string) bool { return titles[word] }

// postNominals stand after a person's name, dots left out.
var postNominals = set("mp mep msp mla qc kc kbe obe cbe mbe dbe cmg phd md mba esq")

// splitTitles cuts titles before and letters after the names of people off
// them, and finds the name in a title that took it along: "Mr May".
func (p *page) splitTitles(spans []encoder.Span) []encoder.Span {
	var out []encoder.Span
	for _, s := range spans {
		if p.addressed(s) {
			s.Type, s.Confidence = "PER", sure
		}
		role := s
		role.Type = "ROLE"
		switch s.Type {
		case "PER":
			for role.Last = s.First - 1; s.First < s.Last && p.isTitle(s.First, s); role.Last = s.First - 1 {
				if s.First++; p.word(s.First) == "." && s.First < s.Last {
					s.First++
				}
			}
			s.Last = p.withoutLetters(s.First, s.Last)
			if role.Last >= role.First {
				out = append(out, role)
			}
		case "ROLE":
			if name := s.First + 1; name <= s.Last && honorifics[p.lower(s.First)] {
				if p.word(name) == "." {
					name++
				}
				if name <= s.Last && p.capital(name) {
					role.Last = name - 1
					out = append(out, role)
					s = encoder.Span{First: name, Last: s.Last, Type: "PER", Confidence: sure}
				}
			}
		}
		if s.First <= s.Last {
			out = append(out, s)
		}
	}
	return p.behindHonorifics(out)
}

// addressed says whether what the tagger took for an organization or place is a
// surname behind "Mr", "Mrs" or "Ms".
func (p *page) addressed(s encoder.Span) bool {
	if s.Type != "ORG" && !placeCoarse[s.Type] || !upper(p.word(s.First)) {
		return false
	}
	name := s.First + 1
	if name <= s.Last && p.word(name) == "." {
		name++
	}
	w := p.lower(s.First)
	return (w == "mr" || w == "mrs" || w == "ms") && name == s.Last && p.capital(name)
}

// isTitle says whether word i of the name s is a title.
func (p *page) isTitle(i int, s encoder.Span) bool {
	w := p.lower(i)
	return honorifics[w] || titles[w] && s.Last > i+1 && p.word(s.Last-1) != "."
}

// withoutLetters is the last word of the name [first, last] without the
// letters after it; less than first where it is nothing else.
func (p *page) withoutLetters(first, last int) int {
	for last >= first {
		from, letters := last, ""
		if p.word(from) == "." && from > first {
			from--
		}
		letters = p.lower(from)
		for from-2 >= first && p.word(from-1) == "." && p.gap(from) == "" { // "M.D."
			letters = p.lower(from-2) + letters
			from -= 2
		}
		if !postNominals[letters] || p.word(from) != strings.ToUpper(p.word(from)) && letters != "phd" && letters != "esq" {
			return last
		}
		for last = from - 1; last >= first && p.word(last) == ","; last-- {
		}
	}
	return last
}

// behindHonorifics takes what an honorific goes before for a person, whether
// the tagger found a name there or not.
func (p *page) behindHonorifics(spans []encoder.Span) []encoder.Span {
	at := make([]int, len(p.words)) // 1 + the span of each word
	for i, s := range spans {
		for w := s.First; w <= s.Last; w++ {
			at[w] = i + 1
		}
	}
	var found []encoder.Span
	for w := range p.words {
		if !honorifics[p.lower(w)] || !upper(p.word(w)) {
			continue
		}
		name := w + 1
		if p.word(name) == "." {
			name++
		}
		if !p.follows(name) || !p.capital(name) || p.gap(name) == "" {
			continue
		}
		switch n := at[name]; {
		case n == 0:
			found = append(found, encoder.Span{First: name, Last: name, Type: "PER", Confidence: sure})
		case spans[n-1].First == w && spans[n-1].Last == name && spans[n-1].Type != "PER" && spans[n-1].Type != "ROLE" && calendar[p.word(name)]: // "Miss March"
			spans[n-1] = encoder.Span{First: name, Last: name, Type: "PER", Confidence: sure}
		case spans[n-1].First == name && spans[n-1].Type != "PER" && spans[n-1].Type != "ROLE":
			spans[n-1].Type, spans[n-1].Confidence = "PER", sure
		}
	}
	spans = append(spans, found...)
	slices.SortStableFunc(spans, func(a, b encoder.Span) int { return a.First - b.First })
	return spans
}
