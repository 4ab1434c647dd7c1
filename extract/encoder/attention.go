package encoder

// attentionScratch is the room for one attention head over one window. Keys
// are filled up to a multiple of panel, queries to a multiple of tileRows.
type attentionScratch struct {
	query, key    []int16   // [pieces, headDim]
	keys          []int16   // key, packed for mul16
	values        []int16   // packed for mul16
	scores        []int32   // [tileRows, pieces]
	probabilities []int16   // [tileRows, pieces]
	mixed         []int32   // [tileRows, headDim]
	factor        []float32 // [tileRows]
	mask          []int32   // [pieces] -1 for pieces, 0 for what fills up
	scale         float32   // of a score, for softmax
	valueUnit     float32
}

func (a *attentionScratch) begin(n int) (keys int) {
	keys = roundUp(n, panel)
	a.query = resize(a.query, roundUp(n, tileRows)*headDim)
	a.key = resize(a.key, keys*headDim)
	a.keys = resize(a.keys, keys*headDim)
	a.values = resize(a.values, keys*headDim)
	a.scores = resize(a.scores, tileRows*keys)
	a.probabilities = resize(a.probabilities, tileRows*keys)
	a.mixed = resize(a.mixed, tileRows*headDim)
	a.factor = resize(a.factor, tileRows)
	a.mask = resize(a.mask, keys)
	for i := range a.mask {
		a.mask[i] = 0
		if i < n {
			a.mask[i] = -1
		}
	}
	return keys
}

// attend sets the rows of s.context from row to on for the wanted rows of the
// window of rows [first, last): scaled dot-product attention. Queries, keys and
// values are rounded to 16-bit integers with one scale for each head and window,
// so that both products are sums of integers.
func (e *Encoder) attend(s *scratch, first, last int, wanted []int, to int) {
	d := s.dim
	n := last - first
	s.attention.begin(n)
	for h := 0; h < d; h += headDim {
		qkv := s.qkv[first*3*d+h:]
		e.readHead(&s.attention, n, 3*d, qkv, qkv[d:], qkv[2*d:])
		for i, row := range wanted {
			copy(s.attention.query[i*headDim:], s.attention.query[(row-first)*headDim:][:headDim])
		}
		e.mix(&s.attention, len(wanted), s.context[to*d+h:], d)
	}
}

// readHead reads one head's n rows of queries, keys and values, stride apart.
func (e *Encoder) readHead(a *attentionScratch, n, stride int, query, key, value []float32) {
	k := e.kernels
	keys := len(a.mask)
	queryUnit, inverse := unit(k.absMax(query, stride, n), attentionMax)
	k.toInt16(a.query, query, stride, n, inverse)
	keyUnit, inverse := unit(k.absMax(key, stride, n), attentionMax)
	k.toInt16(a.key, key, stride, n, inverse)
	packKeys(a.keys, a.key, n, keys)
	valueUnit, inverse := unit(k.absMax(value, stride, n), valueMax)
	k.toPairs(a.values, keys/2, value, stride, roundUp(n, 2), inverse)

	a.scale = float32(queryUnit*keyUnit) * (log2e / 5.656854249492381) // √headDim
	a.valueUnit = valueUnit
}

// mix sets the context of the first n queries, stride apart.
func (e *Encoder) mix(a *attentionScratch, n int, context []float32, stride int) {
	k := e.kernels
	keys := len(a.mask)
	for tile := 0; tile < n; tile += tileRows {
		rows := min(tileRows, n-tile)
		k.mul16(a.scores, a.query[tile*headDim:], a.keys, headDim/2, keys/panel)
		for r := range rows {
			sum := k.softmax(a.probabilities[r*keys:][:keys], a.scores[r*keys:][:keys], a.mask, a.scale)
			a.factor[r] = a.valueUnit / float32(sum)
		}
		k.mul16(a.mixed, a.probabilities, a.values, keys/2, 1)
		k.scaled(context[tile*stride:], stride, a.mixed, a.factor[:rows])
	}
}

// unit gives the step that divides most into limit parts, and its inverse.
func unit(most float32, limit float32) (step, inverse float32) {
	if most == 0 {
		return 0, 0
	}
	return most / limit, limit / most
}

// packKeys sets packed to the n rows of key as mul16 reads them, columns side
// by side: [keys/16, headDim/2, 16, 2]. The columns after the last repeat it,
// so that they do not change a row's maximum.
func packKeys(packed, key []int16, n, keys int) {
	for j := range keys {
		row := key[min(j, n-1)*headDim:][:headDim]
		to := packed[(j/16*headDim*16)+j%16*2:]
		for i := 0; i < headDim; i += 2 {
			to[i*16], to[i*16+1] = row[i], row[i+1]
		}
	}
}
