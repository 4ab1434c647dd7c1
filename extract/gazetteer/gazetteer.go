// Package gazetteer knows the names of places, the adjectives that go with
// them, and common first names, from the packages that build/ pins. It is
// looked up in the embedded text; nothing is loaded.
//
// A gazetteer says what a name may be; what it is, its context decides.
package gazetteer

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:generate python3 build/build.py

//go:embed data/places.tsv
var places string

//go:embed data/adjectives.tsv
var adjectives string

//go:embed data/firstnames.tsv
var firstNames string

// Kind is what sort of place a name may be.
type Kind string

// The kinds of place.
const (
	Country   Kind = "country"
	Capital   Kind = "capital" // of a country
	City      Kind = "city"    // of 15,000 inhabitants and more
	Region    Kind = "region"  // a part of a country with a code of its own in ISO 3166-2
	Continent Kind = "continent"
	Area      Kind = "area" // a region of the world after UN M49, such as "Western Africa"
)

// Place is one place that a name may stand for.
type Place struct {
	Name       string // the usual English name
	Kind       Kind
	Code       string // ISO 3166-1 of a country, and of a city's country; ISO 3166-2 of a region; M49 of an area
	GeoNames   string // identifier, "" where unknown
	Population int    // 0 where unknown
}

// Country is the ISO 3166-1 code of the country that the place is or lies in,
// "" where it is larger than one.
func (p Place) Country() string {
	switch p.Kind {
	case Continent, Area:
		return ""
	default:
		code, _, _ := strings.Cut(p.Code, "-")
		return code
	}
}

// Gazetteer looks names up. The zero value knows none.
type Gazetteer struct{ places, adjectives, firstNames table }

// Default is the gazetteer inside the program.
func Default() *Gazetteer {
	return &Gazetteer{table(places), table(adjectives), table(firstNames)}
}

// Places are the places that name may stand for, countries first, then by
// population, largest first. Case counts: "US" is a place, "us" is none.
func (g *Gazetteer) Places(name string) []Place {
	var found []Place
	g.places.rows(name, func(columns string) {
		c := strings.SplitN(columns, "\t", 5)
		population, _ := strconv.Atoi(c[3])
		found = insert(found, Place{Kind: Kind(c[0]), Code: c[1], GeoNames: c[2], Population: population, Name: c[4]})
	})
	return found
}

func insert(sorted []Place, p Place) []Place {
	at := len(sorted)
	for at > 0 && before(p, sorted[at-1]) {
		at--
	}
	sorted = append(sorted, Place{})
	copy(sorted[at+1:], sorted[at:])
	sorted[at] = p
	return sorted
}

func before(a, b Place) bool {
	if (a.Kind == Country) != (b.Kind == Country) {
		return a.Kind == Country
	}
	return a.Population > b.Population
}

// Country is the country that name may stand for; ok is false where none has it.
func (g *Gazetteer) Country(name string) (p Place, ok bool) {
	if found := g.Places(name); len(found) > 0 && found[0].Kind == Country {
		return found[0], true
	}
	return Place{}, false
}

// Adjective is the place that an adjective or a noun for its people belongs
// to: "Dutch" and "Dutchmen" to the Netherlands. The place has its Name and
// Code alone.
func (g *Gazetteer) Adjective(word string) (p Place, ok bool) {
	g.adjectives.rows(word, func(columns string) {
		code, name, _ := strings.Cut(columns, "\t")
		p, ok = Place{Name: name, Code: code, Kind: g.kindOf(name, code)}, true
	})
	return p, ok
}

// kindOf is the kind of the place that an adjective goes with; a city has its country's code.
func (g *Gazetteer) kindOf(name, code string) Kind {
	for _, p := range g.Places(name) {
		if p.Code == code {
			return p.Kind
		}
	}
	return Area
}

// State is the part of the United States or Canada that name abbreviates, as agencies do ("Ore.", "N.Y.") or as the
// post does ("OR"); ok is false where name abbreviates none.
func (g *Gazetteer) State(name string) (p Place, ok bool) {
	if len(name) == 2 && name == strings.ToUpper(name) {
		for _, country := range []string{"US-", "CA-"} {
			if found := g.Places(country + name); len(found) > 0 {
				return found[0], true
			}
		}
		return Place{}, false
	}
	if !strings.HasSuffix(name, ".") {
		return Place{}, false
	}
	for _, p := range g.Places(name) {
		if p.Kind == Region && p.Name != name {
			return p, true
		}
	}
	return Place{}, false
}

// Gender is what a first name tells of the sex of the one who bears it.
type Gender string

// The genders of first names.
const (
	Unknown Gender = ""
	Female  Gender = "f"
	Male    Gender = "m"
	Either  Gender = "fm"
)

// FirstName is the gender of a common first name of English-speaking
// countries; ok is false where the name is none.
func (g *Gazetteer) FirstName(name string) (gender Gender, ok bool) {
	g.firstNames.rows(name, func(columns string) { gender, ok = Gender(columns), true })
	return gender, ok
}
