package eval

import (
	"cmp"
	"slices"
)

// keyTag marks the concepts that an article is about.
const keyTag = "slot::keyword"

// Salience says how well entities are ordered by how central they are.
type Salience struct {
	// AP is the mean over articles of the average precision of the ranking, the labels' key entities being
	// what is to stand first. Those that were not found cost recall; articles without any are left out.
	AP float64 `json:"ap"`
}

// salienceCounts are summed over articles.
type salienceCounts struct {
	sum      float64
	articles int
}

func (s *salienceCounts) add(gold, predicted *Article) {
	keyOf, keys := map[span]int{}, set[int]{} // key concept of each mention, and all of them that are mentioned
	tags := gold.tags()
	for _, m := range gold.Mentions {
		if slices.Contains(tags[m.Concept], keyTag) {
			keyOf[span{m.Begin, m.End}] = m.Concept
			keys.add(m.Concept)
		}
	}
	if len(keys) == 0 {
		return
	}
	s.sum += averagePrecision(predicted.ranking(keyOf), len(keys))
	s.articles++
}

// ranking lists the predicted entities, the most salient first, by the key
// concept that most of their mentions are labelled as; -1 where that is none.
// A concept that an entity further up stands for is not counted again.
func (a *Article) ranking(keyOf map[span]int) []int {
	votes := map[int]map[int]int{}
	for _, m := range a.Mentions {
		if votes[m.Concept] == nil {
			votes[m.Concept] = map[int]int{}
		}
		if key, ok := keyOf[span{m.Begin, m.End}]; ok {
			votes[m.Concept][key]++
		}
	}
	concepts := slices.DeleteFunc(slices.Clone(a.Concepts), func(c Concept) bool { return votes[c.Concept] == nil || c.Salience == 0 })
	slices.SortStableFunc(concepts, func(x, y Concept) int { return cmp.Compare(y.Salience, x.Salience) })
	var out []int
	taken := set[int]{}
	for _, c := range concepts {
		best := -1
		for _, key := range sortedKeys(votes[c.Concept]) {
			if !taken.has(key) && (best < 0 || votes[c.Concept][key] > votes[c.Concept][best]) {
				best = key
			}
		}
		taken.add(best)
		out = append(out, best)
	}
	return out
}

// averagePrecision of a ranking in which what is sought is not negative; all
// is how many there are to find.
func averagePrecision(ranking []int, all int) float64 {
	found, sum := 0, 0.0
	for i, x := range ranking {
		if x >= 0 {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	return ratio(sum, float64(all))
}

func (s salienceCounts) figures() *Salience {
	return &Salience{round(ratio(s.sum, float64(s.articles)))}
}
