package statement

import (
	"slices"
	"strings"

	"kgx/extract/frame"
	"kgx/graph/schema"
)

// once joins statements that say the same.
func (b *builder) once() {
	var out []Statement
	for _, s := range b.layer.Statements {
		same := slices.IndexFunc(out, func(o Statement) bool {
			return o.Form == s.Form && o.Predicate == s.Predicate && o.Modality == s.Modality && slices.Equal(o.Ties, s.Ties) && o.Literal == s.Literal && (o.Time == nil) == (s.Time == nil)
		})
		if same < 0 && s.Form == Event {
			same = slices.IndexFunc(out, func(o Statement) bool {
				return o.Form == Event && o.Predicate == s.Predicate && slices.Equal(o.Ties, s.Ties) && (o.Time == nil || s.Time == nil) && (o.Modality == s.Modality || b.nominal(o) && b.nominal(s))
			})
			if same >= 0 {
				o := &out[same]
				if o.Time == nil {
					o.Time = s.Time
				}
				if o.Modality != Asserted && s.Modality == Asserted {
					o.Modality, o.Speaker, o.SpeakerText, o.Evidence = s.Modality, s.Speaker, s.SpeakerText, s.Evidence
				}
			}
		}
		if same < 0 {
			out = append(out, s)
		}
	}
	for _, keep := range []func([]Statement) []Statement{
		b.sure, b.withoutHeadline, b.withoutOwnWords, b.withoutNominal, b.withoutDemanded, b.withoutBare, b.withoutIntended, b.withoutLesserRoles,
	} {
		out = keep(out)
	}
	b.layer.Statements = out
}

// spokenOf makes an event of each statement that an event noun makes and that
// another statement speaks of: it takes part as one node.
func (b *builder) spokenOf() {
	used := map[int]bool{}
	for _, s := range b.layer.Statements {
		for _, t := range s.Ties {
			used[t.Participant] = true
		}
	}
	for p := range b.layer.Participants {
		who := &b.layer.Participants[p]
		if who.Frame == None || !used[p] {
			continue
		}
		n, at := 0, None
		for i := range b.layer.Statements {
			if b.layer.Statements[i].Frame == who.Frame {
				n, at = n+1, i
			}
		}
		if n != 1 || b.layer.Statements[at].Form == Literal {
			continue
		}
		s := &b.layer.Statements[at]
		s.Form, who.Event = Event, at
	}
}

func (b *builder) nominal(s Statement) bool {
	return s.Frame != frame.None && b.frames.Frames[s.Frame].Kind == frame.Noun
}

// withoutHeadline leaves out what a headline says where the text below says it
// of the same participant: the headline's words are the shorter ones.
func (b *builder) withoutHeadline(all []Statement) []Statement {
	headline := func(s Statement) bool { return s.Frame != None && b.frames.Frames[s.Frame].Sentence == 0 }
	described := func(s Statement) bool {
		return s.Form != Edge || b.layer.Participants[s.Ties[1].Participant].Entity == None
	}
	return slices.DeleteFunc(slices.Clone(all), func(s Statement) bool {
		return headline(s) && described(s) && slices.ContainsFunc(all, func(o Statement) bool {
			return !headline(o) && o.Frame != None && (o.Predicate == s.Predicate || b.byNoun(s, o.Predicate)) && o.Modality == s.Modality && len(o.Ties) > 0 && len(s.Ties) > 0 && b.alike(o.Ties[0].Participant, s.Ties[0].Participant)
		})
	})
}

// byNoun says whether a literal tells a predicate by the last of its words, a noun
// for it: "offers apology" of apologize.
func (b *builder) byNoun(s Statement, predicate string) bool {
	if s.Form != Literal {
		return false
	}
	words := strings.Fields(lower(s.Literal.Text(b.source)))
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	return slices.ContainsFunc(schema.PredicatesOfNoun(words[len(words)-1]), func(p schema.Predicate) bool { return p.Name == predicate })
}

// alike says whether two participants are one, or described with the same noun.
func (b *builder) alike(p, q int) bool {
	x, y := b.layer.Participants[p], b.layer.Participants[q]
	if p == q || x.Entity != None || y.Entity != None {
		return p == q
	}
	a, c := strings.Fields(lower(x.Label)), strings.Fields(lower(y.Label))
	return len(a) > 0 && len(c) > 0 && a[len(a)-1] == c[len(c)-1]
}

// withoutOwnWords leaves out what somebody says, wants or refuses of himself in
// words alone where the words that hold them are stated of him: "Airbus said it
// had taken the step", "Airbus stopped taking bets".
func (b *builder) withoutOwnWords(all []Statement) []Statement {
	wider := map[int][]Statement{} // of a frame the statements that have it among their words
	for _, s := range all {
		if s.Form != Literal || s.Frame == None {
			continue
		}
		f := &b.frames.Frames[s.Frame]
		for _, a := range f.Arguments {
			if a.Frame == frame.None || b.frames.Frames[a.Frame].Link != frame.Content || b.frames.Frames[a.Frame].Parent != s.Frame {
				continue
			}
			if e, ok := embeds(f.Lemma, clausal); ok && e.speaks || literalToo[f.Lemma] || f.Lemma == "see" {
				wider[a.Frame] = append(wider[a.Frame], s)
			}
		}
	}
	return slices.DeleteFunc(all, func(s Statement) bool {
		return s.Form == Literal && s.Frame != None && len(s.Ties) > 0 && slices.ContainsFunc(wider[s.Frame], func(o Statement) bool {
			return s.Ties[0].Participant == s.Speaker || !b.reports(o.Frame) && s.Ties[0].Participant == o.Ties[0].Participant
		})
	})
}

// withoutNominal leaves out what an event noun tells of a description alone where
// the same is told of a name: "the collapse of the firm" beside "Norvale's collapse".
func (b *builder) withoutNominal(all []Statement) []Statement {
	named := func(s Statement) bool {
		return len(s.Ties) > 0 && b.layer.Participants[s.Ties[0].Participant].Entity != None
	}
	return slices.DeleteFunc(slices.Clone(all), func(s Statement) bool {
		return s.Form == Event && len(s.Ties) == 1 && b.nominal(s) && !named(s) && slices.ContainsFunc(all, func(o Statement) bool {
			return o.Predicate == s.Predicate && o.Modality == s.Modality && named(o)
		})
	})
}

// withoutDemanded leaves out, of what somebody is to do, mere words where the demand
// is stated of him with all of them: "Spain urged Iran to take a step back".
func (b *builder) withoutDemanded(all []Statement) []Statement {
	asked := map[int][]int{} // of a frame who is asked to do it
	for _, s := range all {
		if s.Form != Edge || s.Frame == None || !slices.ContainsFunc(s.Qualifiers, func(q Qualifier) bool { return q.Name == "content" }) {
			continue
		}
		for _, a := range b.contents(s.Frame) {
			asked[a.Frame] = append(asked[a.Frame], s.Ties[1].Participant)
		}
	}
	return slices.DeleteFunc(all, func(s Statement) bool {
		return s.Frame != None && s.Form == Literal && s.Modality == Demanded && slices.Contains(asked[s.Frame], s.Ties[0].Participant)
	})
}

// withoutBare leaves out that somebody is to do something, with nothing more, where
// the words of another statement hold it: "declined to comment".
func (b *builder) withoutBare(all []Statement) []Statement {
	return slices.DeleteFunc(slices.Clone(all), func(s Statement) bool {
		if s.Form != Event || s.Modality == Asserted || len(s.Ties) > 1 || s.Time != nil || s.Place != None || len(s.Qualifiers) > 0 || s.Frame == None {
			return false
		}
		f, verb := &b.frames.Frames[s.Frame], b.headSpan(s.Frame)
		return f.Opener == "to" && slices.ContainsFunc(all, func(o Statement) bool { return o.Form == Literal && o.Frame == f.Parent && o.Literal.Contains(verb) })
	})
}

// withoutIntended leaves out what somebody is to do of whose wish, power or vow to do
// it the words are stated, unless a name takes part: "vowed to go after any company".
func (b *builder) withoutIntended(all []Statement) []Statement {
	held := map[int][]Statement{} // literals of each frame
	for _, s := range all {
		if s.Form == Literal && s.Frame != None && len(s.Ties) > 0 {
			held[s.Frame] = append(held[s.Frame], s)
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(s Statement) bool {
		if s.Frame == None || s.Modality == Asserted || len(s.Ties) == 0 || !infinitival(&b.frames.Frames[s.Frame]) {
			return false
		}
		for _, t := range s.Ties[1:] {
			if b.layer.Participants[t.Participant].Entity != None {
				return false
			}
		}
		verb := b.headSpan(s.Frame)
		for up := b.frames.Frames[s.Frame].Parent; up != frame.None; up = b.frames.Frames[up].Parent {
			if slices.ContainsFunc(held[up], func(o Statement) bool {
				return o.Ties[0].Participant == s.Ties[0].Participant && o.Literal.Contains(verb)
			}) {
				return true
			}
		}
		return false
	})
}
