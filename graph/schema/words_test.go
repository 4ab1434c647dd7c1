package schema_test

import (
	"slices"
	"strings"
	"testing"

	"kgx/extract/parse"
	"kgx/graph/schema"
)

// An example that has none of the predicate's verbs and nouns could never tell
// it, and a trap that has none could never be fallen into.
func TestExamplesHaveTheirWords(t *testing.T) {
	for _, p := range schema.Predicates() {
		first := slices.Clone(p.Nouns)
		for _, v := range p.Verbs {
			word, _, _ := strings.Cut(v.Phrase, " ")
			first = append(first, word)
		}
		for _, sentence := range []string{p.Example.Sentence, p.Trap} {
			if !slices.ContainsFunc(strings.Fields(sentence), func(w string) bool { return isFormOf(w, first) }) {
				t.Errorf("%s: %q has none of its words", p.Name, sentence)
			}
		}
	}
}

// isFormOf says whether the word, in any part of speech, is a form of one of
// these.
func isFormOf(word string, bases []string) bool {
	word = strings.Trim(strings.ToLower(word), `.,:"'`)
	return slices.ContainsFunc([]string{"VB", "VBD", "VBG", "VBN", "VBZ", "NNS"}, func(tag string) bool {
		return slices.Contains(bases, parse.Lemma(word, tag))
	})
}
