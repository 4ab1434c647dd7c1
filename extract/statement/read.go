package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/graph/schema"
)

// reading is the predicate of the schema that a frame tells, with the role of
// each of its arguments.
type reading struct {
	schema.Reading
	roles map[int]string // of argument heads, by token
}

// matches are verbs of matches that tell other meetings too.
var matches = set("face take_on")

// facesCrowd says whether whom somebody faces has no name, as no opponent of a match is
// told: "face the voters".
func (b *builder) facesCrowd(f *frame.Frame) bool {
	whom := f.Argument(frame.Patient)
	if whom == nil || whom.Head == frame.None {
		return false
	}
	p := b.participant(f.Sentence, whom.Head)
	return p == None || b.layer.Participants[p].Entity == None
}

// liftsCup says whether what is lifted is won: "lifted the World Cup".
func (b *builder) liftsCup(f *frame.Frame, t *frame.Tree) bool {
	what := f.Argument(frame.Patient)
	if what == nil || what.Head == frame.None {
		return false
	}
	return cups[lower(t.Lemma(what.Head))] || b.typeAt(f.Sentence, t, t.Resolve(what.Head)) == "competition"
}

var cups = set("cup title trophy crown shield medal championship open slam gold silver")

// playsRole says whether one person is said to play another with nothing that a match
// has, as in "Lund plays Queen Anne": an actor does so.
func (b *builder) playsRole(f *frame.Frame, t *frame.Tree) bool {
	who, whom := f.Argument(frame.Agent), f.Argument(frame.Patient)
	if who == nil || whom == nil || who.Head == frame.None || whom.Head == frame.None || len(f.Arguments) > 2 {
		return false
	}
	return len(who.Heads) < 2 && b.typeAt(f.Sentence, t, t.Resolve(who.Head)) == "person" && b.typeAt(f.Sentence, t, t.Resolve(whom.Head)) == "person"
}

// read looks a frame up in the schema's table; nil where the table has nothing
// that it fits, so that it keeps its lemma.
func (b *builder) read(i int) *reading {
	f := &b.frames.Frames[i]
	if f.Kind == frame.Copula {
		return nil
	}
	t := &b.frames.Trees[f.Sentence]
	var args []schema.Argument
	var heads []int
	for _, a := range f.Arguments {
		if a.Head == frame.None {
			continue
		}
		head := t.Resolve(a.Head)
		arg := schema.Argument{Head: lower(t.Lemma(head)), Function: b.functionOf(f, a)}
		o := f.Argument(frame.Patient)
		twice := a.Function == frame.Agent && o != nil && o.Label == a.Label // who does it and what it is done to are not one role
		if strings.HasPrefix(a.Label, "ARG") && !twice {
			arg.Label = a.Label
		}
		if a.Frame == frame.None {
			arg.Type = b.typeAt(f.Sentence, t, head)
		}
		args = append(args, arg)
		heads = append(heads, a.Head)
	}
	if f.Light != frame.None && f.Lemma != "sign" && !b.spokenOfAgain(t, f.Light) { // "held talks with": the noun tells it
		var own []schema.Argument
		var ownHeads []int
		for k := range args {
			if heads[k] != f.Light {
				own, ownHeads = append(own, args[k]), append(ownHeads, heads[k])
			}
		}
		if r, ok := schema.ReadNoun(lower(t.Lemma(f.Light)), own); ok {
			return readingOf(r, ownHeads)
		}
		if r, ok := schema.ReadNoun(t.Lower(f.Light), own); ok {
			return readingOf(r, ownHeads)
		}
	}
	if f.Lemma == "play" && b.playsRole(f, t) || matches[f.Lemma] && b.facesCrowd(f) || f.Lemma == "lift" && b.liftsCup(f, t) {
		return nil
	}
	lemma, particle, _ := strings.Cut(f.Lemma, " ")
	var r schema.Reading
	var ok bool
	if f.Kind == frame.Noun {
		r, ok = schema.ReadNoun(lemma, args)
	} else {
		r, ok = schema.ReadVerb(lemma, particle, args)
	}
	if !ok {
		return nil
	}
	return readingOf(r, heads)
}

func readingOf(r schema.Reading, heads []int) *reading {
	out := &reading{Reading: r, roles: map[int]string{}}
	for k, role := range r.Roles {
		if role != "" {
			out.roles[heads[k]] = role
		}
	}
	return out
}

// functionOf is an argument's function as the schema names it.
func (b *builder) functionOf(f *frame.Frame, a frame.Argument) string {
	switch a.Function {
	case frame.Agent:
		if f.Kind == frame.Noun {
			switch a.Preposition {
			case "":
				return "poss"
			default:
				return a.Preposition
			}
		}
		return "subj"
	case frame.Patient:
		if f.Kind == frame.Noun {
			if a.Preposition == "" {
				return "poss"
			}
			return a.Preposition
		}
		return "obj"
	case frame.Recipient:
		return "iobj"
	case frame.Attribute:
		return "pred"
	case frame.Clause:
		t := &b.frames.Trees[f.Sentence]
		c := &b.frames.Frames[a.Frame]
		switch {
		case c.Link != frame.Content && a.Preposition != "":
			return a.Preposition
		case strings.HasPrefix(t.Tokens[c.Head].Relation, "xcomp") || !c.Finite:
			return "inf"
		}
		return "comp"
	}
	return a.Preposition
}

// typeAt is the type of what a head refers to: of the schema, "" where unknown.
func (b *builder) typeAt(s int, t *frame.Tree, head int) string {
	span := t.Tokens[head].Span
	if b.timeAt(span) != nil {
		return "time"
	}
	if m := b.valueAt(span); m != nil {
		return m.Type
	}
	if e := b.entityAt(t, head); e != None {
		return b.entities[e].Type
	}
	if firstPersons[t.Lower(head)] && strings.HasPrefix(t.Tokens[head].XPOS, "PRP") {
		return "person"
	}
	if m := b.mentionAt(span, mention.Pronoun); m != None && b.mentions[m].Type != "" && strings.HasPrefix(t.Tokens[head].XPOS, "PRP") {
		return b.mentions[m].Type
	}
	if kind := b.kind(t, head); kind != "misc" && t.Noun(head) {
		return kind
	}
	return ""
}

// roleIn is the role of the argument with that head, by the table, else "".
func (r *reading) roleIn(head int) string {
	if r == nil {
		return ""
	}
	return r.roles[head]
}

// node says whether what has the role is tied to an event, not a qualifier.
func node(role string) bool {
	r, ok := schema.RoleByName(role)
	return ok && r.Node
}

// between is the label for an edge from one role to another;
// ok is false where the table's label would read wrongly, as of a patient that
// the sentence has as subject.
func (r *reading) between(from, to string) (label string, reverse, ok bool) {
	if r == nil || len(r.Predicate.Slots) == 0 || from == "" || to == "" {
		return "", false, false
	}
	first := r.Predicate.Slots[0].Role
	switch {
	case !node(from) || !node(to):
	case from == first:
		return r.Predicate.LabelTo(to), false, true
	case to == first && first == "agent":
		return r.Predicate.LabelTo(from), true, true
	}
	return "", false, false
}

// ofParticipants gives each participant of the frame its role.
func (b *builder) ofParticipants(i int, r *reading) map[int]string {
	roles := map[int]string{}
	if r == nil {
		return roles
	}
	f := &b.frames.Frames[i]
	for _, a := range f.Arguments {
		role := r.roleIn(a.Head)
		if role == "" || a.Frame != frame.None || a.Head == frame.None {
			continue
		}
		// A label of the heads does not turn who does it into whom it is done to where both are there.
		if a.Function == frame.Agent && role == "patient" && f.Argument(frame.Patient) != nil || a.Function == frame.Patient && role == "agent" && f.Argument(frame.Agent) != nil {
			continue
		}
		for _, p := range b.participants(f.Sentence, a.Heads) {
			if _, taken := roles[p]; !taken {
				roles[p] = role
			}
		}
		if subject := slices.Contains([]frame.Function{frame.Agent, frame.Patient}, a.Function); subject {
			for _, h := range a.Heads {
				if p, ok := b.known[place{f.Sentence, b.frames.Trees[f.Sentence].Resolve(h)}]; ok && p != None && roles[p] == "" {
					roles[p] = role
				}
			}
		}
	}
	return roles
}
