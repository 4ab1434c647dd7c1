package relation

import (
	"kgx/extract/mention"
	"kgx/extract/office"
)

// fromHome names the article's home country as what a statement follows from.
const fromHome = "home country"

// home finds the country that an article reports from: the one that is named
// most often, and at least three times as often as any other. It is None where there
// is no such country.
func (f *finder) home() int {
	country, best, second := f.countryCounts()
	if best < homeLeast || best < homeTimes*second {
		return None
	}
	return country
}

// countryCounts is the country with the most mentions, how many they are, and
// how many the next one has.
func (f *finder) countryCounts() (country, best, second int) {
	country = None
	for e, ent := range f.entities {
		if !f.isA(e, []string{"country"}) {
			continue
		}
		switch n := len(ent.Mentions); {
		case n > best:
			best, second, country = n, best, e
		case n > second:
			second = n
		}
	}
	return country, best, second
}

// homeMargin is how many times as often as any other the home country is named.
func (f *finder) homeMargin() int {
	_, best, second := f.countryCounts()
	return best / max(1, second)
}

const (
	homeLeast = 4
	homeTimes = 3
)

// atHome gives the article's home country to what has no country of its own in
// the text: "the Interior Ministry", "President Mugabe".
func (f *finder) atHome() {
	home := f.home()
	if home == None {
		return
	}
	placed := map[int]bool{}
	for _, r := range f.found {
		switch r.Name {
		case "based_in", "agency_of", "ministry_of", "head_of_state", "head_of_government", "minister_of", "agent_of", "citizen_of", "part_of", "institution_of":
			placed[r.Subject] = true
		}
	}
	for e := range f.entities {
		switch {
		case placed[e]:
		case f.isA(e, []string{"ministry"}):
			f.infer(e, home, "ministry_of", fromHome, 0.6)
		case f.isA(e, []string{"court", "government", "police", "military"}):
			f.infer(e, home, "agency_of", fromHome, 0.6)
		case f.isA(e, []string{"party"}):
			f.infer(e, home, "based_in", fromHome, 0.6)
		}
	}
	for _, s := range f.text.Sentences {
		for t := s.First; t < s.Last; t++ {
			r, ok := f.roleAt(t, s.Last)
			if !ok {
				continue
			}
			name := ""
			for _, option := range office.Options(r.words) {
				if option.Of == "country" {
					name = option.Relation
				}
			}
			// A president without a country is often a foreign one; only a clear home will do.
			if name == "head_of_state" && f.homeMargin() >= 5 || name == "head_of_government" || name == "minister_of" {
				if m := f.nameAt(r.last, s.Last); m != None {
					for _, e := range f.people(m) {
						if !placed[e] {
							f.infer(e, home, name, fromHome, 0.6)
							placed[e] = true
						}
					}
				}
			}
			t = r.last - 1
		}
	}
}

// nameAt is the name that begins at token t, before token last, or None.
func (f *finder) nameAt(t, last int) int {
	if t >= last || f.at[t] == None {
		return None
	}
	if m := f.mentions[f.at[t]]; m.Kind != mention.Name || m.Start != f.text.Tokens[t].Start {
		return None
	}
	return f.at[t]
}
