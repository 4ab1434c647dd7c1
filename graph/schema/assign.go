package schema

import (
	"slices"
	"strings"
)

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
	for _, a := range clausesFirst(arguments) {
		arg := arguments[a]
		if a == phrase.within {
			continue
		}
		i := slotOf(slots, filled, arg)
		suits := mismatch
		if i >= 0 {
			suits = slots[i].suits(arg)
		}
		circumstance := circumstance(arg, i < 0 || i > 1)
		if strings.HasSuffix(phrase.words, " "+arg.Function) {
			circumstance = "" // its preposition belongs to the verb: "starred in"
		}
		switch {
		case circumstance != "" && suits != match && (i < 0 || !slices.Contains(slots[i].Sources, labelSource(arg.Label))):
			roles[a] = circumstance
		case suits != mismatch:
			roles[a], filled[i], matching[i] = slots[i].Role, true, suits == match
		case i < 0 && arg.core() && slices.ContainsFunc(slots, func(s Slot) bool { return slices.Contains(s.Sources, arg.Function) }):
			// a second object or clause, where parses of coordination go wrong: it has no role
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

// clausesFirst orders arguments so that a clause takes the slot that an object
// would take without it: "expects rain", "expects the rain to stop".
func clausesFirst(arguments []Argument) []int {
	var clauses, others []int
	for i, a := range arguments {
		if a.clause() {
			clauses = append(clauses, i)
		} else {
			others = append(others, i)
		}
	}
	return append(clauses, others...)
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
			if filled[i] || !s.from(sources) || function == "obj" && s.onlyClauses() {
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

// placing, moving and timing are the prepositions that lead a place, an origin or
// goal, or a time where nothing but the type of what follows is known.
var (
	placing = []string{"in", "at", "near", "outside", "inside", "off"}
	moving  = []string{"from", "to", "into", "onto"} // lead where something comes from or goes, whatever its label
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
	case arg.Label == "ARGM-LOC" && !slices.Contains(moving, arg.Function) || led && mayBePlace && IsA(arg.Type, "location") && slices.Contains(placing, arg.Function):
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
