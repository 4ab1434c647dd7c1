package relation

import (
	"kgx/extract/clause"
	"kgx/extract/mention"
)

// entitiesOf are the entities that a phrase refers to: those of its head, of
// the phrase that renames it ("the president, Ilham Aliyev"), or of the name
// that its head only classes ("the Nakhchivan exclave", "the city of Baku").
func (f *finder) entitiesOf(phrase int) []int {
	ph := f.parse.Phrases[phrase]
	if nounClass("place")[f.parse.Lower(ph.Head)] {
		if e := f.ofPhrase(phrase); len(e) == 1 && f.isA(e[0], []string{"location"}) {
			return e
		}
	}
	if m := ph.Mention; m != clause.None {
		if e := f.of[m]; len(e) > 0 {
			return e
		}
	}
	if ph.Apposed != clause.None {
		if m := f.parse.Phrases[ph.Apposed].Mention; m != clause.None && f.mentions[m].Kind == mention.Name && len(f.of[m]) > 0 {
			return f.of[m]
		}
	}
	head := f.parse.Lower(ph.Head)
	switch {
	case nounClass("inside")[head]:
		if e := f.possessor(ph); len(e) > 0 {
			return e
		}
		return f.ofPhrase(phrase)
	case nounClass("place")[head] || nounClass("facility")[head]:
		if e := f.nameBefore(ph, ph.Head, "location"); e != nil {
			return e
		}
		return f.ofPhrase(phrase)
	case nounClass("organization")[head]:
		return f.nameBefore(ph, ph.Head, "organization")
	case nounClass("competition")[head]:
		return f.nameBefore(ph, ph.Head, "event")
	}
	return nil
}

// agents are the entities that act where a phrase is the subject: besides those
// that it refers to, the country or organisation of "Russian troops", "the
// government of France" or "Tesla's shareholders".
func (f *finder) agents(phrase int) []int {
	if e := f.entitiesOf(phrase); len(e) > 0 {
		return e
	}
	ph := f.parse.Phrases[phrase]
	if !nounClass("agent")[f.parse.Lower(ph.Head)] {
		return nil
	}
	var out []int
	for i := ph.First; i < ph.Head; i++ {
		if m := f.at[i]; m != None {
			if e := f.of[m]; len(e) == 1 && f.isA(e[0], []string{"location", "organization"}) && (len(out) == 0 || out[len(out)-1] != e[0]) {
				out = append(out, e[0])
			}
		}
	}
	if len(out) == 0 {
		out = f.possessor(ph)
	}
	if len(out) == 0 {
		out = f.ofPhrase(phrase)
	}
	if next := phrase + 1; len(out) == 0 && next < len(f.parse.Phrases) && f.parse.Phrases[next].Prep == "from" && f.parse.Phrases[next].First == ph.Last+1 {
		for _, i := range f.parse.All(next) {
			out = append(out, f.entitiesOf(i)...)
		}
	}
	return out
}

// possessor are the entities of "Azerbaijan's" before a phrase.
func (f *finder) possessor(ph clause.Phrase) []int {
	if ph.Possessor == clause.None {
		return nil
	}
	if m := f.parse.Phrases[ph.Possessor].Mention; m != clause.None {
		return f.of[m]
	}
	return nil
}

// ofPhrase are the entities of the phrase that follows by "of".
func (f *finder) ofPhrase(phrase int) []int {
	if phrase+1 >= len(f.parse.Phrases) || f.parse.Phrases[phrase+1].Of != phrase {
		return nil
	}
	var out []int
	for _, i := range f.parse.All(phrase + 1) {
		if m := f.parse.Phrases[i].Mention; m != clause.None {
			out = append(out, f.of[m]...)
		}
	}
	return out
}

// nameBefore is the entity of the name of the given type that stands in the
// phrase right before token head.
func (f *finder) nameBefore(ph clause.Phrase, head int, typ string) []int {
	for i := head - 1; i >= ph.First; i-- {
		m := f.at[i]
		if m == None {
			continue
		}
		if e := f.of[m]; f.mentions[m].Kind == mention.Name && len(e) == 1 && f.isA(e[0], []string{typ}) {
			return e
		}
		return nil
	}
	return nil
}
