package relation

import "slices"

// exclusive are relations with one subject for an object and one object for a
// subject at a time.
var exclusive = []string{"head_of_state", "head_of_government", "mayor_of"}

// clearlySurer is by how much one of two statements must be surer to exclude
// the other.
const clearlySurer = 0.2

// dropExcluded drops the statements that a better one excludes: who is said to
// be the head of one country is not guessed to be another's, and no country is
// guessed a second head. Those from index guessed on are guesses, which any
// stated one excludes.
func (f *finder) dropExcluded(guessed int) {
	kept := make([]Relation, 0, len(f.found))
	for i, r := range f.found {
		excludes := func(j int, s Relation) bool {
			return s.Name == r.Name && s.Modality == Asserted && s.isFormer() == r.isFormer() &&
				(s.Subject == r.Subject) != (s.Object == r.Object) &&
				(i >= guessed && j < guessed || s.Confidence > r.Confidence+clearlySurer)
		}
		excluded := false
		if slices.Contains(exclusive, r.Name) && r.Modality == Asserted {
			for j, s := range f.found {
				excluded = excluded || excludes(j, s)
			}
		}
		if !excluded {
			kept = append(kept, r)
		}
	}
	f.found = kept
}

// isFormer says whether the office that the statement tells of is over.
func (r Relation) isFormer() bool {
	return slices.Contains(r.Qualifiers, Qualifier{"former", "yes"})
}
