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
	for n := 1; ; n++ {
		given := id
		if n > 1 {
			given = numbered(id, n)
		}
		h := fnv.New64a()
		h.Write([]byte(given))
		if key := h.Sum64(); !r.used[key] {
			r.used[key] = true
			return given
		}
	}
}
