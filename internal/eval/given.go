package eval

import (
	"slices"

	"kgx/extract/article"
	"kgx/extract/entity"
	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// article is the labelled article as the pipeline reads it.
func (a *Article) article() article.Article { return article.Article{ID: a.ID, Text: a.Content} }

// given are labelled mentions and entities in the pipeline's form, to measure
// a stage apart from the stages before it.
type given struct {
	mentions []mention.Mention // in text order
	entities []entity.Entity   // in order of first mention
}

// give turns the labels into mentions and entities. An adjective joins the
// country that the gazetteer knows it for, where the article names it: the
// labels' own ties between the two are what is to be found.
func (a *Article) give() given {
	var g given
	tags, bytes := a.tags(), byteOffsets(a.Content)
	sorted := slices.SortedStableFunc(slices.Values(a.Mentions), byPlace)
	of := map[int]int{} // entity of each concept
	countries := a.countries()
	for _, m := range sorted {
		class := ClassOf(tags[m.Concept])
		if class == Ignore {
			continue
		}
		gm := mention.Mention{Kind: givenKind(m, class, tags[m.Concept]), Type: schema.TypeOfDWIE(tags[m.Concept]), Confidence: 1}
		gm.Start, gm.End = bytes[m.Begin], bytes[m.End]
		concept := m.Concept
		if gm.Kind == mention.Adjective {
			gm.Type = placeOfAdjective(tags[m.Concept])
			if place, ok := gazetteer.Default().Adjective(m.Text); ok {
				gm.Norm = place.Name
				if country, named := countries[place.Code]; named {
					concept = country
				}
			}
		}
		g.mentions = append(g.mentions, gm)
		if class == Value {
			continue
		}
		e, known := of[concept]
		if !known {
			e = len(g.entities)
			of[concept] = e
			g.entities = append(g.entities, entity.Entity{Type: gm.Type, Confidence: 1})
		}
		g.entities[e].Mentions = append(g.entities[e].Mentions, len(g.mentions)-1)
	}
	for i := range g.entities {
		g.name(&g.entities[i], a.Content)
	}
	return g
}

// countries maps the ISO code of each country that the article names to its
// concept.
func (a *Article) countries() map[string]int {
	out, tags := map[string]int{}, a.tags()
	for _, m := range a.Mentions {
		if ClassOf(tags[m.Concept]) != Location {
			continue
		}
		if place, ok := gazetteer.Default().Country(m.Text); ok {
			if _, known := out[place.Code]; !known {
				out[place.Code] = m.Concept
			}
		}
	}
	return out
}

// givenKind is the kind of a labelled mention.
func givenKind(m Mention, class Class, tags []string) mention.Kind {
	switch {
	case m.Kind != "":
		return mention.Kind(m.Kind)
	case class == Adjective:
		return mention.Adjective
	case class == Value && slices.Contains(tags, "type::role"):
		return mention.Role
	case class == Value && slices.Contains(tags, "type::time"):
		return mention.Time
	case class == Value:
		return mention.Value
	}
	return mention.Name
}

// placeOfAdjective is the type of place that an adjective with these tags goes
// with.
func placeOfAdjective(tags []string) string {
	for _, t := range []struct{ tag, place string }{{"gpe0-x", "country"}, {"gpe1-x", "state"}, {"gpe2-x", "city"}} {
		if slices.Contains(tags, "type::"+t.tag) {
			return t.place
		}
	}
	return "region"
}

// name fills in the entity's best name and aliases: its longest name, or what
// its adjective stands for.
func (g *given) name(e *entity.Entity, content string) {
	var names []string
	for _, i := range e.Mentions {
		m := g.mentions[i]
		text := m.Text(content)
		if m.Kind == mention.Adjective && m.Norm != "" {
			text = m.Norm
		}
		if !slices.Contains(names, text) {
			names = append(names, text)
		}
	}
	e.Name = slices.MaxFunc(names, func(a, b string) int { return len(a) - len(b) })
	e.Aliases = slices.DeleteFunc(names, func(n string) bool { return n == e.Name })
}

// byteOffsets maps code points of text, its end included, to bytes.
func byteOffsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}
