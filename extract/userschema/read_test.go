package userschema_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"kgx/extract/userschema"
	"kgx/internal/yamlfile"
)

// What is wrong is told with its place and with what was expected there, in one line.
func TestReadRefuses(t *testing.T) {
	bomb := "types: &a [x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 8))
	}
	tests := []struct {
		name, yaml   string
		line, column int
		want         string
	}{
		{"a word", "hello\n", 1, 1, `expected the keys types, predicates, keep, drop, join, found "hello"`},
		{"a list", "- types\n", 1, 1, "found a list"},
		{"a key that is none", "join: []\ntyps: {}\n", 2, 1, `found "typs"; did you mean "types"?`},
		{"a key of types that is none", "types:\n  tanker:\n    is: vehicle\n    nams: [Aurelia]\n", 4, 5, `expected the keys is, names, patterns for type tanker, found "nams"; did you mean "names"?`},
		{"a wider type that is none", "types:\n  tanker:\n    is: vehicel\n    names: [Aurelia]\n", 3, 9, `expected a type of kgx, found "vehicel"; did you mean "vehicle"?`},
		{"no wider type", "types:\n  tanker:\n    names: [Aurelia]\n", 2, 3, `expected "is"`},
		{"a wider type of a known one", "types:\n  vehicle:\n    is: product\n    names: [Aurelia]\n", 3, 9, "expected names or patterns alone"},
		{"values", "types:\n  time: {names: [Yule]}\n", 2, 3, "expected a type of entities, found time"},
		{"nothing to find", "types:\n  tanker: {is: vehicle}\n", 2, 3, "expected names or patterns"},
		{"names that are no list", "types:\n  vehicle:\n    names: Aurelia\n", 3, 12, `expected a list of names, found "Aurelia"`},
		{"an empty name", "types:\n  vehicle:\n    names: [Aurelia, '']\n", 3, 22, `expected one of the names, found ""`},
		{"a name of two types", "types:\n  vehicle: {names: [Aurelia]}\n  person: {names: [the Aurelia]}\n", 3, 20, `"the Aurelia" is a name of type vehicle already`},
		{"a sign for a name", "types:\n  vehicle: {names: ['*']}\n", 2, 21, "expected a name that begins with a letter or digit"},
		{"a pattern that is none", "types:\n  vehicle:\n    patterns: ['MV [A-Z']\n", 3, 16, "expected a regular expression (RE2)"},
		{"a pattern that looks back", "types:\n  vehicle:\n    patterns: ['(?<=x)a']\n", 3, 16, "expected a regular expression (RE2)"},
		{"a pattern that fits nothing", "types:\n  vehicle:\n    patterns: ['[A-Z]*']\n", 3, 16, "expected a pattern that needs at least one letter"},
		{"a predicate's name", "predicates:\n  Charters ship: {verbs: [charter]}\n", 2, 3, "expected the name of a predicate in lower-case letters, digits and _"},
		{"a predicate that nothing tells", "predicates:\n  charters: {subject: [company]}\n", 2, 3, "expected verbs or nouns that tell predicate charters"},
		{"a verb that is none", "predicates:\n  charters: {verbs: [Chartered!]}\n", 2, 22, "expected verbs in their base form and lower case"},
		{"an argument's type", "predicates:\n  charters:\n    verbs: [charter]\n    object: [vehicle, tankr]\n", 4, 23, `expected a type of kgx or of this file, found "tankr"`},
		{"what to drop", "drop:\n  types: [persn]\n", 2, 11, `did you mean "person"?`},
		{"one name joined", "join:\n  - [Aurelia]\n", 2, 5, "expected two names or more"},
		{"a name joined twice", "join:\n  - [Aurelia, MV Aurelia]\n  - [the aurelia, Old Aurelia]\n", 3, 6, "expected each name once"},
		{"an alias bomb", bomb, 1, 8, "anchors and aliases"},
		{"a tag", "types: !ship {}\n", 1, 8, "tag !ship is not known"},
		{"a key given twice", "keep: {}\nkeep: {}\n", 2, 1, `"keep" already defined`},
		{"a type given twice", "types:\n  vehicle: {names: [A]}\n  vehicle: {names: [B]}\n", 3, 3, `"vehicle" already defined`},
		{"a tab", "types:\n\tvehicle: {}\n", 2, 1, "expected spaces, found a tab"},
		{"two documents", "join: []\n---\njoin: []\n", 2, 1, "a second document"},
		{"open brackets", "types: " + strings.Repeat("[", 30_000), 1, 0, "more than 64 levels"},
		{"control characters", "\"\\e[31m\\a\": b\n", 1, 1, "expected the keys"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := userschema.Read([]byte(test.yaml))
			var wrong *yamlfile.Error
			if !errors.As(err, &wrong) {
				t.Fatalf("got %v, want an error with its place", err)
			}
			if wrong.Line != test.line || test.column > 0 && wrong.Column != test.column || !strings.Contains(wrong.Problem, test.want) {
				t.Errorf("got line %d, column %d: %s\nwant line %d, column %d: … %s", wrong.Line, wrong.Column, wrong.Problem, test.line, test.column, test.want)
			}
			if strings.ContainsFunc(err.Error(), unicode.IsControl) {
				t.Errorf("the message is %q", err)
			}
		})
	}
}

func TestReadNothing(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "types:\njoin:\n", "---\n"} {
		if _, err := userschema.Read([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestFind(t *testing.T) {
	s, err := userschema.Read([]byte(`
types:
  tanker: {is: vehicle, names: [Aurelia, Aurelia Star, the Öland], patterns: ['MV [A-Z]\w+']}
  company: {names: [Norvale Lines]}
join:
  - [Norvale Lines, Norvale]
`))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, want string }{
		{"The Aurelia Star met Aurelia's sister.", "Aurelia Star/tanker Aurelia/tanker"},
		{"Aurelian art and the aurelia.", ""},
		{"MV Kestrel, MV Aurelia and MV7.", "MV Kestrel/tanker MV Aurelia/tanker"},
		{"Öland ran aground, Norvale said; Norvale Lines did not.", "Öland/tanker Norvale/company Norvale Lines/company"},
		{"XMV Kestrel", ""},
		{"", ""},
	}
	for _, test := range tests {
		var got []string
		for _, f := range s.Find(test.text) {
			got = append(got, test.text[f.Start:f.End]+"/"+f.Type.Name)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %q, want %q", test.text, strings.Join(got, " "), test.want)
		}
	}
}

// The first predicate counts whose types fit; what is narrower than a type is of it.
func TestPredicates(t *testing.T) {
	s, err := userschema.Read([]byte(`
types:
  tanker: {is: vehicle, names: [Aurelia]}
predicates:
  charters: {verbs: [hire], nouns: [charter], subject: [organization], object: [tanker]}
  employs: {verbs: [hire], object: [person]}
  hires: {label: took on, verbs: [hire]}
keep: {types: [organization, tanker]}
drop: {types: [union], predicates: [employs]}
`))
	if err != nil {
		t.Fatal(err)
	}
	company, ship, tanker, person := userschema.Filler{Type: "company"}, userschema.Filler{Type: "vehicle"}, userschema.Filler{Type: "vehicle", Own: "tanker"}, userschema.Filler{Type: "person"}
	tests := []struct {
		subject, object userschema.Filler
		want            string
	}{{company, tanker, "charters/charters"}, {company, ship, "hires/took on"}, {person, tanker, "hires/took on"}, {company, person, "employs/employs"}, {company, userschema.Filler{}, "hires/took on"}}
	for _, test := range tests {
		if p, _ := s.ByVerb("hire", test.subject, test.object); p.Name+"/"+p.Label != test.want {
			t.Errorf("hire(%v, %v): got %s/%s, want %s", test.subject, test.object, p.Name, p.Label, test.want)
		}
	}
	if p, ok := s.ByNoun("charter", company, tanker); !ok || p.Name != "charters" {
		t.Errorf("charter: got %v", p)
	}
	if _, ok := s.ByNoun("hire", company, tanker); ok {
		t.Error("a verb is taken for a noun")
	}
	for filler, want := range map[userschema.Filler]bool{company: true, tanker: true, ship: false, person: false, {Type: "union"}: false} {
		if s.KeepsType(filler) != want {
			t.Errorf("keeps %v: %v", filler, !want)
		}
	}
	if s.KeepsPredicate("employs") || !s.KeepsPredicate("hires") {
		t.Error("what is dropped is kept, or the other way round")
	}
	var none *userschema.Schema
	if !none.KeepsType(person) || !none.KeepsPredicate("hire") || none.Joined("x") >= 0 || len(none.Find("Aurelia")) > 0 {
		t.Error("no schema leaves something out or finds something")
	}
}

// Fuzz: no input panics or reads for long, and every error is a line with a place.
func FuzzRead(f *testing.F) {
	example, err := os.ReadFile("../../examples/schema/football.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(example), "Halden Rovers sign Okafor")
	f.Add("types:\n  person: {names: [Ann], patterns: ['A+']}\n", "Ann and AAA")
	f.Add("join:\n  - [a, b]\nkeep: {types: [person]}\n", "")
	f.Add("predicates: {a: {verbs: [b c], label: !!str 1}}\n", "é")
	f.Fuzz(func(t *testing.T, yaml, text string) {
		s, err := userschema.Read([]byte(yaml))
		if err != nil {
			if strings.ContainsFunc(err.Error(), unicode.IsControl) {
				t.Errorf("the message is %q", err)
			}
			return
		}
		for _, found := range s.Find(text) {
			if found.Start >= found.End || found.End > len(text) {
				t.Errorf("found %v in %q", found, text)
			}
		}
	})
}
