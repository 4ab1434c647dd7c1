package encoder

import (
	"slices"

	"kgx/extract/model"
)

// Mentioned is an entity as Pairs sees it.
type Mentioned struct {
	Type  string // one of the tagger's types
	Words []int  // the first words of its mentions, ascending, at least one
}

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

// reach is how many blocks apart two entities may stand: what lies between
// them is not read together, but each may be known from its own surroundings.
const reach = 2

// pairBatch is how many unordered pairs are scored together; each is scored
// both ways.
const pairBatch = tileRows

// Score calls yield for the ordered pairs of entities between whose types
// train knows relations, and that stand within reach of each other, so that
// the pairs of a text grow with its length and not with its square. Margins
// are valid during the call only.
func (p *Pairs) Score(x *Encoding, entities []Mentioned, yield func(Scored)) {
	var words []int
	for _, e := range entities {
		words = append(words, e.Words...)
	}
	slices.Sort(words)
	w := newPairing(p, p.stack.Read(x, slices.Compact(words)), entities)
	var batch [][2]int
	for a := range entities {
		for b := a + 1; b < len(entities); b++ {
			if w.within(a, b) && (w.admits(a, b) || w.admits(b, a)) {
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
	parts    [][]float32         // of each entity [2·dim]: what its mentions and its type add as subject and as object
	looks    []map[int][]float32 // of each entity and block where it is mentioned [heads, words of the block]: where it looks

	states   []float32 // [pairBatch, dim] contexts
	added    []float32 // [pairBatch, 2·dim]
	quant    []uint8
	scale    []float32
	features []float32 // [groups·width²] of one ordered pair
	out      []float32 // [2·pairBatch, outputs]
}

func newPairing(p *Pairs, r *Reading, entities []Mentioned) *pairing {
	inner := p.scores.Inputs
	w := &pairing{
		Pairs: p, reading: r, entities: entities,
		states: make([]float32, pairBatch*p.dim), added: make([]float32, pairBatch*p.context.Stride),
		quant: make([]uint8, 2*pairBatch*inner), scale: make([]float32, 2*pairBatch),
		features: make([]float32, inner), out: make([]float32, 2*pairBatch*p.scores.Stride),
	}
	pooled := make([]float32, p.dim)
	for _, e := range entities {
		w.pool(pooled, e.Words)
		part := p.entity.Apply(make([]float32, p.entity.Room()), pooled)
		if t, ok := p.typeAt[e.Type]; ok {
			for j, v := range p.types[t*2*p.dim:][:2*p.dim] {
				part[j] += v
			}
		}
		w.parts = append(w.parts, part)
		w.looks = append(w.looks, w.look(e.Words))
	}
	return w
}

// pool sets to to the log-sum-exp of the words' states.
func (w *pairing) pool(to []float32, words []int) {
	for i := range to {
		most := w.reading.State(words[0])[i]
		for _, word := range words[1:] {
			most = max(most, w.reading.State(word)[i])
		}
		var total float32
		for _, word := range words {
			total += exp(w.reading.State(word)[i] - most)
		}
		to[i] = most + logFromOne(total)
	}
}

// look averages where the words look, block by block.
func (w *pairing) look(words []int) map[int][]float32 {
	share := 1 / float32(len(words))
	blocks := map[int][]float32{}
	for _, word := range words {
		row := w.reading.Look(word)
		b := w.reading.block(word)
		if blocks[b] == nil {
			blocks[b] = make([]float32, len(row))
		}
		add(blocks[b], row, share)
	}
	return blocks
}

// within says whether two entities are mentioned at most reach blocks apart.
func (w *pairing) within(a, b int) bool {
	i, j, x, y := 0, 0, w.entities[a].Words, w.entities[b].Words
	for i < len(x) && j < len(y) {
		first, second := w.reading.block(x[i]), w.reading.block(y[j])
		if first-second <= reach && second-first <= reach {
			return true
		}
		if x[i] < y[j] {
			i++
		} else {
			j++
		}
	}
	return false
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
		w.read(state, contexts[i])
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
	for block := range len(w.reading.starts) - 1 {
		x, y := w.looks[a][block], w.looks[b][block]
		if x == nil || y == nil {
			continue
		}
		first, last := w.reading.starts[block], w.reading.starts[block+1]
		weights := make([]float32, last-first)
		for at := 0; at < len(x); at += len(weights) {
			for i := range weights {
				weights[i] += float32(x[at+i] * y[at+i])
			}
		}
		for _, v := range weights {
			total += v
		}
		c = append(c, Stretch{first, weights})
	}
	for _, stretch := range c {
		for i := range stretch.Weights {
			stretch.Weights[i] /= total + 1e-6
		}
	}
	return c
}

// read sets to to the mean of the words' states by their weights.
func (w *pairing) read(to []float32, c Context) {
	clear(to)
	part := make([]float32, len(to))
	for _, stretch := range c {
		states := w.reading.States[stretch.First*w.dim:][:len(stretch.Weights)*w.dim]
		w.kernels.linear(part, stretch.Weights, &model.Columns{Outputs: w.dim, Inputs: len(stretch.Weights), Stride: w.dim, Weights: states})
		for i, v := range part {
			to[i] += v
		}
	}
}

// combine sets w.features to the products, group by group, of what the subject
// and the object are in this context.
func (w *pairing) combine(subject, object int, added []float32) {
	d := w.dim
	width := d / w.groups
	x, y := make([]float32, d), make([]float32, d)
	for i := range d {
		x[i] = tanh(w.parts[subject][i] + added[i])
		y[i] = tanh(w.parts[object][d+i] + added[d+i])
	}
	to := w.features
	for g := 0; g < d; g += width {
		for _, a := range x[g : g+width] {
			for i, b := range y[g : g+width] {
				to[i] = a * b
			}
			to = to[width:]
		}
	}
}
