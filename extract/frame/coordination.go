package frame

import "slices"

// coordination gives a verb after "and" what it shares with the one before:
// subject, auxiliaries, and what both hang on.
//
//	Petrova/nsubj will/aux visit/root Rome and meet/conj Weiss → Petrova will meet Weiss
func coordination(b *builder) {
	for i := range b.frames {
		f := &b.frames[i]
		if f.Link != Conjunct || f.Parent == None || f.Kind == Noun {
			continue
		}
		first := &b.frames[f.Parent]
		if first.Kind == Noun { // "for fraud and making statements": nobody is said to do it
			f.Parent, f.Link = None, Root
			continue
		}
		if b.ofPhrase(i) {
			f.Link = Adverbial
			b.understand(i)
			continue
		}
		if b.Child(f.Head, "nsubj", "csubj", "expl") != None {
			if first.Link == Content && !f.Finite || first.Link == Content && first.Opener == f.Opener && first.Finite && f.Finite && f.Opener == "that" {
				f.Parent, f.Link, f.Opener = first.Parent, first.Link, first.Opener
			}
			continue
		}
		// "to protect pilgrims, installed cameras": a finite verb goes on with the finite one above.
		for b.xpos(f.Head, "VBD", "VBZ", "VBP") && b.xpos(first.Head, "VB") && !b.xpos(first.Head, "VBD", "VBZ", "VBP", "VBN", "VBG") && len(first.Auxiliaries) == 0 && first.Parent != None && first.Parent != i && (first.Link == Purpose || first.Link == Content || first.Link == Modifier) {
			f.Parent = first.Parent
			first = &b.frames[f.Parent]
		}
		alike := b.Tokens[f.Head].XPOS == b.Tokens[first.Head].XPOS ||
			b.Tokens[f.Head].XPOS == "VBP" && b.Tokens[first.Head].XPOS == "VB" && len(first.Auxiliaries) > 0 // "will praise the plan and call for peace"
		if !slices.ContainsFunc(b.Children(f.Head, "aux", "cop"), func(int) bool { return true }) && f.Kind == Verb && (alike || b.xpos(f.Head, "VB") && b.xpos(first.Head, "VB")) {
			if alike {
				f.Auxiliaries = first.Auxiliaries
				if first.Passive && b.xpos(f.Head, "VBN", "VBD") && !(neverDone[f.Lemma] && b.Child(f.Head, "obj") == None) {
					f.Passive = true
				}
			}
			f.Finite = f.Finite || first.Finite
		}
		subject, heads := b.subjectHeads(f.Parent)
		if subject != None && b.subject(i) == None {
			function := Agent
			if f.Passive {
				function = Patient
			}
			f.Raised = true
			b.argue(i, Argument{Function: function, Head: subject, Heads: heads, Frame: None})
		}
		if o := first.Argument(Patient); o != nil && !first.Passive && !f.Passive && o.Head > f.Head && f.Argument(Patient) == nil && b.Child(f.Head, "ccomp", "xcomp") == None { // "bought and sold shares"
			b.argue(i, Argument{Function: Patient, Head: o.Head, Heads: o.Heads, Frame: None})
			f = &b.frames[i]
		}
		f.Noun = first.Noun
		if first.Parent != None { // what is said of the first holds for the second
			f.Parent, f.Link, f.Opener = first.Parent, first.Link, first.Opener
		} else {
			f.Parent, f.Link = None, Root
		}
		if first.Negated && alike && !f.Finite {
			f.Negated = true
		}
	}
}

// neverDone are verbs that go on actively after a passive: "was hurt but survived".
var neverDone = set("survive recover escape return die fall rise go come remain refuse fail manage continue struggle stay disappear arrive emerge")

// ofPhrase says whether a participle after "and" goes on with a phrase, not with
// the verb that the tree hangs it on: "blamed it for the loss and for raising
// fares", "sued over fraud and making threats". Who does it is then not the
// verb's subject.
func (b *builder) ofPhrase(i int) bool {
	f, first := &b.frames[i], &b.frames[b.frames[i].Parent]
	if !b.xpos(f.Head, "VBG") || f.Kind != Verb || first.Kind != Verb || f.Head < first.Head || b.Child(f.Head, "aux", "nsubj") != None {
		return false
	}
	if f.Opener != "" && f.Opener != first.Opener && (ofObject[f.Opener] || besides[f.Opener]) {
		return true
	}
	and := b.Child(f.Head, "cc")
	if and == None {
		return false
	}
	for _, a := range first.Arguments {
		if last := a.Head; a.Function == Oblique && ofObject[a.Preposition] && b.at[last] != None && b.frames[b.at[last]].Kind == Noun {
			if _, end := b.Extent(last, nil); end == and {
				return true
			}
		}
	}
	return false
}

func (b *builder) subjectHeads(i int) (head int, heads []int) {
	want := Agent
	if b.frames[i].Passive {
		want = Patient
	}
	if a := b.frames[i].Argument(want); a != nil {
		return a.Head, a.Heads
	}
	return None, nil
}
