package merge

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"kgx/graph"
	"kgx/graph/schema"
)

// threshold is the points at which two entities are one. No name alone reaches
// it but the full name of something that is no person.
const threshold = 3

// margin is how much better than the next candidate one must be where the name
// fits many: a family name, an initial, a common noun.
const margin = 1

// decisive are the points of an identifier, shared or differing.
const decisive = 10

// Reason is a part of a score: points for, or where negative against, two
// entities being one, and what earned them.
type Reason struct {
	Points float64
	Why    string
}

func (r Reason) String() string { return fmt.Sprintf("%+g %s", r.Points, r.Why) }

// namePoints are the points for names of people and of anything else.
var namePoints = map[likeness]struct {
	person, other float64
	why           string
}{
	familyOnly: {0.5, 0, "the family name"},
	bareWord:   {1, 1, "the same word"},
	initials:   {1.5, 0, "the same name but for initials"},
	longer:     {2, 0, "the same name but for middle names"},
	aliasWord:  {0, 1, "an alias of both"},
	alias:      {0, 2, "an alias of the one"},
	acronym:    {0, 3.5, "the same acronym"},
	equal:      {2.5, 4, "the same full name"},
}

// comparison is the score of an entity against one that a merger holds.
type comparison struct {
	likeness likeness
	reasons  []Reason
	points   float64
}

func (c *comparison) add(points float64, why string, args ...any) {
	if points != 0 {
		c.reasons = append(c.reasons, Reason{points, fmt.Sprintf(why, args...)})
		c.points += points
	}
}

// compare scores a node a of g against a held entity b. Points are multiples of
// 1/4, so sums are exact in any order. ok is false where the two cannot be one:
// neither names nor identifiers agree, or their types are worlds apart.
func (m *Merger) compare(a, b *profile, g *graph.Graph) (s comparison, ok bool) {
	s, ok = compareNames(a, b)
	if !ok || s.points >= decisive {
		return s, ok
	}
	if _, differing := compareIDs(a.ids, b.ids); differing != "" {
		s.add(-decisive, "different identifiers %s", differing)
		return s, true
	}
	s.compareTypes(a, b)
	s.compareRoles(a, b)
	x := context{m, g}
	s.compareTies(x, a, b)
	s.compareStatements(x, a, b)
	s.compareTopics(x, a, b)
	s.compareDates(a, b)
	return s, true
}

// compareNames scores identifiers and names alone.
func compareNames(a, b *profile) (s comparison, ok bool) {
	if shared, _ := compareIDs(a.ids, b.ids); shared != "" {
		s.likeness = equal
		s.add(decisive, "the same identifier %s", shared)
		return s, true
	}
	root := schema.Root(a.typ)
	if !compatible(root, schema.Root(b.typ)) {
		return s, false
	}
	s.likeness = bestLikeness(a.names, b.names, root == "person")
	if s.likeness == unlike {
		return s, false
	}
	p := namePoints[s.likeness]
	points := p.other
	if root == "person" {
		points = p.person
	}
	s.add(points, "%s", p.why)
	return s, true
}

// context names the entities in reasons.
type context struct {
	*Merger
	graph *graph.Graph // of the node that is scored
}

func (x context) label(number int) string { return x.labelOf(number, x.graph) }

// compatible says whether entities of two widest types can be one: something of
// unknown type can be anything but a person.
func compatible(a, b string) bool {
	return a == b || a == "misc" && b != "person" || b == "misc" && a != "person"
}

func compareIDs(a, b map[string]string) (shared, differing string) {
	for _, base := range slices.Sorted(maps.Keys(a)) {
		switch other, both := b[base]; {
		case both && other == a[base]:
			return base + ":" + other, ""
		case both:
			differing = base + ":" + a[base] + " and " + base + ":" + other
		}
	}
	return "", differing
}

// bestLikeness is how the names agree that agree best. Where both are known by a
// full name, those alone count: "Berg" makes no Jon Berg of a Mara Berg.
func bestLikeness(as, bs []name, persons bool) likeness {
	like := likeOthers
	if persons {
		like = likePersons
		if hasFullName(as) && hasFullName(bs) {
			like = func(a, b name) likeness {
				if a.given() == "" || b.given() == "" {
					return unlike
				}
				return likePersons(a, b)
			}
		}
	}
	best := unlike
	for _, a := range as {
		for _, b := range bs {
			best = max(best, like(a, b))
		}
	}
	return best
}

func hasFullName(names []name) bool {
	return slices.ContainsFunc(names, func(n name) bool { return n.given() != "" })
}

// compareTypes takes off little where types differ in detail, for those are often
// guesses, but keeps a country from a city of its name.
func (s *comparison) compareTypes(a, b *profile) {
	points := -0.5
	switch {
	case schema.IsA(a.typ, b.typ) || schema.IsA(b.typ, a.typ):
		return
	case a.typ == "country" && isTown(b.typ) || b.typ == "country" && isTown(a.typ):
		points = -4
	case a.typ == "country" || b.typ == "country":
		points = -2
	}
	s.add(points, "one is a %s, one a %s", a.typ, b.typ)
}

func isTown(typ string) bool { return typ == "city" || typ == "district" }

func (s *comparison) compareRoles(a, b *profile) {
	if roles := shared(a.roles, b.roles, cmp.Compare); len(roles) > 0 {
		s.add(2, "the same role %q", roles[0])
	} else if words := shared(a.roleWords, b.roleWords, cmp.Compare); len(words) > 0 {
		s.add(0.5, "roles that share %q", words[0])
	} else if len(a.roleWords) > 0 && len(b.roleWords) > 0 {
		s.add(-1.5, "roles that have nothing in common")
	}
}

func (s *comparison) compareTies(x context, a, b *profile) {
	if disjoint(a.countries, b.countries) {
		s.add(-3.5, "different countries, %s and %s", x.label(least(a.countries)), x.label(least(b.countries)))
	}
	if disjoint(a.organisations, b.organisations) {
		s.add(-1, "different organisations, %s and %s", x.label(least(a.organisations)), x.label(least(b.organisations)))
	}
}

func (s *comparison) compareStatements(x context, a, b *profile) {
	facts := shared(a.facts, b.facts, compareFacts)
	if len(facts) > 0 {
		s.add(min(1.5*float64(len(facts)), 3), "the same statement: %s", x.inWords(facts[0]))
	}
	neighbours := shared(a.neighbours, b.neighbours, cmp.Compare)
	if only := len(neighbours) - len(facts); only > 0 {
		s.add(min(0.5*float64(only), 1), "statements about %s both", x.label(neighbours[0]))
	}
}

func compareFacts(a, b fact) int {
	direction := func(f fact) int {
		if f.incoming {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.relation, b.relation), cmp.Compare(a.other, b.other), cmp.Compare(direction(a), direction(b)))
}

// inWords is "head of state of Norland", or "Mara Lind met with it".
func (x context) inWords(f fact) string {
	words := f.relation
	if relation, known := schema.RelationByName(words); known {
		words = relation.Label
	}
	if f.incoming {
		return x.label(f.other) + " " + words + " it"
	}
	return words + " " + x.label(f.other)
}

// compareTopics looks at what the documents of both are about. A subject counts
// as far as the held entity's documents are about it more often than others are.
func (s *comparison) compareTopics(x context, a, b *profile) {
	var points float64
	best := ""
	for _, t := range slices.Sorted(maps.Keys(a.topics)) {
		switch with := b.topics[t]; {
		case x.lifts(t, with, b.documents, 4):
			points += 0.75
		case x.lifts(t, with, b.documents, 2):
			points += 0.25
		default:
			continue
		}
		if best == "" {
			best = x.label(t)
		}
	}
	const several = 3
	person := schema.Root(a.typ) == "person"
	switch {
	case points > 0:
		s.add(min(points, 2), "articles about %s both", best)
	case (person || s.likeness != equal) && len(a.topics) >= several && len(b.topics) >= several:
		s.add(-1.5, "articles that have nothing in common")
	}
}

// compareDates keeps apart what only a common noun names, "the election", and
// articles of other times tell of.
func (s *comparison) compareDates(a, b *profile) {
	const far = 30
	if days := max(daysBetween(a.last, b.first), daysBetween(b.last, a.first)); s.likeness == bareWord && days > far {
		s.add(-4, "articles %d days apart", days)
	}
}

// daysBetween is how many days the day to lies after the day from, 0 where
// either is unknown.
func daysBetween(from, to string) int {
	f, errFrom := parseDay(from)
	t, errTo := parseDay(to)
	if errFrom != nil || errTo != nil {
		return 0
	}
	return int(t.Sub(f).Hours() / 24)
}

func parseDay(date string) (time.Time, error) {
	return time.Parse(time.DateOnly, date[:min(len(date), len(time.DateOnly))])
}

// shared are the elements that two sets have in common, sorted.
func shared[T comparable](a, b map[T]bool, compare func(T, T) int) []T {
	var list []T
	for k := range a {
		if b[k] {
			list = append(list, k)
		}
	}
	slices.SortFunc(list, compare)
	return list
}

// disjoint says whether both have something and share nothing.
func disjoint(a, b map[int]bool) bool {
	return len(a) > 0 && len(b) > 0 && len(shared(a, b, cmp.Compare)) == 0
}

func least(set map[int]bool) int { return slices.Min(slices.Collect(maps.Keys(set))) }
