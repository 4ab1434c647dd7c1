package format

import (
	"iter"
	"strings"

	"github.com/rivo/uniseg"
)

// wrap breaks the words of s into lines of at most width terminal columns,
// counted as terminals do: two for wide East Asian characters and emoji, none
// for combining marks. A word longer than a line is broken between grapheme
// clusters. It never returns an empty slice.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(s) {
		for part := range parts(word, width, width) {
			w := uniseg.StringWidth(part)
			if used > 0 && used+1+w > width {
				lines = append(lines, line)
				line, used = "", 0
			}
			if used > 0 {
				line += " "
				used++
			}
			line += part
			used += w
		}
	}
	return append(lines, line)
}

// labelLines is a label as the lines of a drawing, cut where it is too long to be
// one.
func labelLines(s string, columns int) []string {
	return wrap(shorten(s, maxLabelLines*columns), columns)
}

const maxLabelLines = 6

// parts cuts a word that is wider than a line into parts of one line's width,
// the first part's line having only so many columns. The time is linear.
func parts(word string, first, width int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for columns := first; word != ""; columns = width {
			head, tail := splitColumns(word, columns)
			if !yield(head) {
				return
			}
			word = tail
		}
	}
}

// splitColumns cuts s after as many grapheme clusters as fit in width columns,
// one at least.
func splitColumns(s string, width int) (head, tail string) {
	used, end, rest, state := 0, 0, s, -1
	for rest != "" {
		var cluster string
		var w int
		cluster, rest, w, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if end > 0 && used+w > width {
			break
		}
		used += w
		end += len(cluster)
	}
	return s[:end], s[end:]
}

// shorten cuts s to width columns and marks the cut by an ellipsis.
func shorten(s string, width int) string {
	if _, tail := splitColumns(s, width); tail == "" {
		return s
	}
	head, _ := splitColumns(s, width-1)
	return strings.TrimRight(head, " ,;:–—-") + "…"
}
