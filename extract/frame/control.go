package frame

// control finds the subject of infinitives and participles that have none:
// "X agreed to sell Y", "X asked Y to leave", "X was ordered to pay", "…,
// killing seven".
//
//	Acme/nsubj agreed/root to sell/xcomp → Acme sells
func control(b *builder) {
	// Outer clauses first, since an inner one may inherit from them.
	for range 3 {
		for i := range b.frames {
			b.understand(i)
		}
	}
}

func (b *builder) understand(i int) {
	f := &b.frames[i]
	if f.Kind == Noun || f.Parent == None || b.Child(f.Head, "nsubj", "csubj", "expl") != None || b.subject(i) != None {
		return
	}
	parent := &b.frames[f.Parent]
	subject := None
	switch {
	case f.Link == Content && b.Is(f.Head, "xcomp"):
		subject = b.controller(f.Parent)
	case f.Link == Adverbial && !f.Finite && ofObject[f.Opener] && parent.Argument(Patient) != nil: // "accused him of killing"
		subject = parent.Argument(Patient).Head
	case f.Link == Purpose || f.Link == Adverbial && !f.Finite || f.Link == Content && !f.Finite:
		subject = b.subject(f.Parent)
	case f.Link == Modifier && parent.Kind == Noun && f.Opener == "to": // "Bush's plan to sell"
		if a := parent.Argument(Agent); a != nil {
			subject = a.Head
		}
	}
	if subject == None {
		return
	}
	function := Agent
	if b.xpos(f.Head, "VBN") && !f.Finite && len(f.Auxiliaries) == 0 && f.Kind == Verb {
		f.Passive = true
	}
	if f.Passive {
		function = Patient
	}
	f.Raised = true
	b.argue(i, Argument{Function: function, Head: subject, Frame: None})
}

// controller is who does what the complement of frame i says.
func (b *builder) controller(i int) int {
	f := &b.frames[i]
	if f.Passive || subjectControl[f.Lemma] {
		return b.subject(i)
	}
	if a := f.Argument(Recipient); a != nil {
		return a.Head
	}
	if a := f.Argument(Patient); a != nil {
		return a.Head
	}
	for _, a := range f.Arguments { // "called on the EU to act"
		if a.Function == Oblique && objectOf[f.Lemma+" "+a.Preposition] {
			return a.Head
		}
	}
	return b.subject(i)
}

var (
	// ofObject are prepositions before a participle that tells what the object does.
	ofObject       = set("of for from with into against")
	subjectControl = set("promise threaten vow pledge")
	objectOf       = set("call_on call_upon appeal_to look_to rely_on wait_for plead_with signal_to")
)
