package entity

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"kgx/extract/gazetteer"
	"kgx/extract/mention"
)

// link is a mention as coreference compares it: its words, and what they tell
// of number, gender and definiteness. train/kgxtrain/links.py computes the
// same, as parity_test.go sees to.
type link struct {
	words, lower, content []string // content: lower without small words, unless nothing else is left
	text, head            string   // lower-cased
	trigrams              [][3]rune
	kind                  mention.Kind
	coarse                int // index of coarseTypes
	position, sentence    int // of the first word, in the article's words and sentences
	pronoun               int // class of pronoun, or -1
	determiner            int
	country               string // ISO code of the country that it names or is the adjective of, or ""
	initials              string
	gender                int // sum of what it may be: male, female, neuter
	plural                bool
}

// Classes of pronouns.
const (
	pronounHe = iota
	pronounShe
	pronounIt
	pronounThey
	pronounI
	pronounWe
	pronounYou
	pronounOther
	pronounClasses
)

// Classes of determiners.
const (
	definite = iota
	indefinite
	demonstrative
	possessive
	bare
	determinerClasses
)

// What a mention may refer to, by sex.
const (
	male    = 1
	female  = 2
	neuter  = 4
	anySex  = male | female | neuter
	person2 = male | female
)

var (
	pronouns    = classes("he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves", "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves", "this that these those who whom whose which one ones each both all some any another others there here")
	determiners = classes("the", "a an some another", "this that these those both such", "my your his her its our their")
	titles      = classes("", "mr sir lord king prince man men boy father son husband brother actor chairman", "mrs ms miss lady queen princess dame woman women girl mother daughter wife sister actress")
	smallWords  = classes("of the and for in on de la a an to at ' s - . ,")
	endsHead    = classes("of in on for at from to with by who which that whose where between against about over into , ( :")

	coarseTypes = []string{"PER", "ORG", "GPE", "CITY", "REGION", "LOC", "FAC", "GPEX", "NORP", "EVENT", "WORK", "PRODUCT", "MISC", "none"}
)

// classes maps each word of the lists to the number of its list.
func classes(lists ...string) map[string]int {
	m := map[string]int{}
	for i, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = i
		}
	}
	return m
}

// newLink reads a mention's words; position and sentence are those of the
// first.
func newLink(words []string, m mention.Mention, position, sentence int) *link {
	l := &link{words: words, kind: m.Kind, position: position, sentence: sentence, pronoun: -1, determiner: bare}
	for _, w := range words {
		l.lower = append(l.lower, lowered(w))
	}
	l.text = strings.Join(l.lower, " ")
	l.trigrams = trigrams(l.text)
	for _, w := range l.lower {
		if _, small := smallWords[w]; !small {
			l.content = append(l.content, w)
		}
	}
	if len(l.content) == 0 {
		l.content = l.lower
	}
	l.head = headOf(l.lower)
	l.coarse = coarseOf(m)
	if class, ok := pronouns[l.lower[0]]; ok && m.Kind == mention.Pronoun {
		l.pronoun = class
	}
	if class, ok := determiners[l.lower[0]]; ok {
		l.determiner = class
	}
	l.country = countryOf(words)
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			l.initials += string(r)
		}
	}
	l.initials = lowered(l.initials)
	l.gender = l.sex()
	l.plural = l.isPlural()
	return l
}

// lowered is a word in lower case as Python has it: two letters for İ, and
// another sigma at the end of a word.
func lowered(word string) string {
	if strings.ContainsAny(word, "İΣ") {
		return cases.Lower(language.Und).String(word)
	}
	return strings.ToLower(word)
}

// headOf is the head of a description, as the text alone tells: the word
// before what follows it ("the president of …").
func headOf(lower []string) string {
	for i, w := range lower[1:] {
		if _, ends := endsHead[w]; ends {
			if _, determiner := determiners[lower[i]]; !determiner {
				return lower[i]
			}
		}
	}
	n := len(lower)
	if n > 2 && (lower[n-2] == "'" || lower[n-2] == "’") && lower[n-1] == "s" {
		return lower[n-3]
	}
	return lower[n-1]
}

// coarseOf is the tagger's type of a name; descriptions and pronouns have none.
func coarseOf(m mention.Mention) int {
	name := "none"
	switch m.Kind {
	case mention.Adjective:
		name = "GPEX"
	case mention.Name:
		name = mention.Coarse(m.Type)
	}
	for i, t := range coarseTypes {
		if t == name {
			return i
		}
	}
	return len(coarseTypes) - 2
}

func countryOf(words []string) string {
	separator := " "
	for _, w := range words {
		if w == "." {
			separator = ""
		}
	}
	text := strings.Join(words, separator)
	if p, ok := gazetteer.Default().Adjective(text); ok {
		return p.Code
	}
	if p, ok := gazetteer.Default().Country(text); ok {
		return p.Code
	}
	return ""
}

func (l *link) sex() int {
	if l.kind == mention.Pronoun {
		switch l.pronoun {
		case pronounHe:
			return male
		case pronounShe:
			return female
		case pronounIt:
			return neuter
		}
		return anySex
	}
	for _, w := range l.lower {
		if g, ok := titles[w]; ok {
			return g
		}
	}
	person := coarseTypes[l.coarse] == "PER"
	switch {
	case l.kind == mention.Name && person:
		switch g, _ := gazetteer.Default().FirstName(l.words[0]); g {
		case gazetteer.Male:
			return male
		case gazetteer.Female:
			return female
		}
		return person2
	case l.kind == mention.Name || l.kind == mention.Adjective:
		return neuter
	}
	return anySex
}

func (l *link) isPlural() bool {
	in := func(words ...string) bool {
		for _, w := range words {
			if l.lower[0] == w {
				return true
			}
		}
		return false
	}
	switch l.kind {
	case mention.Pronoun:
		return l.pronoun == pronounThey || l.pronoun == pronounWe || in("these", "those", "both", "all")
	case mention.Nominal:
		and := false
		for _, w := range l.lower {
			and = and || w == "and"
		}
		return strings.HasSuffix(l.head, "s") && !strings.HasSuffix(l.head, "ss") || and || in("both", "two", "these", "those")
	case mention.Name:
		t := coarseTypes[l.coarse]
		return strings.HasSuffix(l.lower[len(l.lower)-1], "s") && t != "PER" && t != "GPE"
	}
	return false
}
