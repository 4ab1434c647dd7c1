package parse

// distinct drops what is told twice: of attributions whose cue lies in that of
// the one before ("has indicated", at both words) stays the one that has more
// of source and content, the first of equals.
func distinct(all []Attribution) []Attribution {
	var kept []Attribution
	for _, a := range all {
		n := len(kept)
		if n == 0 || !kept[n-1].CueSpan.Overlaps(a.CueSpan) {
			kept = append(kept, a)
		} else if a.parts() > kept[n-1].parts() {
			kept[n-1] = a
		}
	}
	return kept
}

// parts counts which of source and content there are.
func (a Attribution) parts() (n int) {
	if len(a.Sources) > 0 {
		n++
	}
	if len(a.Contents) > 0 {
		n++
	}
	return n
}
