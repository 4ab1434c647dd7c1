package mention

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexicon/titles.txt
var titleLexicon string

//go:embed lexicon/modifiers.txt
var modifierWords string

// lexicon is a set of lower-cased words and phrases.
type lexicon map[string]bool

// list reads a lexicon's lines; "!" before one sets its value, lines after "#"
// are notes.
func list(text string) lexicon {
	out := lexicon{}
	for line := range strings.Lines(text) {
		line = strings.ToLower(strings.TrimSpace(line))
		if line == "" || line[0] == '#' {
			continue
		}
		phrase, title := strings.CutPrefix(line, "!")
		out[phrase] = out[phrase] || title
	}
	return out
}

var (
	roleHeads     = sync.OnceValue(func() lexicon { return list(titleLexicon) })
	roleModifiers = sync.OnceValue(func() lexicon { return list(modifierWords) })
)
