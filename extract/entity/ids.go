package entity

import (
	"slices"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// ids are the identifiers of a place: of a country by its names, of any other
// place the largest of its name, with a lead for those in a country that the
// article names. What context takes for no place has none.
func (r *resolver) ids(e Entity) []ID {
	if group(e.Type) != "location" {
		return nil
	}
	g := gazetteer.Default()
	names := []string{e.Name}
	names = append(names, e.Aliases...)
	for _, i := range e.Mentions {
		if r.mentions[i].Kind == mention.Adjective {
			names = append(names, r.mentions[i].Norm)
		}
	}
	for _, name := range names {
		if p, ok := r.choose(g.Places(name), e.Type); ok {
			return placeIDs(p)
		}
	}
	return nil
}

// choose is the place that fits the type: countries are for countries alone.
func (r *resolver) choose(places []gazetteer.Place, kind string) (gazetteer.Place, bool) {
	fits := func(p gazetteer.Place) bool {
		switch kind {
		case "country":
			return p.Kind == gazetteer.Country
		case "city":
			return p.Kind == gazetteer.City || p.Kind == gazetteer.Capital
		case "state":
			return p.Kind == gazetteer.Region
		case "region", "continent":
			return p.Kind == gazetteer.Area || p.Kind == gazetteer.Continent || p.Kind == gazetteer.Region
		case "location":
			return true
		}
		return false
	}
	places = slices.DeleteFunc(slices.Clone(places), func(p gazetteer.Place) bool { return !fits(p) })
	if len(places) == 0 {
		return gazetteer.Place{}, false
	}
	best := places[0]
	for _, p := range places[1:] {
		if best.Kind != gazetteer.Country && r.weight(p) > r.weight(best) {
			best = p
		}
	}
	return best, true
}

// weight is how likely a place is meant: by its inhabitants, ten times as much
// where the article names its country.
func (r *resolver) weight(p gazetteer.Place) int {
	if r.countries()[p.Country()] {
		return 10 * p.Population
	}
	return p.Population
}

// countries are the codes of the countries that the article names.
func (r *resolver) countries() map[string]bool {
	if r.countryCodes == nil {
		r.countryCodes = map[string]bool{}
		for i := range r.mentions {
			if r.named(i) && group(r.mentions[i].Type) == "location" {
				if p, ok := gazetteer.Default().Country(r.placeName(i)); ok {
					r.countryCodes[p.Code] = true
				}
			}
		}
	}
	return r.countryCodes
}

func placeIDs(p gazetteer.Place) []ID {
	var out []ID
	if p.GeoNames != "" {
		out = append(out, ID{"geonames", p.GeoNames})
	}
	switch p.Kind {
	case gazetteer.Country:
		out = append(out, ID{"iso3166", p.Code})
	case gazetteer.Region:
		out = append(out, ID{"iso3166-2", p.Code})
	case gazetteer.Area:
		out = append(out, ID{"m49", p.Code})
	}
	return out
}
