package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/token"
	"kgx/graph/schema"
)

// voice is who says something: a participant, or words, or nobody known.
type voice struct {
	participant int
	text        token.Span
	known       bool
}

var nobody = voice{participant: None}

// attitude is how a frame is held, and by whom.
type attitude struct {
	modality Modality
	by       voice
	wish     string // the verb of a wish that is denied: "does not want to" sell
	open     bool   // whether it is so nobody says, whatever stands above
	hidden   bool   // somebody says it, but it is not known who: it is not to be stated
}

// attitude reads the frame's own words, then what each frame that it is the
// content of makes of it, outwards; the innermost speaker counts.
func (b *builder) attitude(i int) attitude {
	f := &b.frames.Frames[i]
	a := attitude{modality: b.own(i), by: nobody}
	if f.Kind == frame.Noun {
		b.nounAttitude(i, &a)
	}
	beside := false // it is told of a noun, beside what is said of that
	apart := false  // what stands above speaks of it, but does not make it planned or denied
	for cur, depth := i, 0; depth < 30; depth++ {
		f := &b.frames.Frames[cur]
		held := a.modality
		if by := b.besides(cur); by.known && !a.by.known && !beside { // a poll does not say what a clause beside its figures tells
			a.by = by
		}
		if f.Parent == frame.None {
			break
		}
		a.open = a.open || b.whetherAt(cur)
		parent := &b.frames.Frames[f.Parent]
		switch f.Link {
		case frame.Content:
			known := a.by
			b.embedded(cur, &a)
			if beside && !known.known && infinitival(f) {
				a.by = nobody // "asks Spain to act despite its reluctance to pay": who asks says nothing of that
			}
		case frame.Purpose:
			switch m, ok := b.givenRight(f.Parent); {
			case parent.Kind == frame.Copula && ordinal(&b.frames.Trees[f.Sentence], parent.Head):
				a.modality = combine(a.modality, b.own(f.Parent)) // "was the first to ask" tells of no plan
				held = a.modality
			case ok:
				a.modality = combine(a.modality, m)
			case parent.Negated:
				a.hidden = true // "will not be there to see it"
			case b.outcome(i), b.used(f.Parent):
				a.modality = combine(a.modality, b.own(f.Parent))
				held = a.modality
			default:
				a.modality = combine(a.modality, Planned)
			}
		case frame.Condition:
			a.hidden = a.hidden || f.Negated // "if he was not there": no modality says both
			a.modality = Conditional
		case frame.Adverbial:
			if b.asIf(cur) {
				a.hidden = true // "as if he did not hear": he did
			}
			if f.Opener == "in" && infinitival(parent) {
				a.hidden = true // "to be patient in dealing with Weiss": how, not what is planned
			}
			if e, ok := embeds(parent.Lemma+" "+f.Opener, infinitive); ok && f.Opener != "" {
				if e.modality == Negated && (infinitival(parent) || b.own(f.Parent) != Asserted) {
					a.hidden = true // "to ban them from entering": they may enter yet
				}
				a.modality = combine(a.modality, e.modality)
				if e.speaks && !a.by.known {
					a.by = b.speakerOf(f.Parent)
				}
				switch {
				case !e.speaks || a.by.known || e.modality != "":
				case parent.Passive:
					a.modality = combine(a.modality, Possible)
				default:
					a.hidden = true // somebody claims it, but it is not known who
				}
			} else if negatingOpeners[f.Opener] {
				a.modality = combine(a.modality, Negated)
			} else if b.reports(cur) && !b.reports(f.Parent) && b.own(f.Parent) == Planned && cur == i { // "would merge, adding that": the tree has it on the wrong verb
			} else if f.Raised && !f.Finite || f.Opener == "" && (f.Finite || f.Subject == frame.None) { // a participle shares its clause's attitude
				a.modality = combine(a.modality, b.own(f.Parent))
				held = a.modality
				break
			}
			if (pending[f.Opener] || f.Opener == "as" && b.soonAs(cur) || f.Opener == "when" && b.present(f.Parent) && f.Sentence > 0) && b.present(cur) {
				a.hidden = true // "until the boy comes home", "when it rains, it leaks"
			}
			apart = true
		case frame.Modifier:
			if f.Noun != frame.None && (f.Opener != "" || f.Subject != frame.None && f.Subject != f.Noun && !f.Raised) && b.frames.Trees[f.Sentence].Tokens[f.Head].Relation != "acl:relcl" {
				b.nounContent(cur, &a)
			}
			if f.Noun != frame.None && infinitival(f) && f.Raised && methods[lower(b.frames.Trees[f.Sentence].Lemma(f.Noun))] {
				a.hidden = true // "recommended ways to protect": who does it is not told
			}
			if apart {
				a.modality = held
			}
			apart, beside = true, true
		}
		if apart && f.Link != frame.Modifier && f.Link != frame.Adverbial {
			a.modality = held
		}
		cur = f.Parent
	}
	if q := b.quoteOf(i); q != frame.None && b.frames.Quotes[q].Speech && !a.by.known {
		a.by = b.quoteSpeaker(q)
		if !a.by.known {
			a.hidden = true
		}
	}
	if b.frames.Frames[i].Sentence == 0 && !a.by.known && (b.quoteOf(i) != frame.None || b.inSingleMarks(i)) {
		a.hidden = true // a headline's marks: somebody's words
	}
	if !a.by.known && !b.besideReport(i) {
		if by := b.attributed(i); by.known && !(a.modality == Planned && infinitival(f) && f.Subject != frame.None && by.participant != None && by.participant == b.participant(f.Sentence, f.Subject)) { // what somebody does something for, he does not say
			a.by = by
		}
	}
	if f.Kind == frame.Verb && hasAuxiliary(f, "have") && hasAuxiliary(f, "should", "ought") {
		a.hidden = true // "should have gone" tells what was not done, and "should not have gone" what was
	}
	if f.Negated && b.underCondition(i) {
		a.hidden = true // "will not go if it rains": no modality tells both
	}
	if f.Kind == frame.Verb && b.notJust(f) {
		a.hidden = true // "does not just happen to children" denies nothing and says more
	}
	if f.Negated && hasAuxiliary(f, "may", "might") || slices.ContainsFunc(f.Adverbs, func(w string) bool { return seldom[w] }) {
		a.hidden = true // "might not last", "hardly ever rains": no modality tells that
	}
	if a.modality == Planned && b.calledOff(i) {
		a.modality = Negated
	}
	if a.open {
		a.modality = Possible
	}
	if a.by.known && b.ownReport(i, a.by.participant) {
		a.by = nobody
	}
	return a
}

// whetherAt says whether "whether" leads frame i behind a preposition: "looks into
// whether Weiss took bribes".
func (b *builder) whetherAt(i int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	return f.Finite && slices.ContainsFunc(t.Children(f.Head, "mark", "advmod", "cc"), func(k int) bool { return t.Lower(k) == "whether" && k > 0 && t.Tokens[k-1].XPOS == "IN" })
}

// calledOff says whether what was planned is told not to have come about: "was to
// visit Rome but cancelled".
func (b *builder) calledOff(i int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	if f.Kind != frame.Verb || f.Opener == "to" && f.Parent != frame.None {
		return false
	}
	for _, k := range t.Children(f.Head, "conj") {
		if cc := t.Child(k, "cc"); cc != frame.None && t.Lower(cc) == "but" && backingOut[t.Lemma(k)] && t.Child(k, "nsubj", "obj", "neg") == frame.None {
			return true
		}
	}
	return false
}

// backingOut are the verbs of not doing what was planned.
var backingOut = set("cancel refuse decline withdraw")

// pending are the conjunctions before what is still to come where the clause
// is in the present.
var pending = set("until till once before unless as_soon_as by_the_time")

// notJust says whether a verb's auxiliary has "not just" or "not only" behind it.
func (b *builder) notJust(f *frame.Frame) bool {
	t := &b.frames.Trees[f.Sentence]
	for _, k := range t.Children(f.Head, "advmod", "neg") {
		if w := t.Lower(k); k < f.Head && (w == "not" || w == "n't") && k > 0 && t.Is(k-1, "aux") && k+1 < f.Head && (t.Lower(k+1) == "just" || t.Lower(k+1) == "only" || t.Lower(k+1) == "merely" || t.Lower(k+1) == "simply") {
			return true
		}
	}
	return false
}

// seldom are adverbs that all but deny.
var seldom = set("hardly scarcely barely rarely seldom sometimes occasionally")

// infinitival says whether a frame is an infinitive: what somebody is to do.
func infinitival(f *frame.Frame) bool {
	return !f.Finite && (f.Opener == "to" || strings.HasSuffix(f.Opener, " to"))
}

// asIf says whether "as if" or "as though" leads frame i.
func (b *builder) asIf(i int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	first, _ := t.Extent(f.Head, nil)
	for k := max(0, first-2); k < f.Head; k++ {
		if t.Lower(k) == "as" && k+1 < len(t.Tokens) && (t.Lower(k+1) == "if" || t.Lower(k+1) == "though") {
			return true
		}
	}
	return false
}

// soonAs says whether "as soon as" leads frame i, which the tree takes for "as".
func (b *builder) soonAs(i int) bool {
	f := &b.frames.Frames[i]
	first, _ := b.frames.Trees[f.Sentence].Extent(f.Head, nil)
	t := &b.frames.Trees[f.Sentence]
	return first > 1 && t.Lower(first-1) == "soon" && t.Lower(first-2) == "as" || t.Lower(first) == "soon" || first+1 < f.Head && t.Lower(first+1) == "soon"
}

// present says whether frame i is told in the present tense, without a modal.
func (b *builder) present(i int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	finite := f.Head
	for _, k := range t.Children(f.Head, "aux", "cop") {
		finite = min(finite, k)
	}
	x := t.Tokens[finite].XPOS
	return x == "VBZ" || x == "VBP"
}

// givenRight is what "authority to search" or "the right to leave" makes of the
// infinitive where that hangs on the verb: "gave police authority to search".
func (b *builder) givenRight(i int) (Modality, bool) {
	f := &b.frames.Frames[i]
	a := f.Argument(frame.Patient)
	if a == nil || a.Head == frame.None || !giving[f.Lemma] {
		return "", false
	}
	m, ok := contentNouns[lower(b.frames.Trees[f.Sentence].Lemma(a.Head))]
	return m, ok
}

var giving = set("give grant have get hand receive deny lose gain seek take")

// outcome says whether the infinitive of frame i tells what came of its verb, not
// what it was for: "came from behind to beat Orvik", "rose 3% to close at 210".
func (b *builder) outcome(i int) bool {
	f, up := &b.frames.Frames[i], &b.frames.Frames[b.frames.Frames[i].Parent]
	t := &b.frames.Trees[f.Sentence]
	verb, _, _ := strings.Cut(f.Lemma, " ")
	if !outcomes[verb] || !striving[up.Lemma] || up.Passive || len(up.Arguments) < 3 && up.Argument(frame.Patient) == nil { // "came to win" may be a wish
		return false
	}
	return t.Tokens[up.Head].XPOS == "VBD" || t.Tokens[up.Head].XPOS == "VBP" && unchanging[up.Lemma] || t.Tokens[up.Head].XPOS == "VBN" && slices.Contains(up.Auxiliaries, "have") || f.Sentence == 0 && t.Tokens[up.Head].XPOS == "VBZ"
}

var (
	outcomes   = set("win beat defeat reach claim take secure become clinch seal level equalise equalize lead finish end close complete earn snatch grab settle trade stand overtake draw hit touch overcome")
	unchanging = set("beat hit cut") // their past is like their present
	striving   = set("come fight rally recover battle run go hold storm cruise bounce climb rise fall drop slip jump gain add surge beat defeat overcome score hit edge survive return grow swell improve thrash outclass tumble ease power sweep hang see dig race sprint turn strike")
)

// used says whether frame i tells that something was used, so that what it was used
// for was done: "coins were used to decide the race".
func (b *builder) used(i int) bool {
	f := &b.frames.Frames[i]
	return f.Lemma == "use" && f.Kind == frame.Verb && b.own(i) == Asserted && b.past(i) && !infinitival(f) && b.frames.Trees[f.Sentence].Tokens[f.Head].XPOS != "VBG"
}

// ownReport says whether frame i is the very report of speaker who: that he said
// so is the article's word, not his.
func (b *builder) ownReport(i, who int) bool {
	f := &b.frames.Frames[i]
	if who == None || f.Kind != frame.Verb || f.Passive || b.speechAt(i) != frame.None {
		return false
	}
	if !slices.ContainsFunc([]complement{clausal, infinitive, eventNoun}, func(form complement) bool {
		e, ok := embeds(f.Lemma, form)
		return ok && e.speaks
	}) {
		return false
	}
	return b.speakerOf(i).participant == who
}

// besideReport says whether frame i hangs, as no part of what is said, on a verb
// that says something else: "he said so as he signed the law".
func (b *builder) besideReport(i int) bool {
	if f := &b.frames.Frames[i]; f.Kind == frame.Noun && f.Parent == frame.None {
		i = b.governor(f.Sentence, f.Head)
	}
	for n := 0; i != frame.None && n < 30; n++ {
		f := &b.frames.Frames[i]
		if f.Parent == frame.None {
			return false
		}
		if f.Link != frame.Content && f.Link != frame.Conjunct {
			for _, a := range b.frames.Frames[f.Parent].Arguments {
				if a.Frame != frame.None && a.Frame != i && b.frames.Frames[a.Frame].Link == frame.Content {
					return true
				}
			}
		}
		i = f.Parent
	}
	return false
}

// inSingleMarks says whether frame i of a headline stands in straight single
// marks, which British papers put around somebody's words.
func (b *builder) inSingleMarks(i int) bool {
	sentence := b.sentenceSpan(b.frames.Frames[i].Sentence)
	text, at := sentence.Text(b.source), b.headSpan(i).Start-sentence.Start
	begin := strings.LastIndex(" "+text[:at], " '")
	if begin < 0 {
		return false
	}
	end := strings.Index(text[at:]+" ", "' ")
	return end >= 0 && !strings.Contains(text[begin:at], "' ")
}

var negatingOpeners = set("without instead_of rather_than")

func (b *builder) headSpan(i int) token.Span {
	f := &b.frames.Frames[i]
	return b.frames.Trees[f.Sentence].Tokens[f.Head].Span
}

// own is the modality that the frame's own words give it.
func (b *builder) own(i int) Modality {
	f := &b.frames.Frames[i]
	m := Asserted
	switch {
	case hasAuxiliary(f, "may", "might"):
		return Possible
	case hasAuxiliary(f, "must", "should", "ought", "need"):
		m = Demanded
	case hasAuxiliary(f, "could", "can"):
		m = Possible
	case hasAuxiliary(f, "would"):
		m = Planned
		if b.underCondition(i) || hasAuxiliary(f, "have") || b.frames.Trees[f.Sentence].Child(f.Head, "csubj") != frame.None || f.Parent == frame.None || !b.past(f.Parent) || b.iffy(f.Sentence) {
			m = Conditional
		}
	case hasAuxiliary(f, "will"):
		m = Planned
		if b.underCondition(i) {
			m = Conditional
		}
	}
	for _, w := range f.Adverbs {
		switch {
		case hedges[w]:
			m = combine(m, Possible)
		case nearly[w] && f.Kind == frame.Verb && !f.Negated && m == Asserted && b.adverbBeforeVerb(i, w):
			m = Negated
		case w == "yet" && f.Opener == "to":
			return Negated // "is yet to be decided"
		case planning[w] && f.Kind == frame.Noun:
			m = Planned
		}
	}
	if m == Asserted && b.underCondition(i) && (f.Opener == "to" && !f.Finite || b.present(i) && !b.reports(i)) { // "takes effect if", "to leave if possible"
		m = Conditional
	}
	if f.Negated {
		m = Negated
	}
	return m
}

// hasAuxiliary says whether a frame's verb has one of some auxiliaries.
func hasAuxiliary(f *frame.Frame, any ...string) bool {
	return slices.ContainsFunc(f.Auxiliaries, func(a string) bool { return slices.Contains(any, a) })
}

// reports says whether the verb of frame i tells what somebody says or believes.
func (b *builder) reports(i int) bool {
	e, ok := embeds(b.frames.Frames[i].Lemma, clausal)
	return ok && e.speaks
}

// iffy says whether a sentence begins a clause with "if".
func (b *builder) iffy(s int) bool {
	t := &b.frames.Trees[s]
	for k := range t.Tokens {
		if t.Lower(k) == "if" && t.Is(k, "mark", "advmod") {
			return true
		}
	}
	return false
}

// past says whether frame i is told in the past, so that "would" in what it
// says stands for "will".
func (b *builder) past(i int) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	x := t.Tokens[f.Head].XPOS
	return x == "VBD" || x == "VBN" || x == "VBG"
}

func (b *builder) adverbBeforeVerb(i int, w string) bool {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	return f.Head > 0 && t.Lower(f.Head-1) == w
}

var (
	hedges   = set("likely possibly probably perhaps maybe allegedly reportedly supposedly apparently potentially presumably alleged possible potential suspected reported apparent rumoured rumored purported conceivably")
	nearly   = set("nearly almost")
	planning = set("planned proposed upcoming forthcoming future next looming imminent threatened intended scheduled attempted")
)

// underCondition says whether an "if" clause hangs on the frame.
func (b *builder) underCondition(i int) bool {
	for _, a := range b.frames.Frames[i].Arguments {
		if a.Frame == frame.None {
			continue
		}
		if c := &b.frames.Frames[a.Frame]; c.Link == frame.Condition || c.Link == frame.Adverbial && !c.Finite && c.Opener == "" && supposing[c.Lemma] && c.Argument(frame.Clause) != nil {
			return true
		}
	}
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	if slices.ContainsFunc(t.Children(f.Head, "advcl"), func(k int) bool { // "if possible" makes no frame
		return enabling[t.Lower(k)] && slices.ContainsFunc(t.Children(k, "mark"), func(m int) bool { return t.Lower(m) == "if" })
	}) {
		return true
	}
	if f.Parent == frame.None || f.Link != frame.Content {
		return false
	}
	for _, a := range b.frames.Frames[f.Parent].Arguments { // “If we lose, they will come,” he said, with the condition hung on "said"
		if a.Frame != frame.None && a.Frame != i && b.frames.Frames[a.Frame].Link == frame.Condition && b.frames.Frames[a.Frame].Head < f.Head && f.Head < b.frames.Frames[f.Parent].Head {
			return true
		}
	}
	return false
}

// enabling are the adjectives of conditions without a verb: "if necessary".
var enabling = set("possible necessary feasible practicable appropriate available able willing")

// embedded reads what the parent of frame i makes of it.
func (b *builder) embedded(i int, a *attitude) {
	f := &b.frames.Frames[i]
	parent := &b.frames.Frames[f.Parent]
	form := clausal
	t := &b.frames.Trees[f.Sentence]
	if strings.HasPrefix(t.Tokens[f.Head].Relation, "xcomp") || !f.Finite && (f.Opener == "to" || f.Opener == "") && !f.Passive && t.Tokens[f.Head].XPOS != "VBD" && len(f.Auxiliaries) == 0 && f.Kind == frame.Verb {
		form = infinitive
	}
	lemma := parent.Lemma
	if parent.Kind == frame.Copula {
		lemma = b.frames.Trees[parent.Sentence].Lower(parent.Head)
	}
	e, ok := embeds(lemma, form)
	if !ok && f.Opener != "" && f.Opener != "to" && f.Opener != "that" {
		e, ok = embeds(lemma+" "+f.Opener, infinitive)
	}
	if !ok && form == infinitive {
		for _, arg := range parent.Arguments {
			if arg.Function == frame.Oblique && arg.Preposition != "" && !ok {
				e, ok = embeds(lemma+" "+arg.Preposition, infinitive)
			}
		}
	}
	if form == infinitive && lemma == "able" && b.own(f.Parent) == Asserted && slices.ContainsFunc(t.Children(parent.Head, "cop"), func(k int) bool { return t.Tokens[k].XPOS == "VBD" }) {
		return // "was able to enter": he did
	}
	if form == infinitive && lemma == "have" && slices.Contains(parent.Adverbs, "yet") {
		a.modality = combine(a.modality, Negated) // "has yet to be decided"
		return
	}
	if parent.Negated && hasAuxiliary(parent, "may", "might") {
		a.hidden = true // "may not be able to pay"
	}
	own := b.own(f.Parent)
	if !ok {
		if form == infinitive {
			a.modality = combine(a.modality, own)
			if parent.Kind == frame.Copula {
				a.modality = combine(a.modality, Possible)
			} else if m, of := b.objectContent(f.Parent); of {
				a.modality = combine(a.modality, m)
			} else if f.Opener == "to" {
				a.modality = combine(a.modality, Planned)
			}
		} else if own != Asserted || parent.Kind == frame.Copula {
			a.modality = combine(a.modality, Possible)
		}
		return
	}
	if e.modality == Planned && form == infinitive && wanting[lemma] && parent.Argument(frame.Patient) != nil {
		e.modality = Demanded // "wants Malta to pay"
	}
	if e.modality == Negated && !e.speaks && infinitival(parent) {
		a.hidden = true // "asked the court to stop Acme selling": it may sell yet
	}
	if questioning[lemma] && form == clausal {
		a.hidden = true // what somebody asks he does not say
	}
	if whether[f.Opener] && form == clausal {
		a.open = true
	}
	a.modality = combine(a.modality, e.modality)
	if !e.speaks {
		if own == Negated && e.modality == "" && form == clausal && parent.Kind != frame.Copula {
			a.modality = combine(a.modality, Possible) // "did not know where he was held"
			return
		}
		if e.modality == "" || own == Negated {
			a.modality = combine(a.modality, own)
		}
		return
	}
	if own == Negated {
		if form == infinitive && wishing[lemma] && f.Opener == "to" {
			a.wish = lemma
		}
		if e.modality == "" || e.modality == Negated {
			a.modality = Possible
		} else {
			a.modality = combine(a.modality, Negated)
		}
	}
	if parent.Passive && e.modality == "" && form == infinitive {
		a.modality = combine(a.modality, Possible)
	}
	if !a.by.known {
		a.by = b.speakerOf(f.Parent)
		switch {
		case e.modality != Planned || a.by.participant == None:
		case !willing(b.layer.Participants[a.by.participant].Type):
			a.by = nobody // a treaty aims, but wants nothing
		case intending[lemma] && form == infinitive && b.quoteOf(i) == frame.None: // the article tells what somebody wants to do himself, not he
			a.by = nobody
			return
		}
		if !a.by.known && (e.modality == "" || parent.Passive && form == clausal) {
			if parent.Passive {
				if unsure[parent.Lemma] {
					a.modality = combine(a.modality, Possible) // "it is feared that"
				}
			} else {
				a.hidden = true
			}
		}
	}
}

// willing says whether something of the type can want anything.
func willing(kind string) bool {
	return schema.IsA(kind, "person") || schema.IsA(kind, "organization") || schema.IsA(kind, "location") || schema.IsA(kind, "ethnicity")
}

// unsure are verbs whose passive leaves open who holds what, and whether rightly.
var unsure = set("believe think allege suspect understand fear claim rumour rumor say suppose expect estimate reckon consider assume report calculate speculate assert contend argue suggest hold")

// questioning are the verbs of asking.
var questioning = set("ask wonder question inquire enquire")

// wishing are the verbs whose denial does not say that what is wished for does
// not come about: "does not want to sell".
var wishing = set("want wish plan intend expect aim seek hope")

// intending are the verbs of having something in mind, which say nothing.
var intending = set("want wish hope plan aim seek intend try attempt look prepare decide choose mean need like love prefer struggle strive work fight move set opt")

// quoteOf is the quotation in which frame i stands, or None.
func (b *builder) quoteOf(i int) int { return b.frames.QuoteAt(b.headSpan(i).Start) }

// wanting are the verbs that demand where somebody else is to do it.
var wanting = set("want wish like")

var whether = set("whether if")

// speakerOf is who does what frame i says, as a speaker.
func (b *builder) speakerOf(i int) voice {
	f := &b.frames.Frames[i]
	arg := f.Argument(frame.Agent)
	if arg == nil || arg.Head == frame.None {
		return nobody
	}
	return b.sourceAt(f.Sentence, arg.Head)
}

func (b *builder) sourceAt(sentence, head int) voice {
	t := &b.frames.Trees[sentence]
	head = t.Resolve(head)
	if p := b.participant(sentence, head); p != None {
		if w := b.layer.Participants[p]; w.Entity == None && (w.Type == "misc" || w.Type == "event") && w.Count == nil && !speaking[lower(t.Lemma(head))] {
			return nobody // "the embargo", by a wrong tree
		}
		return voice{participant: p, known: true}
	}
	if strings.HasPrefix(t.Tokens[head].XPOS, "NN") {
		return voice{participant: None, text: b.phrase(t, head), known: true}
	}
	return nobody
}

// speaking are the things that say something.
var speaking = set(`action claim charge allegation poll report statement study survey message website site letter lawsuit suit document paper newspaper article book law bill program programme forecast figure
	data communique communiqué post posting blog research analysis review memo email e-mail note transcript tweet broadcast film documentary magazine agency source indictment
	complaint verdict ruling judgment judgement constitution treaty plan proposal manifesto leaflet sign poster history section chapter list index estimate projection
	investigation inquiry probe administration government ministry department office council committee commission board panel court parliament party union group company firm
	bank club team church army police family crowd public world west leadership side country nation city state campaign movement watchdog body regulator authority opposition`)

// combine is the modality of what has one modality in itself and stands in
// something that gives it another.
func combine(inner, outer Modality) Modality {
	switch {
	case outer == "" || outer == Asserted:
		return inner
	case inner == Asserted:
		return outer
	case inner == Conditional || outer == Conditional:
		return Conditional
	case outer == Negated && inner == Negated:
		return Possible
	case outer == Negated || inner == Negated:
		return Negated
	case outer == Planned || outer == Possible:
		return inner
	}
	return outer
}

// besides finds "according to X" on the frame or beside it.
func (b *builder) besides(i int) voice {
	f := &b.frames.Frames[i]
	for _, a := range f.Arguments {
		if a.Function == frame.Oblique && a.Preposition == "according to" {
			return b.sourceAt(f.Sentence, a.Head)
		}
	}
	if f.Link != frame.Root && f.Link != frame.Conjunct || b.quoteOf(i) != frame.None {
		return nobody
	}
	t := &b.frames.Trees[f.Sentence]
	for k := range t.Tokens { // "was made in the Alps, according to local media", wherever the tree hangs it
		if t.Preposition(k) != "according to" {
			continue
		}
		if first, last := t.Extent(k, nil); first > 0 && t.Lower(first-1) == "," && first > f.Head && last >= len(t.Tokens)-1 {
			return b.sourceAt(f.Sentence, k)
		}
	}
	return nobody
}

// nounContent: the clause hangs on a noun that plans, demands, refuses …:
// "the plan to sell", "their refusal to sign".
func (b *builder) nounContent(i int, a *attitude) {
	f := &b.frames.Frames[i]
	if f.Noun == frame.None {
		return
	}
	t := &b.frames.Trees[f.Sentence]
	if up := b.governor(f.Sentence, f.Noun); up != frame.None && b.holds(up, f.Noun) {
		verb := &b.frames.Frames[up]
		if e, ok := embeds(verb.Lemma, eventNoun); ok && e.modality == Negated && contentNouns[lower(t.Lemma(f.Noun))] == Possible { // "rejected the idea that"
			a.modality = combine(a.modality, Negated)
			if e.speaks && !a.by.known {
				a.by = b.speakerOf(up)
			}
			return
		}
	}
	if up := b.governor(f.Sentence, f.Noun); up != frame.None && t.Tokens[f.Noun].Head == b.frames.Frames[up].Head && baseless[t.Lower(b.frames.Frames[up].Head)] {
		a.modality = combine(a.modality, Negated) // "rumours that … were false"
		return
	}
	m, known := contentNouns[lower(t.Lemma(f.Noun))]
	if little(t, f.Noun) {
		a.hidden = true // "little chance that"
	}
	if slices.ContainsFunc(t.Children(f.Noun, "det"), func(k int) bool { return t.Lower(k) == "no" }) && !doubts[lower(t.Lemma(f.Noun))] {
		if m == Demanded {
			a.hidden = true // "no requirement that they publish": they may
		}
		a.modality = combine(a.modality, Negated) // "no plans to"
	} else if known {
		a.modality = combine(a.modality, m)
	} else if strings.HasSuffix(f.Opener, "to") && !slices.ContainsFunc(t.Children(f.Noun, "amod", "nummod"), func(k int) bool { return ordinal(t, k) }) && !ordinal(t, f.Noun) {
		a.modality = combine(a.modality, Planned)
	}
}

// little says whether a noun is there hardly or not at all: "little prospect",
// "few signs", not "a little time".
func little(t *frame.Tree, noun int) bool {
	return slices.ContainsFunc(t.Children(noun, "amod", "det"), func(k int) bool {
		w := t.Lower(k)
		return (w == "little" || w == "few" || w == "scant") && t.Is(k, "amod") && (k == 0 || t.Lower(k-1) != "a" && t.Lower(k-1) != "the")
	})
}

// holds says whether token head is the object of frame i.
func (b *builder) holds(i, head int) bool {
	a := b.frames.Frames[i].Argument(frame.Patient)
	return a != nil && slices.Contains(a.Heads, head)
}

// objectContent is what the noun that is a verb's object makes of the infinitive
// behind it: "gave courts the power to ban".
func (b *builder) objectContent(i int) (Modality, bool) {
	f := &b.frames.Frames[i]
	for _, arg := range f.Arguments {
		if arg.Function == frame.Patient && arg.Head != frame.None {
			if m, ok := contentNouns[lower(b.frames.Trees[f.Sentence].Lemma(arg.Head))]; ok {
				return m, true
			}
		}
	}
	return "", false
}

// methods are nouns for how something is done, by whomever.
var methods = set("way means method system tool technique technology mechanism recipe strategy guideline rule")

// doubts: "no doubt that" leaves no doubt.
var doubts = set("doubt question surprise wonder secret denying")

var baseless = set("false untrue wrong baseless unfounded groundless fabricated")

// ordinals: "the first to win" won.
var ordinals = set("first second third fourth last only latest next")

// ordinal says whether a word counts: "second", "456th".
func ordinal(t *frame.Tree, i int) bool {
	w := t.Lower(i)
	return ordinals[w] || w[0] >= '0' && w[0] <= '9' && strings.ContainsAny(w[len(w)-1:], "htd")
}

var contentNouns = func() map[string]Modality {
	m := map[string]Modality{}
	for mod, words := range map[Modality]string{
		Planned:     "plan intention decision attempt effort bid promise pledge vow agreement offer move aim goal hope proposal scheme deal project campaign initiative desire wish mission commitment preparation",
		Demanded:    "call demand request order appeal pressure need duty obligation requirement",
		Negated:     "refusal failure unwillingness inability reluctance",
		Possible:    "ability right chance opportunity possibility power permission authority risk fear suspicion allegation claim rumour rumor report likelihood prospect idea notion suggestion speculation theory perception",
		Conditional: "condition proviso",
		Threatened:  "threat",
	} {
		for w := range set(words) {
			m[w] = mod
		}
	}
	return m
}()

// nounAttitude: an event noun is held as the verb that it depends on makes it.
func (b *builder) nounAttitude(i int, a *attitude) {
	f := &b.frames.Frames[i]
	t := &b.frames.Trees[f.Sentence]
	up := b.governor(f.Sentence, f.Head)
	if up == frame.None {
		return
	}
	verb := &b.frames.Frames[up]
	var found *frame.Argument
	for k := range verb.Arguments {
		if slices.Contains(verb.Arguments[k].Heads, f.Head) {
			found = &verb.Arguments[k]
		}
	}
	lemma := verb.Lemma
	if found != nil && found.Function == frame.Oblique {
		lemma += " " + found.Preposition
	}
	if found != nil && (found.Function == frame.Patient || found.Function == frame.Oblique) {
		if e, ok := embeds(lemma, eventNoun); ok {
			a.modality = combine(a.modality, e.modality)
			if e.speaks && !a.by.known {
				a.by = b.speakerOf(up)
			}
			return
		}
	}
	if e, ok := embeds(verb.Lemma+" "+t.Preposition(f.Head), eventNoun); ok && found == nil && e.speaks && !a.by.known { // "condemned the law for its restriction of rights"
		a.by = b.speakerOf(up)
	}
	if n := t.Tokens[f.Head].Head; n >= 0 && t.Preposition(f.Head) != "" { // "plans for a takeover"
		if m, ok := contentNouns[lower(t.Lemma(n))]; ok {
			a.modality = combine(a.modality, m)
		}
	}
	whole := b.attitude(up)
	definite := slices.ContainsFunc(t.Children(f.Head, "det", "nmod"), func(k int) bool {
		return t.Lower(k) == "the" || t.Lower(k) == "this" || t.Tokens[k].Relation == "nmod:poss"
	})
	if whole.modality != Asserted && !(found != nil && found.Function == frame.Agent) && !(definite && (found == nil || found.Function == frame.Oblique)) {
		a.modality = combine(a.modality, Possible)
	}
	if !a.by.known {
		a.by = whole.by
	}
	a.hidden = a.hidden || whole.hidden
}

// governor is the nearest verb's or copula's frame above token head.
func (b *builder) governor(sentence, head int) int {
	t := &b.frames.Trees[sentence]
	for n := 0; head >= 0 && n < len(t.Tokens); n++ {
		head = t.Tokens[head].Head
		if head < 0 {
			break
		}
		if i, ok := b.frameAt[place{sentence, head}]; ok && b.frames.Frames[i].Kind != frame.Noun {
			return i
		}
	}
	return frame.None
}
