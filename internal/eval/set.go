package eval

// set is an unordered set. It is only counted over, never walked for output.
type set[T comparable] map[T]struct{}

func (s set[T]) add(x T)      { s[x] = struct{}{} }
func (s set[T]) has(x T) bool { _, ok := s[x]; return ok }

// common counts what s and o share.
func (s set[T]) common(o set[T]) int {
	n := 0
	for x := range s {
		if o.has(x) {
			n++
		}
	}
	return n
}
