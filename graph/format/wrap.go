package format

import (
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
	flush := func() {
		lines = append(lines, line)
		line, used = "", 0
	}
	for _, word := range strings.Fields(s) {
		w := uniseg.StringWidth(word)
		if used > 0 && used+1+w > width {
			flush()
		}
		if used > 0 {
			line += " "
			used++
		}
		for w > width {
			head, tail := splitColumns(word, width)
			line, word = line+head, tail
			flush()
			w = uniseg.StringWidth(word)
		}
		line += word
		used += w
	}
	if used > 0 || len(lines) == 0 {
		flush()
	}
	return lines
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
	if uniseg.StringWidth(s) <= width {
		return s
	}
	head, _ := splitColumns(s, width-1)
	return strings.TrimRight(head, " ,;:–—-") + "…"
}
