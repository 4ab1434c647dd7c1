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
	// Function is the one it has, or would have in the active voice: subj, obj, iobj, comp (a clause), pred (a
	// predicative: "went bankrupt", "elected president"), poss (a noun's possessor), or the lower-case
	// preposition that leads it, "because of". The subject of a passive is obj.
	Function string
	Type     string // of the schema, "" where unknown
	Head     string // lemma of the head word, lower case
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
var functions = []string{"subj", "obj", "iobj", "comp", "pred", "poss"}

// ReadVerb returns the predicate that a verb tells with these arguments; ok is
// false where the table has none that they fit, and the verb keeps its lemma.
// The particle of a phrasal verb, "" where it has none, must be in the table's
// phrase; a preposition, a predicative or an object that the phrase names must
// lead or be one of the arguments, and one that the phrase names with its head
// word ("go on strike") has no role. The longest phrase wins.
func ReadVerb(lemma, particle string, arguments []Argument) (r Reading, ok bool) {
	for _, phrase := range phrasesOf(lemma, particle, arguments) {
		if r, ok := read(phrase, PredicatesOf(phrase.words), arguments, false); ok {
			return r, true
		}
	}
	return Reading{}, false
}

// ReadNoun is ReadVerb for a noun that tells an event. Its of-phrase is the
// object where the predicate has one, and its possessor the agent where the
// table says nothing else.
func ReadNoun(lemma string, arguments []Argument) (r Reading, ok bool) {
	return read(verbPhrase{lemma, -1}, PredicatesOfNoun(lemma), arguments, true)
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
		case "subj", "iobj", "comp", "poss", "":
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
// or word.
func read(phrase verbPhrase, candidates []Predicate, arguments []Argument, noun bool) (best Reading, ok bool) {
	most := -1
	for _, p := range candidates {
		if roles, fits := p.assign(phrase, arguments, noun); fits > most {
			best, most = Reading{p, phrase.words, roles}, fits
		}
	}
	return best, most >= 0
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
		if i < 0 {
			if arg.Function == "comp" && !strings.HasPrefix(arg.Label, "ARGM-") {
				return nil, -1 // a verb that takes another clause is another one
			}
			roles[a] = defaultRoleOf(arg, slots)
			continue
		}
		suits := slots[i].suits(arg)
		if role := circumstance(arg); role != "" && suits != match && (i > 1 || role == "time" || arg.Label != "") && !slices.Contains(slots[i].Sources, labelSource(arg.Label)) {
			roles[a] = role
			continue
		}
		if suits == mismatch {
			if i < 2 || arg.Function == "comp" {
				return nil, -1
			}
			roles[a] = defaultRoleOf(arg, slots)
			continue
		}
		roles[a], filled[i], matching[i] = slots[i].Role, true, suits == match
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
// its label, else its function, the one that it suits best; -1 where none does.
// by leads the agent of a passive or noun where the slots say nothing else.
// A preposition says more than a label, which is numbered by senses that nothing
// here tells apart.
func slotOf(slots []Slot, filled []bool, arg Argument) int {
	preposition := arg.Function
	if slices.Contains(functions, preposition) {
		preposition = ""
	}
	sources := []string{preposition, labelSource(arg.Label), arg.Function}
	if preposition == "by" {
		sources = append(sources, "subj")
	}
	for _, source := range sources {
		best := -1
		for i, s := range slots {
			if filled[i] || source == "" || !slices.Contains(s.Sources, source) {
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

// placing are the prepositions that lead a place where nothing else is known.
var placing = []string{"in", "at", "near", "outside", "inside", "off"}

// circumstance is time or place where the argument is surely one, whatever the
// predicate makes of its preposition: "arrested on Friday" beside "arrested on
// suspicion of theft".
func circumstance(arg Argument) string {
	switch {
	case arg.Label == "ARGM-TMP" || arg.Label == "" && arg.Type == "time":
		return "time"
	case arg.Label == "ARGM-LOC" || arg.Label == "" && IsA(arg.Type, "location") && slices.Contains(placing, arg.Function):
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
