package encoder

// apply runs one layer over the batch: the first rows of s.x and its quantised
// form in s.quant become the layer's output for the wanted rows, which are given
// window by window, ascending. All rows are read, whichever are wanted.
func (e *Encoder) apply(l *layer, s *scratch, wanted [][]int) {
	k, d := e.kernels, s.dim
	rows := roundUp(s.rows, tileRows)
	k.mul8(s.qkv[:rows*3*d], s.quant[:rows*d], s.scale[:rows], &l.qkv)
	n := 0
	for i, rows := range wanted {
		e.attend(s, s.starts[i], s.starts[i+1], rows, n)
		n += len(rows)
	}
	s.keep(wanted)
	for first := 0; first < n; first += blockRows {
		e.finish(l, s, first, min(first+blockRows, n))
	}
}

// finish does what follows attention for the rows [first, last): output
// projection, feed-forward part and both layer norms.
func (e *Encoder) finish(l *layer, s *scratch, first, last int) {
	k, d, f := e.kernels, s.dim, e.config.FFN
	n := roundUp(last-first, tileRows)
	quant, scale := s.quant[first*d:][:n*d], s.scale[first:][:n]

	for i := first; i < last; i++ {
		s.scale[i] = k.quantise(s.quantRow(i), s.context[i*d:][:d])
	}
	k.mul8(s.y[:n*d], quant, scale, &l.output)
	for i := first; i < last; i++ {
		k.addNorm(s.row(i), s.y[(i-first)*d:][:d], &l.attentionNorm)
		s.scale[i] = k.quantise(s.quantRow(i), s.row(i))
	}

	k.mul8(s.ffn[:n*f], quant, scale, &l.in)
	for i := range last - first {
		inner := s.ffn[i*f:][:f]
		k.gelu(inner)
		s.ffnScale[i] = k.quantise(s.ffnQuant[i*f:][:f], inner)
	}
	k.mul8(s.y[:n*d], s.ffnQuant[:n*f], s.ffnScale[:n], &l.out)
	for i := first; i < last; i++ {
		k.addNorm(s.row(i), s.y[(i-first)*d:][:d], &l.ffnNorm)
		s.scale[i] = k.quantise(s.quantRow(i), s.row(i))
	}
}
