// Package suggest finds what a user most likely meant by a mistyped word.
package suggest

import "fmt"

// Nearest is the known word that takes the fewest letters to insert, delete
// or replace to make of mistyped (Levenshtein 1966), the first of equally near
// ones; "" where more than two in five letters would have to change.
func Nearest(mistyped string, known []string) string {
	best, least := "", 2*len(mistyped)/5+1
	for _, word := range known {
		if d := distance(mistyped, word); d < least && d < len(word) {
			best, least = word, d
		}
	}
	return best
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
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
