package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

func TestPlaces(t *testing.T) {
	tests := []struct {
		name, want, geonames string
		kind                 Kind
		code                 string
	}{
		{"the United States"[4:], "United States", "6252001", Country, "US"},
		{"US", "United States", "6252001", Country, "US"},
		{"U.S.", "United States", "6252001", Country, "US"},
		{"America", "United States", "6252001", Country, "US"},
		{"Britain", "United Kingdom", "2635167", Country, "GB"},
		{"Netherlands", "Netherlands", "2750405", Country, "NL"},
		{"Georgia", "Georgia", "614540", Country, "GE"},
		{"Munich", "Munich", "2867714", City, "DE"},
		{"Zürich", "Zürich", "2657896", City, "CH"},
		{"Zurich", "Zürich", "2657896", City, "CH"},
		{"Nairobi", "Nairobi", "184745", Capital, "KE"},
		{"London", "London", "2643743", Capital, "GB"},
		{"Bavaria", "Bavaria", "", Region, "DE-BY"},
		{"Africa", "Africa", "6255146", Continent, "002"},
		{"Eastern Europe", "Eastern Europe", "", Area, "151"},
	}
	g := Default()
	for _, test := range tests {
		found := g.Places(test.name)
		if len(found) == 0 {
			t.Errorf("Places(%q) is empty", test.name)
			continue
		}
		p := found[0]
		if p.Name != test.want || p.Kind != test.kind || p.Code != test.code || p.GeoNames != test.geonames {
			t.Errorf("Places(%q)[0] = %+v, want %+v", test.name, p, test)
		}
	}
	for _, none := range []string{"", "us", "Xyzzy", "\x00", "\U0010ffff", "\xff"} {
		if found := g.Places(none); found != nil {
			t.Errorf("Places(%q) = %v, want none", none, found)
		}
	}
}

func TestPlacesListsEveryMeaning(t *testing.T) {
	var kinds []Kind
	for _, p := range Default().Places("Georgia") {
		kinds = append(kinds, p.Kind)
	}
	if !slices.Contains(kinds, Country) || !slices.Contains(kinds, Region) {
		t.Errorf("Georgia may be %v, want a country and a region", kinds)
	}
}

func TestAdjective(t *testing.T) {
	g := Default()
	for word, want := range map[string]string{
		"Dutch": "Netherlands", "Armenian": "Armenia", "Azerbaijanis": "Azerbaijan", "British": "United Kingdom",
		"Scottish": "Scotland", "South Korean": "South Korea", "Frenchman": "France", "Spaniards": "Spain",
		"European": "Europe", "Texan": "Texas", "New Zealander": "New Zealand",
	} {
		if p, ok := g.Adjective(word); !ok || p.Name != want {
			t.Errorf("Adjective(%q) = %q, %v; want %q", word, p.Name, ok, want)
		}
	}
	if p, ok := g.Adjective("Large"); ok {
		t.Errorf("Adjective(Large) = %v", p)
	}
}

func TestFirstName(t *testing.T) {
	g := Default()
	for name, want := range map[string]Gender{"Maria": Female, "Peter": Male, "Robin": Either} {
		if got, ok := g.FirstName(name); !ok || got != want {
			t.Errorf("FirstName(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
}

func TestTablesAreSorted(t *testing.T) {
	for name, text := range map[string]string{"places": places, "adjectives": adjectives, "firstNames": firstNames} {
		last := ""
		for line := range strings.Lines(text) {
			key, _, ok := strings.Cut(line, "\t")
			if !ok || key < last {
				t.Fatalf("%s: %q after %q", name, key, last)
			}
			last = key
		}
	}
}

func TestEveryLineIsFound(t *testing.T) {
	g := Default()
	for line := range strings.Lines(adjectives) {
		word, _, _ := strings.Cut(line, "\t")
		if _, ok := g.Adjective(word); !ok {
			t.Fatalf("Adjective(%q) is not found", word)
		}
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add("Georgia")
	f.Add("\n\t")
	f.Fuzz(func(t *testing.T, name string) {
		for _, p := range Default().Places(name) {
			if p.Kind == "" || p.Code == "" {
				t.Errorf("Places(%q) has %+v", name, p)
			}
		}
	})
}

func BenchmarkPlaces(b *testing.B) {
	g := Default()
	for b.Loop() {
		g.Places("Munich")
	}
}
