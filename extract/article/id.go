package article

import (
	"fmt"
	"hash/fnv"
	"path/filepath"
	"strings"
)

// base is what the ID of a file's article is made of: its name without folder
// and ending.
func base(path string) string {
	path = filepath.Base(name(path))
	if short := strings.TrimSuffix(path, filepath.Ext(path)); short != "" {
		return short
	}
	return path
}

// numbered is the ID of article n of a file.
func numbered(base string, n int) string { return fmt.Sprintf("%s-%d", base, n) }

// unique returns id, with a number where it was given before in this run. Only
// hashes are kept, for a run may have millions of articles; that two IDs share
// one costs no more than a number that was not needed.
func (r *reader) unique(id string) string {
	first := hash(id)
	n := max(r.used[first], 1)
	for ; ; n++ {
		given := id
		if n > 1 {
			given = numbered(id, n)
		}
		if key := hash(given); r.used[key] == 0 {
			r.used[key] = 1
			r.used[first] = n + 1 // where to look next time, since a feed may give all one ID
			return given
		}
	}
}

func hash(id string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()
}
