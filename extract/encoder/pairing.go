package encoder

import (
	"slices"

	"kgx/extract/model"
)

// Mentioned is an entity as Pairs sees it.
type Mentioned struct {
	Type     string   // one of the tagger's types
	Mentions []Extent // by their first words, at least one
}

// Extent is words First … Last of an encoding, both included.
type Extent struct{ First, Last int }

// Scored is an ordered pair of entities that relations may hold between.
type Scored struct {
	Subject, Object int
	Margins         []float32 // of each relation its score over the threshold: above 0 it holds
	Context         Context
}

// Context is how much a pair draws on each word of the text: the words that
// mentions of both entities look at. The weights sum to 1, or there are none.
type Context []Stretch

// Stretch is the weights of the words from First on.
type Stretch struct {
	First   int
	Weights []float32
}

// pairBatch is how many unordered pairs are scored together; each is scored
// both ways.
const pairBatch = tileRows

// Score calls yield for the ordered pairs of entities between whose types
// train knows relations, and that stand within reach of each other, so that
// the pairs of a text grow with its length and not with its square. Margins
// are valid during the call only. The vectors of x are used up by a head with
// layers of its own.
func (p *Pairs) Score(x *Encoding, entities []Mentioned, yield func(Scored)) {
	if p.close != nil {
		p.scoreClose(x, entities, yield)
		return
	}
	w := newPairing(p, x, entities)
	var batch [][2]int
	for a := range entities {
		for _, b := range w.near.after(a) {
			if w.admits(a, b) || w.admits(b, a) {
				if batch = append(batch, [2]int{a, b}); len(batch) == pairBatch {
					w.score(batch, yield)
					batch = batch[:0]
				}
			}
		}
	}
	w.score(batch, yield)
}

// pairing is the work on one text.
type pairing struct {
	*Pairs
	reading  *Reading
	entities []Mentioned
	near     *near
	parts    [][]float32 // of each entity [2·dim]: what its mentions and its type add as subject and as object
	looks    [][]looked  // of each entity where it looks, in each block where it is mentioned

	states   []float32 // [pairBatch, dim] contexts
	part     []float32 // [dim] of a context
	added    []float32 // [pairBatch, 2·dim]
	quant    []uint8
	scale    []float32
	subject  []float32 // [dim] what the subject of a pair is in its context
	object   []float32 // [dim]
	features []float32 // [groups·width²] of one ordered pair
	out      []float32 // [2·pairBatch, outputs]
}

// looked is where the mentions of an entity in one block look, on average over
// all its mentions.
type looked struct {
	first   int       // word of the block
	weights []float32 // [heads, words of the block]
}

func newPairing(p *Pairs, x *Encoding, entities []Mentioned) *pairing {
	inner := p.scores.Inputs
	w := &pairing{
		Pairs: p, entities: entities,
		states: make([]float32, pairBatch*p.dim), part: make([]float32, p.dim), added: make([]float32, pairBatch*p.context.Stride),
		quant: make([]uint8, 2*pairBatch*inner), scale: make([]float32, 2*pairBatch),
		subject: make([]float32, p.dim), object: make([]float32, p.dim),
		features: make([]float32, inner), out: make([]float32, 2*pairBatch*p.scores.Stride),
	}
	w.read(x)
	w.near = newNear(w.reading.block, len(w.reading.starts)-1, entities)
	pooled := make([]float32, p.dim)
	for _, e := range entities {
		w.parts = append(w.parts, p.part(e, pooled, w.reading.State))
	}
	return w
}

// read runs the head's layers over x and notes where the entities look.
func (w *pairing) read(x *Encoding) {
	type mentioned struct{ word, entity int }
	var all []mentioned
	for e, ent := range w.entities {
		for _, m := range ent.Mentions {
			all = append(all, mentioned{m.First, e})
		}
	}
	slices.SortStableFunc(all, func(a, b mentioned) int { return a.word - b.word })
	w.looks = make([][]looked, len(w.entities))
	w.reading = w.stack.Read(x, func(first, last int, look Look) {
		for ; len(all) > 0 && all[0].word < last; all = all[1:] {
			e, row := all[0].entity, look(all[0].word)
			n := len(w.looks[e])
			if n == 0 || w.looks[e][n-1].first != first {
				w.looks[e] = append(w.looks[e], looked{first, make([]float32, len(row))})
				n++
			}
			add(w.looks[e][n-1].weights, row, 1/float32(len(w.entities[e].Mentions)))
		}
	})
}

func (w *pairing) admits(subject, object int) bool {
	return w.Pairs.admits(w.entities[subject].Type, w.entities[object].Type)
}

// score does a batch of unordered pairs.
func (w *pairing) score(batch [][2]int, yield func(Scored)) {
	if len(batch) == 0 {
		return
	}
	d := w.dim
	contexts := make([]Context, len(batch))
	for i, pair := range batch {
		contexts[i] = w.shared(pair[0], pair[1])
		state := w.states[i*d:][:d]
		w.mean(state, contexts[i])
		w.scale[i] = w.kernels.quantise(w.quant[i*d:][:d], state)
	}
	w.kernels.mul8(w.added, w.quant[:pairBatch*d], w.scale[:pairBatch], &w.context)

	inner, rows := w.scores.Inputs, 0
	var ordered []Scored
	for i, pair := range batch {
		for _, so := range [2][2]int{pair, {pair[1], pair[0]}} {
			if w.admits(so[0], so[1]) {
				w.combine(so[0], so[1], w.added[i*w.context.Stride:])
				w.scale[rows] = w.kernels.quantise(w.quant[rows*inner:][:inner], w.features)
				ordered = append(ordered, Scored{Subject: so[0], Object: so[1], Context: contexts[i]})
				rows++
			}
		}
	}
	rows = roundUp(rows, tileRows)
	w.kernels.mul8(w.out[:rows*w.scores.Stride], w.quant[:rows*inner], w.scale[:rows], &w.scores)
	for i, s := range ordered {
		row := w.out[i*w.scores.Stride:][:w.scores.Outputs]
		s.Margins = row[1:]
		for j := range s.Margins {
			s.Margins[j] -= row[0]
		}
		yield(s)
	}
}

// shared is the context of two entities: for each word the product of how much
// both look at it, summed over attention heads.
func (w *pairing) shared(a, b int) Context {
	var c Context
	var total float32
	few, many := w.looks[a], w.looks[b]
	if len(few) > len(many) {
		few, many = many, few
	}
	for _, one := range few {
		at, both := slices.BinarySearchFunc(many, one.first, func(l looked, first int) int { return l.first - first })
		if !both {
			continue
		}
		x, y := one.weights, many[at].weights
		weights := make([]float32, len(x)/(w.dim/headDim))
		for at := 0; at < len(x); at += len(weights) {
			for i := range weights {
				weights[i] += float32(x[at+i] * y[at+i])
			}
		}
		for _, v := range weights {
			total += v
		}
		c = append(c, Stretch{one.first, weights})
	}
	for _, stretch := range c {
		for i := range stretch.Weights {
			stretch.Weights[i] /= total + 1e-6
		}
	}
	return c
}

// mean sets to to the mean of the words' states by their weights.
func (w *pairing) mean(to []float32, c Context) {
	clear(to)
	for _, stretch := range c {
		states := w.reading.States[stretch.First*w.dim:][:len(stretch.Weights)*w.dim]
		w.kernels.linear(w.part, stretch.Weights, &model.Columns{Outputs: w.dim, Inputs: len(stretch.Weights), Stride: w.dim, Weights: states})
		for i, v := range w.part {
			to[i] += v
		}
	}
}

// combine sets w.features to the products, group by group, of what the subject
// and the object are in this context.
func (w *pairing) combine(subject, object int, added []float32) {
	d := w.dim
	for i := range d {
		w.subject[i] = tanh(w.parts[subject][i] + added[i])
		w.object[i] = tanh(w.parts[object][d+i] + added[d+i])
	}
	w.products(w.features, w.subject, w.object)
}
