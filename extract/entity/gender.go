package entity

import (
	"strings"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// Words before or about a name that tell a man from a woman.
var (
	maleWords   = words("mr sir lord king prince duke count baron emperor sultan husband father son brother grandfather grandson uncle nephew businessman chairman spokesman congressman policeman actor widower")
	femaleWords = words("mrs ms miss madam madame lady dame queen princess duchess countess baroness empress wife mother daughter sister grandmother granddaughter aunt niece businesswoman chairwoman spokeswoman congresswoman policewoman actress widow")
	kinWords    = words("husband father son brother grandfather grandson uncle nephew wife mother daughter sister grandmother granddaughter aunt niece widow widower cousin twin parent parents sons daughters brothers sisters child children stepson stepdaughter stepfather stepmother fiance fiancee partner ex-wife ex-husband")
)

// sexOf reads a word: male, female, or 0 where it tells neither.
func sexOf(word string) int {
	switch word = strings.Trim(strings.ToLower(word), ".,"); {
	case maleWords[word]:
		return male
	case femaleWords[word]:
		return female
	}
	return 0
}

// readSexes notes what the words beside and in each mention tell of the sex of
// the one it refers to.
func (r *resolver) readSexes() {
	r.sex = make([]int, len(r.mentions))
	for i, m := range r.mentions {
		switch {
		case m.Kind == mention.Pronoun:
			switch pronouns[strings.ToLower(r.words(i))] {
			case pronounHe:
				r.sex[i] = male
			case pronounShe:
				r.sex[i] = female
			}
		case m.Kind == mention.Name && group(m.Type) == "person":
			first, _, more := strings.Cut(r.words(i), " ")
			if more {
				r.sex[i] = sexOf(first)
			}
			if r.sex[i] == 0 {
				r.sex[i] = r.sexBefore(i)
			}
		case m.Kind == mention.Nominal && m.Type == "person":
			r.sex[i] = sexOf(m.Norm)
		}
	}
}

// sexBefore is what the title or description right before name i tells:
// "Mrs Strand", "his wife, Emma Strand".
func (r *resolver) sexBefore(i int) int {
	start := r.text.Sentences[r.sentence[i]].Start
	before := strings.Fields(r.text.Source[max(start, min(r.mentions[i].Start, r.mentions[i].Start-40)):r.mentions[i].Start])
	if len(before) == 0 {
		return 0
	}
	last := before[len(before)-1]
	if sex := sexOf(last); sex != 0 {
		return sex
	}
	return 0
}

// sexOfFirstName is what a full name's first name tells, which is less sure
// than a title: Andrea may be either, by country.
func (r *resolver) sexOfFirstName(i int) int {
	first, _, more := strings.Cut(r.words(i), " ")
	if !more {
		return 0
	}
	switch g, _ := gazetteer.Default().FirstName(first); g {
	case gazetteer.Male:
		return male
	case gazetteer.Female:
		return female
	}
	return 0
}

// sexes are what the words about a cluster tell, else its full names' first
// names where they agree.
func (r *resolver) sexes(root int) int {
	told, named := 0, 0
	for _, m := range r.members[root] {
		told |= r.sex[m]
		if r.personal(m) {
			named |= r.sexOfFirstName(m)
		}
	}
	if told == 0 && named != male|female {
		return named
	}
	return told
}
