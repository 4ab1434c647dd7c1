package entity

import "kgx/extract/mention"

// foreign says whether one of two clusters holds an office of a country and the
// other is described as holding one of another: "Maria Lopez, President of Peru,
// met the Chilean leader".
func (r *resolver) foreign(i, j int) bool { return r.holdsElsewhere(i, j) || r.holdsElsewhere(j, i) }

// holdsElsewhere says whether cluster j is described by offices of countries and
// none of them is one whose office cluster i holds.
func (r *resolver) holdsElsewhere(i, j int) bool {
	held := map[string]bool{}
	for _, m := range r.members[i] {
		for _, ro := range r.roles[m] {
			if ro.of >= 0 && r.mentions[ro.of].Type == "country" && isOffice(ro.words) {
				held[r.plainName(ro.of)] = true
			}
		}
	}
	if len(held) == 0 {
		return false
	}
	elsewhere := false
	for _, m := range r.members[j] {
		if r.mentions[m].Kind != mention.Nominal || !isOffice(r.mentions[m].Norm) {
			continue
		}
		for _, place := range r.describe(m).places {
			if r.mentions[place].Kind == mention.Adjective && r.mentions[place].Type == "country" {
				if held[r.plainName(place)] {
					return false
				}
				elsewhere = true
			}
		}
	}
	return elsewhere
}
