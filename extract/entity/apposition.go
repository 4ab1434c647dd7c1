package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// joinAppositions joins singular descriptions of people and companies with the name
// that they are apposed to: "Karl Weiss, 52, the finance minister of Austria" and
// "the minister, Karl Weiss".
func (r *resolver) joinAppositions() {
	if r.frames == nil {
		return
	}
	for i, m := range r.mentions {
		if m.Kind != mention.Nominal || m.Type != "person" && !comingBack[m.Type] || r.heads[i] == frame.None || r.described[i] || r.describe(i).plural {
			continue
		}
		if n := r.apposedName(i); n != frame.None && r.join(i, n) {
			r.described[i] = true
		}
	}
}

// apposedName is the name that description i is apposed to, or that is apposed
// to it, with nothing but an age between them; None where there is none. Of two
// names before it ("Tom Alder and Karl Weiss, 52, the minister") it is the
// nearer one, whichever the tree takes.
func (r *resolver) apposedName(i int) int {
	t, k := &r.frames.Trees[r.sentence[i]], r.heads[i]
	if t.Is(k, "appos") {
		for n := i - 1; n >= 0 && r.sentence[n] == r.sentence[i]; n-- {
			if r.mentions[n].Kind == mention.Name && r.ofKind(i, n) && r.apposedTo(n, i) {
				return n
			}
		}
	}
	for _, c := range t.Children(k, "appos") {
		if n, ok := r.at[place{r.sentence[i], c}]; ok && r.mentions[n].Kind == mention.Name && r.ofKind(i, n) && r.apposedTo(i, n) {
			return n
		}
	}
	return frame.None
}

// ofKind says whether name n is of the kind that description i tells of.
func (r *resolver) ofKind(i, n int) bool {
	if r.mentions[i].Type == "person" {
		return r.personal(n)
	}
	return r.fits(i, n)
}

// apposedTo says whether mention j follows mention i with a comma and nothing but
// an age between them.
func (r *resolver) apposedTo(i, j int) bool {
	from, to := r.mentions[i].End, r.mentions[j].Start
	return from <= to && strings.Contains(r.text.Source[from:to], ",") && strings.Trim(r.text.Source[from:to], " ,0123456789") == ""
}

// joinNoble joins the title of a noble with the name that it stands behind:
// "Leopold, Duke of Auen".
func (r *resolver) joinNoble() {
	for j := 1; j < len(r.mentions); j++ {
		for i := j - 1; r.nobleTitle(j) && i >= 0 && r.sentence[i] == r.sentence[j]; i-- {
			if r.personal(i) && r.apposedTo(i, j) {
				r.unite(i, j)
				r.renamed[r.root(i)] = true
				break
			}
		}
	}
}

// nobleTitle says whether a person's name is a title and what it is of: "Duke of
// Auen".
func (r *resolver) nobleTitle(i int) bool {
	title, land, ok := strings.Cut(strings.ToLower(r.words(i)), " of ")
	return ok && land != "" && r.personal(i) && nobility[title]
}

var nobility = words("duke duchess grand-duke archduke archduchess prince princess count countess earl marquess marquis marchioness viscount viscountess baron baroness")
