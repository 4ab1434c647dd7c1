package mention

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexicon/roles.txt
var roleWords string

// roleNouns are the nouns for people by what they do, of one or more words.
var roleNouns = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(roleWords) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
})

// set is the set of the words of a text.
func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
