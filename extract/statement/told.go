package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
)

// pointing says whether a noun without words of its own only points back to what
// was told before: "that idea", "the role".
func (b *builder) pointing(t *frame.Tree, head int, said string) bool {
	if !strings.HasPrefix(t.Tokens[head].XPOS, "NN") {
		return false
	}
	noun := lower(t.Lemma(head))
	for _, w := range strings.Fields(lower(said)) {
		switch {
		case w == t.Lower(head), vaguely[w], possessives[w] && sayless[noun]:
		default:
			return false
		}
	}
	return (t.Tokens[head].XPOS == "NN" || sayless[noun] || words(said) > 1) && shells[noun] || sayless[noun]
}

var (
	// vaguely are words that tell a noun from others by nothing that stands there.
	vaguely     = set("same such other different similar certain own very slightly somewhat quite whole")
	possessives = set("my your his her its our their")
	// sayless are nouns that say nothing even with an owner: "did their best".
	sayless = set("thing part best bit utmost moment")
)

// shells are nouns that say what sort of thing something is and leave it to other
// words to say which.
var shells = set(`answer response reply question idea issue matter point problem role position case charge claim step move route course approach thing way fact reason
	threat demand notion view topic subject option chance suggestion word message remark comment statement story tale exchange rest result outcome
	situation event incident effort attempt task goal aim process system line part kind sort example opportunity challenge difference`)

// lacking says whether what frame i does to somebody is told without what makes
// it news: whom somebody accuses, not of what.
func (b *builder) lacking(f *frame.Frame, p *parts) bool {
	if f.Kind != frame.Verb || f.Passive {
		return false
	}
	has := func(names ...string) bool {
		return slices.ContainsFunc(p.qualifiers, func(q Qualifier) bool { return slices.Contains(names, q.Name) })
	}
	switch {
	case f.Lemma == "call": // somebody a name; or by telephone
		o := f.Argument(frame.Patient)
		if o == nil || has("attribute", "as", "object") {
			return false
		}
		t := &b.frames.Trees[f.Sentence]
		rest := strings.TrimLeft(b.source[t.Tokens[o.Head].End:], " ")
		return strings.HasPrefix(rest, ",") || slices.ContainsFunc([]string{"\"", "“", "‘", "'", "``"}, func(mark string) bool { return strings.HasPrefix(rest, mark) })
	case naming[f.Lemma]:
		return !has("attribute", "as", "object")
	case reproving[f.Lemma]:
		return !has("content", "of", "for", "over", "with", "about", "object", "cause", "topic", "charge", "crime", "to", "against", "on")
	}
	return false
}

// repeats says whether frame i is what somebody is accused of, which the
// accusation tells whole: "is accused of selling".
func (b *builder) repeats(i int) bool {
	f := &b.frames.Frames[i]
	if f.Parent == frame.None || !f.Raised || f.Opener != "of" {
		return false
	}
	up := &b.frames.Frames[f.Parent]
	return up.Passive && up.Lemma == "accuse"
}

var (
	naming    = set("name label brand dub consider deem describe characterize characterise portray depict")
	reproving = set("accuse urge remind persuade convince order instruct suspect charge exhort")
	// saying are verbs of what is said: without it, to whom or where says nothing.
	saying = set("say add state claim note remark argue quote")
)

// comesAlone are verbs that tell something of one who does it: all others lack
// what is done, said or met where nothing else is tied to them.
var comesAlone = func() map[string]bool {
	m := set(`resign retire quit abdicate win lose surrender escape flee vanish arrive leave depart return explode erupt go_off break_out strike crash land
	break_down step_down stand_down die_out pass_away commit_suicide weaken strengthen recover rally rebound widen narrow rise drop fall slow stall stabilise stabilize worsen improve
	comment agree appeal vote lie cheat refuse continue halt stop start begin end wake faint march riot protest demonstrate testify confess apologise apologize perform sing rebel mutiny defect emigrate divorce marry
	shut_down close_down go_bankrupt collide overheat melt leak spread survive suffer deteriorate dissolve disband
	take_effect take_office take_power come_to_power come_into_being come_to_light catch_fire give_birth set_sail`)
	for v := range undergoes {
		m[v] = true
	}
	return m
}()

// onlySingles says whether a participle behind a bare plural only says which of
// them are meant: "parcels sent to Norway are dearer" does not tell that some were
// sent. One right behind a noun that says how it lies ("the valley surrounded by
// hills") only says which, too: nobody did that.
func (b *builder) onlySingles(f *frame.Frame) bool {
	t := &b.frames.Trees[f.Sentence]
	noun := t.Tokens[f.Head].Head
	if noun == f.Head-1 && f.Passive && t.Tokens[f.Head].Relation == "acl" && lying[f.Lemma] {
		return true
	}
	if noun < 0 || noun > f.Head || !t.Is(f.Head, "acl") || t.Tokens[f.Head].Relation == "acl:relcl" || t.Tokens[noun].XPOS != "NNS" || t.Tokens[f.Head].XPOS == "VB" || f.Finite && f.Subject != frame.None {
		return false
	}
	if a := f.Argument(frame.Agent); f.Passive && a != nil {
		return false // "parcels sent by Petrova"
	}
	return words(b.opening(f.Sentence, noun)) == 1 && t.Child(noun, "det") == frame.None && b.entityAt(t, noun) == None && !t.Is(f.Head-1, "punct")
}

// lying are verbs whose participle tells how a place lies to others.
var lying = set("separate surround border enclose encircle flank split bisect")

// ofNothingBefore says whether who does it is a noun that only points back: "that
// course could lead to war".
func (b *builder) ofNothingBefore(f *frame.Frame) bool {
	a := f.Argument(frame.Agent)
	if a == nil || a.Head == frame.None || a.Frame != frame.None {
		return false
	}
	t := &b.frames.Trees[f.Sentence]
	head := t.Resolve(a.Head)
	return head == a.Head && len(a.Heads) == 1 && t.Noun(head) && !plural(t, head) && shells[lower(t.Lemma(head))] && b.pointedAt(t, head) &&
		len(t.Children(head)) == 1 && b.entityAt(t, head) == None && b.author(f.Sentence, t, head) == None
}
