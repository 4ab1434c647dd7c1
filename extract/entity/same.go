package entity

import (
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// group is the coarse class within which equal names are taken to be one
// entity: a person and a place of one name are two.
func group(kind string) string {
	switch root := rootType(kind); root {
	case "person", "location":
		return root
	default:
		return "other"
	}
}

func rootType(kind string) string {
	ancestors := schema.Ancestors(kind)
	if len(ancestors) == 0 {
		return kind
	}
	return ancestors[len(ancestors)-1]
}

// placeName is the gazetteer's name of the country that mention i names or is
// the adjective of, else the name of a place that may have an adjective.
func (r *resolver) placeName(i int) string {
	m := r.mentions[i]
	if m.Kind == mention.Adjective || m.Kind == mention.Name && m.Norm != "" {
		return m.Norm
	}
	if group(m.Type) != "location" {
		return ""
	}
	name := placeKey(r.words(i))
	if m.Type == "country" || m.Type == "location" {
		if p, ok := gazetteer.Default().Country(name); ok {
			return p.Name
		}
	}
	if places := gazetteer.Default().Places(name); m.Type == "city" && len(places) > 0 && places[0].Kind != gazetteer.Country {
		return places[0].Name // "Kiev" is Kyiv
	}
	return name
}

// placeKey is a place's name as the gazetteer has it.
func placeKey(name string) string {
	for _, article := range []string{"the ", "The "} {
		name = strings.TrimPrefix(name, article)
	}
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}
