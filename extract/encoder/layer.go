package encoder

// apply runs one layer over the batch: s.x and its quantised form in s.quant
// are replaced by the layer's output.
func (e *Encoder) apply(l *layer, s *scratch) {
	k, d := e.kernels, s.dim
	rows := roundUp(s.rows, tileRows)
	k.mul8(s.qkv[:rows*3*d], s.quant[:rows*d], s.scale[:rows], &l.qkv)
	for i := range len(s.starts) - 1 {
		e.attend(s, s.starts[i], s.starts[i+1])
	}
	for first := 0; first < s.rows; first += blockRows {
		e.finish(l, s, first, min(first+blockRows, s.rows))
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
