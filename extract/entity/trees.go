package entity

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// place is a token of a sentence's tree.
type place struct{ sentence, token int }

// readTrees notes for each mention the token that heads it and the speech that
// it stands in.
func (r *resolver) readTrees() {
	r.heads, r.quote = make([]int, len(r.mentions)), make([]int, len(r.mentions))
	r.at = map[place]int{}
	for i, m := range r.mentions {
		r.heads[i], r.quote[i] = frame.None, frame.None
		if r.frames == nil {
			continue
		}
		r.quote[i] = r.speechAt(m.Start)
		if m.Kind == mention.Role || m.Kind == mention.Time || m.Kind == mention.Value {
			continue
		}
		t := &r.frames.Trees[r.sentence[i]]
		for k := range t.Tokens {
			if m.Contains(t.Tokens[k].Span) && (t.Tokens[k].Head < 0 || !m.Contains(t.Tokens[t.Tokens[k].Head].Span)) {
				r.heads[i] = k
				if _, had := r.at[place{r.sentence[i], k}]; !had {
					r.at[place{r.sentence[i], k}] = i
				}
				break
			}
		}
	}
}

// speechAt is the narrowest quotation of somebody's words around byte at, or
// None.
func (r *resolver) speechAt(at int) int {
	q := r.frames.QuoteAt(at)
	for q != frame.None && !r.speaks(q) {
		q = r.frames.Quotes[q].Outer
	}
	return q
}

// speaks says whether quotation q is somebody's words, not a name or a word in
// marks: a few words, or two that end like a sentence.
func (r *resolver) speaks(q int) bool {
	words := strings.TrimSpace(r.frames.Quotes[q].Text(r.text.Source))
	return r.frames.Quotes[q].Speech || strings.Contains(words, " ") && strings.ContainsAny(words[len(words)-1:], ",.!?")
}

// mentionOf is the mention that token k of sentence s heads, or the name beside
// it ("the mayor, Ana Petrova"); None where there is none.
func (r *resolver) mentionOf(s, k int) int {
	t := &r.frames.Trees[s]
	k = t.Resolve(k)
	i, ok := r.at[place{s, k}]
	if ok && r.mentions[i].Kind != mention.Nominal {
		return i
	}
	for _, c := range t.Children(k, "flat", "appos") {
		if n, found := r.at[place{s, c}]; found && r.personal(n) {
			return n
		}
	}
	if ok {
		return i
	}
	return frame.None
}

// subjectOf is the mention that is the subject of frame f, as it stands in the
// sentence.
func (r *resolver) subjectOf(f *frame.Frame) int {
	if f.Subject == frame.None || f.Kind == frame.Noun {
		return frame.None
	}
	return r.mentionOf(f.Sentence, f.Subject)
}

// below are the tokens under token k, by branches that stand in its clause or
// hang on it.
func below(t *frame.Tree, k int) []int {
	var out []int
	for stack := []int{k}; len(stack) > 0 && len(out) <= len(t.Tokens); {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, c := range t.Children(top) {
			if top == k && t.Is(c, "conj", "parataxis", "discourse") {
				continue
			}
			out = append(out, c)
			stack = append(stack, c)
		}
	}
	slices.Sort(out)
	return out
}
