package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/graph/schema"
)

// withoutWeaker leaves out what tells less of the same than another statement: of
// two that tell one occurrence the one with fewer words goes, and gives the other
// the time and place that it lacks.
//
//	"Petrova signed the treaty on fishing … as she signed the document": the document goes
//	"The suit accuses Weiss … Norvale's suit accuses him of theft": the first goes
func (b *builder) withoutWeaker() {
	all := b.layer.Statements
	gone := make([]bool, len(all))
	for i := range all {
		gone[i] = b.tooLittle(all, i)
	}
	weights := make([]int, len(all))
	for i := range all {
		weights[i] = b.weight(&all[i])
	}
	for i := range all {
		for k := range all {
			if i == k || gone[i] || gone[k] || weights[i] < weights[k] || weights[i] == weights[k] && i > k || !b.sameOccurrence(&all[i], &all[k]) {
				continue
			}
			gone[k] = true
			if all[i].Time == nil {
				all[i].Time = all[k].Time
			}
			if all[i].Place == None {
				all[i].Place = all[k].Place
			}
			weights[i] = b.weight(&all[i])
		}
	}
	b.layer.Statements = nil
	for i, s := range all {
		if !gone[i] {
			b.layer.Statements = append(b.layer.Statements, s)
		}
	}
}

// sameOccurrence says whether statement o of a verb tells the occurrence that s tells:
// the same predicate and modality, the same ends, or a bare "the document" for what
// s names, at no two times.
func (b *builder) sameOccurrence(s, o *Statement) bool {
	if s.Frame == None || o.Frame == None || s.Frame == o.Frame || s.Role || o.Role || s.Modality != o.Modality || b.nominal(*s) || b.nominal(*o) {
		return false
	}
	x, y := &b.frames.Frames[s.Frame], &b.frames.Frames[o.Frame]
	if s.Predicate != o.Predicate && x.Lemma != y.Lemma || x.Kind != frame.Verb || y.Kind != frame.Verb || b.reports(s.Frame) || b.reports(o.Frame) {
		return false
	}
	if s.Time != nil && o.Time != nil && s.Time.Value != o.Time.Value || s.Place != None && o.Place != None && s.Place != o.Place || s.Speaker != None && o.Speaker != None && s.Speaker != o.Speaker {
		return false
	}
	if len(s.Ties) != len(o.Ties) && s.Form == o.Form {
		return false
	}
	sDoer, sDone := b.ends(*s)
	oDoer, oDone := b.ends(*o)
	if sDoer != None && oDoer != None && !b.alike(sDoer, oDoer) || sDone != None && oDone != None && !b.alike(sDone, oDone) {
		return false
	}
	if (sDoer == None || sDoer != oDoer) && (sDone == None || sDone != oDone) { // one end at least is the very same
		return false
	}
	switch {
	case s.Form == Edge && o.Form == Edge:
		return s.Predicate == o.Predicate && sDoer != None && oDoer != None && sDone != None && oDone != None
	case o.Form == Literal && s.Form != Event:
		return b.pointsBack(*o) && s.Evidence.Start < o.Evidence.Start
	}
	return false
}

// ends are who does it and to whom it is done, None where nobody is told.
func (b *builder) ends(s Statement) (doer, done int) {
	doer, done = s.Ties[0].Participant, None
	if len(s.Ties) > 1 {
		done = s.Ties[1].Participant
	}
	if f := &b.frames.Frames[s.Frame]; f.Passive && f.Argument(frame.Agent) == nil {
		return done, doer
	}
	return doer, done
}

// pointsBack says whether the words of a literal are a bare noun with "the", "this"
// or "that", which was told of before.
func (b *builder) pointsBack(s Statement) bool {
	sentence, head := b.topOf(s.Literal)
	return head != frame.None && words(s.Literal.Text(b.source)) == 1 && pointed(&b.frames.Trees[sentence], head)
}

// weight is how much a statement tells, in words and details.
func (b *builder) weight(s *Statement) int {
	n := words(s.Literal.Text(b.source)) + 3*len(s.Qualifiers)
	for _, t := range s.Ties {
		n += words(b.label(t.Participant))
		if b.layer.Participants[t.Participant].Entity != None {
			n += 2
		}
	}
	if s.Time != nil {
		n += 3
	}
	if s.Place != None {
		n += 3
	}
	return n
}

// tooLittle says whether statement i, an event with one participant and no detail,
// tells nothing that a reader can use: what is not told apart ("the move was
// approved"), that something is based, but not where, or by a noun what other statements speak of.
func (b *builder) tooLittle(all []Statement, i int) bool {
	s := all[i]
	if s.Form != Event || len(s.Ties) != 1 || s.Time != nil || s.Place != None {
		return false
	}
	p := &b.layer.Participants[s.Ties[0].Participant]
	if !b.nominal(s) {
		if s.Frame == None || !b.frames.Frames[s.Frame].Passive || len(s.Qualifiers) > 0 {
			return false
		}
		bare := p.Entity == None && p.Count == nil && p.Type != "person" && words(p.Label) == 1
		return b.frames.Frames[s.Frame].Lemma == "base" || bare && !b.takesPart(all, s)
	}
	f := &b.frames.Frames[s.Frame]
	t := &b.frames.Trees[f.Sentence]
	if owner := t.Child(f.Head, "nmod:poss"); owner != frame.None && t.Tokens[owner].XPOS == "PRP$" && !b.takesPart(all, s) {
		return true // "in his victory" speaks of what was told, or of what nobody tells
	}
	if heldIn[f.Lemma] && schema.IsA(p.Type, "location") {
		return true // "France's election": who was elected, it does not tell
	}
	head := b.headSpan(s.Frame)
	noun := lower(head.Text(b.source))
	whose := b.label(s.Ties[0].Participant)
	return slices.ContainsFunc(all, func(o Statement) bool {
		if o.Frame == s.Frame {
			return false
		}
		return o.Form == Literal && o.Literal.Contains(head) ||
			slices.ContainsFunc(o.Ties, func(t Tie) bool { // "Norvale's collapse shook the town": the label says whose
				return b.layer.Participants[t.Participant].Frame == s.Frame && strings.Contains(b.label(t.Participant), whose)
			}) ||
			o.Evidence.Contains(head) && slices.ContainsFunc(o.Qualifiers, func(q Qualifier) bool { return strings.Contains(lower(q.Text), noun) })
	})
}

// takesPart says whether the event that s tells takes part in another statement: "the
// barge was sunk … the accident shook the town".
func (b *builder) takesPart(all []Statement, s Statement) bool {
	return slices.ContainsFunc(all, func(o Statement) bool {
		return o.Frame != s.Frame && slices.ContainsFunc(o.Ties, func(t Tie) bool { return b.layer.Participants[t.Participant].Frame == s.Frame })
	})
}

// heldIn are the events that a place does not undergo: they are held there.
var heldIn = set("election trial wedding funeral")
