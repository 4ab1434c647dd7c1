package token

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/data"
	"github.com/neurosnap/sentences/english"
)

// splitter finds the ends of sentences by punkt (Kiss and Strunk 2006,
// "Unsupervised multilingual sentence boundary detection") with its training
// data for English, and mends what that data does not know of news.
type splitter struct {
	punkt *sentences.DefaultSentenceTokenizer
}

// punkt loads the training data at its first use.
var punkt = sync.OnceValue(func() *splitter {
	text, err := data.Asset("data/english.json")
	var training *sentences.Storage
	if err == nil {
		training, err = loadTraining(text)
	}
	if err != nil {
		panic("token: the sentence splitter's training data, which is part of the program, does not load: " + err.Error())
	}
	p, err := english.NewSentenceTokenizer(training)
	if err != nil {
		panic("token: making the sentence splitter: " + err.Error()) // it fails only where it loads its data itself
	}
	for _, a := range titles {
		p.AbbrevTypes.Add(a)
	}
	for _, a := range numbered {
		p.AbbrevTypes.Add(a)
	}
	for _, a := range others {
		p.AbbrevTypes.Add(a)
	}
	return &splitter{p}
})

var (
	// titles stand before a name and so end no sentence.
	titles = strings.Fields("mr mrs ms mx dr prof gen maj col lt capt cmdr cdr adm brig sgt cpl pvt insp det supt gov sen rep reps sens rev fr hon amb pres st ste mt messrs mme mlle sr")
	// numbered stand before a number.
	numbered = strings.Fields("no nos vol fig art sec pp p ch op")
	// others are known from news.
	others = strings.Fields("e.g i.e cf approx est dept univ assn bldg blvd rd atty ft jr bros ltd inc corp co esq ph.d u.a.e a.m p.m viz al")
)

// breaks returns the offsets in text, ascending, after which a sentence ends;
// the last is the end of text.
func (s *splitter) breaks(text string) []int {
	if !strings.ContainsAny(text, ".!?") {
		return []int{len(text)}
	}
	words := s.punkt.AnnotatedTokens(text + " ") // it drops a last word of one letter
	var ends []int
	first, begins := 0, true // of its sentence
	for i, w := range words {
		rest := words[i+1:]
		w.SentBreak = s.ends(w, rest, begins)
		switch next := strings.ToLower(firstWord(w.Tok)); {
		case begins:
			first = i
		case !w.SentBreak && len(rest) > 0 && strings.HasSuffix(w.Tok, ".") && capital(rest[0].Tok):
			w.SentBreak = endsWith(words[first:], i-first)
		case w.SentBreak && (strings.HasSuffix(w.Tok, ".'s") || len(rest) > 0 && goesOn(next, rest[0].Tok)):
			w.SentBreak = false
		}
		if w.SentBreak && len(rest) > 0 {
			ends = append(ends, w.Position)
		}
		begins = w.SentBreak
	}
	return append(ends, len(text))
}

// ends says whether a sentence ends with w, which rest follows. It begins with w
// too where begins is set.
func (s *splitter) ends(w *sentences.Token, rest []*sentences.Token, begins bool) bool {
	if len(rest) == 0 {
		return true
	}
	next := strings.TrimLeft(rest[0].Tok, `"'([`)
	capital := capital(next)
	digit := next != "" && '0' <= next[0] && next[0] <= '9'
	word, dot := strings.CutSuffix(strings.TrimLeft(w.Tok, `"'([`), ".")
	switch {
	case dot && slices.Contains(titles, strings.ToLower(word)) && word != strings.ToLower(word):
		return false
	case dot && slices.Contains(numbered, strings.ToLower(word)):
		return !digit && (capital || w.SentBreak)
	case dot && number.MatchString(word):
		return !begins && (capital || digit && w.SentBreak || next != rest[0].Tok)
	case capital && quoted.MatchString(w.Tok) && strings.HasPrefix(rest[0].Tok, `"`):
		return true // one quotation after the other
	case asks.MatchString(w.Tok):
		return w.SentBreak && !speaker(rest)
	}
	return w.SentBreak
}

// capital says whether a word begins with a capital, behind opening marks.
func capital(word string) bool {
	word = strings.TrimLeft(word, `"'([`)
	return word != "" && 'A' <= word[0] && word[0] <= 'Z'
}

// goesOn says whether no sentence ends after the abbreviation that next follows.
func goesOn(abbreviation, next string) bool {
	switch abbreviation {
	case "p.m", "a.m":
		return slices.Contains(continued, strings.ToLower(firstWord(next)))
	}
	return false
}

// number matches a number, or the day or year that ends a date.
var number = regexp.MustCompile(`^\$?[0-9][0-9.,]*(?:st|nd|rd|th|s|m|bn|k)?$`)

// quoted matches the end of a sentence that is a quotation.
var quoted = regexp.MustCompile(`[.!?]["']$`)

// asks matches the end of a quotation that may go on with who says it.
var asks = regexp.MustCompile(`[?!]["']$`)

// speaker says whether words begin with a name and a verb of speech: "Jo Marsh
// asked".
func speaker(words []*sentences.Token) bool {
	for i, w := range words {
		word := strings.TrimRight(w.Tok, ".,:")
		switch {
		case i > 0 && slices.Contains(speech, word):
			return true
		case i == 5 || word == "" || !('A' <= word[0] && word[0] <= 'Z') && word != "of" && word != "the":
			return false
		}
	}
	return false
}

var speech = strings.Fields("said says asked asks told wrote writes added adds replied shouted cried declared tweeted posted exclaimed wondered")

// abbreviation says whether the full stop after word is part of it. At the end
// of a sentence only capitals and inner full stops tell: "of Foo Corp.".
func (s *splitter) abbreviation(word string, end bool) bool {
	if len(word) == 1 {
		return !end && 'A' <= word[0] && word[0] <= 'Z'
	}
	lower := strings.ToLower(word)
	if !s.punkt.IsAbbr(lower) && !initials.MatchString(word) {
		return false
	}
	return !end || word != lower || strings.Contains(word, ".")
}

// initials matches "U.A.E" and "e.g", without their last full stop.
var initials = regexp.MustCompile(`^[A-Za-z](?:\.[A-Za-z])+$`)
