package relation

import (
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// fromGazetteer names the gazetteer as what a statement follows from.
const fromGazetteer = "gazetteer"

// geography says which of the article's places lie in which of its countries,
// as the gazetteer has it. Of several places of a name the one in a country
// that the article names counts, the largest first.
func (f *finder) geography() {
	g := gazetteer.Default()
	countries := f.countries(g)
	for e, ent := range f.entities {
		if !f.isA(e, []string{"city", "state", "region", "island"}) {
			continue
		}
		for _, p := range g.Places(ent.Name) {
			country, named := countries[p.Country()]
			if p.Country() == "" || !named || country == e || p.Kind == gazetteer.Country {
				continue
			}
			f.infer(e, country, "located_in", fromGazetteer, 0.9)
			break
		}
	}
}

// countries are the article's countries by their ISO 3166-1 code.
func (f *finder) countries(g *gazetteer.Gazetteer) map[string]int {
	countries := map[string]int{}
	for e := range f.entities {
		if f.isA(e, []string{"country"}) {
			if p, ok := g.Country(f.entities[e].Name); ok {
				if _, known := countries[p.Code]; !known {
					countries[p.Code] = e
				}
			}
		}
	}
	return countries
}

// infer adds a statement that no sentence makes; its evidence is where both
// entities are first named.
func (f *finder) infer(subject, object int, name, from string, confidence float64) {
	evidence := joined(f.firstMention(subject), f.firstMention(object))
	if len(evidence) > 0 && f.admits(name, subject, object) {
		f.found = append(f.found, Relation{Subject: subject, Object: object, Name: name, Modality: Asserted, Speaker: None, Place: None,
			Evidence: evidence, Premises: []Premise{{Source: from}}, Confidence: confidence})
	}
}

// fromName names the organisation's own name as what a statement follows from.
const fromName = "name"

// namedAfter says where an organisation is based whose name has the adjective
// or name of a place that the article names too: "German Air Force",
// "University of Würzburg".
func (f *finder) namedAfter() {
	g := gazetteer.Default()
	countries := f.countries(g)
	places := map[string]int{}
	for e, ent := range f.entities {
		if f.isA(e, []string{"location"}) {
			for _, name := range append([]string{ent.Name}, ent.Aliases...) {
				places[name] = e
			}
		}
	}
	for e, ent := range f.entities {
		if !f.isA(e, []string{"organization"}) || f.isA(e, []string{"igo", "sport_organization", "media"}) {
			continue
		}
		words := strings.Fields(ent.Name)
		for i, w := range words {
			if p, ok := g.Adjective(w); ok {
				if c, named := countries[p.Code]; named {
					f.infer(e, c, "based_in", fromName, 0.85)
					break
				}
			}
			if place, named := places[w]; named && len(words) > 1 && (i == 0 || words[i-1] == "of" || words[i-1] == "in") {
				f.infer(e, place, "based_in", fromName, 0.8)
				break
			}
		}
	}
}

// firstMention is the sentence in which entity e is first named.
func (f *finder) firstMention(e int) []token.Span {
	for _, m := range f.entities[e].Mentions {
		if men := f.mentions[m]; men.Kind == mention.Name || men.Kind == mention.Adjective {
			return []token.Span{f.text.Sentences[f.text.SentenceAt(men.Start)].Span}
		}
	}
	return nil
}
