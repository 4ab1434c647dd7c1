package eval

// pairs is the greatest number of pairs of one of n with one of m that fit,
// each used at most once: augmenting paths (Kuhn 1955).
func pairs(n, m int, fit func(i, j int) bool) int {
	of := make([]int, m) // 1 + which of n each of m is paired with
	found := 0
	for i := range n {
		if augment(i, m, fit, of, make([]bool, m)) {
			found++
		}
	}
	return found
}

// augment pairs i, moving others where that makes room.
func augment(i, m int, fit func(i, j int) bool, of []int, seen []bool) bool {
	for j := range m {
		if seen[j] || !fit(i, j) {
			continue
		}
		seen[j] = true
		if of[j] == 0 || augment(of[j]-1, m, fit, of, seen) {
			of[j] = i + 1
			return true
		}
	}
	return false
}
