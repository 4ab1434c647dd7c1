package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed idioms.tsv
var idiomTable string

// idiom is a row of idioms.tsv.
type idiom struct {
	preposition, noun string // of the noun; "" where it is the object
	beside            string // what may stand by the noun
	others            []string
	lemma, surface    string // what it means, "" where it keeps its words
	turned            bool   // the subject suffers it
}

// idiomsOf are the rows by the verb.
var idiomsOf = sync.OnceValue(func() map[string][]idiom {
	m := map[string][]idiom{}
	for line := range strings.Lines(idiomTable) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		row := idiom{noun: f[1], beside: f[2], lemma: f[4], surface: f[5], turned: f[6] == "turned"}
		if preposition, noun, ok := strings.Cut(f[1], " "); ok {
			row.preposition, row.noun = preposition, noun
		}
		if f[3] != "" {
			row.others = strings.Split(f[3], ",")
		}
		m[f[0]] = append(m[f[0]], row)
	}
	return m
})

// readIdioms reads a verb and a noun that are one predicate together, by what
// they mean. Where they mean that somebody else does it, the ends are turned.
//
//	Holm/nsubj came/root under fire/obl from Roth/obl → Roth criticized Holm
func readIdioms(b *builder) {
	for i := range b.frames {
		if b.frames[i].Kind != Verb {
			continue
		}
		for _, row := range idiomsOf()[b.frames[i].Lemma] {
			if at := b.idiomNoun(i, row); at >= 0 && b.idiom(i, at, row) {
				break
			}
		}
	}
}

// idiomNoun is the index of the argument that is the noun of an idiom, -1 where
// there is none.
func (b *builder) idiomNoun(i int, row idiom) int {
	f := &b.frames[i]
	return slices.IndexFunc(f.Arguments, func(a Argument) bool {
		if a.Frame != None || a.Head == None || len(a.Heads) > 1 || !b.xpos(a.Head, "NN") || b.xpos(a.Head, "NNP") || b.Lemma(a.Head) != row.noun {
			return false
		}
		if row.preposition == "" {
			return a.Function == Patient && !f.Passive && b.alone(a.Head, row.beside)
		}
		return a.Function == Oblique && a.Preposition == row.preposition && !(row.turned && f.Passive) && b.alone(a.Head, row.beside)
	})
}

// alone says whether no more stands by a noun than an idiom allows.
func (b *builder) alone(noun int, beside string) bool {
	switch beside {
	case "any":
		return !slices.ContainsFunc(b.Children(noun, "det"), func(k int) bool { return negators[b.Lower(k)] })
	case "own":
		return b.Child(noun, "amod", "compound") == None
	case "art":
		return b.Child(noun, "amod", "compound", "nmod:poss") == None
	}
	return b.Child(noun, "det", "amod", "compound", "nmod:poss", "nummod") == None
}

// idiom makes one predicate of frame i and its argument at index noun; false
// where the other one who takes part is missing.
func (b *builder) idiom(i, noun int, row idiom) bool {
	f := &b.frames[i]
	head := f.Arguments[noun].Head
	kept := slices.Delete(slices.Clone(f.Arguments), noun, noun+1)
	for _, k := range b.Children(head, "nmod", "obl") {
		if !b.Is(k, "nmod:poss") {
			kept = append(kept, Argument{Function: Oblique, Preposition: b.Preposition(k), Head: k, Heads: b.Conjuncts(k), Frame: None})
		}
	}
	other := slices.IndexFunc(kept, func(a Argument) bool { return a.Function == Oblique && slices.Contains(row.others, a.Preposition) })
	if other < 0 && len(row.others) > 0 && !row.turned {
		return false
	}
	f.Arguments = kept
	if row.lemma == "" {
		words := strings.TrimSpace(row.preposition + " " + b.Lower(head))
		f.Lemma, f.Surface = f.Lemma+" "+words, f.Surface+" "+words
		return true
	}
	f.Lemma, f.Surface = row.lemma, row.surface
	if row.turned {
		f.Passive = true
		for k := range f.Arguments {
			if a := &f.Arguments[k]; a.Function == Agent {
				a.Function, a.Label = Patient, ""
			}
		}
	}
	if other >= 0 {
		a := &f.Arguments[other]
		a.Function, a.Preposition, a.Label = Patient, "", ""
		if row.turned {
			a.Function = Agent
		}
	}
	return true
}
