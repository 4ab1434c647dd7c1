package parse

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lemmas.tsv
var lemmasTSV string

// lemmaTable gives the base of forms that the rules of spelling get wrong.
type lemmaTable struct {
	verbs, nouns, adjectives map[string]string // base by form
}

// lemmas reads the table at its first use.
var lemmas = sync.OnceValue(func() *lemmaTable {
	t := &lemmaTable{map[string]string{}, map[string]string{}, map[string]string{}}
	for line := range strings.Lines(lemmasTSV) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		kind, rest, _ := strings.Cut(line, "\t")
		words := strings.Fields(rest)
		t.add(kind, words[0], words[1:])
	}
	return t
})

// add notes the forms of a base: those given, and the regular ones.
func (t *lemmaTable) add(kind, base string, given []string) {
	to := map[string]map[string]string{"v": t.verbs, "n": t.nouns, "a": t.adjectives}[kind]
	if to == nil {
		panic("parse: lemmas.tsv: " + kind + " is no kind of word") // part of the program
	}
	for _, form := range append(given, regular(kind, base, len(given) > 0)...) {
		if _, ok := to[form]; !ok {
			to[form] = base
		}
	}
}

// regular gives the forms of a base that follow the rules: of a verb with
// irregular ones only those that every verb has.
func regular(kind, base string, irregular bool) (forms []string) {
	switch {
	case kind == "v":
		forms = append(suffixed(base, "ing"), thirdOf(base))
		if !irregular {
			forms = append(forms, suffixed(base, "ed")...)
		}
	case kind == "n":
		forms = []string{thirdOf(base)}
	case kind == "a":
		forms = append(suffixed(base, "er"), suffixed(base, "est")...)
	}
	return forms
}

func (t *lemmaTable) verb(w string, rule func(string) string) string {
	if base, ok := t.verbs[w]; ok {
		return base
	}
	return rule(w)
}

func (t *lemmaTable) noun(w string) string {
	if base, ok := t.nouns[w]; ok {
		return base
	}
	for _, e := range [...][2]string{{"men", "man"}, {"ves", "ve"}} {
		if s, ok := strings.CutSuffix(w, e[0]); ok && len(s) > 1 {
			return s + e[1]
		}
	}
	return thirdStem(w)
}

func (t *lemmaTable) adjective(w, ending string) string {
	if base, ok := t.adjectives[w]; ok {
		return base
	}
	if s, ok := strings.CutSuffix(w, ending); ok && hasVowel(s) {
		return comparedStem(s)
	}
	return w
}
