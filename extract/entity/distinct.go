package entity

import (
	"regexp"
	"slices"
	"strings"

	"kgx/extract/mention"
)

// readDistinct notes which mentions the text itself keeps apart: names in one
// list, relatives ("Adam Kovel and his brother Leo Kovel"), the owner and what
// it owns ("the mayor's spokesman, Ian Fox").
func (r *resolver) readDistinct() {
	r.distinctFrom = make([][]int, len(r.mentions))
	for j := range r.mentions {
		if i := r.owner(j); i >= 0 {
			r.distinctFrom[i] = append(r.distinctFrom[i], j)
			r.distinctFrom[j] = append(r.distinctFrom[j], i)
		}
		for i := j - 1; r.possessed(j) && i >= 0 && r.sentence[i] == r.sentence[j]; i-- {
			if r.named(i) && r.placeOf(i) != r.placeOf(j) {
				r.distinctFrom[i] = append(r.distinctFrom[i], j)
				r.distinctFrom[j] = append(r.distinctFrom[j], i)
			}
		}
		if i := r.personBefore(j); i >= 0 && r.toldApart(i, j) {
			r.distinctFrom[i] = append(r.distinctFrom[i], j)
			r.distinctFrom[j] = append(r.distinctFrom[j], i)
		}
		r.readLastBefore(j)
	}
}

// readLastBefore tells a description of the last of its kind before something else
// apart from the others of the kind: "the most recent accord before this meeting" is
// another than the one spoken of.
func (r *resolver) readLastBefore(j int) {
	if !r.lastBeforeElse(j) {
		return
	}
	for i, m := range r.mentions {
		if m.Type == r.mentions[j].Type && !strings.EqualFold(r.words(i), r.words(j)) {
			r.setApart(i, j)
		}
	}
}

// lastBeforeElse says whether description j is of what came last before something
// else: "the latest talks before the vote".
func (r *resolver) lastBeforeElse(j int) bool {
	m := r.mentions[j]
	rest := r.text.Source[m.End:]
	if m.Kind != mention.Nominal || m.Type == "person" || !strings.HasPrefix(rest, " before ") && !strings.HasPrefix(rest, " prior to ") {
		return false
	}
	words := strings.Fields(strings.ToLower(r.words(j)))
	return slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return w == "most" || byTime[w] })
}

// byTime are words that order things of one kind by their time.
var byTime = words("latest last previous earlier former")

// owner is the pronoun that description j begins with, or -1: "her lawyers" are
// not she.
func (r *resolver) owner(j int) int {
	if r.mentions[j].Kind != mention.Nominal {
		return -1
	}
	for _, i := range []int{j + 1, j - 1} {
		if i >= 0 && i < len(r.mentions) && r.mentions[i].Kind == mention.Pronoun && r.mentions[i].Start == r.mentions[j].Start {
			return i
		}
	}
	return -1
}

// possessed says whether the name of mention j stands behind a pronoun for whose
// it is: in "Azerbaijan and its Nakhchivan exclave" none is the other.
func (r *resolver) possessed(j int) bool {
	m := r.mentions[j]
	return m.Kind == mention.Name && slices.ContainsFunc(r.mentions[max(0, j-2):j], func(p mention.Mention) bool {
		return p.Kind == mention.Pronoun && strings.TrimSpace(r.text.Source[min(p.End, m.Start):m.Start]) == "" && p.End < m.Start && possessives[strings.ToLower(p.Text(r.text.Source))]
	})
}

var possessives = map[string]bool{"its": true, "his": true, "her": true, "their": true}

// personBefore is the last mention of a person, by name or description, before
// the person's name j in its sentence, or -1.
func (r *resolver) personBefore(j int) int {
	if m := r.mentions[j]; m.Kind != mention.Name || group(m.Type) != "person" {
		return -1
	}
	for i := j - 1; i >= 0 && r.sentence[i] == r.sentence[j]; i-- {
		m := r.mentions[i]
		if m.End > r.mentions[j].Start || m.Nested {
			continue
		}
		if m.Type == "person" && (m.Kind == mention.Name || m.Kind == mention.Nominal && strings.HasPrefix(r.text.Source[m.End:], "'s ")) {
			return i
		}
	}
	return -1
}

var listedPeople = regexp.MustCompile(`^,? *(?:and|or|&|met|sued|married) *$|^ *, *$`)

// toldApart says whether the words between and after two mentions of people
// tell that they are two.
func (r *resolver) toldApart(i, j int) bool {
	between := r.text.Source[r.mentions[i].End:r.mentions[j].Start]
	if len(between) > 120 {
		return false
	}
	if r.mentions[i].Kind == mention.Nominal {
		return !strings.ContainsAny(between, ".;:") && len(strings.Fields(between)) <= 5
	}
	if listedPeople.MatchString(between) {
		return !r.nobleTitle(j)
	}
	kin := false
	for _, w := range strings.Fields(between + " " + r.kinAfter(j)) {
		kin = kin || kinWords[strings.Trim(strings.ToLower(w), ".,")]
	}
	return kin
}

// kinAfter is the word that name j owns: "wife" of "Otto's wife".
func (r *resolver) kinAfter(j int) string {
	rest := r.text.Source[r.mentions[j].End:]
	rest = rest[:min(len(rest), 40)]
	for _, s := range []string{"'s ", "’s "} {
		if owned, ok := strings.CutPrefix(rest, s); ok {
			f := strings.Fields(owned)
			return strings.Join(f[:min(len(f), 2)], " ")
		}
	}
	return ""
}
