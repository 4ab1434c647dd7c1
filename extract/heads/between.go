package heads

import (
	"fmt"
	"slices"

	"kgx/extract/encoder"
)

// between is what the relation head knows of a pair beside its
// entities: the words between the closest two mentions, and how many they are.
type between struct {
	side     int       // words of the gap that are read from each of its ends
	farthest int       // words between the closest mentions of a pair, at most
	gaps     []int     // upper ends of the buckets of distances
	distance []float32 // [2·(gaps+1), 2·dim] what a distance adds: the object after the subject, then before it
}

func newBetween(e *encoder.Encoder, c pairsConfig) (*between, error) {
	if c.Side < 1 || c.Farthest < 1 || !slices.IsSorted(c.Gaps) {
		return nil, fmt.Errorf("%d words from each side of gaps of up to %d words in buckets %v", c.Side, c.Farthest, c.Gaps)
	}
	b := &between{side: c.Side, farthest: c.Farthest, gaps: c.Gaps}
	var err error
	b.distance, err = e.Tensor("heads.relations.distance", 2*(len(c.Gaps)+1), 2*e.Dim())
	return b, err
}

// gap is where two entities come closest.
type gap struct {
	subject, object Extent // the mentions
	words           int    // between them, 0 where they touch or overlap
}

// closest finds the two mentions with the fewest words between them; of several
// such pairs the one that begins first.
func closest(subject, object []Extent) gap {
	best := gap{words: -1}
	for _, s := range subject {
		// Mentions of one entity do not overlap: only those from the last
		// before s to the first after it can be closest.
		j, _ := slices.BinarySearchFunc(object, s.First, func(o Extent, first int) int { return o.Last - first })
		for j = max(0, j-1); j < len(object); j++ {
			g := gap{s, object[j], max(object[j].First-s.Last, s.First-object[j].Last) - 1}
			g.words = max(g.words, 0)
			if best.words < 0 || g.words < best.words || g.words == best.words && g.first() < best.first() {
				best = g
			}
			if object[j].First > s.Last {
				break
			}
		}
	}
	return best
}

func (g gap) first() int { return min(g.subject.First, g.object.First) }

// stretches gives the words [first, last) of the gap that are read: all, or
// those of both ends; the second stretch may be empty.
func (b *between) stretches(g gap) [2][2]int {
	left, right := g.subject.Last+1, g.object.First
	if g.subject.First-g.object.Last > g.object.First-g.subject.Last {
		left, right = g.object.Last+1, g.subject.First
	}
	right = max(left, right)
	if right-left <= 2*b.side {
		return [2][2]int{{left, right}, {right, right}}
	}
	return [2][2]int{{left, left + b.side}, {right - b.side, right}}
}

// bucket is the row of distance for a gap.
func (b *between) bucket(g gap) int {
	i, _ := slices.BinarySearch(b.gaps, g.words)
	if g.object.First < g.subject.First {
		i += len(b.gaps) + 1
	}
	return i
}

// whole is the gap with both mentions as a context: it tells where the pair is
// spoken of.
func (g gap) whole() Context {
	first := g.first()
	weights := make([]float32, max(g.subject.Last, g.object.Last)+1-first)
	for i := range weights {
		weights[i] = 1 / float32(len(weights))
	}
	return Context{{first, weights}}
}

// Score calls yield for the ordered pairs of entities between whose types
// train knows relations, and whose closest mentions are near enough, so that
// the pairs of a text grow with its length and not with its square. Margins
// are valid during the call only. The text has so many words, each with its
// vector [dim].
func (p *Pairs) Score(words int, vector func(word int) []float32, entities []Mentioned, yield func(Scored)) {
	b := p.close
	w := &closeWork{Pairs: p, vector: vector}
	pooled := make([]float32, p.dim)
	for _, e := range entities {
		w.parts = append(w.parts, p.part(e, pooled, vector))
	}
	near := newNear(func(word int) int { return word / b.farthest }, words/b.farthest+1, entities)
	for s := range entities {
		for _, o := range near.after(s) {
			for _, pair := range [2][2]int{{s, o}, {o, s}} {
				subject, object := entities[pair[0]], entities[pair[1]]
				if !p.admits(subject.Type, object.Type) {
					continue
				}
				if g := closest(subject.Mentions, object.Mentions); g.words <= b.farthest {
					w.add(pair, g, yield)
				}
			}
		}
	}
	w.score(yield)
}

// closeWork is the work on one text: pairs are scored in batches.
type closeWork struct {
	*Pairs
	vector func(word int) []float32
	parts  [][]float32 // of each entity [2·dim]
	pairs  [][2]int    // the batch: subject and object …
	gaps   []gap       // … and where they come closest

	context         []float32 // [dim]
	added           []float32 // [pairBatch, 2·dim]
	subject, object []float32 // [dim]
	features        []float32 // [groups·width²]
	out             []float32 // [pairBatch, outputs], rounded up
}

func (w *closeWork) add(pair [2]int, g gap, yield func(Scored)) {
	w.pairs, w.gaps = append(w.pairs, pair), append(w.gaps, g)
	if len(w.pairs) == pairBatch {
		w.score(yield)
	}
}

// score does the batch and empties it.
func (w *closeWork) score(yield func(Scored)) {
	if len(w.pairs) == 0 {
		return
	}
	d := w.dim
	w.context, w.subject, w.object = resize(w.context, d), resize(w.subject, d), resize(w.object, d)
	w.features = resize(w.features, w.scores.Inputs)
	w.added, w.out = resize(w.added, w.Pairs.context.Room(pairBatch)), resize(w.out, w.scores.Room(pairBatch))

	w.Pairs.context.Apply(w.added, len(w.gaps), func(i int) []float32 {
		w.mean(w.context, w.close.stretches(w.gaps[i]))
		return w.context
	})
	w.scores.Apply(w.out, len(w.pairs), func(i int) []float32 {
		pair, added := w.pairs[i], w.added[i*w.Pairs.context.Stride():]
		far := w.close.distance[w.close.bucket(w.gaps[i])*2*d:][:2*d]
		for j := range d {
			w.subject[j] = encoder.Tanh(w.parts[pair[0]][j] + added[j] + far[j])
			w.object[j] = encoder.Tanh(w.parts[pair[1]][d+j] + added[d+j] + far[d+j])
		}
		w.products(w.features, w.subject, w.object)
		return w.features
	})

	for i, pair := range w.pairs {
		row := w.out[i*w.scores.Stride():][:w.scores.Outputs]
		s := Scored{Subject: pair[0], Object: pair[1], Margins: row[1:], Context: w.gaps[i].whole()}
		for j := range s.Margins {
			s.Margins[j] -= row[0]
		}
		yield(s)
	}
	w.pairs, w.gaps = w.pairs[:0], w.gaps[:0]
}

// mean sets to to the mean of the words' vectors, zeros where there are none.
func (w *closeWork) mean(to []float32, of [2][2]int) {
	clear(to)
	n := 0
	for _, e := range of {
		for word := e[0]; word < e[1]; word++ {
			for i, v := range w.vector(word) {
				to[i] += v
			}
			n++
		}
	}
	for i := range to {
		to[i] /= float32(max(n, 1))
	}
}
