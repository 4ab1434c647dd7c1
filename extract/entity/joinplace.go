package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// joinPlaces joins all names and adjectives of one country, state, continent or religion, and places that are called
// alike.
func (r *resolver) joinPlaces() {
	first := map[string]int{}
	for i := range r.mentions {
		key := r.placeIdentity(i)
		if key == "" {
			continue
		}
		if j, ok := first[key]; ok {
			r.join(i, j)
		} else {
			first[key] = i
		}
	}
}

// placeIdentity is what names and adjectives of one place have in common, "" where mention i is of no place (or religion). A city is
// no country of its name.
func (r *resolver) placeIdentity(i int) string {
	m := r.mentions[i]
	switch {
	case !r.named(i) || r.inhabitants[i] || r.somebody(i):
		return ""
	case m.Norm != "":
		return strings.ToLower(m.Norm)
	case m.Kind == mention.Name && m.Type == "religion":
		return strings.ToLower(r.plain(i))
	case m.Kind == mention.Adjective || group(m.Type) != "location":
		return ""
	}
	name := placeKey(strings.Join(strings.Fields(r.words(i)), " "))
	if p, ok := gazetteer.Default().Country(name); ok && m.Type != "city" && m.Type != "state" {
		return strings.ToLower(p.Name)
	}
	switch m.Type {
	case "city":
		if p, ok := r.choose(gazetteer.Default().Places(name), m.Type); ok {
			name = p.GeoNames // "Bombay" is Mumbai
		}
		return m.Type + " " + strings.ToLower(name)
	case "facility":
		return m.Type + " " + strings.ToLower(name)
	}
	return strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(name), " island"), " state") // "Cape Wrath Island"
}

// readInhabitants notes which mentions are the plural for a place's people or a religion's, who are not the place:
// Americans are not America, nor Muslims Islam.
func (r *resolver) readInhabitants() {
	r.inhabitants = make([]bool, len(r.mentions))
	for i, m := range r.mentions {
		switch singular, plural := strings.CutSuffix(r.words(i), "s"); {
		case m.Kind == mention.Name:
			r.inhabitants[i] = mention.Believers(m, r.words(i))
		case m.Kind == mention.Adjective && plural:
			_, r.inhabitants[i] = gazetteer.Default().Adjective(singular)
		}
	}
}

// somebody says whether mention i is an adjective that stands for a person of its place: "a Norwegian".
func (r *resolver) somebody(i int) bool {
	if r.mentions[i].Kind != mention.Adjective || r.heads[i] == frame.None || r.mentions[i].Nested {
		return false
	}
	t, k := &r.frames.Trees[r.sentence[i]], r.heads[i]
	det := t.Child(k, "det", "nummod")
	return det != frame.None && single[t.Lower(det)] && !t.Is(k, "amod", "compound", "nmod:poss", "flat") && t.Child(k, "flat", "compound") == frame.None
}

// single are the words before the noun for one person.
var single = words("a an one another every")
