package mention

import (
	"strings"

	"kgx/extract/encoder"
	"kgx/extract/gazetteer"
	"kgx/graph/schema"
)

// besideTypes are the types that a noun beside a name tells of: "the lender
// Lazard", "L'Equipe, the newspaper". What other nouns say of a name is too
// often a part of it or its owner.
var besideTypes = set("person company media sport_team band party city")

// vagueNouns are for people and firms alike.
var vagueNouns = set("retailer broadcaster publisher operator developer producer owner contractor investor broker trader keeper host champion shareholder supporter member official agent victim player leader rebel fighter head")

// heard is what the words beside a span say it is.
type heard struct {
	kind   string // a type of package schema
	strong bool   // they say so of this name and can hardly mean anything else
}

// hear gives spans the type that the noun beside them tells of, and returns
// the narrower types that such nouns gave, by use.
func (p *page) hear(spans []encoder.Span) map[string]string {
	fine, renamed := map[string]string{}, map[string]string{}
	for i := range spans {
		s := &spans[i]
		if kindOf(s.Type) != Name {
			continue
		}
		h, ok := p.before(*s)
		if !ok {
			h, ok = p.after(*s)
		}
		if !ok {
			continue
		}
		coarse := Coarse(h.kind)
		if coarse != s.Type {
			if !h.strong && s.Confidence >= unsure || s.Type == "GPE" || coarse == "PER" && placeCoarse[s.Type] {
				continue
			}
			if s.Type == "PER" && s.Last > s.First {
				renamed[p.text(*s)] = coarse
			}
			s.Type, s.Confidence = coarse, sure
		}
		if h.kind != "person" {
			fine[p.use(*s)] = h.kind
		}
	}
	for i := range spans { // a full name is nobody's else
		if s := &spans[i]; s.Type == "PER" && renamed[p.text(*s)] != "" && !p.titled(s.First) {
			s.Type, s.Confidence = renamed[p.text(*s)], sure
		}
	}
	return fine
}

// use is what spans of one type and text have in common.
func (p *page) use(s encoder.Span) string { return s.Type + " " + strings.ToLower(p.text(s)) }

// before is what the noun before a name says: "the German carmaker Brandt".
func (p *page) before(s encoder.Span) (heard, bool) {
	w := s.First - 1
	if !p.follows(s.First) || strings.Trim(p.gap(s.First), " \"“‘'") != "" || upper(p.word(w)) && p.follows(w) {
		return heard{}, false
	}
	kind, ok := besideType(p.lower(w))
	if !ok || p.reducedRelative(s) {
		return heard{}, false
	}
	if upper(p.word(w)) { // "Lender Lazard" at a sentence's beginning
		return heard{kind, kind == "company"}, true
	}
	for k := w - 1; k >= w-4 && p.follows(k+1); k-- {
		switch d := p.lower(k); {
		case d == "the" || d == "a" || d == "an" || d == "its" || d == "rival":
			return heard{kind, true}, true
		case endsPhrase(d):
			return heard{kind, false}, true
		}
	}
	return heard{kind, false}, true
}

// reducedRelative says whether a name is the subject of a clause about the
// noun before it: "the company Brandt founded in 1990".
func (p *page) reducedRelative(s encoder.Span) bool {
	verb, next := p.lower(s.Last+1), p.lower(s.Last+2)
	if verb == "had" || verb == "has" {
		verb, next = next, p.lower(s.Last+3)
	}
	if !p.follows(s.Last+1) || !strings.HasSuffix(verb, "ed") && !pastVerbs[verb] {
		return false
	}
	return next == "" || next == "." || next == "," || phraseEnds[next] || next == "last" || next == "when"
}

var pastVerbs = set("founded led built ran bought sold owns runs leads made beat left wrote won lost met took chose knew heads owned")

// after is what an apposition says of the name before it ("L'Avenir, the
// newspaper,"), or the noun that follows it ("the Bild newspaper").
func (p *page) after(s encoder.Span) (heard, bool) {
	w := s.Last + 1
	if !p.follows(w) {
		return heard{}, false
	}
	if kind, ok := followingNouns[p.word(w)]; ok {
		if kind == "state" && !p.isRegion(s) {
			return heard{}, false
		}
		return heard{kind, true}, true
	}
	if p.word(w) != "," || !apposes[p.lower(w+1)] {
		return heard{}, false
	}
	for k := w + 2; k < w+7 && p.follows(k); k++ {
		if endsPhrase(p.lower(k)) || strings.ContainsAny(p.word(k), ".,;:()") {
			break
		}
		kind, ok := besideType(p.word(k))
		if !ok {
			continue
		}
		switch next := p.lower(k + 1); {
		case next == "," || next == "." || next == ")" || next == ";":
			return heard{kind, kind != "person"}, true
		case appositionGoesOn[next] && !prepositions[p.lower(s.First-1)]:
			return heard{kind, kind != "person"}, true
		}
	}
	return heard{}, false
}

// besideType is the type that a noun beside a name tells of.
func besideType(noun string) (kind string, ok bool) {
	if vagueNouns[noun] {
		return "", false
	}
	kind, ok = nominalType(noun)
	if singular := singulars(noun); ok && len(singular) > 0 {
		return "", false // "rivals Fjord and Orvia"
	}
	return kind, ok && besideTypes[kind]
}

func endsPhrase(word string) bool { return phraseEnds[word] || prepositions[word] }

func (p *page) isRegion(s encoder.Span) bool {
	for _, place := range gazetteer.Default().Places(p.text(s)) {
		if place.Kind == gazetteer.Region {
			return true
		}
	}
	return false
}

var (
	followingNouns   = map[string]string{"newspaper": "media", "magazine": "media", "daily": "media", "weekly": "media", "tabloid": "media", "state": "state"}
	apposes          = set("the a an")
	appositionGoesOn = set("of that which in based whose with for")
	prepositions     = set("in at of for to from with by on after before since under against near between among according as like than")
)

// shortNames takes the short form of a company's name for the company, where
// the last full name before it was the company's, or it alone is named:
// "Brightwell" after "Brightwell Technologies", not after "Tom Brightwell".
func (p *page) shortNames(spans []encoder.Span, fine map[string]string) {
	firms, people := map[string][]int{}, map[string][]int{}
	for i, s := range spans {
		switch text := p.text(s); s.Type {
		case "ORG":
			if stem := CompanyStem(text); stem != text {
				for _, short := range shortened(stem, hasLegalForm(text)) {
					firms[short] = append(firms[short], i)
				}
			} else if first, last, ok := strings.Cut(text, " "); ok && mediaWords[last] {
				firms[first] = append(firms[first], i)
			} else if bank, ok := strings.CutSuffix(text, " Loan Association"); ok {
				for _, short := range shortened(bank, true) {
					firms[short] = append(firms[short], i)
				}
			}
		case "PER":
			if _, rest, ok := strings.Cut(text, " "); ok {
				people[rest] = append(people[rest], i)
			}
		}
	}
	for i := range spans {
		s := &spans[i]
		name := p.text(*s)
		had, other := firms[name], people[name]
		if len(had) == 0 || kindOf(s.Type) != Name || placeCoarse[s.Type] && s.Confidence >= unsure || honorifics[p.lower(s.First-1)] || p.lower(s.First-2) == "mr" {
			continue
		}
		if last := lastBefore(had, i); last < lastBefore(other, i) || last < 0 && len(other) > 0 {
			continue
		}
		if s.Type == "PER" && s.Confidence >= sure && lastBefore(had, i) < 0 {
			continue
		}
		if s.Type != "ORG" {
			s.Type, s.Confidence = "ORG", sure
		}
		if u := p.use(*s); fine[u] == "" {
			fine[u] = "company"
			if _, last, _ := strings.Cut(p.text(spans[had[0]]), " "); mediaWords[last] {
				fine[u] = "media"
			}
		}
	}
}

// mediaWords end names of media that are called by what stands before them, too.
var mediaWords = set("News Magazine Network Channel Newspaper")

// shortened are the forms in which a text may name a company again, by its name without what only says that it is one:
// where the legal form gave it away, also its first words alone ("Pellam" of "Pellam Orvia Inc.") and its founder's
// surname, unless that is a place.
func shortened(stem string, legal bool) []string {
	out := []string{stem}
	if !legal {
		return out
	}
	if possessed := bare(stem); possessed != stem {
		out = append(out, possessed)
	}
	words := strings.Fields(stem)
	for n := 1; n < len(words); n++ {
		short := strings.Join(words[:n], " ")
		_, adjective := gazetteer.Default().Adjective(short)
		if _, first := gazetteer.Default().FirstName(short); !adjective && !first && len(short) > 2 && upper(words[n-1]) && len(gazetteer.Default().Places(short)) == 0 {
			out = append(out, short)
		}
	}
	if _, first := gazetteer.Default().FirstName(words[0]); first && len(words) == 2 {
		out = append(out, words[1])
	}
	return out
}

// bare is a name without the possessive that ends it: "Otto" of "Otto's".
func bare(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}

// lastBefore is the last of the ascending list that is less than i, or -1.
func lastBefore(list []int, i int) int {
	last := -1
	for _, k := range list {
		if k < i {
			last = k
		}
	}
	return last
}

// CompanyStem is a company's name, in any case, without the words that only say that it is
// one: "Brightwell" of "Brightwell Technologies Inc."
func CompanyStem(name string) string {
	words := strings.Fields(strings.ReplaceAll(name, ",", ""))
	n := len(words)
	for n > 1 && (legalForms[words[n-1]] || isCompanyWord(words[n-1]) || isCompanyWord(strings.ToUpper(words[n-1]))) {
		n--
	}
	return strings.Join(words[:n], " ")
}

// narrower is the type that a noun beside a name gave it, unless the head
// knows a narrower one yet.
func narrower(told, known string) string {
	if told == "" || schema.IsA(known, told) {
		return known
	}
	return told
}
