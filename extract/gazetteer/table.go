package gazetteer

import "strings"

// table is lines of tab-separated columns, sorted by the bytes of the first
// column and looked up in place, so that nothing is loaded at start.
type table string

// rows calls yield with the columns after the first of every line whose first
// column is key, in the table's order.
func (t table) rows(key string, yield func(columns string)) {
	if strings.ContainsAny(key, "\t\n") {
		return
	}
	rest := string(t[t.search(key):])
	for strings.HasPrefix(rest, key) && len(rest) > len(key) && rest[len(key)] == '\t' {
		line, after, _ := strings.Cut(rest, "\n")
		yield(line[len(key)+1:])
		rest = after
	}
}

// search is the offset of the first line whose first column is not less than key.
func (t table) search(key string) int {
	low, high := 0, len(t)
	for low < high {
		start := low + strings.LastIndexByte(string(t[low:low+(high-low)/2]), '\n') + 1
		end := start + strings.IndexByte(string(t[start:]), '\n') + 1
		word, _, _ := strings.Cut(string(t[start:end]), "\t")
		if word < key {
			low = end
		} else {
			high = start
		}
	}
	return low
}
