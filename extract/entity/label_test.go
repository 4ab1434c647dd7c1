package entity

import (
	"slices"
	"testing"
)

func TestNamesOfEntities(t *testing.T) {
	text := "<role role|President> <name person|Mboya> flew. Later <name person|Ada Mboya> met the <name agency|Board of Trade and Northern Fisheries>. " +
		"The <name country|US> and <name country|US> <adjective country|American> aides left. <name igo|World Health Organization> (<name igo|WHO>) spoke."
	r := marked(t, text)
	r.join(1, 2) // Mboya is Ada Mboya
	r.join(4, 6) // the American aides are those of the US
	r.join(7, 8) // WHO
	entities := r.entities()

	mboya := named(t, entities, "Ada Mboya")
	if want := []string{"President Mboya", "Mboya"}; !slices.Equal(mboya.Aliases, want) || mboya.Derived != nil {
		t.Errorf("Ada Mboya is also %q, derived %q; want %q", mboya.Aliases, mboya.Derived, want)
	}
	if us := named(t, entities, "United States"); !slices.Equal(us.Aliases, []string{"US"}) || !slices.Contains(us.IDs, ID{"iso3166", "US"}) {
		t.Errorf("the US is %+v", us)
	}
	if board := named(t, entities, "Board of Trade and Northern Fisheries"); !slices.Equal(board.Derived, []string{"BTNF"}) || board.Aliases != nil {
		t.Errorf("the board is %+v", board)
	}
	if who := named(t, entities, "World Health Organization"); !slices.Equal(who.Aliases, []string{"WHO"}) || who.Derived != nil {
		t.Errorf("the WHO is %+v", who)
	}
}

func TestAcronym(t *testing.T) {
	for name, want := range map[string]string{
		"World Health Organization": "WHO", "Bank of England": "BE", "Orvia": "", "": "", "River-Delta Fund": "RDF", "the of": "",
	} {
		if got := acronym(name); got != want {
			t.Errorf("acronym(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestIDs(t *testing.T) {
	tests := []struct {
		text, name string
		want       []ID
	}{
		{"<name country|Georgia> won.", "Georgia", []ID{{"geonames", "614540"}, {"iso3166", "GE"}}},
		{"<name state|Georgia> voted.", "Georgia", []ID{{"geonames", "4197000"}, {"iso3166-2", "US-GA"}}},
		{"<name person|Jordan> scored.", "Jordan", nil},
		{"<name city|Birmingham> grew.", "Birmingham", []ID{{"geonames", "2655603"}}},
		{"<name city|Birmingham> in the <name country|United States> grew.", "Birmingham", []ID{{"geonames", "4049979"}}},
		{"<name city|London> and <name country|Canada> agreed.", "London", []ID{{"geonames", "2643743"}}},
		{"<name facility|Jordan> closed.", "Jordan", nil},
	}
	for _, test := range tests {
		if got := named(t, resolved(t, test.text), test.name).IDs; !slices.Equal(got, test.want) {
			t.Errorf("%s: ids %v, want %v", test.text, got, test.want)
		}
	}
}

func TestTitlesKeepTheirArticle(t *testing.T) {
	entities := resolved(t, "<name film|The Salt Mine> won. <name facility|The Forum> closed.")
	named(t, entities, "The Salt Mine")
	named(t, entities, "Forum")
}

func TestLabelsAreInNormalCase(t *testing.T) {
	for text, want := range map[string]string{
		"<name person|MARTA KOVACS> VISITS PARIS\n\nLater <name person|Marta Kovacs> left.": "Marta Kovacs",
		"By <name person|GABBY NORLUND> in Rome":                                            "Gabby Norlund",
		"<name city|OSLO> – Prices rose.":                                                   "Oslo",
		"<name company|NORTHGATE FOODS> SAID NO.":                                           "Northgate Foods",
		"<name igo|NATO> said no.":                                                          "NATO",
		"<name company|BMW AG> said no.":                                                    "BMW AG",
		"<name person|LUDOVIC DE LA TOUR> LEFT.":                                            "Ludovic de la Tour",
	} {
		named(t, joinedAlike(t, text), want)
	}
}

// joinedAlike are the entities of a text, names that differ in case joined.
func joinedAlike(t *testing.T, text string) []Entity {
	r := marked(t, text)
	r.joinFullNames()
	return r.entities()
}
