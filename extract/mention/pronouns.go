package mention

import (
	"strings"

	"kgx/extract/token"
)

// pronouns finds personal, possessive and reflexive pronouns. Those of a thing
// or person are told apart by their words alone; "it" is found where it refers
// to nothing, too ("it rains"), since only coreference can tell.
func pronouns(text *token.Text) []Mention {
	var out []Mention
	for _, t := range text.Tokens {
		words := t.Text(text.Source)
		if t.Len() > 1 && words == strings.ToUpper(words) { // "US", "IT"
			continue
		}
		if kind, ok := pronounTypes[strings.ToLower(words)]; ok {
			out = append(out, Mention{Span: t.Span, Kind: Pronoun, Type: kind, Confidence: 1})
		}
	}
	return out
}

// pronounTypes are the types of what the pronouns refer to.
var pronounTypes = invert(map[string]string{
	"person": "he him his himself she her hers herself i me my mine myself we us our ours ourselves you your yours yourself yourselves",
	"misc":   "it its itself they them their theirs themselves",
})
