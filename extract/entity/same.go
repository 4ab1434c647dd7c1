package entity

import (
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/schema"
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

// key is a name without what changes between its uses: case, article,
// possessive, full stops, accents of style.
func key(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	name = strings.TrimPrefix(name, "the ")
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		name = strings.TrimSuffix(name, ending)
	}
	return strings.NewReplacer(".", "", "’", "'", "‑", "-").Replace(name)
}

// joinSame joins mentions of the same name in the same group. A name whose
// group is doubtful joins the group that most of its uses are in.
func (r *resolver) joinSame() {
	type name struct{ key, group string }
	first := map[name]int{}
	weight := map[name]float64{}
	for i, m := range r.mentions {
		if m.Kind == mention.Name {
			weight[name{key(r.words(i)), group(m.Type)}] += m.Confidence
		}
	}
	for i, m := range r.mentions {
		if !r.named(i) {
			continue
		}
		n := name{key(r.words(i)), group(m.Type)}
		if m.Kind == mention.Adjective {
			n.group = "adjective"
		} else {
			for _, g := range []string{"person", "location", "other"} {
				if other := (name{n.key, g}); weight[other] > 2*weight[n] {
					n = other
				}
			}
		}
		if j, ok := first[n]; ok {
			r.join(i, j)
		} else {
			first[n] = i
		}
	}
}

// joinPlaces joins the names and adjectives of one country, and of any other
// place with its adjectives.
func (r *resolver) joinPlaces() {
	first := map[string]int{}
	for _, i := range r.roots() {
		place := r.placeName(i)
		if place == "" {
			continue
		}
		if j, ok := first[place]; ok {
			r.join(i, j)
		} else {
			first[place] = i
		}
	}
}

// placeName is the gazetteer's name of the country that mention i names or is
// the adjective of, else the name of a place that may have an adjective.
func (r *resolver) placeName(i int) string {
	m := r.mentions[i]
	if m.Kind == mention.Adjective {
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
