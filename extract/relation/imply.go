package relation

// imply adds what follows from what was found. An implied statement names what
// it follows from and is never surer than that.
func (f *finder) imply() {
	for _, r := range f.found {
		for _, i := range implications[r.Name] {
			if r.Modality != Asserted || !f.admits(i.name, r.Subject, r.Object) {
				continue
			}
			n := r
			n.Name, n.Confidence, n.Inferred, n.Qualifiers, n.Time, n.Place = i.name, r.Confidence*i.share, []string{r.Name}, nil, "", None
			f.found = append(f.found, n)
		}
	}
}

// implication is a relation that holds between the same entities, with the
// share of cases in which it does.
type implication struct {
	name  string
	share float64
}

var implications = map[string][]implication{
	"head_of_state":      {{"agent_of", 0.95}, {"citizen_of", 0.95}},
	"head_of_government": {{"agent_of", 0.95}, {"citizen_of", 0.95}},
	"minister_of":        {{"agent_of", 0.95}, {"citizen_of", 0.95}},
	"head_of":            {{"member_of", 0.9}},
	"player_of":          {{"member_of", 0.9}},
	"coach_of":           {{"member_of", 0.9}},
	"won_against":        {{"played_against", 0.95}},
}
