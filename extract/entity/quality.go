package entity

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// qualities are the types of which an adjective may be taken for a name.
var qualities = map[string]bool{"religion": true, "ideology": true, "misc": true}

// quality says whether an entity's names are all adjectives that nothing is called by: "an Islamist group", "the
// anti-Semitic poster". The adjective of a faith that is known stands for the faith: "a Muslim school".
func (r *resolver) quality(e Entity) bool {
	if !qualities[e.Type] {
		return false
	}
	named := false
	for _, i := range e.Mentions {
		m := r.mentions[i]
		if m.Kind != mention.Name {
			continue
		}
		if named = true; m.Norm != "" || r.heads[i] == frame.None {
			return false
		}
		t, k := &r.frames.Trees[r.sentence[i]], r.heads[i]
		head := t.Tokens[k]
		adjective := head.XPOS == "JJ" || e.Type == "religion" && slices.ContainsFunc(adjectiveEnds, func(end string) bool { return strings.HasSuffix(t.Lower(k), end) })
		if !adjective || !t.Is(k, "amod", "compound") || !head.Contains(m.Span) {
			return false
		}
	}
	return named
}

// adjectiveEnds end the adjectives of faiths, which the tree may take for nouns.
var adjectiveEnds = []string{"ist", "ic", "ian", "ish"}
