package mention

import (
	"slices"
	"strings"

	"kgx/extract/token"
	"kgx/extract/userschema"
)

// withListed adds the names that the user's schema lists and gives those that
// were found already their type. What is longer than a listed name names
// something else: Chelsea is not in "Chelsea Clinton".
func withListed(text *token.Text, found []Mention, listed *userschema.Schema) []Mention {
	if listed == nil {
		return found
	}
	for _, f := range listed.Find(text.Source) {
		m := Mention{Span: token.Span{Start: f.Start, End: f.End}, Kind: Name, Type: f.Type.Is, Own: f.Type.Name, Confidence: 1}
		if !slices.ContainsFunc(text.Sentences, func(s token.Sentence) bool { return s.Contains(m.Span) }) {
			continue // words of two sentences
		}
		longer := slices.ContainsFunc(found, func(o Mention) bool {
			return o.Kind == Name && o.Contains(m.Span) && !sameName(o.Text(text.Source), m.Text(text.Source))
		})
		if longer {
			continue
		}
		found = slices.DeleteFunc(found, func(o Mention) bool { return o.Overlaps(m.Span) })
		found = append(found, m)
	}
	slices.SortStableFunc(found, compare)
	return found
}

// sameName says whether a name that was found is the listed one, with an article
// or possessive.
func sameName(found, listed string) bool {
	for _, article := range []string{"The ", "the "} {
		found = strings.TrimPrefix(found, article)
	}
	return strings.TrimSuffix(strings.TrimSuffix(found, "'s"), "’s") == listed
}
