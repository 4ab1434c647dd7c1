package clause

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed verbs.tsv
var verbsTSV string

//go:embed irregular.tsv
var irregularTSV string

//go:embed words.tsv
var wordsTSV string

// form is a set of the forms that a word may be of its verb.
type form uint8

const (
	base    form = 1 << iota // "sign"
	third                    // "signs"
	past                     // "signed"
	passive                  // the past participle: "signed"
	ing                      // "signing"
)

// reading is a verb that a word may be a form of.
type reading struct {
	lemma string
	forms form
}

// lexicon is the word lists as they are looked up.
type lexicon struct {
	verbs   map[string]reading // by form
	classes map[string]Class   // by base form
	tags    map[string]tagged  // closed-class words
	nouns   map[string]bool    // nouns that are verb forms too
}

// The lexicon is made from the lists when it is first needed: some 7,000 forms, a few milliseconds.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]reading{}, map[string]Class{}, map[string]tagged{}, map[string]bool{}}
	for category, list := range table(wordsTSV) {
		for _, w := range list {
			w = strings.ReplaceAll(w, "_", " ")
			if category == "noun" {
				l.nouns[w] = true
			} else if _, known := l.tags[w]; !known {
				l.tags[w] = tagNames[category]
			}
		}
	}
	irregular := map[string][]string{}
	for verb, forms := range table(irregularTSV) {
		irregular[verb] = append(irregular[verb], forms...)
	}
	for class, verbs := range table(verbsTSV) {
		for _, v := range verbs {
			if _, known := l.classes[v]; !known {
				l.classes[v] = Class(class)
				l.addForms(v, irregular[v])
			}
		}
	}
	return l
})

// table yields the rows of a list file: what stands before the first tab, and
// the words behind it.
func table(tsv string) func(yield func(string, []string) bool) {
	return func(yield func(string, []string) bool) {
		for line := range strings.Lines(tsv) {
			key, list, ok := strings.Cut(line, "\t")
			if ok && !strings.HasPrefix(line, "#") && !yield(key, strings.Fields(list)) {
				return
			}
		}
	}
}

func (l *lexicon) addForms(verb string, irregular []string) {
	pastForm, participle := pastOf(verb), pastOf(verb)
	if len(irregular) == 2 {
		pastForm, participle = irregular[0], irregular[1]
	}
	for _, f := range []struct {
		word string
		form form
	}{{verb, base}, {thirdOf(verb), third}, {pastForm, past}, {participle, passive}, {ingOf(verb), ing}} {
		r, known := l.verbs[f.word]
		// A word that two verbs share ("found", "lay") keeps the one that is listed first.
		switch {
		case !known:
			l.verbs[f.word] = reading{verb, f.form}
		case r.lemma == verb:
			l.verbs[f.word] = reading{verb, r.forms | f.form}
		}
	}
}

// verb reads a word as a form of a verb. A word of no listed verb is read by
// its ending, as the regular verbs are formed.
func (l *lexicon) verb(lower string) (reading, bool) {
	if r, ok := l.verbs[lower]; ok {
		return r, true
	}
	for _, prefix := range []string{"re-", "re", "over", "out", "under", "co-", "mis", "un", "dis", "pre"} {
		if r, ok := l.verbs[strings.TrimPrefix(lower, prefix)]; ok && strings.HasPrefix(lower, prefix) && !l.nouns[lower] {
			return reading{prefix + r.lemma, r.forms}, true
		}
	}
	switch {
	case strings.Contains(lower, "-"): // "long-standing", "war-torn"
	case len(lower) > 5 && strings.HasSuffix(lower, "ed") && !strings.HasSuffix(lower, "eed"):
		return reading{stem(lower[:len(lower)-2]), past | passive}, true
	case len(lower) > 6 && strings.HasSuffix(lower, "ing"):
		return reading{stem(lower[:len(lower)-3]), ing}, true
	}
	return reading{}, false
}

// class is what the verb does to its complement.
func (l *lexicon) class(lemma string) Class {
	if c, ok := l.classes[lemma]; ok {
		return c
	}
	return Other
}
