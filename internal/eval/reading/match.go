package reading

import (
	"cmp"
	"slices"
)

// verdict says how well a fact serves a statement.
type verdict int

const (
	missing verdict = iota
	found           // subject, predicate and object are there
	right           // modality and speaker, too
)

func fits(s sought, f fact) verdict {
	if !stated(s.stems, f.predicate) {
		return missing
	}
	subject, object := f.subject.without(f.object), f.object.without(f.subject)
	if !(meets(s.subject, subject) && meets(s.object, union(object, f.rest))) && !(meets(s.subject, object) && meets(s.object, union(subject, f.rest))) {
		return missing
	}
	if f.modality == s.modality && (len(s.speaker) == 0 || meets(s.speaker, f.speaker)) {
		return right
	}
	return found
}

// matching gives statements the facts that serve them, each fact no more
// statements than it has room for: augmenting paths (Kuhn 1955), what is right
// before what is merely found.
type matching struct {
	facts    []fact
	verdicts [][]verdict // [statements][facts]
	got      []int       // fact of each statement, -1 for none
	serving  [][]int     // statements of each fact
}

func match(statements []sought, facts []fact) *matching {
	m := &matching{facts: facts, serving: make([][]int, len(facts))}
	for _, s := range statements {
		row := make([]verdict, len(facts))
		for j, f := range facts {
			row[j] = fits(s, f)
		}
		m.verdicts, m.got = append(m.verdicts, row), append(m.got, -1)
	}
	for _, least := range []verdict{right, found} {
		for i := range statements {
			if m.got[i] < 0 {
				m.place(i, least, make([]bool, len(facts)))
			}
		}
	}
	return m
}

// place finds statement i a fact that serves it at least so well, moving others
// where that makes room, but never to where they are served worse.
func (m *matching) place(i int, least verdict, seen []bool) bool {
	for _, j := range m.candidates(i, least) {
		if seen[j] {
			continue
		}
		seen[j] = true
		if len(m.serving[j]) < m.facts[j].room {
			m.serving[j] = append(m.serving[j], i)
			m.got[i] = j
			return true
		}
		for _, k := range slices.Clone(m.serving[j]) {
			at := slices.Index(m.serving[j], k)
			m.serving[j] = slices.Delete(m.serving[j], at, at+1)
			if m.place(k, max(found, m.verdicts[k][m.got[k]]), seen) {
				m.serving[j] = append(m.serving[j], i)
				m.got[i] = j
				return true
			}
			m.serving[j] = append(m.serving[j], k)
		}
	}
	return false
}

// candidates are the facts that serve statement i so well, the best first.
func (m *matching) candidates(i int, least verdict) []int {
	var out []int
	for j, v := range m.verdicts[i] {
		if v >= least {
			out = append(out, j)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(m.verdicts[i][b], m.verdicts[i][a]) })
	return out
}

// of is the verdict of statement i and the fact that serves it, nil for none.
func (m *matching) of(i int) (verdict, *fact) {
	j := m.got[i]
	if j < 0 {
		return missing, nil
	}
	return m.verdicts[i][j], &m.facts[j]
}
