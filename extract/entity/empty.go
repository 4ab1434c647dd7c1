package entity

import (
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// empty says whether mention i is an "it" that stands for no thing: for a clause ("it emerged that", "it is estimated
// that"), or for what was just told or said ("it is up to him", "it was great", of a speaker).
func (r *resolver) empty(i int) bool {
	k := r.heads[i]
	if k == frame.None || !strings.EqualFold(r.words(i), "it") {
		return false
	}
	t := &r.frames.Trees[r.sentence[i]]
	if t.Is(k, "expl") {
		return true
	}
	verb := t.Tokens[k].Head
	if verb < 0 || !t.Is(k, "nsubj", "nsubj:pass") {
		return false
	}
	if emerging[t.Lower(verb)] {
		return true
	}
	clause := t.Child(verb, "ccomp", "csubj", "csubj:pass") != frame.None
	if t.Child(verb, "cop") == frame.None {
		return clause && t.Child(verb, "aux:pass") != frame.None
	}
	adjective := strings.HasPrefix(t.Tokens[verb].XPOS, "JJ")
	return clause || t.Child(verb, "case") != frame.None || adjective && (r.quote[i] != frame.None || t.Child(verb, "advcl", "xcomp") != frame.None)
}

// emerging are the forms of verbs whose "it" is a clause.
var emerging = words("emerged emerges seemed seems appeared appears happened happens transpired transpires follows followed")

// modifies says whether mention i is an adjective before a noun.
func (r *resolver) modifies(i int) bool {
	return r.mentions[i].Kind == mention.Adjective && r.heads[i] != frame.None && r.frames.Trees[r.sentence[i]].Is(r.heads[i], "amod", "compound")
}

// beforeNoun says whether mention i names a place only to tell which something else
// is: "the Oslo bomb and who carried it".
func (r *resolver) beforeNoun(i int) bool {
	return r.named(i) && group(r.mentions[i].Type) == "location" && r.heads[i] != frame.None && r.frames.Trees[r.sentence[i]].Is(r.heads[i], "compound")
}
