package encoder

import "sort"

// Encoding is a text with a vector for each word.
type Encoding struct {
	Words []Word // in text order

	encoder *Encoder
	vectors []float32 // [words, dim]
	pieces  []int32   // wordpieces of all words, one after the other
	plan    []window
}

// Vector is the vector of word i. It belongs to the encoding and is valid
// until Release.
func (x *Encoding) Vector(i int) []float32 {
	d := x.encoder.config.Hidden
	return x.vectors[i*d : (i+1)*d : (i+1)*d]
}

// WordAt is the number of the word that byte at stands in, or of the first one
// behind it.
func (x *Encoding) WordAt(at int) int {
	return sort.Search(len(x.Words), func(i int) bool { return x.Words[i].End > at })
}

// Release gives the encoding's buffers back for another text. Neither the
// encoding nor its vectors may be used afterwards. Calling it is optional.
func (x *Encoding) Release() { x.encoder.encodings.Put(x) }

// Encode reads a text: one pass of the network over windows of it. Memory and
// time grow with the length of the text; a word takes about 4 bytes a
// dimension.
func (e *Encoder) Encode(text string) *Encoding {
	x := e.encodings.Get().(*Encoding)
	s := e.scratch.Get().(*scratch)
	defer e.scratch.Put(s)
	x.split(text, s)
	x.plan = planWindows(x.plan[:0], len(x.Words), e.config.Window, e.config.Overlap, x.pieceAt)
	x.vectors = resize(x.vectors, len(x.Words)*e.config.Hidden)
	for first := 0; first < len(x.plan); {
		last := first + 1
		for last < len(x.plan) && last-first < batchWindows {
			last++
		}
		e.run(x, first, last, s)
		first = last
	}
	return x
}

// split finds the text's words and their wordpieces.
func (x *Encoding) split(text string, s *scratch) {
	x.Words = splitWords(x.Words[:0], text)
	x.pieces = x.pieces[:0]
	for i := range x.Words {
		w := &x.Words[i]
		w.piece = int32(len(x.pieces))
		x.pieces, s.word = x.encoder.pieces.split(x.pieces, s.word, text[w.Start:w.End])
	}
}

// pieceAt is the number of wordpieces before word i.
func (x *Encoding) pieceAt(i int) int {
	if i == len(x.Words) {
		return len(x.pieces)
	}
	return int(x.Words[i].piece)
}

// run reads the windows [first, last) of the plan together.
func (e *Encoder) run(x *Encoding, first, last int, s *scratch) {
	s.begin(e, x.plan[first:last])
	every, wanted := make([][]int, last-first), make([][]int, last-first) // rows by window
	for i, w := range x.plan[first:last] {
		e.embedWindow(x, w, s, s.starts[i])
		for row := s.starts[i]; row < s.starts[i+1]; row++ {
			every[i] = append(every[i], row)
		}
		a, b := owned(x.plan, first+i)
		for word := a; word < b; word++ {
			wanted[i] = append(wanted[i], s.starts[i]+1+x.pieceAt(word)-x.pieceAt(w.first))
		}
	}
	for i := range e.layers {
		rows := every
		if i == len(e.layers)-1 { // no one reads what becomes of a word's other pieces and of words that are another window's
			rows = wanted
		}
		e.apply(&e.layers[i], s, rows)
	}
	if len(e.layers) == 0 {
		s.keep(wanted)
	}
	row := 0
	for i := range wanted {
		a, b := owned(x.plan, first+i)
		for word := a; word < b; word++ {
			copy(x.Vector(word), s.row(row))
			row++
		}
	}
}

// embedWindow sets the rows of a window, which begin at row start.
func (e *Encoder) embedWindow(x *Encoding, w window, s *scratch, start int) {
	row := start
	e.embedPiece(s, row, 0, e.pieces.cls, shapeOther)
	for i := w.first; i < w.last; i++ {
		for _, id := range x.pieces[x.pieceAt(i):x.pieceAt(i+1)] {
			row++
			e.embedPiece(s, row, row-start, id, x.Words[i].shape)
		}
	}
	e.embedPiece(s, row+1, row+1-start, e.pieces.sep, shapeOther)
}

func (e *Encoder) embedPiece(s *scratch, row, position int, id int32, shape uint8) {
	d, k := e.config.Hidden, e.kernels
	x := s.row(row)
	k.embed(x, e.words[int(id)*d:][:d], e.wordScale[id], e.positions[position*d:][:d], e.shapes[int(shape)*d:][:d])
	clear(s.y[:d])
	k.addNorm(x, s.y[:d], &e.norm)
	s.scale[row] = k.quantise(s.quantRow(row), x)
}
