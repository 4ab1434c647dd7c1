package entity

import (
	"sort"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// reporting are verbs that come with somebody's words.
var reporting = words(`say tell add ask reply write answer state claim insist argue warn explain note declare remark respond recall continue conclude tweet post shout
	cry joke quip admit acknowledge concede confess stress emphasise emphasize announce suggest predict promise vow complain comment observe assert maintain
	testify exclaim wonder repeat reiterate counter retort plead protest urge ask boast lament muse`)

// readSpeakers finds for each speech in quotation marks the mention of whoever
// speaks: the subject of the verb of saying that stands beside it, else the
// speaker of the speech that it goes on with.
func (r *resolver) readSpeakers() {
	r.spoken = map[int]int{}
	if r.frames == nil {
		return
	}
	for q := range r.frames.Quotes {
		if i, reported := r.reporterOf(q); reported {
			if i != frame.None {
				r.spoken[q] = i
			}
		} else if p := r.goesOnWith(q); p != frame.None {
			if i, known := r.spoken[p]; known {
				r.spoken[q] = i
			}
		}
	}
}

// reporterOf is the subject of the nearest verb of saying beside quotation q,
// None where it is no mention.
func (r *resolver) reporterOf(q int) (i int, reported bool) {
	quote := r.frames.Quotes[q]
	frames := r.frames.Frames
	best, distance := frame.None, 200
	for i := sort.Search(len(frames), func(i int) bool { return r.text.Sentences[frames[i].Sentence].End+distance >= quote.Start }); i < len(frames); i++ {
		f := &frames[i]
		if r.text.Sentences[f.Sentence].Start > quote.End+distance {
			break
		}
		t := &r.frames.Trees[f.Sentence]
		verb := t.Tokens[f.Head].Span
		if f.Kind != frame.Verb || f.Passive || !reporting[f.Lemma] || f.Argument(frame.Agent) == nil || r.speechAt(verb.Start) != r.outer(q) {
			continue
		}
		subject := t.Tokens[f.Argument(frame.Agent).Head].Span
		from, to := min(verb.Start, subject.Start), max(verb.End, subject.End)
		gap := token.Span{Start: to, End: quote.Start}
		if from >= quote.End {
			if strings.HasSuffix(strings.TrimSpace(quote.Text(r.text.Source)), ".") { // a sentence of its own
				continue
			}
			gap = token.Span{Start: quote.End, End: from}
		}
		if gap.Start > gap.End || gap.Len() >= distance || !r.beside(gap, from >= quote.End) {
			continue
		}
		best, distance = i, gap.Len()
	}
	if best == frame.None {
		return frame.None, false
	}
	f := &frames[best]
	return r.source(f.Sentence, f.Argument(frame.Agent).Head), true
}

// beside says whether the text between a quotation and a verb of saying lets
// the one report the other: no sentence ends in it, but with a colon before the
// quotation.
func (r *resolver) beside(gap token.Span, behind bool) bool {
	between := strings.Trim(gap.Text(r.text.Source), " \n\"“”'‘’")
	if behind {
		return !strings.ContainsAny(between, ".!?\n") || len(between) < 3
	}
	return !strings.ContainsAny(between, ".!?\n\"“”")
}

// outer is the speech around speech q, or None.
func (r *resolver) outer(q int) int {
	o := r.frames.Quotes[q].Outer
	for o != frame.None && !r.speaks(o) {
		o = r.frames.Quotes[o].Outer
	}
	return o
}

// source is the mention of who speaks where token k of sentence s says so: of
// "her letter said" the owner.
func (r *resolver) source(s, k int) int {
	t := &r.frames.Trees[s]
	if writings[strings.ToLower(t.Lemma(k))] {
		if p := t.Child(k, "nmod:poss"); p != frame.None {
			return r.mentionOf(s, p)
		}
	}
	return r.mentionOf(s, k)
}

var writings = words("statement letter message post tweet email e-mail memo book autobiography memoir diary note column article blog essay")

// goesOnWith is the speech that q goes on with: of the paragraph before, where
// that has no closing mark, or of its own paragraph, where one sentence at most
// ends between them.
func (r *resolver) goesOnWith(q int) int {
	for p := q - 1; p >= 0; p-- {
		before, quote := r.frames.Quotes[p], r.frames.Quotes[q]
		if before.Outer != quote.Outer || before.End > quote.Start {
			continue
		}
		between := r.text.Source[before.End:quote.Start]
		if before.GoesOn || len(between) < 300 && !strings.Contains(between, "\n") && strings.Count(between, ".") <= 1 {
			return p
		}
		return frame.None
	}
	return frame.None
}

// joinSpeakers joins the first person in a speech with the speaker, and who
// speaks by "he" or "she" with whoever was told of last outside quotations.
func (r *resolver) joinSpeakers() {
	for i, m := range r.mentions {
		if m.Kind != mention.Pronoun || r.quote[i] == frame.None || !singularFirst[strings.ToLower(r.words(i))] {
			continue
		}
		r.described[i] = true
		if s, known := r.spoken[r.quote[i]]; known && (r.mentions[s].Kind == mention.Pronoun || r.mentions[s].Type == "person") {
			r.join(i, s)
		}
	}
	for q := range r.frames.Quotes {
		i, known := r.spoken[q]
		if !known || r.described[i] || r.mentions[i].Kind != mention.Pronoun || r.sex[i] == 0 {
			continue
		}
		j := r.onlyPersonAhead(i, q)
		if j == frame.None {
			j = r.subjectBefore(i, reach+2)
		}
		if j != frame.None {
			r.described[i] = r.join(i, j)
		}
	}
}

// onlyPersonAhead is the only person, by name, whom the sentence before speech q tells
// of, in its paragraph, where pronoun i is who speaks: "Footage of Vogt was shown. “…,”
// he said."
func (r *resolver) onlyPersonAhead(i, q int) int {
	s := sort.Search(len(r.text.Sentences), func(s int) bool { return r.text.Sentences[s].End > r.frames.Quotes[q].Start }) - 1
	if s < 0 || s >= r.sentence[i] || r.text.Sentences[s].Paragraph != r.text.Sentences[r.sentence[i]].Paragraph {
		return frame.None
	}
	found := frame.None
	for k := sort.SearchInts(r.sentence, s); k < i && r.sentence[k] == s; k++ {
		switch {
		case r.quote[k] != frame.None || !r.onePerson(k) || r.apart(r.root(i), r.root(k)) || found != frame.None && r.root(k) == r.root(found):
		case found != frame.None || r.mentions[k].Kind != mention.Name:
			return frame.None
		default:
			found = k
		}
	}
	return found
}

var singularFirst = words("i me my mine myself")

// likely orders the antecedents that the scorer found for mention i: none by
// the pronouns of a speech across its marks, no one name for "they" where many
// are told of since, no country for a pronoun by its adjective ("Cuban exiles"). Last
// come what stands in a speech for what stands in none, and for "he" and "she"
// somebody without a name of another paragraph.
func (r *resolver) likely(i int, antecedents []int) []int {
	if r.frames == nil {
		return antecedents
	}
	var out, quoted []int
	for _, b := range antecedents {
		switch {
		case r.spokenTo(i) != r.spokenTo(b) || r.spokenTo(i) && r.speech(i) != r.speech(b):
		case r.outnumbered(i, b) || r.mentions[i].Kind == mention.Pronoun && (r.mentions[b].Kind == mention.Adjective || r.sex[i] != 0 && r.saysWhat(b)):
		case r.mentions[i].Kind == mention.Pronoun && (r.quote[i] == frame.None && r.quote[b] != frame.None || r.sex[i] != 0 && r.leftBehind(i, b)):
			quoted = append(quoted, b)
		default:
			out = append(out, b)
		}
	}
	return append(out, quoted...)
}

// leftBehind says whether mention b is of somebody without a name who was spoken of
// in another paragraph than mention i stands in.
func (r *resolver) leftBehind(i, b int) bool {
	return !r.hasName(b) && r.text.Sentences[r.sentence[b]].Paragraph != r.text.Sentences[r.sentence[i]].Paragraph
}

// saysWhat says whether mention b only says what somebody is, who is not it but the
// subject: "her father is a chemist and she …", "known as a novelist".
func (r *resolver) saysWhat(b int) bool {
	if r.mentions[b].Kind != mention.Nominal || r.hasName(b) || r.heads[b] == frame.None {
		return false
	}
	t, k := &r.frames.Trees[r.sentence[b]], r.heads[b]
	return t.Child(k, "cop") != frame.None || t.Is(k, "xcomp") || t.Is(k, "obl", "nmod") && t.Preposition(k) == "as"
}

// spokenTo says whether mention i is a pronoun that only who speaks to whom
// resolves, in a speech.
func (r *resolver) spokenTo(i int) bool {
	if r.mentions[i].Kind != mention.Pronoun || r.quote[i] == frame.None {
		return false
	}
	switch c, ok := pronouns[strings.ToLower(r.words(i))]; {
	case !ok:
		return false
	default:
		return c == pronounI || c == pronounWe || c == pronounYou
	}
}

// speech is the mention of the speaker of the speech that mention i stands in,
// where the text tells it, else a number of the speech alone.
func (r *resolver) speech(i int) int {
	if s, known := r.spoken[r.quote[i]]; known {
		return s
	}
	return -2 - r.quote[i]
}
