package office_test

import (
	"testing"

	"kgx/extract/office"
)

func TestRelation(t *testing.T) {
	for _, c := range []struct{ noun, of, want string }{
		{"president", "country", "head_of_state"},
		{"president", "company", "head_of"},
		{"president", "sport_team", "head_of"},
		{"prime minister", "country", "head_of_government"},
		{"chief executive", "company", "head_of"},
		{"midfielder", "sport_team", "player_of"},
		{"wife", "person", "spouse_of"},
		{"wife", "country", ""},
		{"port", "country", "located_in"},
		{"novel", "person", "created_by"},
		{"president-elect", "country", ""},
		{"teapot", "country", ""},
	} {
		if got := office.Relation(c.noun, c.of); got != c.want {
			t.Errorf("%s of a %s: got %q, want %q", c.noun, c.of, got, c.want)
		}
	}
}
