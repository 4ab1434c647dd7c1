package eval

import "slices"

// Coreference are the figures of which mentions refer to the same.
type Coreference struct {
	All          *Clusters `json:"all,omitempty"`           // over all mentions, as kgx found them
	Names        *Clusters `json:"names,omitempty"`         // over names of people, organisations and places
	GoldMentions *Clusters `json:"gold_mentions,omitempty"` // over all mentions, these being given
}

// Clusters are the F1 of three measures of coreference and their mean.
type Clusters struct {
	MUC   float64 `json:"muc"`
	B3    float64 `json:"b3"`
	CEAFe float64 `json:"ceafe"`
	Mean  float64 `json:"mean"`
}

// cluster is the mentions of one entity.
type cluster []span

// clusterCounts are summed over articles, for each measure.
type clusterCounts struct{ muc, b3, ceafe counts }

func (c clusterCounts) figures() *Clusters {
	muc, b3, ceafe := c.muc.prf().F1, c.b3.prf().F1, c.ceafe.prf().F1
	return &Clusters{round(muc), round(b3), round(ceafe), round((muc + b3 + ceafe) / 3)}
}

// add compares the clusters of one article.
func (c *clusterCounts) add(gold, predicted []cluster) {
	ofGold, ofPredicted := clusterOf(gold), clusterOf(predicted)
	c.muc.predicted, c.muc.predictedRight = addLinks(c.muc.predicted, c.muc.predictedRight, predicted, ofGold)
	c.muc.gold, c.muc.goldFound = addLinks(c.muc.gold, c.muc.goldFound, gold, ofPredicted)
	c.b3.predicted, c.b3.predictedRight = addMentions(c.b3.predicted, c.b3.predictedRight, predicted, ofGold)
	c.b3.gold, c.b3.goldFound = addMentions(c.b3.gold, c.b3.goldFound, gold, ofPredicted)
	similarity := alignment(gold, predicted, ofPredicted)
	c.ceafe.add(counts{float64(len(predicted)), float64(len(gold)), similarity, similarity})
}

// clusterOf maps each mention to its cluster's index.
func clusterOf(clusters []cluster) map[span]int {
	m := map[span]int{}
	for i, c := range clusters {
		for _, s := range c {
			m[s] = i
		}
	}
	return m
}

// addLinks is MUC (Vilain et al. 1995): a cluster of n mentions needs n-1
// links; those are missing that join the parts which the other side splits it
// into, a mention that the other side lacks being a part of its own.
func addLinks(all, right float64, clusters []cluster, other map[span]int) (float64, float64) {
	for _, c := range clusters {
		parts, alone := set[int]{}, 0
		for _, s := range c {
			if i, ok := other[s]; ok {
				parts.add(i)
			} else {
				alone++
			}
		}
		all += float64(len(c) - 1)
		right += float64(len(c) - len(parts) - alone)
	}
	return all, right
}

// addMentions is B³ (Bagga and Baldwin 1998): each mention counts with the
// share of its cluster's mentions that the other side, too, has with it.
func addMentions(all, right float64, clusters []cluster, other map[span]int) (float64, float64) {
	for _, c := range clusters {
		together := map[int]int{}
		for _, s := range c {
			if i, ok := other[s]; ok {
				together[i]++
			}
		}
		pairs := 0
		for _, n := range together {
			pairs += n * n
		}
		all += float64(len(c))
		right += float64(pairs) / float64(len(c))
	}
	return all, right
}

// alignment is the similarity of CEAFe (Luo 2005): each gold cluster is
// aligned with at most one predicted one so that the sum of 2·common/(size +
// size) is greatest. Only clusters that share mentions can gain by alignment,
// so each group of clusters that are tied by shared mentions is aligned alone.
func alignment(gold, predicted []cluster, ofPredicted map[span]int) float64 {
	shared := make([]map[int]int, len(gold)) // of each gold cluster: predicted cluster to number of common mentions
	goldWith := make([][]int, len(predicted))
	for g, c := range gold {
		shared[g] = map[int]int{}
		for _, s := range c {
			if p, ok := ofPredicted[s]; ok {
				if shared[g][p]++; shared[g][p] == 1 {
					goldWith[p] = append(goldWith[p], g)
				}
			}
		}
	}
	total, seen := 0.0, make([]bool, len(gold))
	for first := range gold {
		if seen[first] {
			continue
		}
		seen[first] = true
		group, column := []int{first}, map[int]int{}
		for i := 0; i < len(group); i++ {
			for _, p := range sortedKeys(shared[group[i]]) {
				if _, known := column[p]; known {
					continue
				}
				column[p] = len(column)
				for _, g := range goldWith[p] {
					if !seen[g] {
						seen[g] = true
						group = append(group, g)
					}
				}
			}
		}
		weight := make([][]float64, len(group))
		for i, g := range group {
			weight[i] = make([]float64, len(column))
			for p, n := range shared[g] {
				weight[i][column[p]] = 2 * float64(n) / float64(len(gold[g])+len(predicted[p]))
			}
		}
		total += assign(weight)
	}
	return total
}

func sortedKeys(m map[int]int) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// clusters returns the article's clusters over the mentions that keep accepts,
// in order of first mention. Clusters of fewer than least mentions are left
// out.
func (a *Article) clusters(least int, keep func(Mention, Class) bool) []cluster {
	tags, at := a.tags(), map[int]int{}
	var all []cluster
	seen := set[span]{}
	for _, m := range a.Mentions {
		s := span{m.Begin, m.End}
		if class := ClassOf(tags[m.Concept]); class == Ignore || !keep(m, class) || seen.has(s) {
			continue
		}
		seen.add(s)
		i, known := at[m.Concept]
		if !known {
			i = len(all)
			at[m.Concept] = i
			all = append(all, nil)
		}
		all[i] = append(all[i], s)
	}
	return slices.DeleteFunc(all, func(c cluster) bool { return len(c) < least })
}

func allMentions(Mention, Class) bool { return true }

func namesOnly(m Mention, c Class) bool {
	return c.isName() && (m.Kind == "" || m.Kind == "name")
}
