package schema

import (
	"slices"
	"strings"
)

// Argument is what a sentence gives of one participant, value or clause that
// depends on a verb or noun.
type Argument struct {
	// Label is PropBank's: "ARG0", "ARGM-LOC"; "" where no role was read.
	Label string
	// Function is the one it has, or would have in the active voice: subj, obj, iobj, comp (a clause with a finite verb, or
	// a quotation), inf (an infinitive or participle), pred (a predicative: "went bankrupt", "elected president"),
	// poss (a noun's possessor), or the lower-case preposition that leads it, "because of". The subject of a passive is obj.
	Function string
	Type     string // of the schema, "" where unknown
	Head     string // lemma of the head word, lower case
}

// clause says whether the argument is a clause.
func (a Argument) clause() bool { return a.Function == "comp" || a.Function == "inf" }

// core says whether the verb must have a place for the argument: where it has
// none, another verb of the same form is meant.
func (a Argument) core() bool {
	return (a.clause() || a.Function == "obj") && !strings.HasPrefix(a.Label, "ARGM-")
}

// Reading is a predicate that a verb or noun was found to tell, and the roles
// of its arguments.
type Reading struct {
	Predicate Predicate
	Phrase    string   // the table's verb or noun: "take over"
	Roles     []string // one an argument, "" where it has none
}

// functions are the grammatical functions that an argument may have without a
// preposition.
var functions = []string{"subj", "obj", "iobj", "comp", "inf", "pred", "poss"}

// ReadVerb returns the predicate that a verb tells with these arguments; ok is
// false where the table has none that they fit, and the verb keeps its lemma.
// The particle of a phrasal verb, "" where it has none, must be in the table's
// phrase; a preposition, a predicative or an object that the phrase names must
// lead or be one of the arguments, and one that the phrase names with its head
// word ("go on strike") has no role. Of several phrases the one with the most
// roles that fit by type or word wins, of equals the longest.
func ReadVerb(lemma, particle string, arguments []Argument) (r Reading, ok bool) {
	most := -1
	for _, phrase := range phrasesOf(lemma, particle, arguments) {
		if best, fits := read(phrase, PredicatesOf(phrase.words), arguments, false); fits > most {
			r, most = best, fits
		}
	}
	return r, most >= 0
}

// ReadNoun is ReadVerb for a noun that tells an event. Its of-phrase is the
// object where the predicate has one, and its possessor the agent where the
// table says nothing else.
func ReadNoun(lemma string, arguments []Argument) (r Reading, ok bool) {
	r, fits := read(verbPhrase{lemma, -1}, PredicatesOfNoun(lemma), arguments, true)
	return r, fits >= 0
}

// verbPhrase is what the table may name: "go on strike".
type verbPhrase struct {
	words string
	// within is the argument whose head word is part of the phrase, -1 where none is.
	within int
}

// phrasesOf lists the phrases that the verb and what follows it may be in the
// table, longest first.
func phrasesOf(lemma, particle string, arguments []Argument) []verbPhrase {
	stem := lemma
	if particle != "" {
		stem += " " + particle
	}
	var long, short []verbPhrase
	for i, a := range arguments {
		switch a.Function {
		case "subj", "iobj", "comp", "inf", "poss", "":
		case "obj", "pred":
			long = append(long, verbPhrase{stem + " " + a.Head, i})
		default:
			long = append(long, verbPhrase{stem + " " + a.Function + " " + a.Head, i})
			short = append(short, verbPhrase{stem + " " + a.Function, -1})
		}
	}
	return append(append(long, short...), verbPhrase{stem, -1})
}

// read returns the first of the candidates with the most slots that fit by type
// or word, and how many; -1 where no candidate is meant.
func read(phrase verbPhrase, candidates []Predicate, arguments []Argument, noun bool) (best Reading, most int) {
	most = -1
	for _, p := range candidates {
		if roles, fits := p.assign(phrase, arguments, noun); fits > most {
			best, most = Reading{p, phrase.words, roles}, fits
		}
	}
	return best, most
}

// assign gives each argument the role of the slot that it fills, each slot one
// argument, and says how many slots fit by type or word; -1 where the predicate
// is not meant: a slot that must be filled is not, or one of the first two,
// which tell the senses apart, is filled by something of another type; or none
// is filled at all.
func (p Predicate) assign(phrase verbPhrase, arguments []Argument, noun bool) (roles []string, fits int) {
	slots := p.SlotsOf(phrase.words)
	if noun {
		slots = nounSlots(slots)
	}
	roles = make([]string, len(arguments))
	filled := make([]bool, len(slots))
	matching := make([]bool, len(slots))
	for a, arg := range arguments {
		if a == phrase.within {
			continue
		}
		i := slotOf(slots, filled, arg)
		suits := mismatch
		if i >= 0 {
			suits = slots[i].suits(arg)
		}
		circumstance := circumstance(arg, i < 0 || i > 1)
		switch {
		case circumstance != "" && suits != match && (i < 0 || !slices.Contains(slots[i].Sources, labelSource(arg.Label))):
			roles[a] = circumstance
		case suits != mismatch:
			roles[a], filled[i], matching[i] = slots[i].Role, true, suits == match
		case arg.core() || i >= 0 && i < 2:
			return nil, -1 // an object or clause that has no place here, or a filler that tells another sense
		default:
			roles[a] = defaultRoleOf(arg, slots)
		}
	}
	if !slices.Contains(filled, true) {
		return nil, -1
	}
	for i, s := range slots {
		if s.Need >= Present && !filled[i] || s.Need == Matching && !matching[i] {
			return nil, -1
		}
		if matching[i] {
			fits++
		}
	}
	return roles, fits
}

// slotOf returns the unfilled slot that the argument's preposition names, else
// its label and function together, else its label, else its function; of several
// the one that it suits best; -1 where none does. A preposition says more than a
// label, which is numbered by senses that nothing here tells apart. by leads the
// agent of a passive or noun where the slots say nothing else.
func slotOf(slots []Slot, filled []bool, arg Argument) int {
	function, preposition, label := arg.Function, "", labelSource(arg.Label)
	if !slices.Contains(functions, function) {
		function, preposition = "", function
	}
	tries := [][]string{{preposition}, {label, function}, {label}, {function}}
	if preposition == "by" {
		tries = append(tries, []string{"subj"})
	}
	for _, sources := range tries {
		best := -1
		for i, s := range slots {
			if filled[i] || !s.from(sources) {
				continue
			}
			if best < 0 || s.suits(arg) > slots[best].suits(arg) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// placing and timing are the prepositions that lead a place or time where nothing
// but the type of what follows is known.
var (
	placing = []string{"in", "at", "near", "outside", "inside", "off"}
	timing  = []string{"", "on", "in", "at", "during", "since", "until", "before", "after", "by"}
)

// circumstance is the role of what is surely a circumstance, whatever the
// predicate makes of its preposition: "arrested on Friday" beside "arrested on
// suspicion of theft". The preposition alone leads a place only where the
// argument may be one.
func circumstance(arg Argument, mayBePlace bool) string {
	led := arg.Label == ""
	switch {
	case arg.Label == "ARGM-TMP" || led && arg.Type == "time" && slices.Contains(timing, arg.Function):
		return "time"
	case led && arg.Type == "time" && arg.Function == "for":
		return "duration"
	case arg.Label == "ARGM-LOC" || led && mayBePlace && IsA(arg.Type, "location") && slices.Contains(placing, arg.Function):
		return "place"
	}
	return ""
}

// labelSource is a PropBank label as slots and roles name it: "0", "LOC".
func labelSource(label string) string {
	if s, ok := strings.CutPrefix(label, "ARGM-"); ok {
		return s
	}
	return strings.TrimPrefix(label, "ARG")
}

// defaultRoleOf is the role that the argument has with any predicate, as long
// as the predicate has no slot of that role.
func defaultRoleOf(arg Argument, slots []Slot) string {
	for _, source := range []string{labelSource(arg.Label), arg.Function} {
		role := defaultRole(source)
		if role != "" && !slices.ContainsFunc(slots, func(s Slot) bool { return s.Role == role }) {
			return role
		}
	}
	return ""
}

// nounSlots adds what nouns say in their own way: "the sale of the firm" has the
// object behind of, or the subject where there is no object, and "her speech"
// has the agent before the noun.
func nounSlots(slots []Slot) []Slot {
	out := make([]Slot, len(slots))
	object, subject, of, poss := -1, -1, false, false
	for i, s := range slots {
		out[i] = s
		out[i].Sources = slices.Clone(s.Sources)
		of = of || slices.Contains(s.Sources, "of")
		poss = poss || slices.Contains(s.Sources, "poss")
		if object < 0 && slices.Contains(s.Sources, "obj") {
			object = i
		}
		if subject < 0 && slices.Contains(s.Sources, "subj") {
			subject = i
		}
	}
	if object < 0 {
		object = subject
	}
	if !of && object >= 0 {
		out[object].Sources = append(out[object].Sources, "of")
	}
	if !poss && subject >= 0 {
		out[subject].Sources = append(out[subject].Sources, "poss")
	}
	return out
}
