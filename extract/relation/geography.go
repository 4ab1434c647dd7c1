package relation

import (
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
	for e, ent := range f.entities {
		if !f.isA(e, []string{"city", "state", "region", "island"}) {
			continue
		}
		for _, p := range g.Places(ent.Name) {
			country, named := countries[p.Country()]
			if p.Country() == "" || !named || country == e || p.Kind == gazetteer.Country {
				continue
			}
			evidence := joined(f.firstMention(e), f.firstMention(country))
			if len(evidence) > 0 {
				f.found = append(f.found, Relation{Subject: e, Object: country, Name: "located_in", Modality: Asserted, Speaker: None, Place: None,
					Evidence: evidence, Inferred: []string{fromGazetteer}, Confidence: 0.85})
			}
			break
		}
	}
}

// firstMention is the sentence in which entity e is first named.
func (f *finder) firstMention(e int) []token.Span {
	for _, m := range f.entities[e].Mentions {
		if men := f.mentions[m]; men.Kind == mention.Name || men.Kind == mention.Adjective {
			return []token.Span{f.text.Sentences[f.sentenceAt(men.Start)].Span}
		}
	}
	return nil
}
