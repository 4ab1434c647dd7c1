package relation

import (
	"slices"
	"strings"

	"kgx/extract/clause"
	"kgx/extract/mention"
	"kgx/extract/token"
)

// frames finds what verbs state about the phrases that they govern.
func (f *finder) frames() {
	table := framesByVerb()
	for i := range f.parse.Clauses {
		done := false
		for _, fr := range table[f.parse.Clauses[i].Verb.Lemma] {
			// What is said is looked at only where no closer relation fits.
			if len(fr.object) == 1 && fr.object[0].place == "content" && done {
				continue
			}
			done = f.frame(i, fr) || done
		}
	}
}

// frame applies one row of frames.tsv to clause i.
func (f *finder) frame(i int, fr frame) bool {
	before := len(f.found)
	for _, s := range fr.subject {
		subjects := f.fill(i, s)
		if len(subjects) == 0 {
			continue
		}
		for _, o := range fr.object {
			if o.place == "content" {
				f.content(i, fr, subjects)
			} else {
				f.pairs(i, fr, subjects, f.fill(i, o))
			}
			if len(f.found) > before {
				return true
			}
		}
	}
	return false
}

// pairs states the relation between all subjects and objects that it admits.
func (f *finder) pairs(i int, fr frame, subjects, objects []int) {
	for _, s := range subjects {
		for _, o := range objects {
			if f.admits(fr.relation, s, o) {
				f.state(i, Relation{Subject: s, Object: o, Name: fr.relation, Confidence: fr.confidence})
			}
		}
	}
}

// state adds a relation with all that clause i says about it.
func (f *finder) state(i int, r Relation) {
	c := f.parse.Clauses[i]
	r.Modality = f.parse.Modality(i)
	f.circumstances(i, &r)
	f.add(r, c.Sentence, i)
}

// circumstances notes the time, place and occasion that clause i names.
func (f *finder) circumstances(i int, r *Relation) {
	r.Place = None
	for _, o := range f.parse.Clauses[i].Obliques {
		ph := f.parse.Phrases[o]
		if ph.Time {
			if m := f.timeAt(ph); m != None && r.Time == "" {
				r.Time = f.mentions[m].Norm
				if r.Time == "" {
					r.Time = f.mentions[m].Text(f.text.Source)
				}
			}
			continue
		}
		switch ph.Prep {
		case "in", "at", "on", "near", "during":
		default:
			continue
		}
		for _, e := range f.entitiesOf(o) {
			switch {
			case e == r.Object || e == r.Subject:
			case f.isA(e, []string{"location"}) && r.Place == None:
				r.Place = e
			case f.isA(e, []string{"event"}):
				r.Qualifiers = append(r.Qualifiers, Qualifier{"occasion", f.entities[e].Name})
			}
		}
	}
}

func (f *finder) timeAt(ph clause.Phrase) int {
	at := f.text.Tokens[ph.First]
	for m, men := range f.mentions {
		if men.Start > at.Start {
			break
		}
		if men.Kind == mention.Time && men.Contains(at.Span) {
			return m
		}
	}
	return None
}

// fill are the entities that stand in a slot of clause i.
func (f *finder) fill(i int, s slot) []int {
	c := f.parse.Clauses[i]
	var phrases []int
	switch s.place {
	case "subject":
		phrases = c.Subjects
	case "object":
		phrases = c.Objects
	case "noun":
		if c.Noun != clause.None {
			phrases = f.parse.All(c.Noun)
		}
	default:
		for _, o := range c.Obliques {
			if ph := f.parse.Phrases[o]; ph.Prep == s.place && !ph.Time {
				phrases = append(phrases, f.parse.All(o)...)
			}
		}
	}
	var out []int
	for _, p := range phrases {
		entities := f.entitiesOf(p)
		if s.place == "subject" || s.place == "object" {
			entities = f.agents(p)
		}
		for _, e := range entities {
			if f.isA(e, s.types) && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// content states what the subjects said, promised or threatened: the words
// after the verb, or the quotation that it reports.
func (f *finder) content(i int, fr frame, subjects []int) {
	span := f.contentOf(i)
	if span.Len() == 0 {
		return
	}
	for _, s := range subjects {
		if f.admitsSubject(fr.relation, s) {
			f.state(i, Relation{Subject: s, Object: None, Literal: span, Name: fr.relation, Confidence: fr.confidence})
		}
	}
}

// contentOf is the span of what the verb of clause i governs.
func (f *finder) contentOf(i int) token.Span {
	c := f.parse.Clauses[i]
	start, end := f.text.Tokens[c.Verb.Last-1].End, f.text.Tokens[c.Verb.Last-1].End
	s := f.text.Sentences[c.Sentence]
	extend := func(to int) { end = max(end, min(to, s.End)) }
	inside := map[int]bool{i: true}
	for j := i + 1; j < len(f.parse.Clauses) && f.parse.Clauses[j].Sentence == c.Sentence; j++ {
		d := f.parse.Clauses[j]
		if d.Parent != clause.None && inside[d.Parent] && (d.Kind != clause.Adverbial || d.Parent != i) || d.Noun != clause.None && f.parse.Words(d.Noun).Start >= start && f.parse.Words(d.Noun).Start < end {
			inside[j] = true
			extend(d.End)
		}
	}
	for _, o := range c.Objects {
		if w := f.parse.Words(o); w.Start >= start {
			extend(w.End)
			for k := o + 1; k < len(f.parse.Phrases) && f.parse.Phrases[k].Of == k-1; k++ {
				extend(f.parse.Words(k).End)
			}
		}
	}
	if f.inverted(c) || end == start {
		for _, q := range f.parse.Quotes {
			if q.By == i && q.Speech && q.Outer == clause.None {
				return q.Span
			}
		}
	}
	for _, q := range f.parse.Quotes {
		// A quotation that starts in the content ends it.
		if q.Start >= start && q.Start < end && q.End > end {
			end = q.End
		}
	}
	return trim(f.text.Source, token.Span{Start: start, End: end})
}

// inverted says whether the subject follows the verb: "…," said Trump.
func (f *finder) inverted(c clause.Clause) bool {
	return len(c.Subjects) > 0 && f.parse.Phrases[c.Subjects[0]].First >= c.Verb.Last && !c.Verb.Passive
}

// trim takes blanks and marks off both ends.
func trim(source string, s token.Span) token.Span {
	text := s.Text(source)
	left := len(text) - len(strings.TrimLeft(text, " ,:\n\t\"“"))
	if rest, ok := strings.CutPrefix(text[left:], "that "); ok {
		left = len(text) - len(rest)
	}
	s.Start += left
	s.End = s.Start + len(strings.TrimRight(text[left:], " ,:\n\t"))
	return s
}
