package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Relations are the figures of relations between entities. A pass from raw
// text fills the first group, a pass with mentions and entities given the
// second; "core" is without gpe* and -x relations, which repeat others.
type Relations struct {
	RelationTotals

	// Stated are the same without what is inferred from other statements or from a gazetteer, or guessed; nil where the
	// predictions do not tell the two apart.
	Stated *RelationTotals `json:"stated,omitempty"`

	Macro      float64        `json:"macro"` // mean hard F1 over relations with ten or more gold facts
	MacroCore  float64        `json:"macro_core"`
	ByRelation map[string]PRF `json:"by_relation"` // hard
}

// RelationTotals are figures over all relations.
type RelationTotals struct {
	Hard     *PRF `json:"hard,omitempty"` // relation and both clusters equal gold's
	Soft     *PRF `json:"soft,omitempty"` // share of pairs of mentions that stand in the relation on the other side
	HardCore *PRF `json:"hard_core,omitempty"`
	SoftCore *PRF `json:"soft_core,omitempty"`

	Given        *PRF `json:"given,omitempty"`
	GivenIgn     *PRF `json:"given_ign,omitempty"` // without the facts that stand in train, too
	GivenCore    *PRF `json:"given_core,omitempty"`
	GivenIgnCore *PRF `json:"given_ign_core,omitempty"`
}

// macroLeast is the number of gold facts from which a relation counts in the
// macro mean.
const macroLeast = 10

// relationCounts are summed over articles; those of one relation stand under
// its name.
type relationCounts struct{ hard, soft map[string]*counts }

func newRelationCounts() *relationCounts {
	return &relationCounts{map[string]*counts{}, map[string]*counts{}}
}

func of(m map[string]*counts, name string) *counts {
	if m[name] == nil {
		m[name] = &counts{}
	}
	return m[name]
}

// fact is a relation between two entities that are known by their mentions.
type fact struct {
	subject, object cluster
	name            string
	key             string // the same for facts that are equal under the hard measure
}

// facts returns the article's relations without repetitions, in their order.
func (a *Article) facts() []fact { return a.factsOf(a.Relations) }

// factsOf is facts for some of the article's relations.
func (a *Article) factsOf(relations []Relation) []fact {
	entities, names := map[int]cluster{}, map[int]string{}
	for _, m := range a.Mentions {
		entities[m.Concept] = append(entities[m.Concept], span{m.Begin, m.End})
	}
	for _, c := range a.Concepts {
		names[c.Concept] = c.Text
	}
	keys := map[int]string{}
	for id := range names {
		keys[id] = entities[id].key(names[id])
	}
	var out []fact
	seen := set[Relation]{}
	for _, r := range relations {
		if seen.has(r) {
			continue
		}
		seen.add(r)
		out = append(out, fact{entities[r.S], entities[r.O], r.P, keys[r.S] + " " + r.P + " " + keys[r.O]})
	}
	return out
}

// key tells clusters apart by their mentions. Gold has entities that its text
// never mentions; they go by their name.
func (c cluster) key(name string) string {
	if len(c) == 0 {
		return "unmentioned:" + strings.ToLower(name)
	}
	sorted := slices.SortedFunc(slices.Values(c), func(a, b span) int {
		return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(a.end, b.end))
	})
	return fmt.Sprint(slices.Compact(sorted))
}

// add compares the relations of one article.
func (r *relationCounts) add(gold, predicted []fact) {
	r.addHard(gold, predicted)
	r.addSoft(gold, predicted)
}

func (r *relationCounts) addHard(gold, predicted []fact) {
	goldKeys, predictedKeys := set[string]{}, set[string]{}
	for _, f := range gold {
		goldKeys.add(f.key)
	}
	for _, f := range predicted {
		predictedKeys.add(f.key)
		c := of(r.hard, f.name)
		c.predicted++
		if goldKeys.has(f.key) {
			c.predictedRight++
		}
	}
	for _, f := range gold {
		c := of(r.hard, f.name)
		c.gold++
		if predictedKeys.has(f.key) {
			c.goldFound++
		}
	}
}

// pair is two mentions whose entities stand in a relation.
type pair struct {
	subject, object span
	name            string
}

// pairs are all pairs of a mention of the subject with one of the object. A
// fact with an argument that is never mentioned has none, and the soft measure
// passes over it, as the paper's own scorer does.
func (f fact) pairs() []pair {
	var out []pair
	for _, s := range f.subject {
		for _, o := range f.object {
			out = append(out, pair{s, o, f.name})
		}
	}
	return out
}

func (r *relationCounts) addSoft(gold, predicted []fact) {
	goldPairs, predictedPairs := allPairs(gold), allPairs(predicted)
	for _, f := range predicted {
		if share, ok := f.shareIn(goldPairs); ok {
			of(r.soft, f.name).predicted++
			of(r.soft, f.name).predictedRight += share
		}
	}
	for _, f := range gold {
		if share, ok := f.shareIn(predictedPairs); ok {
			of(r.soft, f.name).gold++
			of(r.soft, f.name).goldFound += share
		}
	}
}

func allPairs(facts []fact) set[pair] {
	s := set[pair]{}
	for _, f := range facts {
		for _, p := range f.pairs() {
			s.add(p)
		}
	}
	return s
}

// shareIn is the share of the fact's pairs that lie in s; not ok where it has
// none.
func (f fact) shareIn(s set[pair]) (share float64, ok bool) {
	pairs := f.pairs()
	common := 0
	for _, p := range pairs {
		if s.has(p) {
			common++
		}
	}
	return ratio(float64(common), float64(len(pairs))), len(pairs) > 0
}

// isCore says whether a relation of DWIE states something of its own.
func isCore(name string) bool {
	return !strings.HasPrefix(name, "gpe") && !strings.HasSuffix(name, "-x")
}

func anyRelation(string) bool { return true }

// total sums the counts of the relations that keep accepts, in order of name
// so that the sum is the same on every run.
func total(m map[string]*counts, keep func(string) bool) PRF {
	var sum counts
	for _, name := range relationNames(m) {
		if keep(name) {
			sum.add(*m[name])
		}
	}
	return sum.prf()
}

func relationNames(m map[string]*counts) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// macro is the mean hard F1 over the relations that keep accepts and gold has
// often enough.
func (r *relationCounts) macro(keep func(string) bool) float64 {
	sum, n := 0.0, 0
	for _, name := range relationNames(r.hard) {
		if c := r.hard[name]; keep(name) && c.gold >= macroLeast {
			sum += c.prf().F1
			n++
		}
	}
	return round(ratio(sum, float64(n)))
}

func (r *relationCounts) byRelation() map[string]PRF {
	out := map[string]PRF{}
	for name, c := range r.hard {
		out[name] = c.prf()
	}
	return out
}

// totals are the figures of a pass from raw text.
func (r *relationCounts) totals() RelationTotals {
	hard, soft := total(r.hard, anyRelation), total(r.soft, anyRelation)
	hardCore, softCore := total(r.hard, isCore), total(r.soft, isCore)
	return RelationTotals{Hard: &hard, Soft: &soft, HardCore: &hardCore, SoftCore: &softCore}
}

// figures are those of a pass from raw text.
func (r *relationCounts) figures() *Relations {
	return &Relations{RelationTotals: r.totals(), Macro: r.macro(anyRelation), MacroCore: r.macro(isCore), ByRelation: r.byRelation()}
}
