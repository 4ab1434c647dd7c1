package frame

import (
	"slices"

	"kgx/extract/parse"
)

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
	case f.Link == Content && (b.Is(f.Head, "xcomp") || f.Opener == "to" && !f.Finite):
		subject = b.controller(f.Parent)
	case f.Link == Adverbial && !f.Finite && ofObject[f.Opener] && blaming[parent.Lemma] && parent.Argument(Patient) != nil: // "accused him of killing"
		subject = parent.Argument(Patient).Head
	case f.Link == Adverbial && f.Opener == "as" && quoting[parent.Lemma] && b.xpos(f.Head, "VBG"): // "quoted her as saying"
		if o := parent.Argument(Patient); o != nil {
			subject = o.Head
		}
	case (f.Link == Adverbial || f.Link == Purpose) && b.Tokens[f.Head].Head != parent.Head: // it hangs on a word that is no clause: "interested in moving"
	case f.Link == Adverbial && !f.Finite && !besides[f.Opener]:
	case f.Link == Adverbial && f.Opener == "by" && parent.Passive: // "losses were cut by closing mines": who cut them closes them, not the losses
		if a := parent.Argument(Agent); a != nil {
			subject = a.Head
		}
	case f.Link == Purpose || f.Link == Adverbial && !f.Finite || f.Link == Content && !f.Finite:
		subject = b.subject(f.Parent)
	case f.Link == Modifier && f.Opener == "to" && f.Noun != None: // "Bush's plan to sell"
		subject = b.planner(f.Noun, f.Parent)
		if who := b.planned(f.Noun, f.Head); who != None {
			subject = who
		}
	}
	if subject == None {
		return
	}
	function := Agent
	if b.xpos(f.Head, "VBN", "VBD") && !f.Finite && len(f.Auxiliaries) == 0 && f.Kind == Verb {
		f.Passive = true
	}
	if f.Passive {
		function = Patient
	}
	f.Raised = true
	b.argue(i, Argument{Function: function, Head: subject, Frame: None})
}

// planned is who or what a noun's infinitive tells of by a phrase with "for" right
// before it: of "plans for a quota to be set" the quota.
func (b *builder) planned(noun, verb int) int {
	to := slices.IndexFunc(b.Tokens[:verb], func(k parse.Token) bool { return k.Head == verb && k.XPOS == "TO" })
	for _, k := range b.Children(noun, "nmod", "obl") {
		if _, end := b.Extent(k, nil); b.Preposition(k) == "for" && end == to {
			return k
		}
	}
	return None
}

// planner is whose plan, attempt or refusal a noun names: its possessor, or the
// subject of the verb that has it as object ("he made an attempt to flee").
func (b *builder) planner(noun, parent int) int {
	if demandNouns[b.Lemma(noun)] { // who demands is not who is to do it
		return None
	}
	if k := b.Child(noun, "nmod:poss"); k != None {
		return k
	}
	for _, k := range b.Children(noun, "nmod") {
		if p := b.Preposition(k); p == "by" || p == "of" {
			return k
		}
	}
	if b.Is(noun, "obj") && b.frames[parent].Head == b.Tokens[noun].Head {
		if granting[b.frames[parent].Lemma] {
			return b.receiver(noun, parent)
		}
		return b.subject(parent)
	}
	return None
}

// receiver is who gets the right or power that a noun names: "gave the police
// authority to search", "gave authority to the police".
func (b *builder) receiver(noun, parent int) int {
	for _, a := range b.frames[parent].Arguments {
		given := a.Function == Recipient || a.Function == Patient && (a.Head < noun || b.frames[parent].Passive) || a.Function == Oblique && a.Preposition == "to"
		if given && a.Head != noun {
			return a.Head
		}
	}
	return None
}

// granting are verbs whose object somebody else gets.
var granting = set("give grant hand offer deny lend allow afford accord award guarantee promise cede delegate")

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
	// quoting are verbs that give somebody's words: "as saying" is what the object does.
	quoting = set("quote cite report")
	// ofObject are prepositions before a participle that tells what the object does.
	blaming        = set("accuse blame criticise criticize charge suspect convict prevent stop ban bar prohibit discourage deter dissuade warn praise thank fine jail sentence arrest sue condemn punish reward forgive excuse acquit save rescue protect talk trick force coerce pressure mislead exclude keep hold indict try denounce attack slam decry hail applaud laud commend rebuke lambast fault chide scold berate")
	ofObject       = set("of for from with into against")
	subjectControl = set("promise threaten vow pledge vote")
	// besides are what may lead a participle that tells what the subject does.
	besides = func() map[string]bool {
		m := set("by after before while when in without on upon since despite instead_of rather_than as_well_as besides through though although if once until unless")
		m[""] = true
		return m
	}()
	demandNouns = set("request call demand order appeal pressure instruction advice")
	objectOf    = set("call_on call_upon appeal_to look_to rely_on wait_for plead_with signal_to")
)
