package statement

import (
	"slices"
	"strings"
	"testing"

	"kgx/graph/schema"
)

// A verb that tells a predicate says in that predicate's row what it makes of its
// complement, and nowhere else.
func TestPredicatesSayWhatTheyMakeOfComplements(t *testing.T) {
	forms := map[string]string{"c": "comp", "x": "inf", "n": "noun"}
	for key := range embeddings() {
		lemma, form, _ := strings.Cut(key, "/")
		if slices.ContainsFunc(schema.PredicatesOf(lemma), func(p schema.Predicate) bool {
			_, ok := p.ComplementOf(lemma, forms[form])
			return ok
		}) {
			t.Errorf("embed.tsv: %q is told in graph/schema/predicates.tsv", key)
		}
	}
}

func TestEmbeds(t *testing.T) {
	for _, c := range []struct {
		lemma  string
		form   complement
		want   Modality
		speaks bool
	}{
		{"say", clausal, "", true}, {"say", infinitive, Possible, false}, {"tell", infinitive, Demanded, true}, // of one predicate
		{"deny", clausal, Negated, true}, {"refuse", infinitive, Negated, false}, {"suggest", clausal, "", true}, {"recommend", clausal, Demanded, true},
		{"suspect", clausal, Possible, true}, {"unable", infinitive, Negated, false}, {"begin", infinitive, "", false}, // of the table beside
	} {
		got, ok := embeds(c.lemma, c.form)
		if !ok || got.modality != c.want || got.speaks != c.speaks {
			t.Errorf("%s makes of %c %+v, %t; want %q, speaks %t", c.lemma, c.form, got, ok, c.want, c.speaks)
		}
	}
}
