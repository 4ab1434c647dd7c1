package reading

import (
	"encoding/json"
	"testing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{"Head_of-State", "head of state"},
		{" U.S.  President\n", "u s president"},
		{"Alvo’s ‘Gift’", "alvo's 'gift'"},
		{"2019–05—03", "2019 05 03"},
		{"ÉCOLE", "école"},
		{nil, "none"},
		{true, "true"},
		{json.Number("370000000"), "370000000"},
		{json.Number("4.50"), "4 5"},
		{json.Number("1e3"), "1000 0"},
		{json.Number("1e16"), "1e+16"},
	} {
		if got := words(c.value); got != c.want {
			t.Errorf("words(%v) = %q, want %q", c.value, got, c.want)
		}
	}
}

func TestMeets(t *testing.T) {
	for _, c := range []struct {
		want, have string
		meets      bool
	}{
		{"alvo", "alvo", true},
		{"alvo", "the alvo", true},
		{"alvo", "carmaker alvo", true},
		{"alvo", "head of alvo", false}, // another thing
		{"un", "the un", true},
		{"un", "big un", false}, // too short to forgive a title
		{"alvo", "alvo works", false},
		{"*accord", "the accords of oslo", true},
		{"*accord", "disaccord", false},
		{"*7", "at least 7 people", true},
		{"*7", "70", false},
		{"*7", "7,500", false},
		{"*7", "7, 500", true},
		{"*7", "27 and 7", true},
		{"*1.2bn", "$1 2bn", true},
	} {
		if got := meets(wantedNames([]string{c.want}), newSet(c.have)); got != c.meets {
			t.Errorf("%q meets %q: %v, want %v", c.have, c.want, got, c.meets)
		}
	}
	if !meets(nil, nil) || meets(wantedNames([]string{}), newSet("alvo")) {
		t.Error("no end at all is met by anything, an empty list by nothing")
	}
}

func TestNames(t *testing.T) {
	node := object{"label": "Ilse Marr", "aliases": []any{"Marr"}, "roles": []any{map[string]any{"text": "Minister"}},
		"mentions": []any{map[string]any{"text": "she", "kind": "pronoun"}, map[string]any{"text": "The lawyer", "kind": "nominal"}}}
	got := node.names()
	for _, want := range []string{"ilse marr", "marr", "minister", "the lawyer"} {
		if !got.has(want) {
			t.Errorf("%q is none of the names %v", want, got)
		}
	}
	if len(got) != 4 {
		t.Errorf("names %v, want four", got)
	}
}
