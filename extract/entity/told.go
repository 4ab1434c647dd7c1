package entity

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kgx/extract/frame"
	"kgx/extract/mention"
)

// toldOf is what the text says of the one that a name is of, as far as a
// description may come back to it: "producer Jo Vogt", "Orvia, an insurer",
// "Vogt, 64,".
type toldOf struct {
	nouns map[string]bool // lower-cased, singular
	ages  map[string]bool // "64"
}

// readTold notes what the text tells of each name.
func (r *resolver) readTold() {
	r.told = make([]toldOf, len(r.mentions))
	for i, m := range r.mentions {
		if m.Kind != mention.Name || m.Nested {
			continue
		}
		t := toldOf{nouns: map[string]bool{}, ages: map[string]bool{}}
		if age := ageBehind.FindStringSubmatch(r.text.Source[m.End:]); age != nil {
			t.ages[age[1]] = true
		}
		if age := ageBefore.FindStringSubmatch(r.text.Source[r.text.Sentences[r.sentence[i]].Start:m.Start]); age != nil {
			t.ages[age[1]] = true
		}
		for _, ro := range r.roles[i] {
			t.nouns[strings.ToLower(ro.words)] = true
		}
		r.tellBeside(i, t)
		r.told[i] = t
	}
	r.tellCopulas()
}

var (
	ageBehind = regexp.MustCompile(`^,? (?:who is |is )?\(?(\d{1,3})(?:[,.);]| years old)`)
	ageBefore = regexp.MustCompile(`(\d{1,3})-year-old(?: \p{L}+){0,2} $`)
)

// tellBeside notes the nouns that stand beside name i as its title or apposition.
func (r *resolver) tellBeside(i int, told toldOf) {
	if r.heads[i] == frame.None {
		return
	}
	t, k := &r.frames.Trees[r.sentence[i]], r.heads[i]
	beside := t.Children(k, "compound", "appos")
	if t.Is(k, "appos", "flat") {
		beside = append(beside, t.Tokens[k].Head)
	}
	for _, c := range beside {
		if w := t.Tokens[c]; w.XPOS == "NN" && !r.mentions[i].Contains(w.Span) && t.Child(c, "nmod:poss") == frame.None {
			told.nouns[strings.ToLower(t.Lemma(c))] = true
		}
	}
}

// tellCopulas notes what sentences say that names are: "Orvia is an insurer".
func (r *resolver) tellCopulas() {
	if r.frames == nil {
		return
	}
	for n := range r.frames.Frames {
		f := &r.frames.Frames[n]
		if f.Kind != frame.Copula || f.Negated || f.Question {
			continue
		}
		t := &r.frames.Trees[f.Sentence]
		if i := r.subjectOf(f); i != frame.None && r.told[i].nouns != nil && t.Tokens[f.Head].XPOS == "NN" {
			r.told[i].nouns[strings.ToLower(t.Lemma(f.Head))] = true
		}
	}
}

// toldNoun says whether the text tells before mention i that one of a cluster is
// of the noun.
func (r *resolver) toldNoun(root, i int, noun string) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool {
		if m >= i {
			return false
		}
		if r.mentions[m].Kind == mention.Nominal && r.mentions[m].Type == "person" && r.mentions[m].Norm == noun {
			return true
		}
		for told := range r.told[m].nouns {
			if sameRole(told, noun) {
				return true
			}
		}
		return false
	})
}

// toldAge says whether the text tells the age of a cluster's person.
func (r *resolver) toldAge(root int, age string) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool { return r.told[m].ages[age] })
}

// toldYoung says whether the text tells that a cluster's person is under age.
func (r *resolver) toldYoung(root int) bool {
	return slices.ContainsFunc(r.members[root], func(m int) bool {
		for age := range r.told[m].ages {
			if n, err := strconv.Atoi(age); err == nil && n < 18 {
				return true
			}
		}
		return false
	})
}
