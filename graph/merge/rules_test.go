package merge

import (
	"reflect"
	"strings"
	"testing"

	"kgx/graph"
)

func TestReadRules(t *testing.T) {
	got, err := ReadRules(strings.NewReader(`
# ours
join:
  - [Jon Berg, {name: Johnny B., type: person}]
keep_apart:
  - - name: Jon Berg
      document: a.txt
    - Jon Berg
rename:
  - name: JB
    to: Jon Berg
`))
	if err != nil {
		t.Fatal(err)
	}
	want := &Rules{
		Join:      []Selectors{{{Name: "Jon Berg"}, {Name: "Johnny B.", Type: "person"}}},
		KeepApart: []Selectors{{{Name: "Jon Berg", Document: "a.txt"}, {Name: "Jon Berg"}}},
		Rename:    []Rename{{Name: "JB", To: "Jon Berg"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	for _, empty := range []string{"", "\n", "# nothing\n"} {
		if got, err := ReadRules(strings.NewReader(empty)); err != nil || len(got.Join) > 0 {
			t.Errorf("%q: got %v, %v", empty, got, err)
		}
	}
}

func TestReadRulesSaysWhatIsWrong(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"no YAML":        {"join: [", "line 1: "},
		"unknown field":  {"join:\n  - [A, {nom: B}]", "nom"},
		"unknown part":   {"merge: []", "merge"},
		"not a list":     {"join: A", "line 1: "},
		"unknown tag":    {"keep_apart:\n  - !pair [A, B]", "line 2: tag !pair"},
		"tag alone":      {"rename:\n !to\n", "line 2: tag !to"},
		"aliases":        {"join:\n  - &a [A, B]\n  - *a", "line 2: anchors and aliases"},
		"key twice":      {"join: []\njoin: []", "line 2: "},
		"a tab":          {"join:\n\t- [A, B]", "line 2: "},
		"deep":           {"join: " + strings.Repeat("[", 10_000), "line 1: more than"},
		"too large":      {strings.Repeat("# note\n", 1<<18), "size limit"},
		"one alone":      {"join:\n  - [A]", "join: entry 1 names 1 entities, must name at least two"},
		"without a name": {"keep_apart:\n  - [A, {type: person}]", "keep_apart: entry 1 has a selector without a name"},
		"rename to what": {"rename:\n  - {name: A}", "rename: entry 1 needs both a name and to"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := ReadRules(strings.NewReader(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got error %v, want one line with %q", err, test.want)
			}
		})
	}
}

func TestSelector(t *testing.T) {
	n := &graph.Node{Label: "Jón Berg", Type: "person", Aliases: []string{"Berg"}, Mentions: []graph.Mention{{Document: "a.txt"}}}
	tests := []struct {
		selector Selector
		want     bool
	}{
		{Selector{Name: "jon berg"}, true},
		{Selector{Name: "Berg"}, true},
		{Selector{Name: "Jon"}, false},
		{Selector{Name: "Berg", Type: "person", Document: "a.txt"}, true},
		{Selector{Name: "Berg", Type: "city"}, false},
		{Selector{Name: "Berg", Document: "b.txt"}, false},
	}
	for _, test := range tests {
		if got := test.selector.matches(n); got != test.want {
			t.Errorf("%+v matches: %v", test.selector, got)
		}
	}
}

func FuzzReadRules(f *testing.F) {
	f.Add("join:\n  - [Jon Berg, {name: Johnny B., type: person}]\n")
	f.Add("rename:\n  - {name: A, to: B}\n")
	f.Add("rename:\n !1 #2")
	f.Add("join:\n - &a [A, B]\n - *a")
	f.Fuzz(func(t *testing.T, text string) {
		if rules, err := ReadRules(strings.NewReader(text)); err == nil {
			New(graph.Generator{}, Options{Rules: rules})
		}
	})
}
