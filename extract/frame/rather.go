package frame

import "slices"

// alternatives hang what is told behind "rather than" on what was done in its
// place, whether the tree joins the two or makes one part of the other.
//
//	Orvo/nsubj closed/root mine/obj rather/cc than/fixed sell/conj it/obj → sell, led by "rather than", did not happen
func alternatives(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Kind != Verb || f.Head < 2 {
			continue
		}
		led := slices.ContainsFunc(b.Children(f.Head, "cc", "advmod", "mark", "case"), func(k int) bool {
			return k < f.Head && b.Lower(k) == "rather" && b.Lower(k+1) == "than"
		})
		up := b.Tokens[f.Head].Head
		if !led || up < 0 || b.at[up] == None {
			continue
		}
		if b.hang(i, b.at[up], Adverbial, "rather than"); f.Argument(Agent) == nil && !f.Passive {
			if s := b.subject(b.at[up]); s != None {
				f.Raised = true
				b.argue(i, Argument{Function: Agent, Head: s, Frame: None})
			}
		}
	}
}
