package relation

import (
	"slices"
	"sort"

	"kgx/extract/clause"
	"kgx/extract/mention"
)

// frames finds what verbs state about the phrases that they govern.
func (f *finder) frames() {
	table := framesByVerb()
	for i := range f.parse.Clauses {
		for _, fr := range table[anyVerb] {
			f.frame(i, fr)
		}
		done := false
		for _, fr := range table[f.parse.Clauses[i].Verb.Lemma] {
			// What is said is looked at only where no closer relation fits.
			if len(fr.object) == 1 && fr.object[0].place == "content" && done {
				continue
			}
			if last := f.parse.Clauses[i].Verb.Last; fr.behind != "" && (last >= len(f.text.Tokens) || f.parse.Lower(last) != fr.behind) {
				continue
			}
			done = f.frame(i, fr) || done
		}
	}
}

// anyVerb stands for every verb in frames.tsv.
const anyVerb = "*"

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
				r.Time = f.mentions[m].Date
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

// nested is how many mentions may start in front of a time expression's token
// and still reach over it.
const nested = 8

// timeAt is the time expression that a phrase starts with, or None.
func (f *finder) timeAt(ph clause.Phrase) int {
	at := f.text.Tokens[ph.First]
	last := sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].Start > at.Start })
	for m := last - 1; m >= 0 && m >= last-nested; m-- {
		if men := f.mentions[m]; men.Kind == mention.Time && men.Contains(at.Span) {
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
			if e := f.pronoun(p); len(entities) == 0 && e != None {
				entities = []int{e}
			}
		}
		for _, e := range entities {
			if f.isA(e, s.types) && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}
