package schema

import (
	"fmt"
	"slices"
	"strings"
)

// Predicate is a kind of event or state that news tells of, whichever verb or
// noun tells it.
type Predicate struct {
	Name  string `json:"name"`  // "acquire"
	Kind  string `json:"kind"`  // event or state
	Class string `json:"class"` // field of life: business, justice, sport …
	// Label reads between the fillers of the first slot and the second ("acquired"), or stands alone where
	// there is no Inverse ("died").
	Label   string `json:"label"`
	Inverse string `json:"inverse,omitempty"` // the label read backwards: "was acquired by"
	Slots   []Slot `json:"slots"`
	Verbs   []Verb `json:"verbs,omitempty"`
	// Nouns that tell the event, and phrases that a light verb makes of one ("bid").
	Nouns       []string     `json:"nouns,omitempty"`
	Complements []Complement `json:"complements,omitempty"` // what it says of clauses and events that depend on it
	Relation    string       `json:"relation,omitempty"`    // the relation of the other table that says the same of two names
	Wikidata    []string     `json:"wikidata,omitempty"`    // items, and properties as in Relation: ^ where they run from the second slot to the first
	SchemaOrg   string       `json:"schemaOrg,omitempty"`
	Example     Example      `json:"-"`
	Trap        string       `json:"-"` // a sentence with a verb or noun of the predicate in which it is not meant
}

// Verb is a verb that tells the event: its lemma with the particle,
// preposition or word that belongs to it, one space between.
type Verb struct {
	Phrase string `json:"phrase"` // "call on"
	// Slots replace those of the predicate that have the same role: other verbs number and mark their
	// arguments in other ways.
	Slots []Slot `json:"slots,omitempty"`
}

// Complement says what becomes of a clause or an event noun that depends on the
// predicate.
type Complement struct {
	Verb     string   `json:"verb,omitempty"`    // of the predicate's verbs the one that it is said of, "" for all that have none of their own
	Forms    []string `json:"forms"`             // comp, inf (functions of Argument; inf behind a preposition too) or noun (an event noun in any slot)
	Modality string   `json:"modality"`          // of what the complement states; asserted leaves it as its own words have it
	Subject  string   `json:"subject,omitempty"` // role whose filler an infinitive is about, where it has none the agent or patient; "" where the complement says itself
	Speaker  string   `json:"speaker,omitempty"` // role whose filler says, believes or wants it, "" where nobody does
}

const predicateColumns = 14

func parsePredicates(tsv string) []Predicate {
	var out []Predicate
	for _, f := range rows(tsv, predicateColumns) {
		p, err := parsePredicate(f)
		if err != nil {
			panic(fmt.Sprintf("schema: predicate %s: %v", f[0], err))
		}
		out = append(out, p)
	}
	return out
}

func parsePredicate(f []string) (Predicate, error) {
	p := Predicate{Name: f[0], Kind: f[1], Class: f[2], Label: f[3], Inverse: f[4], Nouns: list(f[7]),
		Relation: f[9], Wikidata: list(f[10]), SchemaOrg: f[11], Trap: f[13]}
	var err error
	if p.Slots, err = parseSlots(f[5]); err != nil {
		return p, err
	}
	if p.Verbs, err = parseVerbs(f[6]); err != nil {
		return p, err
	}
	if p.Complements, err = parseComplements(f[8]); err != nil {
		return p, err
	}
	p.Example, err = parseExample(f[12])
	return p, err
}

// parseVerbs reads "urge,call on[patient=2,on;content=1,for]".
func parseVerbs(field string) ([]Verb, error) {
	var out []Verb
	for field != "" {
		end := strings.IndexAny(field, ",[")
		if end < 0 {
			end = len(field)
		}
		v := Verb{Phrase: field[:end]}
		field = field[end:]
		if slots, ok := strings.CutPrefix(field, "["); ok {
			inside, rest, closed := strings.Cut(slots, "]")
			if !closed {
				return nil, fmt.Errorf("verb %q: no ] after [", v.Phrase)
			}
			var err error
			if v.Slots, err = parseSlots(inside); err != nil {
				return nil, fmt.Errorf("verb %q: %w", v.Phrase, err)
			}
			field = rest
		}
		out = append(out, v)
		field = strings.TrimPrefix(field, ",")
	}
	return out, nil
}

// parseComplements reads "comp:asserted//agent;tell@inf,noun:demanded/patient/agent":
// the verb where it is said of one alone, forms, modality, subject, speaker.
func parseComplements(field string) ([]Complement, error) {
	if field == "" {
		return nil, nil
	}
	var out []Complement
	for part := range strings.SplitSeq(field, ";") {
		words, rest, _ := strings.Cut(part, ":")
		verb, forms, ok := strings.Cut(words, "@")
		if !ok {
			verb, forms = "", words
		}
		f := strings.Split(rest, "/")
		if len(f) != 3 {
			return nil, fmt.Errorf("complement %q: expected [verb@]forms:modality/subject/speaker", part)
		}
		out = append(out, Complement{Verb: verb, Forms: list(forms), Modality: f[0], Subject: f[1], Speaker: f[2]})
	}
	return out, nil
}

// ComplementOf returns what the predicate, told by that verb, says of a
// complement of that form (comp, inf or noun); ok is false where it says
// nothing.
func (p Predicate) ComplementOf(verb, form string) (c Complement, ok bool) {
	for _, o := range p.Complements {
		if slices.Contains(o.Forms, form) && (o.Verb == verb || o.Verb == "" && !ok) {
			c, ok = o, true
		}
	}
	return c, ok
}

// Predicates returns every predicate in the order of the table.
func Predicates() []Predicate { return slices.Clone(predicates) }

// PredicateByName returns the predicate of that name; ok says whether there is
// one.
func PredicateByName(name string) (p Predicate, ok bool) {
	i, ok := predicateIndex[name]
	if !ok {
		return Predicate{}, false
	}
	return predicates[i], true
}

// PredicatesOf returns the predicates that a verb may tell, in the order of the
// table: a lemma with the particle, preposition or word that belongs to it,
// "take over".
func PredicatesOf(verb string) []Predicate { return pick(verbIndex[verb]) }

// PredicatesOfNoun returns the predicates that a noun may tell, in the order of
// the table.
func PredicatesOfNoun(noun string) []Predicate { return pick(nounIndex[noun]) }

func pick(at []int) []Predicate {
	var out []Predicate
	for _, i := range at {
		out = append(out, predicates[i])
	}
	return out
}

// Symmetric says whether the fillers of the first two slots may change places:
// who meets is met.
func (p Predicate) Symmetric() bool { return len(p.Slots) > 1 && p.Slots[1].Role == "partner" }

// SlotsOf returns the predicate's slots as a verb fills them.
func (p Predicate) SlotsOf(verb string) []Slot {
	i := slices.IndexFunc(p.Verbs, func(v Verb) bool { return v.Phrase == verb })
	if i < 0 || len(p.Verbs[i].Slots) == 0 {
		return p.Slots
	}
	out := slices.Clone(p.Slots)
	for _, s := range p.Verbs[i].Slots {
		at := slices.IndexFunc(out, func(o Slot) bool { return o.Role == s.Role })
		if at < 0 {
			out = append(out, s)
			continue
		}
		// The verb changes where the role comes from; what may fill it stays unless the verb says so.
		out[at].Sources, out[at].Need = s.Sources, max(out[at].Need, s.Need)
		if len(s.Types)+len(s.Words)+len(s.Not) > 0 {
			out[at].Types, out[at].Words, out[at].Not = s.Types, s.Words, s.Not
		}
	}
	return out
}

// LabelTo returns the label that reads between the filler of the first slot and
// that of another role: "acquired" to the patient, "acquired from" to the
// origin, "died in" to the place.
func (p Predicate) LabelTo(role string) string {
	r, ok := RoleByName(role)
	if !ok || p.Inverse != "" && p.Slots[1].Role == role {
		return p.Label
	}
	return p.Label + " " + r.Label
}

func phraseIndex(phrases func(Predicate) []string) map[string][]int {
	m := map[string][]int{}
	for i, p := range predicates {
		for _, phrase := range phrases(p) {
			m[phrase] = append(m[phrase], i)
		}
	}
	return m
}

func verbPhrases(p Predicate) []string {
	var out []string
	for _, v := range p.Verbs {
		out = append(out, v.Phrase)
	}
	return out
}
