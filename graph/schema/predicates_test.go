package schema

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	wellNamed    = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	inWords      = regexp.MustCompile(`^[a-z]+( [a-z]+)*$`)
	phrase       = regexp.MustCompile(`^[a-z]+(-[a-z]+)?( [a-z]+){0,2}$`)
	wikidataTerm = regexp.MustCompile(`^(Q|\^?P)[1-9]\d*$`)
	sentence     = regexp.MustCompile(`^[A-Z0-9].*[.!?]$`)
	modifiers    = []string{"LOC", "TMP", "CAU", "PRP", "PNC", "MNR", "EXT", "DIR", "GOL", "COM", "PRD"}
	modalities   = []string{"asserted", "negated", "planned", "demanded", "threatened", "conditional", "possible"}
)

func TestRolesAreConsistent(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Roles() {
		if !wellNamed.MatchString(r.Name) || seen[r.Name] {
			t.Errorf("role %q: bad or repeated name", r.Name)
		}
		seen[r.Name] = true
		if !inWords.MatchString(r.Label) || r.Meaning == "" {
			t.Errorf("role %s: bad label %q or no meaning", r.Name, r.Label)
		}
		for _, source := range r.Sources {
			if seen[source] {
				t.Errorf("role %s: source %s gives another role too", r.Name, source)
			}
			seen[source] = true
			if !slices.Contains(modifiers, source) && !inWords.MatchString(source) {
				t.Errorf("role %s: %q is no modifier's label and no preposition", r.Name, source)
			}
		}
		if _, ok := RelationByName(r.Name); ok {
			t.Errorf("role %s has the name of a relation", r.Name)
		}
	}
}

func TestPredicatesAreConsistent(t *testing.T) {
	seen, classes := map[string]bool{}, map[string]int{}
	for _, p := range Predicates() {
		_, isRelation := RelationByName(p.Name)
		_, isRole := RoleByName(p.Name)
		if !wellNamed.MatchString(p.Name) || seen[p.Name] || isRelation || isRole {
			t.Errorf("predicate %q: bad name, or one that another predicate, relation or role has", p.Name)
		}
		seen[p.Name] = true
		classes[p.Class]++
		if p.Kind != "event" && p.Kind != "state" {
			t.Errorf("%s: kind %q is neither event nor state", p.Name, p.Kind)
		}
		if !inWords.MatchString(p.Label) || p.Inverse != "" && !inWords.MatchString(p.Inverse) {
			t.Errorf("%s: bad label %q or inverse %q", p.Name, p.Label, p.Inverse)
		}
		if p.Inverse != "" && len(p.Slots) < 2 {
			t.Errorf("%s: an inverse label and no second slot", p.Name)
		}
		if p.Symmetric() != (p.Label == p.Inverse) {
			t.Errorf("%s: what is symmetric reads alike in both directions, and has a partner in its second slot", p.Name)
		}
		if len(p.Verbs)+len(p.Nouns) == 0 {
			t.Errorf("%s: no verb and no noun tells it", p.Name)
		}
		for _, word := range slices.Concat(verbPhrases(p), p.Nouns) {
			if !phrase.MatchString(word) {
				t.Errorf("%s: %q is no verb or noun", p.Name, word)
			}
		}
		if p.Relation != "" {
			r, ok := RelationByName(p.Relation)
			property := r.Property
			if r.Reversed {
				property = "^" + property
			}
			if !ok || property != "" && !slices.Contains(p.Wikidata, property) {
				t.Errorf("%s: relation %q is unknown, or its property %s is not the predicate's", p.Name, p.Relation, property)
			}
		}
		for _, term := range p.Wikidata {
			if !wikidataTerm.MatchString(term) {
				t.Errorf("%s: %q is no item or property of Wikidata", p.Name, term)
			}
		}
		if p.SchemaOrg != "" && !strings.HasSuffix(p.SchemaOrg, "Action") {
			t.Errorf("%s: %q is no action of schema.org", p.Name, p.SchemaOrg)
		}
		checkSlots(t, p.Name, p.Slots)
		for _, v := range p.Verbs {
			checkSlots(t, p.Name+", "+v.Phrase, p.SlotsOf(v.Phrase))
		}
		forms := map[string]bool{}
		for _, c := range p.Complements {
			if !slices.Contains(modalities, c.Modality) || !p.has(c.Subject) || !p.has(c.Speaker) || len(c.Forms) == 0 || c.Verb != "" && !slices.Contains(verbPhrases(p), c.Verb) {
				t.Errorf("%s: complement %v has an unknown modality, role or verb, or no form", p.Name, c)
			}
			for _, form := range c.Forms {
				if !slices.Contains([]string{"comp", "inf", "noun"}, form) || forms[c.Verb+"@"+form] {
					t.Errorf("%s: unknown or repeated form %q of a complement", p.Name, form)
				}
				forms[c.Verb+"@"+form] = true
				if form != "noun" && c.Verb == "" && !p.takes(form) { // one verb may take it in another sense
					t.Errorf("%s: says what becomes of %s, and no slot takes one", p.Name, form)
				}
			}
		}
	}
	if !slices.IsSortedFunc(Predicates(), byFirstOfClass(Predicates())) {
		t.Error("the predicates of a class do not stand together")
	}
	for class, n := range classes {
		if !wellNamed.MatchString(class) || n < 3 {
			t.Errorf("class %q has %d predicates: a misspelt one, or too narrow", class, n)
		}
	}
	if len(Predicates()) < 130 {
		t.Errorf("%d predicates: the table is not whole", len(Predicates()))
	}
}

// byFirstOfClass orders predicates by where their class begins.
func byFirstOfClass(all []Predicate) func(a, b Predicate) int {
	first := map[string]int{}
	for i, p := range all {
		if _, ok := first[p.Class]; !ok {
			first[p.Class] = i
		}
	}
	return func(a, b Predicate) int { return first[a.Class] - first[b.Class] }
}

func checkSlots(t *testing.T, of string, slots []Slot) {
	t.Helper()
	seen := map[string]bool{}
	for _, s := range slots {
		if _, ok := RoleByName(s.Role); !ok || seen[s.Role] {
			t.Errorf("%s: unknown or repeated role %q", of, s.Role)
		}
		seen[s.Role] = true
		if s.Need == Matching && len(s.Types)+len(s.Words) == 0 {
			t.Errorf("%s: %s must match, and nothing says what", of, s.Role)
		}
		for _, typ := range s.Types {
			if _, ok := TypeByName(typ); !ok {
				t.Errorf("%s: %s has unknown type %q", of, s.Role, typ)
			}
		}
		for _, word := range slices.Concat(s.Words, s.Not) {
			if !phrase.MatchString(word) {
				t.Errorf("%s: %s has bad word %q", of, s.Role, word)
			}
		}
		for _, source := range s.Sources {
			number := len(source) == 1 && strings.Contains("012345", source)
			if !number && !slices.Contains(modifiers, source) && !inWords.MatchString(source) {
				t.Errorf("%s: %s has bad source %q", of, s.Role, source)
			}
		}
	}
}

func (p Predicate) has(role string) bool {
	return role == "" || slices.ContainsFunc(p.Slots, func(s Slot) bool { return s.Role == role })
}

// takes says whether some slot takes a clause of that form; a participle may
// stand behind a preposition.
func (p Predicate) takes(form string) bool {
	all := p.Slots
	for _, v := range p.Verbs {
		all = slices.Concat(all, v.Slots)
	}
	return slices.ContainsFunc(all, func(s Slot) bool {
		return slices.Contains(s.Sources, form) || form == "inf" && slices.ContainsFunc(s.Sources, isPreposition)
	})
}

func isPreposition(source string) bool {
	return inWords.MatchString(source) && !slices.Contains(functions, source)
}

// What the statement layer's tests run must itself be sound: whole sentences,
// fillers that stand in them, roles that the predicate or every predicate has.
func TestExamplesAreConsistent(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Predicates() {
		for _, s := range []string{p.Example.Sentence, p.Trap} {
			if !sentence.MatchString(s) || seen[s] {
				t.Errorf("%s: %q is no sentence, or stands here twice", p.Name, s)
			}
			seen[s] = true
		}
		filled := map[string]bool{}
		for _, f := range p.Example.Fillers {
			r, known := RoleByName(f.Role)
			if !p.has(f.Role) && (!known || len(r.Sources) == 0) {
				t.Errorf("%s: its example has a role %q that it has not", p.Name, f.Role)
			}
			if f.Words == "" || !strings.Contains(p.Example.Sentence, f.Words) {
				t.Errorf("%s: %q does not stand in %q", p.Name, f.Words, p.Example.Sentence)
			}
			filled[f.Role] = true
		}
		if !filled[p.Slots[0].Role] {
			t.Errorf("%s: its example does not say who or what is its %s", p.Name, p.Slots[0].Role)
		}
		for _, s := range p.Slots {
			if s.Need > Optional && !filled[s.Role] {
				t.Errorf("%s: its example lacks the %s that it must have", p.Name, s.Role)
			}
		}
	}
}

func TestCases(t *testing.T) {
	cases := Cases()
	if len(cases) != 2*len(Predicates()) {
		t.Fatalf("%d sentences for %d predicates", len(cases), len(Predicates()))
	}
	for i, c := range cases {
		p := Predicates()[i/2]
		if c.Predicate != p.Name || c.Fires != (i%2 == 0) || c.Fires != (c.Sentence == p.Example.Sentence) || c.Fires != (len(c.Fillers) > 0) {
			t.Errorf("sentence %d is %v", i, c)
		}
	}
}

func TestPredicatesOf(t *testing.T) {
	for _, c := range []struct{ verb, want string }{
		{"take over", "acquire"}, {"take", ""}, {"win", "win_election win win_award"}, {"sign", "sign sign_player"}, {"purr", ""},
	} {
		var got []string
		for _, p := range PredicatesOf(c.verb) {
			got = append(got, p.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("PredicatesOf(%s) = %v, want %s", c.verb, got, c.want)
		}
	}
	if got := PredicatesOfNoun("takeover"); len(got) != 1 || got[0].Name != "acquire" {
		t.Errorf("PredicatesOfNoun(takeover) = %v", got)
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct{ predicate, role, want string }{
		{"acquire", "patient", "acquired"}, {"acquire", "origin", "acquired from"}, {"sell", "recipient", "sold to"},
		{"die", "place", "died in"}, {"meet", "partner", "met"}, {"fire_weapon", "destination", "fired to"},
	} {
		p, ok := PredicateByName(c.predicate)
		if got := p.LabelTo(c.role); !ok || got != c.want {
			t.Errorf("%s to its %s reads %q, want %q", c.predicate, c.role, got, c.want)
		}
	}
}

func TestComplements(t *testing.T) {
	for _, c := range []struct{ predicate, verb, form, modality, subject, speaker string }{
		{"say", "tell", "inf", "demanded", "patient", "agent"}, {"say", "tell", "comp", "asserted", "", "agent"},
		{"deny", "deny", "comp", "negated", "agent", "agent"}, {"warn", "warn", "comp", "asserted", "", "agent"}, {"warn", "warn", "inf", "demanded", "patient", "agent"},
		{"fail", "fail", "inf", "negated", "agent", ""}, {"say", "say", "inf", "possible", "patient", ""}, {"beat", "beat", "comp", "", "", ""},
	} {
		p, _ := PredicateByName(c.predicate)
		got, ok := p.ComplementOf(c.verb, c.form)
		if ok != (c.modality != "") || got.Modality != c.modality || got.Subject != c.subject || got.Speaker != c.speaker {
			t.Errorf("%s makes of its %s %v, want %v", c.predicate, c.form, got, c)
		}
	}
}

func TestMalformedRows(t *testing.T) {
	for _, field := range []string{"agent", "agent=", "agent=0;;patient=1"} {
		if slots, err := parseSlots(field); err == nil {
			t.Errorf("parseSlots(%q) = %v, want an error", field, slots)
		}
	}
	if c, err := parseComplements("comp:asserted"); err == nil {
		t.Errorf("half a complement gave %v", c)
	}
	if verbs, err := parseVerbs("call on[patient=on"); err == nil {
		t.Errorf("an open bracket gave %v", verbs)
	}
	for _, field := range []string{"A sentence.", "A sentence. => agent"} {
		if e, err := parseExample(field); err == nil {
			t.Errorf("parseExample(%q) = %v, want an error", field, e)
		}
	}
}
