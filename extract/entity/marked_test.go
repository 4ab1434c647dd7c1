package entity

import (
	"regexp"
	"strings"
	"testing"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
	"kgx/extract/token"
)

var mark = regexp.MustCompile(`<(\w+) (\w+)\|([^>]*)>`)

// marked makes a resolver of a text with its mentions written as
// "<kind type|words>", names of one text joined.
func marked(t *testing.T, text string) *resolver {
	t.Helper()
	var plain strings.Builder
	var mentions []mention.Mention
	end := 0
	for _, m := range mark.FindAllStringSubmatchIndex(text, -1) {
		plain.WriteString(text[end:m[0]])
		start, words := plain.Len(), text[m[6]:m[7]]
		plain.WriteString(words)
		kind := mention.Kind(text[m[2]:m[3]])
		found := mention.Mention{Span: token.Span{Start: start, End: plain.Len()}, Kind: kind, Type: text[m[4]:m[5]], Confidence: 0.9}
		switch kind {
		case mention.Nominal:
			found.Norm = strings.ToLower(words[strings.LastIndexByte(words, ' ')+1:])
		case mention.Adjective:
			p, _ := gazetteer.Default().Adjective(words)
			found.Norm = p.Name
		}
		mentions = append(mentions, found)
		end = m[1]
	}
	plain.WriteString(text[end:])
	r := newResolver(token.Split(plain.String()), nil, mentions)
	for i := range mentions {
		for j := range i {
			if r.named(i) && r.named(j) && r.words(i) == r.words(j) {
				r.join(i, j)
			}
		}
	}
	return r
}

// resolved are the entities that the text itself tells of, without the trained
// scorer.
func resolved(t *testing.T, text string) []Entity {
	r := marked(t, text)
	r.joinNaming()
	r.readRoles()
	r.joinDescriptions()
	r.joinEvents()
	return r.entities()
}

// named is the entity of that name.
func named(t *testing.T, entities []Entity, name string) Entity {
	t.Helper()
	for _, e := range entities {
		if e.Name == name {
			return e
		}
	}
	t.Errorf("no entity %q among %+v", name, entities)
	return Entity{}
}
