// Package suggest finds what a user most likely meant by a mistyped word.
package suggest

import "fmt"

// Nearest is the known word that takes the fewest letters to insert, delete,
// replace or swap with the next to make of mistyped (Damerau 1964), the first of
// equally near ones; "" where more than two in five letters would have to change.
func Nearest(mistyped string, known []string) string {
	best, least := "", 2*len(mistyped)/5+1
	for _, word := range known {
		if d := distance(mistyped, word); d < least && d < len(word) {
			best, least = word, d
		}
	}
	return best
}

// Slip is the known word that one letter to insert, delete, replace or swap with
// the next makes of mistyped, "" where none does: for names that need not be known.
func Slip(mistyped string, known []string) string {
	for _, word := range known {
		if distance(mistyped, word) == 1 {
			return word
		}
	}
	return ""
}

// DidYouMean is `; did you mean "dot"?` for messages, "" where no known word
// is near.
func DidYouMean(mistyped string, known []string) string {
	if word := Nearest(mistyped, known); word != "" {
		return fmt.Sprintf("; did you mean %q?", word)
	}
	return ""
}

func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			replace := last[j]
			if a[i] != b[j] {
				replace++
			}
			row[j+1] = min(replace, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
